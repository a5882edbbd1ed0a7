"""Every key of the stage: it changes what it should where it can, and nothing where it cannot.

One app serves a whole table, for a new one for each key would take a minute; its session is new for
each. The tests are made from the tables: a key without a line here fails.
"""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from briefing.incident.types import Incident
from briefing.tui.key_rows import Key
from briefing.tui.keyed import Keyed
from briefing.tui.stage.app import StageApp
from briefing.tui.stage.keys import CHOOSING, CONSOLE, FINDING, PUBLIC
from briefing.tui.stage.session import Session
from briefing.tui.stage.stage import Stage
from tests.tui.stage.conftest import public_of, session_of, stage, text

OpenStage = Callable[..., StageApp]

ABLE: dict[str, str] = {
    **dict.fromkeys(("console-next", "public-next"), ""),
    **dict.fromkeys(("console-previous", "public-previous"), "end"),
    **dict.fromkeys(("console-first", "public-first"), "end"),
    **dict.fromkeys(("console-last", "public-last"), ""),
    **dict.fromkeys(("console-jump", "public-jump"), ""),
    **dict.fromkeys(("console-light-down", "public-light-down"), ""),
    **dict.fromkeys(("console-light-up", "public-light-up"), "j"),
    **dict.fromkeys(("console-blank", "public-blank"), ""),
    **dict.fromkeys(("console-theme", "public-theme"), ""),
    **dict.fromkeys(("console-help", "public-help"), ""),
    **dict.fromkeys(("console-quit", "public-quit"), ""),
    "console-overview": "",
    "console-find": "",
    "console-back": "g,3,enter",
    "console-hold": "",
    "console-freeze": "",
    "console-show": "f,right",
    "console-pause": "right",
    "console-stop": "",
    "console-reset": "right",
    "console-undo": "right,R,R",
    "console-notes": "",
    "console-palette": "",
    "choosing-down": "",
    "choosing-up": "j",
    "choosing-half-down": "",
    "choosing-half-up": "j,j,j",
    "choosing-choose": "j",
    "choosing-close": "",
    "finding-down": "a",
    "finding-up": "a,down",
    "finding-choose": "f,i,r,e",
    "finding-close": "",
}
"""For each key what to press first, so that it can act."""

IDLE: dict[str, str] = {
    **dict.fromkeys(("console-next", "public-next"), "end,right,right,right,right,right,right"),
    **dict.fromkeys(("console-previous", "public-previous"), ""),
    **dict.fromkeys(("console-first", "public-first"), ""),
    **dict.fromkeys(("console-last", "public-last"), "end"),
    **dict.fromkeys(("console-light-up", "public-light-up"), ""),
    "console-back": "",
    "console-show": "",
    "console-reset": "",
    "console-undo": "",
    "console-publish": "",
    "console-minute": "",
    "console-problem": "",
    "public-publish": "",
}
"""What to press first, so that a key can do nothing and says why."""

ELSEWHERE = {"console-publish", "public-publish", "console-minute", "console-problem"}
"""Keys that act only where the record has changed, or where a meeting is led.

`test_publishing` and `test_minutes` press them; those of windows that follow, `test_following`.
"""

WAYS = {"choosing": "o", "finding": "slash"}


def state(app: StageApp) -> dict[str, object]:
    return {
        "ended": app.return_code is not None,
        "screen": type(app.screen).__name__,
        "theme": app.theme,
        "text": text(app),
        "typed": getattr(app.screen, "lines", None) and app.screen.lines.place,  # type: ignore[attr-defined]
    }


async def fresh(pilot: Pilot[None], session: Session, first: str) -> StageApp:
    """The app with a session that nobody has touched, after some keys."""
    app = pilot.app
    assert isinstance(app, StageApp)
    while len(app.screen_stack) > 1:
        app.pop_screen()
    shown = stage(app)
    shown.session, shown.asking = session, None
    shown.noted = False  # type: ignore[attr-defined]
    shown.tell("")
    shown.draw()
    await press(pilot, *(key for key in first.split(",") if key))
    return app


async def press(pilot: Pilot[None], *keys: str) -> None:
    """One key after the other, with one wait for all of them unless a box comes up between."""
    for key in keys:
        screen = pilot.app.screen
        pilot.app.simulate_key(key)
        if key in ("o", "slash") or not isinstance(screen, Stage):
            await pilot.pause()
    await pilot.pause()


def names(keys: tuple[Key, ...]) -> list[tuple[Key, str]]:
    return [(key, name) for key in keys for name in key.keys.split(",")]


def test_every_key_has_a_state_in_which_it_acts_and_what_may_not_act_one_too() -> None:
    ids = {key.id for key in (*CONSOLE, *PUBLIC, *CHOOSING, *FINDING)}
    assert ABLE.keys() | ELSEWHERE == ids
    assert IDLE.keys() < ids


@pytest.mark.parametrize("keys", [CONSOLE, PUBLIC, CHOOSING, FINDING], ids=lambda keys: keys[0].id)
async def test_every_key_of_a_table_acts_where_it_can(
    open_stage: OpenStage, oil_jetty: Incident, keys: tuple[Key, ...]
) -> None:
    public = keys is PUBLIC
    make = public_of if public else session_of
    way = WAYS.get(keys[0].id.partition("-")[0], "")
    async with open_stage(make(oil_jetty), public=public).run_test(size=(100, 30)) as pilot:
        for key, name in names(keys):
            if key.id in ELSEWHERE:
                continue
            app = await fresh(pilot, make(oil_jetty), f"{way},{ABLE[key.id]}")
            if isinstance(app.screen, Keyed):
                assert app.screen.why_not(key) == "", key.id
            before = state(app)
            await press(pilot, name)
            assert state(app) != before, (key.id, name)


@pytest.mark.parametrize("keys", [CONSOLE, PUBLIC], ids=lambda keys: keys[0].id)
async def test_a_key_that_cannot_act_says_why_and_changes_nothing(
    open_stage: OpenStage, oil_jetty: Incident, keys: tuple[Key, ...]
) -> None:
    public = keys is PUBLIC
    make = public_of if public else session_of
    async with open_stage(make(oil_jetty), public=public).run_test(size=(100, 30)) as pilot:
        for key, name in names(keys):
            if key.id in IDLE:
                app = await fresh(pilot, make(oil_jetty), IDLE[key.id])
                assert isinstance(app.screen, Keyed)
                assert app.screen.why_not(key) != "", key.id
                before = state(app)
                await press(pilot, name)
                assert state(app) == before, (key.id, name)


@pytest.mark.parametrize("public", [False, True], ids=["console", "audience"])
async def test_escape_f5_and_stray_digits_do_nothing(
    open_stage: OpenStage, oil_jetty: Incident, public: bool
) -> None:
    make = public_of if public else session_of
    async with open_stage(make(oil_jetty), public=public).run_test(size=(100, 30)) as pilot:
        app = await fresh(pilot, make(oil_jetty), "right,right")
        before = state(app)
        await press(pilot, "escape", "f5", *"0123456789", "enter" if public else "escape", "x")
        assert state(app) == before
