"""The command line. Everything that a command needs is imported when the command is used.

Exit codes: 0 good; 1 warnings under `--strict`; 2 bad input or usage; 70 a crash; 128 + n a signal.
"""

from briefing.cli.start import entry, main

__all__ = ["entry", "main"]
