"""What only a real terminal shows: opening, leaving, signals, and what goes over the line."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import PATIENCE, Terminal, violations

STYLES = re.compile(r"\x1b\[([0-9;]*)m")


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


@pytest.mark.parametrize(
    "number",
    [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGUSR1, signal.SIGALRM],
    ids=lambda number: number.name,
)
def test_a_signal_ends_the_desk_cleanly_with_128_and_its_number(number: signal.Signals) -> None:
    with Terminal([]) as terminal:
        terminal.wait_for("Incident at the Kremlin")
        terminal.process.send_signal(number)
        assert terminal.end() == 128 + number
        assert terminal.modes_restored()
        assert terminal.output.rindex(b"\x1b[?1049l") > terminal.output.rindex(b"\x1b[?1049h")


def test_a_terminal_that_goes_away_ends_the_desk_even_where_no_signal_tells_of_it() -> None:
    # It is not the terminal that controls the command, so that none of the system's signals comes.
    with Terminal([]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.hang_up()
        assert terminal.process.wait(timeout=PATIENCE) == 128 + signal.SIGHUP


def test_what_was_stopped_goes_on_with_its_screen_and_ends_as_ever() -> None:
    """Whether the stop told of itself or not. Nor does a byte that is no key end it."""
    with Terminal([]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        threads = Path(f"/proc/{terminal.process.pid}/task")
        before = len(list(threads.iterdir()))
        for stop in (signal.SIGSTOP, signal.SIGTSTP):
            terminal.process.send_signal(stop)
            os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED)
            terminal.settle()
            terminal.screen.reset()
            terminal.process.send_signal(signal.SIGCONT)
            terminal.wait_for("REPORTED. Not checked")
        assert len(list(threads.iterdir())) == before
        terminal.type("\udcff")
        terminal.settle()
        terminal.type("j")
        terminal.wait_for("ONE SIDE'S ACCOUNT")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.modes_restored()


def test_a_signal_while_the_desk_opens_ends_it_and_leaves_the_terminal_as_it_was() -> None:
    with Terminal([]) as terminal:
        terminal.wait_for_bytes(b"\x1b[?1049h")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.end() == 128 + signal.SIGTERM
        assert terminal.modes_restored()
        assert b"\x1b[?1049l" in terminal.output


@pytest.mark.parametrize(("kind", "told"), [("dumb", "TERM is dumb"), ("", "TERM is not set")])
def test_a_terminal_that_cannot_move_its_cursor_gets_the_page_and_no_codes(
    kind: str, told: str
) -> None:
    with Terminal([], environment={"TERM": kind}, size=(100, 400)) as terminal:
        assert terminal.end() == 0
        assert b"\x1b" not in terminal.output
        shown = terminal.text.split("\n")
        assert (
            shown[0] == f"briefing: this terminal cannot show the desk ({told}); here is the page."
        )
        assert shown[1].strip() == "TLP:CLEAR"


def test_who_asks_for_no_colour_gets_no_colour_code() -> None:
    with Terminal(["--theme", "light"], environment={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        for keys in ("j\r", "\x1b", "c", "\x1b", ":pane", "\x1b", "t"):
            terminal.type(keys)
            terminal.settle()
        terminal.type("q")
        assert terminal.end() == 0
        assert colours(terminal.output) == set()
        # What has the cursor is told by a sign, and by letters on a reversed ground.
        assert b"\x1b[1;7m" in terminal.output


def test_the_theme_of_the_terminals_own_colours_sends_no_others() -> None:
    with Terminal(["--theme", "terminal"]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("c")
        terminal.settle()
        terminal.type("\x1b")
        terminal.settle()
        terminal.type("q")
        assert terminal.end() == 0
        assert colours(terminal.output)
        assert colours(terminal.output).isdisjoint({"38", "48"})


def test_an_empty_no_color_asks_for_nothing() -> None:
    with Terminal([], environment={"NO_COLOR": "", "COLORTERM": "truecolor"}) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("q")
        assert terminal.end() == 0
        # The ground of the dark theme.
        assert b"48;2;20;22;29" in terminal.output


def colours(output: bytes) -> set[str]:
    """The codes of styles that are about colour: all but letters' own, and an end of styles."""
    codes = {code for sent in STYLES.findall(output.decode()) for code in sent.split(";")}
    return {code for code in codes if code and int(code) >= 30}


def test_keys_of_a_burst_that_comes_while_help_opens_are_taken() -> None:
    with Terminal([]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("?jjkk\x04\x15Gg")
        terminal.wait_for("Go to Timeline")
        terminal.type("q")
        terminal.settle()
        terminal.type("q")
        assert terminal.end() == 0


def test_an_idle_desk_sends_nothing() -> None:
    with Terminal([]) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        sent = len(terminal.output)
        terminal.settle()
        terminal.settle()
        assert len(terminal.output) == sent


def test_a_crash_shows_no_values_and_ends_with_70(tmp_path: Path) -> None:
    program = (
        "from briefing.tui.desk import detail\n"
        "def broken(*_):\n    secret = 'CANARY'\n    raise RuntimeError('planted')\n"
        "detail.card_of = broken\n"
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
