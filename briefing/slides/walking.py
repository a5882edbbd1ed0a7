"""From one step of a slide to the next, over its pages and back. Knows one slide at a time."""

from typing import NamedTuple

from briefing.slides.laying import Laid

__all__ = ["Stand", "back", "beginning", "ending", "forward", "stand_at"]


class Stand(NamedTuple):
    """Where in a slide one is: the page, from 0, and the last step that is uncovered."""

    page: int
    step: int


def beginning(laid: Laid) -> Stand:
    """Where a slide is entered: something always stands on it."""
    return Stand(0, min(_steps(laid, 0), default=0))


def ending(laid: Laid) -> Stand:
    """The end of a slide, all of it uncovered."""
    return Stand(len(laid.pages) - 1, laid.slide.steps)


def forward(laid: Laid, stand: Stand) -> Stand | None:
    """One step further, on the next page if need be; None at the end of the slide."""
    page, step = stand
    upcoming = [one for one in _steps(laid, page) if one > step]
    if upcoming:
        return Stand(page, min(upcoming))
    if page + 1 < len(laid.pages):
        return Stand(page + 1, max(step, min(_steps(laid, page + 1), default=0)))
    return None


def back(laid: Laid, stand: Stand) -> Stand | None:
    """One step back, as `forward` came; None at the beginning of the slide."""
    page, step = stand
    entered = _entered(laid, page)
    if step > entered:
        return Stand(page, max(one for one in (*_steps(laid, page), entered) if one < step))
    return Stand(page - 1, _reached(laid, page - 1)) if page else None


def stand_at(laid: Laid, part: int) -> Stand:
    """Where a part is seen: its page, with all of that page uncovered."""
    page = next((number for number, one in enumerate(laid.pages) if part in one.owners), 0)
    return Stand(page, _reached(laid, page))


def _entered(laid: Laid, page: int) -> int:
    """The step by which a page is entered from the one before it."""
    first = min(_steps(laid, page), default=0)
    return max(_reached(laid, page - 1), first) if page else first


def _reached(laid: Laid, page: int) -> int:
    """The step by which all is uncovered up to the end of a page."""
    return max((step for one in range(page + 1) for step in _steps(laid, one)), default=0)


def _steps(laid: Laid, page: int) -> set[int]:
    """The steps by which the parts of a page are uncovered."""
    return {laid.slide.parts[part].step for part in laid.pages[page].parts()}
