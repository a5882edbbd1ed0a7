"""The desk: the reading screen, its rows and cards. No exports, no files."""
