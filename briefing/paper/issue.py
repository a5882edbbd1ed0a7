"""What is known of a copy beyond its view: when it goes out, and what it tells of since when.

Nothing here reads a clock.
"""

import datetime as dt

import msgspec

from briefing.incident.safe import SafeText

__all__ = ["Issue"]


class Issue(msgspec.Struct, frozen=True):
    """The issuing of one copy. ``issued`` is the issuer's word; None says that nobody set it.

    ``since`` is the moment since when what it lists is new or differs; None where it goes by none.
    """

    issued: SafeText | None = None
    since: dt.datetime | None = None
