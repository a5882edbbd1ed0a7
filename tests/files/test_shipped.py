"""Shipped files are found in a checkout and once installed."""

from pathlib import Path

import pytest

from briefing.files import shipped as module
from briefing.files.shipped import shipped, shipped_incident

CHECKOUT = Path(__file__).parent.parent.parent


def test_in_a_checkout_shipped_folders_lie_beside_the_package() -> None:
    assert shipped("themes") == CHECKOUT / "themes"
    assert shipped_incident() == CHECKOUT / "data" / "kremlin-drones.json"


def test_once_installed_shipped_folders_lie_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "briefing" / "data").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "briefing")
    assert shipped("data") == tmp_path / "briefing" / "data"
