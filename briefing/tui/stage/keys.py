"""The tables of keys of the stage: the console, the windows of the room, what lies over them."""

from briefing.tui.key_rows import Key

__all__ = ["CHOOSING", "CONSOLE", "FINDING", "FOLLOWING", "PUBLIC"]

CONSOLE: tuple[Key, ...] = (
    Key("console-next", "right,space,pagedown", "step(1)", "Next", "Slides", "next"),
    Key("console-previous", "left,pageup", "step(-1)", "Previous", "Slides"),
    Key("console-first", "home", "end(-1)", "To the first slide", "Slides"),
    Key("console-last", "end", "end(1)", "To the last slide", "Slides"),
    Key("console-jump", "g", "ask('jump')", "Go to a slide by number: g 12 Enter", "Slides"),
    Key("console-overview", "o", "overview", "All slides", "Slides", "slides"),
    Key("console-find", "slash", "find", "Search all; show it as a slide", "Answers", "search"),
    Key("console-back", "backspace", "back", "Back to the exact place", "Answers", "back"),
    Key("console-light-down", "j,down", "light(1)", "Point at the next line", "Answers", "point"),
    Key("console-light-up", "k,up", "light(-1)", "Point at the line before", "Answers"),
    Key("console-blank", "b,full_stop", "blank", "Blank, and back", "The room", "blank"),
    Key("console-hold", "B", "ask('hold')", "Blank with another text", "The room"),
    Key("console-freeze", "f", "freeze", "Freeze the room; back to it", "The room", "freeze"),
    Key("console-show", "enter", "show", "Show this now", "The room", "show"),
    Key("console-minute", "m", "ask('minute')", "A minute, then n d q", "The room", "minute"),
    Key("console-publish", "ctrl+r", "publish", "Publish what changed on disk", "The room"),
    Key("console-pause", "p", "pause", "Pause for questions, and go on", "Clocks", "pause"),
    Key("console-stop", "s", "ask('stop')", "Set the hard stop", "Clocks"),
    Key("console-reset", "R", "ask('reset')", "Clock back to nothing: R R", "Clocks"),
    Key("console-undo", "u", "undo", "Undo that", "Clocks"),
    Key("console-problem", "exclamation_mark", "problem", "What is wrong with a save", "Program"),
    Key("console-notes", "n", "notes", "The notes alone, and back", "Program", "notes"),
    Key("console-theme", "t", "app.next_theme", "Next theme", "Program"),
    Key("console-palette", "colon,ctrl+p", "app.palette", "Every command by name", "Program"),
    Key("console-help", "question_mark,f1", "app.help", "Help: every key", "Program", "help"),
    Key("console-quit", "q", "ask('quit')", "End, after asking", "Program", "end"),
)
"""The keys of the console. Escape and F5 do nothing there, nor do digits that nobody asked for."""

FOLLOWING: tuple[Key, ...] = (
    Key("following-theme", "t", "app.next_theme", "Next theme", "Program"),
    Key("following-help", "question_mark,f1", "app.help", "Help: every key", "Program"),
    Key("following-quit", "q", "ask('quit')", "End, after asking", "Program"),
)
"""The keys of a window that follows another: nobody steers but the leader."""

PUBLIC: tuple[Key, ...] = (
    Key("public-next", "right,space,pagedown", "step(1)", "Next", "Slides"),
    Key("public-previous", "left,pageup", "step(-1)", "Previous", "Slides"),
    Key("public-first", "home", "end(-1)", "To the first slide", "Slides"),
    Key("public-last", "end", "end(1)", "To the last slide", "Slides"),
    Key("public-jump", "g", "ask('jump')", "Go to a slide by number: g 12 Enter", "Slides"),
    Key("public-light-down", "j,down", "light(1)", "Point at the next line", "Slides"),
    Key("public-light-up", "k,up", "light(-1)", "Point at the line before", "Slides"),
    Key("public-blank", "b,full_stop", "blank", "Blank, and back", "Slides"),
    Key("public-publish", "ctrl+r", "publish", "Show the record as it is on disk now", "Program"),
    Key("public-theme", "t", "app.next_theme", "Next theme", "Program"),
    Key("public-help", "question_mark,f1", "app.help", "Help: every key", "Program"),
    Key("public-quit", "q", "ask('quit')", "End, after asking", "Program"),
)
"""The keys of the audience's window, with which one window presents alone."""

CHOOSING: tuple[Key, ...] = (
    Key("choosing-down", "j,down", "move(1)", "Down", "Moving"),
    Key("choosing-up", "k,up", "move(-1)", "Up", "Moving"),
    Key("choosing-half-down", "ctrl+d,pagedown", "page(1)", "Half a screen down", "Moving"),
    Key("choosing-half-up", "ctrl+u,pageup", "page(-1)", "Half a screen up", "Moving"),
    Key("choosing-choose", "enter", "choose", "Go there", "Slides"),
    Key("choosing-close", "escape,o,q", "close", "Close", "Slides"),
)
"""The keys of the list of slides."""

FINDING: tuple[Key, ...] = (
    Key("finding-down", "down,ctrl+n", "move(1)", "Down, while typing goes on", "Moving"),
    Key("finding-up", "up,ctrl+p", "move(-1)", "Up, while typing goes on", "Moving"),
    Key("finding-choose", "enter", "choose", "Show it as a slide", "Search"),
    Key("finding-close", "escape", "close", "Close", "Search"),
)
"""The keys of the console's search; all others are typed into its line."""
