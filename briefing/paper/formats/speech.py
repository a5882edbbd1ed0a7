"""Words as one reads them aloud: clock times, offsets, locators and signs. Nothing but strings."""

import re

__all__ = ["clock_words", "locator_words", "spoken"]

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty")

_CLOCK = r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?"
_ZONE = r"(?: (UTC|[+-]\d\d:\d\d))?"
_RANGE = re.compile(rf"(?<![\d:]){_CLOCK}\s?–\s?{_CLOCK}{_ZONE}(?!\d|:\d)")
_ONE = re.compile(rf"(?<![\d:]){_CLOCK}{_ZONE}(?!\d|:\d)")
_LABEL = re.compile(r"TLP:(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR)\b")
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_CODE = re.compile(r"(\d{1,3}):(\d\d):(\d\d)")

_SIGNS = (
    (re.compile(r"(?<=\d)\s?–\s?(?=\d)"), " to "),
    (re.compile(r" – (?=\D)"), ": "),
    (re.compile(r" · "), ", "),
    (re.compile(r"\bquoted: (?=“)"), ""),
    (re.compile(r"\.”"), "”"),
    (re.compile(r"“"), "quote, "),
    (re.compile(r"”"), ", end of quote"),
    (re.compile(r"\bSHA-256\b"), "Digest"),
    (re.compile(r"\bUTC\b"), "universal time"),
    (re.compile(r"\s?%"), " per cent"),
    (re.compile(r" & "), " and "),
    (re.compile(r"¶\s?(?=\d)"), "paragraph "),
)


def spoken(text: str) -> str:
    """A text with what is not a word told in words.

    ``9 June 2031, 22:58–22:59 +02:00`` is ``9 June 2031, from twenty-two fifty-eight to twenty-two
    fifty-nine, two hours ahead of universal time``.
    """
    text = _LABEL.sub(lambda label: f"T L P {label[1].replace('+', ' ').lower()}", text)
    text = _DIGEST.sub(lambda digest: f"beginning {' '.join(digest[0][:8])}", text)
    text = _RANGE.sub(_range_words, text)
    text = _ONE.sub(_one_words, text)
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    return text


def clock_words(hour: int, minute: int, second: int = 0) -> str:
    """A time of day: ``midnight``, ``nine oh five``, ``twenty-two hundred hours``."""
    exact = f" and {_counted(second, 'second')}" if second else ""
    if (minute, second) == (0, 0) and hour in (0, 12):
        return "noon" if hour else "midnight"
    if minute == 0:
        return f"{_number(hour)} hundred hours{exact}"
    return f"{_number(hour)} {'oh ' if minute < 10 else ''}{_number(minute)}{exact}"


def locator_words(places: tuple[str, ...]) -> str:
    """Places in a source: ``paragraphs 1 and 3``, ``page 4``, ``one minute and ten seconds in``."""
    if places and all(re.fullmatch(r"¶\d+", place) for place in places):
        name = "paragraph" if len(places) == 1 else "paragraphs"
        return f"{name} {_listed([place[1:] for place in places])}"
    return _listed([_place_words(place) for place in places])


def _place_words(place: str) -> str:
    if code := _CODE.fullmatch(place):
        hours, minutes, seconds = map(int, code.groups())
        parts = [(hours, "hour"), (minutes, "minute"), (seconds, "second")]
        told = [_counted(count, unit) for count, unit in parts if count]
        return f"{_listed(told) or 'the very beginning'}{' in' if told else ''}"
    for sign, word in (("¶", "paragraph "), ("pp. ", "pages "), ("p. ", "page ")):
        if place.startswith(sign):
            return f"{word}{spoken(place.removeprefix(sign))}"
    return spoken(place)


def _range_words(match: re.Match[str]) -> str:
    first, last = (
        clock_words(*(int(part or 0) for part in match.groups()[start : start + 3]))
        for start in (0, 3)
    )
    return f"from {first} to {last}{_zone_words(match[7])}"


def _one_words(match: re.Match[str]) -> str:
    return clock_words(*(int(part or 0) for part in match.groups()[:3])) + _zone_words(match[4])


def _zone_words(zone: str | None) -> str:
    if not zone:
        return ""
    if zone == "UTC":
        return ", universal time"
    hours, minutes = int(zone[1:3]), int(zone[4:])
    if not (hours or minutes):
        return ", universal time"
    parts = [_counted(count, unit) for count, unit in ((hours, "hour"), (minutes, "minute"))]
    away = _listed([part for part, count in zip(parts, (hours, minutes), strict=True) if count])
    return f", {away} {'ahead of' if zone[0] == '+' else 'behind'} universal time"


def _counted(count: int, unit: str) -> str:
    return f"{_number(count) if count < 60 else count} {unit}{'' if count == 1 else 's'}"


def _number(number: int) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    return f"{_TENS[tens]}-{_UNITS[unit]}" if unit else _TENS[tens]


def _listed(parts: list[str]) -> str:
    *most, last = parts or [""]
    return f"{', '.join(most)} and {last}" if most else last
