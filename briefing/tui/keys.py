"""The tables of keys. Bindings, the line of keys, help and palette are all made from them."""

from briefing.tui.key_rows import ENDS, HALVES, PROGRAM, TYPING, Key, named
from briefing.tui.stage.keys import CHOOSING, CONSOLE, FINDING, FOLLOWING, PUBLIC

__all__ = [
    "COMPARE",
    "DESK",
    "EXPORT",
    "FILTER",
    "HELP",
    "MOMENTS",
    "NOTE",
    "OPEN",
    "PALETTE",
    "SEARCH",
    "SOURCE",
    "TABLES",
    "UPDATES",
]

DESK: tuple[Key, ...] = (
    *(
        Key(f"pane-{number}", str(number), f"pane({number})", f"Go to {name}", "Panes")
        for number, name in enumerate(
            ("Timeline", "Actors", "Statements", "Measures", "Questions", "Sources"), 1
        )
    ),
    Key("overview", "0", "overview", "The incident in short", "Panes", "summary"),
    Key("next-pane", "tab", "next_pane(1)", "Next pane", "Panes", "pane"),
    Key("previous-pane", "shift+tab", "next_pane(-1)", "Previous pane", "Panes"),
    Key("larger", "plus,equals_sign", "size(2)", "Pane larger", "Panes"),
    Key("smaller", "minus", "size(-2)", "Pane smaller", "Panes"),
    Key("arrange-next", "right_square_bracket", "arrange(1)", "Arranged otherwise", "Panes"),
    Key("arrange-last", "left_square_bracket", "arrange(-1)", "Arranged as before", "Panes"),
    Key("zoom", "z", "zoom", "Zoom: this pane alone, and back", "Panes"),
    Key("down", "j,down", "move(1)", "Down", "Moving", "move"),
    Key("up", "k,up", "move(-1)", "Up", "Moving"),
    *HALVES,
    *ENDS,
    Key("enter", "enter,l,right", "enter", "Into the detail; there: follow", "Detail", "open"),
    Key("out", "h,left", "out", "Out of the detail", "Detail"),
    Key("back", "backspace,ctrl+o", "back", "Back to the exact place", "Detail", "back"),
    Key("forward", "alt+right", "forward", "Forward again", "Detail"),
    Key("compare", "c", "do('compare')", "Compare: who holds what", "Detail", "compare"),
    Key("source", "s", "do('source')", "Source: the passages it rests on", "Detail", "source"),
    Key("edit", "e", "do('edit')", "Edit its seed in $EDITOR, and build", "Detail"),
    Key("note", "i", "do('note')", "Note down what came in", "Detail"),
    Key("copy-thing", "y", "do('copy-thing')", "Copy the thing, for an audience", "Detail"),
    Key("copy-pane", "Y", "do('copy-pane')", "Copy the pane, for an audience", "Detail"),
    Key("present", "P,f5", "do('present')", "Present: the console, from here", "Detail", "present"),
    Key("search", "slash", "do('search')", "Search every text", "Finding", "search"),
    Key("find-next", "n", "do('find-next')", "Next of what was found", "Finding"),
    Key("find-before", "N", "do('find-before')", "The one found before", "Finding"),
    Key("filter", "F", "do('filter')", "Filter: list some things only", "Finding", "filter"),
    Key("as-of", "a", "do('as-of')", "As of: the record as it stood", "Finding", "as of"),
    Key("earlier", "less_than_sign", "do('earlier')", "One step back in time", "Finding"),
    Key("later", "greater_than_sign", "do('later')", "One step on in time", "Finding"),
    Key("updates", "u", "do('updates')", "Updates: what is new since", "Finding", "updates"),
    Key("export", "x", "do('export')", "Export: a paper to hand on", "Program", "export"),
    Key("another", "o", "do('another')", "Open another incident", "Program"),
    Key(
        "problem",
        "exclamation_mark",
        "do('problem')",
        "What is wrong: save, settings",
        "Program",
    ),
    *PROGRAM,
    Key("escape", "escape", "escape", "Close; end search or filter; go back", "Program"),
    Key("quit", "q", "app.quit", "Quit", "Program", "quit"),
)
"""The keys of the desk."""

HELP: tuple[Key, ...] = named(
    "help",
    Key("down", "j,down", "move(1)", "Down", "Moving"),
    Key("up", "k,up", "move(-1)", "Up", "Moving"),
    Key("page-down", "ctrl+d,pagedown,space", "page(1)", "Half a screen down", "Moving"),
    Key("page-up", "ctrl+u,pageup", "page(-1)", "Half a screen up", "Moving"),
    *ENDS,
    Key("close", "escape,q,question_mark,f1", "close", "Close", "Help", "close"),
)
"""The keys of the help."""

NOTE: tuple[Key, ...] = named(
    "note",
    Key("next", "enter", "next", "Next question; from the last, note it", "Note", "next"),
    Key("down", "tab,down", "step(1)", "To the next question", "Note"),
    Key("up", "shift+tab,up", "step(-1)", "To the question before", "Note"),
    Key("close", "escape", "close", "Close, and keep what is typed", "Note", "close"),
)
"""The keys of a note; all others are typed into its lines."""

PALETTE: tuple[Key, ...] = named(
    "palette",
    *TYPING,
    Key("choose", "enter", "choose", "Carry out the command", "Palette", "do"),
    Key("close", "escape", "close", "Close", "Palette", "close"),
)
"""The keys of the palette; all others are typed into its line."""

COMPARE: tuple[Key, ...] = named(
    "compare",
    Key("down", "j,down", "move(1)", "Next claim", "Moving", "claim"),
    Key("up", "k,up", "move(-1)", "Claim before", "Moving"),
    Key("next", "l,right,tab", "choose(1)", "Next position on it", "Moving", "position"),
    Key("before", "h,left,shift+tab", "choose(-1)", "Position before", "Moving"),
    Key(
        "question", "right_square_bracket", "question(1)",
        "Next question", "Moving", "question",
    ),
    Key(
        "question-before", "left_square_bracket", "question(-1)",
        "Beginning of the question, and the one before", "Moving",
    ),
    *HALVES,
    *ENDS,
    Key("enter", "enter", "enter", "Open on the desk", "Compare", "open"),
    Key("source", "s", "source", "Source: the passages it rests on", "Compare", "source"),
    Key("close", "escape,c,q,backspace,ctrl+o", "close", "Close", "Compare", "close"),
    *PROGRAM,
)  # fmt: skip
"""The keys of Compare."""

SOURCE: tuple[Key, ...] = named(
    "source",
    Key("down", "j,down,n", "move(1)", "Next cited passage", "Moving", "passage"),
    Key("up", "k,up,N", "move(-1)", "Cited passage before", "Moving"),
    *HALVES,
    *ENDS,
    Key("enter", "enter,l,right", "enter", "Open the source on the desk", "Source", "open"),
    Key("close", "escape,s,q,backspace,ctrl+o,h,left", "close", "Close", "Source", "close"),
    *PROGRAM,
)
"""The keys of Source."""

EXPORT: tuple[Key, ...] = named(
    "export",
    Key("form", "f", "choose('form', 1)", "Next form", "Export", "form"),
    Key("form-before", "F", "choose('form', -1)", "Form before", "Export"),
    Key("format", "o", "choose('format', 1)", "Next format", "Export", "format"),
    Key("format-before", "O", "choose('format', -1)", "Format before", "Export"),
    Key("narrower", "a", "choose('ceiling', 1)", "For fewer: more held", "Export", "audience"),
    Key("wider", "A", "choose('ceiling', -1)", "For more: less held", "Export"),
    Key("write", "enter", "name", "Say where to; there: write it", "Export", "write"),
    Key("close", "escape,q,x", "close", "Out of that line; close", "Export", "close"),
    Key("down", "j,down", "move(1)", "Down", "Moving"),
    Key("up", "k,up", "move(-1)", "Up", "Moving"),
    *HALVES,
    Key("first", "g,home", "end(-1)", "To the first line", "Moving"),
    Key("last", "G,end", "end(1)", "To the last line", "Moving"),
    Key("help", "question_mark,f1", "app.help", "Help: every key", "Program", "help"),
)
"""The keys of the export dialog; in the line that says where to, all but two are typed."""

UPDATES: tuple[Key, ...] = named(
    "updates",
    Key("down", "j,down", "move(1)", "Next update", "Moving", "move"),
    Key("up", "k,up", "move(-1)", "Update before", "Moving"),
    *HALVES,
    *ENDS,
    Key(
        "earlier", "left_square_bracket,less_than_sign", "since(1)",
        "Since an earlier moment", "Updates", "since earlier",
    ),
    Key(
        "later", "right_square_bracket,greater_than_sign", "since(-1)",
        "Since a later moment", "Updates", "later",
    ),
    Key("enter", "enter,l,right", "enter", "Open on the desk", "Updates", "open"),
    Key("close", "escape,u,q,backspace,ctrl+o", "close", "Close", "Updates", "close"),
    *PROGRAM,
)  # fmt: skip
"""The keys of Updates."""

SEARCH: tuple[Key, ...] = named(
    "search",
    *TYPING,
    Key("half-down", "pagedown", "page(1)", "Half a screen down", "Moving"),
    Key("half-up", "pageup", "page(-1)", "Half a screen up", "Moving"),
    Key("choose", "enter", "choose", "Open on the desk", "Search", "open"),
    Key("close", "escape", "close", "Back to the exact place", "Search", "close"),
)
"""The keys of the search; all others are typed into its line."""

FILTER: tuple[Key, ...] = named(
    "filter",
    *TYPING,
    Key("half-down", "pagedown", "page(1)", "Half a screen down", "Moving"),
    Key("half-up", "pageup", "page(-1)", "Half a screen up", "Moving"),
    Key("turn", "enter", "choose", "Turn on or off", "Filter", "turn"),
    Key("close", "escape", "close", "Close; the filter stays", "Filter", "close"),
)
"""The keys of the filter; all others are typed into its line."""

MOMENTS: tuple[Key, ...] = named(
    "moments",
    Key("down", "j,down", "move(1)", "Down: an earlier moment", "Moving"),
    Key("up", "k,up", "move(-1)", "Up: a later moment", "Moving"),
    Key("first", "g,home", "end(-1)", "To now", "Moving"),
    Key("last", "G,end", "end(1)", "To the first moment", "Moving"),
    Key("choose", "enter,l,right", "choose", "Show the record of then", "As of", "show"),
    Key("close", "escape,a,q,h,left", "close", "Close", "As of", "close"),
)
"""The keys of As of."""

OPEN: tuple[Key, ...] = named(
    "another",
    *TYPING,
    Key("choose", "enter", "choose", "Open it in the place of this one", "Open", "open"),
    Key("close", "escape", "close", "Close", "Open", "close"),
)
"""The keys of Open; all others are typed into its line."""

TABLES: dict[str, tuple[Key, ...]] = {
    "On the desk": DESK,
    "In Compare": COMPARE,
    "In Source": SOURCE,
    "In Export": EXPORT,
    "On the console": CONSOLE,
    "In the audience's window": PUBLIC,
    "In a window that follows": FOLLOWING,
    "In the list of slides": CHOOSING,
    "In the console's search": FINDING,
    "In Updates": UPDATES,
    "In the search": SEARCH,
    "In the filter": FILTER,
    "In As of": MOMENTS,
    "In Open": OPEN,
    "In the help": HELP,
    "In the palette": PALETTE,
    "In a note": NOTE,
}
"""Every table, by where its keys are pressed: what is tested, and what the cheatsheet lists."""
