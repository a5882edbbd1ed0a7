"""A record before its originals: what is proved, what is told, and that nothing of it is kept."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.problems import Problem
from tests.compiler.proving.quay import ORIGINAL, SEED, codes, proof, proved

LONG = "an act of sabo-\ntage by peo\u00adple who, with-\nout doubt, know the well-\nlit quay"


def test_a_record_that_quotes_to_the_letter_is_proved(tmp_path: Path) -> None:
    made = proof(tmp_path)
    assert made.problems == []
    assert made.words() == "2 of 2 quotations proved, 1 of 1 original at hand, 1 hash right."


def test_a_byte_more_is_another_original_and_proves_nothing(tmp_path: Path) -> None:
    made = proof(tmp_path, ("SHA", "0" * 64))
    assert codes(made) == ["hash-differs"]
    assert made.words() == "0 of 2 quotations proved, 1 of 1 original at hand, 0 hashes right."
    assert (made.problems[0].place.line, made.problems[0].place.column) == (7, 41)


def test_a_source_without_its_hash_is_told_that_of_the_original_at_hand(tmp_path: Path) -> None:
    read: list[Problem] = []
    seed = SEED.replace(", sha256: SHA", "")
    (told,) = proof(tmp_path, seed=seed, flawed=read).problems
    assert [one.help for one in read] == [
        "Add it: a SHA-256, as sha256sum prints it: 64 digits and letters from a to f."
    ]
    right = hashlib.sha256(ORIGINAL.encode()).hexdigest()
    assert told.sentence == f"The SHA-256 of the original at hand is {right}."
    assert told.help.startswith("Write it here")


def test_of_an_original_given_by_its_name_alone_it_is_not_said_that_none_is_named(
    tmp_path: Path,
) -> None:
    read: list[Problem] = []
    seed = SEED.replace("{file: courier.txt, sha256: SHA}", "courier.txt")
    assert proof(tmp_path, seed=seed, flawed=read).problems == []
    assert [one.help for one in read] == ["Write a mapping, as in {file: …, sha256: …}."]


@pytest.mark.parametrize(
    "quote",
    [
        "a cold, deliberate act of terror",
        "a cold deliberate act of sabotage",
        "A cold, deliberate act of sabotage",
        "a cold … act of sabotage",
        "a cold, deliberate act of sabotages",
    ],
)
def test_a_quotation_with_anything_changed_is_told_with_what_stands_there(
    tmp_path: Path, quote: str
) -> None:
    made = proof(tmp_path, ("a cold, deliberate act of sabotage", quote))
    (problem,) = made.problems
    assert problem.code == "quotation-not-in-original"
    assert problem.sentence == f"The quotation does not stand in ¶2 of the original: '{quote}'."
    assert "deliberate act of sabotage" in problem.help
    assert "in ¶2." in problem.help
    assert problem.place.within == "statements.master.evidence.1.quote"
    assert problem.place.line == 26
    assert proved(made) == (1, 2)


def test_a_quotation_that_is_nothing_like_the_original_is_told_so(tmp_path: Path) -> None:
    made = proof(tmp_path, ("quote: it’s rust", "quote: zum Kuckuck"))
    assert made.problems[0].help.startswith("Nothing like it stands there")


def test_of_many_quotations_that_are_not_there_only_the_first_are_looked_for(
    tmp_path: Path,
) -> None:
    many = "".join(", {at: ¶3, quote: it’s dust}" for _ in range(30))
    made = proof(tmp_path, (", frame: retorted}]", f", frame: retorted}}{many}]"))
    helps = [problem.help for problem in made.problems]
    assert len(helps) == 30
    assert "it's rust" in helps[0]
    assert helps[-1] == "Give the words to the letter."


def test_a_quotation_from_another_passage_is_told_with_that_passage(tmp_path: Path) -> None:
    made = proof(tmp_path, ("at: ¶3", "at: ¶1"))
    (problem,) = made.problems
    assert problem.code == "quotation-in-another-passage"
    assert problem.sentence == "The quotation does not stand in ¶1 of the original, but in ¶3."
    assert problem.help == "Cite ¶3."


def test_a_quotation_across_paragraphs_asks_for_both(tmp_path: Path) -> None:
    quote = "called meeting. The union retorted"
    made = proof(tmp_path, ("quote: it’s rust, frame: retorted", f"quote: {quote}"))
    assert made.problems[0].help == "Cite the passages together, as in ¶3–4."
    made = proof(
        tmp_path,
        ("quote: it’s rust, frame: retorted", f"quote: {quote}"),
        ("at: ¶3", "at: ¶2–3"),
    )
    assert proved(made) == (2, 2)


@pytest.mark.parametrize(
    ("change", "code", "within"),
    [
        (("described it as", "called it"), "words-not-in-original", "frame"),
        (("described it as", "retorted"), "words-in-another-passage", "frame"),
        (("hedge: apparently", "hedge: allegedly"), "words-not-in-original", "hedge"),
        (("words: overnight", "words: at night"), "words-not-in-original", "words"),
        (("words: overnight", "words: hastily"), "words-in-another-passage", "words"),
        (("words: this morning", "words: last week"), "words-not-in-original", "words"),
    ],
)
def test_words_that_are_given_as_the_sources_are_proved_too(
    tmp_path: Path, change: tuple[str, str], code: str, within: str
) -> None:
    made = proof(tmp_path, change)
    assert codes(made) == [code]
    assert made.problems[0].place.within.endswith(within)


def test_in_another_language_only_quotations_are_to_the_letter(tmp_path: Path) -> None:
    made = proof(
        tmp_path, ("language: en", "language: de"), ("hedge: apparently", "hedge: allegedly")
    )
    assert made.problems == []


def test_an_original_may_be_set_and_wrapped_as_it_likes(tmp_path: Path) -> None:
    original = f"\ufeffOne.\r\n\r\nThe master said it was “{LONG}”.\r\n\r\nThe end.\n"
    seed = """\
source:
  id: courier
  outlet: The Courier
  published: 2031-06-03
  original: {file: courier.txt, sha256: SHA}
passages: {¶2: What the master calls it.}
statements:
  master:
    speaker: harbour-master
    wording: quoted
    positions: [{asserts: it-was-sabotage}]
    evidence:
      at: ¶2
      frame: said it was
      quote: >-
        an act of sabotage by people who,
        without doubt, know the well-lit quay
"""
    made = proof(tmp_path, seed=seed, original=original)
    assert made.problems == []
    assert proved(made) == (1, 1)


def test_a_passage_that_the_original_does_not_have_is_told_once(tmp_path: Path) -> None:
    made = proof(tmp_path, ("  ¶3: The union", "  ¶4: The union"), ("at: ¶3", "at: ¶4"))
    (problem,) = made.problems
    assert problem.code == "passage-not-in-original"
    assert problem.sentence == "There is no '¶4' in the original: it has 3 paragraphs."
    assert problem.place.line == 12


def test_how_paragraphs_are_counted_can_be_said(tmp_path: Path) -> None:
    original = f"A headline\n\n{ORIGINAL}"
    assert "passage-not-in-original" in codes(proof(tmp_path, original=original))
    blocks = ORIGINAL.replace("\n", "\n\n")
    assert proof(tmp_path, original=blocks).problems == []
    made = proof(tmp_path, ("sha256: SHA", "sha256: SHA, paragraphs: lines"), original=blocks)
    assert made.problems == []


def test_a_quotation_whose_passage_cannot_be_told_is_found_and_said_not_to_be_located(
    tmp_path: Path,
) -> None:
    made = proof(tmp_path, ("  ¶3: The union", "  p. 3: The union"), ("at: ¶3", "at: p. 3"))
    (problem,) = made.problems
    assert (problem.code, problem.warning) == ("passage-not-located", True)
    assert "found, but not located in the passage" in problem.sentence
    assert made.words().startswith(
        "2 of 2 quotations proved (1 found, but not located in the passage), "
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("title: A crane fell", 'title: "{}"'), "borrowed-words"),
        (("¶1: A crane is said to have fallen.", '¶1: "First: {}."'), "borrowed-words"),
        (("hedge: apparently", 'hedge: "{}"'), "borrowed-words"),
        (("title: Crane falls into", 'title: "{}" #'), ""),
    ],
)
def test_our_own_texts_are_not_the_originals(
    tmp_path: Path, change: tuple[str, str], code: str
) -> None:
    borrowed = "crane apparently fell into the basin overnight, this morning's"
    made = proof(tmp_path, (change[0], change[1].format(borrowed)))
    assert codes(made) == ([code] if code else [])
    if code:
        assert borrowed.replace(",", "") in made.problems[0].sentence


# Originals ----------------------------------------------------------------------------------------


def test_a_source_whose_original_is_not_there_is_named(tmp_path: Path) -> None:
    made = proof(tmp_path, ("file: courier.txt", "file: other.txt"))
    assert codes(made) == ["original-not-at-hand"]
    assert made.words() == "0 of 2 quotations proved, 0 of 1 original at hand, 0 hashes right."
    made = proof(tmp_path, ("file: courier.txt, ", ""))
    assert codes(made) == ["original-not-named"]
    assert all(problem.warning for problem in made.problems)


@pytest.mark.parametrize(
    "name", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "..\\secret.txt", "C:secret.txt"]
)
def test_nothing_outside_the_folder_of_originals_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    made = proof(tmp_path, ("file: courier.txt", f"file: {name}"))
    assert codes(made) == ["original-elsewhere"]


def test_a_folder_in_place_of_an_original_is_told(tmp_path: Path) -> None:
    (tmp_path / "originals" / "scans").mkdir(parents=True)
    assert codes(proof(tmp_path, ("file: courier.txt", "file: scans"))) == ["is-a-directory"]


@pytest.mark.parametrize(
    ("data", "lack"),
    [
        (ORIGINAL.encode("utf-16"), "UTF-16 and not text in UTF-8"),
        (ORIGINAL.encode("cp1252"), "not text in UTF-8"),
        (b"%PDF-1.7 text", "PDF and not text in UTF-8"),
        (b"a\0b", "not text in UTF-8"),
        (b"", "empty"),
    ],
)
def test_an_original_that_is_no_text_proves_its_hash_alone(
    tmp_path: Path, data: bytes, lack: str
) -> None:
    made = proof(tmp_path, original=data)
    (problem,) = made.problems
    assert (problem.code, problem.warning) == ("original-not-text", True)
    assert lack in problem.sentence
    assert made.words() == "0 of 2 quotations proved, 1 of 1 original at hand, 1 hash right."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=200))
def test_no_original_does_harm(tmp_path: Path, data: bytes) -> None:
    made = proof(tmp_path, original=data)
    assert made.quotations == 2


FRAMED = "The harbour master described it as “a cold, deliberate act of sabotage” at"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("If it was “a cold, deliberate act of sabotage”, said the master, he would know.", "if"),
        ("Never, the harbour master said, “a cold, deliberate act of sabotage”.", "never"),
        ("It was “a cold, deliberate act of sabotage”, or could have been.", "could"),
        ("It was “a cold, deliberate act of sabo-\ntage”, or could have been.", "could"),
        ("“Not a crane's age but”, he said, “a cold, deliberate act of sabotage”.", "not"),
    ],
)
def test_a_quotation_is_framed_where_its_sentence_in_the_original_can_turn_it(
    tmp_path: Path, sentence: str, word: str
) -> None:
    original = ORIGINAL.replace(f"{FRAMED} a hastily called meeting.", sentence, 1)
    assert original != ORIGINAL
    original = original.replace("\n", "\n\n").replace("sabo-\n\ntage", "sabo-\ntage")
    bare = "frame: described it as, ", ""
    (problem,) = proof(tmp_path, bare, original=original).problems
    assert problem.code == "quotation-without-frame"
    assert problem.sentence == (
        f"This quotation has no frame, and its sentence in the original says '{word}'."
    )
    assert problem.place.within == "statements.master.evidence.1.quote"
    governed = "described it as", word.capitalize() if word.capitalize() in sentence else word
    assert proof(tmp_path, governed, original=original).problems == []


@pytest.mark.parametrize(
    "sentence",
    [
        "He could not say more. It was “a cold, deliberate act of sabotage”. Nobody would agree.",
        "“A crane. Perhaps. a cold, deliberate act of sabotage.” If so, it was planned.",
    ],
)
def test_another_sentence_of_the_original_governs_no_quotation(
    tmp_path: Path, sentence: str
) -> None:
    original = ORIGINAL.replace(f"{FRAMED} a hastily called meeting.", sentence, 1)
    assert proof(tmp_path, ("frame: described it as, ", ""), original=original).problems == []
