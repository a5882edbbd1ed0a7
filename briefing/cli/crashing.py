"""What is left of a crash: its report in a file, and one line that says where."""

from briefing.cli.printing import complain
from briefing.problems import ProblemError

__all__ = ["crashed"]

CRASH = 70


def crashed(report: str) -> int:
    """Keep the report of a crash in a file, say in one line where it is, and give the exit code."""
    from briefing.files.places import state_dir
    from briefing.files.writing import write_atomic
    from briefing.incident.safe import one_line

    path = state_dir() / "crash.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, report.encode(errors="backslashreplace"))
        where = f"The report is in {path}."
    except (OSError, ProblemError):
        where = "The report could not be written."
    complain(one_line(f"briefing: crashed; your files are as they were. {where}"))
    return CRASH
