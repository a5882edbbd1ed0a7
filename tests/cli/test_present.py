"""What `briefing present` says before it shows anything."""

import argparse

import pytest
from msgspec.structs import replace

from briefing.cli.present import _room, run
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, cut
from briefing.problems import ProblemError
from tests.terminal import Terminal


@pytest.mark.parametrize("command", ["present", "follow"])
def test_no_screen_is_shown_where_a_terminal_can_only_print(command: str) -> None:
    with Terminal([command], environment={"TERM": "dumb"}) as terminal:
        assert terminal.end() == 2
        assert "error[no-terminal]: TERM is dumb" in terminal.text
        assert b"\x1b[?1049h" not in terminal.output


def test_where_the_room_may_not_see_the_incident_the_remedy_is_the_rooms(harbour: Incident) -> None:
    green = replace(harbour, marking=Marking.GREEN)
    mine = cut(green, ceiling=Marking.RED, reader=Reader.CURATOR)
    with pytest.raises(ProblemError) as caught:
        _room(mine, Marking.CLEAR)
    [problem] = caught.value.problems
    assert "--room green" in problem.help
    assert "--tlp" not in problem.help
    assert _room(mine, Marking.GREEN).ceiling is Marking.GREEN


def test_a_room_that_is_named_to_the_one_window_is_refused_with_what_was_meant() -> None:
    with pytest.raises(ProblemError) as caught:
        run(argparse.Namespace(public=True, room="green"))
    [problem] = caught.value.problems
    assert "--public --tlp green" in problem.help
