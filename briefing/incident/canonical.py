"""The one way an incident is written: the same record, the same bytes. No files."""

import msgspec

from briefing.incident.types import Incident

__all__ = ["digest", "digest_of", "encode"]


def encode(incident: Incident) -> bytes:
    """The incident as UTF-8 JSON.

    Fields stand in their declared order, defaults are left out, the indent is two spaces, and a
    newline ends it.
    """
    return msgspec.json.format(msgspec.json.encode(incident), indent=2) + b"\n"


def digest(incident: Incident) -> str:
    """The SHA-256 of the canonical bytes, in hexadecimal."""
    return digest_of(encode(incident))


def digest_of(data: bytes) -> str:
    """The digest of the incident that has been encoded as these bytes."""
    # Who only reads or writes does without it, and without its library.
    import hashlib

    return hashlib.sha256(data).hexdigest()
