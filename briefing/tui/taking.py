"""A screen that shows a view, and takes another in its place. Knows no screen in particular."""

from briefing.incident.view import View

__all__ = ["Taking"]


class Taking:
    """Mix it in: the app hands every screen the view that is shown from now on."""

    view: View

    def take(self, view: View) -> str:
        """Show another view in place of the one before, of which nothing stays.

        What can be kept is kept by the ids of items. Gives back a sentence on what cannot, or "".
        """
        raise NotImplementedError
