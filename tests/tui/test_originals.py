"""Source shows the original's own words where they are cited, the quotation lit, and no others."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from briefing.files.originals.folding import Folded, Needle
from briefing.files.originals.library import Library
from briefing.incident.grounds import grounds_of
from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.safe import is_safe, safe
from briefing.incident.types import Incident, Passage, Source, Status
from briefing.incident.view import Reader, View, cut
from briefing.tui.app import BriefingApp
from briefing.tui.desk.originals import NO_PLACE, NOT_AT_HAND, NOT_FOUND, NOT_NAMED
from briefing.tui.desk.passages import passages_of
from briefing.tui.ink import Ink, Line, flat
from tests.oil_jetty import ORIGINALS
from tests.tui.conftest import desk, frame


@pytest.fixture(scope="module")
def view(oil_jetty: Incident) -> View:
    return cut(oil_jetty, ceiling=Marking.RED, reader=Reader.CURATOR)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(ORIGINALS)


def lit(lines: list[Line]) -> str:
    return " ".join(span.text for line in lines for span in line if span.ink is Ink.LIT)


def read(lines: list[Line]) -> str:
    return " ".join(" ".join(flat(line) for line in lines).replace("│", " ").split())


def of(source: Source, text: str, where: str) -> tuple[Source, View]:
    """A record of one source that cites a place in a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    one = msgspec.structs.replace(
        source,
        sha256=digest,
        paragraphs=None,
        passages=(
            Passage(locator=safe(where), digest=safe("What stands there."), marking=Marking.CLEAR),
        ),
    )
    record = Incident(
        schema=1, id="one", title=safe("One"), status=Status.LIVE,
        marking=Marking.CLEAR, zone="UTC", sources=(one,),
    )  # fmt: skip
    return one, cut(record, ceiling=Marking.RED)


def test_every_quotation_of_the_record_is_lit_in_its_passage(view: View, library: Library) -> None:
    quoted = 0
    for item in items_of(view.incident):
        made = passages_of(item, view, 76, library)
        shown = lit(made.lines)
        for one in grounds_of(item, view.links):
            if one.quote:
                quoted += 1
                assert Folded(shown).holds(Needle(one.quote)), (item.id, one.quote)
        assert NOT_FOUND not in read(made.lines)
        assert all(is_safe(span.text) for line in made.lines for span in line)
    assert quoted > 10


def test_the_passage_of_the_original_stands_beneath_the_one_in_our_words(
    view: View, library: Library
) -> None:
    made = passages_of(view.links.items["kallias-on-tuesday"], view, 90, library)
    stop = made.stops[0]
    block = read(made.lines[stop : made.ends[stop] + 1])
    assert "The fishers' chairman rejects this" in block
    assert "None of its boats had left the island since Sunday, its chairman," in block
    assert "A photograph that went round" not in read(made.lines)


def test_without_a_folder_of_originals_none_is_spoken_of(view: View) -> None:
    for item in items_of(view.incident):
        assert "Original" not in read(passages_of(item, view, 76).lines)


def test_one_that_is_not_there_or_another_one_is_not_shown(
    view: View, library: Library, tmp_path: Path
) -> None:
    item = view.links.items["harbour-post"]
    (tmp_path / "harbour-post-10-june.txt").write_text("Another text.\n", encoding="utf-8")
    shown = read(passages_of(item, view, 90, Library(tmp_path)).lines)
    assert NOT_AT_HAND in shown
    assert "Another text" not in shown
    assert isinstance(item, Source)
    bare = msgspec.structs.replace(item, sha256=None)
    assert NOT_NAMED in read(passages_of(bare, view, 90, library).lines)


@pytest.mark.parametrize(
    ("text", "where", "told"),
    [
        ("one\n\ntwo", "¶9", "The original has 2 paragraphs, and no ¶9."),
        ("one\n\ntwo", "p. 3", NO_PLACE),
        ("one\n\ntwo", "¶2", "two"),
    ],
)
def test_a_passage_that_is_not_there_or_cannot_be_told_is_said_to_be_so(
    view: View, tmp_path: Path, text: str, where: str, told: str
) -> None:
    (tmp_path / "any").write_text(text, encoding="utf-8")
    known = view.links.items["harbour-post"]
    assert isinstance(known, Source)
    source, shown = of(known, text, where)
    assert told in read(passages_of(source, shown, 90, Library(tmp_path)).lines)


def test_what_an_original_holds_is_shown_and_not_obeyed(view: View, tmp_path: Path) -> None:
    text = "a \x1b[31mred\x1b]0;owned\x07 \u202e[link=x]y[/link] \x9bz"
    (tmp_path / "any").write_text(text, encoding="utf-8")
    known = view.links.items["harbour-post"]
    assert isinstance(known, Source)
    source, shown = of(known, text, "¶1")
    made = passages_of(source, shown, 90, Library(tmp_path))
    assert all(is_safe(span.text) for line in made.lines for span in line)
    assert "[link=x]y[/link]" in read(made.lines)


def test_below_the_highest_ceiling_a_time_goes_no_further_than_the_next_one(
    oil_jetty: Incident, library: Library
) -> None:
    """What follows it may be cited by a passage that was cut, of which nothing may be shown."""
    radio = next(one for one in oil_jetty.sources if one.id == "coast-radio")
    first, second, *rest = radio.passages
    raised = msgspec.structs.replace(second, marking=Marking.RED)
    sources = tuple(
        msgspec.structs.replace(one, passages=(first, raised, *rest)) if one is radio else one
        for one in oil_jetty.sources
    )
    record = msgspec.structs.replace(oil_jetty, sources=sources)
    view = cut(record, ceiling=Marking.AMBER_STRICT)
    shown = read(passages_of(view.links.items["coast-radio"], view, 90, library).lines)
    assert "four" in shown
    assert "plain and simple" not in shown


async def test_the_desk_is_told_where_the_originals_are(
    open_app: Callable[..., BriefingApp], view: View, library: Library
) -> None:
    app = open_app(view, originals=library)
    async with app.run_test(size=(100, 30)) as pilot:
        desk(app).travel.visit_in_detail(view.links.items["kallias-on-tuesday"])
        await pilot.press("s")
        assert "│ The Varn Fishers' Association rejected that." in frame(app)
        await pilot.press("escape", "c", "g", "s")
        assert "Original" in frame(app)
