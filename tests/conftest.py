"""What holds for every test: inputs drawn the same each time, and a home that is nobody's."""

import gc
import sys
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from briefing.incident.types import Incident
from tests.harbour import harbour_incident
from tests.oil_jetty import oil_jetty_incident

# What is compiled once need not be by every process of every run: tests take the longest.
sys.dont_write_bytecode = False

# jsonschema would make grammars of it for two seconds, to check addresses of a sort that neither
# our schemas nor those of STIX hold.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]

settings.register_profile(
    "repeatable",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
)
# `make thorough`: others each time, and very many.
settings.register_profile(
    "thorough", settings.get_profile("repeatable"), derandomize=False, max_examples=1000
)
settings.load_profile("repeatable")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Have garbage looked for among what the tests make: not, for each, among all tests there are.

    Thousands of tests and all that is imported for them are as many objects as a hundred apps.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()
        gc.set_threshold(10_000)


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads the settings of whoever runs it, or leaves anything with them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for folder in ("CACHE", "CONFIG", "DATA"):
            patch.setenv(f"XDG_{folder}_HOME", str(home / folder.lower()))
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
        # The commands that tests run by the hundred are compiled for the first of them only.
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


@pytest.fixture(scope="session")
def _states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that are not there yet: to look for a free name among thousands takes longer."""
    folder = tmp_path_factory.mktemp("states")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _nothing_opened_before(_states: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """No test opens what another one had open."""
    monkeypatch.setenv("XDG_STATE_HOME", str(next(_states)))


@pytest.fixture(scope="session")
def harbour() -> Incident:
    """The invented incident."""
    return harbour_incident()


@pytest.fixture(scope="session")
def oil_jetty() -> Incident:
    """The other invented incident, which four sources tell."""
    return oil_jetty_incident()
