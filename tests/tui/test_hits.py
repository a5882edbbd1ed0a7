"""What is found, and what is new: an item as a line that says no more of it than the record."""

from briefing.incident.naming import title_of
from briefing.incident.searching import Index
from briefing.incident.types import Mode
from briefing.incident.updates import Updates
from briefing.incident.view import View
from briefing.tui.desk.hits import hit_line
from briefing.tui.desk.updating import told
from briefing.tui.ink import flat

_SORTS = {
    Mode.POSSIBLE: "As a possibility: ",
    Mode.INTENT: "As an intention: ",
    Mode.DEMAND: "As a demand: ",
}


def test_what_is_only_possible_meant_or_called_for_is_named_as_that_wherever_it_is(
    either: View,
) -> None:
    index = Index(either)
    updates = told(Updates(new=either.incident.claims), either, either, 300)
    new = "\n".join(flat(line) for line in updates.lines)
    for claim in either.incident.claims:
        title = title_of(claim, either)
        assert title.startswith(_SORTS.get(claim.mode, title[:1]))
        assert title.endswith(claim.text[1:])
        assert title in new
        found = index.search(claim.text)
        assert claim in found.items
        assert title in flat(hit_line(claim, found, index, 300))
