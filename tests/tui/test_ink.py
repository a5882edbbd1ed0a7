"""Lines are fitted and wrapped by the cells that a terminal gives them, and lose nothing."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.ink import Ink, Span, _wrap_any, fit, flat, width_of, wrap

WORDS = st.text(alphabet="ab -—漢é…\n", max_size=60)
NARROW = st.text(alphabet="ab é’—  ¶“ж", max_size=30)
WIDTHS = st.integers(2, 30)


@given(WORDS, WORDS, st.integers(4, 40))
def test_wrapping_loses_no_text_and_keeps_to_the_width(one: str, other: str, width: int) -> None:
    lines = wrap([Span(one), Span(other, Ink.QUOTE)], width)
    kept = "".join(flat(line) for line in lines)
    blanks = str.maketrans("", "", " \n")
    assert kept.translate(blanks) == (one + other).translate(blanks)
    assert all(width_of(line) <= width for line in lines)


@given(WORDS, st.integers(0, 30))
def test_a_fitted_text_has_exactly_the_cells_asked_for(text: str, width: int) -> None:
    assert width_of((Span(fit(text.replace("\n", " "), width)),)) == width


def test_what_is_cut_says_so() -> None:
    assert fit("overnight", 5) == "over…"
    assert fit("overnight", 12) == "overnight   "


def test_a_quotation_mark_is_not_torn_from_its_word() -> None:
    lines = wrap([Span("called it "), Span("“"), Span("planned", Ink.QUOTE), Span("”")], 14)
    assert [flat(line) for line in lines] == ["called it", "“planned”"]


def test_a_word_wider_than_the_line_is_broken_and_goes_on() -> None:
    lines = wrap([Span("abcdefghij")], 4)
    assert [flat(line) for line in lines] == ["abcd", "efgh", "ij"]


@given(st.lists(st.builds(Span, NARROW, st.sampled_from([Ink.PLAIN, Ink.QUOTE]))), WIDTHS)
def test_the_quick_way_to_wrap_narrow_text_gives_what_the_slow_one_gives(
    spans: list[Span], width: int
) -> None:
    assert wrap(spans, width) == _wrap_any(spans, width)
