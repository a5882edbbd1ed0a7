"""The record: types, marking, times, safe text, checks and views. Pure: no files, no screen."""
