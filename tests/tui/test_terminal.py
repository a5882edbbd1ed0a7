"""What only a real terminal shows: opening, leaving, signals, and what goes over the line."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal, violations


def test_the_desk_opens_moves_and_quits_leaving_the_terminal_as_it_was() -> None:
    with Terminal([]) as terminal:
        terminal.wait_for("Incident at the Kremlin")
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("jjj")
        terminal.wait_for("ONE SIDE'S ACCOUNT")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.modes_restored()
        assert violations(terminal.output) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_desk_cleanly_with_128_and_its_number(number: signal.Signals) -> None:
    with Terminal([]) as terminal:
        terminal.wait_for("Incident at the Kremlin")
        terminal.process.send_signal(number)
        assert terminal.end() == 128 + number
        assert terminal.modes_restored()


def test_an_idle_desk_sends_nothing() -> None:
    with Terminal([]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        sent = len(terminal.output)
        terminal.settle()
        terminal.settle()
        assert len(terminal.output) == sent


def test_a_crash_shows_no_values_and_ends_with_70(tmp_path: Path) -> None:
    program = (
        "from briefing.tui.desk import desk\n"
        "def broken(*_):\n    secret = 'CANARY'\n    raise RuntimeError('planted')\n"
        "desk.card_of = broken\n"
        "from briefing.cli import entry\nentry()\n"
    )
    state = {"XDG_STATE_HOME": str(tmp_path)}
    with Terminal([], environment=state, program=("-c", program)) as terminal:
        assert terminal.end() == 70
        shown = terminal.output.decode()
        assert "CANARY" not in shown
        assert "crash.log" in shown
        assert "Traceback" not in shown


def test_where_there_is_no_terminal_the_page_is_printed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    lines = done.stdout.decode().splitlines()
    assert lines[0].strip() == lines[-1].strip() == "TLP:CLEAR"
    assert done.stderr == b""
