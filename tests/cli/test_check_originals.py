"""`briefing check --originals`: what it says, and that nothing of it is kept."""

import json
import shutil
from pathlib import Path

import pytest

from briefing.cli.start import main
from tests.compiler.mistakes.planting import PIER
from tests.compiler.proving.quay import SEED, folder


def seeds_and_originals(directory: Path, seed: str = SEED) -> tuple[str, str]:
    folder(directory, seed)
    return str(directory / "quay"), str(directory / "originals")


def test_a_check_with_originals_says_how_many_quotations_are_proved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds, originals = seeds_and_originals(tmp_path)
    main(["check", seeds, "--originals", originals])
    out = capsys.readouterr().out
    assert "2 of 2 quotations proved, 1 of 1 original at hand, 1 hash right." in out


def test_without_originals_it_is_said_how_many_quotations_nothing_has_proved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "1 quotation is not proved: `briefing check --originals DIR` would"
    check, build = ["check", str(PIER)], ["build", str(PIER), "--data", str(tmp_path / "data")]
    assert main(check) == main(build) == 0
    told = capsys.readouterr()
    assert said in told.out  # of the check
    assert said in told.err  # of the build, whose output names the files
    for command in (check, build):
        assert main([*command, "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["quotations_not_proved"] == 1


def test_where_nothing_is_quoted_nothing_is_said_of_proofs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds = shutil.copytree(PIER, tmp_path / "pier")
    seed = seeds / "gazette.yaml"
    written = seed.read_text("utf-8")
    quoted = "quote: rammed at speed, frame: the pier had been"
    seed.write_text(written.replace("quoted", "reported").replace(quoted, "hedge: says"), "utf-8")
    assert main(["check", str(seeds)]) == 0
    assert "proved" not in capsys.readouterr().out


def test_a_quotation_that_is_not_there_is_told_at_its_place_and_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = SEED.replace("it’s rust", "it’s dust")
    before = seed.partition("it’s dust")[0]
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    seeds, originals = seeds_and_originals(tmp_path, seed)
    assert main(["check", seeds, "--originals", originals]) == 2
    told = capsys.readouterr()
    assert f"courier.yaml:{line}:{column}: error[quotation-not-in-original]: " in told.err
    assert "rust" in told.err
    assert "1 of 2 quotations proved" in told.out


def test_the_numbers_are_in_the_json_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds, originals = seeds_and_originals(tmp_path)
    main(["check", seeds, "--originals", originals, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["proof"] == {
        "quotations": 2,
        "proved": 2,
        "located": 2,
        "originals": 1,
        "at_hand": 1,
        "hashes_right": 1,
    }


def test_the_verdict_is_reported_and_not_stored(tmp_path: Path) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    shutil.copytree(PIER, tmp_path / "seeds" / "pier")
    originals = shutil.copytree(PIER.parent / "originals", tmp_path / "originals")
    seeds, data = str(tmp_path / "seeds"), str(tmp_path / "data")
    assert main(["build", seeds, "--data", data]) == 0
    built = files()
    assert main(["check", seeds, "--originals", str(originals)]) == 0
    assert files() == built
    shutil.rmtree(originals)
    assert main(["build", seeds, "--data", data]) == 0
    assert files() == {path: built[path] for path in built if originals not in path.parents}


def test_a_folder_of_originals_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds, _ = seeds_and_originals(tmp_path)
    assert main(["check", seeds, "--originals", str(tmp_path / "nowhere")]) == 2
    assert "error[no-such-folder]: There is no such folder of originals." in capsys.readouterr().err
