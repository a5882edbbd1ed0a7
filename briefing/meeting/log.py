"""The log of one meeting on the disk: one SQLite file. Who waits for the disk is not known here.

What a call has returned from is on the disk: a rollback journal, every write synced in full, and
the folder too once the journal is gone, since one that came back would undo the last write.
Writing an entry again changes nothing, so that whoever does not know whether it was written may
simply repeat.
"""

import datetime as dt
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from briefing.incident.marking import Marking
from briefing.incident.safe import one_line, safe
from briefing.incident.types import Status
from briefing.meeting.entries import Entry, Meeting, Minute, MinuteKind, Record, Scene, Shown
from briefing.problems import Place, Problem, ProblemError

__all__ = ["Log", "create", "read"]

_APPLICATION = 0x42524D4C
"""What marks a file as a meeting's log: "BRML"."""
_VERSION = 2
_BUSY = 0.5
"""Seconds for which a reader of the same log is waited for."""

_MEETING = "SELECT name, title, marking, began, status, caveat, state FROM meeting"
_SCENE = "slide, heading, page, view, marked"
_TABLES = (
    "CREATE TABLE meeting(one INTEGER PRIMARY KEY CHECK(one = 1), name TEXT NOT NULL,"
    " title TEXT NOT NULL, marking TEXT NOT NULL, began TEXT NOT NULL, status TEXT NOT NULL,"
    " caveat TEXT NOT NULL, state BLOB NOT NULL)",
    "CREATE TABLE shown(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL,"
    " until TEXT, windows INTEGER NOT NULL, slide TEXT NOT NULL, heading TEXT NOT NULL,"
    " page INTEGER NOT NULL, view TEXT NOT NULL, marked TEXT NOT NULL)",
    "CREATE TABLE minute(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL,"
    " kind TEXT NOT NULL, text TEXT NOT NULL, marking TEXT NOT NULL, slide TEXT NOT NULL,"
    " heading TEXT NOT NULL, page INTEGER NOT NULL, view TEXT NOT NULL, marked TEXT NOT NULL)",
)


class Log:
    """An open log. Whatever the disk refuses raises ProblemError, and nothing of it is kept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = _connected(path)

    def write(self, entries: Iterable[Entry], state: bytes | None = None) -> None:
        """Put entries and the newest state on the disk, all or none; known ones are updated."""
        try:
            with self._connection as connection:
                connection.execute("BEGIN IMMEDIATE")
                for entry in entries:
                    _put(connection, entry)
                if state is not None:
                    connection.execute("UPDATE meeting SET state = ?", (state,))
        except sqlite3.Error as error:
            raise _refused(self.path, error) from None

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def create(path: Path, meeting: Meeting) -> Log:
    """Begin a log in a file that is not there yet, for its owner alone."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection = _connected(path, new=True)
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                connection.execute(table)
            connection.execute(
                "INSERT INTO meeting VALUES (1, ?, ?, ?, ?, ?, ?, X'')",
                (
                    *(meeting.name, meeting.title, meeting.marking, meeting.began.isoformat()),
                    *(meeting.status, meeting.caveat),
                ),
            )
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.close()
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        raise _refused(path, error) from None
    except OSError as error:
        raise _problem(path, "cannot-log", f"The log cannot be begun: {error.strerror}.") from None
    return Log(path)


def read(path: Path) -> Record:
    """A whole log; ProblemError for what is none. A log that is written to just now may be read."""
    # For writing too: what a killed writer left half done is rolled back by whoever comes next.
    connection = _connected(path)
    try:
        row = connection.execute(_MEETING).fetchone()
        shown = connection.execute(
            f"SELECT id, at, until, windows, {_SCENE} FROM shown ORDER BY number"
        ).fetchall()
        minutes = connection.execute(
            f"SELECT id, at, kind, text, marking, {_SCENE} FROM minute ORDER BY number"
        ).fetchall()
        return Record(
            meeting=_meeting(row),
            shown=tuple(_shown(one) for one in shown),
            minutes=tuple(_minute(one) for one in minutes),
            state=bytes(row[6]),
        )
    except sqlite3.Error as error:
        raise _refused(path, error) from None
    except (TypeError, ValueError):
        raise _no_log(path) from None
    finally:
        connection.close()


def _connected(path: Path, *, new: bool = False) -> sqlite3.Connection:
    """A connection to a log that is there, used by one thread at a time."""
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=_BUSY,
            isolation_level=None,
            check_same_thread=False,
        )
    except sqlite3.Error as error:
        raise _refused(path, error) from None
    try:
        known = connection.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION
        if not new and not known:
            raise _no_log(path)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if not new and version != _VERSION:
            raise _problem(path, "no-meeting-log", "Another version has written this log.")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")
    except sqlite3.Error as error:
        connection.close()
        none = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB
        raise (_no_log(path) if none else _refused(path, error)) from None
    except ProblemError:
        connection.close()
        raise
    return connection


def _put(connection: sqlite3.Connection, entry: Entry) -> None:
    scene = entry.scene
    of_scene = (scene.slide, scene.heading, scene.page, scene.view, scene.marking)
    if isinstance(entry, Shown):
        until = entry.until.isoformat() if entry.until else None
        connection.execute(
            f"INSERT INTO shown(id, at, until, windows, {_SCENE}) VALUES (?,?,?,?, ?,?,?,?,?)"
            " ON CONFLICT(id) DO UPDATE SET until = excluded.until, windows = excluded.windows",
            (entry.id, entry.at.isoformat(), until, entry.windows, *of_scene),
        )
        return
    connection.execute(
        f"INSERT INTO minute(id, at, kind, text, marking, {_SCENE}) VALUES (?,?,?,?,?, ?,?,?,?,?)"
        " ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, text = excluded.text,"
        " marking = excluded.marking",
        (entry.id, entry.at.isoformat(), entry.kind, entry.text, entry.marking, *of_scene),
    )


def _meeting(row: tuple[str, str, str, str, str, str, bytes]) -> Meeting:
    name, title, marking, began, status, caveat, _ = row
    return Meeting(
        one_line(name),
        one_line(title),
        Marking(marking),
        _time(began),
        Status(status),
        safe(caveat),
    )


def _shown(row: tuple[str, str, str | None, int, str, str, int, str, str]) -> Shown:
    identity, at, until, windows, *scene = row
    return Shown(identity, _scene(scene), _time(at), _time(until) if until else None, windows)


def _minute(row: tuple[str, str, str, str, str, str, str, int, str, str]) -> Minute:
    identity, at, kind, text, marking, *scene = row
    return Minute(
        identity, MinuteKind(kind), safe(text), _time(at), _scene(scene), Marking(marking)
    )


def _scene(row: list[object]) -> Scene:
    slide, heading, page, view, marked = map(str, row)
    return Scene(one_line(slide), one_line(heading), int(page), view, Marking(marked))


def _time(text: str) -> dt.datetime:
    time = dt.datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError("a time without its zone")
    return time


def _no_log(path: Path) -> ProblemError:
    return _problem(path, "no-meeting-log", "This file is not a meeting's log.")


def _refused(path: Path, error: sqlite3.Error) -> ProblemError:
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL:
        return _problem(path, "cannot-log", "There is no space left for the log.")
    return _problem(path, "cannot-log", f"The log cannot be used: {error}.")


def _problem(path: Path, code: str, sentence: str) -> ProblemError:
    remedy = {
        "cannot-log": "Make room on the disk, or mend it; what is not saved is kept till then.",
        "no-meeting-log": "See `briefing log` for the meetings that there are.",
    }[code]
    return ProblemError(Problem(code, sentence, Place(str(path)), remedy))
