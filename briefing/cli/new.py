"""`briefing new`: a small incident to write over, and the commands that come next."""

import argparse
import os
import shlex
import shutil
import sys
from pathlib import Path

from briefing.cli.printing import print_bytes
from briefing.compiler.starting import start

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of a beginning."""
    parser.add_argument(
        "directory",
        metavar="DIR",
        type=Path,
        help="the folder to make, such as seeds/pier: its name becomes the incident's id",
    )
    parser.add_argument(
        "--data",
        default="data",
        type=Path,
        metavar="DIR",
        help="where it is to be built (default: data)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the seeds, and say what to do with them."""
    seeds = start(options.directory, options.data)
    lines = [
        "A small invented incident, to write yours over:",
        *(f"  {path}" for path in seeds),
        "What comes next:",
        *_next(options.directory, options.data),
    ]
    print_bytes("".join(f"{line}\n" for line in lines).encode(errors="surrogateescape"))
    return 0


def _next(directory: Path, data: Path) -> list[str]:
    """The commands that come next, each with what it does."""
    folder = [] if os.path.normpath(directory.parent) == "seeds" else [str(directory)]
    into = [] if os.path.normpath(data) == "data" else ["--data", str(data)]
    built = str(data / f"{directory.absolute().name}.json")
    commands = [
        (["check", *folder], "tell what is wrong with it"),
        (["build", *folder, *into], f"make {built} of it"),
        (["build", *folder, *into, "--watch"], "the same at every save"),
        ([built], "read it on the desk"),
        (["export", built, "--tlp", "amber"], "print it"),
        (["add", str(directory)], "note down what comes in"),
    ]
    written = [(f"{_invoked()} {shlex.join(words)}", about) for words, about in commands]
    width = max(len(command) for command, _ in written)
    return [f"  {command:<{width}}  # {about}" for command, about in written]


def _invoked() -> str:
    """How the program was called, as a shell would take it once more."""
    if Path(sys.argv[0]).name == "__main__.py":
        return f"{shlex.quote(sys.executable)} -m briefing"
    found = shutil.which("briefing")
    if found and os.path.realpath(found) == os.path.realpath(sys.argv[0]):
        return "briefing"
    return shlex.quote(sys.argv[0])
