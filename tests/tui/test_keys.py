"""The table of keys: no key twice, every action there, and help that lists them all."""

from collections import Counter

import pytest

from briefing.tui.app import BriefingApp
from briefing.tui.desk.desk import Desk
from briefing.tui.help import Help, help_lines
from briefing.tui.ink import flat
from briefing.tui.keys import DESK, HELP, Key, shown_key
from briefing.tui.palette import matching


@pytest.mark.parametrize("table", [DESK, HELP], ids=["desk", "help"])
def test_no_key_does_two_things(table: tuple[Key, ...]) -> None:
    counts = Counter(key for entry in table for key in entry.keys.split(","))
    assert [key for key, count in counts.items() if count > 1] == []
    assert len({entry.id for entry in table}) == len(table)


@pytest.mark.parametrize("key", DESK, ids=lambda key: key.id)
def test_every_action_of_the_desk_exists(key: Key) -> None:
    name = key.action.partition("(")[0]
    owner: type = BriefingApp if name.startswith("app.") else Desk
    assert callable(getattr(owner, f"action_{name.removeprefix('app.')}"))


@pytest.mark.parametrize("key", HELP, ids=lambda key: key.id)
def test_every_action_of_the_help_exists(key: Key) -> None:
    assert callable(getattr(Help, f"action_{key.action.partition('(')[0]}"))


def test_help_tells_every_key() -> None:
    text = "\n".join(flat(line) for line in help_lines(DESK))
    for key in DESK:
        assert shown_key(key.keys) in text
        assert key.words in text


def test_the_palette_finds_a_command_by_any_part_of_its_words() -> None:
    assert [key.id for key in matching(DESK, "THEME")] == ["theme"]
    assert [key.id for key in matching(DESK, "pane next")] == ["next-pane"]
    assert matching(DESK, "nothing of the kind") == []
