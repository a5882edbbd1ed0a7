"""`briefing build`: make data of seeds, or tell what of it is out of date."""

import argparse
from pathlib import Path

from briefing.cli.printing import tell
from briefing.compiler.building import build, check

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of a build."""
    parser.add_argument(
        "seeds", nargs="?", default="seeds", help="the folder of the seeds (default: seeds)"
    )
    parser.add_argument(
        "--data", default="data", metavar="DIR", help="where the result goes (default: data)"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; tell what is out of date"
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 where there are warnings"
    )


def run(options: argparse.Namespace) -> int:
    """Build, or check what was built."""
    seeds, data = Path(options.seeds), Path(options.data)
    if options.check:
        problems = check(seeds, data)
        code = tell(problems)
        return 1 if options.strict and problems and not code else code
    for path in build(seeds, data):
        print(path)
    return 0
