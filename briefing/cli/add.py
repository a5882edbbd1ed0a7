"""`briefing add`: note down what came in, by three questions or as the options give it."""

import argparse
import datetime as dt
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.cli.parsing import refused
from briefing.cli.printing import complain, print_bytes
from briefing.compiler.adding import Note, add, check_sound
from briefing.compiler.folders import only_folder
from briefing.problems import Place, Problem, ProblemError

__all__ = ["describe", "run"]

_WHAT = "What was said or happened?"
_BY = "By whom? (Enter where nobody knows)"
_FROM = "From where do you have it? (Enter where nobody knows)"


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of a note."""
    parser.add_argument(
        "directory",
        metavar="DIR",
        nargs="?",
        default="seeds",
        type=Path,
        help="the incident's folder of seeds, or one that holds no other (default: seeds)",
    )
    parser.add_argument("--what", metavar="TEXT", help="what was said or happened")
    parser.add_argument("--by", metavar="WHO", help="by whom, in words")
    parser.add_argument("--from", dest="from_", metavar="WHERE", help="from where, in words")


def run(options: argparse.Namespace) -> int:
    """Ask for what is not given, and add it to the frame's file."""
    directory = only_folder(options.directory)
    with _saying_that_nothing_was_noted():
        # Nobody should answer three questions in vain.
        check_sound(directory)
        text, by, from_ = _answers(options)
        added = add(directory, Note(text, by, from_, dt.datetime.now(dt.UTC)))
    told = (
        f"Noted as {added.id} in {os.fspath(added.path)}.\n"
        "`briefing build` brings it to the desk, where alone it is seen until you place it.\n"
    )
    print_bytes(told.encode(errors="surrogateescape"))
    return 0


@contextmanager
def _saying_that_nothing_was_noted() -> Iterator[None]:
    try:
        yield
    except ProblemError:
        complain("briefing: nothing was noted; mend this first, or keep the note elsewhere.")
        raise


def _answers(options: argparse.Namespace) -> tuple[str, str, str]:
    """What is noted, by whom and from where, asked for where it was not given."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        if options.what is None:
            sentence = "What was said or happened is not given, and nobody can be asked here."
            remedy = "Give it with --what, and with --by and --from as far as they are known."
            raise refused(sentence, remedy, command="briefing add")
        return options.what, options.by or "", options.from_ or ""
    with _asking():
        text = options.what
        while text is None or not text.strip():
            text = input(f"{_WHAT} ")
        by = input(f"{_BY} ") if options.by is None else options.by
        from_ = input(f"{_FROM} ") if options.from_ is None else options.from_
    return text, by, from_


@contextmanager
def _asking() -> Iterator[None]:
    """Questions on the terminal, whose answers can be edited and be pasted with several lines."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    with suppress(ImportError):
        import readline

        readline.parse_and_bind("set enable-bracketed-paste on")
        readline.set_auto_history(False)
    try:
        yield
    except KeyboardInterrupt:
        print("\nNothing was added.", file=sys.stderr)
        raise
    except EOFError:
        sentence = "Nothing was added: a question was left without an answer."
        raise ProblemError(
            Problem("nothing-added", sentence, Place("briefing add"), "Repeat it, or give --what.")
        ) from None
    finally:
        _forget_typing()


def _forget_typing() -> None:
    """Drop what is typed but not read: the rest of a paste is no command for the shell."""
    with suppress(ImportError, OSError):
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)
