"""A part of `make soak`: very many mutants of seeds and data, on all processors."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from tests.mutation.reading import failures

SHARE = 50
EVERY = 5.0
"""How often it says where it stands, in seconds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the mutants that the arguments ask for; 1 if anything but problems came of one."""
    given = _arguments(arguments)
    directory = Path(tempfile.mkdtemp(prefix="briefing-soak-"))
    numbers = (
        [given.only] if given.only is not None else range(given.first, given.first + given.count)
    )
    failed = 0
    begun = said = time.monotonic()
    for done, reports in enumerate(_read(numbers, given.seed, given.jobs, directory), 1):
        for report in reports:
            failed += 1
            print(report, flush=True)
        now = time.monotonic()
        if now - said >= EVERY:
            said = now
            at = min(done * SHARE, len(numbers))
            rate = at / (now - begun)
            left = (len(numbers) - at) / rate
            print(
                f"{at:,} of {len(numbers):,} mutants, {failed} failed; "
                f"{rate:.0f} a second, {left / 60:.0f} min left",
                file=sys.stderr,
                flush=True,
            )
    print(f"{len(numbers):,} mutants of seed {given.seed}: {failed} failed")
    return 1 if failed else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--count", type=int, default=200_000, help="how many mutants")
    parser.add_argument("--first", type=int, default=0, help="the number of the first one")
    parser.add_argument("--seed", type=int, default=1, help="of chance: another makes others")
    parser.add_argument("--only", type=int, help="one mutant, by its number")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="at once")
    return parser.parse_args(arguments)


def _read(
    numbers: "range | list[int]", seed: int, jobs: int, directory: Path
) -> Iterable[list[str]]:
    shares = [numbers[at : at + SHARE] for at in range(0, len(numbers), SHARE)]
    share = partial(failures, seed=seed, directory=directory)
    if jobs == 1 or len(shares) == 1:
        yield from map(share, shares)
        return
    # A process that dies ends the run with an error, where a Pool would wait for ever.
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        yield from pool.map(share, shares)


if __name__ == "__main__":
    sys.exit(main())
