"""Which incident a command is about, and its view. What is done with the view is not known here."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import briefing.cli.lean  # noqa: F401 -- before all that imports msgspec
from briefing.cli.commands import COMMANDS
from briefing.cli.parsing import refused
from briefing.cli.printing import MOST, complain, tell
from briefing.cli.waiting import Say, say_nothing
from briefing.files.incident_file import read_beside, read_incident
from briefing.files.limits import MAX_INCIDENT_BYTES
from briefing.files.opening import read_bytes
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, View, cut
from briefing.problems import Place, Problem, ProblemError, quoted

__all__ = ["incident_file", "made_of", "view_against", "view_of"]

Made = TypeVar("Made")


def incident_file(
    given: str | None, *, printed: bool = False, handed_on: str | None = None
) -> Path:
    """The file named; or the last one opened that is still there; or the one that is shipped.

    Which of these is `printed` is told where it may surprise, for nobody should mail one incident
    and believe that it is another. What is `handed_on` under a ceiling above CLEAR has to be named
    there: those who may have it of one incident are not those who may have it of another, and what
    is only told is not seen where a script prints. ProblemError (``usage``) where it is not.
    """
    if given is not None:
        _refuse_wrong_command(given)
        _refuse_seeds(Path(given))
        return Path(given)
    from briefing.files.recent import recent_files
    from briefing.files.shipped import shipped_incident

    path = next((path for path in recent_files() if path.is_file()), shipped_incident())
    if printed and _may_surprise(path, shipped_incident()):
        from briefing.incident.safe import one_line

        found = one_line(os.fspath(path))
        if handed_on not in (None, "clear"):
            sentence = "No FILE is named, and above TLP:CLEAR nothing is handed on by guess."
            remedy = f"Name it, if it is this one: {found}"
            raise refused(sentence, remedy, command="briefing")
        complain(f"briefing: no FILE is named; this is {found}")
    return path


def _may_surprise(path: Path, shipped: Path) -> bool:
    """Whether a reader may think it is another: one was opened before, or one was built here."""
    here = [one.resolve() for one in Path("data").glob("*.json")]
    return path != shipped or any(one != shipped.resolve() for one in here)


def view_of(
    path: Path,
    ceiling: str,
    reader: Reader = Reader.AUDIENCE,
    say: Say = say_nothing,
    meanwhile: Callable[[], object] = lambda: None,
) -> View:
    """The incident in a file, cut to a ceiling, which is named as in `--tlp`, for a reader.

    What its readers have to know of the file all the same is told at once. What can be done
    `meanwhile` is done while a large record is checked, as the cut is.
    """
    return made_of(path, ceiling, reader, lambda view: view, say, meanwhile)


def made_of(
    path: Path,
    ceiling: str,
    reader: Reader,
    make: Callable[[View], Made],
    say: Say = say_nothing,
    meanwhile: Callable[[], object] = lambda: None,
) -> Made:
    """What is made of the view of a file, of a large one while it is checked: see `view_of`.

    As the record may turn out not to be sound, what makes it may do nothing else.
    """
    warnings: list[Problem] = []

    def made(incident: Incident) -> Made:
        meanwhile()
        say("cutting to what may be held, and checking")
        return make(cut(incident, ceiling=Marking(f"TLP:{ceiling.upper()}"), reader=reader))

    say("reading")
    name = os.fspath(path)
    done = read_beside(read_bytes(name, MAX_INCIDENT_BYTES), name, made, warnings)
    tell(warnings, MOST)
    return done


def view_against(path: Path, whole: View) -> View:
    """The view of another file of the same incident, for whoever holds the whole; to be compared.

    Raises ProblemError where it is of another incident, of which everything would be new.
    """
    other = cut(read_incident(path), ceiling=whole.ceiling, reader=whole.reader)
    if other.incident.id != whole.incident.id:
        sentence = f"This is another incident, {quoted(other.incident.id)}."
        remedy = f"Name a file of {quoted(whole.incident.id)}: an earlier build, or a colleague's."
        raise ProblemError(Problem("usage", sentence, Place(str(path)), remedy))
    return other


def _refuse_seeds(given: Path) -> None:
    """A folder of seeds is what an incident is built from, and is better told so."""
    if not os.path.lexists(given / "incident.yaml"):
        return
    import shlex  # nobody needs it who opens an incident

    sentence = "These are seeds, and not yet an incident to be opened."
    remedy = f"Run `briefing build {shlex.quote(str(given))}`, then open what it makes."
    raise ProblemError(Problem("yaml-not-json", sentence, Place(str(given)), remedy))


def _refuse_wrong_command(given: str) -> None:
    """A bare word that is no file is a command misspelt, and is better told so."""
    if os.path.lexists(given) or not given.isidentifier():
        return
    from difflib import get_close_matches

    near = get_close_matches(given, COMMANDS, 1)
    raise ProblemError(
        Problem(
            "no-such-command",
            f"There is no command and no file {quoted(given)}.",
            Place("briefing"),
            help=f"Did you mean {near[0]!r}?" if near else "See briefing --help.",
        )
    )
