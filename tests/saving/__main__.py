"""Part of `make soak`: very many saves in every style, watched as the desk watches its file."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.harbour import harbour_incident
from tests.saving.readers import saved_and_watched
from tests.saving.styles import STYLES


def main(arguments: Sequence[str] | None = None) -> int:
    """Save in every style, and tell what was shown; 1 if a record was bad or a version missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.saving", description=__doc__)
    parser.add_argument("--count", type=int, default=500, help="how many saves in each style")
    parser.add_argument("--pause", type=float, default=0.02, help="seconds between two looks")
    given = parser.parse_args(arguments)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="briefing-saves-") as folder:
        for style in STYLES:
            path = Path(folder) / "harbour.json"
            shown = saved_and_watched(
                path, harbour_incident(), style, given.count, pause=given.pause
            )
            wrong = len(shown.bad) + len(shown.missed) + len(shown.failures)
            failed += wrong
            print(
                f"{style:>12}: {given.count} saves, {len(shown.titles)} shown, "
                f"{len(shown.bad)} bad, {len(shown.missed)} last versions missed, "
                f"{len(shown.failures)} failures",
                flush=True,
            )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
