"""The log on paper: minutes by kind, what was shown, and nothing above the ceiling."""

import datetime as dt
from itertools import pairwise

import msgspec
import pytest

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.meeting.entries import Minute, MinuteKind, Record, Scene, Shown
from briefing.paper.formats import format_of
from briefing.paper.formats.layout import layout_of
from briefing.paper.forms.log import log
from briefing.problems import ProblemError
from tests.meeting.conftest import BEGAN, MEETING

CLEAR = Scene("title", safe("Boats at pier three"), 1, "ab" * 32, Marking.CLEAR)
GREEN = Scene("question/who", safe("Whose boat was it?"), 2, "cd" * 32, Marking.GREEN)


def at(minutes: int) -> dt.datetime:
    return BEGAN + dt.timedelta(minutes=minutes)


def minute(kind: MinuteKind, text: str, when: int, scene: Scene, marking: Marking) -> Minute:
    return Minute(text, kind, safe(text), at(when), scene, marking)


RECORD = Record(
    MEETING,
    shown=(Shown("1", CLEAR, at(0), at(2), 1), Shown("2", GREEN, at(2), None, 3)),
    minutes=(
        minute(MinuteKind.NOTE, "The chair came late", 1, CLEAR, Marking.CLEAR),
        minute(MinuteKind.DECISION, "Ask the union *again*", 3, GREEN, Marking.GREEN),
        minute(MinuteKind.QUESTION, "Who took the photo?", 4, GREEN, Marking.CLEAR),
    ),
)


def on_paper(record: Record, ceiling: Marking, format: str = "text") -> str:
    return format_of(format)(log(record, ceiling), layout_of(72)).decode()


def test_decisions_come_first_then_questions_notes_and_what_was_shown() -> None:
    text = on_paper(RECORD, Marking.GREEN)
    assert text == (
        f"{'TLP:GREEN':>72}\n"
        "EXERCISE: no real incident.\n"
        "Minutes: Boats at pier three\n"
        "\n"
        "Meeting   harbour\n"
        "Began     2 June 2031, 14:00 +02:00\n"
        "Handling  By hand\n"
        "\n"
        "DECISIONS\n"
        "14:03 · TLP:GREEN\n"
        "  - Ask the union *again*\n"
        "  - On the screen: Whose boat was it?, page 2\n"
        "\n"
        "QUESTIONS FROM THE FLOOR\n"
        "14:04\n"
        "  - Who took the photo?\n"
        "  - On the screen: Whose boat was it?, page 2\n"
        "\n"
        "NOTES\n"
        "14:01\n"
        "  - The chair came late\n"
        "  - On the screen: Boats at pier three\n"
        "\n"
        "WHAT WAS SHOWN\n"
        "14:00:00 to 14:02:00 (2 min)\n"
        "  Boats at pier three; in 1 window\n"
        "14:02:00, till when is not known\n"
        "  Whose boat was it?, page 2; in 3 windows\n"
        "\n"
        f"SHA-256 of what was shown\n  {'ab' * 32}\n"
        f"SHA-256 of what was shown\n  {'cd' * 32}\n"
        "\n"
        "EXERCISE: no real incident.\n"
        f"{'TLP:GREEN':>72}\n"
    )


def test_markdown_takes_nothing_that_was_written_down_for_markup() -> None:
    assert "Ask the union \\*again\\*" in on_paper(RECORD, Marking.GREEN, "markdown")


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_what_is_above_the_ceiling_leaves_no_trace(format: str) -> None:
    """A clear minute that was written over a green slide does not tell of the slide."""
    note, _, question = RECORD.minutes
    other = Scene("measure/x", safe("Quite another"), 1, "ef" * 32, Marking.GREEN)
    without = msgspec.structs.replace(
        RECORD,
        shown=RECORD.shown[:1],
        minutes=(note, msgspec.structs.replace(question, scene=other)),
    )
    clear = on_paper(RECORD, Marking.CLEAR, format)
    assert clear == on_paper(without, Marking.CLEAR, format)
    assert "Whose boat" not in clear
    assert "TLP:CLEAR" in clear
    assert "TLP:GREEN" not in clear


def test_a_meeting_about_what_may_not_be_told_is_not_told_of() -> None:
    secret = msgspec.structs.replace(RECORD.meeting, marking=Marking.AMBER)
    with pytest.raises(ProblemError) as caught:
        on_paper(msgspec.structs.replace(RECORD, meeting=secret), Marking.GREEN)
    assert caught.value.problems[0].code == "above-the-ceiling"


def test_all_times_are_by_the_clock_by_which_the_meeting_began() -> None:
    """Of the next day with the day; how long something was shown only where that can be told."""
    utc = at(11 * 60).astimezone(dt.UTC)
    back = Shown("4", CLEAR, at(9), at(8), 0)
    record = msgspec.structs.replace(
        RECORD, shown=(Shown("3", CLEAR, at(1), utc + dt.timedelta(microseconds=9), 0), back)
    )
    told = on_paper(record, Marking.CLEAR)
    assert "14:01:00 to 3 June 2031, 01:00:00 (10 h 59 min)\n  Boats" in told
    assert "14:09:00 to 14:08:00\n  Boats at pier three; in no other window\n" in told


def test_what_was_passed_by_in_one_go_stands_together_with_its_count_and_every_title() -> None:
    """What was looked at stands alone, and so does what came after a gap or was seen by others."""
    tenths = (0, 80, 83, 92, 95, 105, 107, 110, 114, 118)
    moments = [BEGAN + dt.timedelta(seconds=one / 10) for one in tenths]
    spans = [*pairwise(moments)]
    del spans[6]  # Nothing of the record was shown meanwhile.
    scenes = [
        Scene(f"s{one}", safe(f"Slide {one}"), 1 + one % 2, "", Marking.CLEAR) for one in range(8)
    ]
    windows = (1, 1, 1, 1, 1, 1, 1, 2)
    shown = tuple(
        Shown(scene.slide, scene, at, until, count)
        for scene, (at, until), count in zip(scenes, spans, windows, strict=True)
    )
    told = on_paper(msgspec.structs.replace(RECORD, shown=shown), Marking.CLEAR)
    _, _, listed = told.partition("WHAT WAS SHOWN\n")
    assert listed.startswith(
        "14:00:00 to 14:00:08 (8 s)\n"
        "  Slide 0; in 1 window\n"
        "14:00:08 to 14:00:09 (1 s)\n"
        "  3 passed by, each for less than a second: Slide 1, page 2; Slide 2;\n"
        "  Slide 3, page 2; in 1 window\n"
        "14:00:09 to 14:00:10 (1 s)\n"
        "  Slide 4; in 1 window\n"
        "14:00:10 to 14:00:10 (0 s)\n"
        "  Slide 5, page 2; in 1 window\n"
        "14:00:11 to 14:00:11 (0 s)\n"
        "  Slide 6; in 1 window\n"
        "14:00:11 to 14:00:11 (0 s)\n"
        "  Slide 7, page 2; in 2 windows\n"
    )
