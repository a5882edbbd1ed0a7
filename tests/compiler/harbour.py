"""An invented incident as its curator wrote it: a frame and two sources, one of them AMBER."""

from pathlib import Path

from briefing.compiler.building import compile_seeds
from briefing.incident.types import Incident
from briefing.problems import Problem, ProblemError

__all__ = ["HARBOUR", "changed", "compiled", "problems", "written"]

FRAME = """\
incident:
  id: harbour
  title: A boat at the pier
  status: exercise
  marking: TLP:CLEAR
  zone: Europe/Berlin
  serial: 3
  originator: the harbour desk
  next_update: 2031-06-03T09:00

summary:
  - {text: A boat is said to have hit the pier., carried_by: [pier-three, authority]}
  - {text: A watchman tells of a lantern., carried_by: lantern}

sides:
  port:    {name: the port, role: party}
  fishers: {name: the fishers, role: party}

actors:
  port-authority:
    name: the port authority
    kind: body
    side: port
  fishers-union: {name: the fishers' union, kind: group, side: fishers, aliases: the union}

questions:
  what-happened: {text: What hit the pier?, evidence: {source: harbour-post, at: ¶1}}
"""

POST = """\
source:
  id: harbour-post
  outlet: The Harbour Post
  published: 2031-06-02
  received: 2031-06-02T09:10
  language: en
  original:
    file: post.txt
    sha256: 5f1c0000000000000000000000000000000000000000000000000000000000ab

passages:
  ¶1: The authority says that a boat hit pier three in the night.
  ¶2: The union says that none of its boats was out.
  ¶3: Night sailing is now forbidden.

claims:
  pier-hit:   {text: a boat hit pier three, question: what-happened}
  by-fishers:
    text: the boat was the fishers'
    about: fishers-union
    implied: ¶2

exhibits:
  picture:
    form: photo
    title: A picture of the pier
    shows: [damage]
    when: {before: quay}
    evidence: [¶3, {at: ¶1, hedge: appears}]

events:
  pier-three:
    title: "Pier three: a boat is said to have hit it"
    when:
      words: in the night
      date: 2031-06-01/2031-06-02
      from: 2031-06-01T21:00
      to: 2031-06-02T05:00
      basis: convention
    place: Pier three
    claims: [pier-hit]
    shown_in: picture
    evidence: {at: ¶1, by: [port-authority], hedge: says}
  quay:
    title: The quay was closed
    when: {words: meanwhile, during: pier-three}
    evidence: ¶1

statements:
  authority:
    speaker: port-authority
    wording: quoted
    when: 2031-06-02
    positions:
      - asserts: pier-hit
    evidence:
      - {at: ¶1, quote: rammed at speed, frame: the pier had been}
  union:
    speaker: fishers-union
    wording: reported
    positions:
      - denies: by-fishers
      - withholds judgement: pier-hit
    evidence: ¶2

measures:
  no-night-sailing:
    title: Night sailing in the harbour
    state: announced
    by: port-authority
    reasons: {text: danger to the piers, by: port-authority}
    evidence: ¶3
"""

RADIO = """\
source:
  id: radio
  outlet: Harbour Radio
  published: {date: 2031-06, date_inferred: yes}
  marking: TLP:AMBER

passages:
  00:02:30: A watchman saw a lantern.
  00:03:00: {digest: His name., marking: TLP:RED}

actors:
  watchman: {name: a watchman, kind: person, named: no, evidence: 00:03:00}

claims:
  seen: {text: there was a lantern, implied: 00:02:30}

events:
  lantern:
    title: A lantern
    claims: seen
    evidence:
      - 00:02:30
      - {at: 00:03:00, by: watchman}
"""

HARBOUR = {"incident.yaml": FRAME, "harbour-post.yaml": POST, "radio.yaml": RADIO}


def changed(file: str, *changes: tuple[str, str]) -> dict[str, str]:
    """The files with some text of one replaced."""
    text = HARBOUR[file]
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {**HARBOUR, file: text}


def written(directory: Path, files: dict[str, str] = HARBOUR) -> Path:
    """The folder of seeds, written into a directory."""
    folder = directory / "harbour"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def compiled(directory: Path, files: dict[str, str] = HARBOUR) -> Incident:
    """The incident that the files make."""
    return compile_seeds(written(directory, files))


def problems(directory: Path, files: dict[str, str]) -> tuple[Problem, ...]:
    """What is wrong with the files; none if they make an incident."""
    try:
        compiled(directory, files)
    except ProblemError as error:
        return error.problems
    return ()
