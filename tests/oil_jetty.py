"""A second invented incident: a fire told by four sources over two days, from its own seeds."""

from functools import lru_cache
from pathlib import Path

from briefing.compiler.building import compile_seeds
from briefing.incident.types import Incident

__all__ = ["OIL_JETTY", "ORIGINALS", "oil_jetty_incident"]

OIL_JETTY = Path(__file__).parent / "incidents" / "oil-jetty"
"""Its seeds. The sources contradict, correct and relay one another; markings go up to RED."""

ORIGINALS = OIL_JETTY.parent / "originals"
"""The documents that its sources were made from."""


@lru_cache(maxsize=1)
def oil_jetty_incident() -> Incident:
    """The incident, compiled from its seeds."""
    return compile_seeds(OIL_JETTY)
