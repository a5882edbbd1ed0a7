"""Windows of a meeting, killed and told nonsense very many times, by the tests of both."""

import os
import subprocess
import sys
from pathlib import Path

__all__ = ["run"]

_TESTS = ("tests/tui/stage/test_in_terminals.py", "tests/meeting/test_link.py")


def run(kills: int, frames: int) -> int:
    """Kill so many windows and send so many frames that are none; 0 if all went well."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", *_TESTS],
        cwd=Path(__file__).parent.parent.parent,
        env={**os.environ, "BRIEFING_KILLS": str(kills), "BRIEFING_FRAMES": str(frames)},
        check=False,
    ).returncode
