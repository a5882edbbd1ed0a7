"""How a position reads: the verb agrees with whoever speaks, and leads up to the claim."""

import pytest

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.stances import held, listed, stance_word
from briefing.incident.types import Actor, ActorKind, Claim, Mode, Number, Stance


def actor(name: str, number: Number = Number.ONE, short: str = "") -> Actor:
    return Actor(
        id="who",
        marking=Marking.CLEAR,
        name=safe(name),
        short=safe(short),
        kind=ActorKind.GROUP,
        number=number,
    )


def test_the_term_for_a_stance_agrees_with_whoever_takes_it() -> None:
    assert [stance_word(one) for one in Stance] == [one.value for one in Stance]
    assert [stance_word(one, plural=True) for one in Stance] == [
        *("assert", "deny", "doubt", "withhold judgement", "decline to comment"),
    ]


@pytest.mark.parametrize(
    ("speaker", "stance", "mode", "sentence"),
    [
        (actor("the crew"), Stance.DENIES, Mode.PAST, "The crew denies that it sank"),
        (actor("some boat owners", Number.SOME), Stance.DENIES, Mode.PAST,
         "Some boat owners deny that it sank"),
        (actor("reporters", Number.SEVERAL), Stance.ASSERTS, Mode.POSSIBLE,
         "Reporters say that it is possible that it sank"),
        (actor("the crew"), Stance.WITHHOLDS, Mode.PRESENT,
         "The crew withholds judgement on whether it sank"),
        (actor("the crew"), Stance.DECLINES, Mode.DEMAND,
         "The crew declines to comment on the demand that it sank"),
        (actor("residents", Number.SOME), Stance.DENIES, Mode.DEMAND,
         "Residents reject the demand that it sank"),
    ],
)  # fmt: skip
def test_a_position_is_a_sentence(
    speaker: Actor, stance: Stance, mode: Mode, sentence: str
) -> None:
    claim = Claim(id="sank", marking=Marking.CLEAR, text=safe("it sank"), mode=mode)
    assert held(speaker, stance, claim) == sentence


def test_at_the_head_of_a_row_a_name_has_no_article() -> None:
    authority = actor("the port authority", short="the port")
    assert (listed(authority), listed(authority, short=True)) == ("Port authority", "Port")
    assert listed(actor("the crew"), short=True) == "Crew"
