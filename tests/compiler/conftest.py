"""Seeds that a test may change."""

import shutil
from pathlib import Path

import pytest

from tests.oil_jetty import OIL_JETTY


@pytest.fixture
def jetty(tmp_path: Path) -> Path:
    """A copy of the oil jetty's seeds."""
    return Path(shutil.copytree(OIL_JETTY, tmp_path / OIL_JETTY.name))
