"""What the figures were taken on: processors, memory, load, and the versions that matter."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

__all__ = ["machine", "machine_words"]


def machine() -> dict[str, object]:
    """The machine as it is now; the load is that of the last minute."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "processors": os.cpu_count(),
        "model": _model(),
        "memory_gb": round(pages / 1e9, 1),
        "load": round(os.getloadavg()[0], 2),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "textual": version("textual"),
    }


def machine_words(told: dict[str, object]) -> str:
    """The machine in a line."""
    return (
        "{processors} x {model}, {memory_gb} GB, {system}, Python {python}, Textual {textual}; "
        "load {load} at the start".format_map(told)
    )


def _model() -> str:
    """The processor's name where the system gives one."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "processor")
