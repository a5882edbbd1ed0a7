"""Where the files lie that ship with the program. It opens none of them."""

from pathlib import Path

__all__ = ["shipped", "shipped_incident"]

_PACKAGE = Path(__file__).parent.parent


def shipped(folder: str) -> Path:
    """A shipped folder ("data", "themes"): inside the package once installed, else beside it."""
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder


def shipped_incident() -> Path:
    """The file of the incident that ships with the program."""
    return shipped("data") / "kremlin-drones.json"
