"""What the desk may ask of the seeds of its incident. Who made the app says how it is done."""

from typing import Protocol

from briefing.problems import Place, Problem

__all__ = ["Seeds"]


class Seeds(Protocol):
    """The seeds that the file on the desk was built from."""

    def place(self, item: str) -> Place | None:
        """Where an item stands in them, or the incident itself, by id; None where it does not."""

    def build(self) -> tuple[Problem, ...]:
        """Build the file anew, unless something is wrong: that is given back, and warnings."""

    def note(self, text: str, by: str, from_: str) -> str:
        """Note down what came in, and give back its id; ProblemError where it cannot be noted."""
