"""Markdown: another reader of it gets back every word, and none of them is markup."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.files.incident_file import decode_incident
from briefing.incident.marking import Marking
from briefing.incident.safe import SafeText, one_line
from briefing.incident.types import Incident
from briefing.incident.view import View, cut
from briefing.paper.document import Document
from briefing.paper.export import export
from briefing.paper.forms import FORMS
from briefing.paper.forms import form as form_named
from briefing.paper.issue import Issue
from tests.hostile import HOSTILE, hostile_bytes
from tests.paper.formats.texts import MARKUP, pieces_of, texts
from tests.paper.reading import spoiled

READER = MarkdownIt("gfm-like")
MEANT = {
    *("paragraph", "heading", "bullet_list", "list_item", "inline", "text", "strong", "hardbreak"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
"""The only kinds of markup that a paper has."""


def texts_of(document: Document) -> Iterator[str]:
    """The paragraphs to be read; a label with one paragraph under it is one with that."""
    for pieces in pieces_of(document):
        yield from ["\n".join(pieces)] if len(pieces) == 2 else pieces


def read(paper: bytes) -> tuple[list[str], set[str]]:
    """What is read in Markdown: its paragraphs as texts, and the kinds of markup."""
    tokens = READER.parse(paper.decode())
    lines = ["".join(map(_text, one.children or ())) for one in tokens if one.type == "inline"]
    kinds = {
        one.type.removesuffix("_open").removesuffix("_close")
        for token in tokens
        for one in (token, *(token.children or ()))
    }
    return lines, kinds


def _text(token: Token) -> str:
    return "\n" if token.type == "hardbreak" else token.content


def same(view: View, form: str) -> None:
    """Whether a paper in Markdown is read as its document."""
    lines, kinds = read(export(view, form, format="markdown"))
    document = form_named(form)(view, Issue())
    assert lines == ["\n".join(map(one_line, text.split("\n"))) for text in texts_of(document)]
    assert kinds <= MEANT


@pytest.mark.parametrize("form", FORMS)
def test_another_reader_gets_back_every_word(view: View, form: str) -> None:
    same(view, form)


@given(texts, texts, st.sampled_from(FORMS))
def test_any_text_comes_back_as_it_is_and_is_no_markup(
    harbour: Incident, text: SafeText, other: SafeText, form: str
) -> None:
    same(spoiled(harbour, text, other), form)


@pytest.mark.parametrize("evil", HOSTILE + MARKUP)
def test_hostile_text_in_every_field_is_no_markup(harbour: Incident, evil: str) -> None:
    incident = decode_incident(hostile_bytes(harbour, evil), "harbour.json")
    same(cut(incident, ceiling=Marking.RED), "full")


@pytest.mark.parametrize("evil", [*filter(None, map(one_line, MARKUP))])
def test_markup_in_a_cell_of_a_table_is_text(harbour: Incident, evil: SafeText) -> None:
    same(spoiled(harbour, evil, evil), "statements")


def test_the_marking_stands_in_the_first_line_and_in_the_last(view: View) -> None:
    lines = export(view, format="markdown").decode().splitlines()
    assert lines[0] == lines[-1] == "**TLP:AMBER**"
