"""The cheatsheet: every table of keys as one Markdown page. Pure.

`.venv/bin/python -m briefing.tui.cheatsheet > KEYS.md` writes it.
"""

from collections.abc import Mapping
from itertools import groupby

from briefing.tui.key_rows import Key, shown_key

__all__ = ["cheatsheet"]

_HEAD = """\
# The keys

Made from the tables in `briefing/tui/keys.py` and `briefing/tui/stage/keys.py`; `make test` tells
when it is stale. On screen `?` shows the same, and what would do nothing just now.
"""


def cheatsheet(tables: Mapping[str, tuple[Key, ...]]) -> str:
    """The page: a heading for each table, and for each group in it the keys and what they do."""
    parts = [_HEAD]
    for place, keys in tables.items():
        parts.append(f"\n## {place}\n")
        for group, members in groupby(keys, key=lambda key: key.group):
            parts.append(f"\n| {group} | |\n|---|---|\n")
            parts += [f"| {_codes(key)} | {key.words} |\n" for key in members]
    return "".join(parts)


def _codes(key: Key) -> str:
    return " ".join(f"`{name}`" for name in shown_key(key.keys).split())


if __name__ == "__main__":
    from briefing.tui.keys import TABLES

    print(cheatsheet(TABLES), end="")
