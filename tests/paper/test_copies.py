"""Copies as files: where they go, what they are called, and that nothing is lost or laid open."""

import stat
from pathlib import Path

import pytest

from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.paper.copies import Wish, bytes_of, format_for, write
from briefing.paper.tables import TABLES
from briefing.problems import ProblemError


@pytest.fixture
def clear(harbour: Incident) -> View:
    return cut(harbour, ceiling=Marking.CLEAR)


def code(error: "pytest.ExceptionInfo[ProblemError]") -> str:
    return error.value.problems[0].code


def test_into_a_folder_a_copy_is_called_by_id_day_marking_and_form(
    clear: View, tmp_path: Path
) -> None:
    wish = Wish("full", "html")
    (path,) = write(clear, str(tmp_path), wish, overwrite=False)
    assert path == tmp_path / "harbour-2031-06-04-TLP-CLEAR-full.html"
    assert path.read_bytes() == bytes_of(clear, wish)


def test_into_a_folder_every_table_goes_or_the_one_that_is_named(
    clear: View, tmp_path: Path
) -> None:
    written = write(clear, f"{tmp_path}/", Wish(format="csv"), overwrite=False)
    assert [path.name.rpartition("-")[2] for path in written] == [f"{one}.csv" for one in TABLES]
    (tmp_path / "one").mkdir()
    (path,) = write(
        clear, str(tmp_path / "one"), Wish(format="csv", table="actors"), overwrite=False
    )
    assert path.name == "harbour-2031-06-04-TLP-CLEAR-actors.csv"


def test_where_one_file_is_there_none_is_written(clear: View, tmp_path: Path) -> None:
    last = tmp_path / "harbour-2031-06-04-TLP-CLEAR-revisions.csv"
    last.write_text("mine")
    with pytest.raises(ProblemError) as raised:
        write(clear, str(tmp_path), Wish(format="csv"), overwrite=False)
    assert code(raised) == "already-exists"
    assert [*tmp_path.iterdir()] == [last]
    assert last.read_text() == "mine"
    write(clear, str(tmp_path), Wish(format="csv"), overwrite=True)
    assert len([*tmp_path.iterdir()]) == len(TABLES)


def test_a_folder_that_is_not_there_is_not_made(clear: View, tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as raised:
        write(clear, f"{tmp_path / 'none'}/", Wish(), overwrite=False)
    assert code(raised) == "no-such-folder"


def test_what_is_not_for_everybody_is_its_owners_alone(view: View, tmp_path: Path) -> None:
    for shown, mode in ((view, 0o600), (cut(view.incident, ceiling=Marking.CLEAR), 0o644)):
        (path,) = write(shown, str(tmp_path / f"{mode:o}.txt"), Wish(), overwrite=False)
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_the_name_tells_the_marking_of_the_copy_not_of_the_desk(
    harbour: Incident, tmp_path: Path
) -> None:
    desk = cut(harbour, ceiling=Marking.RED, reader=Reader.CURATOR)
    (path,) = write(desk, str(tmp_path), Wish(), overwrite=False)
    assert "-TLP-AMBER-" in path.name
    assert desk.held is Marking.RED


@pytest.mark.parametrize(
    ("name", "format"),
    [
        (None, "text"),
        ("page", "text"),
        ("page.TXT", "text"),
        ("page.md", "markdown"),
        ("a.b/page.html", "html"),
        ("record.json", "json"),
        ("record.csv", "csv"),
        ("folder.html/", "text"),
    ],
)
def test_the_ending_says_the_format(name: str | None, format: str) -> None:
    assert format_for(name) == format
