"""Which keys are pressed where."""

from tests.bench.sessions import Key

__all__ = ["PANES", "SEARCH", "SHORT", "SLIDES", "SWAPS", "TOUR"]

PANES = ("timeline", "actors", "statements", "measures", "questions", "sources")

_HALF_DOWN = "\x04"


def _tour(panes: tuple[str, ...], steps: tuple[str, ...]) -> list[Key]:
    return [
        key
        for number, pane in enumerate(panes, 1)
        for key in (
            Key("pane", str(number).encode(), ""),
            *(Key("ctrl-d" if one == _HALF_DOWN else one, one.encode(), pane) for one in steps),
        )
    ]


TOUR = _tour(PANES, (*"jj", _HALF_DOWN, *"jk", "G", "k", "g"))
"""Steps, half screens and ends in every pane: with scrolling and without."""

SHORT = _tour(PANES[:-1], tuple("jjkk"))
"""Steps in the panes that hold a few rows in the bundled incident, which has but one source."""

_ERASE = Key("backspace", b"\x7f", "search")
_CLEAR = Key("ctrl-u", b"\x15", "")

SEARCH = [
    Key("/", b"/", ""),
    *(
        key
        for words in ("weir petrov", "zzz", "baarge")
        for key in (
            *(Key(letter, letter.encode(), "search") for letter in words),
            *[_ERASE] * 2,
            _CLEAR,
        )
    ),
    Key("escape", b"\x1b", ""),
]
"""Letters into the search and out again: words of many texts, few, none; one spelled nearly so."""

SWAPS = [Key("j", b"j", "static")] * 12
"""As many keys as give the floor."""

SLIDES = [Key("right", b"\x1b[C", "slides")] * 8 + [Key("left", b"\x1b[D", "slides")] * 4
"""Through the first slides of the bundled incident, step by step, and some of the way back."""
