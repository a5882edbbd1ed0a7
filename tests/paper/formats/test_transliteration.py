"""ASCII: every text in it, nothing dropped, and the names of people still to be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.export import export
from briefing.paper.formats.transliteration import in_ascii
from briefing.paper.forms import FORMS


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Halmø, Sølvberg, Kallías", "Halmo, Solvberg, Kallias"),
        ("Zürich, Łódź, Reykjavík, Þór", "Zurich, Lodz, Reykjavik, Thor"),
        ("Володимир Зеленський", "Volodimir Zelens'kiy"),
        ("Ανδρέας", "Andreas"),
        ("“¶3” – 2–3 May … ‘so’", "\"par. 3\" - 2-3 May ... 'so'"),
        ("漢 ␛ 🙂", "<U+6F22> <U+241B> <U+1F642>"),
        ("Pre\u0301", "Pre"),
        ("plain ~ text", "plain ~ text"),
    ],
)
def test_a_text_is_read_by_the_nearest_letters(text: str, plain: str) -> None:
    assert in_ascii(text) == plain


@settings(max_examples=60)
@given(st.text(max_size=30).map(safe))
def test_every_text_is_ascii_and_no_character_is_dropped(text: str) -> None:
    plain = in_ascii(text)
    assert plain.isascii()
    assert all(in_ascii(one) for one in text)
    assert in_ascii(plain) == plain


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_in_ascii_fits_its_width_and_says_the_same(oil_jetty: Incident, form: str) -> None:
    view = cut(oil_jetty, ceiling=Marking.RED)
    paper = export(view, form, ascii=True, width=40).decode()
    assert paper.isascii()
    assert max(map(len, paper.splitlines())) <= 40
    if form != "statements":
        wide = export(view, form).decode().replace("\n", " ")
        assert "".join(in_ascii(wide).split()).replace("-", "") == "".join(paper.split()).replace(
            "-", ""
        )


def test_markers_are_kept_whole(view: View) -> None:
    assert "[1 par. 1, par. 2]" in " ".join(export(view, ascii=True).decode().split())
