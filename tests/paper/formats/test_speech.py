"""Read aloud: times, places and signs in words, and who says so instead of markers."""

import re

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.export import export
from briefing.paper.formats.speech import clock_words, locator_words, spoken
from briefing.paper.forms import FORMS


def aloud(view: View, form: str = "sitrep") -> str:
    return " ".join(export(view, form, speak=True).decode().split())


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ((0, 0), "midnight"),
        ((12, 0), "noon"),
        ((22, 0), "twenty-two hundred hours"),
        ((9, 5), "nine oh five"),
        ((0, 41), "zero forty-one"),
        ((20, 30, 1), "twenty thirty and one second"),
    ],
)
def test_a_time_of_day_is_told_in_words(clock: tuple[int, ...], words: str) -> None:
    assert clock_words(*clock) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "9 June 2031, 22:58–22:59 +02:00",
            "9 June 2031, from twenty-two fifty-eight to twenty-two fifty-nine,"
            " two hours ahead of universal time",
        ),
        ("11 June 2031, 09:15 UTC: It was", "11 June 2031, nine fifteen, universal time: It was"),
        ("02:27 -03:30", "two twenty-seven, three hours and thirty minutes behind universal time"),
        ("2–3 May", "2 to 3 May"),
        ("Announced – Ban on", "Announced: Ban on"),
        ("TLP:AMBER+STRICT", "T L P amber strict"),
        ("could be “a strike”", "could be quote, a strike, end of quote"),
        ("5 % & more", "5 per cent and more"),
        ("see 10:99 and 1:2:3", "see 10:99 and 1:2:3"),
    ],
)
def test_what_is_no_word_is_told_in_words(text: str, words: str) -> None:
    assert spoken(text) == words


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (("¶1",), "paragraph 1"),
        (("¶1", "¶3", "¶4"), "paragraphs 1, 3 and 4"),
        (("p. 4", "pp. 5–6"), "page 4 and pages 5 to 6"),
        (("00:01:10",), "one minute and ten seconds in"),
        (("00:00:00",), "the very beginning"),
        ((), ""),
    ],
)
def test_a_place_in_a_source_is_told_in_words(places: tuple[str, ...], words: str) -> None:
    assert locator_words(places) == words


def test_markers_are_told_as_according_to_whom(view: View) -> None:
    paper = aloud(view)
    assert (
        "nobody in this copy claims (at a meeting in the fish hall; told to some boat owners),"
        in (paper)
    )
    assert "according to source 1, paragraph 2." in paper
    assert "What happened at the pier? According to source 1, paragraph 1." in paper


def test_what_several_sentences_rest_on_is_told_after_the_last_of_them(view: View) -> None:
    measures = aloud(view).partition("SECURITY MEASURES")[2].partition("Said to exist")[0]
    assert measures.count("according to source") == 1
    assert measures.strip().endswith("the moonless week, according to source 1, paragraph 4.")


@pytest.mark.parametrize("form", FORMS)
def test_no_sign_that_is_no_word_is_left(oil_jetty: Incident, form: str) -> None:
    paper = aloud(cut(oil_jetty, ceiling=Marking.RED), form)
    assert re.findall(r"\[\d|¶|·|“|”|\d\d:\d\d|[0-9a-f]{64}|TLP:", paper) == []


def test_a_table_is_read_row_by_row_and_no_cell_by_a_sign(oil_jetty: Incident) -> None:
    paper = aloud(cut(oil_jetty, ceiling=Marking.RED), "statements")
    assert (
        "The boat was sailing unlit The port of Halmø: Sølvberg says, according to source 3,"
        " paragraph 3. The fishers of Varn: no word in this copy, and none owed."
    ) in paper
    assert "–" not in paper


def test_a_quotation_is_called_so_once(oil_jetty: Incident) -> None:
    paper = aloud(cut(oil_jetty, ceiling=Marking.RED))
    assert "(quote, Our boats were tied up. Anybody can come and count them, end of quote;" in paper
    assert "(quoted: the port was quote, looking for somebody" in paper
