"""The one rule of imports that the import linter cannot tell: which part of Rich is for whom."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "briefing"


def imported(source: Path) -> Iterator[str]:
    """The modules that a file names in its imports."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "rich":
            yield from (f"rich.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_outside_the_screens_rich_only_measures_characters() -> None:
    drawn = {
        (str(source.relative_to(PACKAGE)), module)
        for source in PACKAGE.rglob("*.py")
        if source.relative_to(PACKAGE).parts[0] != "tui"
        for module in imported(source)
        if module.split(".")[0] == "rich" and module != "rich.cells"
    }
    assert drawn == set()
