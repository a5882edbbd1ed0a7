"""A large record looked over by two processes: the same is told, whatever is wrong with it."""

import os
from pathlib import Path

import pytest

from briefing.compiler import looking_ahead
from briefing.compiler.checking import look_over
from briefing.incident.finding import Finding


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Two processors, and a record of any size is large; what the second process said."""
    heard: list[bytes] = []
    told = looking_ahead._told

    def overheard(made: bytes) -> list[Finding] | None:
        heard.append(made)
        return told(made)

    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(looking_ahead, "_LARGE", 1)
    monkeypatch.setattr(looking_ahead, "_told", overheard)
    return heard


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("passages:", "passages:\n  ¶77: Nothing.", "passage-uncited"),  # a warning
        ("speaker: ", "speaker: no-", "dangling-reference"),  # a flaw that is looked for there
        ("outlet: ", f"outlet: {'long ' * 30}", "too-long"),  # a flaw that is looked for here
    ],
)
def test_two_processes_find_the_same_as_one(
    jetty: Path,
    said: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
    before: str,
    after: str,
    code: str,
) -> None:
    path = jetty / "northern-wire.yaml"
    path.write_text(path.read_text().replace(before, after, 1))
    together = look_over(jetty).problems
    assert len(said) == 1
    assert code in {one.code for one in together}
    monkeypatch.setattr(looking_ahead, "_LARGE", 1 << 30)
    assert look_over(jetty).problems == together
    assert len(said) == 1


def test_what_a_process_that_dies_has_found_is_looked_for_again(
    jetty: Path, said: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = jetty / "northern-wire.yaml"
    path.write_text(path.read_text().replace("passages:", "passages:\n  ¶77: Nothing.", 1))
    monkeypatch.setattr(looking_ahead, "_found", lambda _: os._exit(1))
    assert [one.code for one in look_over(jetty).problems].count("passage-uncited") == 1
    assert said == [b""]
