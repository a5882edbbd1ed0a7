"""What is chosen in the export dialog, and the paper that comes of it. No screen, and no file."""

from typing import Literal

import msgspec
from msgspec.structs import replace

from briefing.incident.marking import Marking
from briefing.incident.view import Reader, View, cut
from briefing.paper.copies import Wish, bytes_of, files_of
from briefing.paper.formats import FORMATS, OF_THE_VIEW
from briefing.paper.forms import FORMS, LOWEST_PRIVATE, PRIVATE, PURPOSES

__all__ = [
    "Choice",
    "audiences",
    "first_choice",
    "paper_of",
    "paper_width",
    "preview",
    "rows",
    "suggested",
    "turned",
]

_WIDTH = 72
"""Of a paper, in cells; a preview with less room is wrapped to what there is."""
_NARROWEST = 40

_AUDIENCES = {
    Marking.CLEAR: "anybody",
    Marking.GREEN: "the community, by no public channel",
    Marking.AMBER: "the own organisation and its clients, who need to know",
    Marking.AMBER_STRICT: "the own organisation alone, who need to know",
    Marking.RED: "those who are named",
}


class Choice(msgspec.Struct, frozen=True):
    """A form, a format, and the highest marking that the copy may hold."""

    form: str
    format: str
    ceiling: Marking

    @property
    def wish(self) -> Wish:
        """The same as it is asked of the paper."""
        return Wish(self.form, self.format)


def first_choice(view: View) -> Choice:
    """The careful one: the page as text, for the widest audience that may have anything."""
    return Choice("page", "text", audiences(view)[0])


def audiences(view: View) -> list[Marking]:
    """The ceilings under which there can be a copy of a view, from the widest audience on."""
    least, most = view.incident.marking, view.ceiling
    return [one for one in Marking if least.within(one) and one.within(most)]


def turned(
    view: View, choice: Choice, what: Literal["form", "format", "ceiling"], step: int
) -> Choice:
    """The next form or format, or the one before, round and round; an audience, to the last.

    A private form is there only where the copy stays within the own organisation.
    """
    if what == "ceiling":
        there = audiences(view)
        place = max(0, min(there.index(choice.ceiling) + step, len(there) - 1))
        choice = replace(choice, ceiling=there[place])
    elif what == "format":
        choice = replace(choice, format=_next([*FORMATS], choice.format, step))
    else:
        choice = replace(choice, form=_next(_forms(choice), choice.form, step))
    return choice if choice.form in _forms(choice) else replace(choice, form="page")


def paper_of(view: View, choice: Choice) -> View:
    """What the copy is made from: a view of its own, cut to its ceiling."""
    reader = view.reader if choice.form in PRIVATE else Reader.AUDIENCE
    return cut(
        view.incident,
        ceiling=choice.ceiling,
        as_of=view.as_of,
        filter=view.filter,
        reader=reader,
    )


def paper_width(width: int) -> int:
    """The width that a paper has in a preview of so many cells."""
    return max(_NARROWEST, min(width, _WIDTH))


def preview(view: View, choice: Choice, width: int) -> list[str]:
    """The lines of the copy itself; of HTML, which is markup to the eye, those of it as text."""
    format = "text" if choice.format == "html" else choice.format
    wish = replace(choice.wish, format=format, width=paper_width(width))
    return bytes_of(paper_of(view, choice), wish).decode().splitlines()


def suggested(view: View, choice: Choice) -> str:
    """What the copy would be called in a folder; several files go into the one where one is."""
    names = [*files_of(paper_of(view, choice), choice.wish)]
    return names[0] if len(names) == 1 else "./"


def rows(choice: Choice) -> list[tuple[str, str, str]]:
    """What is chosen: of what sort, which, and what that means."""
    purposes = {**PURPOSES, **PRIVATE}
    whole = choice.format in OF_THE_VIEW
    return [
        ("Form", "–" if whole else choice.form, "everything" if whole else purposes[choice.form]),
        ("Format", choice.format, FORMATS[choice.format]),
        ("Up to", choice.ceiling.value, _AUDIENCES[choice.ceiling]),
    ]


def _forms(choice: Choice) -> list[str]:
    return [*FORMS, *(PRIVATE if LOWEST_PRIVATE.within(choice.ceiling) else ())]


def _next(there: list[str], which: str, step: int) -> str:
    return there[(there.index(which) + step) % len(there)]
