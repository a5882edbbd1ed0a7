"""Labels of TLP 2.0 as they are written, and what is told of one that is none."""

from briefing.files.flaws import Flaws, nearest
from briefing.files.nodes import Scalar
from briefing.incident.marking import Marking
from briefing.problems import quoted

__all__ = ["marking_hook", "unknown_marking"]

_LABELS = {label.value: label for label in Marking}
_KNOWN = ", ".join(_LABELS)


def marking_hook(node: Scalar, flaws: Flaws) -> Marking:
    """Binds a label. What is read as the narrowest in data, the writer of a seed is told of."""
    written = str(node.value).strip()
    if written not in _LABELS:
        sentence, remedy = unknown_marking(written)
        flaws.note(node, "unknown-marking", sentence, remedy)
    return _LABELS.get(written, Marking.RED)


def unknown_marking(written: str) -> tuple[str, str]:
    """What is told of a text that is not a label: a sentence and a remedy."""
    return f"{quoted(written)} is not a label of TLP 2.0.", _remedy(written)


def _remedy(written: str) -> str:
    bare = written.upper().replace(" ", "").removeprefix("TLP").lstrip(":-_")
    if bare == "WHITE":
        return "Write TLP:CLEAR: so WHITE is called since TLP 2.0."
    # A letter or two may have slipped; but no colour stands for another one.
    near = f"TLP:{bare}" if f"TLP:{bare}" in _LABELS else nearest(f"TLP:{bare}", _LABELS, 0.85)
    return f"Did you mean {quoted(near)}?" if near else f"Use one of: {_KNOWN}."
