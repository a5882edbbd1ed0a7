"""What papers look like: the harbour's, as text, one file each.

To take new ones after a change that was meant: `BRIEFING_GOLDEN=1 pytest tests/paper`, and read the
diff.
"""

import os
from pathlib import Path

import pytest

from briefing.incident.view import View
from briefing.paper.export import export

GOLDEN = Path(__file__).parent / "golden"
PAPERS = [("page", 72), ("page", 40), ("full", 72)]


@pytest.mark.parametrize(("form", "width"), PAPERS)
def test_the_paper_is_as_it_was(view: View, form: str, width: int) -> None:
    seen = export(view, form, width=width)
    path = GOLDEN / f"{form}-{width}.txt"
    if os.environ.get("BRIEFING_GOLDEN"):
        path.write_bytes(seen)
    assert seen.decode() == path.read_text(encoding="utf-8")


def test_no_paper_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {f"{form}-{n}" for form, n in PAPERS}
