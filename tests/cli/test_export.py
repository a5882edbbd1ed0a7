"""`briefing export` into files and folders, and what it refuses rather than to hand on more."""

import json
import stat
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.files import incident_file
from briefing.paper.tables import TABLES
from tests.harbour import HARBOUR

NAME = "harbour-2031-06-04-TLP-CLEAR"
RECORD = str(HARBOUR)


def test_into_a_folder_it_gives_the_name_and_tells_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", RECORD, "-o", str(tmp_path), "--format", "html"]) == 0
    assert capsys.readouterr().err == f"briefing: wrote {tmp_path / NAME}-page.html\n"
    assert main(["export", RECORD, "-o", str(tmp_path), "--format", "html"]) == 2
    assert "already-exists" in capsys.readouterr().err
    assert main(["export", RECORD, "-o", str(tmp_path), "--format", "html", "--force"]) == 0


def test_into_a_folder_all_tables_go(tmp_path: Path) -> None:
    assert main(["export", RECORD, "-o", f"{tmp_path}/", "--format", "csv"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {f"{NAME}-{one}.csv" for one in TABLES}


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.html", b"<!doctype html>"),
        ("a.md", b"**TLP:CLEAR**"),
        ("a.json", b'{\n  "schema": 1,'),
        ("a.stix.json", b'{\n  "type": "bundle",'),
        ("a.csv", b'"copy","id",'),
    ],
)
def test_the_ending_says_the_format(tmp_path: Path, name: str, begins: bytes) -> None:
    assert main(["export", RECORD, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_what_is_not_for_everybody_is_for_its_owner_alone(tmp_path: Path) -> None:
    for label, mode in (("clear", 0o644), ("amber", 0o600)):
        path = tmp_path / label
        assert main(["export", RECORD, "-o", str(path), "--tlp", label]) == 0
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_record_that_was_handed_on_opens_like_any_other(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "part.json"
    assert main(["export", RECORD, "-o", str(path)]) == 0
    assert "lantern" not in path.read_text("utf-8").casefold()
    assert main(["export", str(path)]) == 0
    paper = capsysbinary.readouterr().out
    assert main(["export", RECORD]) == 0
    assert capsysbinary.readouterr().out == paper


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "json", "--form", "bluf"], "Leave out --form."),
        (["--format", "stix", "--since", "2031-06-03"], "Leave out --since."),
        (["--table", "claims"], "Leave out --table, or take csv."),
        (["--format", "csv", "--table", "people"], "There is no table 'people'."),
    ],
)
def test_what_cannot_be_had_is_told_and_nothing_is_printed(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", RECORD, *arguments]) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert out == ""


def test_a_bundle_is_printed_like_anything_else(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", RECORD, "--format", "stix", "-o", "-"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["type"] == "bundle"


def test_a_large_record_is_put_on_paper_while_it_is_checked_and_handed_on_only_if_it_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["export", RECORD]) == 0
    paper = capsys.readouterr().out
    monkeypatch.setattr(incident_file, "_LARGE", 1)
    assert main(["export", RECORD]) == 0
    assert capsys.readouterr().out == paper
    assert main(["export", RECORD, "--side", "nobody"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("error[") == 1
    broken = tmp_path / "broken.json"
    text = HARBOUR.read_text("utf-8")
    broken.write_text(text.replace('"speaker": "watchman"', '"speaker": "nobody"', 1), "utf-8")
    assert broken.read_text("utf-8") != text
    for target in ("-", str(tmp_path / "page.md")):
        assert main(["export", str(broken), "-o", target]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert "nobody" in err
    assert [*tmp_path.iterdir()] == [broken]


def test_an_empty_name_is_no_place_to_write_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", RECORD, "-o", ""]) == 2
    assert "empty" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
