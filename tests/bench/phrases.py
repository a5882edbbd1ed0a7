"""The words of the generated incidents: invented, about a river, its weir and two banks of it."""

from briefing.incident.safe import SafeText, safe
from tests.bench.chance import Chance

__all__ = ["PLACES", "WORDED_TIMES", "claim", "digest", "name", "question", "quotation", "title"]

PLACES = tuple(
    safe(text)
    for text in (
        "the weir at Ålund",
        "the north bank",
        "the lock house",
        "the old mill, near the ferry",
        "the customs quay",
        "",
    )
)
WORDED_TIMES = tuple(
    safe(text)
    for text in ("overnight", "shortly before dawn", "on Tuesday evening", "in recent weeks", "")
)

_WHO = ("the river board", "the ferry crew", "the night watch", "the lock keepers", "the mayor")
_FIRST = ("Ada", "Bo", "Carla", "Désirée", "Emre", "Finn", "Greta", "Håkon", "Ida", "Jiří")
_LAST = ("Lund", "Marsh", "Nowak", "Okoye", "Petrov", "Quist", "Reyes", "Søndergaard", "Tanaka")
_DID = (
    "opened the upper sluice without notice",
    "moved a barge across the fairway",
    "cut the cable of the gauge",
    "sent divers to the third gate",
    "closed the bridge to all traffic",
    "found a flooded engine room",
)
_THINGS = ("Weir", "Ferry", "Gauge", "Bridge", "Sluice", "Barge")
_HAPPENED = (
    "water over the lower wall",
    "a boat adrift without lights",
    "two lamps seen under the bridge",
    "the alarm rang and was stopped",
    "traffic held back for hours",
)
_ASKED = ("Who", "By whose order was it that somebody", "When was it that somebody")
_SAID = (
    "we had no hand in it",
    "nobody was told, and nobody asked",
    "this was done to protect the town",
    "it is too early to speak of a cause",
)


def name(chance: Chance, number: int) -> SafeText:
    """The name of a person or a body, its number in it so that no two are the same."""
    if chance.often(0.3):
        return safe(f"{chance.one(_WHO)} of ward {number}")
    return safe(f"{chance.one(_FIRST)} {chance.one(_LAST)} {number}")


def claim(chance: Chance) -> SafeText:
    """An affirmative sentence without its full stop."""
    return safe(f"{chance.one(_WHO)} {chance.one(_DID)} near {chance.one(PLACES[:-1])}")


def title(chance: Chance) -> SafeText:
    """The title of something that happened, was shown or was done."""
    return safe(f"{chance.one(_THINGS)}: {chance.one(_HAPPENED)}")


def question(chance: Chance) -> SafeText:
    """A question."""
    return safe(f"{chance.one(_ASKED)} {chance.one(_DID)}?")


def digest(chance: Chance) -> SafeText:
    """A passage in a sentence or two."""
    return safe(
        f"It is told that {claim(chance)}; {chance.one(_WHO)} speak of {chance.one(_HAPPENED)}."
    )


def quotation(chance: Chance) -> SafeText:
    """Words as they were said."""
    return safe(chance.one(_SAID))
