"""What `briefing present` says before it shows anything."""

import pytest
from msgspec.structs import replace

from briefing.cli.present import _room
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import Reader, cut
from briefing.problems import ProblemError


def test_where_the_room_may_not_see_the_incident_the_remedy_is_the_rooms(harbour: Incident) -> None:
    green = replace(harbour, marking=Marking.GREEN)
    mine = cut(green, ceiling=Marking.RED, reader=Reader.CURATOR)
    with pytest.raises(ProblemError) as caught:
        _room(mine, Marking.CLEAR)
    [problem] = caught.value.problems
    assert "--room green" in problem.help
    assert "--tlp" not in problem.help
    assert _room(mine, Marking.GREEN).ceiling is Marking.GREEN
