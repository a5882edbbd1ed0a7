"""Labels of TLP 2.0 as they are written, and what is told of one that is none."""

from briefing.files.flaws import Flaws, nearest
from briefing.files.nodes import Scalar
from briefing.incident.marking import Marking
from briefing.problems import quoted

__all__ = ["marking_in_data", "marking_in_seeds"]

_LABELS = {label.value: label for label in Marking}
_KNOWN = ", ".join(_LABELS)


def marking_in_seeds(node: Scalar, flaws: Flaws) -> Marking:
    """Binds a label in a seed, whose writer is told of one that is none."""
    written = str(node.value).strip()
    if written not in _LABELS:
        sentence = f"{quoted(written)} is not a label of TLP 2.0."
        flaws.note(node, "unknown-marking", sentence, _remedy(written))
    return _LABELS.get(written, Marking.RED)


def marking_in_data(node: Scalar, flaws: Flaws) -> Marking:
    """Binds a label in data: one that is unknown is RED, and whoever reads it is told so."""
    if not isinstance(node.value, str):
        sentence = "This is not a label of TLP 2.0."
        flaws.note(node, "wrong-type", sentence, f"Use one of: {_KNOWN}.")
    elif node.value not in _LABELS:
        sentence = f"{quoted(node.value)} is not a label of TLP 2.0, and is taken as TLP:RED."
        flaws.warn(node, "unknown-marking", sentence, _remedy(node.value))
    return _LABELS.get(str(node.value), Marking.RED)


def _remedy(written: str) -> str:
    bare = written.upper().replace(" ", "").removeprefix("TLP").lstrip(":-_")
    if bare == "WHITE":
        return "Write TLP:CLEAR: so WHITE is called since TLP 2.0."
    # A letter or two may have slipped; but no colour stands for another one.
    near = f"TLP:{bare}" if f"TLP:{bare}" in _LABELS else nearest(f"TLP:{bare}", _LABELS, 0.85)
    return f"Did you mean {quoted(near)}?" if near else f"Use one of: {_KNOWN}."
