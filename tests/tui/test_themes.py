"""Themes come from files; a broken one is told and the others are used."""

from pathlib import Path

import pytest

from briefing.files.shipped import shipped
from briefing.incident.view import View
from briefing.problems import ProblemError
from briefing.tui.app import BriefingApp
from briefing.tui.themes import OWN_COLOURS, Themes, read_theme

GOOD = (shipped("themes") / "dark.toml").read_text(encoding="utf-8")


def test_six_themes_are_shipped() -> None:
    themes = Themes(shipped("themes"))
    read = {name: themes.read(name) for name in themes.names()}
    assert {name: theme.dark for name, theme in read.items() if theme} == {
        "contrast-dark": True,
        "contrast-light": False,
        "dark": True,
        "light": False,
        "projector": False,
        "terminal": True,
    }
    assert themes.problems == ()


def test_a_theme_of_the_users_own_comes_before_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    own = GOOD.replace('accent = "#ffb454"', 'accent = "#ffb455"')
    (tmp_path / "dark.toml").write_text(own, encoding="utf-8")
    themes = Themes(tmp_path, shipped("themes"))
    assert themes.names().count("dark") == 1
    assert (read := themes.read("dark")) is not None
    assert read.accent == "#ffb455"
    (tmp_path / "dark.toml").write_text("dark = ", encoding="utf-8")
    assert (read := themes.read("dark")) is not None
    assert read.accent == "#ffb454"
    assert [problem.code for problem in themes.problems] == ["broken-theme"]


def test_a_folder_that_is_not_there_has_no_themes(tmp_path: Path) -> None:
    assert Themes(tmp_path / "none").names() == []
    assert Themes(tmp_path / "none").after("dark") is None


def test_what_textual_asks_of_the_terminals_own_colours_need_not_be_given(tmp_path: Path) -> None:
    given = GOOD.replace("dark = true", "dark = true\nansi = true")
    (tmp_path / "own.toml").write_text(given, encoding="utf-8")
    assert "ansi-background" in read_theme(tmp_path, "own").variables


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
        GOOD.replace('primary = "#7aa2f7"', "primary = 7"),
        GOOD.replace('rule = "#3a4052"', 'rule = "#3a4052"\nruler = "#3a4052"'),
        GOOD.replace('rule = "#3a4052"', 'rule = "#3a4052"\nbutton-focus-text-style = "loud"'),
        GOOD.replace("[variables]", "variables = 3\n[others]"),
    ],
    ids=[
        *("colour", "css", "missing", "unknown", "syntax", "primary", "type", "number"),
        *("unknown variable", "style", "no table"),
    ],
)
async def test_a_broken_theme_is_passed_over_and_told_of_once(
    tmp_path: Path, broken: str, view: View
) -> None:
    for name, content in (("first", GOOD), ("middle", broken), ("next", GOOD)):
        (tmp_path / f"{name}.toml").write_text(content, encoding="utf-8")
    app = BriefingApp(view, Themes(tmp_path), read_theme(tmp_path, "first"))
    async with app.run_test() as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert app.theme == "next"
        await pilot.press("t", "t")
    assert app.theme == "next"
    (problem,) = app.problems
    assert problem.code == "broken-theme"
    assert problem.place.path.endswith("middle.toml")


@pytest.mark.parametrize("name", ["accent", "rule"])
def test_a_colour_that_is_none_is_told_by_its_name_and_line(tmp_path: Path, name: str) -> None:
    lines = GOOD.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{name} ="))
    lines[at] = f'{name} = "#zzzzzz"'
    (tmp_path / "theme.toml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ProblemError, match=f"its {name} is no colour: '#zzzzzz'") as caught:
        read_theme(tmp_path, "theme")
    assert caught.value.problems[0].place.line == at + 1


@pytest.mark.parametrize("own", OWN_COLOURS)
def test_every_colour_of_our_own_must_be_given(tmp_path: Path, own: str) -> None:
    path = tmp_path / "theme.toml"
    lines = [line for line in GOOD.splitlines() if not line.startswith(f"{own} =")]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ProblemError, match=own):
        read_theme(tmp_path, "theme")
