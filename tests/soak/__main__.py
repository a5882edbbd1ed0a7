"""`make soak`: what takes too long for `make test`: mutants, saves, sizes, keys, windows.

A share of it is read with ARGS="--share 0.01", one part with ARGS="--only sizes".
"""

import argparse
import sys
from collections.abc import Callable

from tests.mutation import __main__ as mutation
from tests.saving import __main__ as saving
from tests.soak import keys, sizes, windows

__all__ = ["main"]

MUTANTS, SAVES, SIZES, KEYS = 200_000, 500, 1_000, 10_000
"""Of seeds and data; in each style; of every screen and dialog; in one session."""
KILLS, FRAMES = 1_000, 100_000
"""Of the windows of a meeting; of what is said to them and is no state."""

PARTS: dict[str, Callable[[float, int], int]] = {
    "mutants": lambda share, seed: mutation.main(
        ["--count", str(max(round(MUTANTS * share), 1)), "--seed", str(seed)]
    ),
    "saves": lambda share, _: saving.main(["--count", str(max(round(SAVES * share), 1))]),
    "sizes": lambda share, seed: sizes.run(max(round(SIZES * share), 1), seed),
    "windows": lambda share, _: windows.run(
        max(round(KILLS * share), 1), max(round(FRAMES * share), 100)
    ),
    "keys": lambda share, seed: keys.run(max(round(KEYS * share), 1), seed),
}


def main() -> int:
    """Run the parts; 1 if anything went wrong in one of them."""
    parser = argparse.ArgumentParser(prog="make soak ARGS=...", description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of all that is done")
    parser.add_argument("--seed", type=int, default=1, help="of chance: another does other things")
    parser.add_argument("--only", choices=PARTS, help="one part")
    given = parser.parse_args()
    chosen = [given.only] if given.only else list(PARTS)
    return max(PARTS[name](given.share, given.seed) for name in chosen)


if __name__ == "__main__":
    sys.exit(main())
