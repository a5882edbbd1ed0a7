"""What lies among seeds: each file is read, passed over for what it is called, or told of."""

from pathlib import Path

import pytest

from briefing.compiler.listing import seed_names, strays
from briefing.problems import Problem


def laid(directory: Path, *names: str) -> None:
    for name in names:
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def told(directory: Path) -> list[tuple[str, str, bool]]:
    problems: list[Problem] = []
    seed_names(directory, problems)
    return [(one.code, Path(one.place.path).name, one.warning) for one in problems]


def test_seeds_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    laid(tmp_path, "radio.yaml", "incident.yaml", "gazette.yaml")
    problems: list[Problem] = []
    assert seed_names(tmp_path, problems) == ["gazette.yaml", "incident.yaml", "radio.yaml"]
    assert problems == []


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.yaml",
        ".radio.yaml.swp",
        ".#radio.yaml",
        "#radio.yaml#",
        "radio.yaml~",
        ".git/radio.yaml",
        "README",
        "readme.md",
        "LICENCE.txt",
        "originals/.keep",
    ],
)
def test_what_is_no_seed_by_its_name_is_passed_over(tmp_path: Path, name: str) -> None:
    laid(tmp_path, name)
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("radio.yml", "Rename it to radio.yaml."),
        ("RADIO.YAML", "Rename it to radio.yaml."),
        ("Radio.Yml", "Rename it to radio.yaml."),
    ],
)
def test_a_seed_by_nearly_the_right_name_is_an_error(tmp_path: Path, name: str, help: str) -> None:
    laid(tmp_path, name)
    problems: list[Problem] = []
    assert seed_names(tmp_path, problems) == []
    assert [(one.code, one.help, one.warning) for one in problems] == [
        ("wrong-file-name", help, False)
    ]


@pytest.mark.parametrize("name", ["radio.yaml.bak", "radio.yaml.txt", "notes.txt", "radio.json"])
def test_any_other_file_is_warned_of(tmp_path: Path, name: str) -> None:
    laid(tmp_path, name)
    assert told(tmp_path) == [("not-read", name, True)]


@pytest.mark.parametrize("name", ["older/radio.yaml", "older/2031/RADIO.YML", "older.yaml/x.yml"])
def test_a_folder_with_seeds_in_it_is_an_error(tmp_path: Path, name: str) -> None:
    laid(tmp_path, name)
    assert told(tmp_path) == [("wrong-folder", name.split("/", maxsplit=1)[0], False)]


def test_a_folder_with_anything_else_in_it_is_warned_of(tmp_path: Path) -> None:
    laid(tmp_path, "originals/radio.txt")
    assert told(tmp_path) == [("not-read", "originals", True)]


def test_beside_the_folders_of_incidents_no_seed_is_dropped(tmp_path: Path) -> None:
    laid(tmp_path, "harbour/incident.yaml", "README.md", "radio.yaml", "old.YML", "notes.txt")
    assert [(one.code, Path(one.place.path).name, one.warning) for one in strays(tmp_path)] == [
        ("not-read", "notes.txt", True),
        ("wrong-folder", "old.YML", False),
        ("wrong-folder", "radio.yaml", False),
    ]


def test_a_folder_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path / "none") == [("no-such-folder", "none", False)]
    assert list(strays(tmp_path / "none")) == []
