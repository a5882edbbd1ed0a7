"""Editing where one reads, and noting down: what the desk asks of the seeds, and what it says."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.compiler.building import build
from briefing.incident.view import View
from briefing.problems import Place, Problem, ProblemError
from briefing.tui.app import BriefingApp
from briefing.tui.desk import editing
from briefing.tui.reloading import Found
from briefing.tui.settings import Settings
from tests.terminal import Terminal
from tests.tui.conftest import desk, frame
from tests.tui.test_saves import until

OpenApp = Callable[..., BriefingApp]

SHIPPED = Path(__file__).parents[2] / "seeds" / "kremlin-drones"
BROKEN = Problem("unknown-field", "There is no field 'nonsense' here.", Place("a.yaml", 3, 1))


@dataclass
class Asked:
    """Seeds that remember what is asked of them."""

    problems: tuple[Problem, ...] = ()
    noted: list[tuple[str, str, str]] = field(default_factory=list)

    def place(self, item: str) -> Place:
        return Place(f"seeds/{item}.yaml", 7, 3)

    def build(self) -> tuple[Problem, ...]:
        return self.problems

    def note(self, text: str, by: str, from_: str) -> str:
        if self.problems:
            raise ProblemError(*self.problems)
        self.noted.append((text, by, from_))
        return "note-1"


async def typed(pilot: Pilot[None], *words: str) -> None:
    """Words for each line, all in one burst, each with Enter."""
    for line in words:
        for character in line:
            pilot.app.simulate_key(character)
        pilot.app.simulate_key("enter")
    await pilot.pause()


async def test_what_came_in_is_noted_by_three_answers(open_app: OpenApp) -> None:
    seeds = Asked()
    async with open_app(seeds=lambda: seeds).run_test(size=(100, 30)) as pilot:
        await pilot.press("i")
        await typed(pilot, "drones", "", "telephone")
        await until(pilot, "Noted as note-1")
    assert seeds.noted == [("drones", "", "telephone")]


async def test_nothing_is_noted_where_nothing_is_said(open_app: OpenApp) -> None:
    seeds = Asked()
    async with open_app(seeds=lambda: seeds).run_test(size=(100, 30)) as pilot:
        await pilot.press("i")
        await typed(pilot, "", "", "")
        assert type(pilot.app.screen).__name__ == "Noting"
        assert pilot.app.focused is pilot.app.screen.query("Answer").first()
        assert seeds.noted == []


async def test_what_was_typed_is_there_again_after_closing_and_after_a_failure(
    open_app: OpenApp,
) -> None:
    seeds = Asked((BROKEN,))
    async with open_app(seeds=lambda: seeds).run_test(size=(100, 30)) as pilot:
        await pilot.press("i", *"one")
        await pilot.press("escape", "i")
        await until(pilot, "│ one")
        await typed(pilot, "two", "", "")
        await until(pilot, "Nothing was noted")
        await pilot.press("j")
        await until(pilot, "NOT SHOWN, save of ")
        assert "a.yaml:3:1: There is no field" in frame(pilot.app)
        await pilot.press("i")
        await until(pilot, "│ onetwo")


@pytest.mark.parametrize("keys", [("escape", "q"), ("ctrl+q",), ()], ids=["closed", "q", "signal"])
async def test_what_was_typed_and_not_noted_is_told_at_any_end(
    open_app: OpenApp, keys: tuple[str, ...]
) -> None:
    app = open_app(seeds=Asked)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("i", *"one", "enter", *"two", *keys)
    [told] = app.problems
    assert told.code == "not-noted"
    assert "“one”, by “two”." in told.sentence
    assert "Copy it from here" in told.help


async def test_what_was_noted_is_not_told_at_the_end(open_app: OpenApp) -> None:
    seeds = Asked()
    app = open_app(seeds=lambda: seeds)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("i")
        await typed(pilot, "drones", "", "")
        await until(pilot, "Noted as note-1")
        await pilot.press("i", "escape")
        assert "Kept till the end" not in frame(app)
        await pilot.press("i", "x", "escape")
        await until(pilot, "Kept till the end, and not noted")
        await pilot.press("i", "backspace", "escape")
    assert app.problems == ()


async def test_what_is_wrong_with_the_settings_can_be_read_whole(open_app: OpenApp) -> None:
    app = open_app(settings=Settings(problems=(BROKEN,)))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "a.yaml:3:1: There is no field 'nonsense' here. (! to read all)")
        await pilot.press("!")
        await until(pilot, "unknown-field")


async def test_where_no_editor_is_named_the_place_and_the_remedy_are_said(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    async with open_app(seeds=Asked).run_test(size=(100, 30)) as pilot:
        selected = desk(pilot.app).selected()
        assert selected is not None
        await pilot.press("e")
        await until(pilot, f"It stands at {selected.id}.yaml:7.")
        assert "set $EDITOR" in frame(pilot.app)


async def test_an_editor_that_is_no_command_is_told(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "vim 'a")
    async with open_app(seeds=Asked).run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        await until(pilot, "$EDITOR is vim 'a, and cannot be run")


def test_a_seed_is_edited_at_its_line_and_what_was_saved_comes_to_the_desk(
    tmp_path: Path,
) -> None:
    shutil.copytree(SHIPPED, tmp_path / "seeds" / "kremlin-drones")
    build(tmp_path / "seeds", tmp_path / "data")
    editor = tmp_path / "vi"
    editor.write_text(
        "#!/bin/sh\n"
        f'echo "$1" > {tmp_path}/line\n'
        'sed -i.old "s/Kremlin: a drone attack/Palace: a drone attack/" "$2"\n'
    )
    editor.chmod(0o700)
    file = tmp_path / "data" / "kremlin-drones.json"
    with Terminal([str(file)], environment={"EDITOR": str(editor), "VISUAL": ""}) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("je")
        terminal.wait_for("Palace: a drone attack")
        seed = (tmp_path / "seeds" / "kremlin-drones" / "news-report.yaml").read_text().splitlines()
        line = int((tmp_path / "line").read_text().removeprefix("+"))
        assert "Palace: a drone attack" in "".join(seed[line - 1 : line + 4])
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.modes_restored()


def test_an_editor_that_is_not_there_is_told_on_the_screen_that_comes_back(
    tmp_path: Path,
) -> None:
    shutil.copytree(SHIPPED, tmp_path / "seeds" / "kremlin-drones")
    build(tmp_path / "seeds", tmp_path / "data")
    file = tmp_path / "data" / "kremlin-drones.json"
    with Terminal([str(file)], environment={"EDITOR": "no-such-editor", "VISUAL": ""}) as terminal:
        terminal.wait_for("REPORTED. Not checked")
        terminal.type("e")
        terminal.wait_for("no-such-editor, and cannot be run: No such file")
        terminal.type("q")
        assert terminal.end() == 0


async def test_what_stands_in_a_seed_that_is_broken_is_opened_where_it_is_broken(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Place] = []
    monkeypatch.setenv("VISUAL", "vim")

    def run(_app: BriefingApp, _editor: str, place: Place) -> str:
        opened.append(place)
        return ""

    monkeypatch.setattr(editing, "_run", run)
    async with open_app(seeds=Asked).run_test(size=(100, 30)) as pilot:
        assert isinstance(pilot.app, BriefingApp)
        await pilot.press("5")
        first = desk(pilot.app).selected()
        assert first is not None
        wrong = BROKEN._replace(place=Place(f"./seeds/{first.id}.yaml", 90, 4))
        pilot.app.saves.wrong("seeds", (wrong,))
        await pilot.press("e", "j", "e", "0", "e")
    assert [place.line for place in opened] == [90, 7, 7]
    assert opened[-1].path == f"seeds/{pilot.app.view.incident.id}.yaml"


async def test_seeds_that_another_editor_mends_are_built_and_the_problem_goes(
    open_app: OpenApp, tmp_path: Path
) -> None:
    seed = tmp_path / "a.yaml"
    seed.write_text("broken")
    wrong = BROKEN._replace(place=Place(str(seed), 1, 1))
    async with open_app(seeds=Asked).run_test(size=(100, 30)) as pilot:
        assert isinstance(pilot.app, BriefingApp)
        pilot.app.saves.wrong("seeds", (wrong,))
        await until(pilot, "NOT SHOWN")
        seed.write_text("mended")
        await until(pilot, "NOT SHOWN", there=False)


async def test_a_newer_version_ends_what_was_wrong_with_the_seeds_it_was_built_from(
    open_app: OpenApp, view: View
) -> None:
    async with open_app(seeds=Asked).run_test(size=(100, 30)) as pilot:
        assert isinstance(pilot.app, BriefingApp)
        pilot.app.saves.wrong("seeds", (BROKEN,))
        pilot.app.saves.found(Found(view))
        assert pilot.app.saves.problems == ()


async def test_what_the_last_build_was_warned_of_can_be_read(open_app: OpenApp) -> None:
    seeds = Asked((BROKEN._replace(warning=True),))
    async with open_app(seeds=lambda: seeds).run_test(size=(100, 30)) as pilot:
        assert isinstance(pilot.app, BriefingApp)
        pilot.app.saves.build()
        await until(pilot, "Built, with 1 warning (! to read it)")
        await pilot.press("exclamation_mark")
        await until(pilot, "Shown, with warnings")
        await until(pilot, "warning: There is no field 'nonsense' here.")
