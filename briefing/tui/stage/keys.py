"""The tables of keys of the stage: the console, the windows of the room, what lies over them."""

from briefing.tui.key_rows import HALVES, PROGRAM, TYPING, WINDOW, Key, named

__all__ = ["CHOOSING", "CONSOLE", "FINDING", "FOLLOWING", "PUBLIC"]

CONSOLE: tuple[Key, ...] = named(
    "console",
    Key("next", "right,space,pagedown", "step(1)", "Next", "Slides", "next"),
    Key("previous", "left,pageup", "step(-1)", "Previous", "Slides"),
    Key("first", "home", "end(-1)", "To the first slide", "Slides"),
    Key("last", "end", "end(1)", "To the last slide", "Slides"),
    Key("jump", "g", "ask('jump')", "Go to a slide by number: g 12 Enter", "Slides"),
    Key("overview", "o", "overview", "All slides", "Slides", "slides"),
    Key("find", "slash", "find", "Search all; show it as a slide", "Answers", "search"),
    Key("back", "backspace", "back", "Back to the exact place", "Answers", "back"),
    Key("light-down", "j,down", "light(1)", "Point at the next line", "Answers", "point"),
    Key("light-up", "k,up", "light(-1)", "Point at the line before", "Answers"),
    Key("blank", "b,full_stop", "blank", "Blank, and back", "The room", "blank"),
    Key("hold", "B", "ask('hold')", "Blank with another text", "The room"),
    Key("freeze", "f", "freeze", "Freeze the room; back to it", "The room", "freeze"),
    Key("show", "enter", "show", "Show this now", "The room", "show"),
    Key("minute", "m", "ask('minute')", "A minute, then n d q", "The room", "minute"),
    Key("publish", "ctrl+r", "publish", "Publish what changed on disk", "The room"),
    Key("pause", "p", "pause", "Pause for questions, and go on", "Clocks", "pause"),
    Key("stop", "s", "ask('stop')", "Set the hard stop", "Clocks"),
    Key("reset", "R", "ask('reset')", "Clock back to nothing: R R", "Clocks"),
    Key("undo", "u", "undo", "Undo that", "Clocks"),
    Key(
        "problem",
        "exclamation_mark",
        "problem",
        "What is wrong: save, settings",
        "Program",
    ),
    Key("notes", "n", "notes", "The notes alone, and back", "Program", "notes"),
    *PROGRAM,
    Key("quit", "q", "ask('quit')", "End, after asking", "Program", "end"),
)
"""The keys of the console. Escape and F5 do nothing there, nor do digits that nobody asked for."""

FOLLOWING: tuple[Key, ...] = named("following", *WINDOW)
"""The keys of a window that follows another: nobody steers but the leader."""

PUBLIC: tuple[Key, ...] = named(
    "public",
    Key("next", "right,space,pagedown", "step(1)", "Next", "Slides"),
    Key("previous", "left,pageup", "step(-1)", "Previous", "Slides"),
    Key("first", "home", "end(-1)", "To the first slide", "Slides"),
    Key("last", "end", "end(1)", "To the last slide", "Slides"),
    Key("jump", "g", "ask('jump')", "Go to a slide by number: g 12 Enter", "Slides"),
    Key("light-down", "j,down", "light(1)", "Point at the next line", "Slides"),
    Key("light-up", "k,up", "light(-1)", "Point at the line before", "Slides"),
    Key("blank", "b,full_stop", "blank", "Blank, and back", "Slides"),
    Key("publish", "ctrl+r", "publish", "Show the record as it is on disk now", "Program"),
    *WINDOW,
)
"""The keys of the audience's window, with which one window presents alone."""

CHOOSING: tuple[Key, ...] = named(
    "choosing",
    Key("down", "j,down", "move(1)", "Down", "Moving"),
    Key("up", "k,up", "move(-1)", "Up", "Moving"),
    *HALVES,
    Key("choose", "enter", "choose", "Go there", "Slides"),
    Key("close", "escape,o,q", "close", "Close", "Slides"),
)
"""The keys of the list of slides."""

FINDING: tuple[Key, ...] = named(
    "finding",
    *TYPING,
    Key("choose", "enter", "choose", "Show it as a slide", "Search"),
    Key("close", "escape", "close", "Close", "Search"),
)
"""The keys of the console's search; all others are typed into its line."""
