"""`briefing present`: the console of whoever presents, or with `--public` slides alone."""

import argparse
from typing import TYPE_CHECKING

from briefing.cli.at_terminal import need_terminal
from briefing.cli.parsing import add_ceiling, add_file, refused
from briefing.problems import Place, Problem, ProblemError

if TYPE_CHECKING:
    import datetime as dt

    from briefing.incident.marking import Marking
    from briefing.incident.view import View

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of presenting."""
    add_file(parser)
    parser.add_argument(
        "--public",
        action="store_true",
        help="one window for all to see: slides alone, at the audience's ceiling",
    )
    add_ceiling(
        parser, "the console may hold (default: red), or that --public may show (default: clear)"
    )
    add_ceiling(parser, "that the room may see (default: clear)", option="--room")
    parser.add_argument(
        "--until", metavar="WHEN", help="the hard stop: a time such as 14:30, or so many minutes"
    )
    parser.add_argument(
        "--name", help="what the meeting is called for `briefing follow` (default: as the file)"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on where the last meeting of this name stopped"
    )
    parser.add_argument("--theme", metavar="NAME", help="the theme to begin with")


def run(options: argparse.Namespace) -> int:
    """Present an incident; ProblemError where there is no terminal to do it in."""
    _check_whose_room(options)
    remedy = "Run it in a terminal; `briefing export` prints an incident."
    need_terminal("briefing present", "Presenting", remedy)
    from briefing.cli.crashing import crashed
    from briefing.cli.opening import incident_file, view_of
    from briefing.cli.printing import tell
    from briefing.cli.waiting import waiting
    from briefing.files.watching import look
    from briefing.incident.marking import Marking
    from briefing.incident.view import Reader
    from briefing.meeting.folder import meeting_name

    path = incident_file(options.file)
    stop = _stop(options.until)
    reader = Reader.AUDIENCE if options.public else Reader.CURATOR
    ceiling = options.tlp or ("clear" if options.public else "red")
    shown = ceiling if options.public else options.room or "clear"
    # Before it is read: what is saved meanwhile makes it look otherwise, and is not missed.
    seen = look(path)
    with waiting(path) as say:
        mine = view_of(path, ceiling, reader, say, _import_the_stage)
        room = mine if options.public else _room(mine, Marking(f"TLP:{shown.upper()}"))
    from briefing.tui.stage.on_disk import OnDisk
    from briefing.tui.stage.run import Lead, run_stage

    disk = OnDisk(path, seen, mine.ceiling, room.ceiling, reader)
    lead = Lead(options.name or meeting_name(path), options.resume)
    code, crash, problems = run_stage(
        mine, room, disk, options.theme, stop, lead, public=options.public
    )
    tell(problems)
    return crashed(crash) if crash else code


def _check_whose_room(options: argparse.Namespace) -> None:
    """ProblemError where a room is named to a window that has no other: it would not be heeded."""
    if options.public and options.room is not None:
        sentence = "With --public one window is all there is, and --room names another's ceiling."
        remedy = f"Say --public --tlp {options.room}, if all who see it may."
        raise refused(sentence, remedy, command="briefing present")


def _import_the_stage() -> None:
    """It takes long, and goes well beside the checking of a record."""
    import briefing.tui.stage.run  # noqa: F401 -- to be there when it is asked for


def _room(mine: "View", ceiling: "Marking") -> "View":
    """What the room gets; where it may not even know the title, the remedy is the room's own."""
    from briefing.tui.stage.console import room_of

    marking = mine.incident.marking
    if not marking.within(ceiling):
        sentence = f"This incident is marked {marking}, and the room gets {ceiling}."
        remedy = f"Show it with --room {marking.colour.lower()}, if the room may see that."
        raise ProblemError(
            Problem("above-the-ceiling", sentence, Place("briefing present"), remedy)
        )
    return room_of(mine, ceiling)


def _stop(written: str | None) -> "dt.datetime | None":
    if written is None:
        return None
    import datetime as dt

    from briefing.tui.stage.asking import stop_from

    try:
        return stop_from(written, dt.datetime.now(dt.UTC).astimezone())
    except ValueError as error:
        sentence = f"The hard stop {written!r} is {error}."
        remedy = "Write --until 14:30, or --until 20."
        raise refused(sentence, remedy, command="briefing present") from error
