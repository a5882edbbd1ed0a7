"""The README's commands: each is one that there is, and those that print do so as they stand."""

import re
import shlex
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.commands import COMMANDS, command
from briefing.cli.parsing import Parser
from briefing.files.shipped import shipped_incident

README = Path(__file__).parents[1] / "README.md"
MEANT = {"FILE": str(shipped_incident()), "OTHER": str(shipped_incident()), "CODE": "no-answer"}
"""What stands for the words in capitals."""

_LINE = re.compile(r"(?m)^(briefing\b[^#|\n]*)")
LINES = [line.strip() for line in _LINE.findall(README.read_text("utf-8"))]
PRINTING = [one for one in LINES if one.split()[1:2] in (["export"], ["read"], ["explain"])]


def words_of(line: str) -> list[str]:
    return [MEANT.get(word, word) for word in shlex.split(line)[1:]]


def test_there_are_commands_of_every_sort_in_it() -> None:
    told = {word for line in LINES for word in line.split()[1:2] if word in COMMANDS}
    assert COMMANDS.keys() - told == {"config"}  # which is told of in the text


@pytest.mark.parametrize("line", LINES)
def test_every_command_is_one_that_can_be_given(line: str) -> None:
    arguments = words_of(line)
    listed = COMMANDS.get(arguments[0]) if arguments else None
    parser = Parser(prog="briefing")
    command(listed.module if listed else "briefing.cli.desk").describe(parser)
    parser.parse_args(arguments[1:] if listed else arguments)


@pytest.mark.parametrize("line", PRINTING)
def test_what_prints_can_be_typed_as_it_stands(
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(tmp_path)
    for word in words_of(line):
        if word.endswith("/"):
            Path(word).mkdir()
    assert main(words_of(line)) == 0
    assert capfdbinary.readouterr().out or list(tmp_path.rglob("*.*"))


@pytest.mark.parametrize("line", [one for one in LINES if "--side" in one or "--as-of" in one])
def test_what_narrows_the_shipped_incident_finds_it(
    line: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["read", *words_of(line)]) == 0
    assert b"Kremlin" in capfdbinary.readouterr().out
