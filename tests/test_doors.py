"""One door each: what makes text safe, what makes a view, what opens a file, what draws."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "briefing"


@cache
def tree_of(source: Path) -> ast.Module:
    return ast.parse(source.read_text(encoding="utf-8"))


def trees(under: str = "") -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package, or of a part of it, by its path."""
    for source in sorted((PACKAGE / under).rglob("*.py")):
        name = source.relative_to(PACKAGE).as_posix()
        yield name, tree_of(source)


@cache
def every_call(tree: ast.Module) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """The calls of a name, plain or as an attribute."""
    for node in every_call(tree):
        if name in (
            getattr(node.func, "id", ""),
            getattr(node.func, "attr", ""),
        ):
            yield node


def test_only_safe_makes_outside_text_safe() -> None:
    """Elsewhere a text is called safe only where it is written out in the program itself."""
    made = [
        f"{name}:{call.lineno}"
        for name, tree in trees()
        if name != "incident/safe.py"
        for call in calls(tree, "SafeText")
        if not isinstance(call.args[0], ast.Constant)
    ]
    assert made == []


def test_only_cut_makes_a_view() -> None:
    made = [name for name, tree in trees() for _ in calls(tree, "View")]
    assert made == ["incident/view.py"]


def test_only_the_desk_and_private_paper_ask_for_what_is_the_curators_alone() -> None:
    asking = [
        name
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "CURATOR"
        if name != "incident/reader.py"
    ]
    assert asking == [f"cli/{one}.py" for one in ("desk", "export", "follow", "present", "read")]
    told = [
        name
        for name, tree in trees("paper")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("unprocessed", "lines")
        if "view" in ast.unparse(node.value)
    ]
    assert {*told} == {"paper/forms/lines.py"}


def test_only_one_function_opens_files_to_read() -> None:
    readers = {"open", "read_text", "read_bytes", "fdopen"}
    opened = {
        name
        for name, tree in trees()
        for reader in readers
        for call in calls(tree, reader)
        if not (reader == "read_bytes" and isinstance(call.func, ast.Name))
    }
    # These open what they write or hold, the null device, and a list that another package ships.
    besides = {"files/writing.py", "files/locking.py", "meeting/log.py", "cli/printing.py"}
    assert opened == {"files/opening.py", "compiler/zones.py", *besides}


def test_no_widget_takes_text_that_could_be_markup() -> None:
    """Lines are drawn as segments; of the library's own widgets only the input is used."""
    taken = {
        (name, alias.name)
        for name, tree in trees("tui")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module in ("textual.widgets", "textual.content", "rich.text", "rich.markup")
        for alias in node.names
    }
    assert taken == {
        ("tui/widgets/query.py", "Input"),
        ("tui/export.py", "Input"),
        ("tui/noting.py", "Input"),
    }
    notified = [name for name, tree in trees("tui") for _ in calls(tree, "notify")]
    assert notified == []
