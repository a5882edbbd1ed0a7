"""The user's settings: a TOML file of theme and keys, read, and printed as one can be written."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from briefing.files.opening import read_bytes
from briefing.incident.safe import one_line
from briefing.problems import Place, Problem, ProblemError, quoted
from briefing.tui.key_names import character_of, key_name, key_written
from briefing.tui.key_rows import Key

__all__ = ["UNSET", "Settings", "read_settings", "settings_page"]

Tables = Mapping[str, tuple[Key, ...]]

_RESERVED = {"ctrl+q": "quits, everywhere", "ctrl+c": "copies what the mouse has selected"}
"""Keys that Textual itself holds."""

_HEAD = """\
# The settings of briefing. They lie in
#   {path}
# What is not set there is as it stands here behind a #. Keys are written as the character that they
# type ("x", "?", "G") or by name ("enter", "escape", "f5", "pagedown", "ctrl+d", "alt+right").

# The theme to begin with; --theme comes before it.
{theme}

[keys]
"""


class Settings(msgspec.Struct, frozen=True):
    """What a user has set.

    `changes` gives other keys for ids of the tables, as Textual lists them. `problems` tell what of
    the file could not be used: it is as if it were not set.
    """

    theme: str | None = None
    changes: dict[str, str] = {}
    problems: tuple[Problem, ...] = ()


UNSET = Settings()
"""What there is where nobody has set anything."""


def read_settings(path: Path, tables: Tables) -> Settings:
    """The settings in a file, which need not exist. What is wrong in it is told, never raised."""
    if not path.is_file():
        return UNSET
    text = ""
    try:
        text = read_bytes(path).decode()
        fields = tomllib.loads(text)
    except ProblemError as error:
        return Settings(problems=error.problems)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        sentence = "The settings are not UTF-8."
        problem = Problem(
            "broken-settings", sentence, Place(str(path), line), "Save them as UTF-8."
        )
        return Settings(problems=(problem,))
    except ValueError as error:
        return Settings(problems=(_broken(path, str(error), text),))
    return _Reading(path, text, tables).settings(fields)


def settings_page(path: Path, tables: Tables, settings: Settings) -> str:
    """The settings as a file: everything that can be set, what is not set behind a #."""
    shown = f"theme = {_toml(settings.theme)}" if settings.theme else '# theme = "dark"'
    parts = [_HEAD.format(path=one_line(str(path)), theme=shown)]
    for place, keys in tables.items():
        parts.append(f"\n# {place}\n")
        for key in keys:
            changed = settings.changes.get(key.id)
            names = ", ".join(_toml(key_written(one)) for one in (changed or key.keys).split(","))
            line = f"{'' if changed else '# '}{key.id} = [{names}]"
            parts.append(f"{line:<48} # {key.words}\n")
    return "".join(parts)


class _Reading:
    """One file being read: what is wrong with it is gathered."""

    def __init__(self, path: Path, text: str, tables: Tables) -> None:
        self.path = path
        self.lines = text.splitlines()
        self.tables = tables
        self.problems: list[Problem] = []

    def settings(self, fields: Mapping[str, object]) -> Settings:
        for name in fields.keys() - {"theme", "keys"}:
            self._tell("unknown-setting", f"There is no setting {quoted(name)}.", name, _LIST)
        theme = fields.get("theme")
        if theme is not None and not isinstance(theme, str):
            self._tell("unknown-setting", "The theme is named by no text.", "theme", _LIST)
            theme = None
        keys = fields.get("keys", {})
        if not isinstance(keys, dict):
            self._tell("unknown-setting", "`keys` is no table.", "keys", _LIST)
            keys = {}
        changes = self._settled(dict(self._changes(keys)))
        problems = sorted(self.problems, key=lambda one: one.place.line)
        return Settings(theme, changes, tuple(problems))

    def _changes(self, keys: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        """What is asked for and can be had, apart from conflicts."""
        typed = {one.id: _is_typed_into(keys) for keys in self.tables.values() for one in keys}
        for ident, written in keys.items():
            if ident not in typed:
                self._tell("unknown-setting", f"No key goes by {quoted(ident)}.", ident, _LIST)
                continue
            names = [written] if isinstance(written, str) else written
            if not isinstance(names, list) or not names:
                self._tell("unknown-key", f"{quoted(ident)} names no key.", ident, _NAMES)
                continue
            found = [self._name(ident, str(one), typed=typed[ident]) for one in names]
            if all(found):
                yield ident, ",".join(dict.fromkeys(found))

    def _name(self, ident: str, written: str, *, typed: bool) -> str:
        """Textual's name of a key; "" where it cannot be had, which is told."""
        name = key_name(written)
        if not name:
            self._tell("unknown-key", f"There is no key {quoted(written)}.", ident, _NAMES)
        elif name in _RESERVED:
            sentence = f"{quoted(written)} cannot be set: it {_RESERVED[name]}."
            self._tell("key-taken", sentence, ident, _ANOTHER)
        elif typed and character_of(name):
            sentence = f"{quoted(written)} cannot be set: it is typed there."
            self._tell("key-taken", sentence, ident, _ANOTHER)
        else:
            return name
        return ""

    def _settled(self, changes: dict[str, str]) -> dict[str, str]:
        """The changes without those that take a key from another; what is set last gives way."""
        while clash := next(_clashes(self.tables, changes), None):
            name, one, other = clash
            gives_way = max((one, other), key=lambda key: (key.id in changes, self._line(key.id)))
            stays = other if gives_way is one else one
            sentence = (
                f"{quoted(key_written(name))} is asked for {gives_way.id}, and {stays.id} has it."
            )
            remedy = f"Give {stays.id} another key, or {gives_way.id}."
            self._tell("key-taken", sentence, gives_way.id, remedy)
            del changes[gives_way.id]
        return changes

    def _tell(self, code: str, sentence: str, name: str, remedy: str) -> None:
        place = Place(str(self.path), self._line(name))
        self.problems.append(Problem(code, sentence, place, remedy))

    def _line(self, name: str) -> int:
        """Where a name is set, or opens a table; 0 where that is not to be seen."""
        set_here = re.compile(rf"\s*\[?\s*(?:keys\s*\.\s*)?[\"']?{re.escape(name)}[\"']?\s*[=\].]")
        found = [at for at, line in enumerate(self.lines, 1) if set_here.match(line)]
        # A key's entry may go by the name of a setting: it stands further down.
        return found[-1] if found and name not in ("theme", "keys") else (found or [0])[0]


_LIST = "`briefing config` lists all that can be set."
_NAMES = 'Write the character, as in "x", or a name, as in "enter" or "ctrl+d".'
_ANOTHER = "Name another key."


def _clashes(tables: Tables, changes: Mapping[str, str]) -> Iterator[tuple[str, Key, Key]]:
    """Keys that two entries of a table would have, at least one of them by a change."""
    for keys in tables.values():
        taken: dict[str, Key] = {}
        for key in keys:
            for name in changes.get(key.id, key.keys).split(","):
                other = taken.setdefault(name, key)
                if other is not key and (key.id in changes or other.id in changes):
                    yield name, other, key


def _is_typed_into(keys: Iterable[Key]) -> bool:
    """Whether characters are text where a table's keys are pressed, for none of them is one."""
    return not any(character_of(name) for key in keys for name in key.keys.split(","))


def _broken(path: Path, why: str, text: str) -> Problem:
    at = re.search(r"\(at line (\d+), column (\d+)\)", why)
    line, column = (int(at[1]), int(at[2])) if at else (len(text.splitlines()), 0)
    words = re.sub(r"\s*\(at [^)]*\)", "", why)
    sentence = f"The settings are no TOML: {words}."
    return Problem("broken-settings", sentence, Place(str(path), line, column), "Mend this first.")


def _toml(text: str) -> str:
    """A text as TOML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
