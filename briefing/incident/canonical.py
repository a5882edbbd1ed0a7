"""The one way an incident is written: the same record, the same bytes. No files."""

import msgspec

from briefing.incident.types import Incident

__all__ = ["digest", "encode"]


def encode(incident: Incident) -> bytes:
    """The incident as UTF-8 JSON.

    Fields stand in their declared order, defaults are left out, the indent is two spaces, and a
    newline ends it.
    """
    return msgspec.json.format(msgspec.json.encode(incident), indent=2) + b"\n"


def digest(incident: Incident) -> str:
    """The SHA-256 of the canonical bytes, in hexadecimal."""
    # Who only reads or writes does without it, and without its library.
    import hashlib

    return hashlib.sha256(encode(incident)).hexdigest()
