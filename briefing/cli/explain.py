"""`briefing explain [CODE]`: the page of a problem's code, or all codes with what each means."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import briefing.problems
from briefing.cli.printing import print_bytes
from briefing.files.opening import read_bytes
from briefing.problems import Place, Problem, ProblemError

__all__ = ["PAGES", "describe", "run"]

PAGES = Path(briefing.problems.__file__).parent / "pages"
"""The folder of the pages, `CODE.md`: what is wrong in a line, why, and an example mended."""

_FENCE = "```"


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the code to explain."""
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="as it stands in error[CODE] (default: list all)"
    )


def run(options: argparse.Namespace) -> int:
    """Print the page, or the list."""
    codes = sorted(path.stem for path in PAGES.glob("*.md"))
    if options.code is None:
        lines = _listed(codes)
    else:
        code = options.code.strip().removeprefix("error[").removeprefix("warning[").rstrip("]")
        if code not in codes:
            raise _unknown(code, codes)
        lines = _explained(code)
    print_bytes("".join(f"{line}\n" for line in lines).encode())
    return 0


def _listed(codes: list[str]) -> Iterator[str]:
    room = max(map(len, codes))
    for code in codes:
        yield f"{code:<{room}}  {_page(code)[0]}"


def _explained(code: str) -> Iterator[str]:
    """A page as a terminal shows it: what stands between fences is indented instead."""
    first, *rest = _page(code)
    yield f"{code}: {first}"
    fenced = False
    for line in rest:
        if line.startswith(_FENCE):
            fenced = not fenced
        else:
            yield f"    {line}" if fenced and line else line


def _page(code: str) -> list[str]:
    return read_bytes(PAGES / f"{code}.md").decode().splitlines()


def _unknown(code: str, codes: list[str]) -> ProblemError:
    from difflib import get_close_matches

    near = get_close_matches(code, codes, 1)
    remedy = f"Did you mean {near[0]!r}?" if near else "`briefing explain` lists them all."
    sentence = f"There is no code {code!r}."
    return ProblemError(Problem("no-such-code", sentence, Place("briefing explain"), remedy))
