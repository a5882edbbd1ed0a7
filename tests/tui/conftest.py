"""What tests of the screens share: the shipped incident on a desk, and what a reader sees of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped, shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.at_hand import AtHand
from briefing.tui.desk.desk import Desk
from briefing.tui.settings import UNSET, Settings
from briefing.tui.themes import Themes, read_theme
from tests.tui.resting import at_rest
from tests.tui.sheets import parsed_once


@pytest.fixture(scope="session", autouse=True)
def _driven_without_idling() -> Iterator[None]:
    """An app takes as long as what it does, and reads no sheet that another one has read."""
    with at_rest(), parsed_once():
        yield


@pytest.fixture(scope="session")
def incident() -> Incident:
    return read_incident(shipped_incident())


@pytest.fixture(scope="session")
def view(incident: Incident) -> View:
    return cut(incident, ceiling=Marking.RED, reader=Reader.CURATOR)


@pytest.fixture(scope="session", params=["shipped", "invented", "told by four"])
def either(
    request: pytest.FixtureRequest, incident: Incident, harbour: Incident, oil_jetty: Incident
) -> View:
    """All of the shipped incident, then of each invented one, which have every kind of item."""
    shown = {"shipped": incident, "invented": harbour, "told by four": oil_jetty}
    return cut(shown[request.param], ceiling=Marking.RED, reader=Reader.CURATOR)


@pytest.fixture
def open_app(view: View) -> Iterator[Callable[..., BriefingApp]]:
    """An app on a view, the shipped one where none is named; what it leads ends with the test."""
    folder = shipped("themes")
    with ExitStack() as led:

        def make(
            shown: View = view, theme: str = "dark", *, settings: Settings = UNSET, **more: Any
        ) -> BriefingApp:
            colours = read_theme(folder, theme)
            at_hand = AtHand(**more)
            app = BriefingApp(shown, Themes(folder), colours, at_hand=at_hand, settings=settings)
            led.enter_context(app.led)
            return app

        yield make


def frame(app: App[None]) -> str:
    """The screen as text, as a reader would copy it."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


def desk(app: App[None]) -> Desk:
    """The desk, whatever lies over it."""
    return next(screen for screen in app.screen_stack if isinstance(screen, Desk))


GOLDEN = Path(__file__).parent / "golden"
