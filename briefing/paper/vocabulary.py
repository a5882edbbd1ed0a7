"""The program's own words on paper: headings, names of details, remarks. Nothing of any record."""

from enum import StrEnum

from briefing.incident import stances

__all__ = ["Head", "Name", "Words"]


class Head(StrEnum):
    """What stands over the parts of a document."""

    SUMMARY = "Summary"
    TIMELINE = "Timeline"
    HELD = "What is held"
    DISPUTED = "What is disputed"
    CHANGED = "What has changed"
    HAPPENED = "What is said to have happened"
    UNDATED = "No time in this copy"
    SAID = "What was said"
    VOICES = "Who says what"
    APART = "Apart from these questions"
    MEASURES = "Security measures"
    HIGHLIGHTS = "Highlights"
    POSITIONS = "Positions by question"
    UNKNOWN = "What is not known"
    ACTORS = "Who is who"
    REVISIONS = "Corrections and withdrawals"
    TO_TAKE = "To take"
    IF_ASKED = "If asked"
    NOT_TO_BE_SAID = "Not to be said"
    SOURCES = "Sources"
    MINUTES = "Minutes"
    DECISIONS = "Decisions"
    FLOOR = "Questions from the floor"
    NOTES = "Notes"
    SHOWN = "What was shown"


class Name(StrEnum):
    """What a detail is called."""

    STATUS = "Status"
    AS_OF = "As of"
    ISSUED = "Issued"
    HANDLING = "Handling"
    SERIAL = "Serial"
    ORIGINATOR = "Originator"
    CONTACT = "Contact"
    PERIOD = "Period"
    LISTED = "Listed"
    NEXT_UPDATE = "Next update"
    SUPERSEDES = "Supersedes"
    APPROVED_BY = "Approved by"
    APPROVED = "Approved"
    PUBLISHED = "Published"
    RECEIVED = "Received"
    AUTHOR = "Author"
    LANGUAGE = "Language"
    RELAYS = "Relays"
    ORIGINAL = "SHA-256 of the original"
    MARKED = "Marked"
    TAGS = "Tags"
    ORIGINS = "Independent origins"
    VIEW = "SHA-256 of this view"
    MEETING = "Meeting"
    BEGAN = "Began"
    ON_SCREEN = "On the screen"
    VIEWS = "SHA-256 of what was shown"


class Words(StrEnum):
    """All that the program says by itself, without a full stop."""

    SAMPLE = "SAMPLE: no real incident"
    EXERCISE = "EXERCISE: no real incident"
    PRIVATE = "PRIVATE: for the own organisation, not to be handed on"
    PRIVATE_SAMPLE = f"{SAMPLE}. {PRIVATE}"
    PRIVATE_EXERCISE = f"{EXERCISE}. {PRIVATE}"
    NOT_ISSUED = "issue time not set"
    NO_SERIAL = "serial not set"
    NO_UPDATE = "next update not set"
    ALL_KNOWN = "all that was known by then"
    FILTERED = "a filter is set: this copy does not list everything that it holds"
    UNCHANGED = "nothing is new or differs since then in this copy"
    NOTHING = "nothing in this copy"
    NO_SUMMARY = "no summary in this copy"
    NO_ANSWER = stances.NO_ANSWER
    NO_WORD = "“–” says that a side has no word on it in this copy, and owes none"
    CLAIM = "claim"
    NO_CLAIM = "no claim in this copy"
    NOTHING_HELD = "nothing is held by anybody in this copy"
    NO_DISPUTE = "nothing is disputed in this copy"
    NO_QUESTION = "no open question in this copy"
    NOTHING_DATED = "nothing in this copy has a time"
    ORDER = "where times overlap, the order of things is not known"
    REPORTED = "reported: nobody is named for it but the source"
    NO_MINUTES = "no minutes in this copy"
    LEGEND = "[1 ¶3] reads: source 1, paragraph 3"
