"""Binding: one declaration for JSON and YAML, and every mistake told at once with its place."""

import contextlib
import datetime as dt
import json
from enum import Enum
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from briefing.compiler.seed import FrameFile, SourceFile
from briefing.files.binding import bind
from briefing.files.flaws import Flaws
from briefing.files.nodes import Scalar
from briefing.files.strict_json import read_json
from briefing.files.strict_yaml import read_yaml
from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.safe import is_safe
from briefing.incident.types import Incident
from briefing.problems import Problem, ProblemError
from tests.incident.strategies import ANY, incidents

Name = Annotated[str, Meta(pattern="^[a-z]+(-[a-z]+)*$", max_length=12)]
Word = Annotated[
    str, Meta(pattern="^[a-z]+$", description="a word in small letters", examples=["mate"])
]


class Colour(Enum):
    RED = "red"
    DARK_BLUE = "dark blue"


class Tide(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    height: Annotated[float, Meta(ge=0, lt=20)]
    hour: int = 0
    spring: bool = False


class Boat(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: Name
    colour: Colour = Colour.RED
    crew: tuple[Word, ...] = ()
    sizes: Annotated[tuple[int, ...], Meta(min_length=1, max_length=2)] = (1,)
    tide: Tide | None = None
    seen: dt.datetime | None = None
    left: Annotated[dt.datetime, Meta(tz=True)] | None = None
    version: Literal[1, 2] = 1
    owners: dict[Name, str] = msgspec.field(default_factory=dict)
    note: Annotated[str, Meta(min_length=1)] = "none"
    from_: str = msgspec.field(name="from", default="")
    when: str | Tide | tuple[str, ...] | None = None


def from_yaml(text: str, shape: Any = Boat, **options: Any) -> Any:
    return bind(read_yaml(text, "boat.yaml"), shape, "boat.yaml", words=True, **options)


def from_json(text: str, shape: Any = Boat) -> Any:
    return bind(read_json(text.encode(), "boat.json"), shape, "boat.json", words=False)


def told(text: str, reader: Any) -> list[tuple[str, int, int, str]]:
    """The problems of a text: code, line, column, place within."""
    with pytest.raises(ProblemError) as raised:
        reader(text)
    return [
        (one.code, one.place.line, one.place.column, one.place.within)
        for one in raised.value.problems
    ]


def problem(text: str, reader: Any = from_yaml) -> Problem:
    with pytest.raises(ProblemError) as raised:
        reader(text)
    (only,) = raised.value.problems
    return only


def test_yaml_and_json_give_the_same_value() -> None:
    yaml = """\
name: anna-maria
colour: dark blue
crew: [one, two]
sizes: [3]
tide: {height: 2.5, hour: 7, spring: yes}
left: 2031-06-02T09:10:00+03:00
version: 2
owners: {port: the port}
from: the sea
when: [high, low]
"""
    data = {
        "name": "anna-maria",
        "colour": "dark blue",
        "crew": ["one", "two"],
        "sizes": [3],
        "tide": {"height": 2.5, "hour": 7, "spring": True},
        "left": "2031-06-02T09:10:00+03:00",
        "version": 2,
        "owners": {"port": "the port"},
        "from": "the sea",
        "when": ["high", "low"],
    }
    boat = from_yaml(yaml)
    assert boat == from_json(json.dumps(data))
    assert boat == msgspec.convert(data, Boat)


def test_what_is_left_out_has_its_default() -> None:
    assert from_yaml("name: anna") == from_json('{"name": "anna"}') == Boat(name="anna")


@pytest.mark.parametrize(
    ("yaml", "code", "column", "within"),
    [
        ("{nam: anna}", "unknown-field", 2, "nam"),
        ("{colour: red}", "missing-field", 1, ""),
        ("{name: Anna}", "wrong-form", 8, "name"),
        ("{name: anna-maria-und-so}", "too-long", 8, "name"),
        ("{name: [anna]}", "wrong-type", 8, "name"),
        ("{name: anna, colour: pink}", "unknown-word", 22, "colour"),
        ("{name: anna, crew: one}", "wrong-type", 20, "crew"),
        ("{name: anna, crew: [one, TWO]}", "wrong-form", 26, "crew.2"),
        ("{name: anna, sizes: []}", "too-few", 21, "sizes"),
        ("{name: anna, sizes: [1, 2, 3]}", "too-many", 21, "sizes"),
        ("{name: anna, sizes: [one]}", "wrong-type", 22, "sizes.1"),
        ("{name: anna, sizes: [1.5]}", "wrong-type", 22, "sizes.1"),
        ("{name: anna, tide: {height: 20}}", "out-of-range", 29, "tide.height"),
        ("{name: anna, tide: {height: -1}}", "out-of-range", 29, "tide.height"),
        ("{name: anna, tide: {height: nan}}", "wrong-type", 29, "tide.height"),
        ("{name: anna, tide: {height: 1, spring: si}}", "wrong-type", 40, "tide.spring"),
        ("{name: anna, tide: {hour: 1}}", "missing-field", 20, "tide"),
        ("{name: anna, seen: noon}", "not-a-time", 20, "seen"),
        ("{name: anna, left: 2031-06-02T09:10:00}", "no-offset", 20, "left"),
        ("{name: anna, version: 3}", "unknown-word", 23, "version"),
        ("{name: anna, owners: {Port: x}}", "wrong-form", 23, "owners.Port"),
        ("{name: anna, owners: [x]}", "wrong-type", 22, "owners"),
        ("{name: anna, note: ''}", "empty", 20, "note"),
        ("{name: anna, when: {height: 1, low: 2}}", "unknown-field", 32, "when.low"),
        ("[anna]", "wrong-type", 1, ""),
        ("anna", "wrong-type", 1, ""),
    ],
)
def test_each_mistake_is_told_at_its_place(yaml: str, code: str, column: int, within: str) -> None:
    assert told(yaml, from_yaml) == [(code, 1, column, within)]


@pytest.mark.parametrize(
    ("data", "code", "within"),
    [
        ({"name": None}, "wrong-type", "name"),
        ({"name": 1}, "wrong-type", "name"),
        ({"name": "anna", "sizes": [True]}, "wrong-type", "sizes.1"),
        ({"name": "anna", "sizes": ["1"]}, "wrong-type", "sizes.1"),
        ({"name": "anna", "version": True}, "unknown-word", "version"),
        ({"name": "anna", "version": "1"}, "unknown-word", "version"),
        ({"name": "anna", "colour": 1}, "wrong-type", "colour"),
        ({"name": "anna", "seen": 5}, "wrong-type", "seen"),
        ({"name": "anna", "tide": {"height": 1, "spring": "yes"}}, "wrong-type", "tide.spring"),
        ({"name": "anna", "crew": ""}, "wrong-type", "crew"),
    ],
)
def test_json_says_itself_what_is_a_number_or_a_text(data: Any, code: str, within: str) -> None:
    ((found, _, _, place),) = told(json.dumps(data), from_json)
    assert (found, place) == (code, within)


def test_all_mistakes_are_told_in_one_run_in_the_order_of_the_file() -> None:
    yaml = """\
name: Anna
colour: pink
tide:
  spring: perhaps
wheels: 4
"""
    assert told(yaml, from_yaml) == [
        ("wrong-form", 1, 7, "name"),
        ("unknown-word", 2, 9, "colour"),
        ("missing-field", 4, 3, "tide"),
        ("wrong-type", 4, 11, "tide.spring"),
        ("unknown-field", 5, 1, "wheels"),
    ]


def test_an_item_of_a_list_goes_by_its_id() -> None:
    class Named(Struct, forbid_unknown_fields=True):
        id: str
        size: int = 0

    text = '[{"id": "a"}, {"id": "b", "size": "big"}]'
    ((_, _, _, within),) = told(text, lambda one: from_json(one, tuple[Named, ...]))
    assert within == "b.size"


def test_a_misspelt_field_is_told_once_with_the_one_that_was_meant() -> None:
    found = problem("{nane: anna}")
    assert (found.code, found.help) == ("unknown-field", "Did you mean 'name'?")


def test_a_field_like_no_other_is_told_with_those_that_are_known() -> None:
    found = problem("{name: anna, zzz: 4}")
    assert found.help.startswith("Known here: name, colour, crew, ")


@pytest.mark.parametrize(
    ("yaml", "help"),
    [
        ("{name: anna, colour: dark blu}", "Did you mean 'dark blue'?"),
        ("{name: anna, colour: '?'}", "Use one of: red, dark blue."),
        ("{name: Anna Maria}", "Did you mean 'anna-maria'?"),
        ("{name: '+'}", "Write it in that form."),
        ("{name: anna, crew: ['+']}", "Write it as in mate."),
    ],
)
def test_a_word_that_is_none_is_told_with_the_one_that_was_meant(yaml: str, help: str) -> None:
    assert problem(yaml).help.startswith(help)


def test_a_form_is_told_in_the_words_of_its_declaration() -> None:
    assert problem("{name: anna, crew: [ONE]}").sentence == "'ONE' is not a word in small letters."


@pytest.mark.parametrize("yes", ["yes", "Yes", "true", "TRUE"])
@pytest.mark.parametrize("no", ["no", "No", "false"])
def test_yaml_says_yes_and_no_in_either_way(yes: str, no: str) -> None:
    assert from_yaml(f"{{height: 1, spring: {yes}}}", Tide).spring is True
    assert from_yaml(f"{{height: 1, spring: {no}}}", Tide).spring is False


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_yaml_leaves_a_field_empty_in_either_way(nothing: str) -> None:
    assert from_yaml(f"name: anna\ntide: {nothing}\ncrew: {nothing}\nowners: {nothing}\n") == Boat(
        name="anna"
    )


def test_white_space_around_a_text_of_yaml_is_not_part_of_it() -> None:
    boat = from_yaml("name: anna\nnote: >\n  The boat\n  is blue.\n")
    assert boat.note == "The boat is blue."


@given(st.text(max_size=30))
def test_every_text_is_made_safe(text: str) -> None:
    boat = from_json(json.dumps({"name": "anna", "from": text, "owners": {"port": text}}))
    assert is_safe(boat.from_)
    assert is_safe(boat.owners["port"])


def test_keys_that_are_one_key_once_they_are_safe_are_told() -> None:
    text = '{"name": "anna", "owners": {"a": "x"}}'
    keys = '{"\\u200b": "x", "⟨U+200B⟩": "y"}'

    def reader(one: str) -> Any:
        return from_json(one, dict[str, str])

    assert from_json(text).owners == {"a": "x"}
    assert [found[0] for found in told(keys, reader)] == ["duplicate-key"]


def test_an_unknown_marking_is_red_in_data_and_a_mistake_in_yaml() -> None:
    assert from_json('["TLP:WHITE"]', tuple[Marking, ...]) == (Marking.RED,)
    ((code, *_),) = told("[TLP:WHITE]", lambda one: from_yaml(one, tuple[Marking, ...]))
    assert code == "unknown-word"


def test_a_hook_binds_the_words_of_its_type() -> None:
    def any_case(node: Scalar, flaws: Flaws) -> Any:
        if node.value == "none":
            return flaws.note(node, "no-colour", "None is no colour.", "Name one.")
        return Colour(str(node.value).lower())

    hooks = {Colour: any_case}
    assert from_yaml("{name: anna, colour: RED}", hooks=hooks).colour is Colour.RED
    found = told("{name: anna, colour: none}", lambda one: from_yaml(one, hooks=hooks))
    assert found == [("no-colour", 1, 22, "colour")]


@pytest.mark.parametrize("shape", [str | int, Tide | dict[str, str], set[str], complex])
def test_a_type_that_no_file_can_tell_apart_is_refused_at_once(shape: Any) -> None:
    with pytest.raises(TypeError):
        from_yaml("x", shape)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "tide", "height", "when", "x"]), inner)
    ),
    max_leaves=12,
)


@given(json_values)
def test_whatever_stands_in_a_file_gives_a_value_or_problems(value: Any) -> None:
    text = json.dumps(value)
    for reader in (from_json, from_yaml):
        with contextlib.suppress(ProblemError):
            assert isinstance(reader(text), Boat)


@given(json_values)
def test_json_is_bound_just_as_msgspec_takes_it(value: Any) -> None:
    text = json.dumps(value)
    try:
        wanted = msgspec.json.decode(text, type=Tide)
    except msgspec.ValidationError:
        assert told(text, lambda one: from_json(one, Tide))
    else:
        assert from_json(text, Tide) == wanted


@given(incidents(words=ANY))
def test_an_incident_is_bound_just_as_msgspec_takes_it(incident: Incident) -> None:
    assert from_json(canonical.encode(incident).decode(), Incident) == incident


@pytest.mark.parametrize("shape", [Incident, FrameFile, SourceFile])
def test_no_declared_text_with_a_pattern_shares_a_union_with_a_list(shape: Any) -> None:
    # msgspec (0.22) misplaces such a pattern, and the process crashes when the type is freed.
    unions = 0
    waiting = [msgspec.inspect.type_info(shape)]
    seen: set[Any] = set()
    while waiting:
        one = waiting.pop()
        match one:
            case msgspec.inspect.StructType() if one.cls not in seen:
                seen.add(one.cls)
                waiting.extend(field.type for field in one.fields)
            case msgspec.inspect.UnionType():
                unions += 1
                plain = [getattr(option, "type", option) for option in one.types]
                patterned = any(getattr(option, "pattern", None) for option in plain)
                holding = (msgspec.inspect.CollectionType, msgspec.inspect.DictType)
                assert not (patterned and any(isinstance(option, holding) for option in plain))
                waiting.extend(plain)
            case msgspec.inspect.CollectionType():
                waiting.append(one.item_type)
            case msgspec.inspect.DictType():
                waiting.append(one.value_type)
    assert unions


def test_of_a_missing_field_the_words_that_there_are_for_it_are_told() -> None:
    class Hue(Enum):
        RED = "red"
        GREEN = "green"

    class Lamp(msgspec.Struct):
        hue: Hue
        place: Annotated[str, msgspec.Meta(examples=["the quay"])]
        number: int

    root = read_yaml("other: 1\n", "lamp.yaml")
    with pytest.raises(ProblemError) as raised:
        bind(root, Lamp, "lamp.yaml", words=True)
    helps = {one.help for one in raised.value.problems if one.code == "missing-field"}
    assert helps == {"Add it: red, green.", "Add it, as in the quay.", "Add it."}
