"""A log keeps what it has taken, once, whatever the disk does."""

import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.meeting.log import Log, read
from briefing.problems import ProblemError
from tests.failing_disk import CALLS
from tests.meeting.conftest import MEETING
from tests.meeting.written import AT, minute, shown


def test_what_was_written_is_read_again_in_the_order_of_writing(log_file: Path) -> None:
    log = Log(log_file)
    log.write([shown(1), minute(1)], b'{"page": 1}')
    log.write([minute(2), shown(1, AT)])
    log.close()
    record = read(log_file)
    assert record.meeting == MEETING
    assert record.shown == (shown(1, AT),)
    assert record.minutes == (minute(1), minute(2))
    assert record.state == b'{"page": 1}'


def test_what_is_written_again_stands_there_once_as_it_was_written_last(log_file: Path) -> None:
    log = Log(log_file)
    log.write([minute(1, "As it was heard")])
    log.write([minute(1, "As it was meant")])
    log.close()
    assert read(log_file).minutes == (minute(1, "As it was meant"),)


def test_every_write_is_on_the_disk_before_it_is_called_written(log_file: Path) -> None:
    """The journal, the log, and the folder out of which the journal has gone."""
    log = Log(log_file)
    extra = 3
    assert log._connection.execute("PRAGMA synchronous").fetchone() == (extra,)
    assert log._connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    log.close()


def test_only_its_owner_may_read_a_log(log_file: Path) -> None:
    assert stat.S_IMODE(log_file.stat().st_mode) == 0o600


def test_what_finds_no_room_is_told_and_nothing_else_is_lost(log_file: Path) -> None:
    log = Log(log_file)
    log.write([minute(1)])
    pages = log._connection.execute("PRAGMA page_count").fetchone()[0]
    log._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProblemError) as caught:
        log.write([minute(2), minute(3, "long " * 5000)])
    [problem] = caught.value.problems
    assert problem.code == "cannot-log"
    assert "no space" in problem.sentence
    log._connection.execute("PRAGMA max_page_count = 10000")
    log.write([minute(2)])
    log.close()
    assert read(log_file).minutes == (minute(1), minute(2))


LIMITED = """
import resource, signal, sys
from pathlib import Path
from briefing.meeting.log import Log
from briefing.problems import ProblemError
from tests.meeting.written import minute
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path, hard = Path(sys.argv[1]), resource.getrlimit(resource.RLIMIT_FSIZE)[1]
number, refused = 0, 0
for limit in range(0, 60_000, 700):
    number += 1
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        log = Log(path)
        log.write([minute(number, "word " * 90)])
    except ProblemError as error:
        assert error.problems[0].code == "cannot-log"
        refused += 1
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        log = Log(path)
        log.write([minute(number, "word " * 90)])
    log.close()
print(number, refused)
"""


def test_a_write_that_fails_anywhere_is_told_and_can_be_repeated(log_file: Path) -> None:
    """The limit of a file's size lets each write in turn fail, of the journal and of the log."""
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(log_file)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written, refused = map(int, done.stdout.split())
    assert refused > 10
    assert read(log_file).minutes == tuple(minute(n, "word " * 90) for n in range(1, written + 1))


REFUSED = """
import errno, os, sys
from pathlib import Path
from briefing.meeting.log import Log, read
from briefing.problems import ProblemError
from tests.failing_disk import CALLS, refuse
from tests.meeting.written import minute

def tried(path, number, call, error):
    log = Log(path)
    log.write([minute(number)])
    refuse(call, error)
    try:
        log.write([minute(number + 1, "word " * 900), minute(number + 2)])
    except ProblemError as problem:
        assert problem.problems[0].code == "cannot-log", problem.problems
        os._exit(3)
    os._exit(0)

path, number, told = Path(sys.argv[1]), 1, set()
for call in CALLS:
    for error in (errno.ENOSPC, errno.EIO, errno.EROFS):
        child = os.fork()
        if not child:
            tried(path, number, call, error)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        there = [one.id for one in read(path).minutes]
        acknowledged = number if code == 3 else number + 2
        assert code in (0, 3) and len(there) in (number, number + 2), (call, error, code, there)
        assert len(there) >= acknowledged and len(set(there)) == len(there), (call, error, there)
        told |= {call} if code == 3 else set()
        log = Log(path)
        log.write([minute(number + 1, "word " * 900), minute(number + 2), minute(number + 3)])
        log.close()
        number += 3
print(number, *sorted(told))
"""


@pytest.mark.skipif(not CALLS, reason="the numbers of this machine's calls are not known here")
def test_whatever_call_of_the_disk_fails_nothing_acknowledged_is_lost_or_doubled(
    log_file: Path,
) -> None:
    """Full, failing, read only: at the journal, at the log, at each sync, at the end."""
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", REFUSED, str(log_file)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written, *told = done.stdout.split()
    assert {"fdatasync", "openat", "pwrite64", "unlink"} <= set(told)
    assert [one.id for one in read(log_file).minutes] == [
        f"m{n}" for n in range(1, int(written) + 1)
    ]


def test_what_is_no_log_is_told(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, but some words\n" * 100)
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE meeting(name)")
    connection.close()
    for path in (text, other):
        with pytest.raises(ProblemError) as caught:
            read(path)
        assert caught.value.problems[0].code == "no-meeting-log"
    with pytest.raises(ProblemError) as caught:
        read(tmp_path / "none.sqlite")
    assert caught.value.problems[0].code == "cannot-log"


def test_a_text_that_somebody_put_into_the_file_is_made_safe(log_file: Path) -> None:
    log = Log(log_file)
    log.write([minute(1)])
    log.close()
    with sqlite3.connect(log_file) as connection:
        connection.execute("UPDATE minute SET text = ?, heading = ?", ("\x1b[2J", "\x9b6n"))
    connection.close()
    [one] = read(log_file).minutes
    assert (one.text, one.scene.heading) == ("␛[2J", "⟨U+009B⟩6n")
