"""HTML: another reader of it gets back every word; nothing in it is a tag beyond ours, or runs."""

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.files.incident_file import decode_incident
from briefing.incident.filtering import Filter
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText
from briefing.incident.types import Incident, Kind
from briefing.incident.view import View, cut
from briefing.paper.document import Span
from briefing.paper.export import export
from briefing.paper.formats.html_strip import axis, scale_of
from briefing.paper.forms import FORMS
from briefing.paper.forms import form as form_named
from briefing.paper.issue import Issue
from tests.hostile import HOSTILE, hostile_bytes
from tests.paper.formats.texts import MARKUP, pieces_of, texts
from tests.paper.reading import spoiled

OURS = {
    "html": {"lang": "en"},
    "head": {},
    "meta": {
        "charset": "utf-8",
        "http-equiv": "Content-Security-Policy",
        "content": r"no-referrer|width=device-width, initial-scale=1|default-src 'none';"
        r" style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'",
        "name": "referrer|viewport",
    },
    "title": {"": ""},
    "style": {},
    "body": {},
    "header": {},
    "main": {},
    "footer": {},
    "h1": {},
    "h2": {},
    "h3": {},
    "p": {"class": "marking|banner|label|key"},
    "ul": {"class": "entries|items"},
    "li": {"id": r"source-\d+"},
    "div": {"class": "timed"},
    "dl": {},
    "dt": {},
    "dd": {},
    "table": {},
    "tr": {},
    "th": {},
    "td": {},
    "bdi": {},
    "span": {"class": "cite"},
    "a": {"href": r"#source-\d+"},
    "svg": {"role": "img", "aria-hidden": "true"},
    "line": {"class": "track|tick", **dict.fromkeys(("x1", "x2", "y1", "y2"), r"[\d.]+%?")},
    "rect": {
        "class": "firm|inferred",
        **dict.fromkeys(("x", "y", "width", "height"), r"[\d.]+%?"),
    },
    "text": {"x": r"[\d.]+%?", "y": r"[\d.]+%?", "text-anchor": "start|middle|end"},
}
"""Every tag that a paper has, and what its attributes can be."""

PIECES = ("p", "li", "h1", "h2", "h3", "dd", "th", "td")
ALONE = ("meta", "line", "rect")


class Read(NamedTuple):
    """What is read in HTML: texts in their order, what is drawn, the style, and foreign things."""

    pieces: list[str]
    drawn: list[str]
    style: str
    foreign: list[str]


class Reader(HTMLParser):
    """Reads a paper. Whatever is no text, or a tag or an attribute not of ours, is foreign."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read = Read([], [], "", [])
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if not re.fullmatch(OURS.get(tag, {}).get(name, "$^"), value or ""):
                self.read.foreign.append(f"{tag} {name}={value}")
        if tag not in OURS:
            self.read.foreign.append(tag)
        if tag in PIECES and tag != "dd":
            self.flush()
        if tag not in ALONE:
            drawing = tag == "svg" or ("class", "key") in attrs
            self.open.append("drawing" if drawing else tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        there = self.open.pop()
        if there not in (tag, "drawing"):
            self.read.foreign.append(f"/{tag} closes {there}")
        if tag in PIECES:
            self.flush()

    def handle_data(self, data: str) -> None:
        if "drawing" in self.open:
            self.read.drawn.append(data)
        elif "style" in self.open:
            self.read = self.read._replace(style=self.read.style + data)
        elif "dt" in self.open:
            self.text = f"{data}: "
        elif not {"head", "title"} & {*self.open}:
            self.text += data

    def handle_comment(self, data: str) -> None:
        self.read.foreign.append(f"comment {data}")

    def handle_pi(self, data: str) -> None:
        self.read.foreign.append(f"instruction {data}")

    def unknown_decl(self, data: str) -> None:
        self.read.foreign.append(f"declaration {data}")

    def flush(self) -> None:
        if self.text.strip("\n"):
            self.read.pieces.append(self.text)
        self.text = ""


def read(paper: bytes) -> Read:
    reader = Reader()
    reader.feed(paper.decode())
    reader.close()
    return reader.read


def same(view: View, form: str) -> None:
    """Whether a paper in HTML is read as its document, and as nothing else."""
    found = read(export(view, form, format="html"))
    expected = [text for pieces in pieces_of(form_named(form)(view, Issue())) for text in pieces]
    assert found.pieces == expected
    assert found.foreign == []


@pytest.mark.parametrize("form", FORMS)
def test_another_reader_gets_back_every_word(view: View, form: str) -> None:
    same(view, form)


@settings(max_examples=20)
@given(texts, texts, st.sampled_from(FORMS))
def test_any_text_comes_back_as_it_is_and_is_no_markup(
    harbour: Incident, text: SafeText, other: SafeText, form: str
) -> None:
    same(spoiled(harbour, text, other), form)


@pytest.mark.parametrize("evil", [" ".join(HOSTILE), *MARKUP[-9:], " ".join(MARKUP)])
def test_hostile_text_in_every_field_is_no_markup(harbour: Incident, evil: str) -> None:
    incident = decode_incident(hostile_bytes(harbour, evil), "harbour.json")
    same(cut(incident, ceiling=Marking.RED), "full")


def test_the_page_allows_its_own_style_and_nothing_else(view: View) -> None:
    paper = export(view, format="html")
    style = read(paper).style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';".encode() in paper
    for outward in ("url(", "@import", "http:", "https:", "//", "src="):
        assert outward not in style
        assert outward.encode() not in paper


def test_the_marking_is_read_first_and_last_and_named_by_the_window(view: View) -> None:
    paper = export(view, format="html")
    pieces = read(paper).pieces
    assert pieces[0] == pieces[-1] == "TLP:AMBER"
    assert b"<title>TLP:AMBER A boat at pier three</title>" in paper


def test_every_sheet_bears_the_marking_when_it_is_printed(view: View) -> None:
    style = read(export(view, format="html")).style.partition("@media print")[2]
    for place, part in (("header", "header"), ("footer", "footer")):
        assert re.search(rf"^ *{place} {{ display: table-{part}-group;", style, re.MULTILINE)


def test_what_is_dated_is_drawn_and_the_drawing_is_told_in_words(oil_jetty: Incident) -> None:
    paper = export(cut(oil_jetty, ceiling=Marking.RED), "sitrep", format="html")
    drawn = read(paper).drawn
    assert "Drawn from 9 June 2031, 22:41 +02:00 to 9 June 2031, 22:58 +02:00, as stated" in drawn
    assert any("inferred, or by convention: not reported" in words for words in drawn)
    assert any(words.startswith("Drawn to ") for words in drawn)
    assert [words for words in drawn if words.endswith(" Jun")] == ["9 Jun"]
    assert drawn.count("‹") >= 2


def test_a_scale_names_days_months_or_years_that_are_drawn_and_each_label_once() -> None:
    def named(first: str, last: str) -> list[str]:
        ends = [dt.datetime.fromisoformat(f"{one}T00:00:00+02:00") for one in (first, last)]
        spans = [Span(one, one, firm=True) for one in ends]
        return re.findall(r"<text[^>]*>([^<]*)", axis(scale_of(spans)))

    assert named("2031-06-09", "2031-06-11") == ["9 Jun", "10 Jun"]
    assert named("2031-06-01", "2031-07-06") == ["1 Jun", "15 Jun", "29 Jun"]
    assert named("2030-11-01", "2031-02-02") == ["Nov", "Dec", "Jan 2031", "Feb 2031"]
    assert named("2020-01-01", "2031-06-01") == ["2020", "2025", "2030"]
    assert named("0001-01-01", "9999-12-31")[-1] == "9900"


def test_one_dated_thing_alone_is_not_drawn(harbour: Incident) -> None:
    monday = Filter(kinds=frozenset({Kind.MEASURE}))
    paper = export(cut(harbour, ceiling=Marking.RED, filter=monday), "full", format="html")
    assert b"night sailing" in paper
    assert b"<svg" not in paper


def test_each_marker_leads_to_a_source_that_is_there(view: View) -> None:
    paper = export(view, "full", format="html").decode()
    led = set(re.findall(r'href="#(source-\d+)"', paper))
    assert led == set(re.findall(r'id="(source-\d+)"', paper))
