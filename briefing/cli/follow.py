"""`briefing follow`: the audience's window of a meeting, or with `--notes` a second console."""

import argparse
import asyncio
import signal
import sys
import time
from typing import TYPE_CHECKING

from briefing.cli.at_terminal import need_terminal
from briefing.cli.parsing import add_ceiling
from briefing.cli.printing import complain
from briefing.problems import Place, Problem, ProblemError, quoted

if TYPE_CHECKING:
    from briefing.meeting.state import State
    from briefing.meeting.wire import Hello
    from briefing.slides.deck import Deck

__all__ = ["describe", "run"]

_AGAIN = 0.5
"""Seconds between two looks at what a meeting shows."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of following."""
    parser.add_argument(
        "meeting", nargs="?", metavar="NAME", help="which meeting (default: the one that goes on)"
    )
    parser.add_argument(
        "--notes", action="store_true", help="a second private console, with notes and clocks"
    )
    add_ceiling(parser, "this window may show (default: what the room may see; notes: all)")
    parser.add_argument("--theme", metavar="NAME", help="the theme to begin with")


def run(options: argparse.Namespace) -> int:
    """Follow a meeting until the window is closed."""
    need_terminal("briefing follow", "Following", "Run it in a terminal.")
    from briefing.cli.crashing import crashed
    from briefing.cli.printing import tell
    from briefing.incident.marking import Marking
    from briefing.meeting.wire import Hello, Role

    role = Role.NOTES if options.notes else Role.AUDIENCE
    hello = Hello(role, Marking(f"TLP:{(options.tlp or 'red').upper()}"))
    name = options.meeting or _only_meeting()
    state, decks = _beginning(name, hello)

    def load(state: "State") -> "tuple[Deck, Deck] | None":
        return _decks(name, hello, state)

    if decks is None:
        raise ProblemError(
            Problem(
                "above-the-ceiling",
                f"Nothing of this meeting may be shown at {hello.ceiling}.",
                Place("briefing follow"),
                "Raise the ceiling with --tlp, if you may show it to those who will see it.",
            )
        )
    from briefing.tui.stage.run import run_following

    code, crash, problems = run_following(decks, state, name, hello, load, options.theme)
    tell(problems)
    return crashed(crash) if crash else code


def _only_meeting() -> str:
    from briefing.meeting.folder import meetings

    names = meetings()
    if len(names) == 1:
        return names[0]
    sentence = "Several meetings go on." if names else "No meeting goes on."
    listed = ", ".join(quoted(name) for name in names)
    remedy = f"Name one: {listed}." if names else "Begin one with `briefing present`, or name it."
    raise ProblemError(Problem("no-such-meeting", sentence, Place("briefing follow"), remedy))


def _beginning(name: str, hello: "Hello") -> "tuple[State, tuple[Deck, Deck] | None]":
    """The first state, and the slides that it is about; None where this window may have none.

    It waits for those that another change has just replaced, or that had no room yet.
    """
    told = False
    while True:
        state = asyncio.run(_first(name, hello))
        decks = _decks(name, hello, state)
        if decks is not None or not state.views:
            return state, decks
        if not told:
            told = True
            complain(f"briefing: {quoted(name)} shows what cannot be read yet (Ctrl-C ends)")
        time.sleep(_AGAIN)


async def _first(name: str, hello: "Hello") -> "State":
    """The first state that the leader tells; waits for one, and says so."""
    from briefing.incident.safe import one_line
    from briefing.meeting.folder import socket_of
    from briefing.meeting.follower import OTHERWISE_LED, Loss, follow
    from briefing.meeting.peer import has_gone

    path = socket_of(name)
    found: asyncio.Future[State] = asyncio.get_running_loop().create_future()
    told: set[Loss] = set()

    def heard(state: "State") -> None:
        if not found.done():
            found.set_result(state)

    def lost(loss: Loss) -> None:
        # No signal need tell of it: whoever waits for nothing else would wait for ever.
        if has_gone(sys.stdin) and not found.done():
            found.set_exception(SystemExit(128 + signal.SIGHUP))
        if loss in told:
            return
        told.add(loss)
        if loss is Loss.OTHER_VERSION:
            complain(f"briefing: {quoted(name)} {OTHERWISE_LED} (Ctrl-C ends)")
            return
        complain(f"briefing: waiting for the meeting {quoted(name)} to begin (Ctrl-C ends)")
        complain(one_line(f"briefing: it is looked for in {path.parent.parent}"))

    following = asyncio.ensure_future(follow(path, hello, heard, lost))
    try:
        return await found
    finally:
        following.cancel()


def _decks(name: str, hello: "Hello", state: "State") -> "tuple[Deck, Deck] | None":
    """What this window may hold of a meeting, for whoever presents and for the room.

    What is new in it is what whoever leads says, so that it is the same however late one comes.
    """
    from briefing.incident.view import Reader, cut
    from briefing.meeting.folder import published, published_news
    from briefing.meeting.wire import Role
    from briefing.slides.deck import Deck
    from briefing.tui.stage.console import room_of

    if not state.views:
        return None
    lowest, highest = (pick(state.views, key=lambda one: one.rank) for pick in (min, max))
    incident = published(name, state.views[highest])
    if incident is None:
        return None
    news = {label: published_news(name, digest) for label, digest in state.views.items()}
    try:
        if hello.role is Role.AUDIENCE:
            deck = Deck(cut(incident, ceiling=highest), news[highest])
            return deck, deck
        mine = cut(incident, ceiling=highest, reader=Reader.CURATOR)
        return Deck(mine, news[highest]), Deck(room_of(mine, lowest), news[lowest])
    except ProblemError:
        return None
