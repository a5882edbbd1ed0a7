"""A contested incident: read, presented, put on paper. Here is the version, and nothing runs."""

__version__ = "0.1.0"
