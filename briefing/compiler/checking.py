"""Looking seeds over: every problem of every folder, and of its originals. Nothing is written."""

from dataclasses import dataclass
from pathlib import Path

from briefing.compiler.folders import folders
from briefing.compiler.listing import strays
from briefing.compiler.proving.proof import Proof, prove
from briefing.compiler.quotations import quotations_in
from briefing.compiler.reading import read_folder
from briefing.compiler.resolving import resolve
from briefing.files.originals.reading import folder_at
from briefing.problems import Problem, in_order

__all__ = ["Looked", "look_over"]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at, in numbers, and every problem found, in the order of the files.

    `quotations` are those of the incidents without an error; `proof` is what the originals came to,
    where they were asked for.
    """

    incidents: int
    seeds: int
    problems: tuple[Problem, ...]
    quotations: int
    proof: Proof | None = None


def look_over(seeds: Path, originals: Path | None = None) -> Looked:
    """Check one incident's folder, or every folder of a folder of such folders.

    With `originals` what the seeds quote is held to the originals in that folder. ProblemError
    where there is no such folder.
    """
    found = folders(seeds)
    if originals is not None:
        folder_at(originals)
    problems = list(strays(seeds))
    read = [read_folder(folder, problems) for folder in found]
    made = [resolve(folder, problems) for folder in read]
    proof = None if originals is None else prove(read, originals)
    if proof is not None:
        problems.extend(proof.problems)
    quotations = sum(quotations_in(one) for one in made if one is not None)
    seeds_in_all = sum(map(_seeds_in, found))
    return Looked(len(found), seeds_in_all, in_order(problems), quotations, proof)


def _seeds_in(folder: Path) -> int:
    return sum(not path.name.startswith(".") for path in folder.glob("*.yaml"))
