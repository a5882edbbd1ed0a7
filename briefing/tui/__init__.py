"""Textual: the app, the desk, widgets and themes. Nothing outside this package imports Textual."""
