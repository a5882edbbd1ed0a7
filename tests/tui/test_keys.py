"""The table of keys: no key twice, every action there, help and cheatsheet that list them all."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.app import BriefingApp
from briefing.tui.cheatsheet import cheatsheet
from briefing.tui.desk.compare import Compare
from briefing.tui.desk.desk import Desk
from briefing.tui.desk.filters import Filtering
from briefing.tui.desk.moments import Moments
from briefing.tui.desk.news import News
from briefing.tui.desk.others import Others
from briefing.tui.desk.search import Search
from briefing.tui.desk.source import Source
from briefing.tui.export import Export
from briefing.tui.help import Help, help_lines
from briefing.tui.ink import Ink, flat, width_of
from briefing.tui.key_rows import Key, shown_key
from briefing.tui.keys import DESK, HELP, PALETTE, TABLES
from briefing.tui.noting import Noting
from briefing.tui.palette import Palette, matching
from briefing.tui.stage.console import Console
from briefing.tui.stage.finding import Finding
from briefing.tui.stage.following import Following
from briefing.tui.stage.overview import Overview
from briefing.tui.stage.public import Public
from briefing.tui.widgets.keybar import hints, key_line

SCREENS: dict[str, type] = {
    "On the desk": Desk,
    "In Compare": Compare,
    "In Source": Source,
    "In Export": Export,
    "On the console": Console,
    "In the audience's window": Public,
    "In a window that follows": Following,
    "In the list of slides": Overview,
    "In the console's search": Finding,
    "In Updates": News,
    "In the search": Search,
    "In the filter": Filtering,
    "In As of": Moments,
    "In Open": Others,
    "In the help": Help,
    "In the palette": Palette,
    "In a note": Noting,
}
"""The screen on which the keys of each table are pressed."""

AWAY = {"help", "close", "quit", "end"}
"""What the line of keys always says where a table has it."""

EVERY = [(place, key) for place, keys in TABLES.items() for key in keys]


def test_every_table_has_its_screen() -> None:
    assert SCREENS.keys() == TABLES.keys()


@pytest.mark.parametrize("place", TABLES)
def test_no_key_does_two_things(place: str) -> None:
    counts = Counter(key for entry in TABLES[place] for key in entry.keys.split(","))
    assert [key for key, count in counts.items() if count > 1] == []


def test_no_two_keys_have_one_name() -> None:
    assert len({key.id for _, key in EVERY}) == len(EVERY)


@pytest.mark.parametrize(("place", "key"), EVERY, ids=lambda part: getattr(part, "id", ""))
def test_every_action_exists(place: str, key: Key) -> None:
    name = key.action.partition("(")[0]
    owner = BriefingApp if name.startswith("app.") else SCREENS[place]
    assert callable(getattr(owner, f"action_{name.removeprefix('app.')}"))


@pytest.mark.parametrize("place", TABLES)
def test_every_key_that_is_bound_stands_in_the_table(place: str) -> None:
    bound = {
        (binding.key, binding.action)
        for base in SCREENS[place].__mro__
        if base.__module__.startswith("briefing.")
        for keys in [base.__dict__.get("BINDINGS", ())]
        for one in keys
        for binding in one.make_bindings([one])
    }
    told = {(name, key.action) for key in TABLES[place] for name in key.keys.split(",")}
    assert {(key, action) for key, action in bound} == told


@pytest.mark.parametrize("keys", [DESK, HELP, PALETTE], ids=["desk", "help", "palette"])
def test_help_tells_every_key(keys: tuple[Key, ...]) -> None:
    text = "\n".join(flat(line) for line in help_lines(keys, 80))
    for key in keys:
        assert shown_key(key.keys) in text
        assert key.words in text


@given(st.integers(4, 120))
def test_help_loses_no_word_at_any_width(width: int) -> None:
    lines = help_lines(DESK, width, lambda key: "so it is" if key.id == "back" else "")
    assert all(width_of(line) <= width for line in lines if width >= 34)
    told = "".join("".join(flat(line) for line in lines).split())
    for key in DESK:
        assert "".join(key.words.split()) in told
    assert "(soitis)" in told


def test_what_would_do_nothing_is_faint_and_says_why() -> None:
    lines = help_lines(DESK, 80, lambda key: "so it is" if key.id == "zoom" else "")
    faint = [flat(line) for line in lines if line and all(one.ink is Ink.FAINT for one in line)]
    assert len(faint) == 1
    assert " ".join(faint[0].split()) == "z Zoom: this pane alone, and back (so it is)"


def test_the_cheatsheet_is_made_from_the_tables() -> None:
    written = (Path(__file__).parents[2] / "KEYS.md").read_text(encoding="utf-8")
    remedy = ".venv/bin/python -m briefing.tui.cheatsheet > KEYS.md"
    assert written == cheatsheet(TABLES), f"KEYS.md is stale: {remedy}"


def test_the_cheatsheet_tells_every_key() -> None:
    page = cheatsheet(TABLES)
    for _, key in EVERY:
        assert f"| {key.words} |" in page


def test_the_palette_finds_a_command_by_any_words_that_are_said_of_it() -> None:
    assert [key.id for key in matching(DESK, "THEME")] == ["theme"]
    assert [key.id for key in matching(DESK, "pane next")] == ["next-pane"]
    assert "zoom" in [key.id for key in matching(DESK, "panes z")]
    assert [key.id for key in matching(DESK, "alt forward")] == ["forward"]
    assert matching(DESK, "nothing of the kind") == []


def test_the_palette_holds_every_command_of_the_table() -> None:
    assert matching(DESK, "") == list(DESK)
    for key in DESK:
        assert key in matching(DESK, key.words)


@given(width=st.integers(1, 200))
def test_the_line_of_keys_is_cut_between_keys(width: int) -> None:
    assert width_of(key_line(DESK, width)) <= width


def test_on_a_narrow_screen_help_comes_first() -> None:
    assert flat(key_line(DESK, 30)).split()[0] == "?"


@pytest.mark.parametrize("width", [40, 50, 60, 80])
@pytest.mark.parametrize("place", TABLES)
def test_the_line_of_keys_says_at_any_width_how_to_get_help_and_away(
    place: str, width: int
) -> None:
    shown = {key.hint for key in hints(TABLES[place], width)}
    assert AWAY & {key.hint for key in TABLES[place]} <= shown
