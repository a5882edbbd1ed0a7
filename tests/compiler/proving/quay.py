"""An invented source with its original, to be proved as it is or changed."""

import hashlib
from pathlib import Path

from briefing.compiler.proving.proof import Proof, prove
from briefing.compiler.reading import SeedFolder, read_folder
from briefing.problems import Problem

__all__ = ["ORIGINAL", "SEED", "codes", "folder", "proof", "proved"]

FRAME = """\
incident:
  id: quay
  title: The night at the quay
  status: exercise
  marking: TLP:CLEAR
  zone: Europe/Berlin
"""

SEED = """\
source:
  id: courier
  outlet: The Courier
  title: Crane falls into the basin, and nobody in the town knows why it fell
  published: {words: this morning, date: 2031-06-03}
  language: en
  original: {file: courier.txt, sha256: SHA}

passages:
  ¶1: A crane is said to have fallen.
  ¶2: The harbour master calls it sabotage.
  ¶3: The union disagrees.

events:
  crane:
    title: A crane fell
    when: {words: overnight, date: 2031-06-03}
    evidence: {at: ¶1, hedge: apparently}

statements:
  master:
    speaker: harbour-master
    wording: quoted
    positions: [{asserts: it-was-sabotage}]
    evidence:
      - {at: ¶2, frame: described it as, quote: "a cold, deliberate act of sabotage"}
  union:
    speaker: union
    wording: quoted
    positions: [{asserts: it-was-sabotage}]
    evidence: [{at: ¶3, quote: it’s rust, frame: retorted}]
"""

ORIGINAL = """\
A crane apparently fell into the basin overnight, this morning's first reports say.
The harbour master described it as “a cold, deliberate act of sabotage” at a hastily called meeting.
The union retorted that “it's rust”, and rust alone, that brought the old crane down into the water.
"""


def folder(
    directory: Path,
    seed: str,
    original: str | bytes = ORIGINAL,
    flawed: list[Problem] | None = None,
) -> tuple[SeedFolder, Path]:
    """The seeds as they are read, and the folder of originals; SHA stands for the right hash.

    They are read without a problem, unless they are `flawed`, which takes those there are.
    """
    data = original if isinstance(original, bytes) else original.encode()
    seeds, originals = directory / "quay", directory / "originals"
    seeds.mkdir(exist_ok=True)
    originals.mkdir(exist_ok=True)
    (originals / "courier.txt").write_bytes(data)
    (seeds / "incident.yaml").write_text(FRAME, encoding="utf-8")
    seed = seed.replace("SHA", hashlib.sha256(data).hexdigest())
    (seeds / "courier.yaml").write_text(seed, encoding="utf-8")
    problems: list[Problem] = [] if flawed is None else flawed
    made = read_folder(seeds, problems)
    assert problems == [] or flawed is not None
    return made, originals


def proof(
    directory: Path,
    *changes: tuple[str, str],
    original: str | bytes = ORIGINAL,
    seed: str = SEED,
    flawed: list[Problem] | None = None,
) -> Proof:
    """The proof of the seed with some of its text replaced, against an original."""
    for old, new in changes:
        assert seed.count(old) == 1, old
        seed = seed.replace(old, new)
    made, originals = folder(directory, seed, original, flawed)
    return prove([made], originals)


def codes(made: Proof) -> list[str]:
    """What is wrong, by its codes."""
    return [problem.code for problem in made.problems]


def proved(made: Proof) -> tuple[int, int]:
    """How many quotations are proved, of how many."""
    return made.proved, made.quotations
