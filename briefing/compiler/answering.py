"""What curators answer for: warnings that they accept, loaded words that they mean. No checks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import structs

from briefing.compiler.checks import ANSWERABLE
from briefing.compiler.record import RecordFile
from briefing.compiler.seed import SourceFile
from briefing.compiler.seed_parts import PassageSeed, Seed
from briefing.incident.finding import Finding, Path
from briefing.incident.links import SECTIONS
from briefing.problems import quoted

__all__ = ["Answers"]

IN_VAIN = "accepted-in-vain"


@dataclass(slots=True)
class Answers:
    """What the seeds of an incident answer for, by the path of what it is given for."""

    accepted: dict[Path, Mapping[str, str]] = field(default_factory=dict)
    loaded: dict[Path, Mapping[str, str]] = field(default_factory=dict)
    used: set[tuple[Path, str]] = field(default_factory=set)

    @classmethod
    def of(cls, files: Sequence[RecordFile]) -> "Answers":
        """All that the files answer for."""
        answers = cls()
        for file in files:
            for path, seed in _answering(file):
                if given := getattr(seed, "accepted", None):
                    answers.accepted[path] = given
                if given := getattr(seed, "loaded", None):
                    answers.loaded[path] = given
        return answers

    def accept(self, finding: Finding) -> bool:
        """Whether a finding is one that its curator answers for."""
        if not _is_answerable(finding):
            return False
        for length in (4, 2, 1):
            path = finding.path[:length]
            if finding.code in self.accepted.get(path, ()):
                self.used.add((path, finding.code))
                return True
        return False

    @staticmethod
    def shown_how(finding: Finding) -> Finding:
        """A finding whose help says how to answer for it, if that can be done."""
        if not _is_answerable(finding):
            return finding
        way = f"If it is meant so: `accepted: {{{finding.code}: why}}`."
        return structs.replace(finding, help=f"{finding.help} {way}")

    def in_vain(self) -> Iterator[Finding]:
        """What is accepted and was not found, once all findings have been offered."""
        for path, given in self.accepted.items():
            for code in given:
                if (path, code) not in self.used:
                    yield Finding(
                        (*path, "accepted", code),
                        IN_VAIN,
                        f"There is no {quoted(code)} here to accept.",
                        "Take it away, or correct its code.",
                        warning=True,
                    )


def _is_answerable(finding: Finding) -> bool:
    return (finding.warning and finding.code != IN_VAIN) or finding.code in ANSWERABLE


def _answering(file: RecordFile) -> Iterator[tuple[Path, Seed]]:
    """Every part of a file that can answer for something, with its path in the record."""
    seed = file.file.seed
    if isinstance(seed, SourceFile):
        yield ("sources", seed.source.id), seed.source
        for locator, passage in seed.passages.items():
            if isinstance(passage, PassageSeed):
                yield ("sources", seed.source.id, "passages", locator), passage
    else:
        yield ("incident",), seed.incident
        for index, sentence in enumerate(seed.summary):
            yield ("summary", index), sentence
    for section in SECTIONS.values():
        for ident, item in getattr(seed, section, {}).items():
            yield (section, ident), item
