"""Sides and actors, each with all that is held of it."""

from collections.abc import Iterator

from briefing.incident.safe import safe
from briefing.incident.stances import begin
from briefing.incident.types import Actor, Number, Role, Side
from briefing.incident.view import View
from briefing.paper.document import Entry
from briefing.paper.pieces.caveats import told
from briefing.paper.pieces.entries import entry
from briefing.paper.pieces.notes import resting_on

__all__ = ["actor_entry", "side_entry"]

_ROLES = {Role.PARTY: "a party", Role.THIRD: "an onlooker"}


def side_entry(view: View, side: Side) -> Entry:
    """A side and its role."""
    return entry(view, side, f"{begin(side.name)} · side, {_ROLES[side.role]}")


def actor_entry(view: View, actor: Actor) -> Entry:
    """An actor: on whose side, what sort, under which names, part of whom."""
    side = view.links.side_of(actor)
    return entry(
        view,
        actor,
        f"{begin(actor.name)} · {f'side of {side.name}' if side else 'on no side'}",
        [
            told(view, begin(safe("; ".join(_phrases(view, actor)))), actor),
            *resting_on(view, actor.evidence),
        ],
    )


def _phrases(view: View, actor: Actor) -> Iterator[str]:
    yield actor.kind.value
    if actor.description:
        yield actor.description
    if not actor.named:
        yield "not named"
    if actor.number is not Number.ONE:
        yield f"number: {actor.number}"
    if actor.part_of:
        yield f"part of {view.links.actor(actor.part_of).name}"
    names = [*actor.aliases, *([actor.short] if actor.short else [])]
    if names:
        yield f"also called {', '.join(names)}"
