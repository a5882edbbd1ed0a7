"""The app that shows a screen: it holds the whole record, and cuts what is shown of it."""

from typing import TYPE_CHECKING, cast

from textual.dom import DOMNode

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

__all__ = ["host"]


def host(node: DOMNode) -> "BriefingApp":
    """The app; no other shows these screens."""
    return cast("BriefingApp", node.app)
