"""No save style shows a record that was never written, and no last version is missed."""

from pathlib import Path

import pytest

from briefing.incident.types import Incident
from tests.saving.readers import saved_and_watched
from tests.saving.styles import STYLES


@pytest.mark.parametrize("style", STYLES)
def test_what_is_saved_is_shown_whole_and_the_last_version_always(
    style: str, tmp_path: Path, harbour: Incident
) -> None:
    shown = saved_and_watched(tmp_path / "harbour.json", harbour, style, 25, pause=0.01)
    assert (shown.bad, shown.missed, shown.failures) == ([], [], [])
    assert shown.titles[-1].endswith("version 24")
