"""What the system tells of a running process. Linux tells it in /proc; elsewhere it is None."""

from pathlib import Path

__all__ = ["cpu_seconds", "memory_now", "peak_memory"]


def peak_memory(pid: int) -> float | None:
    """The most memory that the process has had resident at once, in MB."""
    return _memory(pid, "VmHWM")


def memory_now(pid: int) -> float | None:
    """The memory that the process has resident, in MB."""
    return _memory(pid, "VmRSS")


def _memory(pid: int, field: str) -> float | None:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(fields[field].split()[0]) / 1024


def cpu_seconds(pid: int) -> float | None:
    """The seconds for which the threads of the process have had a processor, added up."""
    threads = list(Path(f"/proc/{pid}/task").glob("*/schedstat"))
    if not threads:
        return None
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9
