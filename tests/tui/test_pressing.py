"""Every key of every table: it changes what it should where it can, and nothing where it cannot.

The tests are made from the tables: a key without a line here fails.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.problems import Place, Problem
from briefing.tui.app import BriefingApp
from briefing.tui.at_hand import AtHand
from briefing.tui.key_rows import Key
from briefing.tui.keyed import Keyed
from briefing.tui.keys import TABLES
from tests.tui.conftest import desk, frame

OpenApp = Callable[..., BriefingApp]

WAYS = {
    "On the desk": "",
    "In Compare": "c",
    "In Source": "5,s",
    "In Export": "x",
    "In the help": "question_mark",
    "In the palette": "colon",
    "In Updates": "u",
    "In the search": "slash,a",
    "In the filter": "F",
    "In As of": "a",
    "In a note": "i",
    "In Open": "o",
}
"""What leads to where a table's keys are pressed."""

WRONG = "a save that cannot be shown"
SEEDS = "seeds at hand"
"""No keys, but what has to come before some."""

ABLE: dict[str, tuple[str, str]] = {
    "pane-1": ("2", "focus"),
    **{f"pane-{number}": ("", "focus") for number in range(2, 7)},
    "overview": ("", "frame"),
    "next-pane": ("", "focus"),
    "previous-pane": ("", "focus"),
    "larger": ("", "frame"),
    "smaller": ("plus", "frame"),
    "arrange-next": ("", "frame"),
    "arrange-last": ("3", "frame"),
    "zoom": ("", "frame"),
    "down": ("", "item"),
    "up": ("j", "item"),
    "half-down": ("", "item"),
    "half-up": ("G", "item"),
    "first": ("G", "item"),
    "last": ("", "item"),
    "enter": ("", "focus"),
    "out": ("enter", "focus"),
    "back": ("3,enter,enter", "item"),
    "forward": ("3,enter,enter,backspace", "item"),
    "compare": ("", "screen"),
    "present": ("", "screen"),
    "source": ("", "screen"),
    "edit": (SEEDS, "frame"),
    "note": (SEEDS, "screen"),
    "note-next": ("", "focus"),
    "note-down": ("", "focus"),
    "note-up": ("", "focus"),
    "note-close": ("", "screen"),
    "another": ("", "screen"),
    "another-down": ("", "frame"),
    "another-up": ("down", "frame"),
    "another-choose": ("", "frame"),
    "another-close": ("", "screen"),
    "problem": (WRONG, "screen"),
    "copy-thing": ("", "frame"),
    "copy-pane": ("", "frame"),
    "export": ("", "screen"),
    "search": ("", "screen"),
    "find-next": ("slash,a,enter", "item"),
    "find-before": ("slash,a,enter,n,n", "item"),
    "filter": ("", "screen"),
    "as-of": ("", "screen"),
    "earlier": ("", "frame"),
    "later": ("less_than_sign", "frame"),
    "updates": ("", "screen"),
    "updates-down": ("g", "frame"),
    "updates-up": ("G", "frame"),
    "updates-half-down": ("g", "frame"),
    "updates-half-up": ("G", "frame"),
    "updates-first": ("G", "frame"),
    "updates-last": ("g", "frame"),
    "updates-earlier": ("", "frame"),
    "updates-later": ("left_square_bracket", "frame"),
    "updates-enter": ("", "screen"),
    "updates-close": ("", "screen"),
    "updates-theme": ("", "theme"),
    "updates-palette": ("", "screen"),
    "updates-help": ("", "screen"),
    "search-down": ("", "frame"),
    "search-up": ("down", "frame"),
    "search-half-down": ("", "frame"),
    "search-half-up": ("pagedown", "frame"),
    "search-choose": ("", "screen"),
    "search-close": ("", "screen"),
    "filter-down": ("", "frame"),
    "filter-up": ("down", "frame"),
    "filter-half-down": ("", "frame"),
    "filter-half-up": ("pagedown", "frame"),
    "filter-turn": ("", "frame"),
    "filter-close": ("", "screen"),
    "moments-down": ("", "frame"),
    "moments-up": ("G", "frame"),
    "moments-first": ("G", "frame"),
    "moments-last": ("", "frame"),
    "moments-choose": ("G", "screen"),
    "moments-close": ("", "screen"),
    "theme": ("", "theme"),
    "palette": ("", "screen"),
    "help": ("", "screen"),
    "escape": ("enter", "focus"),
    "quit": ("", "ended"),
    "compare-down": ("g", "frame"),
    "compare-up": ("G", "frame"),
    "compare-next": ("g,j", "frame"),
    "compare-before": ("g,j,l", "frame"),
    "compare-question": ("g", "frame"),
    "compare-question-before": ("G", "frame"),
    "compare-half-down": ("g", "frame"),
    "compare-half-up": ("G", "frame"),
    "compare-first": ("G", "frame"),
    "compare-last": ("g", "frame"),
    "compare-enter": ("", "screen"),
    "compare-source": ("", "screen"),
    "compare-close": ("", "screen"),
    "compare-theme": ("", "theme"),
    "compare-palette": ("", "screen"),
    "compare-help": ("", "screen"),
    "source-down": ("g", "frame"),
    "source-up": ("G", "frame"),
    "source-half-down": ("g", "frame"),
    "source-half-up": ("G", "frame"),
    "source-first": ("G", "frame"),
    "source-last": ("g", "frame"),
    "source-enter": ("", "screen"),
    "source-close": ("", "screen"),
    "source-theme": ("", "theme"),
    "source-palette": ("", "screen"),
    "source-help": ("", "screen"),
    "export-form": ("", "frame"),
    "export-form-before": ("", "frame"),
    "export-format": ("", "frame"),
    "export-format-before": ("", "frame"),
    "export-narrower": ("", "frame"),
    "export-wider": ("a", "frame"),
    "export-write": ("", "focus"),
    "export-close": ("", "screen"),
    "export-down": ("", "frame"),
    "export-up": ("j", "frame"),
    "export-half-down": ("", "frame"),
    "export-half-up": ("G", "frame"),
    "export-first": ("G", "frame"),
    "export-last": ("", "frame"),
    "export-help": ("", "screen"),
    "help-down": ("", "frame"),
    "help-up": ("j", "frame"),
    "help-page-down": ("", "frame"),
    "help-page-up": ("G", "frame"),
    "help-first": ("G", "frame"),
    "help-last": ("", "frame"),
    "help-close": ("", "screen"),
    "palette-down": ("", "frame"),
    "palette-up": ("down", "frame"),
    "palette-choose": ("down", "screen"),
    "palette-close": ("", "screen"),
}
"""For each key what to press first, so that it can act, and what of the state it then changes."""

IDLE: dict[str, str] = {
    "pane-1": "",
    **{f"pane-{number}": str(number) for number in range(2, 7)},
    "overview": "0",
    "larger": "z",
    "smaller": "z",
    "arrange-next": "5",
    "arrange-last": "5",
    "down": "G",
    "up": "g",
    "half-down": "G",
    "half-up": "g",
    "first": "g",
    "last": "G",
    "out": "",
    "problem": "",
    "edit": "",
    "note": "",
    "back": "",
    "forward": "",
    "find-next": "",
    "find-before": "",
    "later": "",
    "updates-down": "G",
    "updates-up": "g",
    "updates-half-down": "G",
    "updates-half-up": "g",
    "updates-first": "g",
    "updates-last": "G",
    "updates-earlier": ",".join(["left_square_bracket"] * 4),
    "updates-later": "",
    "search-down": "x,y,z,z,y",
    "search-up": "",
    "search-half-down": "x,y,z,z,y",
    "search-half-up": "",
    "search-choose": "x,y,z,z,y",
    "filter-down": "x,y,z,z,y",
    "filter-up": "",
    "filter-half-down": "x,y,z,z,y",
    "filter-half-up": "",
    "filter-turn": "x,y,z,z,y",
    "moments-down": "G",
    "moments-up": "",
    "moments-first": "",
    "moments-last": "G",
    "escape": "",
    "compare-down": "G",
    "compare-up": "g",
    "compare-question": "G",
    "compare-question-before": "g",
    "compare-half-down": "G",
    "compare-half-up": "g",
    "compare-first": "g",
    "compare-last": "G",
    "compare-next": "G,l,l,l,l,l,l,l,l,l,l,l,l",
    "compare-before": "g",
    "source-down": "G",
    "source-up": "g",
    "source-half-down": "G",
    "source-half-up": "g",
    "source-first": "g",
    "source-last": "G",
    "export-narrower": "a,a,a,a",
    "export-wider": "",
    "export-down": "G",
    "export-up": "",
    "export-half-down": "G",
    "export-half-up": "",
    "export-first": "",
    "export-last": "G",
    "another-down": "x,y,z,z,y",
    "another-up": "",
    "help-down": "G",
    "help-up": "",
    "help-page-down": "G",
    "help-page-up": "",
    "help-first": "",
    "help-last": "G",
    "palette-down": "x,y,z,z,y",
    "palette-up": "",
    "palette-choose": "x,y,z,z,y",
}
"""What to press first, so that a key can do nothing."""

EMPTY = {"enter", "compare", "source", "copy-thing", "copy-pane"}
"""Keys that can do nothing only where the record holds nothing."""

ONE_SOURCE = {"as-of", "earlier", "updates"}
"""Keys that can do nothing only where everything came in at once."""

ALWAYS = {
    *("search", "search-close", "filter", "filter-close", "moments-choose", "moments-close"),
    *("updates-enter", "updates-close", "updates-theme", "updates-palette", "updates-help"),
    *("next-pane", "previous-pane", "present", "zoom", "theme", "palette", "help", "quit"),
    "export",
    *("export-form", "export-form-before", "export-format", "export-format-before"),
    *("export-write", "export-close", "export-help"),
    *("compare-enter", "compare-source", "compare-close", "compare-theme", "compare-palette"),
    *("compare-help", "source-enter", "source-close", "source-theme", "source-palette"),
    *("source-help", "help-close", "palette-close"),
    *("note-next", "note-down", "note-up", "note-close"),
    *("another", "another-choose", "another-close"),
}
"""Keys that can always act on a record with anything in it."""

EVERY = [(place, key) for place in WAYS for key in TABLES[place]]
TYPED = ("In the palette", "In the search", "In the filter", "In Open")
"""Where all other keys are typed into a line, which could take one of these for itself."""

NAMED = [
    (place, key, name)
    for place, key in EVERY
    for name in key.keys.split(",")[: None if place in TYPED else 1]
]
"""The first of a key's names; that the others are bound to the same is seen without pressing."""


def of_many(place: str, key: Key) -> bool:
    """Whether a key is pressed on several sources: of one nothing is earlier, and nothing new."""
    return place in ("In Updates", "In As of") or key.id in {*ONE_SOURCE, "later"}


TOGETHER: dict[tuple[str, str, bool], list[Key]] = {}
"""What leads to a state, and the keys that can do nothing there: none leaves it for the next."""
for _place, _key in EVERY:
    if _key.id in IDLE:
        TOGETHER.setdefault((_place, IDLE[_key.id], of_many(_place, _key)), []).append(_key)


def state(app: BriefingApp) -> dict[str, object]:
    """What a reader would notice, and where exactly the reader is."""
    screen = app.screen
    beneath = desk(app)
    return {
        "ended": app.return_code is not None,
        "screen": type(screen).__name__,
        "focus": screen.focused.id if screen.focused else None,
        "theme": app.theme,
        "item": beneath.item.id if beneath.item else None,
        "here": beneath.travel.here(),
        "frame": frame(app),
    }


class Seedless:
    """Seeds that have no entry of anything."""

    def place(self, item: str) -> None:  # noqa: ARG002
        return None

    def build(self) -> tuple[Problem, ...]:
        return ()

    def note(self, text: str, by: str, from_: str) -> str:
        raise NotImplementedError


async def go(pilot: Pilot[None], place: str, first: str) -> None:
    app = pilot.app
    assert isinstance(app, BriefingApp)
    if first == SEEDS or place == "In a note":
        app.seeds = Seedless()
    app.at_hand = AtHand(others=lambda: [Path("a.json"), Path("b.json")])
    if first == WRONG:
        app.saves.wrong("file", (Problem("not-json", "This is no JSON.", Place("a.json")),))
    if first in (WRONG, SEEDS):
        return
    keys = [key for part in (WAYS[place], first) for key in part.split(",") if key]
    await pilot.press(*keys)
    await pilot.pause()


@pytest.fixture(scope="module")
def told_by_four(oil_jetty: Incident) -> View:
    return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)


def open_for(open_app: OpenApp, told_by_four: View, place: str, key: Key) -> BriefingApp:
    """An app on what a key needs."""
    return open_app(told_by_four) if of_many(place, key) else open_app()


def reason(app: BriefingApp, key: Key) -> str:
    screen = app.screen
    return screen.why_not(key) if isinstance(screen, Keyed) else ""


def test_every_key_has_a_state_in_which_it_acts_and_one_in_which_it_cannot() -> None:
    ids = {key.id for _, key in EVERY}
    assert ABLE.keys() == ids
    assert sorted([*IDLE, *EMPTY, *ONE_SOURCE, *ALWAYS]) == sorted(ids)


@pytest.mark.parametrize(("place", "key", "name"), NAMED, ids=[f"{k.id}-{n}" for _, k, n in NAMED])
async def test_a_key_changes_what_it_should(
    open_app: OpenApp, told_by_four: View, place: str, key: Key, name: str
) -> None:
    first, changed = ABLE[key.id]
    async with open_for(open_app, told_by_four, place, key).run_test(size=(80, 24)) as pilot:
        await go(pilot, place, first)
        app = pilot.app
        assert isinstance(app, BriefingApp)
        before = state(app)
        assert reason(app, key) == ""
        await pilot.press(name)
        await pilot.pause()
        after = state(app) if changed != "ended" else {"ended": app.return_code == 0}
        assert before[changed] != after[changed]


@pytest.mark.parametrize(
    ("place", "first", "keys"),
    [(place, first, keys) for (place, first, _), keys in TOGETHER.items()],
    ids=lambda one: ",".join(key.id for key in one) if isinstance(one, list) else "",
)
async def test_keys_that_cannot_act_say_why_and_change_nothing(
    open_app: OpenApp, told_by_four: View, place: str, first: str, keys: list[Key]
) -> None:
    async with open_for(open_app, told_by_four, place, keys[0]).run_test(size=(80, 24)) as pilot:
        await go(pilot, place, first)
        app = pilot.app
        assert isinstance(app, BriefingApp)
        before = state(app)
        for key in keys:
            if isinstance(app.screen, Keyed):
                assert app.screen.why_not(key) != "", key.id
            for name in key.keys.split(","):
                await pilot.press(name)
                await pilot.pause()
                assert state(app) == before, key.id


async def test_where_the_record_holds_nothing_there_is_nothing_to_open(
    open_app: OpenApp, incident: Incident
) -> None:
    nothing = Incident(
        schema=1, id="empty", title=incident.title, status=incident.status,
        marking=Marking.CLEAR, zone="Europe/Moscow",
    )  # fmt: skip
    async with open_app(cut(nothing, ceiling=Marking.RED)).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, BriefingApp)
        before = state(app)
        for key in TABLES["On the desk"]:
            if key.id in EMPTY:
                assert reason(app, key) != ""
                await pilot.press(*key.keys.split(","))
                assert state(app) == before


async def test_of_one_source_nothing_is_earlier_and_nothing_new(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, BriefingApp)
        for key in TABLES["On the desk"]:
            if key.id in ONE_SOURCE:
                assert reason(app, key) != ""


async def test_a_click_on_the_line_of_keys_does_what_the_key_does(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 30)) as pilot:
        for hint, screen in (("compare", "Compare"), ("help", "Help"), ("source", "Source")):
            line = frame(pilot.app).splitlines()[-1]
            await pilot.click("#keys", offset=(line.index(hint) + 1, 0))
            await pilot.pause()
            assert type(pilot.app.screen).__name__ == screen
            await pilot.press("escape")
        await pilot.click("#keys", offset=(frame(pilot.app).splitlines()[-1].index("open"), 0))
        assert desk(pilot.app).in_detail
        await pilot.click("#keys", offset=(119, 0))
        assert desk(pilot.app).in_detail


async def test_the_title_of_a_pane_opens_it(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        for number, pane in enumerate(("timeline", "actors", "statements", "measures"), 1):
            title = next(
                y
                for y, line in enumerate(frame(pilot.app).splitlines())
                if line[1:].startswith(f"{number} ")
            )
            await pilot.click(offset=(4, title))
            await pilot.pause()
            assert pilot.app.focused is not None
            assert pilot.app.focused.id == pane


async def test_wheel_and_scroll_bar_move_the_lines_and_not_the_cursor(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        lines = desk(pilot.app).panes[0]
        await pilot._post_mouse_events([MouseScrollDown], "#timeline", offset=(5, 3), button=0)
        await pilot.pause()
        assert (lines.cursor, lines.top > 0) == (lines.sheet.stops[0], True)
        bar = lines.region.width - 1
        await pilot.mouse_down("#timeline", offset=(bar, 1))
        await pilot.hover("#timeline", offset=(bar, lines.region.height - 1))
        await pilot.mouse_up("#timeline", offset=(bar, lines.region.height - 1))
        assert lines.top == lines.sheet.count - lines.size.height
        assert lines.cursor == lines.sheet.stops[0]
