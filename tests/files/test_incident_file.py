"""An incident's file: taken whole if it is sound, else refused in words that tell what it is."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files import incident_file
from briefing.files.flaws import MOST
from briefing.files.incident_file import decode_incident, read_incident, write_incident
from briefing.incident import canonical
from briefing.incident import safe as safe_text
from briefing.incident.integrity import findings
from briefing.incident.links import items_of
from briefing.incident.marking import Marking
from briefing.incident.safe import is_safe
from briefing.incident.types import Incident
from briefing.problems import Place, Problem, ProblemError, told
from tests.incident.bounded import within_bounds
from tests.incident.strategies import ANY, incidents

SMALL = """\
{
  "schema": 1,
  "id": "harbour",
  "title": "Harbour",
  "status": "sample",
  "marking": "TLP:CLEAR",
  "zone": "UTC",
  "sources": [
    {
      "id": "post",
      "marking": "TLP:CLEAR",
      "outlet": "Post",
      "published": {},
      "passages": [
        {
          "locator": "¶1",
          "digest": "A boat.",
          "marking": "TLP:CLEAR"
        }
      ]
    }
  ],
  "events": [
    {
      "id": "pier",
      "marking": "TLP:CLEAR",
      "evidence": [
        {
          "source": "post",
          "passage": "¶1",
          "marking": "TLP:CLEAR"
        }
      ],
      "title": "The pier"
    }
  ]
}
"""


def problems(data: bytes | str, path: str = "harbour.json") -> tuple[Problem, ...]:
    with pytest.raises(ProblemError) as raised:
        decode_incident(data.encode() if isinstance(data, str) else data, path)
    return raised.value.problems


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) >= 1
    return SMALL.replace(old, new, 1)


@given(incidents(words=ANY).map(within_bounds))
def test_what_is_written_is_read_back(tmp_path_factory: Any, incident: Incident) -> None:
    path = tmp_path_factory.getbasetemp() / "read back.json"
    write_incident(path, incident)
    assert read_incident(path) == incident


def test_the_small_file_of_these_tests_is_canonical() -> None:
    assert canonical.encode(decode_incident(SMALL.encode(), "harbour.json")) == SMALL.encode()


@given(st.sampled_from([None, 1, 4, "\t"]), st.booleans(), st.booleans())
def test_the_layout_of_the_file_does_not_matter(
    indent: int | str | None, in_order: bool, in_ascii: bool
) -> None:
    wanted = decode_incident(SMALL.encode(), "harbour.json")
    data = json.dumps(
        json.loads(SMALL), indent=indent, sort_keys=in_order, ensure_ascii=in_ascii
    ).encode()
    assert decode_incident(data, "harbour.json") == wanted


@pytest.mark.parametrize("evil", ["\x1b[2J", "\x9b31m", "\u202e", "\u200b", "\x7f", "\u200d"])
@pytest.mark.parametrize("in_ascii", [True, False])
def test_hostile_text_is_shown_and_not_obeyed(evil: str, in_ascii: bool) -> None:
    record = json.loads(SMALL)
    record["title"] = f"Harbour {evil}"
    incident = decode_incident(json.dumps(record, ensure_ascii=in_ascii).encode(), "harbour.json")
    assert is_safe(incident.title)
    assert incident.title.startswith("Harbour ")
    assert len(incident.title) > len("Harbour ")


def test_a_canonical_file_with_hostile_text_is_not_taken_as_it_is() -> None:
    evil = changed('"Harbour"', '"Harbour \\u001b[2J"')
    assert decode_incident(evil.encode(), "harbour.json").title == "Harbour ␛[2J"


def test_joiners_that_shape_letters_are_kept() -> None:
    joined = "نمی\u200cخواهم"
    incident = decode_incident(changed('"Harbour"', f'"{joined}"').encode(), "harbour.json")
    assert incident.title == joined


def test_an_unknown_marking_is_read_as_red_and_told_as_a_warning() -> None:
    warnings: list[Problem] = []
    data = changed("TLP:CLEAR", "TLP:WHITE").encode()
    incident = decode_incident(data, "harbour.json", warnings)
    assert incident.marking is Marking.RED
    (only,) = warnings
    assert (only.code, only.warning, only.place.line) == ("unknown-marking", True, 6)
    assert only.sentence == "'TLP:WHITE' is not a label of TLP 2.0, and is taken as TLP:RED."
    assert decode_incident(data, "harbour.json") == incident


def test_what_is_worth_a_warning_in_a_refused_file_is_told_with_what_is_wrong() -> None:
    data = SMALL.replace("TLP:CLEAR", "TLP:GREY", 1).replace('"schema": 1', '"schema": 1, "odd": 2')
    warnings: list[Problem] = []
    with pytest.raises(ProblemError) as raised:
        decode_incident(data.encode(), "harbour.json", warnings)
    found = [(one.code, one.warning) for one in raised.value.problems]
    assert found == [("unknown-field", False), ("unknown-marking", True)]
    assert warnings == []


def test_a_sound_file_has_no_warnings() -> None:
    warnings: list[Problem] = []
    decode_incident(SMALL.replace("\n", "\r\n").encode(), "harbour.json", warnings)
    assert warnings == []


def test_what_is_wrong_with_values_and_with_references_is_told_in_one_run() -> None:
    record = json.loads(SMALL)
    record["status"] = "over"
    record["events"][0]["claims"] = ["none"]
    record["events"][0]["checked"] = 3
    record["events"].append({"id": "quay", "marking": "TLP:CLEAR", "titel": "The quay"})
    found = problems(json.dumps(record, indent=2))
    assert [(one.code, one.place.within) for one in found] == [
        ("unknown-word", "status"),
        ("dangling-reference", "events.pier.claims.1"),
        ("wrong-type", "events.pier.checked"),
        ("unknown-field", "events.quay.titel"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"  \n", "empty-file"),
        (SMALL.encode("utf-16"), "not-utf8"),
        (b"\xef\xbb\xbf" + SMALL.encode(), "byte-order-mark"),
        (SMALL.encode("latin-1"), "not-utf8"),
        (SMALL[:-20].encode(), "unfinished"),
        (changed('"title": "Harbour"', '"title": "a", "title": "b"').encode(), "duplicate-key"),
        (changed('"schema": 1', '"schema": NaN').encode(), "not-a-number"),
        (changed('"schema": 1', '"schema": 1e999').encode(), "number-too-large"),
        (changed('"Harbour"', '"\\ud800"').encode(), "lone-surrogate"),
        (changed('"The pier"', '"The pier",').encode(), "trailing-comma"),
        (b"[" * 100_000, "too-deep"),
        (b'{"a":' * 100_000, "too-deep"),
        (b"[]", "not-an-incident"),
        (b"7", "not-an-incident"),
        (b'{"type": "FeatureCollection", "features": []}', "not-an-incident"),
        (b'{"id": "x", "title": "y", "description": "z"}', "not-an-incident"),
        (b"incident:\n  id: harbour\n", "yaml-not-json"),
        (b"# The frame.\n\nincident:\n  id: harbour\n", "yaml-not-json"),
        (b"---\nid: harbour\n", "yaml-not-json"),
        (b"\x00\x01\x02\x03", "not-json"),
        (b"\x89PNG\r\n\x1a\n", "not-utf8"),
        (changed('"schema": 1', '"schema": 2').encode(), "other-schema"),
        (changed('"schema": 1', '"schema": 0').encode(), "other-schema"),
    ],
)
def test_each_thing_that_is_no_incident_is_told_in_one_problem(data: bytes, code: str) -> None:
    (only,) = problems(data)
    assert only.code == code
    assert only.sentence
    assert only.help
    assert len(told(only).splitlines()) == 1


def test_a_seed_is_told_from_broken_json_by_its_name_as_well() -> None:
    (only,) = problems("{id: harbour}", "harbour.yaml")
    assert only.code == "yaml-not-json"
    assert "`briefing build`" in only.help


@pytest.mark.parametrize(("version", "remedy"), [(9, "newer"), (0, "`briefing build`")])
def test_a_file_of_another_version_names_both(version: int, remedy: str) -> None:
    record = {**json.loads(SMALL), "schema": version, "new": "field", "title": 5}
    (only,) = problems(json.dumps(record))
    assert f"version {version}," in only.sentence
    assert "version 1." in only.sentence
    assert remedy in only.help
    assert only.place.within == "schema"


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "within"),
    [
        ('  "schema": 1,\n', "", "missing-field", 1, ""),
        ('"schema": 1', '"schema": "1"', "unknown-word", 2, "schema"),
        ('"id": "pier"', '"id": "Pier"', "wrong-form", 25, "events.Pier.id"),
        ('"title": "The pier"', '"tittle": "The pier"', "unknown-field", 34, "events.pier.tittle"),
        ('"status": "sample"', '"status": "simple"', "unknown-word", 5, "status"),
        ('"source": "post"', '"source": "pist"', "dangling-reference", 29, None),
        ('"passage": "¶1"', '"passage": "¶2"', "no-such-passage", 30, None),
        ('"id": "pier"', '"id": "post"', "duplicate-id", 24, None),
    ],
)
def test_each_mistake_in_an_incident_is_told_with_its_line(
    old: str, new: str, code: str, line: int, within: str | None
) -> None:
    (only,) = problems(changed(old, new))
    assert (only.code, only.place.line) == (code, line)
    assert within is None or only.place.within == within


@pytest.mark.parametrize(
    ("section", "field", "within"),
    [
        ("sources", "passages", "sources.post.passages.1.marking"),
        ("events", "evidence", "events.pier.evidence.1.marking"),
        ("events", "marking", "events.pier.marking"),
        ("summary", "marking", "summary.1.marking"),
    ],
)
def test_what_is_marked_below_its_grounds_is_refused(section: str, field: str, within: str) -> None:
    record = json.loads(SMALL.replace("TLP:CLEAR", "TLP:AMBER"))
    record["summary"] = [{"text": "A boat.", "carried_by": ["pier"], "marking": "TLP:AMBER"}]
    assert decode_incident(json.dumps(record).encode(), "harbour.json")
    (item,) = record[section]
    (item if field == "marking" else item[field][0])["marking"] = "TLP:GREEN"
    (first, *_) = problems(json.dumps(record))
    assert (first.code, first.place.within) == ("marking-too-low", within)


def test_a_time_that_ends_before_it_begins_is_refused() -> None:
    record = json.loads(SMALL)
    late, early = "2031-06-02T10:00:00+02:00", "2031-06-02T09:00:00+02:00"
    record["events"][0]["when"] = {"earliest": late, "latest": early, "zone": "UTC"}
    record["sources"][0]["published"] = {"earliest": late, "latest": early, "zone": "UTC"}
    found = problems(json.dumps(record, indent=2))
    assert [(one.code, one.place.within) for one in found] == [
        ("time-out-of-order", "sources.post.published"),
        ("time-out-of-order", "events.pier.when"),
    ]


def test_no_reference_of_another_form_is_taken_as_it_is(
    harbour: Incident, oil_jetty: Incident, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = ProblemError(Problem("wrong-form", "It is no id.", Place("")))
    monkeypatch.setattr("briefing.files.incident_file._examined", Mock(side_effect=refused))
    for incident in (harbour, oil_jetty):
        data = canonical.encode(incident)
        assert decode_incident(data, "harbour.json") == incident
        ids = "|".join(re.escape(item.id) for item in items_of(incident))
        where = [
            (found.start(2), found.end(2))
            for found in re.finditer(rf'("[a-z_]+": |^ *)"({ids})"'.encode(), data, re.MULTILINE)
            if found[1] not in (b'"id": ', b'"short": ')
        ]
        assert len(where) > 50
        for start, end in where:
            with pytest.raises(ProblemError):
                decode_incident(data[:start] + b"../X" + data[end:], "harbour.json")


def test_all_flaws_are_told_in_the_order_of_the_file() -> None:
    record = json.loads(SMALL)
    record["events"][0]["claims"] = ["none"]
    record["events"].insert(0, {**record["events"][0], "id": "quay", "evidence": []})
    found = problems(json.dumps(record, indent=2))
    assert [one.code for one in found] == [
        "no-evidence",
        "dangling-reference",
        "dangling-reference",
    ]
    assert [one.place.line for one in found] == sorted(one.place.line for one in found)
    assert [one.place.within for one in found] == [
        "events.quay",
        "events.quay.claims.1",
        "events.pier.claims.1",
    ]


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.json", "no-such-file"), (tmp_path, "is-a-directory")):
        with pytest.raises(ProblemError) as raised:
            read_incident(path)
        assert [one.code for one in raised.value.problems] == [code]


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_raise_anything_but_problems(data: bytes) -> None:
    assert problems(data)


@given(st.data())
def test_no_change_to_a_file_raises_anything_but_problems_or_gives_a_flawed_record(
    data: st.DataObject,
) -> None:
    whole = SMALL.encode()
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 12))
    new = data.draw(st.sampled_from([b"", b'"', b"{", b"}", b",", b"null", b"1", b"\\u0000", b"x"]))
    try:
        incident = decode_incident(whole[:at] + new + whole[at + length :], "harbour.json")
    except ProblemError as error:
        assert all(one.place.path == "harbour.json" for one in error.problems)  # noqa: PT017
    else:
        assert findings(incident) == []


def test_a_sound_file_is_read_without_what_only_flaws_need() -> None:
    program = """
import sys
from briefing.files.incident_file import decode_incident
decode_incident(sys.stdin.buffer.read(), "harbour.json")
print(sorted({"difflib", "json", "yaml", "briefing.files.binding"} & sys.modules.keys()))
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], input=SMALL.encode(), capture_output=True, check=True
    )
    assert ran.stdout == b"[]\n"


def test_of_a_file_of_nothing_but_unsafe_characters_the_first_is_enough_to_refuse_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Mock(side_effect=safe_text._is_altered)
    shown = Mock(side_effect=safe_text._as_shown)
    monkeypatch.setattr(safe_text, "_is_altered", asked)
    monkeypatch.setattr(safe_text, "_as_shown", shown)
    for character in "\0\x01\u202e\u200d\x85":
        problems(character * 1000)
    assert asked.call_count == 5
    assert shown.call_count < 10


def test_a_large_file_that_briefing_did_not_write_is_refused_unread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(incident_file, "MAX_BYTES", len(SMALL) - 1)
    assert decode_incident(SMALL.encode(), "harbour.json").id == "harbour"
    monkeypatch.setattr(incident_file, "_examined", Mock(side_effect=AssertionError))
    refused = problems(changed("sample", "simple"))
    [problem] = refused
    assert problem.code == "too-large"
    assert "16 MiB" in problem.sentence
    assert "as `briefing build` writes it" in problem.sentence


def test_a_large_file_of_too_many_values_is_refused_before_it_is_decoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(incident_file, "MAX_BYTES", 1)
    monkeypatch.setattr(incident_file, "MAX_INCIDENT_VALUES", 3)
    monkeypatch.setattr(incident_file, "_decoded", Mock(side_effect=AssertionError))
    refused = problems(SMALL.encode())
    assert [one.code for one in refused] == ["too-many-values"]


def test_a_file_in_which_all_is_wrong_is_not_looked_through_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(incident_file, "_flaws", Mock(side_effect=AssertionError))
    many = '"events": [' + "1," * (MOST + 500) + "1]"
    data = re.sub(r'(?s)"events": \[.*\]', lambda _: many, SMALL).encode()
    refused = problems(data)
    assert len(refused) == MOST


def test_of_few_words_none_is_told_as_meant_that_is_only_somewhat_alike() -> None:
    for written, near in (("claimed", False), ("clsed", True)):
        [problem] = problems(changed('"status": "sample"', f'"status": "{written}"'))
        assert problem.code == "unknown-word"
        assert ("Did you mean" in problem.help) == near
