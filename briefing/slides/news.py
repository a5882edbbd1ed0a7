"""What is new on slides since others were shown: a word before each thing that differs."""

from collections.abc import Mapping
from typing import Literal

from msgspec import structs

from briefing.incident.updates import Updates
from briefing.slides.slide import Claimed, Slide, Text
from briefing.slides.words import Line, Tone, Words

__all__ = ["News", "Word", "news_of", "with_news"]

Word = Literal["NEW", "CHANGED", "NOW"]
"""What stands before a thing that is new, or changed, or only now corrected or withdrawn."""

News = Mapping[str, Word]
"""Item -> the word that stands before it."""


def news_of(updates: Updates) -> News:
    """The word for each item that differs."""
    words: dict[str, Word] = {item.id: "NEW" for item in updates.new}
    words |= {one.item.id: "CHANGED" for one in updates.changed}
    words |= {one.item.id: "NOW" for one in (*updates.corrected, *updates.withdrawn)}
    return words


def with_news(slide: Slide, news: News) -> Slide:
    """The slide with these words before its heading and its parts."""
    if not news:
        return slide
    word = news.get(slide.id.partition("/")[2])
    parts = tuple(_told(part, news.get(part.item)) for part in slide.parts)
    return structs.replace(slide, heading=_after(word, slide.heading), parts=parts)


def _told(part: object, word: str | None) -> object:
    match part:
        case Text() if word:
            return structs.replace(part, words=_after(word, part.words))
        case Claimed() if word:
            return structs.replace(part, claim=_after(word, part.claim))
    return part


def _after(word: str | None, line: Line) -> Line:
    return (Words(f"{word} ", Tone.DISPUTED), *line) if word else line
