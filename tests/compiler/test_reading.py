"""Seed files as they are read: what a mistake's remedy takes from the file that it is in."""

from pathlib import Path

import briefing.compiler
from briefing.compiler.reading import read_folder
from briefing.problems import Problem

EXAMPLE = Path(briefing.compiler.__file__).parent / "example"


def test_of_a_source_without_its_id_the_name_of_its_file_is_the_remedy(tmp_path: Path) -> None:
    for name in ("incident.yaml", "first-report.yaml"):
        text = (EXAMPLE / name).read_text(encoding="utf-8")
        changed = text.replace("  id: first-report\n", "")
        (tmp_path / name).write_text(changed, encoding="utf-8")
    problems: list[Problem] = []
    read_folder(tmp_path, problems)
    told = [one.help for one in problems if one.code == "missing-field"]
    assert told == ["Add it, as in id: first-report."]
