"""Even hands: who is told of changes nothing but the names. One verb for each stance and mode."""

import re
from itertools import product

import msgspec
import pytest
from hypothesis import given, settings

from briefing.incident.marking import Marking
from briefing.incident.stances import held, stance_verb
from briefing.incident.types import Claim, Incident, Mode, Stance
from briefing.incident.view import cut
from briefing.paper.export import export
from briefing.paper.forms import FORMS
from tests.incident.strategies import incidents
from tests.paper.reading import EXAMPLES

NAMES = {"side-1": "Northland", "side-2": "Southland", "actor-1": "Normana", "actor-2": "Sofiana"}
"""Names of the same length, so that lines break alike."""

OTHER = {"side-1": "side-2", "side-2": "side-1", "actor-1": "actor-2", "actor-2": "actor-1"}
OTHER |= {NAMES[one]: NAMES[other] for one, other in OTHER.items()}
ANY_NAME = re.compile("|".join(OTHER))


def swapped(text: str) -> str:
    """A text in which each of the two has the place of the other."""
    return ANY_NAME.sub(lambda name: OTHER[name[0]], text)


def named(incident: Incident) -> Incident:
    """The incident with names by which the parties and their people can be told apart."""

    def with_names(section: str) -> object:
        return tuple(
            msgspec.structs.replace(one, name=NAMES.get(one.id, "Third Person"))
            for one in getattr(incident, section)
        )

    return msgspec.structs.replace(incident, sides=with_names("sides"), actors=with_names("actors"))


def paper(incident: Incident, form: str) -> str:
    """The text of a form, without the digest of its view."""
    text = export(cut(incident, ceiling=Marking.RED), form).decode()
    return re.sub(r"\b[0-9a-f]{64}\b", "", text)


@settings(max_examples=EXAMPLES)
@given(incidents().map(named))
def test_the_text_with_the_parties_swapped_is_the_same_with_their_names_swapped(
    incident: Incident,
) -> None:
    other = msgspec.json.decode(swapped(msgspec.json.encode(incident).decode()), type=Incident)
    for form in FORMS:
        assert paper(other, form) == swapped(paper(incident, form))


@pytest.mark.parametrize(("stance", "mode"), [*product(Stance, Mode)])
def test_one_verb_tells_a_stance_on_a_claim_of_a_mode_whoever_takes_it(
    harbour: Incident, stance: Stance, mode: Mode
) -> None:
    claim = Claim(id="a-claim", marking=Marking.CLEAR, text=harbour.claims[0].text, mode=mode)
    told = {
        held(actor, stance, claim).casefold().removeprefix(actor.name.casefold())
        for actor in harbour.actors
        if actor.number == "one"
    }
    assert told == {f" {stance_verb(stance, mode)} {claim.text}"}


@pytest.mark.parametrize("mode", Mode)
def test_no_two_stances_share_a_verb(mode: Mode) -> None:
    assert len({stance_verb(stance, mode) for stance in Stance}) == len(Stance)
