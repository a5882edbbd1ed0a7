"""Textual: the app, the desk, widgets and themes. Nothing outside this package imports Textual."""

import os

# Textual looks up its rate when it is first imported. At 60 frames a second the wait for the next
# one is the larger part of the time from a key to the screen; an idle screen draws none either way.
os.environ.setdefault("TEXTUAL_FPS", "240")
