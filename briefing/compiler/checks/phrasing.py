"""Texts that go into a template: claims affirmative and begun small, no stop where one is added."""

import re
from collections.abc import Iterator

from briefing.compiler.checks.subject import Subject, lexicon, words_of
from briefing.incident.finding import Finding
from briefing.problems import quoted

__all__ = ["capitals", "negations", "questions", "stops"]

_NEGATIVE = lexicon(
    """
    cannot neither never no nobody none nor not nothing nowhere
    """
)
_CAPITAL = lexicon(
    """
    A All An Any Both Each Every He Her His In It Its Many On One She Some Several That The
    Their There These They This Those Three Two We
    """
)
"""First words that have a capital only where they begin a sentence."""

_PHRASES = lexicon(
    """
    description form found name occasion place shows short text title unsaid
    """
)
_SENTENCES = frozenset(("lines", "questions", "revisions", "summary"))
"""Sections whose text is whole sentences."""

_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:\w|\w+\.\w+|Bros|Co|Corp|Dr|Gen|Inc|Jr|Lt|Ltd|Mr|Mrs|No|Sgt|Sr|St|etc|vs)\.$"
)


def stops(subject: Subject) -> Iterator[Finding]:
    """Names, titles and claims that end with a full stop: whoever shows them goes on after them."""
    for path, text in subject.texts:
        if not text.endswith(".") or path[0] in _SENTENCES or path[0] == "incident":
            continue
        field = path[-2] if isinstance(path[-1], int) else path[-1]
        if field in _PHRASES and not text.endswith("..") and not _ABBREVIATED.search(text):
            yield Finding(
                path,
                "stop-too-many",
                "This ends with a full stop, and more is put after it where it is shown.",
                "Take the full stop away.",
            )


def negations(subject: Subject) -> Iterator[Finding]:
    """Claims that are not affirmative, so that to deny them takes two negatives."""
    for claim in subject.incident.claims:
        for word in words_of(claim.text):
            if word in _NEGATIVE or word.endswith("n't"):
                yield Finding(
                    ("claims", claim.id, "text"),
                    "negative-claim",
                    f"This claim has a negative in it: {quoted(word)}.",
                    "Say it affirmatively and let those who hold it deny that.",
                )
                break


def capitals(subject: Subject) -> Iterator[Finding]:
    """Claims that begin like a sentence: they are shown after a verb."""
    for claim in subject.incident.claims:
        first = claim.text.partition(" ")[0]
        if first in _CAPITAL:
            yield Finding(
                ("claims", claim.id, "text"),
                "capital-in-claim",
                f"This claim begins with a capital, and is shown as “denies that {first} …”.",
                f"Begin it with {quoted(first.lower())}.",
            )


def questions(subject: Subject) -> Iterator[Finding]:
    """Questions that do not ask."""
    for question in subject.incident.questions:
        if not question.text.rstrip("”\"')").endswith(("?", "؟", "？", ";")):
            yield Finding(
                ("questions", question.id, "text"),
                "question-without-mark",
                "This question does not end with a question mark.",
                "Write it as a question.",
            )
