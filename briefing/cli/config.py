"""`briefing config`: print the settings, all that can be set among them."""

import argparse

__all__ = ["describe", "run"]


def describe(parser: argparse.ArgumentParser) -> None:
    """There is nothing to choose."""
    parser.epilog = "Print it into a file of its name to begin one; what is set there is kept."


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    """Print the settings as a file, and tell what of the present one cannot be used."""
    from briefing.cli.printing import print_bytes, tell
    from briefing.files.places import settings_file
    from briefing.tui.keys import TABLES
    from briefing.tui.settings import read_settings, settings_page

    path = settings_file()
    settings = read_settings(path, TABLES)
    print_bytes(settings_page(path, TABLES, settings).encode())
    return tell(settings.problems)
