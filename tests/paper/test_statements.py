"""Who says what at one look: a cell for each side, flags for what a word cannot go without."""

import msgspec
import pytest

from briefing.files.incident_file import read_incident
from briefing.files.shipped import shipped_incident
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Filter, View, cut
from briefing.paper.document import Matrix, Remark, Sentence
from briefing.paper.pieces.matrix import matrix
from tests.paper.reading import changed, run, whole


def cells(view: View, *claims: str) -> dict[str, list[str]]:
    """What stands in the row of each claim, cell by cell."""
    table: Matrix = matrix(view, [view.links.claim(one) for one in claims])
    return {
        str(row.label.text): [
            " ".join(
                f"{one.text} {one.markers}" if isinstance(one, Sentence) else one.text
                for one in cell
                if isinstance(one, Sentence | Remark)
            )
            for cell in row.cells
        ]
        for row in table.rows
    }


@pytest.fixture(scope="module")
def shipped() -> View:
    return cut(read_incident(shipped_incident()), ceiling=Marking.CLEAR)


def test_a_claim_has_a_cell_for_each_party_and_one_for_all_others(shipped: View) -> None:
    assert cells(shipped, "ukraine-behind-it") == {
        "Ukraine was behind the alleged attack": [
            "Russia implies (inferred in part) [1 ¶5]",
            "Zelensky denies (inferred in part) [1 ¶1]",
            "United States withholds judgement (inferred in part) [1 ¶5]",
        ]
    }


def test_where_nobody_else_has_a_word_there_is_no_column_for_them(shipped: View) -> None:
    table = matrix(shipped, [shipped.links.claim("accusations-are-a-pretext")])
    assert table.heads == ("Russia", "Ukraine")


def test_who_owes_an_answer_is_said_to_have_none_here(shipped: View) -> None:
    ((owing, _),) = cells(shipped, "accusations-are-a-pretext").values()
    assert owing == "Russia: no answer in this copy."


def test_what_is_hedged_or_withdrawn_says_so_in_its_cell(oil_jetty: Incident) -> None:
    view = whole(oil_jetty)
    (withdrawn,) = cells(view, "four-hurt").values()
    assert any(cell.startswith("Northern Wire says (withdrawn)") for cell in withdrawn)
    (hedged,) = cells(view, "workboat").values()
    assert any("says (hedged)" in cell for cell in hedged)


def test_a_feared_thing_is_called_a_possibility(shipped: View) -> None:
    assert [*cells(shipped, "provocation-in-preparation")] == [
        "As a possibility: Russia is preparing a large-scale terrorist provocation in Ukraine"
    ]


def test_what_only_a_passage_implies_is_nobodys(harbour: Incident) -> None:
    silent = changed(harbour, "claims", "by-fishers", about=())
    left = tuple(one for one in silent.statements if one.id not in ("union", "council"))
    silent = msgspec.structs.replace(silent, statements=left)
    (row,) = cells(whole(silent), "by-fishers").values()
    assert row == ["", "", "implied, and made by nobody in this copy [1 ¶2]"]


def test_beneath_the_table_all_is_told_in_full(shipped: View) -> None:
    paper = run(shipped, "statements")
    assert "(quoted: could be “preparing a large-scale terrorist provocation”; told to" in paper
    assert paper.index("Podolyak says (hedged)") < paper.index("Mykhailo Podolyak says")


def test_a_question_of_a_filter_stands_with_every_voice_on_it(oil_jetty: Incident) -> None:
    wanted = Filter(questions=frozenset({"how-many-hurt"}))
    paper = run(cut(oil_jetty, ceiling=Marking.RED, filter=wanted), "statements")
    assert "Four people were hurt" in paper
    assert "Whose boat was it?" not in paper
