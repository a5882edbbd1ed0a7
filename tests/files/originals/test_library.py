"""Originals are found by their hash, whatever they are called, as they lie there now."""

import hashlib
import os
from pathlib import Path

import pytest

from briefing.files.originals.library import Library
from briefing.problems import ProblemError


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_an_original_is_found_by_its_hash_in_any_folder_under_any_name(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "whatever.bin").write_text("the words", encoding="utf-8")
    (tmp_path / "other.txt").write_text("other words", encoding="utf-8")
    library = Library(tmp_path)
    found = library.find(digest("the words"))
    assert found is not None
    assert found.text == "the words"
    assert library.find(digest("no such words")) is None


def test_what_has_changed_since_is_not_what_it_was_and_what_came_is_found(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("first", encoding="utf-8")
    library = Library(tmp_path)
    assert library.find(digest("first")) is not None
    path.write_text("second words", encoding="utf-8")
    assert library.find(digest("first")) is None
    assert library.find(digest("second words")) is not None
    (tmp_path / "two.txt").write_text("first", encoding="utf-8")
    assert library.find(digest("first")) is not None


def test_what_cannot_be_read_is_not_at_hand_and_hinders_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a-pipe")
    (tmp_path / "b-link").symlink_to("b-link")
    (tmp_path / "c.txt").write_text("words", encoding="utf-8")
    assert Library(tmp_path).find(digest("words")) is not None


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError):
        Library(tmp_path / "none")
