"""A meeting in real terminals: windows that are killed, told to end, or lose their terminal."""

import contextlib
import os
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.files.shipped import shipped_incident
from briefing.meeting.log import read
from tests.meeting.conftest import runtime
from tests.terminal import Terminal
from tests.tui.stage.canaries import (
    ABOVE,
    UNPUBLISHED,
    clear_view,
    held_by,
    plant,
    plant_a_change,
)

__all__ = ["runtime"]

SMALL = (100, 24)
END, BACK, PUBLISH = "\x1b[F", "\x7f", "\x12"
KILLS = int(os.environ.get("BRIEFING_KILLS", "20"))
"""How many windows are killed: a leader and a follower in turns."""


NOTE = "Every sentence names who says it"
"""Of the presenter's notes on the second slide."""


class Meeting:
    """The windows of one meeting, in terminals of their own."""

    def __init__(self, folder: Path) -> None:
        self.record = shipped_incident()
        self.data = folder / "data"
        self.environment = {"XDG_DATA_HOME": str(self.data)}
        self.own = folder / "window"
        """Where whoever follows could leave a file."""
        self.own.mkdir()

    def lead(self, *options: str) -> Terminal:
        arguments = ["present", str(self.record), "--name", "fire", *options]
        return Terminal(arguments, size=SMALL, environment=self.environment)

    def follow(self, *options: str) -> Terminal:
        arguments = ["follow", "fire", *options]
        xdg = (f"XDG_{one}_HOME" for one in ("CACHE", "CONFIG", "DATA", "STATE"))
        own = dict.fromkeys(("HOME", "TMPDIR", *xdg), str(self.own))
        return Terminal(arguments, size=SMALL, environment=own)

    @property
    def log(self) -> Path:
        [log] = self.data.rglob("log.sqlite")
        return log


@pytest.fixture
def meeting(runtime: Path, tmp_path: Path) -> Iterator[Meeting]:
    yield Meeting(tmp_path)
    assert not (runtime / "fire").exists() or not list((runtime / "fire").rglob("*.json"))


def test_killing_any_window_leaves_the_others_right_and_no_saved_minute_lost_or_doubled(
    meeting: Meeting,
) -> None:
    """What was called saved is there once; of what was typed last either all of it or nothing."""
    chance = random.Random(KILLS)
    saved: list[str] = []
    with contextlib.ExitStack() as leading, contextlib.ExitStack() as following:
        leader = leading.enter_context(meeting.lead())
        leader.see("PRIVATE")
        follower = following.enter_context(meeting.follow())
        follower.see("AUDIENCE")
        for number in range(KILLS):
            if number % 2:
                follower.process.kill()
                leader.see("0 windows follow")
                following.close()
                follower = following.enter_context(meeting.follow())
                follower.see("AUDIENCE")
                leader.see("1 window follows")
                continue
            known = len(read(meeting.log).minutes)
            leader.type(f"mnkept{number}\r")
            leader.see(f"· {known + 1} minute")
            saved.append(f"kept{number}")
            leader.type(f"mnlast{number}\r")
            time.sleep(chance.random() * 0.03)
            leader.process.kill()
            follower.see("LINK LOST")
            leading.close()
            leader = leading.enter_context(meeting.lead("--resume"))
            leader.see("1 window follows")
            follower.see("LINK LOST", gone=True)
        leader.type("qy")
        assert leader.end() == 0
        follower.see("The meeting is over")
        follower.type("qy")
        assert follower.end() == 0
    texts = [one.text for one in read(meeting.log).minutes]
    assert [text for text in texts if text.startswith("kept")] == saved
    assert len(set(texts)) == len(texts)
    assert {text for text in texts if text.startswith("last")} <= {
        f"last{number}" for number in range(0, KILLS, 2)
    }


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM], ids=lambda one: one.name)
def test_a_window_that_is_told_to_end_ends_and_leaves_its_terminal_as_it_was(
    meeting: Meeting, runtime: Path, number: signal.Signals
) -> None:
    with meeting.lead() as leader:
        leader.wait_for("PRIVATE")
        with meeting.follow("--notes") as notes:
            notes.wait_for("PRIVATE")
            for window in (notes, leader):
                window.process.send_signal(number)
                assert window.end() == 128 + number
                assert window.modes_restored()
    assert list(runtime.iterdir()) == []


def test_a_window_whose_terminal_goes_away_ends_and_leaves_nothing(
    meeting: Meeting, runtime: Path
) -> None:
    with meeting.lead() as leader:
        leader.wait_for("PRIVATE")
        with meeting.follow() as follower:
            follower.wait_for("AUDIENCE")
            follower.hang_up()
            follower.process.wait(timeout=20)
            leader.wait_for("0 windows follow")
        with Terminal(["follow", "nobody"], environment=meeting.environment) as waiting:
            waiting.see("to begin")
            waiting.hang_up()
            assert waiting.process.wait(timeout=20) == 128 + signal.SIGHUP
        leader.hang_up()
        leader.process.wait(timeout=20)
    assert list(runtime.iterdir()) == []


def test_the_audiences_window_has_no_word_of_what_is_the_presenters(
    meeting: Meeting, runtime: Path
) -> None:
    """Not on its screen, nor in its bytes, memory or files, whatever the presenter looks at.

    Nor of what is above its own ceiling, though the room may see it; nor of a save, till it is
    published.
    """
    meeting.record = meeting.data.with_name("record.json")
    plant(meeting.record)
    clear = clear_view(meeting.record)
    with meeting.lead("--room", "amber") as leader:
        leader.wait_for("PRIVATE")
        with meeting.follow("--tlp", "clear") as follower:
            follower.wait_for("AUDIENCE")
            leader.type("mncanary-in-a-minute\r")
            leader.wait_for("1 minute saved")
            leader.type(" ")
            follower.wait_for("2/14")
            leader.type("Bcanary-held\x1b")
            leader.settle()
            assert NOTE in leader.text
            leader.type(END)
            follower.see("2/14", gone=True)
            leader.see(ABOVE)
            plant_a_change(meeting.record)
            leader.wait_for("The record on disk has changed")
            secrets = ("canary-in-a-minute", "canary-held", NOTE, ABOVE, UNPUBLISHED)
            led, held = held_by(leader.process.pid), held_by(follower.process.pid)
            views = {one.name: one.read_bytes() for one in runtime.rglob("*.json")}
            assert len(views) == 2
            mine = views[clear]
            assert b"Incident at the Kremlin" in held
            assert b"Incident at the Kremlin" in mine
            for secret in secrets:
                word = secret.encode()
                assert word in led
                assert [word in one for one in (follower.output, held, mine)] == [False] * 3
            assert not any(UNPUBLISHED.encode() in view for view in views.values())
            leader.type(f"{BACK}{PUBLISH}")
            follower.wait_for(UNPUBLISHED)
            assert UNPUBLISHED.encode() in held_by(follower.process.pid)
            follower.type("qy")
            follower.end()
        leader.type("qy")
        leader.end()
    assert list(meeting.own.rglob("*")) == []
