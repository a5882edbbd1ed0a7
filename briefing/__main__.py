"""`python -m briefing`: the same as the command."""

from briefing.cli import entry

if __name__ == "__main__":
    entry()
