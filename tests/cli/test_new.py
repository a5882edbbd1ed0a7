"""`briefing new`: what it says to do next works as it is printed."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from tests.terminal import Terminal


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["/opt/somewhere/briefing"])


def begun(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[list[str]]:
    """The commands that a beginning prints."""
    assert main(["new", *arguments]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    lines = [line.strip() for line in told.out.splitlines() if "/opt/somewhere" in line]
    return [shlex.split(line, comments=True)[1:] for line in lines]


@pytest.mark.parametrize(
    "arguments",
    [["seeds/pier"], ["pier"], ["work here/pier", "--data", "out there"]],
    ids=["among seeds", "alone", "elsewhere"],
)
def test_the_commands_printed_work_as_they_stand(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    check, build, watch, desk, export, add = begun(capsys, *arguments)
    assert main(check) == 0
    assert main(build) == 0
    (said,) = capsys.readouterr().err.splitlines()  # no problem, but what is left to be done
    assert said.startswith("briefing: 1 quotation is not proved")
    assert main(export) == 0
    assert "Flood sirens" in capsys.readouterr().out
    assert main([*add, "--what", "A boat."]) == 0
    assert main(build) == 0
    assert Path(*desk).is_file()
    assert (watch[:-1], watch[-1]) == (build, "--watch")


def test_what_is_begun_and_built_opens_on_the_desk(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, build, _, desk, *_ = begun(capsys, "seeds/pier")
    assert main(build) == 0
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent.parent))
    with Terminal(desk) as terminal:
        terminal.wait_for("Flood sirens in the Alder valley")
        terminal.type("q")
        assert terminal.end() == 0


def test_where_seeds_and_data_lie_as_usual_they_need_not_be_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    check, build, *_ = begun(capsys, "./seeds/pier/")
    assert (check, build) == (["check"], ["build"])


def test_the_program_is_called_as_it_was_called(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "briefing"
    program.parent.mkdir()
    program.touch(mode=0o755)
    for path, called, told in (
        (str(program.parent), str(program), "  briefing check "),
        ("/nowhere", ".venv/bin/briefing", "  .venv/bin/briefing check "),
        (
            "/nowhere",
            "/a b/briefing/__main__.py",
            f"  {shlex.quote(sys.executable)} -m briefing check ",
        ),
    ):
        monkeypatch.setenv("PATH", path)
        monkeypatch.setattr(sys, "argv", [called])
        assert main(["new", f"{os.urandom(4).hex()}"]) == 0
        assert told in capsys.readouterr().out


def test_a_folder_that_is_not_empty_ends_with_one_clear_line_and_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("pier").mkdir()
    (Path("pier") / "mine.txt").touch()
    assert main(["new", "pier"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "mine.txt" in told.err
