"""The program as installed: a wheel is built offline, and run where the checkout is not."""

import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from briefing import __version__

ROOT = Path(__file__).parent.parent
NAME = f"briefing-{__version__}"


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints, run in another folder."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "hatchling", "build", "-d", folder, cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment with the wheel, which borrows all else from this one."""
    environment = tmp_path_factory.mktemp("installed")
    # The Python under this environment, since it is the one that has pip.
    base = Path(sys.executable).resolve()
    run(base, "-m", "venv", "--without-pip", environment, cwd=environment)
    python = environment / "bin" / "python"
    wheel = next(built.glob("*.whl"))
    pip = (base, "-m", "pip", "--python", python, "--disable-pip-version-check", "--quiet")
    run(*pip, "install", "--no-index", "--no-deps", wheel, cwd=environment)
    packages = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=environment
    )
    (Path(packages.strip()) / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return environment / "bin"


def files(folder: str) -> set[str]:
    """The files of a folder of the checkout, as paths from its root."""
    found = {path for path in (ROOT / folder).rglob("*") if path.is_file()}
    return {str(path.relative_to(ROOT)) for path in found if "__pycache__" not in path.parts}


def test_the_wheel_holds_the_package_with_data_and_themes_inside(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        held = {name for name in wheel.namelist() if not name.startswith(f"{NAME}.dist-info/")}
    data, themes = files("data"), files("themes")
    assert data
    assert themes
    assert held == files("briefing") | {f"briefing/{path}" for path in data | themes}


def test_the_source_archive_holds_what_a_checkout_holds_and_nothing_made(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        held = {name.removeprefix(f"{NAME}/") for name in archive.getnames()}
    assert files("briefing") | files("data") | files("themes") | files("tests") <= held
    assert {"LICENSE", "Makefile", "README.md", "requirements.txt", ".ci/run"} <= held
    made = {".git", ".venv", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__", "dist"}
    assert not {name for name in held if made.intersection(Path(name).parts)}


def test_what_is_installed_is_the_wheel_and_not_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    where = run(
        installed / "python", "-c", "import briefing; print(briefing.__file__)", cwd=tmp_path
    )
    assert Path(where.strip()).is_relative_to(installed.parent)


def test_the_installed_program_tells_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "briefing", "--version", cwd=tmp_path).split() == [
        "briefing",
        __version__,
    ]


def test_the_installed_program_exports_the_same_paper_as_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    paper = run(installed / "briefing", "export", cwd=tmp_path)
    assert paper
    assert paper == run(sys.executable, "-m", "briefing", "export", cwd=ROOT)
