"""What a newcomer meets: `make run` in a fresh checkout, on any Python; pip is only played."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYTHON = Path(sys.executable).resolve()

# Plays a Python: pip is noted down, or fails on request; the rest is real but for `before`.
PLAYED = """#!/bin/sh
case "$*" in *"-m pip "*) echo "$*" >> {log}; exit "${{PIP_FAILS:-0}}";; esac
[ "$1" = -c ] && {{ code=$2; shift 2; set -- -c {before}"
$code" "$@"; }}
exec {python} "$@"
"""

DESK = """
import sys

def entry() -> int:
    print("desk", sys.argv[1:])
    return 0
"""


@dataclass(frozen=True)
class Checkout:
    """A checkout with only what set-up reads, and a desk that tells its arguments."""

    folder: Path
    python: Path
    log: Path

    def make(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run make as from a bare terminal."""
        return subprocess.run(
            ["make", f"PYTHON={self.python}", *arguments],
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )

    def installed(self) -> list[str]:
        """The locks that pip was asked for, in order."""
        return re.findall(r"requirements\S*", self.log.read_text()) if self.log.exists() else []

    def played(self, before: str = "") -> None:
        """Put a Python in place in which `before` holds."""
        self.python.write_text(
            PLAYED.format(
                log=shlex.quote(str(self.log)),
                before=shlex.quote(before),
                python=shlex.quote(str(PYTHON)),
            )
        )
        self.python.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    folder = tmp_path / "a checkout"
    (folder / "briefing").mkdir(parents=True)
    for name in ("Makefile", "requirements.txt", "requirements-test.txt"):
        shutil.copy(ROOT / name, folder)
    (folder / "briefing" / "__init__.py").touch()
    (folder / "briefing" / "cli.py").write_text(DESK)
    made = Checkout(folder, tmp_path / "a python", tmp_path / "pip log")
    made.played()
    return made


def test_make_run_opens_the_desk_with_the_arguments_given(checkout: Checkout) -> None:
    ran = checkout.make("run", "ARGS=export --form 'one page'")
    assert (ran.returncode, ran.stdout) == (0, "desk ['export', '--form', 'one page']\n")
    assert checkout.installed() == ["requirements.txt"]


def test_the_desk_opens_from_any_folder_by_its_path(checkout: Checkout, tmp_path: Path) -> None:
    checkout.make("run")
    (tmp_path / "link").symlink_to(checkout.folder / ".venv" / "bin" / "briefing")
    ran = subprocess.run([tmp_path / "link"], cwd="/", capture_output=True, text=True)
    assert (ran.returncode, ran.stdout) == (0, "desk []\n")


def test_the_second_run_installs_nothing(checkout: Checkout) -> None:
    checkout.make("run")
    ran = checkout.make("run")
    assert (ran.stdout, ran.stderr) == ("desk []\n", "")
    assert checkout.installed() == ["requirements.txt"]


def test_a_lock_that_changed_is_installed(checkout: Checkout) -> None:
    checkout.make("run")
    with (checkout.folder / "requirements.txt").open("a") as lock:
        lock.write("# another\n")
    assert checkout.make("run").returncode == 0
    assert checkout.installed() == ["requirements.txt"] * 2


def test_an_interrupted_set_up_begins_anew(checkout: Checkout) -> None:
    assert checkout.make("run", PIP_FAILS="1").returncode == 2
    half_a_package = checkout.folder / ".venv" / "half a package"
    half_a_package.touch()
    assert checkout.make("run").stdout == "desk []\n"
    assert not half_a_package.exists()


def test_test_packages_cut_short_leave_no_set_up_that_is_taken_for_whole(
    checkout: Checkout,
) -> None:
    checkout.make("run")
    checkout.make("lint", PIP_FAILS="1")
    assert checkout.make("run").stdout == "desk []\n"
    assert checkout.installed() == ["requirements.txt", "requirements-test.txt", "requirements.txt"]


def test_a_set_up_whose_python_has_gone_is_made_again(checkout: Checkout) -> None:
    checkout.make("run")
    link = checkout.folder / ".venv" / "bin" / "python"
    link.unlink()
    link.symlink_to("/no longer here")
    assert checkout.make("run").stdout == "desk []\n"


def test_a_checkout_that_was_moved_is_set_up_again(checkout: Checkout, tmp_path: Path) -> None:
    checkout.make("run")
    moved = Checkout(tmp_path / "moved", checkout.python, checkout.log)
    checkout.folder.rename(moved.folder)
    assert moved.make("run").stdout == "desk []\n"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ('sys = __import__("sys"); sys.modules["venv"] = None', "python3-venv)"),
        ('sys = __import__("sys"); sys.modules["pip"] = None', "python3-pip)"),
        ('sys = __import__("sys"); sys.version_info = (3, 9, 2)', "install Python 3.11 or later"),
        ("raise SystemExit(127)", "install Python 3.11 or later"),
    ],
    ids=["no venv", "no pip", "too old", "broken"],
)
def test_a_python_that_will_not_do_is_told_with_the_remedy_in_one_line(
    checkout: Checkout, before: str, told: str
) -> None:
    checkout.played(before)
    ran = checkout.make("run")
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
    assert told in ran.stderr
    assert not (checkout.folder / ".venv").exists()


def test_help_names_what_can_be_made(checkout: Checkout) -> None:
    told = checkout.make("help").stdout
    assert {line.split()[1] for line in told.splitlines()} >= {"run", "test", "lint", "lock"}


def test_ci_runs_the_one_command_of_a_newcomer(tmp_path: Path) -> None:
    played = tmp_path / "make"
    played.write_text('#!/bin/sh\necho "$PWD: make $*"\n')
    played.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["sh", ROOT / ".ci" / "run"], cwd="/", env={"PATH": path}, capture_output=True, text=True
    )
    assert ran.stdout == f"{ROOT}: make test\n"


def pins(lock: str) -> dict[str, str]:
    """What a lock installs: each package with its version."""
    found = re.findall(r"^([a-z0-9-]+)==([^ ]+)", (ROOT / lock).read_text(), re.MULTILINE)
    return dict(found)


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_a_lock_names_versions_and_hashes_and_no_place_to_fetch_from(lock: str) -> None:
    lines = [line.partition("#")[0].rstrip() for line in (ROOT / lock).read_text().splitlines()]
    known = re.compile(r"[a-z0-9-]+==[^ /]+( ; [^/:]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if line and not known.fullmatch(line)] == []


def test_the_locks_agree_and_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    run, test = pins("requirements.txt"), pins("requirements-test.txt")

    def asked(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=]", each)[0].lower() for each in requirements}

    assert asked(project["dependencies"]) <= run.keys()
    assert asked(project["optional-dependencies"]["test"]) <= test.keys()
    assert run.items() <= test.items()
