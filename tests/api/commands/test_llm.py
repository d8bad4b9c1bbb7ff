"""A model's proposals from the command line: read, looked at, decided about, and published only after that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.commands.test_review import FIVE, decide, exported, run
from tests.corpora import SIXTH, corpus_of
from tests.graph.model_server import Endpoint, answering, claim, found

pytestmark = pytest.mark.usefixtures("names_loaded_once")

# Words that are nobody's measure, so that no rule will ever read one in them.
WATCHED = "The clock over the port of Dover struck nine"
SPOKE = "the gulls on its hands were not amused"
KEY = "sk-very-secret-key-0123456789"


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """A statement that ends with words that only a model finds something in."""
    path = tmp_path / "clock.txt"
    path.write_text(f"{SIXTH.read_text(encoding='utf-8')}\n{WATCHED}; {SPOKE}.\n", encoding="utf-8")
    return path


@pytest.fixture
def seeds(statement: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    return corpus_of(tmp_path / "seeds", without=FIVE, also=[statement])


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    proposals = (
        claim("measure", WATCHED, 2, type="completed", locations=["Dover"]),
        claim("measure", SPOKE, 2, type="completed"),
        claim("measure", "The clock over the port of Dover struck ten", 2, type="completed"),
    )
    with answering([found(*proposals)]) as made:
        monkeypatch.setenv("ACCORD_LLM_BASE_URL", made.base_url)
        monkeypatch.setenv("ACCORD_LLM_MODEL", "some-model")
        monkeypatch.setenv("ACCORD_LLM_API_KEY", KEY)
        yield made


def test_without_the_setting_nobody_is_asked_and_nothing_is_kept(seeds: Path, tmp_path: Path) -> None:
    assert run("read", str(SIXTH))[0] == 0  # whoever reads first in a process keeps what each rule needs
    kept = sorted((tmp_path / "data").rglob("*"))
    code, told, _ = run("read", "--json", str(SIXTH))
    assert code == 0 and '"model"' not in told
    assert sorted((tmp_path / "data").rglob("*")) == kept
    assert not (tmp_path / "data" / "cache" / "answers").exists()
    code, _, told = run("read", "--llm-offline", str(SIXTH))
    assert code == 2 and "ACCORD_LLM_MODEL" in told


def test_reading_tells_what_is_proposed_and_why_something_is_not(
    statement: Path, endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    code, told, _ = run("read", "--json", str(statement))
    read = json.loads(told)["documents"][statement.name]
    by_model = [one for one in read["measures"] if one["method"] == "model"]
    assert code == 0 and [one["quote"] for one in by_model] == [WATCHED, SPOKE]
    assert all(one["confidence"] <= 0.6 for one in by_model)
    assert [one["kind"] for one in read["warnings"]] == ["llm_refused"]
    assert endpoint.headers[0]["Authorization"] == f"Bearer {KEY}"
    kept = [path.read_text(encoding="utf-8") for path in (tmp_path / "data").rglob("*.json")]
    assert len(kept) == 1 and KEY not in kept[0]

    asked = len(endpoint.asked)
    monkeypatch.delenv("ACCORD_LLM_BASE_URL")
    assert run("read", "--json", "--llm-offline", str(statement))[1] == told
    assert "proposed by a model, not reviewed" in run("read", "--llm-offline", str(statement))[1]
    assert len(endpoint.asked) == asked


def test_a_model_that_cannot_be_heard_is_a_warning_and_the_rules_read_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    plain = json.loads(run("read", "--json", str(SIXTH))[1])["documents"][SIXTH.name]
    with answering([]) as gone:
        pass
    monkeypatch.setenv("ACCORD_LLM_BASE_URL", gone.base_url)
    monkeypatch.setenv("ACCORD_LLM_MODEL", "some-model")
    monkeypatch.setenv("ACCORD_LLM_API_KEY", KEY)
    code, told, talk = run("read", "--json", str(SIXTH))
    read = json.loads(told)["documents"][SIXTH.name]
    assert code == 0 and KEY not in told + talk
    assert [one["kind"] for one in read.pop("warnings")] == ["llm_error"] and plain.pop("warnings") == []
    assert read == plain


@pytest.mark.parametrize(
    ("name", "value"), [("BASE_URL", "ftp://a/"), ("BASE_URL", "http://me:pass@a/v1"), ("MAX_CHARS", "5")]
)
def test_a_setting_that_makes_no_sense_is_told_by_its_name(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"ACCORD_LLM_{name}", value)
    code, _, told = run("read", str(SIXTH))
    assert code == 2 and f"ACCORD_LLM_{name}" in told and "me:pass" not in told


def test_an_endpoint_without_a_model_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCORD_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    code, _, told = run("read", str(SIXTH))
    assert code == 2 and "ACCORD_LLM_MODEL" in told


@pytest.mark.slow
def test_a_proposal_is_published_when_a_person_accepted_it_and_then_without_any_model(
    seeds: Path, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = seeds.parent / "out"
    assert run("build", "--seeds", str(seeds), "--out", str(out))[0] == 0
    assert endpoint.asked == []  # building asks nobody
    before = (out / "graph.nq").read_bytes()
    assert WATCHED not in before.decode() and "method-model" not in _facts(before)

    pending = run("review", "list", "--pending", "--kind", "measure", "--seeds", str(seeds))[1]
    assert WATCHED in pending and SPOKE in pending
    sheet = exported(seeds, "--pending", "--max-confidence", "0.6")
    decide(sheet, (WATCHED, {"decision": "accept"}), (SPOKE, {"decision": "reject"}))
    asked = len(endpoint.asked)
    code, _, told = run("review", "apply", str(sheet), "--by", "EM", "--seeds", str(seeds))
    assert code == 0 and "2 decisions, 2 of them new" in told
    assert len(endpoint.asked) == asked  # deciding asks nobody either
    kept = [json.loads(line) for line in (seeds / "reviews.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["decision"] for one in kept] == ["add", "reject"]
    assert kept[0]["set"] == {"type": "completed", "locations": ["location/dover"]}
    assert "some-model" in kept[0]["note"]

    for name in ("BASE_URL", "MODEL", "API_KEY"):
        monkeypatch.delenv(f"ACCORD_LLM_{name}")
    code, _, told = run("build", "--seeds", str(seeds), "--out", str(out), "--strict")
    assert code == 0 and "1 add" in told
    after = _facts((out / "graph.nq").read_bytes())
    assert WATCHED in after and SPOKE not in after and "method-model" not in after
    lines = [json.loads(line) for line in (out / "findings.jsonl").read_text(encoding="utf-8").splitlines()]
    (made,) = [one for one in lines if one.get("quote") == WATCHED and one["finding"] == "measure"]
    assert (made["method"], made["confidence"], made["type"]) == ("review", 1.0, "completed")


@pytest.mark.slow
def test_applying_a_sheet_of_proposals_twice_adds_nothing(seeds: Path, endpoint: Endpoint) -> None:
    sheet = exported(seeds, "--pending")
    decide(sheet, (WATCHED, {"decision": "accept"}))
    for new in (1, 0):
        code, _, told = run("review", "apply", str(sheet), "--by", "EM", "--seeds", str(seeds))
        assert code == 0 and f"1 decisions, {new} of them new" in told
    assert SPOKE in run("review", "list", "--pending", "--seeds", str(seeds))[1]


def _facts(graph: bytes) -> str:
    """A graph without the reference data, which names every method that there is."""
    lines = graph.decode("utf-8").splitlines()
    return "\n".join(line for line in lines if "/concept/method-model>" not in line.split(" ")[0])
