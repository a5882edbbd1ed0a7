"""Themes come from files; a broken one is told and the others are used."""

from pathlib import Path

import pytest

from briefing.files.shipped import shipped
from briefing.incident.view import View
from briefing.problems import ProblemError
from briefing.tui.app import BriefingApp
from briefing.tui.themes import OWN_COLOURS, read_theme, theme_names

GOOD = (shipped("themes") / "dark.toml").read_text(encoding="utf-8")


def test_the_shipped_themes_are_dark_and_light() -> None:
    names = theme_names(shipped("themes"))
    assert names == ["dark", "light"]
    assert [read_theme(shipped("themes"), name).dark for name in names] == [True, False]


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
async def test_a_broken_theme_is_passed_over_and_told_of_once(
    tmp_path: Path, broken: str, view: View
) -> None:
    for name, content in (("first", GOOD), ("middle", broken), ("next", GOOD)):
        (tmp_path / f"{name}.toml").write_text(content, encoding="utf-8")
    app = BriefingApp(view, tmp_path, read_theme(tmp_path, "first"))
    async with app.run_test() as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert app.theme == "next"
        await pilot.press("t", "t")
    assert app.theme == "next"
    (problem,) = app.problems
    assert problem.code == "broken-theme"
    assert problem.place.path.endswith("middle.toml")


@pytest.mark.parametrize("own", OWN_COLOURS)
def test_every_colour_of_our_own_must_be_given(tmp_path: Path, own: str) -> None:
    path = tmp_path / "theme.toml"
    lines = [line for line in GOOD.splitlines() if not line.startswith(f"{own} =")]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ProblemError, match=own):
        read_theme(tmp_path, "theme")
