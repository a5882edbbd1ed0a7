"""Seeds to an incident: every file's items in one record, and all that is wrong with them."""

from collections.abc import Iterable
from typing import Any

from msgspec import structs

from briefing.compiler.answering import Answers
from briefing.compiler.checks import Subject, flaws
from briefing.compiler.items import ITEMS, source
from briefing.compiler.looking_ahead import LookedAhead
from briefing.compiler.placing import contradicted, placed
from briefing.compiler.reading import SeedFolder
from briefing.compiler.record import Common, RecordFile, each
from briefing.compiler.retelling import Retelling
from briefing.compiler.seed import SlideSeed
from briefing.compiler.seed_parts import PassageSeed
from briefing.compiler.times import TimesError, check_zone
from briefing.files.damage import Steps
from briefing.incident.finding import Finding
from briefing.incident.links import SECTIONS, items_of, kind_of
from briefing.incident.marking import Marking, highest
from briefing.incident.types import ChosenSlide, Incident, SummarySentence
from briefing.problems import Problem, quoted

__all__ = ["resolve"]

_OF_NAMES = ("dangling-reference", "no-such-passage")
"""What is told of a word that may yet be the name of something in a file that was not read."""


def resolve(folder: SeedFolder, problems: list[Problem]) -> Incident | None:
    """The incident that a folder's seeds make, or None if anything is wrong with it.

    What is wrong is added to the problems; a warning alone keeps nothing from being made. In a
    folder that could not be read whole, only that is told which is wrong all the same.
    """
    resolver = _Resolver(folder)
    incident = resolver.incident()
    found = _each_once(resolver.common.problems)
    problems.extend(found)
    sound = all(problem.warning for problem in found)
    return incident if folder.complete and sound else None


def _each_once(problems: list[Problem]) -> list[Problem]:
    """The problems without those that say the same of the same place, as of a time's two ends."""
    first: dict[object, Problem] = {}
    for one in problems:
        place = one.place.path, one.place.line, one.place.column
        first.setdefault((one.code, one.sentence, place), one)
    return list(first.values())


class _Resolver:
    """One incident being put together."""

    def __init__(self, folder: SeedFolder) -> None:
        frame = folder.frame
        self.complete = folder.complete
        self.hidden = folder.hidden
        self.frame = frame.seed
        damage = [frame.damage, *(source.damage for source in folder.sources)]
        self.common = Common(
            zone=frame.seed.incident.zone,
            marking=frame.seed.incident.marking,
            complete=folder.complete,
            damaged=frozenset().union(*(one.fields() for one in damage)),
            knows_zone=not frame.is_damaged(("incident", "zone"), item=False),
        )
        self.frame_file = RecordFile(frame, self.common)
        self.sources = [
            (one.seed, RecordFile(one, self.common, one.seed.source.id)) for one in folder.sources
        ]
        self.files = [self.frame_file, *(file for _, file in self.sources)]
        self.standing: dict[str, tuple[RecordFile, Steps]] = {}
        self.retelling = Retelling([(file, seed.tellings) for seed, file in self.sources])

    def incident(self) -> Incident:
        own = self.frame.incident
        try:
            check_zone(own.zone)
        except TimesError as error:
            self.frame_file.note_times(("incident",), error.flaws)
            self.common.zone = "UTC"  # so that what else is wrong with times is told as well
            self.common.knows_zone = False
        self.place_ids()
        self.mark_sources()
        self.retelling.read()
        incident = Incident(
            schema=1,
            id=own.id,
            title=own.title,
            status=own.status,
            marking=own.marking,
            zone=own.zone,
            serial=own.serial,
            originator=own.originator,
            contact=own.contact,
            next_update=self.frame_file.instant(own.next_update, "incident", "next_update"),
            supersedes=own.supersedes,
            caveat=own.caveat,
            **self.sections(),
        )
        summary, slides = self.summary(incident), self.slides(incident)
        return self.checked(structs.replace(incident, summary=summary, slides=slides))

    def place_ids(self) -> None:
        """Note where each item stands, and every id that is given again."""
        for file in self.files:
            if file.source is not None:
                self.place_id(file.source, file, ("source",))
            for section in file.file.sections():
                for ident in getattr(file.file.seed, section, ()) if section in ITEMS else ():
                    self.place_id(ident, file, (section, ident))

    def place_id(self, ident: str, file: RecordFile, steps: Steps) -> None:
        if ident not in self.standing:
            self.standing[ident] = file, steps
            return
        first, first_steps = self.standing[ident]
        sentence = f"The id {quoted(ident)} is taken already."
        remedy = "Give one of the two another id: ids are unique across all kinds and files."
        also = ((first.file.place(first_steps), "first used"),)
        file.note(steps, "duplicate-id", sentence, remedy, also)

    def mark_sources(self) -> None:
        for seed, file in self.sources:
            assert file.source is not None
            marking = seed.source.marking or self.common.marking
            self.common.sources[file.source] = marking
            for locator, passage in seed.passages.items():
                own = passage.marking if isinstance(passage, PassageSeed) else None
                raised = highest(marking, own or Marking.CLEAR)
                self.common.passages[file.source, locator] = raised

    def sections(self) -> dict[str, Any]:
        sections: dict[str, Any] = {
            "sources": tuple(source(seed, file) for seed, file in self.sources)
        }
        for section, make in ITEMS.items():
            sections[section] = tuple(
                self.retelling.told(make(ident, seed, file))
                for file in self.files
                for ident, seed in getattr(file.file.seed, section, {}).items()
                if self.standing[ident] == (file, (section, ident))
            )
        return sections

    def summary(self, incident: Incident) -> tuple[SummarySentence, ...]:
        markings = {item.id: item.marking for item in items_of(incident)}
        sentences = []
        for index, seed in enumerate(self.frame.summary):
            carried_by = each(seed.carried_by)
            if not carried_by:
                sentence = "This sentence names no item that carries it."
                where = ("summary", index)
                self.frame_file.note(where, "no-evidence", sentence, "Name at least one item.")
            floor = highest(*(markings[one] for one in carried_by if one in markings))
            if seed.marking is not None and not floor.within(seed.marking):
                self.frame_file.too_low(seed.marking, floor, "summary", index)
            marking = seed.marking or highest(floor, self.common.marking)
            sentences.append(
                SummarySentence(text=seed.text, carried_by=carried_by, marking=marking)
            )
        return tuple(sentences)

    def slides(self, incident: Incident) -> tuple[ChosenSlide, ...]:
        """The slides chosen; notes are as what their slide is of, unless they say otherwise."""
        markings = {item.id: item.marking for item in items_of(incident)}
        chosen = []
        for seed in self.frame.slides:
            one = seed if isinstance(seed, SlideSeed) else SlideSeed(slide=seed)
            of = markings.get(one.slide.partition("/")[2], Marking.CLEAR)
            marking = one.marking or highest(self.common.marking, of)
            chosen.append(ChosenSlide(slide=one.slide, notes=each(one.notes), marking=marking))
        return tuple(chosen)

    def checked(self, incident: Incident) -> Incident:
        incident, at_odds = placed(incident)
        for item in at_odds:
            section = SECTIONS[kind_of(item)]
            sentence = "The bounds of this time contradict the event that it is placed by."
            for fields in contradicted(item):
                path = (section, item.id, *fields)
                self.tell(Finding(path, "time-out-of-order", sentence, "Correct one."))
        answers = Answers.of(self.files)
        subject = Subject(incident, answers.loaded)
        ahead = LookedAhead(subject)
        found = [*flaws(subject, whole=self.complete)]
        self.retelling.check(incident, self.hidden)
        self.common.of_items = frozenset(one.code for one in found)
        self.tell_unanswered([*found, *ahead.findings()], answers)
        if self.complete and not self.common.problems:  # warnings may but follow from what is wrong
            self.tell_unanswered(ahead.warnings(), answers)
            self.tell_unanswered(answers.in_vain(), answers)
        return incident

    def tell_unanswered(self, found: Iterable[Finding], answers: Answers) -> None:
        """Note what is found and not answered for, with how to."""
        for finding in found:
            if not answers.accept(finding):
                self.tell(answers.shown_how(finding))

    def tell(self, finding: Finding) -> None:
        """Note a flaw of the record at its place in the seeds."""
        if finding.code == "no-evidence" and finding.path in self.common.sourceless:
            return
        file, steps = self.frame_file, finding.path
        if steps[0] in SECTIONS.values():
            ident, fields = str(steps[1]), steps[2:]
            file, item = self.standing.get(ident, (file, steps[:2]))
            if elsewhere := self.retelling.place(ident, fields):
                file, item, fields = elsewhere
            steps = fields if fields[:1] == ("passages",) else (*item, *fields)
        if finding.code in _OF_NAMES and self.hidden.may_hold(_named(file, steps)):
            return
        file.note(steps, finding.code, finding.sentence, finding.help, warning=finding.warning)


def _named(file: RecordFile, steps: Steps) -> str:
    """The name of an item that is written at a field of the record."""
    word = file.file.word(steps)
    return word.partition("/")[2] if steps[0] == "slides" else word
