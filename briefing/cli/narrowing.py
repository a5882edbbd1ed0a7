"""The options that narrow a view: as of when it is, and what of it is listed."""

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TypeVar

from briefing.incident.asked import FORMS, moment
from briefing.incident.types import Actor, Checked, Kind, MeasureState, Question, Side
from briefing.incident.view import Filter, View, Window, narrowed
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["as_asked", "moment_asked"]

Term = TypeVar("Term", bound=Enum)

NAMED = 12
"""How many of the names that there are a problem tells; of more it tells none."""


def as_asked(whole: View, options: argparse.Namespace) -> View:
    """The view cut to what the options ask for; the view itself where they ask for nothing.

    Names are looked for in what was known at the moment asked for, and so tell of nothing else.
    """
    as_of = moment_asked("--as-of", options.as_of, whole, end=True)
    view = narrowed(whole, as_of)
    wanted = _filter(view, options)
    return narrowed(whole, as_of, wanted) if wanted else view


def _filter(view: View, options: argparse.Namespace) -> Filter:
    from briefing.incident.accounts import AccountKind
    from briefing.incident.marking import Marking
    from briefing.incident.standing import Standing

    incident = view.incident
    tags: dict[str, str] = {tag: tag for item in view.links.items.values() for tag in item.tags}
    return Filter(
        kinds=_terms("--kind", options.kind, Kind),
        sides=_named("--side", options.side, _names(incident.sides)),
        actors=_named("--actor", options.actor, _names(incident.actors)),
        questions=_named("--question", options.question, _names(incident.questions)),
        checked=_terms("--checked", options.checked, Checked),
        accounts=_terms("--account", options.account, AccountKind),
        standings=_terms("--standing", options.standing, Standing),
        states=_terms("--state", options.state, MeasureState),
        tags=_named("--tag", options.tag, tags),
        markings=_terms("--marking", options.marking, Marking),
        window=_window(options, view),
    )


def _window(options: argparse.Namespace, view: View) -> Window:
    begin = moment_asked("--from", options.from_, view)
    end = moment_asked("--to", options.to, view, end=True)
    if begin is not None and end is not None and begin > end:
        sentence = "--from is later than --to: nothing can have happened between them."
        raise ProblemError(
            Problem("not-a-moment", sentence, Place("briefing"), "Name the earlier moment first.")
        )
    return Window(begin, end)


def moment_asked(
    option: str, written: str | None, view: View, *, end: bool = False
) -> dt.datetime | None:
    """The moment that is written there; ProblemError where none is (``not-a-moment``)."""
    if written is None:
        return None
    meant = moment(written, view, end=end)
    if meant is None:
        sentence = f"{option} is no moment: {quoted(written)}."
        problem = Problem("not-a-moment", sentence, Place("briefing"), f"Write {FORMS}.")
        raise ProblemError(problem)
    return meant


def _terms(option: str, given: list[str] | None, terms: type[Term]) -> frozenset[Term]:
    """The terms that are meant, by the words that readers see, with spaces or hyphens."""
    names = {name: term for term in terms for name in _forms(term) if name}
    return _named(option, given, names)


def _forms(term: Enum) -> Iterator[str]:
    yield term.name.lower().replace("_", "-")
    yield str(term.value).lower()
    yield str(term.value).lower().replace(" ", "-").removeprefix("tlp:")


Meant = TypeVar("Meant")


def _names(items: Iterable[Side | Actor | Question]) -> dict[str, str]:
    """Everything that items are called, and their ids; what two are called is neither's name."""
    names: dict[str, str] = {}
    twice: set[str] = set()
    ids = [item.id for item in items]
    for item in items:
        called = [item.text if isinstance(item, Question) else item.name]
        if isinstance(item, Actor):
            called += [item.short, *item.aliases]
        for name in {_plain(one) for one in called} - {""}:
            if names.setdefault(name, item.id) != item.id:
                twice.add(name)
    return {name: one for name, one in names.items() if name not in twice} | {
        ident: ident for ident in ids
    }


def _plain(name: str) -> str:
    from briefing.incident.spelling import folded

    return " ".join(folded(name).split()).removeprefix("the ")


def _named(option: str, given: list[str] | None, names: dict[str, Meant]) -> frozenset[Meant]:
    meant = []
    for one in given or ():
        found = names.get(one) or names.get(_plain(one))
        if found is None:
            raise _unknown(option, one, names)
        meant.append(found)
    return frozenset(meant)


def _unknown(option: str, given: str, names: dict[str, Meant]) -> ProblemError:
    from difflib import get_close_matches

    near = get_close_matches(_plain(given), names, 1)
    known = sorted({min(name for name in names if names[name] == one) for one in names.values()})
    if near:
        remedy = f"Did you mean {near[0]!r}?"
    elif known and len(known) <= NAMED:
        remedy = f"There are: {', '.join(known)}."
    else:
        remedy = "See what the desk calls it." if known else "This copy has none at all."
    sentence = f"Nothing in this copy is called {quoted(given)} ({option})."
    return ProblemError(Problem("no-such-name", sentence, Place("briefing"), remedy))
