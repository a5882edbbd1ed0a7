"""Themes come from files; a broken one is told and the others are used."""

from pathlib import Path

import pytest

from briefing.files.shipped import shipped
from briefing.problems import ProblemError
from briefing.tui.themes import OWN_COLOURS, read_theme, read_themes

GOOD = (shipped("themes") / "dark.toml").read_text(encoding="utf-8")


def test_the_shipped_themes_are_dark_and_light() -> None:
    themes, problems = read_themes(shipped("themes"))
    assert [theme.name for theme in themes] == ["dark", "light"]
    assert [theme.dark for theme in themes] == [True, False]
    assert not problems


@pytest.mark.parametrize(
    "broken",
    [
        GOOD.replace('accent = "#ffb454"', 'accent = "orangeish"'),
        GOOD.replace('rule = "#3a4052"', 'rule = "; } * { color: red"'),
        GOOD.replace('quote = "#f0e4c3"\n', ""),
        GOOD.replace("dark = true", "dark = true\nshade = 3"),
        GOOD.replace("dark = true", "dark = "),
        GOOD.replace('primary = "#7aa2f7"\n', ""),
        GOOD.replace('rule = "#3a4052"', "rule = 7"),
    ],
    ids=["colour", "css", "missing", "unknown", "syntax", "primary", "type"],
)
def test_a_broken_theme_is_told_in_one_problem_and_the_others_are_kept(
    tmp_path: Path, broken: str
) -> None:
    (tmp_path / "good.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "worse.toml").write_text(broken, encoding="utf-8")
    themes, problems = read_themes(tmp_path)
    assert [theme.name for theme in themes] == ["good"]
    assert [problem.code for problem in problems] == ["broken-theme"]
    assert problems[0].place.path.endswith("worse.toml")


@pytest.mark.parametrize("own", OWN_COLOURS)
def test_every_colour_of_our_own_must_be_given(tmp_path: Path, own: str) -> None:
    path = tmp_path / "theme.toml"
    lines = [line for line in GOOD.splitlines() if not line.startswith(f"{own} =")]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ProblemError, match=own):
        read_theme(path)
