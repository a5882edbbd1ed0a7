"""What a curator answers for in a seed: warnings accepted with a reason, loaded words meant."""

from pathlib import Path

import pytest

from briefing.compiler.building import build
from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.problems import Problem, ProblemError
from tests.compiler.mistakes.planting import PIER


def told(directory: Path, *changes: tuple[str, str, str]) -> list[str]:
    """The codes that are told of the sound seeds with some text of some files replaced."""
    problems: list[Problem] = []
    made = resolve(read_folder(changed(directory, *changes), problems), problems)
    assert (made is None) == any(not one.warning for one in problems)
    return [one.code for one in problems]


def changed(directory: Path, *changes: tuple[str, str, str]) -> Path:
    folder = directory / "pier"
    folder.mkdir()
    texts = {path.name: path.read_text("utf-8") for path in PIER.glob("*.yaml")}
    for name, old, new in changes:
        assert texts[name].count(old) == 1
        texts[name] = texts[name].replace(old, new)
    for name, text in texts.items():
        folder.joinpath(name).write_text(text, "utf-8")
    return folder


NOWHERE = ("radio.yaml", "    place: Pier three\n", "")
ACCEPTED = "    place: Pier three\n", "    accepted: {event-without-place: it is not told}\n"


def test_a_warning_is_told_until_it_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    assert told(tmp_path / "one", NOWHERE) == ["event-without-place"]
    assert told(tmp_path / "other", ("radio.yaml", *ACCEPTED)) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "gazette.yaml",
            "  ¶3: Night sailing is now forbidden.\n",
            "  ¶3: Night sailing is now forbidden.\n"
            "  ¶4: {digest: The weather., accepted: {passage-uncited: of no matter}}\n",
        ),
        (
            "incident.yaml",
            "status: exercise\n",
            "status: live\n  accepted: {live-without-update: for practice}\n",
        ),
        (
            "incident.yaml",
            "What hit the pier?,",
            "What hit it?, accepted: {question-without-claim: open}, contested: yes,",
        ),
        (
            "incident.yaml",
            "- {text: A watchman tells of a lantern.,",
            "- {text: A watchman admits to a lantern., loaded: {admits: his own word},",
        ),
        (
            "incident.yaml",
            "title: A boat at the pier\n",
            "title: The so-called boat\n  loaded: {so-called: its name is in dispute}\n",
        ),
        (
            "radio.yaml",
            "{text: there was a lantern,",
            "{text: nobody was there, accepted: {negative-claim: it is denied as such},",
        ),
    ],
    ids=[
        "of a passage",
        "of the incident",
        "of an item, in vain",
        "a word of the summary",
        "a word of the title",
        "an error that can be answered for",
    ],
)
def test_each_part_of_a_seed_answers_for_itself(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    vain = ["accepted-in-vain"] if "question-without-claim" in new else []
    assert told(tmp_path, (file, old, new)) == vain


def test_what_is_accepted_of_one_item_is_told_of_the_next(tmp_path: Path) -> None:
    quay = ("gazette.yaml", "    place: The quay\n", "")
    assert told(tmp_path, quay, ("radio.yaml", *ACCEPTED)) == ["event-without-place"]


def test_an_error_that_breaks_the_record_cannot_be_accepted(tmp_path: Path) -> None:
    dangling = "of: lantern\n", "of: torch\n    accepted: {dangling-reference: we will see}\n"
    assert told(tmp_path, ("radio.yaml", *dangling)) == ["dangling-reference"]


def test_a_reason_is_given(tmp_path: Path) -> None:
    empty = "    place: Pier three\n", '    accepted: {event-without-place: ""}\n'
    assert told(tmp_path, ("radio.yaml", *empty)) == ["empty"]


def test_warnings_wait_until_the_record_is_sound(tmp_path: Path) -> None:
    """What is missing may be missing for what is wrong: an actor for a slip in his id."""
    slip = ("gazette.yaml", "    by: harbour-master\n", "    by: harbour-mister\n")
    assert told(tmp_path, slip, NOWHERE) == ["dangling-reference"]


def test_a_warning_keeps_nothing_from_being_built_and_an_error_does(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    folder = changed(seeds, NOWHERE)
    assert build(seeds, tmp_path / "data")[0].name == "pier.json"
    radio = folder / "radio.yaml"
    radio.write_text(radio.read_text("utf-8").replace("text: there", "text: There"), "utf-8")
    with pytest.raises(ProblemError) as raised:
        build(seeds, tmp_path / "data")
    assert [one.code for one in raised.value.problems] == ["capital-in-claim"]


def test_what_is_accepted_is_the_curators_and_not_in_the_record(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    changed(seeds, ("radio.yaml", *ACCEPTED))
    (made, *_) = build(seeds, tmp_path / "data")
    assert "it is not told" not in made.read_text("utf-8")


def test_the_help_says_how_to_accept_what_can_be_accepted_and_only_that(tmp_path: Path) -> None:
    problems: list[Problem] = []
    slip = ("radio.yaml", "    place: Pier three\n", "    accepted: {no-answer: asked}\n")
    resolve(read_folder(changed(tmp_path, slip), problems), problems)
    assert {one.code: "`accepted: {" in one.help for one in problems} == {
        "event-without-place": True,
        "accepted-in-vain": False,
    }
