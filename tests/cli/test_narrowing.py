"""Options that narrow: by any name, by the words readers see, within what may be shown alone."""

from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.opening import view_against
from briefing.files.writing import write_atomic
from briefing.incident import canonical
from briefing.incident.marking import Marking
from briefing.incident.types import Incident
from briefing.incident.view import cut
from briefing.problems import ProblemError
from tests.harbour import HARBOUR


@pytest.fixture(scope="module")
def file(oil_jetty: Incident, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("data") / "oil-jetty.json"
    write_atomic(path, canonical.encode(oil_jetty))
    return str(path)


Run = pytest.CaptureFixture[bytes]


def printed(capfdbinary: Run, *arguments: str) -> tuple[int, str, str]:
    code = main([*arguments])
    told = capfdbinary.readouterr()
    return code, told.out.decode(), told.err.decode()


def test_as_of_a_moment_nothing_later_is_printed(file: str, capfdbinary: Run) -> None:
    for command in (["read"], ["export"], ["export", "--form", "full"], []):
        code, text, _ = printed(
            capfdbinary, *command, file, "--tlp", "red", "--as-of", "2031-06-10T12:00"
        )
        assert code == 0
        assert "10 June 2031, 12:00" in text
        for later in ("Coast Radio", "Northern Wire", "coastguard, Halmø", "four people", "plate"):
            assert later not in text, command


def test_a_day_alone_is_all_of_it(file: str, capfdbinary: Run) -> None:
    _, text, _ = printed(capfdbinary, "read", file, "--as-of", "2031-06-10")
    assert "Coast Radio" in text
    assert "Dispatch" not in text


@pytest.mark.parametrize(
    "name", ["islanders", "the fishers of Varn", "fishers of varn", "The Fishers of Varn"]
)
def test_a_side_goes_by_its_id_or_its_name(file: str, capfdbinary: Run, name: str) -> None:
    code, text, _ = printed(capfdbinary, "read", file, "--side", name)
    assert code == 0
    assert "FILTERED" in text
    assert "· kallias" in text
    assert "· kobayashi" not in text


@pytest.mark.parametrize("name", ["kallias", "Kallías", "KALLIAS", "Ανδρέας Καλλίας"])
def test_an_actor_goes_by_any_name(file: str, capfdbinary: Run, name: str) -> None:
    code, text, _ = printed(capfdbinary, "export", "--form", "full", file, "--actor", name)
    assert code == 0
    assert "A filter is set" in text


@pytest.mark.parametrize(
    "options",
    [
        ["--kind", "measure"],
        ["--account", "one-side"],
        ["--account", "one side's account"],
        ["--account", "one-side", "--account", "disputed"],
        ["--checked", "not-checked"],
        ["--checked", "not checked"],
        ["--standing", "withdrawn"],
        ["--standing", "withdrawn in part", "--standing", "stands"],
        ["--state", "in-force"],
        ["--marking", "clear"],
        ["--marking", "TLP:CLEAR"],
        ["--question", "whose-boat"],
        ["--question", "Whose boat was it?"],
        ["--from", "2031-06-09", "--to", "2031-06-09T23:00"],
    ],
)
def test_terms_go_by_the_words_that_readers_see(
    file: str, capfdbinary: Run, options: list[str]
) -> None:
    code, text, told = printed(capfdbinary, "read", file, *options)
    assert (code, told) == (0, "")
    assert "FILTERED" in text


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--side", "islander"], "Did you mean 'islanders'?"),
        (["--side", "navy"], "There are: "),
        (["--kind", "events"], "Did you mean 'event'?"),
        (["--standing", ""], "There are: corrected, in-part, stands, withdrawn."),
        (["--tag", "smoke"], "This copy has none at all."),
        (["--as-of", "noon"], "--as-of is no moment: 'noon'."),
        (["--to", "2031-13-01"], "--to is no moment"),
    ],
)
def test_what_is_called_so_nowhere_is_told_with_what_there_is(
    file: str, capfdbinary: Run, options: list[str], told: str
) -> None:
    code, text, complaint = printed(capfdbinary, "read", file, *options)
    assert (code, text) == (2, "")
    assert told in " ".join(complaint.split())


def test_no_name_above_the_ceiling_or_of_later_is_known_or_suggested(
    file: str, capfdbinary: Run
) -> None:
    for options in (
        ["--tlp", "green", "--actor", "Varberg"],
        ["--tlp", "red", "--as-of", "2031-06-10", "--actor", "helmsman"],
    ):
        code, _, complaint = printed(capfdbinary, "read", file, *options)
        assert code == 2
        assert "Nothing in this copy is called" in complaint
        assert "Jens" not in complaint
    assert printed(capfdbinary, "read", file, "--tlp", "red", "--actor", "Varberg")[0] == 0


def test_the_read_text_holds_what_the_desk_does_and_at_clear_what_anybody_may_see(
    capfdbinary: Run,
) -> None:
    _, private, _ = printed(capfdbinary, "read", str(HARBOUR), "--tlp", "amber")
    assert private.splitlines()[0] == private.splitlines()[-1] == "PRIVATE up to AMBER"
    assert "We wait for the inquiry" in private
    assert "UNPROCESSED" in private
    _, public, _ = printed(capfdbinary, "read", str(HARBOUR))
    assert public.splitlines()[0] == public.splitlines()[-1] == "TLP:CLEAR"
    assert "We wait for the inquiry" not in public
    assert "lantern" not in public
    assert Path(HARBOUR).name not in public


@pytest.mark.parametrize("width", ["39", "1001", "-3"])
def test_a_width_that_nobody_can_read_is_refused(capfdbinary: Run, width: str) -> None:
    code, _, complaint = printed(capfdbinary, "read", str(HARBOUR), "--width", width)
    assert code == 2
    assert "Choose a width of 40 to 1000." in complaint


def test_what_is_compared_with_is_of_the_same_incident(file: str, oil_jetty: Incident) -> None:
    whole = cut(oil_jetty, ceiling=Marking.GREEN)
    assert view_against(Path(file), whole).incident == whole.incident
    with pytest.raises(ProblemError) as refused:
        view_against(HARBOUR, whole)
    assert "another incident, 'harbour'" in str(refused.value)


def test_a_window_that_ends_before_it_begins_is_refused(capfdbinary: Run) -> None:
    window = "--from", "2031-06-05", "--to", "2031-06-03"
    code, out, told = printed(capfdbinary, "export", str(HARBOUR), *window)
    assert (code, out) == (2, "")
    assert "--from is later than --to" in told
