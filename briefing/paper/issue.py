"""What is known of a copy beyond its view: when it goes out. Nothing here reads a clock."""

import msgspec

from briefing.incident.safe import SafeText

__all__ = ["Issue"]


class Issue(msgspec.Struct, frozen=True):
    """The issuing of one copy. ``issued`` is the issuer's word; None says that nobody set it."""

    issued: SafeText | None = None
