"""While a large incident is read a line says so; what is there at once needs none."""

from pathlib import Path

import pytest

from briefing.cli.waiting import LARGE, say_nothing, waiting
from tests.terminal import Terminal


def test_a_small_file_is_opened_without_a_word(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "small.json"
    path.write_bytes(b"{}")
    for one in (path, tmp_path / "there-is-none.json"):
        with waiting(one) as say:
            assert say is say_nothing
    assert capfd.readouterr().err == ""


def test_a_large_file_is_named_with_its_size_and_what_is_done(tmp_path: Path) -> None:
    path = tmp_path / "[red]large\x1b[31m.json"
    path.write_bytes(b" " * LARGE)
    program = (
        "import sys, tty\nfrom pathlib import Path\nfrom briefing.cli.waiting import waiting\n"
        "tty.setcbreak(0)\n"
        f"with waiting(Path({str(path)!r})) as say:\n    say('reading and checking')\n"
        "    sys.stdin.read(1)\nprint('done')\n"
    )
    with Terminal([], program=("-c", program)) as terminal:
        terminal.wait_for("[red]large␛[31m.json, 16 MB: reading and checking ...")
        terminal.type("x")
        terminal.wait_for("done")
        assert "16 MB" not in terminal.text
        assert terminal.end() == 0
