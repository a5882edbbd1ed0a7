"""Salvaging: what is kept of a flawed file, what stands for the rest, and where not to trust."""

import json
from enum import Enum
from typing import Annotated, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from briefing.compiler.seed import FrameFile, SourceFile
from briefing.files.binding import salvage
from briefing.files.damage import Damage
from briefing.files.nodes import Gap, Mapping
from briefing.files.strict_json import read_json
from briefing.files.strict_yaml import salvaged_yaml
from briefing.incident.types import Incident


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Tide(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    height: float
    names: tuple[str, ...] = ()


class Boat(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: str
    colour: Colour
    crew: tuple[Annotated[str, Meta(pattern="^[a-z]+$")], ...] = ()
    tides: dict[str, Tide] = msgspec.field(default_factory=dict)
    note: str | Tide | None = None


RED = Boat(name="anna", colour=Colour.RED)
BLUE = Boat(name="anna", colour=Colour.BLUE)


def salvaged(text: str, shape: Any = Boat) -> tuple[Any, list[str], Damage]:
    """What is bound, the codes told of in the order of the file, and the damage."""
    root, problems = salvaged_yaml(text, "boat.yaml")
    value, flaws = salvage(root, shape, words=True)
    told = [*problems, *flaws.problems(root, "boat.yaml")]
    told.sort(key=lambda one: (one.place.line, one.place.column))
    return value, [one.code for one in told], flaws.damage(root)


def test_a_sound_file_has_no_damage() -> None:
    value, codes, damage = salvaged("name: anna\ncolour: red\n")
    assert (value.name, codes, bool(damage)) == ("anna", [], False)


@pytest.mark.parametrize(
    ("text", "code", "kept"),
    [
        ("name: &a anna\ncolour: blue\n", "anchor", BLUE),
        ("name: !a anna\ncolour: blue\n", "tag", BLUE),
        ("name: anna\nname: bea\ncolour: red\n", "duplicate-key", RED),
        ("name: anna\n---\ncolour: blue\n", "several-documents", BLUE),
        ("%YAML 1.1\n---\nname: anna\ncolour: red\n", "directive", RED),
        ("\ufeffname: anna\ncolour: red\n", "byte-order-mark", RED),
        ("name: anna\ncolour: green\n", "unknown-word", RED),
        ("name: anna\ncolour: red\ncrew: [a, B, c]\n", "wrong-form", None),
        ("name: anna\ncolour: red\nnote: [a]\n", "wrong-type", None),
    ],
)
def test_reading_goes_on_after_a_mistake(text: str, code: str, kept: Boat | None) -> None:
    value, codes, damage = salvaged(text)
    assert codes == [code]
    assert kept in (None, value)
    assert value.name == "anna"
    assert damage or code in {"anchor", "tag", "several-documents", "directive", "byte-order-mark"}


def test_items_of_a_list_keep_their_order_where_one_is_wrong() -> None:
    value, _, damage = salvaged("name: anna\ncolour: red\ncrew: [a, [b], c]\n")
    assert value.crew == ("a", "", "c")
    assert damage.touches(("crew", 1))
    assert not damage.touches(("crew", 2))


def test_what_stands_above_the_break_of_a_file_is_kept_and_nothing_below_is_missed() -> None:
    value, codes, damage = salvaged("name: anna\ntides:\n  high: {height: 2\n  low: {height: 1}\n")
    assert codes == ["not-yaml"]
    assert value.name == "anna"
    assert damage.is_torn(())
    assert damage.is_torn(("tides", "high"))


def test_a_section_begun_twice_holds_the_items_of_both() -> None:
    text = "name: anna\ncolour: red\ntides:\n  high: {height: 2}\ntides:\n  low: {height: 1}\n"
    value, codes, _ = salvaged(text)
    assert codes == ["duplicate-key"]
    assert list(value.tides) == ["high", "low"]


def test_what_stands_under_a_key_again_is_looked_at_as_well() -> None:
    text = "name: anna\ncolour: red\ntides:\n  low: {height: 1}\n  low: {height: high}\n"
    _, codes, damage = salvaged(text)
    assert codes == ["duplicate-key", "wrong-type"]
    assert damage.touches(("tides", "low"))


def test_an_alias_is_a_gap_and_an_unknown_field_may_be_any_that_is_missing() -> None:
    _, codes, damage = salvaged("name: *a\ncolour: red\nnaem: anna\n")
    assert codes == ["alias", "unknown-field"]
    assert damage.touches(("name",))
    assert damage.is_torn(())
    assert not damage.touches(("colour",))


def test_damage_is_at_a_place_above_it_and_below_it() -> None:
    damage = Damage([("events", "pier", "when")])
    assert damage.touches(("events",))
    assert damage.touches(("events", "pier", "when", "from"))
    assert not damage.touches(("events", "quay"))
    assert not damage.touches(("events", "pier", "title"))
    assert damage.fields() == {"events.when"}
    assert Damage([()]).fields() == {"*"}
    assert Damage([("events", "pier")]).fields() == Damage([("events",)]).fields() == {"events.*"}


def test_a_file_with_a_few_wrong_bytes_is_read_and_one_with_many_is_of_another_kind() -> None:
    root, problems = salvaged_yaml(b"a: caf\xe9\nb: c\n", "a.yaml")
    assert [one.code for one in problems] == ["not-utf8"]
    assert isinstance(root, Mapping)
    assert isinstance(root.entries["a"].node, Gap)
    root, problems = salvaged_yaml(b"a: caf\xe9\n" * 40, "a.yaml")
    assert [(one.code, one.place.line) for one in problems] == [("not-utf8", 1)]
    assert isinstance(root, Gap)


@pytest.mark.parametrize("shape", [Incident, FrameFile, SourceFile])
def test_of_a_file_that_cannot_be_read_the_emptiest_value_is_made(shape: Any) -> None:
    value, _ = salvage(Gap(0, 0), shape, words=True)
    assert isinstance(value, shape)
    assert not any(value.claims)


pieces = st.recursive(
    st.sampled_from([None, True, 0, 1.5, "anna", "red", "", "high"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "colour", "crew", "tides", "height", "x"]), inner
        )
    ),
    max_leaves=12,
)


@given(pieces)
def test_whatever_a_file_holds_a_value_of_the_type_is_bound(value: Any) -> None:
    root = read_json(json.dumps(value).encode(), "boat.json")
    bound, flaws = salvage(root, Boat, words=False)
    assert isinstance(bound, Boat)
    if not flaws.noted:
        assert bound == msgspec.convert(value, Boat)
