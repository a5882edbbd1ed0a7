"""A claim set in lines: the sides beside each other where there is room, their stances large."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

import msgspec

from briefing.slides.lettering import HIGH, lettered
from briefing.slides.setting import Block, Setter, filled, unbroken
from briefing.slides.slide import Answer, Claimed, Slide
from briefing.slides.words import Line, Tone, Words

__all__ = ["Columns", "columns_for", "header", "set_claim"]

LEAST_CELL = 24
"""Cells below which a column is too narrow to be read."""

LEAST_BESIDE = 14
"""Lines of a page below which sides stand beneath each other, so that no answer is torn apart."""

LEAST_LARGE = 34
"""Lines of a page from which on stances stand in block letters."""

GAP = 3
"""Cells between two columns."""

BAR = "┃ "
NOBODY = "–"
IMPLIED = "implied"
"""Where a stance would stand, for whom a passage implies the claim."""


SILENT = "no answer"
"""What stands in block letters of a missing answer; its other words stand beneath, for silence in
two rows of letters would be the largest thing on a slide where the others said something in one."""


class Columns(msgspec.Struct, frozen=True):
    """How claims are set: the cells of a column, 0 for one list; whether stances are lettered."""

    cell: int
    large: bool


def columns_for(slide: Slide, width: int, height: int) -> Columns:
    """How the claims of a slide are set on a page: all of its stances alike, large or not."""
    sides = len(slide.columns)
    cell = (width - (sides - 1) * GAP) // sides if sides else 0
    if cell < LEAST_CELL or height < LEAST_BESIDE:
        return Columns(0, large=False)
    answers = [one for part in slide.parts if isinstance(part, Claimed) for one in part.answers()]
    large = height >= LEAST_LARGE and all(_letters(one, cell - len(BAR)) for one in answers)
    return Columns(cell, large=large)


def header(slide: Slide, columns: Columns, setter: Setter) -> list[Line]:
    """The names of the sides over their columns, and a rule beneath; they stay on every page."""
    if not columns.cell or not any(isinstance(part, Claimed) for part in slide.parts):
        return []
    heads: list[list[Line]] = [[(Words(name.text.upper(), name.tone),)] for name in slide.columns]
    rules: list[list[Line]] = [[(Words("━" * columns.cell, name.tone),)] for name in slide.columns]
    return [*_beside(heads, columns.cell, setter), *_beside(rules, columns.cell, setter), ()]


def set_claim(number: int, part: Claimed, columns: Columns, width: int, setter: Setter) -> Block:
    """A claim with its account, then every answer to it."""
    head = [*setter.wrap(part.claim, width), *setter.wrap(_held(part.account), width)]
    head += [
        line
        for words in part.inferred
        for line in setter.wrap([Words(f"Inferred: {words}", Tone.INFERRED)], width)
    ]
    lines, joints = [*head], []
    if columns.cell:
        lines += [()] if columns.large else []
        loud = columns.large and any(_is_said(one) for answers in part.sides for one in answers)
        cells = [_cell(answers, columns, setter, loud=loud) for answers in part.sides]
        lines += _beside(cells, columns.cell, setter)
    else:
        for answer in (one for answers in part.sides for one in answers):
            joints.append(len(lines))
            lines += _listed(answer, "", f" {BAR}", width, setter)
    lines += [()] if columns.large and part.beneath else []
    for label, answers in part.beneath:
        for answer in answers:
            bar = BAR if columns.cell else f" {BAR}"
            joints.append(len(lines))
            lines += _listed(answer, f"{label}: ", bar, width, setter)
    return Block(number, lines, head=len(head), joints=tuple(joints))


def _is_said(answer: Answer) -> bool:
    """Whether there is a stance that holds. Where none does, nobody's silence is shouted either."""
    return not answer.missing and not answer.withdrawn


def _cell(answers: Sequence[Answer], columns: Columns, setter: Setter, *, loud: bool) -> list[Line]:
    """The answers of one side under one another, along a bar in the tone of the side."""
    if not answers:
        return [(Words(NOBODY, Tone.FAINT),)]
    lines: list[Line] = []
    for number, answer in enumerate(answers):
        room = columns.cell - len(BAR)
        lines += [()] if columns.large and number else []
        bar = Words(BAR, Tone.MISSING if answer.missing else answer.who.tone)
        said = [*_stance(answer, room, setter, large=loud)]
        said += setter.wrap(_who(answer), room)
        said += setter.wrap(_held(answer.said), room) if answer.said else []
        lines += [(bar, *line) for line in said]
    return lines


def _stance(answer: Answer, room: int, setter: Setter, *, large: bool) -> list[Line]:
    """The stance, which is to be read first, and from afar; not so what was taken back.

    No answer, and what is implied, are as large as what is said: no side weighs more than others.
    """
    if answer.withdrawn:
        return setter.wrap([Words(answer.stance, Tone.FAINT)], room)
    letters = _letters(answer, room) if large else None
    if letters is not None:
        tone = Tone.MISSING if answer.missing else answer.who.tone
        beneath = answer.stance.removeprefix(SILENT).strip() if answer.missing else ""
        lines: list[Line] = [(Words(line, tone),) for line in letters]
        return lines + (setter.wrap([Words(beneath, tone)], room) if beneath else [])
    if answer.missing:
        return setter.wrap([Words(answer.stance, Tone.MISSING)], room)
    return setter.wrap([Words((answer.stance or IMPLIED).upper(), Tone.STRONG)], room)


def _letters(answer: Answer, room: int) -> list[str] | None:
    """The stance in block letters, in two rows of them at most."""
    letters = lettered(SILENT if answer.missing else answer.stance or IMPLIED, room)
    return letters if letters is not None and len(letters) <= 2 * HIGH else None


def _who(answer: Answer) -> Line:
    return (*answer.state, answer.who)


def _listed(answer: Answer, label: str, edge: str, width: int, setter: Setter) -> list[Line]:
    """An answer as one of a list: who, the stance, the words and the marker, along a bar."""
    before = (Words(label, Tone.LABEL),) if label else ()
    words: Line = (*before, *answer.state, answer.who)
    if answer.missing:
        words += (Words(f": {answer.stance}", Tone.MISSING),)
    elif answer.stance:
        stance = Words(answer.stance.upper(), Tone.STRONG)
        words += (Words(" "), Words(answer.stance, Tone.FAINT) if answer.withdrawn else stance)
        words += (Words("  "),)
    else:
        words += (Words(": "),)
    bar = Words(edge, Tone.MISSING if answer.missing else answer.who.tone)
    lines = setter.wrap((*words, *_held(answer.said)), max(width - len(edge), 1))
    return [(bar, *line) for line in lines]


def _held(said: Line) -> Line:
    """What was said, no marker of it divided."""
    return tuple(
        Words(unbroken(words.text), words.tone) if words.tone is Tone.CITE else words
        for words in said
    )


def _beside(columns: Iterable[list[Line]], cell: int, setter: Setter) -> list[Line]:
    """Columns side by side, each line filled to its width."""
    lines: list[Line] = []
    for cells in zip_longest(*columns, fillvalue=()):
        line: Line = ()
        for number, one in enumerate(cells):
            gap = (Words(" " * GAP),) if number else ()
            line += (*gap, *filled(one, cell, setter))
        lines.append(line)
    return lines
