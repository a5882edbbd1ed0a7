"""The command line: what it prints, where, and with which exit code."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import main
from briefing.cli.commands import COMMANDS
from briefing.cli.explain import PAGES
from briefing.files.incident_file import read_incident
from briefing.files.recent import remember
from briefing.files.shipped import shipped_incident
from briefing.problems import ProblemError
from tests.compiler.harbour import changed, written
from tests.harbour import HARBOUR

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


def _seeds(folder: Path) -> str:
    (folder / "incident.yaml").touch()
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
    "seeds": (_seeds, "briefing build"),
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
        "There is no field 'spoke' here.",
    ),
    "binary": (_file(bytes(range(256))), "error["),
    "hostile": (_file(b'{"\\u001b[2J": "\\u009b31m"}'), "error["),
}


@pytest.mark.parametrize("command", [[], ["export"]], ids=["desk", "export"])
@pytest.mark.parametrize("case", BAD)
def test_a_file_that_will_not_do_ends_with_what_is_wrong_with_it_and_2(
    tmp_path: Path, case: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    make, word = BAD[case]
    assert main([*command, make(tmp_path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert word in told.err
    assert re.match(r"\S+: error\[[a-z0-9-]+\]: ", told.err)
    assert not any(ord(one) < 32 for one in told.err if one != "\n")


@pytest.mark.parametrize("command", [[], ["export"]], ids=["desk", "export"])
def test_all_that_is_wrong_with_a_file_is_told_at_once_up_to_a_cap_that_is_told(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "given.json"
    data = SHIPPED.read_bytes()
    path.write_bytes(data.replace(b'"speaker": ', b'"spoke": ', 3))
    assert main([*command, str(path)]) == 2
    told = capsys.readouterr().err
    assert told.count("error[unknown-field]") == told.count(" |       ^\n") == 3
    assert "more" not in told
    path.write_bytes(data.replace(b'"marking": ', b'"markign": '))
    assert main([*command, str(path)]) == 2
    told = capsys.readouterr().err
    with pytest.raises(ProblemError) as raised:
        read_incident(path)
    left = len(raised.value.problems) - told.count(": error[")
    assert left > 100
    assert told.endswith(f"… and {left} more problems.\n")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["exprot"], "Did you mean 'export'?"),
        (["nonsense"], "--help"),
        (["export", "--form", "poem"], "page"),
        (["export", "--format", "poem"], "markdown"),
        (["export", "--width", "12"], "40"),
        (["export", "--width", "wide"], "--help"),
        (["--tlp", "purple"], "amber"),
        (["--nonsense"], "--help"),
        (["build", "nowhere"], "nowhere"),
        (["check", "nowhere"], "nowhere"),
        (["explain", "circel"], "Did you mean 'circle'?"),
        (["explain", "x"], "lists them all"),
        (["export", "--form"], "--help"),
        ([""], "error["),
        (["x" * 5000], "error["),
        (["x-" * 2500], "too long"),
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
    commands = [[name, "--help"] for name in COMMANDS]
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"
    for arguments in (["--help"], *commands):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 0
    told = capsys.readouterr()
    assert all(f"  {name} " in told.out for name in COMMANDS)
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


def test_the_ending_of_a_file_says_its_format_unless_another_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, format, arguments in (
        ("page.md", "markdown", []),
        ("PAGE.TXT", "text", []),
        ("page", "text", []),
        ("page.docx", "markdown", ["--format", "markdown"]),
    ):
        path = tmp_path / name
        assert main(["export", "-o", str(path), *arguments]) == 0
        assert path.read_bytes() == briefing("export", "--format", format).stdout
    assert main(["export", "-o", str(tmp_path / "page.pdf")]) == 2
    assert not (tmp_path / "page.pdf").exists()
    told = capsys.readouterr().err
    assert "No format has the ending '.pdf'" in told
    assert ".md" in told
    assert "--format" in told


def test_a_reader_who_has_had_enough_is_no_crash() -> None:
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m briefing export --form full | head -n 1"],
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode().strip() == "TLP:CLEAR"
    assert done.stderr == b""


PRINTING = ["", "export", "check", "explain", "--help", "check --help", "--version"]
"""Command lines that print something."""


@pytest.mark.parametrize("arguments", PRINTING)
def test_a_full_disk_is_told(arguments: str) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full to stand for a full disk")
    with full.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", *arguments.split()],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("arguments", PRINTING)
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


def test_check_says_how_much_was_looked_at_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("Looked at 1 incident in 3 seeds: no errors, ")
    assert main(["check", str(folder)]) == 0
    assert sorted(tmp_path.rglob("*")) == before


def test_check_tells_every_problem_and_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path, changed("radio.yaml", ("kind: person", "kind: watch")))
    (tmp_path / "harbour" / "notes.yaml").touch()
    assert main(["check", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert "notes.yaml: error[empty-file]" in told.err
    assert "error[unknown-word]" in told.err
    assert told.out == (
        "Looked at 1 incident in 4 seeds: 2 errors, no warnings so far: "
        "most are looked for once there is no error.\n"
    )


def test_explain_lists_every_code_and_prints_the_page_of_one(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["explain"]) == 0
    listed = capsysbinary.readouterr().out.decode().splitlines()
    assert [line.split()[0] for line in listed] == sorted(path.stem for path in PAGES.iterdir())
    for given in ("circle", "error[circle]"):
        assert main(["explain", given]) == 0
        page = capsysbinary.readouterr().out.decode()
        assert page.startswith("circle: ")
        assert "Mended:\n\n    events:\n" in page
        assert "```" not in page


def test_build_goes_on_with_what_it_wrote_where_nothing_can_be_printed(tmp_path: Path) -> None:
    written(tmp_path / "seeds")
    command = f"'{sys.executable}' -m briefing build {tmp_path}/seeds --data {tmp_path}/data >&-"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"error[") == done.stderr.count(b"error[cannot-write]: ") == 1
    assert (tmp_path / "data" / "harbour.json").exists()


HUNG_UP = """
from briefing.cli import start
from briefing.cli.printing import complain

def waited():
    complain("briefing: waiting")
    raise SystemExit(129)

start.main = waited
start.entry()
"""
"""A command that says what it waits for, and ends since nobody is there to read it."""


def test_what_nobody_is_left_to_be_told_changes_no_exit_code() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    # What is not buffered would not be left over.
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-c", HUNG_UP]
    done = subprocess.run(command, stderr=writing, env=buffered, check=False)
    os.close(writing)
    assert done.returncode == 129


def test_data_that_cannot_be_a_folder_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "seeds")
    (tmp_path / "data").touch()
    assert main(["build", str(tmp_path / "seeds"), "--data", str(tmp_path / "data")]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "error[cannot-write]" in told.err


@pytest.mark.parametrize("command", ["check", "build"])
def test_problems_are_told_in_the_format_asked_for(
    tmp_path: Path, command: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    written(tmp_path / "seeds", changed("radio.yaml", ("kind: person", "kind: watch")))
    arguments = [command, str(tmp_path / "seeds")]
    if command == "build":
        arguments += ["--data", str(tmp_path / "data")]
    assert main([*arguments, "--format", "json"]) == 2
    told = capsysbinary.readouterr()
    assert [one["code"] for one in json.loads(told.out)["problems"]] == ["unknown-word"]
    assert told.err == b""
    assert main([*arguments, "--format", "github"]) == 2
    assert capsysbinary.readouterr().out.startswith(b"::error file=")
    assert main([command, str(tmp_path / "none"), "--format", "json"]) == 2
    assert json.loads(capsysbinary.readouterr().out)["errors"] == 1


def test_nothing_is_told_in_colour_but_to_a_terminal_that_wants_it(tmp_path: Path) -> None:
    written(tmp_path, changed("radio.yaml", ("kind: person", "kind: watch")))
    told = {}
    for wish in ("", "1"):
        leader, follower = os.openpty()
        subprocess.run(
            [sys.executable, "-m", "briefing", "check", str(tmp_path)],
            stdout=subprocess.DEVNULL,
            stderr=follower,
            env={**os.environ, "TERM": "xterm", "NO_COLOR": wish},
            check=False,
        )
        told[wish] = os.read(leader, 4096)
        os.close(leader)
        os.close(follower)
    assert b"\x1b[1;31merror[unknown-word]\x1b[0m" in told[""]
    assert b"\x1b" not in told["1"]
    assert b"\x1b" not in briefing("check", str(tmp_path)).stderr


def test_which_incident_is_printed_is_told_where_another_was_built_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "mine.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["export"]) == 0
    told = capfd.readouterr().err
    assert "no FILE is named; this is" in told
    assert "kremlin-drones.json" in told


def test_what_is_not_for_everybody_is_handed_on_of_a_named_incident_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--tlp", "amber"]) == 0  # where there is but one there is no other
    mine = tmp_path / "mine.json"
    mine.write_bytes(HARBOUR.read_bytes())
    remember(mine)
    capfd.readouterr()
    for command in (["export"], []):
        assert main([*command, "--tlp", "amber"]) == 2
        out, err = capfd.readouterr()
        assert out == ""
        assert "No FILE is named" in err
        assert str(mine) in err
    assert main(["export"]) == 0
    assert "A boat at pier three" in capfd.readouterr().out
    assert main(["export", str(mine), "--tlp", "amber"]) == 0
    assert main(["read", "--tlp", "amber"]) == 0


def test_a_build_with_nothing_to_do_says_so_and_prints_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["build", str(written(tmp_path / "seeds")), "--data", str(tmp_path / "data")]
    assert main(command) == 0
    assert str(tmp_path / "data" / "harbour.json") in capsys.readouterr().out.splitlines()
    assert main(command) == 0
    told = capsys.readouterr()
    assert told.out == ""
    said = f"briefing: {tmp_path / 'data'} is what the seeds make, nothing was written"
    assert told.err.splitlines()[-1] == said
