"""Block letters, for the one word or time that must be read at the back of a room. Our own font."""

from functools import cache

__all__ = ["HIGH", "lettered"]

HIGH = 3
"""Lines that a row of letters takes; large ones take `LARGE`."""

LARGE = 5

_FONT = {
    "A": ".###. #...# ##### #...# #...#",
    "B": "####. #...# ####. #...# ####.",
    "C": ".#### #.... #.... #.... .####",
    "D": "####. #...# #...# #...# ####.",
    "E": "##### #.... ####. #.... #####",
    "F": "##### #.... ####. #.... #....",
    "G": ".#### #.... #..## #...# .####",
    "H": "#...# #...# ##### #...# #...#",
    "I": "### .#. .#. .#. ###",
    "J": "..### ...#. ...#. #..#. .##..",
    "K": "#..#. #.#.. ##... #.#.. #..#.",
    "L": "#.... #.... #.... #.... #####",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#...# ##..# #.#.# #..## #...#",
    "O": ".###. #...# #...# #...# .###.",
    "P": "####. #...# ####. #.... #....",
    "Q": ".###. #...# #.#.# #..#. .##.#",
    "R": "####. #...# ####. #..#. #...#",
    "S": ".#### #.... .###. ....# ####.",
    "T": "##### ..#.. ..#.. ..#.. ..#..",
    "U": "#...# #...# #...# #...# .###.",
    "V": "#...# #...# #...# .#.#. ..#..",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#...# .#.#. ..#.. .#.#. #...#",
    "Y": "#...# .#.#. ..#.. ..#.. ..#..",
    "Z": "##### ...#. ..#.. .#... #####",
    "0": ".###. #..## #.#.# ##..# .###.",
    "1": ".#. ##. .#. .#. ###",
    "2": "####. ....# .###. #.... #####",
    "3": "####. ....# .###. ....# ####.",
    "4": "#..#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ####.",
    "6": ".###. #.... ####. #...# .###.",
    "7": "##### ....# ...#. ..#.. ..#..",
    "8": ".###. #...# .###. #...# .###.",
    "9": ".###. #...# .#### ....# .###.",
    " ": "... ... ... ... ...",
    ":": ". # . # .",
    ".": ". . . . #",
    ",": ".. .. .. .# #.",
    "-": "... ... ### ... ...",
    "–": "... ... ### ... ...",
    "'": "# # . . .",
    "’": "# # . . .",
    "/": "...# ..#. ..#. .#.. #...",
    "+": "... .#. ### .#. ...",
    "?": "###. ...# .##. .... .#..",
    "!": "# # # . #",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
}
"""Each character as five rows of dots."""

_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def lettered(text: str, width: int, *, large: bool = False) -> list[str] | None:
    """A text in block letters, its words broken over rows where it must be; None if it cannot be.

    It cannot where a character is not in the font, or a word wider than `width` cells. Two rows
    are about as wide as each other, so that no word stands alone beneath a long one.
    """
    words = text.upper().split()
    if any(letter not in _FONT for word in words for letter in word):
        return None
    rows = _broken(words, width, large=large)
    closer = rows
    while closer and len(closer) == 2:
        rows = closer
        closer = _broken(words, max(_width(row, large=large) for row in rows) - 1, large=large)
    return [line for row in rows or () for line in (_large(row) if large else _small(row))] or None


def _broken(words: list[str], width: int, *, large: bool) -> list[str] | None:
    """Words in as few rows as go; None where one is wider than a row."""
    rows: list[str] = []
    for word in words:
        if _width(word, large=large) > width:
            return None
        joined = f"{rows[-1]} {word}" if rows else word
        if rows and _width(joined, large=large) <= width:
            rows[-1] = joined
        else:
            rows.append(word)
    return rows


def _width(row: str, *, large: bool) -> int:
    dots = sum(len(_dots(letter)[0]) + 1 for letter in row) - 1
    return dots * 2 if large else dots


@cache
def _dots(letter: str) -> tuple[str, ...]:
    return tuple(_FONT[letter].split())


def _rows(row: str) -> list[str]:
    return [".".join(_dots(letter)[number] for letter in row) for number in range(5)]


def _small(row: str) -> list[str]:
    """Two rows of dots to a line, so that a dot is about as high as it is wide."""
    dots = [*_rows(row), ""]
    dots[5] = "." * len(dots[0])
    return [
        "".join(
            _HALVES[upper == "#", lower == "#"]
            for upper, lower in zip(dots[number], dots[number + 1], strict=True)
        )
        for number in (0, 2, 4)
    ]


def _large(row: str) -> list[str]:
    """Two cells to a dot."""
    return ["".join("██" if dot == "#" else "  " for dot in dots) for dots in _rows(row)]
