"""Noting down what came in: one more unprocessed item, and everything else as it was."""

import datetime as dt
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compiler import adding
from briefing.compiler.adding import Note, add, with_note
from briefing.compiler.building import compile_seeds
from briefing.compiler.folders import only_folder
from briefing.compiler.starting import EXAMPLE
from briefing.files.seed_folders import FRAME
from briefing.files.strict_yaml import read_yaml
from briefing.incident.marking import Marking
from briefing.incident.safe import safe
from briefing.incident.types import Incident, Unprocessed
from briefing.problems import ProblemError
from tests.compiler.harbour import FRAME as HARBOUR_FRAME
from tests.compiler.harbour import written
from tests.hostile import HOSTILE

NOW = dt.datetime(2031, 6, 2, 8, 10, 30, tzinfo=dt.UTC)
CALL = Note("A boat hit pier three.", "a caller", "telephone", NOW)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


def codes(error: "pytest.ExceptionInfo[ProblemError]") -> list[str]:
    return [problem.code for problem in error.value.problems]


def noted(incident: Incident) -> Unprocessed:
    return incident.unprocessed[-1]


def test_a_note_becomes_an_unprocessed_item_of_the_frame(folder: Path) -> None:
    before = compile_seeds(folder)
    added = add(folder, CALL)
    after = compile_seeds(folder)
    item = noted(after)
    assert added.path == folder / FRAME
    assert (item.id, item.text, item.by, item.from_) == (
        added.id,
        "A boat hit pier three.",
        "a caller",
        "telephone",
    )
    assert item.noted == NOW.replace(second=0)
    assert len(after.unprocessed) == len(before.unprocessed) + 1


def test_the_hour_is_written_as_clocks_in_the_incidents_zone_show_it(folder: Path) -> None:
    assert add(folder, CALL).id == "noted-2031-06-02-1010"
    assert "noted: 2031-06-02T10:10+02:00\n" in (folder / FRAME).read_text()


def test_who_may_see_it_is_not_widened_by_noting_it(folder: Path) -> None:
    add(folder, CALL)
    assert noted(compile_seeds(folder)).marking is Marking.RED


def test_what_nobody_knows_is_left_out(folder: Path) -> None:
    add(folder, Note("A boat.", " ", "", NOW))
    item = noted(compile_seeds(folder))
    assert (item.by, item.from_) == ("", "")
    assert (
        (folder / FRAME)
        .read_text()
        .endswith("\n".join(['    text: "A boat."', "    noted: 2031-06-02T10:10+02:00", ""]))
    )


def test_notes_of_the_same_minute_have_ids_of_their_own(folder: Path) -> None:
    ids = [add(folder, CALL).id for _ in range(3)]
    first = "noted-2031-06-02-1010"
    assert ids == [first, f"{first}-2", f"{first}-3"]
    assert [item.id for item in compile_seeds(folder).unprocessed] == ids


def test_an_id_is_fresh_among_the_items_of_all_files(folder: Path) -> None:
    with (folder / "radio.yaml").open("a") as file:
        file.write("\nmeasures:\n  noted-2031-06-02-1010:\n")
        file.write("    {title: The quay was closed, state: done, evidence: 00:02:30}\n")
    assert add(folder, CALL).id == "noted-2031-06-02-1010-2"


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "no last line end": lambda text: text.rstrip("\n"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "a comment at the end": lambda text: text + "# the end, without a line end",
    "empty lines at the end": lambda text: text + "\n\n\n",
    "a document's marks": lambda text: f"---\n{text}...\n",
    "a section already": lambda text: text.replace(
        "\nsides:", "\nunprocessed:\n      n1:\n         text: x\n      # more\n\nsides:"
    ),
    "an empty section": lambda text: text.replace("\nsides:", "\nunprocessed:\nsides:"),
    "empty braces": lambda text: text.replace("\nsides:", "\nunprocessed: {}\nsides:"),
    "braces": lambda text: text.replace("\nsides:", "\nunprocessed: {n1: {text: x},\n }\nsides:"),
}

TYPED = st.text(st.characters(codec=None), max_size=60) | st.sampled_from(
    [
        *HOSTILE,
        'say "x": # no',
        "- one\n- two\r\n\n  three",
        "&a *a !t <<: ? | > % @ ` {[,]}",
        "---\n...\n---",
        "\udc9b lone",
        "أهلاً \u202e ‏",
        "long " * 3000,
        "'",
        '"',
        "\\",
        "null",
        "2031",
        "yes",
    ]
)


@given(st.sampled_from(list(LAYOUTS)), TYPED, TYPED, TYPED)
def test_what_was_typed_is_what_the_record_holds_and_the_file_is_as_it_was(
    layout: str, text: str, by: str, from_: str
) -> None:
    data = LAYOUTS[layout](HARBOUR_FRAME).encode()
    note = Note(text, by, from_, NOW)
    if not text.strip():
        with pytest.raises(ProblemError) as error:
            with_note(data, "incident.yaml", note, ())
        assert codes(error) == ["empty"]
        return
    made, ident = with_note(data, "incident.yaml", note, ())
    item = adding._frame(made, "incident.yaml").seed.unprocessed[ident]
    assert (item.text, item.by, item.from_) == tuple(safe(one.strip()) for one in (text, by, from_))
    before = next(
        (n for n, (a, b) in enumerate(zip(data, made, strict=False)) if a != b), len(data)
    )
    assert data[before:] == made[len(made) - len(data) + before :]


@pytest.mark.parametrize("name", [FRAME, "radio.yaml"])
def test_seeds_that_are_broken_are_told_and_nothing_is_written(folder: Path, name: str) -> None:
    (folder / name).write_text((folder / name).read_text() + "\nclaims: [\n")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(ProblemError) as error:
        add(folder, CALL)
    assert error.value.problems[0].place.path == str(folder / name)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_section_that_takes_no_entry_is_told_with_its_place(folder: Path) -> None:
    frame = folder / FRAME
    frame.write_text(frame.read_text() + "\nunprocessed: ~\n")
    before = frame.read_bytes()
    with pytest.raises(ProblemError) as error:
        add(folder, CALL)
    (problem,) = error.value.problems
    assert problem.code == "cannot-add"
    assert problem.place.line == before.count(b"\n")
    assert frame.read_bytes() == before


def test_what_somebody_else_saves_meanwhile_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is changed after it was read and before it is written."""
    frame = folder / FRAME
    changes = iter(["# saved by an editor\n"])

    def meanwhile(data: bytes, path: str, note: Note, taken: set[str]) -> tuple[bytes, str]:
        made = with_note(data, path, note, taken)
        for change in changes:
            frame.write_text(frame.read_text() + change)
        return made

    monkeypatch.setattr(adding, "with_note", meanwhile)
    added = add(folder, CALL)
    assert "# saved by an editor\n" in frame.read_text()
    assert noted(compile_seeds(folder)).id == added.id


def test_the_hour_is_that_of_the_zone_which_somebody_else_saves_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is changed after the seeds were compiled and before it is read to be added to."""
    frame = folder / FRAME

    def late(path: Path) -> bytes:
        path.write_text(path.read_text().replace("Europe/Berlin", "Europe/Moscow"))
        return path.read_bytes()

    monkeypatch.setattr(adding, "read_bytes", late)
    assert add(folder, CALL).id == "noted-2031-06-02-1110"
    assert "noted: 2031-06-02T11:10+03:00\n" in frame.read_text()


def test_a_file_that_never_comes_to_rest_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = folder / FRAME

    def meanwhile(data: bytes, path: str, note: Note, taken: set[str]) -> tuple[bytes, str]:
        frame.write_text(frame.read_text() + "#\n")
        return with_note(data, path, note, taken)

    monkeypatch.setattr(adding, "with_note", meanwhile)
    with pytest.raises(ProblemError) as error:
        add(folder, CALL)
    assert codes(error) == ["changed-meanwhile"]
    assert not compile_seeds(folder).unprocessed


def test_of_many_notes_at_once_none_is_lost(folder: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        ids = {added.id for added in pool.map(lambda _: add(folder, CALL), range(8))}
    assert len(ids) == 8
    assert {item.id for item in compile_seeds(folder).unprocessed} == ids
    assert {path.name for path in folder.iterdir()} == {FRAME, "harbour-post.yaml", "radio.yaml"}


def test_a_note_on_the_example_stands_below_the_example_of_a_note(tmp_path: Path) -> None:
    folder = tmp_path / EXAMPLE.name
    shutil.copytree(EXAMPLE, folder)
    added = add(folder, CALL)
    root = read_yaml((folder / FRAME).read_bytes(), FRAME)
    assert list(root.entries["unprocessed"].node.entries)[-1] == added.id  # type: ignore[union-attr]


def test_the_one_incident_of_a_folder_need_not_be_named(tmp_path: Path, folder: Path) -> None:
    assert only_folder(folder) == only_folder(tmp_path) == folder


def test_which_incident_is_meant_is_asked_where_there_are_several(tmp_path: Path) -> None:
    written(tmp_path)
    shutil.copytree(tmp_path / "harbour", tmp_path / "pier")
    with pytest.raises(ProblemError) as error:
        only_folder(tmp_path)
    assert codes(error) == ["which-incident"]
    assert str(tmp_path / "pier") in error.value.problems[0].help


def test_where_there_is_no_incident_it_is_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "no-seeds"), (tmp_path / "none", "no-such-folder")):
        with pytest.raises(ProblemError) as error:
            only_folder(path)
        assert codes(error) == [code]
        assert "briefing new" in error.value.problems[0].help


def test_of_a_missing_incident_the_remedy_makes_that_one_and_none_below_it(tmp_path: Path) -> None:
    for missing, made in (("seeds/pier", "seeds/pier"), ("seeds", "seeds/NAME")):
        with pytest.raises(ProblemError) as error:
            only_folder(tmp_path / missing)
        assert error.value.problems[0].help.endswith(f"briefing new {tmp_path / made}.")
