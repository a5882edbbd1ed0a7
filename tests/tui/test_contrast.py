"""Every text of every theme can be read: contrast computed from the frames that are drawn.

A frame tells for each cell what colour stands on what; the ratio is that of WCAG 2.
"""

import unicodedata
from collections.abc import AsyncIterator, Callable
from itertools import chain

import pytest
from rich.color import Color
from rich.style import Style
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip

from briefing.files.shipped import shipped
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, cut
from briefing.tui.app import BriefingApp
from briefing.tui.dialog import Dialog
from briefing.tui.themes import Themes
from tests.tui.test_editing import BROKEN, Asked

OpenApp = Callable[..., BriefingApp]

LEAST = {"contrast-dark": 7.0, "contrast-light": 7.0, "projector": 7.0}
"""The least ratio where it is more than others have."""

USUAL = 4.5

WAYS = (
    *((), ("j", "j"), ("3",), ("enter",), ("0",), ("z",), ("z", "escape"), ("c",), ("l",)),
    *(("escape", "s"), ("escape", "question_mark"), ("escape", "colon"), ("t", "h", "shift+left")),
    *(("x", "x", "x"), ("escape", "slash", "b", "o"), ("escape", "F"), ("escape", "escape", "a")),
    *(("escape", "u"), ("escape", "i"), ("n", "o", "shift+left"), ("escape", "y"), ("j",)),
    *(("exclamation_mark",), ("escape", "x"), ("f", "j"), ("enter",)),
    *(("escape", "escape", "o"), ("o", "n", "enter")),
)
"""What is pressed to come from one state of the widgets to the next."""

SCREENS = {
    *(
        "Compare",
        "Desk",
        "Export",
        "Filtering",
        "Help",
        "Moments",
        "News",
        "Noting",
        "Palette",
        "Source",
    ),
    *("Source", "Troubles"),
}
"""Screens that these lead to."""

NO_TEXT = ("·", "▐")
"""Beside lines and blocks, what is drawn and not read."""

NAMES = Themes(shipped("themes")).names()
COLOURED = [name for name in NAMES if name != "terminal"]


def ratio(one: Color, other: Color) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted(map(luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_text(text: str) -> bool:
    return any(
        not character.isspace()
        and character not in NO_TEXT
        and "BOX DRAWINGS" not in unicodedata.name(character, "")
        for character in text
    )


def written(app: BriefingApp) -> set[tuple[str, Style]]:
    """The texts on the screen and how they look; without those behind a veil that lets through."""
    screen = app.screen
    strips = screen._compositor.render_strips()
    if isinstance(screen, Dialog) and screen.styles.background.a < 1:
        box, top = screen.query_one("#dialog").region, screen.query_one("#top").region
        strips = [*cropped(strips, box), *cropped(strips, top)]
    texts = chain.from_iterable(strips)
    return {(one.text, one.style) for one in texts if one.style and is_text(one.text)}


def cropped(strips: list[Strip], region: Region) -> list[Strip]:
    lines = strips[region.y : region.bottom]
    return [strip.crop(region.x, region.right) for strip in lines]


async def states(pilot: Pilot[None]) -> AsyncIterator[BriefingApp]:
    """The app in one state of its widgets after another."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    for keys in WAYS:
        for key in keys:
            app.simulate_key(key)
            await pilot.pause()
            if key == "y":
                app.saves.wrong("seeds", (BROKEN,))
        yield app
    await pilot.resize_terminal(39, 9)
    yield app


@pytest.fixture
def app_of(open_app: OpenApp, harbour: Incident) -> Callable[[str], BriefingApp]:
    """An app on a record that has every kind of item and every marking."""
    view = cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR)
    return lambda name: open_app(view, name, seeds=Asked)


@pytest.mark.parametrize("name", COLOURED)
async def test_every_text_stands_out_from_its_ground(
    name: str, app_of: Callable[[str], BriefingApp]
) -> None:
    faint: dict[str, float] = {}
    looked_at: set[str] = set()
    async with app_of(name).run_test(size=(100, 30)) as pilot:
        async for app in states(pilot):
            looked_at.add(type(app.screen).__name__)
            for text, style in written(app):
                assert style.color is not None, text
                assert style.bgcolor is not None, text
                if (found := ratio(style.color, style.bgcolor)) < LEAST.get(name, USUAL):
                    faint[f"{text.strip()} {style}"] = round(found, 2)
    assert faint == {}
    assert looked_at >= SCREENS


async def test_of_the_terminals_own_colours_one_of_two_is_its_default(
    app_of: Callable[[str], BriefingApp],
) -> None:
    """What else there is in its palette nobody knows, but that this one can be read against."""
    async with app_of("terminal").run_test(size=(100, 30)) as pilot:
        async for app in states(pilot):
            for text, style in written(app):
                assert {style.color, style.bgcolor} & {None, Color.default()}, f"{text} {style}"
                for colour in (style.color, style.bgcolor):
                    assert colour is None or colour.triplet is None, f"{text} {style}"
