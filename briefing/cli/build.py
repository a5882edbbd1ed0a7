"""`briefing build`: make data of seeds, or tell what of it is out of date."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from briefing.cli.parsing import add_format, add_seeds, add_strict, refused
from briefing.cli.printing import complain, print_bytes, report
from briefing.compiler.building import Noted, build, check
from briefing.compiler.folders import folders
from briefing.compiler.quotations import unproved
from briefing.files.seed_folders import remember_seeds
from briefing.problems import Problem, ProblemError

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of a build."""
    add_seeds(parser)
    parser.add_argument(
        "--data", default="data", metavar="DIR", help="where the result goes (default: data)"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; tell what is out of date"
    )
    parser.add_argument(
        "--watch", action="store_true", help="build again at every save, until Ctrl-C"
    )
    add_strict(parser)
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Build, once or at every save, or check what was built."""
    if options.watch:
        _watch(options)
    problems, written, quotations = _done(options)
    names = [str(path) for path in written]
    code = report(problems, options.format, written=names, quotations_not_proved=quotations)
    if options.format == "text":
        print_bytes("".join(f"{name}\n" for name in names).encode(errors="surrogateescape"))
        if said := unproved(quotations):
            complain(f"briefing: {said}")
        if not names and not code:  # whoever waits for a word is told; a script reads stdout alone
            complain(f"briefing: {options.data} is what the seeds make, nothing was written")
    return 1 if options.strict and problems and not code else code


def _watch(options: argparse.Namespace) -> NoReturn:
    if options.check or options.format != "text":
        sentence = "--watch builds, and tells in words how it went: neither --check nor --format."
        remedy = "Leave out --watch, or the other one."
        raise refused(sentence, remedy, command="briefing build")
    from briefing.cli.rebuilding import rebuild_on_save

    rebuild_on_save(Path(options.seeds), lambda: _done(options)[:2])


def _done(options: argparse.Namespace) -> tuple[Sequence[Problem], Sequence[Path], int]:
    """The problems found, the files written, and how many quotations nothing has proved."""
    seeds, data = Path(options.seeds), Path(options.data)
    try:
        if options.check:
            return check(seeds, data), (), 0
        noted = Noted()
        written = build(seeds, data, noted)
        remember_seeds({data / f"{one.name}.json": one for one in folders(seeds)})
    except ProblemError as error:
        return error.problems, (), 0
    return noted.warnings, written, noted.quotations
