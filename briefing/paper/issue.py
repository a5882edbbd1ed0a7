"""What is known of a copy beyond its view: when it goes out. Nothing here reads a clock."""

from dataclasses import dataclass

from briefing.incident.safe import SafeText

__all__ = ["Issue"]


@dataclass(frozen=True, slots=True)
class Issue:
    """The issuing of one copy. ``issued`` is the issuer's word; None says that nobody set it."""

    issued: SafeText | None = None
