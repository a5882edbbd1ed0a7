"""Finding an item in a folder of seeds: at its own line, however it is written, or not at all."""

from pathlib import Path

import pytest

from briefing.files.nodes import Mapping
from briefing.files.seed_places import frame_in_seeds, place_in_seeds
from briefing.files.strict_yaml import read_yaml
from briefing.incident.links import SECTIONS

ROOT = Path(__file__).parents[2]
FOLDERS = [
    ROOT / "seeds/kremlin-drones",
    ROOT / "tests/incidents/oil-jetty",
    ROOT / "briefing/compiler/example",
]


def lines_of_items(path: Path) -> dict[str, int]:
    """The line of every item of a seed, as the reader of the whole file tells it."""
    root = read_yaml(path.read_bytes(), path.name)
    assert isinstance(root, Mapping)
    lines: dict[str, int] = {}
    for section in SECTIONS.values():
        held = root.entries[section].node if section in root.entries else None
        if isinstance(held, Mapping):
            lines |= {ident: entry.line for ident, entry in held.entries.items()}
    if "source" in root.entries:
        lines[path.stem] = root.entries["source"].line
    return lines


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda one: one.name)
def test_every_item_of_an_incident_is_found_where_it_stands(folder: Path) -> None:
    wanted: dict[str, tuple[str, int]] = {}
    for path in folder.glob("*.yaml"):
        wanted |= {ident: (path.name, line) for ident, line in lines_of_items(path).items()}
    assert len(wanted) > 15
    found = {ident: place_in_seeds(folder, ident) for ident in wanted}
    assert wanted == {
        ident: (Path(place.path).name, place.line) for ident, place in found.items() if place
    }


WRITTEN = {
    "in lines of its own": ("events:\n  other:\n    title: x\n  fire:\n    title: y\n", 4, 3),
    "in quotation marks": ('events:\n  "fire" : {title: y}\n', 2, 3),
    "below comments": ("# events:\nevents:\n# a\n    # fire:\n\n    fire: {title: y}\n", 6, 5),
    "with Windows' line ends": ("events:\r\n  fire:\r\n    title: y\r\n", 2, 3),
    "in one line": ("events: {other: {title: x}, fire: {title: y}}\n", 1, 29),
    "in braces": ("events: {\n  other: {title: x},\n fire: {title: y}}\n", 3, 2),
    "in a file that is indented": (" events:\n   fire: {title: y}\n", 2, 4),
    "in a section in quotation marks": ('"events":\n  fire: {title: y}\n', 2, 3),
    "below its name in other places": (
        "tellings:\n  fire: {evidence: ¶1}\n"
        "claims:\n  hot:\n    text: |\n      of a\n      fire: big\n    fire: no field\n"
        "events:\n  fire: {title: y}\n",
        10,
        3,
    ),
    "below what is broken": ("claims:\n  hot: {text: [}\nevents:\n  fire: {title: y}\n", 4, 3),
    "below what is no text": ("claims:\n  hot: \udcff\nevents:\n  fire: {title: y}\n", 4, 3),
}


@pytest.mark.parametrize(("text", "line", "column"), WRITTEN.values(), ids=WRITTEN)
def test_an_item_is_found_however_it_is_written(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    (tmp_path / "incident.yaml").write_text("incident: {id: x}\n")
    (tmp_path / "post.yaml").write_bytes(text.encode(errors="surrogateescape"))
    place = place_in_seeds(tmp_path, "fire")
    assert place is not None
    assert (Path(place.path), place.line, place.column) == (tmp_path / "post.yaml", line, column)


@pytest.mark.parametrize(
    "text",
    [
        "tellings:\n  fire: {evidence: ¶1}\n",
        "events:\n  fire-two: {title: fire}\n  two-fire: {title: 'fire:'}\n",
        "events:\n  hot:\n    fire: x\n",
        "# events:\n#   fire:\n",
        "events: [fire]\n",
        "fire\n",
        "fire:",
        "",
    ],
)
def test_what_only_names_an_item_is_not_taken_for_it(tmp_path: Path, text: str) -> None:
    (tmp_path / "post.yaml").write_text(text)
    assert place_in_seeds(tmp_path, "fire") is None


def test_where_there_are_no_seeds_nothing_is_found(tmp_path: Path) -> None:
    assert place_in_seeds(tmp_path / "gone", "fire") is None
    (tmp_path / "post.yaml").mkdir()
    assert place_in_seeds(tmp_path, "fire") is None
    assert place_in_seeds(tmp_path, "post") is None


def test_the_incident_in_short_stands_where_its_summary_does(tmp_path: Path) -> None:
    place = frame_in_seeds(ROOT / "tests/incidents/oil-jetty")
    lines = Path(place.path).read_text(encoding="utf-8").splitlines()
    assert lines[place.line - 1] == "summary:"
    (tmp_path / "incident.yaml").write_text("incident: {id: a}\n")
    assert frame_in_seeds(tmp_path)[1:3] == (1, 1)
