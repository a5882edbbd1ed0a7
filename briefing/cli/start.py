"""From a command line to an exit code, whatever happens. No command is carried out here."""

import gc
import signal
import sys
from typing import NoReturn

from briefing.cli.commands import COMMANDS, command
from briefing.cli.crashing import crashed
from briefing.cli.parsing import Parser
from briefing.cli.printing import MOST, forget_stdout, forget_unwritable, tell
from briefing.problems import ProblemError

__all__ = ["entry", "main"]

_DESK = "briefing.cli.desk"


def entry() -> NoReturn:
    """The `briefing` command: run, and end with an exit code that tells how it went."""
    # Nearly all that a start makes stays. Looking through it for garbage takes a seventh of the
    # time; what goes on for long turns the collector on again.
    gc.disable()
    try:
        code = main()
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        code = 128 + signal.SIGINT
    except SystemExit:
        # At a signal, or where the terminal has gone: then there may be what nobody can be told.
        forget_unwritable()
        raise
    except BrokenPipeError:
        # Whoever read the output has had enough of it; Python would complain once more at exit.
        forget_stdout()
        code = 128 + getattr(signal, "SIGPIPE", 13)
    except Exception:
        import traceback

        code = crashed(traceback.format_exc())
    forget_unwritable()
    # Nor is anything looked through on the way out, which takes a tenth of a short command.
    gc.freeze()
    sys.exit(code)


def main(argv: list[str] | None = None) -> int:
    """Carry out a command line and give back its exit code; problems are told on stderr."""
    arguments = sys.argv[1:] if argv is None else argv
    try:
        return _run(arguments)
    except ProblemError as error:
        return tell(error.problems, MOST)


def _run(arguments: list[str]) -> int:
    listed = COMMANDS.get(arguments[0]) if arguments else None
    if listed is None:
        one, parser = command(_DESK), Parser(prog="briefing")
    else:
        one = command(listed.module)
        parser = Parser(prog=f"briefing {arguments[0]}", description=listed.about)
        arguments = arguments[1:]
    one.describe(parser)
    return one.run(parser.parse_args(arguments))
