"""Tables of actors and sides."""

from briefing.incident.stances import listed
from briefing.incident.types import Actor, Side
from briefing.incident.view import View
from briefing.paper.tables.table import COMMON, Row, Table, common, joined, rows_of

__all__ = ["ACTORS", "SIDES"]


def _actor(view: View, actor: Actor) -> Row:
    side = view.links.side_of(actor)
    return (
        listed(actor),
        actor.short,
        joined(actor.aliases),
        actor.kind.value,
        "named" if actor.named else "not named",
        actor.number.value,
        side.name if side else "",
        listed(view.links.actor(actor.part_of)) if actor.part_of else "",
        actor.description,
        *common(view, actor),
    )


def _side(view: View, side: Side) -> Row:
    return (side.name, side.role.value, *common(view, side))


ACTORS = Table(
    f"id, marked, name, short, aliases, kind, named, number, side, part of, description, {COMMON}",
    rows_of("actors", _actor),
)
SIDES = Table(f"id, marked, name, role, {COMMON}", rows_of("sides", _side))
