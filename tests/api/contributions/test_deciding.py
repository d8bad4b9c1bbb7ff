"""Decisions sent by programs: kept before they are acknowledged, all or none, and refused with a reason."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.contributions import credentials, reviewing
from api.contributions.builds import Builds
from api.contributions.reviewing import keep, keep_beside, opened, taken
from api.settings import Settings
from graph.build import build
from graph.corpus.additions import OPENING
from graph.corpus.retired import retired_in
from graph.corpus.sources import Sources
from graph.files.durable import one_at_a_time, write_whole
from graph.ingest.documents import read_catalogue
from graph.review.decisions import decision_of
from tests.corpora import BASE, SIXTH, corpus_of

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("names_loaded_once")]

TOKEN = "a-token-that-may-do-all"
WORKS = "Works on the western breakwater at Dunkirk have already been completed"
FIVE = ("000", "001", "002", "003", "004")
SEALS = "Lorry owners should report broken seals without delay"


def about(quote: str, decision: str = "reject", kind: str = "measure", **more: Any) -> dict[str, Any]:
    return {"target": {"document": SIXTH.name, "kind": kind, "quote": quote}, "decision": decision, **more}


TOO_FAR = about("Stowaways found at Dover fell by 17 per cent in 2024", "edit", "result", set={"value": -170})


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return corpus_of(tmp_path_factory.mktemp("corpus") / "seeds", without=FIVE, also=[SIXTH])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def client(graph_folder: Path, data: Path, seeds: Path) -> Iterator[TestClient]:
    settings = Settings(data=data, seeds=seeds, workers=1, token=SecretStr(TOKEN))
    app = create_app(settings, graph_folder)

    async def builds() -> Builds:
        return Builds(settings, app.state.report)

    app.state.builds = asyncio.run(builds())
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False) as made:
        made.headers["Authorization"] = f"Bearer {TOKEN}"
        yield made


def kept(data: Path) -> list[dict[str, Any]]:
    path = data / "documents" / "reviews.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def test_a_decision_is_kept_before_it_is_acknowledged_and_not_in_the_corpus(
    client: TestClient, data: Path, seeds: Path
) -> None:
    before = sorted(path.name for path in seeds.iterdir())
    answer = client.post("/reviews?by=EM", json=about(WORKS))
    assert answer.status_code == 202, answer.text
    assert answer.headers["location"] == answer.json()["build"] == "/builds/0-1"
    assert (answer.json()["decisions"], answer.json()["new"], answer.json()["status"]) == (1, 1, "building")
    (line,) = kept(data)
    assert (line["decision"], line["by"], line["n"]) == ("reject", "EM", 1)
    assert len(line["target"]["sha256"]) == 64
    retired = (data / "documents" / "slugs.jsonl").read_text(encoding="utf-8")
    assert "measure/2025-03-14-works" in retired
    assert sorted(path.name for path in seeds.iterdir()) == before
    sources = Sources(seeds, data / "documents")
    assert read_catalogue(data / "documents" / "catalogue.toml") == () and len(sources.documents()) == 1


def test_the_same_decision_twice_is_one(client: TestClient, data: Path) -> None:
    sent = {"decisions": [about(WORKS, by="EM"), about(SEALS, "edit", set={"type": "explored"})]}
    first, second = (client.post("/reviews", json=sent).json() for _ in range(2))
    assert (first["new"], second["new"]) == (2, 0) and first["build"] == second["build"] == "/builds/0-2"
    assert [line["by"] for line in kept(data)] == ["EM", "ACCORD_TOKEN"]


def test_of_those_who_say_the_same_at_once_one_says_something_new(
    client: TestClient, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All have opened the corpus before anything of it is kept."""
    together, many = threading.Barrier(4), 4

    def opened_by_all(*asked: Any) -> Any:
        corpus = opened(*asked)
        together.wait(60)
        return corpus

    monkeypatch.setattr("api.contributions.deciding.opened", opened_by_all)
    sent = [about(WORKS), about(WORKS), about(WORKS), about(SEALS, "edit", set={"type": "explored"})]
    with ThreadPoolExecutor(many) as pool:
        answers = [*pool.map(lambda one: client.post("/reviews?by=EM", json=one).json(), sent)]
    assert sum(one["new"] for one in answers) == 2
    assert sorted((line["decision"], line["n"]) for line in kept(data)) in (
        [("edit", 1), ("reject", 2)],
        [("edit", 2), ("reject", 1)],
    )


def test_a_command_waits_for_a_server_that_adds(client: TestClient, data: Path, seeds: Path) -> None:
    """Both write whole files anew: one that had read before the other wrote would take away what was acknowledged."""
    sources = Sources(seeds, data / "documents")
    assert client.post("/reviews?by=EM", json=about(WORKS)).status_code == 202
    corpus = opened(sources)
    decision = decision_of(json.dumps({"review": 1, **about(WORKS, "accept")}), "file", 1, "PQ")
    done = threading.Event()

    def command() -> None:
        assert keep([decision], corpus, sources, data, "PQ") == 1
        done.set()

    with one_at_a_time(data / "documents"):
        worker = threading.Thread(target=command)
        worker.start()
        assert not done.wait(0.5)
    worker.join(30)
    assert done.is_set() and len(kept(data)) == 1
    (seeds / "reviews.jsonl").unlink()


def test_who_decides_retires_nothing_that_the_corpus_itself_has_retired(
    client: TestClient, data: Path, seeds: Path
) -> None:
    sources = Sources(seeds, data / "documents")
    decision = decision_of(json.dumps({"review": 1, **about(WORKS)}), "file", 1, "PQ")
    assert keep([decision], opened(sources), sources, data, "PQ") == 1
    own = [seeds / "reviews.jsonl", seeds / "slugs.jsonl"]
    assert "works" in own[1].read_text(encoding="utf-8")
    sent = about(SEALS, "edit", set={"type": "explored"})
    assert client.post("/reviews?by=EM", json=sent).status_code == 202
    assert len(kept(data)) == 1 and not (data / "documents" / "slugs.jsonl").exists()
    for path in own:
        path.unlink()


def test_a_command_retires_nothing_that_is_retired_beside_the_corpus(
    client: TestClient, data: Path, seeds: Path
) -> None:
    assert client.post("/reviews?by=EM", json=about(WORKS)).status_code == 202
    assert "works" in (data / "documents" / "slugs.jsonl").read_text(encoding="utf-8")
    sources = Sources(seeds, data / "documents")
    sent = about(SEALS, "edit", set={"type": "explored"})
    decision = decision_of(json.dumps({"review": 1, **sent}), "file", 1, "PQ")
    assert keep([decision], opened(sources), sources, data, "PQ") == 1
    assert not (seeds / "slugs.jsonl").exists()
    (seeds / "reviews.jsonl").unlink()


class _CutError(BaseException):
    """The end of the process."""


@pytest.mark.parametrize("is_command", [True, False])
@pytest.mark.parametrize("cut_at", [1, 2])
def test_who_is_cut_short_between_addresses_and_decisions_loses_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut_at: int, *, is_command: bool
) -> None:
    seeds, data = corpus_of(tmp_path / "seeds", without=FIVE, also=[SIXTH]), tmp_path / "data"
    sources = Sources(seeds, data / "documents")
    decision = taken(decision_of(json.dumps({"review": 1, **about(WORKS)}), "file", 1, "PQ"), opened(sources))
    folder = seeds if is_command else data / "documents"

    def decide() -> int:
        if is_command:
            return keep([decision], opened(sources), sources, data, "PQ")
        return keep_beside([decision], opened(sources), sources, "PQ")

    (data / "documents").mkdir(parents=True)
    write_whole(data / "documents" / "catalogue.toml", OPENING)
    written: list[Path] = []

    def cut(path: Path, body: bytes) -> None:
        written.append(path)
        if len(written) == cut_at:
            raise _CutError
        write_whole(path, body)

    with monkeypatch.context() as patch:
        patch.setattr(reviewing, "write_whole", cut)
        with pytest.raises(_CutError):
            decide()
    assert not (folder / "reviews.jsonl").exists() and (folder / "slugs.jsonl").exists() == (cut_at == 2)
    assert _of_works(seeds, data) == (True, False)  # all as it was: what is there has its address
    assert decide() == 1
    assert "works" in (folder / "slugs.jsonl").read_text(encoding="utf-8")
    assert _of_works(seeds, data) == (False, True)
    assert len((folder / "slugs.jsonl").read_text(encoding="utf-8").splitlines()) == len(retired_in(folder))


def _of_works(seeds: Path, data: Path) -> tuple[bool, bool]:
    """Whether the measure that the decision is about is published, and whether its address is retired."""
    built = build(seeds, BASE, added=data / "documents")
    is_there = any("works" in quad.subject.value and "/id/measure/" in quad.subject.value for quad in built.quads)
    return is_there, any("works" in old for old in built.review["retired"])


def test_a_spreadsheet_is_taken_too(client: TestClient, data: Path) -> None:
    sheet = (
        f"decision,id,kind,quote,document,type\r\nadd,,measure,the lorry drivers who wait,{SIXTH.name},completed\r\n"
    )
    answer = client.post(
        "/reviews?by=EM", content=sheet.encode("utf-8-sig"), headers={"Content-Type": "text/csv; charset=utf-8"}
    )
    assert answer.status_code == 202, answer.text
    assert [(line["decision"], line["set"]) for line in kept(data)] == [("add", {"type": "completed"})]


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ({"json": about("words that stand nowhere")}, 422, ["decision 1", "stand"]),
        ({"json": {"decisions": [about(WORKS), about(SEALS, "edit", set={"colour": "red"})]}}, 422, ["2", "colour"]),
        ({"json": about(WORKS) | {"target": about(WORKS)["target"] | {"document": "no.txt"}}}, 422, [SIXTH.name]),
        ({"json": about(WORKS, "perhaps")}, 422, ["decision", "accept, reject"]),
        ({"json": about(WORKS, kind="rumour")}, 422, ["target.kind", "measure"]),
        ({"json": about(WORKS, review=2)}, 422, ["review"]),
        ({"json": {"decisions": []}}, 400, ["decisions"]),
        ({"json": {"decisions": 5}}, 400, ["decisions"]),
        ({"json": {"decisions": [about(WORKS), TOO_FAR]}}, 422, ["body, decision 2: the result", "hundred"]),
        ({"json": 5}, 422, ["no JSON object"]),
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400, ["JSON"]),
        ({"content": b"\xff", "headers": {"Content-Type": "application/json"}}, 400, ["JSON"]),
        ({"content": b"decision\n", "headers": {"Content-Type": "text/csv"}}, 422, ["has no column"]),
        ({"content": b"x", "headers": {"Content-Type": "text/plain"}}, 415, ["text/csv"]),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_refused_whole_with_what_would_be_right(
    client: TestClient, data: Path, sent: dict[str, Any], status: int, words: list[str]
) -> None:
    answer = client.post("/reviews", **sent)
    assert answer.status_code == status, answer.text
    assert all(word in answer.json()["detail"] + str(answer.json()) for word in words), answer.text
    assert kept(data) == []


def test_what_can_be_no_decision_is_refused_before_the_corpus_is_opened(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("the corpus was opened")

    monkeypatch.setattr("api.contributions.deciding.opened", opened)
    assert client.post("/reviews", json=about(WORKS, kind="rumour")).status_code == 422
    assert client.post("/reviews", json=about(WORKS)).status_code == 500


def test_nobody_decides_without_a_token_for_it(client: TestClient, data: Path) -> None:
    loader = credentials.add(data, "loader", ["documents"])
    desk = credentials.add(data, "desk", ["reviews"])
    for token, status in (("", 401), (f"Bearer {loader}", 403), (f"Bearer {desk}", 202)):
        answer = client.post("/reviews", json=about(WORKS), headers={"Authorization": token})
        assert answer.status_code == status, answer.text
    assert [line["by"] for line in kept(data)] == ["desk"]
