"""`accord remove`, from a document that is served to addresses that say it is gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph import build
from graph.build import ensure_built
from graph.corpus.retired import retired_in
from ontology.errors import BuildError
from tests.api.commands.test_review import FIVE, run
from tests.corpora import BASE, SIXTH, corpus_of

NOTE = "Joint statement on the Skagen ferry\n\nOslo, 3 May 2019\n\nThe ministers agreed to open an office in Bergen.\n"


@pytest.mark.slow
def test_what_is_removed_answers_410_and_what_others_speak_of_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = corpus_of(tmp_path / "seeds", without=FIVE, also=[SIXTH])
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ACCORD_SEEDS", str(seeds))
    file = tmp_path / "oslo.txt"
    file.write_text(NOTE, encoding="utf-8")
    code, address, _ = run("add", str(file), "--show-text")
    assert code == 0
    code, _, told = run("remove", SIXTH.name)
    assert code == 2 and "came with the corpus" in told
    code, gone, told = run("remove", "oslo.txt", "--by", "EM")
    assert code == 0 and "oslo.txt was withdrawn" in told
    paths = [one.removeprefix(BASE.rstrip("/")) for one in gone.split()]
    assert address.strip() in gone and any("/measure/" in path for path in paths)

    settings = Settings(workers=1, data=tmp_path / "data", seeds=seeds)
    folder = ensure_built(seeds, settings.data, settings.base)
    with TestClient(create_app(settings, folder), follow_redirects=False) as client:
        for path in paths:
            answer = client.get(path, headers={"Accept": "application/json"})
            assert answer.status_code == 410, path
        passage = next(path for path in paths if "/text/" in path).replace("/text/", "/evidence/") + "/57-107"
        for path in (passage, passage.replace("/id/", "/doc/") + ".ttl"):
            assert client.get(path).status_code == 410, path
        assert client.get("/id/evidence/0000000000000000/57-107").status_code == 404
        assert "Skagen" not in client.get("/documents", headers={"Accept": "application/json"}).text
        assert client.get("/id/location/dover").status_code == 303
    assert not (tmp_path / "data" / "documents" / "oslo.txt").exists()
    assert run("remove", "oslo.txt")[0] == 2


@pytest.mark.slow
def test_a_document_that_no_graph_can_be_built_with_can_be_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = corpus_of(tmp_path / "seeds", without=FIVE, also=[SIXTH])
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ACCORD_SEEDS", str(seeds))
    for name in ("oslo", "bad"):
        (tmp_path / f"{name}.txt").write_text(NOTE.replace("Skagen", name), encoding="utf-8")
    assert run("add", str(tmp_path / "oslo.txt"), "--show-text")[0] == 0
    can_build = build.build_of

    def broken(inputs: build.Inputs, *given: Any) -> build.Built:
        if any("bad" in one.raw for one in inputs.documents):
            raise BuildError("the graph breaks")
        return can_build(inputs, *given)

    monkeypatch.setattr(build, "build_of", broken)
    code, _, told = run("add", str(tmp_path / "bad.txt"))
    assert code == 1 and "the graph could not be built" in told
    # What was published before is told gone even now; what never was has no addresses.
    code, _, told = run("remove", "oslo.txt")
    assert code == 1 and "oslo.txt was withdrawn" in told and "the graph breaks" in told
    code, gone, told = run("remove", "bad.txt")
    assert (code, gone) == (0, "") and "bad.txt was withdrawn" in told
    # Nor has another text that is called by the name of what was published before.
    monkeypatch.setattr(build, "build_of", can_build)
    assert run("add", str(tmp_path / "oslo.txt"))[0] == 0
    assert run("remove", "oslo.txt")[0] == 0
    monkeypatch.setattr(build, "build_of", broken)
    (tmp_path / "oslo.txt").write_text(NOTE.replace("Skagen", "bad"), encoding="utf-8")
    assert run("add", str(tmp_path / "oslo.txt"))[0] == 1
    assert run("remove", "oslo.txt")[:2] == (0, "")
    retired = retired_in(tmp_path / "data" / "documents")
    assert "document/2019-05-03-joint-statement-oslo-ferry" in retired and not any("bad" in one for one in retired)
