"""`accord check`: one report on stdout, exit 1 and file, thing and rule for whatever is wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api import cli
from api.commands import check
from graph.build import GRAPH, REPORT, TEXTS, ensure_built
from ontology import java
from ontology.errors import VocabularyError
from ontology.faults import ReferenceData
from ontology.faults import load_reference_data as load
from tests.corpora import BASE, SEEDS

pytestmark = pytest.mark.slow

ID = BASE + "id/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ensure_built(SEEDS, tmp_path_factory.mktemp("data"), BASE)


@pytest.fixture
def without_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ontology.java.shutil.which", lambda name: None)


def run(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> tuple[int, str]:
    monkeypatch.setattr(cli, "built_folder", lambda settings: folder)
    result = CliRunner().invoke(cli.app, ["check", *arguments], prog_name="accord")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout


def told(monkeypatch: pytest.MonkeyPatch, folder: Path) -> tuple[int, dict[str, Any]]:
    code, out = run(monkeypatch, folder, "--json")
    report = json.loads(out)
    return code, {part["name"]: part for part in report["parts"]}


def errors(part: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(one["file"], one["thing"], one["rule"]) for one in part["faults"] if one["severity"] == "error"]


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "copy"))


@pytest.mark.slow
@pytest.mark.skipif(not java.has_compiler(), reason="there is no Java development kit on this machine")
def test_the_published_graph_has_no_fault_in_any_part(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    code, out = run(monkeypatch, folder)
    assert code == 0, out
    lines = [line.partition(":")[0] for line in out.splitlines() if not line.startswith(" ")]
    assert lines == [
        "vocabulary", "editions", "profile", "shapes", "quotes", "review", "consistency", "questions", "use of terms",
        "candidates", "0 faults in all",
    ]  # fmt: skip
    assert "not checked" not in out and "error" not in out


@pytest.mark.usefixtures("without_java")
def test_without_java_it_says_so_and_checks_the_rest(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    code, parts = told(monkeypatch, folder)
    assert code == 0
    assert {name for name, part in parts.items() if part["notChecked"]} == {"profile", "consistency"}
    assert all("Java" in parts[name]["notChecked"] for name in ("profile", "consistency"))
    assert "30 questions" in parts["questions"]["lookedAt"]


@pytest.mark.usefixtures("without_java")
def test_words_that_are_not_the_texts_own_are_found(monkeypatch: pytest.MonkeyPatch, copy: Path) -> None:
    text = min((copy / TEXTS).iterdir())
    changed = text.read_text(encoding="utf-8").replace("a", "e")
    text.write_text(changed, encoding="utf-8")
    code, parts = told(monkeypatch, copy)
    found = errors(parts["quotes"])
    assert code == 1
    assert (text.name, f"{ID}text/{text.stem}", "digest") in found
    assert any(thing.startswith(f"{ID}evidence/{text.stem}/") and rule == "quote" for _, thing, rule in found)


@pytest.mark.usefixtures("without_java")
def test_a_fault_in_the_graph_is_told_by_file_thing_and_rule(monkeypatch: pytest.MonkeyPatch, copy: Path) -> None:
    late = f"<{ID}tenure/uk-home-secretary_2016-07-13> <{BASE}ont#holder> <{ID}person/john-reid>"
    with (copy / GRAPH).open("a", encoding="utf-8") as graph:
        graph.write(f"{late} .\n{late} <{BASE}graph/register> .\n")
    code, parts = told(monkeypatch, copy)
    assert code == 1
    assert errors(parts["shapes"]) == [("register.ttl", f"{ID}tenure/uk-home-secretary_2016-07-13", "S02-holder")]


@pytest.mark.usefixtures("without_java")
def test_what_was_withheld_is_told_with_its_sentence(monkeypatch: pytest.MonkeyPatch, copy: Path) -> None:
    report = json.loads((copy / REPORT).read_text(encoding="utf-8"))
    report["withheld"] = [
        {
            "label": "odd",
            "rule": "S16-percent",
            "thing": ID + "result/odd",
            "path": "",
            "value": "-400",
            "en": "Nothing falls so far.",
            "sentence": "by 400%",
        }
    ]
    (copy / REPORT).write_text(json.dumps(report), encoding="utf-8")
    code, out = run(monkeypatch, copy)
    assert code == 1
    assert f"error: graph.nq: {ID}result/odd: S16-percent: Nothing falls so far." in out and "'by 400%'" in out
    assert out.splitlines()[-1] == "1 fault in all"


@pytest.mark.usefixtures("without_java")
def test_reference_data_that_stop_the_build_are_told_and_the_rest_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise VocabularyError("register.ttl", "tenure/x", "S04-overlap: two tenures overlap")

    report = check.checked(refuse, BASE)
    assert not report.is_sound
    assert [part.name for part in report.parts] == ["vocabulary", "editions", "profile", "build"]
    assert "error: register.ttl: tenure/x: build: S04-overlap: two tenures overlap" in check.in_words(report)


@pytest.mark.usefixtures("without_java")
def test_a_fault_in_the_vocabulary_is_told(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def spoilt() -> ReferenceData:
        data = load()
        data.graphs["locations.ttl"].parse(data=f"<{ID}location/dover> a <{BASE}ont#Loaction> .", format="turtle")
        return data

    monkeypatch.setattr(check, "load_reference_data", spoilt)
    code, parts = told(monkeypatch, folder)
    assert code == 1
    assert ("locations.ttl", "id/location/dover", "undeclared term") in errors(parts["vocabulary"])
