"""Strict YAML: each mistake with its code, place and remedy, under either parser of PyYAML."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.files import strict_yaml
from briefing.files.limits import MAX_BYTES
from briefing.files.nodes import Entry, Gap, Mapping, Node, Scalar, Sequence
from briefing.files.strict_yaml import read_yaml
from briefing.problems import Place, Problem, ProblemError

MISTAKES = [
    ("", "empty-file", 0, 0),
    ("# nothing yet\n", "empty-file", 0, 0),
    ("---\n", "empty-file", 0, 0),
    ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
    ("{a: 1, 'a': 2}\n", "duplicate-key", 1, 8),
    ("a: &one 1\n", "anchor", 1, 4),
    ("a:\n  &one b: 1\n", "anchor", 2, 3),
    ("a: &one [1]\n", "anchor", 1, 4),
    ("a: *one\n", "alias", 1, 4),
    ("*one : a\n", "alias", 1, 1),
    ("a: !!int 1\n", "tag", 1, 4),
    ("a: !person {b: c}\n", "tag", 1, 4),
    ("a: !x!y z\n", "tag", 1, 4),
    ("<<: {a: b}\n", "merge-key", 1, 1),
    ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
    ("%YAML 1.1\n---\na: 1\n", "directive", 1, 1),
    ("%TAG ! tag:x,2000:\n---\na: 1\n", "directive", 1, 1),
    ("? [a, b]\n: c\n", "key-not-text", 1, 3),
    ("{a: b}: c\n", "key-not-text", 1, 1),
    ("?\n: c\n", "key-not-text", 1, 2),
    ("{: 2}\n", "not-yaml", 1, 2),
    ("a: 1\n: 2\n", "not-yaml", 2, 1),
    ("a: b: c\n", "not-yaml", 1, 5),
    ("a: 1\n  b: 2\n", "not-yaml", 2, 4),
    ("a:\n\tb: 1\n", "not-yaml", 2, 1),
    ("a: @b\n", "not-yaml", 1, 4),
    ("a: 'b\nc: d\n", "not-yaml", 1, 4),
    ("a: [b}\n", "not-yaml", 1, 6),
    ("a: [b,,c]\n", "not-yaml", 1, 7),
    ("- a\nb: c\n", "not-yaml", 2, 1),
    ("a: - b\n", "not-yaml", 1, 4),
    ("a: |b\n  c\n", "not-yaml", 1, 5),
    ("a: * b\n", "not-yaml", 1, 5),
    ("a: 'b' c\n", "not-yaml", 1, 8),
    ("a:\n  b\nc\n", "not-yaml", 3, 1),
    ("a: b\n\x1bc: d\n", "forbidden-character", 2, 1),
    ("a: b\0\n", "forbidden-character", 1, 5),
    ("a: b\u2028c: d\n", "forbidden-character", 1, 5),
    ("a: b\x85c: d\n", "forbidden-character", 1, 5),
    ("a: b\rc: d\n", "forbidden-character", 1, 5),
    ("a: \ufeffb\n", "forbidden-character", 1, 4),
    ("[" * 65, "too-deep", 1, 65),
    ("- " * 65 + "a\n", "too-deep", 1, 129),
]


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the two parsers in turn."""
    if request.param == "python":
        monkeypatch.setattr(strict_yaml, "_LOADER", yaml.SafeLoader)
    return str(request.param)


def problem(source: bytes | str) -> Problem:
    """The one problem of reading `source`."""
    with pytest.raises(ProblemError) as caught:
        read_yaml(source, "seed.yaml")
    (found,) = caught.value.problems
    return found


def plain(node: Node) -> object:
    """The value of a node without its places."""
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    assert not isinstance(node, Gap)
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.value


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "code", "line", "column"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_a_remedy(
    text: str, code: str, line: int, column: int
) -> None:
    found = problem(text)
    assert (found.code, found.place) == (code, Place("seed.yaml", line, column))
    assert found.sentence.endswith(".")
    assert found.help.endswith(".")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('a: "C:\\dir"\n', "bad-escape"),
        ('a: "\\xZZ"\n', "bad-escape"),
        ('a: "\\ud800"\n', "bad-escape"),
        ('"\\ud800": a\n', "bad-escape"),
        ("a: [b, c\n", "not-yaml"),
        ("%YAML 3.0\n---\na: 1\n", "directive"),
        ("%BRIEFING 1\n---\na: 1\n", "directive"),
    ],
)
def test_a_mistake_whose_place_the_parsers_count_differently_is_told(text: str, code: str) -> None:
    found = problem(text)
    assert found.code == code
    assert found.place.line >= 1


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", ['a: "\\U00110000"', 'a: "\\UFFFFFFFF"', "%YAML 1." + "9" * 5000])
def test_a_number_beyond_all_measure_is_told(text: str) -> None:
    assert problem(text).code in {"bad-escape", "not-yaml", "directive"}


def test_a_duplicate_key_is_told_with_both_places() -> None:
    found = problem("a:\n  b: 1\n  c: 2\n  b: 3\n")
    assert found.place == Place("seed.yaml", 4, 3)
    assert found.also == ((Place("seed.yaml", 2, 3), "first used"),)


def test_what_was_never_closed_is_told_where_it_began() -> None:
    found = problem("a: b\nc: 'd\n\ne: f\n")
    assert found.place == Place("seed.yaml", 2, 4)
    assert found.also == ((Place("seed.yaml", 5, 1), "the file ends"),)


def test_what_is_not_closed_in_time_is_told_with_where_it_began() -> None:
    found = problem("a: b\nc: [d\ne: f\n")
    assert found.place.line == 3
    assert found.also == ((Place("seed.yaml", 2, 4), "begun"),)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"\xef\xbb\xbfa: b", "byte-order-mark", 1, 1),
        ("a: b".encode("utf-16"), "not-utf8", 1, 1),
        ("a: b".encode("utf-16-le"), "not-utf8", 1, 1),
        ("a: ä\nb: ".encode() + b"\xe9", "not-utf8", 2, 4),
        ("a: \udce9", "not-utf8", 1, 4),
        (b" " * (MAX_BYTES + 1), "too-large", 0, 0),
    ],
)
def test_bytes_that_are_no_plain_utf8_are_told(
    data: bytes | str, code: str, line: int, column: int
) -> None:
    found = problem(data)
    assert (found.code, found.place) == (code, Place("seed.yaml", line, column))


def test_too_many_values_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_yaml, "MAX_NODES", 3)
    assert read_yaml("[a, b]", "a.yaml") == Sequence([Scalar("a", 1, 2), Scalar("b", 1, 5)], 1, 1)
    assert problem("- a\n- b\n- c\n").code == "too-many-values"
    assert problem("- a\n- b\n- c\n").place == Place("seed.yaml", 3, 3)


def test_every_value_and_key_knows_its_place(
    parser: str,
) -> None:
    root = read_yaml("é: x\r\nevents:\r\n  - {b: ä, c: d}\r\n", "a.yaml")
    inner = {"b": Entry(3, 6, Scalar("ä", 3, 9)), "c": Entry(3, 12, Scalar("d", 3, 15))}
    assert root == Mapping(
        {
            "é": Entry(1, 1, Scalar("x", 1, 4)),
            "events": Entry(2, 1, Sequence([Mapping(inner, 3, 5)], 3, 3)),
        },
        1,
        1,
    ), parser


@pytest.mark.parametrize(
    "word", ["no", "1.10", "12:30:45", "0777", "2023-05-03", "null", "~", "1e3", "=", "'<<'"]
)
def test_a_value_stays_the_text_that_was_written(word: str) -> None:
    assert plain(read_yaml(f"a: {word}\n{word}: b", "a.yaml")) == {
        "a": word.strip("'"),
        word.strip("'"): "b",
    }


def test_an_empty_value_is_an_empty_text() -> None:
    assert plain(read_yaml("a:\nb: ''\nc: [d: , '']", "a.yaml")) == {
        "a": "",
        "b": "",
        "c": [{"d": ""}, ""],
    }


def test_64_levels_are_not_too_deep() -> None:
    assert isinstance(read_yaml("[" * 64 + "]" * 64, "a.yaml"), Sequence)


texts = st.text(max_size=20)
values = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)


@given(values.filter(bool), st.sampled_from([None, '"', "'"]), st.sampled_from([True, False, None]))
def test_what_was_written_is_read(value: object, style: str | None, flow: bool | None) -> None:
    text = yaml.safe_dump(value, default_style=style, default_flow_style=flow)
    if style is None:
        text = text.removesuffix("...\n")
    assert plain(read_yaml(text, "a.yaml")) == value
