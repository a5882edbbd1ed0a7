"""One at a time in a folder: the second waits for the first, and nothing is left behind."""

import threading
from pathlib import Path

from briefing.files.locking import alone_in


def test_the_second_waits_until_the_first_has_done(tmp_path: Path) -> None:
    order = []
    begun = threading.Event()

    def second() -> None:
        begun.set()
        with alone_in(tmp_path):
            order.append("second")

    other = threading.Thread(target=second)
    with alone_in(tmp_path):
        other.start()
        begun.wait(10)
        other.join(0.05)
        order.append("first")
    other.join(10)
    assert order == ["first", "second"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_held_keeps_nobody_from_working(tmp_path: Path) -> None:
    with alone_in(tmp_path / "missing"):
        done = True
    assert done
