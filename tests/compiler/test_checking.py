"""Looking seeds over: every problem of every folder, and how much was looked at."""

from pathlib import Path

import pytest

from briefing.compiler.building import build, check
from briefing.compiler.checking import look_over
from briefing.problems import ProblemError
from tests.compiler.harbour import HARBOUR, changed, written


def test_sound_seeds_are_counted_and_nothing_else_is_said(tmp_path: Path) -> None:
    written(tmp_path)
    looked = look_over(tmp_path)
    errors = [problem for problem in looked.problems if not problem.warning]
    assert (looked.incidents, looked.seeds, errors) == (1, len(HARBOUR), [])


def test_the_problems_of_all_folders_are_told_in_the_order_of_their_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        written(tmp_path / name, changed("radio.yaml", ("kind: person", "kind: watch")))
        (tmp_path / name / "harbour" / "post.yaml").touch()
        (tmp_path / name / "harbour").rename(tmp_path / f"harbour-{name}")
        (tmp_path / name).rmdir()
    looked = look_over(tmp_path)
    places = [(problem.place.path, problem.place.line) for problem in looked.problems]
    assert places == sorted(places)
    assert {Path(path).parent.name for path, _ in places} == {"harbour-one", "harbour-two"}
    assert {problem.code for problem in looked.problems} >= {"unknown-word", "empty-file"}
    assert looked.incidents == 2


def test_the_folder_of_one_incident_may_be_given_in_place_of_a_folder_of_such(
    tmp_path: Path,
) -> None:
    folder = written(tmp_path / "seeds")
    data = tmp_path / "data"
    assert look_over(folder).incidents == 1
    assert data / "harbour.json" in build(folder, data)
    (data / "pier.json").touch()
    assert [problem for problem in check(folder, data) if not problem.warning] == []
    errors = [problem for problem in check(folder.parent, data) if not problem.warning]
    assert [problem.code for problem in errors] == ["out-of-date"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="no such folder of seeds"):
        look_over(tmp_path / "none")


def test_two_mistakes_of_one_sort_in_one_text_are_both_told(tmp_path: Path) -> None:
    sentence = "text: a boat hit pier three"
    folder = written(
        tmp_path, changed("harbour-post.yaml", (sentence, "text: the regime vowed it"))
    )
    told = [one.sentence for one in look_over(folder).problems if one.code == "loaded-word"]
    assert told == ["'regime' takes a side.", "'vowed' takes a side."]


def test_one_mistake_at_both_ends_of_a_time_is_told_once(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        changed("harbour-post.yaml", ("published: 2031-06-02\n", "published: 2031-03-30T02:30\n")),
    )
    told = [one.code for one in look_over(folder).problems]
    assert told.count("no-such-local-time") == 1
