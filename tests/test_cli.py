"""The command line: what it prints, where, and with which exit code."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.files.shipped import shipped_incident

SHIPPED = shipped_incident()


def briefing(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def _device(_: Path) -> str:
    return "/dev/zero"


def _missing(folder: Path) -> str:
    return str(folder / "missing.json")


def _folder(folder: Path) -> str:
    return str(folder)


def _fifo(folder: Path) -> str:
    path = folder / "fifo"
    os.mkfifo(path)
    return str(path)


def _socket(folder: Path) -> str:
    path = folder / "socket"
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))
    return str(path)


def _file(content: bytes) -> Callable[[Path], str]:
    def write(folder: Path) -> str:
        path = folder / "given.json"
        path.write_bytes(content)
        return str(path)

    return write


BAD = {
    "missing": (_missing, "no-such-file"),
    "folder": (_folder, "is-a-directory"),
    "device": (_device, "not-a-regular-file"),
    "fifo": (_fifo, "not-a-regular-file"),
    "socket": (_socket, "not-a-regular-file"),
    "broken": (_file(SHIPPED.read_bytes()[:-300]), "error["),
    "empty": (_file(b""), "error["),
    "yaml": (_file(b"incident:\n  id: kremlin-drones\n"), "briefing build"),
    "version": (_file(SHIPPED.read_bytes().replace(b'"schema": 1', b'"schema": 2')), "schema"),
    "other": (_file(b'{"name": "left-pad"}'), "error["),
    "dangling": (
        _file(SHIPPED.read_bytes().replace(b'"speaker": "russia"', b'"speaker": "rusia"')),
        "Did you mean",
    ),
    "flaws": (
        _file(SHIPPED.read_bytes().replace(b'"speaker": ', b'"spoke": ')),
        "more problems in this file",
    ),
    "binary": (_file(bytes(range(256))), "error["),
    "hostile": (_file(b'{"\\u001b[2J": "\\u009b31m"}'), "error["),
}


@pytest.mark.parametrize("command", [[], ["export"]], ids=["desk", "export"])
@pytest.mark.parametrize("case", BAD)
def test_a_file_that_will_not_do_ends_with_one_clear_line_and_2(
    tmp_path: Path, case: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    make, word = BAD[case]
    assert main([*command, make(tmp_path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert word in told.err
    assert not any(ord(one) < 32 for one in told.err[:-1])


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["exprot"], "Did you mean 'export'?"),
        (["nonsense"], "--help"),
        (["export", "--form", "poem"], "page"),
        (["export", "--width", "12"], "40"),
        (["export", "--width", "wide"], "--help"),
        (["--tlp", "purple"], "amber"),
        (["--nonsense"], "--help"),
        (["build", "nowhere"], "nowhere"),
        (["export", "--form"], "--help"),
        ([""], "error["),
    ],
)
def test_a_wrong_command_line_ends_with_one_clear_line_and_2(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert word in told.err


def test_version_and_help_are_good(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--version"], ["--help"], ["export", "--help"], ["build", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 0
    told = capsys.readouterr()
    assert "export" in told.out
    assert "screen reader" in told.out
    assert told.err == ""


def test_a_page_is_printed_with_its_marking_first_and_last() -> None:
    done = briefing("export")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[0].strip() == lines[-1].strip() == "TLP:CLEAR"


def test_export_writes_a_file_and_overwrites_none_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    assert main(["export", "-o", str(path)]) == 0
    written = path.read_bytes()
    assert written == briefing("export").stdout
    assert main(["export", "--form", "full", "-o", str(path)]) == 2
    assert path.read_bytes() == written
    assert "--force" in capsys.readouterr().err
    assert main(["export", "--form", "full", "-o", str(path), "--force"]) == 0
    assert path.read_bytes() != written


def test_a_reader_who_has_had_enough_is_no_crash() -> None:
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m briefing export --form full | head -n 1"],
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode().strip() == "TLP:CLEAR"
    assert done.stderr == b""


def test_a_full_disk_is_told() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full to stand for a full disk")
    with full.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "export"],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("arguments", ["", "export"])
def test_an_output_that_is_closed_is_told(arguments: str) -> None:
    command = f"'{sys.executable}' -m briefing {arguments} <&- >&-"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("arguments", [["export"], ["export", "--form", "full"], ["--version"]])
def test_printing_imports_no_screen(arguments: list[str]) -> None:
    program = (
        "import sys, contextlib\n"
        "from briefing.cli import main\n"
        "with contextlib.suppress(SystemExit):\n"
        f"    main({arguments!r})\n"
        "heavy = {'textual', 'rich.console', 'dateutil', 'yaml', 'asyncio', 'hypothesis'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stderr.decode().strip() == "[]"


def test_a_file_that_was_opened_on_the_desk_is_opened_again_and_else_the_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    from briefing.files.recent import remember

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    renamed = SHIPPED.read_bytes().replace(b"Incident at the Kremlin", b"Incident at the Harbour")
    path = tmp_path / "mine.json"
    path.write_bytes(renamed)
    assert main(["export"]) == 0
    assert b"Incident at the Kremlin" in capsysbinary.readouterr().out
    remember(path)
    assert main(["export"]) == 0
    assert b"Incident at the Harbour" in capsysbinary.readouterr().out
    path.unlink()
    assert main(["export"]) == 0
    assert b"Incident at the Kremlin" in capsysbinary.readouterr().out
