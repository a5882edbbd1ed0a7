"""`briefing add`: three questions on the terminal, or none where the options answer them."""

import io
import signal
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.compiler.building import compile_seeds
from briefing.incident.types import Unprocessed
from tests.compiler.harbour import written
from tests.terminal import Terminal

WHAT, BY, FROM = "What was said or happened?", "By whom?", "From where"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent.parent))
    monkeypatch.chdir(tmp_path)
    return written(tmp_path / "seeds")


def noted(folder: Path) -> Unprocessed:
    (item,) = compile_seeds(folder).unprocessed
    return item


def test_options_answer_the_questions(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("not read"))
    answers = ["--what", "A boat: # &", "--by", "a caller", "--from", "telephone"]
    assert main(["add", "seeds/harbour", *answers]) == 0
    item = noted(folder)
    assert (item.text, item.by, item.from_) == ("A boat: # &", "a caller", "telephone")
    told = capsys.readouterr()
    assert item.id in told.out
    assert "seeds/harbour/incident.yaml" in told.out
    assert told.err == ""


def test_the_only_incident_of_the_folder_seeds_need_not_be_named(folder: Path) -> None:
    assert main(["add", "--what", "A boat."]) == 0
    assert noted(folder).by == ""


def test_on_a_terminal_what_is_not_given_is_asked(folder: Path) -> None:
    with Terminal(["add", "--by", "a caller"]) as terminal:
        terminal.wait_for(WHAT)
        terminal.type("\n")
        terminal.wait_for(f"{WHAT}\n{WHAT}")
        terminal.type('  "No", it says: - a b\x08c #\n')
        terminal.wait_for(FROM)
        terminal.type("\n")
        assert terminal.end() == 0
        assert BY not in terminal.text
        assert terminal.modes_restored()
    item = noted(folder)
    assert (item.text, item.by, item.from_) == ('"No", it says: - a c #', "a caller", "")


def test_a_paste_of_several_lines_answers_one_question(folder: Path) -> None:
    with Terminal(["add"]) as terminal:
        terminal.wait_for(WHAT)
        terminal.type("\x1b[200~one: two\n\n- three\n\x1b[201~\n")
        terminal.wait_for(BY)
        terminal.type("\x1b[200~أهلاً\x1b[201~\n")
        terminal.wait_for(FROM)
        terminal.type("here\n")
        assert terminal.end() == 0
    item = noted(folder)
    assert (item.text, item.by, item.from_) == ("one: two\n\n- three", "أهلاً", "here")


@pytest.mark.parametrize("key", ["Ctrl-C", "Ctrl-D"])
def test_whoever_leaves_a_question_leaves_nothing_behind(folder: Path, key: str) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    for answers in ((), ("A boat.", "a caller")):
        with Terminal(["add", "seeds/harbour"]) as terminal:
            for question, answer in zip((WHAT, BY, FROM), answers, strict=False):
                terminal.wait_for(question)
                terminal.type(f"{answer}\n")
            terminal.wait_for((WHAT, BY, FROM)[len(answers)])
            if key == "Ctrl-C":
                # The terminal would send it, were it the one that controls the process.
                terminal.process.send_signal(signal.SIGINT)
            else:
                terminal.type("\x04")
            assert terminal.end() == (130 if key == "Ctrl-C" else 2)
            assert "Nothing was added" in terminal.text
            assert "Traceback" not in terminal.text
            assert terminal.modes_restored()
        assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_nobody_is_asked_about_seeds_that_are_broken(folder: Path) -> None:
    (folder / "radio.yaml").write_text("source: [\n")
    with Terminal(["add", "seeds/harbour"]) as terminal:
        assert terminal.end() == 2
        assert WHAT not in terminal.text
        assert "radio.yaml" in terminal.text


@pytest.mark.parametrize("given", [[], ["--by", "a caller"], ["--what", "  "]])
def test_where_nobody_can_be_asked_an_answer_that_lacks_is_told(
    folder: Path, given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "incident.yaml").read_bytes()
    assert main(["add", "seeds/harbour", *given]) == 2
    told = capsys.readouterr()
    assert told.err.count("error[") == 1
    assert (folder / "incident.yaml").read_bytes() == before
