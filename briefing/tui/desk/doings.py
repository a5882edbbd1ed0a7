"""What keys of the desk do in modules of their own, each read when its key is first pressed.

A key's row names one as ``do('source')``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.tui.desk.desk import Desk

__all__ = ["DOINGS"]


def _compare(desk: "Desk") -> None:
    """Who holds what on the claims that the selected thing bears on."""
    from briefing.tui.desk.opening import open_on_selected

    open_on_selected(desk, "compare")


def _source(desk: "Desk") -> None:
    """The passages that the selected thing rests on."""
    from briefing.tui.desk.opening import open_on_selected

    open_on_selected(desk, "source")


DOINGS: dict[str, Callable[["Desk"], None]] = {
    "compare": _compare,
    "source": _source,
}
"""By the name in the key's row; a new one is a line here, and imports what it needs."""
