"""Settings: keys and theme of the user's own, and what is told of a file that is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.incident.view import View
from briefing.problems import told
from briefing.tui.app import BriefingApp
from briefing.tui.key_names import key_name, key_written
from briefing.tui.keys import TABLES
from briefing.tui.settings import Settings, read_settings, settings_page
from tests.terminal import Terminal
from tests.tui.conftest import desk, frame

Read = Callable[[str], Settings]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The settings that a file with some text gives."""

    def write_and_read(text: str) -> Settings:
        path = tmp_path / "config.toml"
        path.write_text(text, encoding="utf-8")
        return read_settings(path, TABLES)

    return write_and_read


def codes(settings: Settings) -> list[tuple[str, int]]:
    return [(problem.code, problem.place.line) for problem in settings.problems]


def test_settings_that_are_no_utf8_are_told_at_their_line(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'theme = "dark"\n\xff\xfe')
    [problem] = read_settings(path, TABLES).problems
    assert (problem.sentence, problem.place.line) == ("The settings are not UTF-8.", 2)


def test_where_there_is_no_file_nothing_is_set(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "config.toml", TABLES) == Settings()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("x", "x"), ("G", "G"), ("?", "question_mark"), ("<", "less_than_sign"), ("é", "é"),
        ("Ctrl-D", "ctrl+d"), ("ctrl+D", "ctrl+d"), ("shift+g", "G"), ("shift+tab", "shift+tab"),
        ("Esc", "escape"), ("PgDn", "pagedown"), ("f5", "f5"), ("alt+-", "alt+minus"),
        ("", ""), (" ", ""), ("hyper+x", ""), ("f99", ""), ("jj", ""), ("ctrl+", ""),
    ],
)  # fmt: skip
def test_a_key_is_written_as_its_character_or_by_name(written: str, name: str) -> None:
    assert key_name(written) == name


def test_every_key_of_the_tables_can_be_written() -> None:
    names = {name for keys in TABLES.values() for key in keys for name in key.keys.split(",")}
    assert {name: key_name(key_written(name)) for name in names} == {name: name for name in names}


@given(st.text(max_size=12))
def test_no_name_of_a_key_fails(written: str) -> None:
    assert isinstance(key_name(written), str)


def test_keys_can_change_places(read: Read) -> None:
    settings = read('[keys]\ndown = "k"\nup = ["j", "Ctrl-K"]\nzoom = ["z", "z"]\n')
    assert settings.problems == ()
    assert settings.changes == {"down": "k", "up": "j,ctrl+k", "zoom": "z"}


def test_what_is_wrong_is_told_each_in_a_line_with_its_place_and_the_rest_holds(
    read: Read,
) -> None:
    settings = read(
        'thema = "light"\n[keys]\nzoom = "c"\nzoomed = "Z"\nhelp = "hyper+h"\n'
        'palette-down = "d"\nquit = ["ctrl+q"]\nsource = []\nup = "U"\ntheme = "U"\nlast = "L"\n'
    )
    assert codes(settings) == [
        ("unknown-setting", 1), ("key-taken", 3), ("unknown-setting", 4), ("unknown-key", 5),
        ("key-taken", 6), ("key-taken", 7), ("unknown-key", 8), ("key-taken", 10),
    ]  # fmt: skip
    assert settings.changes == {"up": "U", "last": "L"}
    assert "'c' is asked for zoom, and compare has it." in told(settings.problems[1])
    assert all("\n" not in told(problem) for problem in settings.problems)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('theme = "a"\nkeys = [', "broken-settings", 2),
        ("theme = 7", "unknown-setting", 1),
        ("keys = 7", "unknown-setting", 1),
        ("[keys]\nzoom = 7", "unknown-key", 2),
        ("[keys]\nzoom = [7, true]", "unknown-key", 2),
        ("\ufeff[keys]", "broken-settings", 1),
    ],
)
def test_a_file_that_is_otherwise_wrong_is_told(
    read: Read, text: str, code: str, line: int
) -> None:
    settings = read(text)
    assert settings.changes == {}
    assert codes(settings)[0] == (code, line)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe")
    assert [one.code for one in read_settings(path, TABLES).problems] == ["broken-settings"]


def test_what_is_printed_can_be_written_and_says_the_same(tmp_path: Path, read: Read) -> None:
    text = 'theme = "light"\n[keys]\ndown = ["k"]\nup = ["j"]\ntheme = ["\\\\", "\\""]\n'
    settings = read(text)
    assert settings.problems == ()
    page = settings_page(tmp_path / "config.toml", TABLES, settings)
    assert read(page) == settings
    # And everything that stands behind a # is as it is without the file.
    lines = page.splitlines(keepends=True)
    whole = "".join(line.removeprefix("# ") if " = [" in line else line for line in lines)
    again = read(whole)
    assert again.problems == ()
    assert again.changes.keys() == {key.id for keys in TABLES.values() for key in keys}


async def test_the_keys_that_are_set_are_the_keys_that_act_and_that_are_shown(
    view: View, open_app: Callable[..., BriefingApp]
) -> None:
    changes = {"down": "k", "up": "j", "zoom": "Z,f6", "compare": "C", "help-close": "x"}
    async with open_app(view, settings=Settings(changes=changes)).run_test(size=(100, 30)) as pilot:
        cursor = desk(pilot.app).panes[0].cursor
        await pilot.press("k")
        assert desk(pilot.app).panes[0].cursor > cursor
        await pilot.press("j", "z", "down")
        assert desk(pilot.app).panes[0].cursor == cursor
        assert not desk(pilot.app).room.zoomed
        await pilot.press("f6", "Z", "Z")
        assert desk(pilot.app).room.zoomed
        assert " C compare" in frame(pilot.app)
        await pilot.press("question_mark")
        await pilot.pause()
        assert " Z F6 " in frame(pilot.app)
        assert "x closes" in frame(pilot.app)
        await pilot.press("x", "colon", *"zoom")
        await pilot.pause()
        assert "Z F6" in frame(pilot.app)
        await pilot.press("enter")
        assert not desk(pilot.app).room.zoomed
        await pilot.press("C")
        await pilot.pause()
        assert type(pilot.app.screen).__name__ == "Compare"


def test_settings_are_used_and_their_problems_told_on_the_desk_and_after_it(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "briefing"
    folder.mkdir()
    text = 'theme = "nosuch"\n[keys]\nquit = "Q"\nzoom = "c"\n'
    (folder / "config.toml").write_text(text, encoding="utf-8")
    with Terminal([], environment={"XDG_CONFIG_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("config.toml:4: 'c' is asked for zoom")
        terminal.wait_for("(! to read all)")
        terminal.type("Q")
        assert terminal.end() == 0
        left = terminal.output.decode().rpartition("\x1b[?1049l")[2]
        assert "There is no theme 'nosuch'." in left
        assert "'c' is asked for zoom" in left
