"""The slides of who is who: all sides with their actors; one side; one actor."""

from collections.abc import Iterator

from briefing.incident.safe import safe
from briefing.incident.stances import begin, listed
from briefing.incident.types import Actor, Role, Side
from briefing.incident.view import View
from briefing.slides.pieces import AnyPart, caveats, fact, items, marked, revisions
from briefing.slides.slide import Group, Slide, Text
from briefing.slides.words import Tone, Words, markers, names, side_tone, state

__all__ = ["actor", "actors", "side"]

UNNAMED = "not named by the source"
_ROLES = {Role.PARTY: "a party", Role.THIRD: "looks on"}


def actors(view: View) -> Slide:
    """Everybody by side: the parties, then who looks on, then those on no side."""
    parts: list[AnyPart] = []
    sides = sorted(view.incident.sides, key=lambda side: side.role is Role.THIRD)
    for one in sides:
        members = [each for each in view.links.members.get(one.id, ()) if each.id in view.listed]
        if members:
            tone = side_tone(members[0], view)
            role = Words(f"  {_ROLES[one.role]}", Tone.FAINT)
            parts.append(Group(item=one.id, words=(Words(begin(one.name), tone), role)))
            parts += [_row(each, view) for each in members]
    loose = [one for one in view.incident.actors if one.side is None and one.id in view.listed]
    if loose:
        parts.append(Group(words=(Words("On no side", Tone.THIRD_SIDE),)))
        parts += [_row(each, view) for each in loose]
    return Slide(
        id="actors",
        loud=True,
        heading=(Words("Who is who", Tone.HEADING),),
        marking=marked(view, view.incident.actors, view.incident.sides),
        close=True,
        parts=tuple(parts),
    )


def actor(view: View, item: Actor) -> Slide:
    """One actor: whose side, what else it is called, what it said, where it is named."""
    return Slide(
        id=f"actor/{item.id}",
        heading=(*state(item, view), Words(listed(item), side_tone(item, view))),
        account=(Words(_on_side(item, view), Tone.ACCOUNT),),
        marking=marked(view, [item], view.links.statements.get(item.id, ())),
        parts=(
            *revisions(item, view),
            *_details(item, view),
            *items("Said", view.links.statements.get(item.id, ()), view),
            *items("Named in", view.links.named_in.get(item.id, ()), view),
            *caveats(item, view),
        ),
    )


def side(view: View, item: Side) -> Slide:
    """One side and its actors."""
    members = view.links.members.get(item.id, ())
    return Slide(
        id=f"side/{item.id}",
        heading=(*state(item, view), Words(begin(item.name), Tone.HEADING)),
        account=(Words(begin(safe(_ROLES[item.role])), Tone.ACCOUNT),),
        marking=marked(view, [item], members),
        close=True,
        parts=(*revisions(item, view), *(_row(one, view) for one in members)),
    )


def _row(item: Actor, view: View) -> Text:
    words = [Words(item.description)] if item.description else []
    if not item.named:
        words.append(Words(f"; {UNNAMED}" if words else UNNAMED, Tone.MISSING))
    return Text(
        item=item.id,
        label=Words(listed(item), side_tone(item, view)),
        words=(*state(item, view), *words),
        evidence=markers(item.evidence, view),
    )


def _on_side(item: Actor, view: View) -> str:
    one = view.links.side_of(item)
    return f"Side: {one.name}, {_ROLES[one.role]}" if one else "On no side"


def _details(item: Actor, view: View) -> Iterator[Text]:
    if item.description:
        yield Text(words=(Words(item.description),))
    if item.aliases:
        yield fact("Also", Words(", ".join(item.aliases)))
    if item.part_of:
        yield fact("Part of", *names((item.part_of,), view))
    if not item.named:
        yield fact("", Words(UNNAMED, Tone.MISSING))
