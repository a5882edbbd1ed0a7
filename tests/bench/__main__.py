"""`make bench`: measure, print the table, keep the figures as JSON. Exit code 1: budgets missed."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from briefing.files.incident_file import write_incident
from briefing.files.shipped import shipped_incident
from tests.bench.benches import SECTIONS, Incidents
from tests.bench.figures import Figure
from tests.bench.generator import generated
from tests.bench.machine import machine, machine_words
from tests.bench.seeds import write_seeds
from tests.bench.sessions import Bench
from tests.bench.slides import of_slides
from tests.bench.table import as_json, as_table


def main() -> int:
    """Run the sections asked for, all where none is."""
    options = _options()
    told = machine()
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        figures = _measured(Path(folder), options.sections or list(SECTIONS), options.runs)
    sys.stdout.write(as_table(figures))
    print(f"\n{machine_words(told)}; {options.runs} runs at least, one before them not counted")
    options.json.write_text(as_json(figures, told))
    missed = sum(len(figure.missed()) for figure in figures)
    print(f"{missed} budgets missed" if missed else "every budget holds", f"({options.json})")
    return 1 if missed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "sections", nargs="*", metavar="SECTION", help=f"some of: {', '.join(SECTIONS)}"
    )
    parser.add_argument("--runs", type=int, default=7, help="runs of each thing (default: 7)")
    parser.add_argument(
        "--json",
        type=Path,
        default=Path(sys.prefix) / "bench.json",
        help="where the figures go (default: bench.json in the virtual environment)",
    )
    options = parser.parse_args()
    unknown = [name for name in options.sections if name not in SECTIONS]
    if unknown:
        parser.error(f"no such section: {', '.join(unknown)}")
    return options


def _measured(folder: Path, sections: list[str], runs: int) -> list[Figure]:
    ten_thousand = generated(10_000)
    files = Incidents(
        shipped_incident(),
        folder / "ten-thousand.json",
        folder / "hundred-thousand.json",
        write_seeds(ten_thousand, folder),
        folder / "ten-slides.json",
        folder / "many-slides.json",
    )
    write_incident(files.ten_slides, of_slides(ten_thousand, 10))
    write_incident(files.many_slides, of_slides(ten_thousand, 2_000))
    write_incident(files.ten_thousand, ten_thousand)
    write_incident(files.hundred_thousand, generated(100_000))
    (folder / "home").mkdir()
    bench = Bench(folder / "home")
    figures = []
    for name in sections:
        begun = time.perf_counter()
        figures += SECTIONS[name](bench, files, runs)
        print(f"{name}: {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    return [figure for figure in figures if figure.samples]


if __name__ == "__main__":
    sys.exit(main())
