"""`accord evaluate`: figures on stdout, what is wrong with labels on stderr, exit codes."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api import cli
from graph.evaluate.labels import FIELDS

pytestmark = pytest.mark.usefixtures("names_loaded_once")

TEXT = "The Home Secretary, Theresa May, met the French Interior Minister in Calais on 3 June 2015.\n"


def _run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli.app, ["evaluate", *arguments], prog_name="accord")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "calais.txt").write_text(TEXT, encoding="utf-8")
    places = [{"name": "Calais", "quote": "Calais"}, {"name": "Atlantis", "quote": "June"}]
    written = {"title": None, "date": "2015-06-03", **{kind: [] for kind in FIELDS}, "locations": places}
    (tmp_path / "calais.json").write_text(json.dumps(written), encoding="utf-8")
    return tmp_path


def test_the_report_counts_what_was_read(folder: Path) -> None:
    code, out, _ = _run(str(folder), "--json", "--kind", "locations", "--misses")
    report = json.loads(out)
    assert code == 0
    assert list(report["kinds"]) == ["locations"]
    assert report["kinds"]["locations"] == {
        "labels": 2,
        "found": 1,
        "right": 1,
        "precision": 1.0,
        "recall": 0.5,
        "f1": 0.6667,
        "interval": [0.6667, 0.6667],
    }
    (miss,) = report["misses"]
    assert (miss["document"], miss["line"], miss["fault"], miss["quote"]) == ("calais", 1, "missed", "June")


def test_a_person_gets_a_table_and_misses_on_demand(folder: Path) -> None:
    code, out, _ = _run(str(folder), "--kind", "locations")
    assert code == 0
    assert "locations" in out and "66.7" in out and "Atlantis" not in out
    assert "calais:1: locations missed: Atlantis" in _run(str(folder), "--misses")[1]


def test_two_folders_are_counted_together(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    for path in folder.iterdir():
        (other / f"again-{path.name}").write_bytes(path.read_bytes())
    report = json.loads(_run(str(folder), str(other), "--json")[1])
    assert (len(report["documents"]), report["kinds"]["locations"]["labels"]) == (2, 4)


def test_how_often_each_rule_was_right_is_written_as_data(folder: Path, tmp_path: Path) -> None:
    written = tmp_path / "measured.py"
    code, _, _ = _run(str(folder), "--calibrate", str(written))
    rates = runpy.run_path(str(written))["MEASURED"]
    assert code == 0
    assert rates["place named"] == (1, 1)
    assert rates["header"] == (2, 2)  # no title, and the date


@pytest.fixture
def second(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same text labelled by somebody else, who found a body in it and only one of its places."""
    told = json.loads((folder / "calais.json").read_bytes())
    told["locations"] = told["locations"][:1]
    told["organisations"] = [{"name": "Home Office", "quote": "Home"}]
    other = tmp_path_factory.mktemp("second")
    (other / "calais.json").write_text(json.dumps(told), encoding="utf-8")
    return other


def test_two_labellers_are_held_against_each_other_and_nothing_is_read(folder: Path, second: Path) -> None:
    code, out, _ = _run(str(folder), "--second", str(second), "--json", "--misses")
    report = json.loads(out)
    counted = {
        kind: tuple(rates[key] for key in ("labels", "found", "right")) for kind, rates in report["kinds"].items()
    }
    assert code == 0
    assert {kind: counts for kind, counts in counted.items() if any(counts)} == {
        "locations": (2, 1, 1),
        "organisations": (0, 1, 0),
    }
    assert [(one["fault"], one["what"]) for one in report["misses"]] == [
        ("missed", "Atlantis"),
        ("false", "Home Office"),
    ]
    assert report["calibration"]["bins"] == []
    assert "calibration" not in _run(str(folder), "--second", str(second))[1]


def test_a_second_folder_needs_labels_of_the_same_texts(folder: Path, second: Path, tmp_path: Path) -> None:
    code, out, err = _run(str(folder), "--second", str(tmp_path / "missing"))
    assert (code, out) == (2, "")
    assert "has no labels of these texts" in err
    code, _, err = _run(str(folder), "--second", str(second), "--calibrate", str(tmp_path / "measured.py"))
    assert code == 2
    assert "leave out --second" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--kind", "treaties"), "is no kind of finding. Choose from: ministers, meetings"),
        (("--calibrate", "/nowhere/at/all.json"), "cannot be written"),
    ],
)
def test_wrong_use_is_code_two(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = _run(str(folder), *arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_a_folder_without_labels_is_wrong_use(tmp_path: Path) -> None:
    assert "NAME.json is expected beside each NAME.txt" in _run(str(tmp_path))[2]
    assert _run(str(tmp_path))[0] == 2
    assert "is not a folder" in _run(str(tmp_path / "missing"))[2]


def test_labels_that_do_not_fit_are_named_with_their_item(folder: Path) -> None:
    (folder / "calais.txt").write_text(TEXT.replace("June", "July"), encoding="utf-8")
    code, out, err = _run(str(folder))
    assert (code, out) == (1, "")
    assert "calais.json: locations[1]: the quote 'June' stands nowhere in the text" in err


def test_labels_need_exactly_one_text(folder: Path) -> None:
    (folder / "calais.md").write_text(TEXT, encoding="utf-8")
    assert "not calais.txt and calais.md" in _run(str(folder))[2]
    (folder / "calais.md").unlink()
    (folder / "calais.txt").unlink()
    code, _, err = _run(str(folder))
    assert code == 1
    assert "is expected, not none" in err
