"""`briefing build --watch`, as a process of its own: what it builds, what it says, how it ends."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli import main
from tests.compiler.harbour import changed, written

PATIENCE = 20.0


class Watching:
    """A watch over a folder, and what it has said."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "briefing", "build", "--watch", "seeds"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.said = b""

    def wait_for(self, words: str) -> str:
        """The line in which some words are said next."""
        assert self.process.stdout is not None
        deadline = time.monotonic() + PATIENCE
        while words.encode() not in self.said:
            ready, _, _ = select.select([self.process.stdout], [], [], deadline - time.monotonic())
            more = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            assert more, self.said.decode()
            self.said += more
        line, found, rest = self.said.partition(words.encode())
        self.said = rest
        return (line.rpartition(b"\n")[2] + found).decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    written(tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    made = Watching(folder)
    yield made
    made.process.kill()
    made.process.wait()
    assert made.process.stdout is not None
    made.process.stdout.close()


def test_each_save_is_built_and_a_mistake_leaves_the_last_good_file(
    folder: Path, watching: Watching
) -> None:
    built = folder / "data" / "harbour.json"
    watching.wait_for("built data/harbour.json")
    good = built.read_bytes()

    written(folder / "seeds", changed("radio.yaml", ("kind: person", "kind: watch")))
    assert "radio.yaml" in watching.wait_for("unknown-word")
    watching.wait_for("1 error: what was built before stays as it is.")
    assert built.read_bytes() == good

    written(folder / "seeds", changed("radio.yaml", ("a watchman, kind", "a guard, kind")))
    watching.wait_for("built data/harbour.json")
    assert b"a guard" in built.read_bytes()

    frame = folder / "seeds" / "harbour" / "incident.yaml"
    frame.write_text(frame.read_text() + "# nothing that is built\n")
    watching.wait_for("nothing to change")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_without_a_word_when_it_is_told_to(
    folder: Path, watching: Watching, number: signal.Signals
) -> None:
    watching.wait_for("built data/harbour.json")
    watching.wait_for("\n")
    watching.process.send_signal(number)
    assert watching.process.wait(PATIENCE) == 128 + number
    assert watching.process.stdout is not None
    assert watching.said + watching.process.stdout.read() == b""
    assert not [path for path in folder.rglob("*") if path.name.startswith(".briefing")]


def test_it_ends_when_nobody_reads_on(watching: Watching) -> None:
    watching.wait_for("built data/harbour.json")
    assert watching.process.stdout is not None
    watching.process.stdout.close()
    assert watching.process.wait(PATIENCE) == 128 + signal.SIGPIPE


@pytest.mark.parametrize("other", [["--check"], ["--format", "json"]])
def test_watching_tells_in_words_and_does_build(
    other: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--watch", *other]) == 2
    assert "--watch" in capsys.readouterr().err
