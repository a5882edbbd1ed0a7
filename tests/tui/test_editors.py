"""How each editor is told where to open a file."""

import pytest

from briefing.problems import Place
from briefing.tui.editors import editor_command, editor_named

PLACE = Place("seeds/a pier/radio.yaml", 12, 3)


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+12", PLACE.path]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+12", PLACE.path]),
        ("emacs -nw", ["emacs", "-nw", "+12", PLACE.path]),
        ("'/opt/my editors/kak'", ["/opt/my editors/kak", "+12", PLACE.path]),
        ("hx", ["hx", f"{PLACE.path}:12:3"]),
        ("code", ["code", "--wait", "--goto", f"{PLACE.path}:12:3"]),
        ("code --wait", ["code", "--wait", "--goto", f"{PLACE.path}:12:3"]),
        ("subl", ["subl", "--wait", f"{PLACE.path}:12:3"]),
        ("gvim", ["gvim", "-f", "+12", PLACE.path]),
        ("unheard-of", ["unheard-of", PLACE.path]),
    ],
)
def test_an_editor_opens_the_file_at_its_line_and_is_waited_for(
    editor: str, command: list[str]
) -> None:
    assert editor_command(editor, PLACE) == command


@pytest.mark.parametrize(
    ("editor", "command"),
    [("vim", ["vim", "a.yaml"]), ("hx", ["hx", "a.yaml"]), ("code", ["code", "--wait", "a.yaml"])],
)
def test_where_no_line_is_known_the_file_is_opened(editor: str, command: list[str]) -> None:
    assert editor_command(editor, Place("a.yaml")) == command


def test_an_unfinished_quotation_mark_is_no_command() -> None:
    with pytest.raises(ValueError, match="quotation"):
        editor_command("vim 'a", PLACE)


def test_visual_comes_before_editor_and_an_empty_one_is_none() -> None:
    assert editor_named({"VISUAL": "code", "EDITOR": "vim"}) == "code"
    assert editor_named({"VISUAL": " ", "EDITOR": "vim"}) == "vim"
    assert editor_named({}) == ""
