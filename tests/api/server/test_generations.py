"""A server that goes from one graph to the next: each request is answered from one of them, whole, and none fails."""

from __future__ import annotations

import asyncio
import shutil
import weakref
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

from api.contributions.builds import Builds
from api.server.generations import Generations
from api.settings import Settings
from graph.corpus.sources import Standing
from graph.files.in_use import is_in_use
from graph.rdf.terms import Iri, Quad, text
from graph.store.workers import Pool
from ontology.errors import BuildError
from tests.conftest import write_graph_folder
from tests.corpora import BASE, SEEDS

MEASURES = "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a <https://w3id.org/accord-kg/ont#Measure> }"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A graph of three measures, and one of four."""
    thing = Iri(f"{BASE}id/measure/fourth")
    extra = [
        Quad(thing, Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), Iri(f"{BASE}ont#Measure")),
        Quad(thing, Iri("http://www.w3.org/2004/02/skos/core#prefLabel"), text("A fourth", "en")),
    ]
    where = tmp_path_factory.mktemp("generations")
    return write_graph_folder(where / "old"), write_graph_folder(where / "new", extra)


@asynccontextmanager
async def serving(app: Generations) -> AsyncIterator[httpx.AsyncClient]:
    """A client of an application that has been started, and is ended afterwards."""
    incoming: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    outgoing: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    life = asyncio.ensure_future(app({"type": "lifespan"}, incoming.get, outgoing.put))  # type: ignore[arg-type]  # ASGI's own shapes
    await incoming.put({"type": "lifespan.startup"})
    assert (await outgoing.get())["type"] == "lifespan.startup.complete"
    try:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            yield client
    finally:
        await incoming.put({"type": "lifespan.shutdown"})
        assert (await outgoing.get())["type"] == "lifespan.shutdown.complete"
        await life


async def counts(client: httpx.AsyncClient) -> tuple[int, int, str]:
    """How many measures the list has and SPARQL counts, and the generation."""
    answers = [
        await client.get("/measures?size=1", headers={"Accept": "application/json"}),
        await client.get("/sparql", params={"query": MEASURES}, headers={"Accept": "text/csv"}),
        await client.get("/health"),
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    listed, asked, health = answers
    return listed.json()["total"], int(asked.text.split()[1]), health.json()["generation"]


def within_a_minute(scenario: Coroutine[None, None, None]) -> None:
    async def limited() -> None:
        async with asyncio.timeout(60):
            await scenario

    asyncio.run(limited())


def settings(data: Path) -> Settings:
    return Settings(data=data, seeds=SEEDS, workers=1, query_seconds=5)


def test_requests_during_a_change_see_the_old_graph_and_then_the_new_and_never_an_error(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    async def scenario() -> None:
        old, new = folders
        app = Generations(settings(tmp_path), old)
        seen: list[tuple[int, str]] = []
        is_over = False

        async def ask(client: httpx.AsyncClient, path: str, value: Callable[[httpx.Response], int]) -> None:
            mine: list[int] = []
            while not is_over:
                answer = await client.get(path, headers={"Accept": "application/json"})
                assert answer.status_code == 200, answer.text
                mine.append(value(answer))
                await asyncio.sleep(0.005)  # an answer that waits for nothing lets nobody else have a turn
            # Whole or not at all, and never back again.
            assert mine == sorted(mine) and set(mine) == {3, 4}

        async with serving(app) as client:
            assert (await counts(client))[:2] == (3, 3)
            sparql = str(httpx.URL("/sparql", params={"query": MEASURES}))
            asking = [
                asyncio.ensure_future(ask(client, "/measures?size=1", lambda one: int(one.json()["total"]))),
                asyncio.ensure_future(
                    ask(client, sparql, lambda one: int(one.json()["results"]["bindings"][0]["n"]["value"]))
                ),
            ]
            await asyncio.sleep(0.1)
            await app.swap(new)
            await asyncio.sleep(0.2)
            is_over = True
            await asyncio.gather(*asking)
            seen.append((await counts(client))[1:])
            for _ in range(100):
                if not is_in_use(old):
                    break
                await asyncio.sleep(0.05)
            assert is_in_use(new) and not is_in_use(old)
        assert [count for count, _ in seen] == [4]
        assert not is_in_use(new)

    within_a_minute(scenario())


def test_an_answer_that_has_begun_is_finished_from_the_old_graph(folders: tuple[Path, Path], tmp_path: Path) -> None:
    async def scenario() -> None:
        old, new = folders
        app = Generations(settings(tmp_path), old)
        slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(?a != ?d) }"
        async with serving(app) as client:
            await counts(client)
            begun = asyncio.ensure_future(client.get("/sparql", params={"query": slow}))
            await asyncio.sleep(0)
            await app.swap(new)
            assert (await begun).status_code == 200

    within_a_minute(scenario())


def test_a_graph_that_is_being_given_up_when_the_server_ends_is_given_up_to_the_end(
    folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop, stopped = Pool.stop, []

    async def scenario() -> None:
        begun = asyncio.Event()

        async def slowly(pool: Pool) -> None:
            begun.set()
            await asyncio.sleep(0.05)
            await stop(pool)
            stopped.append(pool)

        monkeypatch.setattr(Pool, "stop", slowly)
        app = Generations(settings(tmp_path / "data"), folders[0])
        async with serving(app):
            await app.swap(folders[1])
            await begun.wait()

    within_a_minute(scenario())
    assert len(stopped) == 2
    assert not any(pool.ready for pool in stopped)


def test_a_build_that_cannot_be_opened_leaves_the_old_one_at_work(folders: tuple[Path, Path], tmp_path: Path) -> None:
    async def scenario() -> None:
        broken = tmp_path / "broken"
        shutil.copytree(folders[0], broken)
        (broken / "report.json").unlink()
        app = Generations(settings(tmp_path / "data"), folders[0])
        async with serving(app) as client:
            with pytest.raises(BuildError):
                await app.swap(broken)
            assert (await counts(client))[:2] == (3, 3)

    within_a_minute(scenario())


def test_a_build_that_fails_is_told_and_tried_again_at_the_next_change(tmp_path: Path) -> None:
    async def scenario() -> None:
        seeds = tmp_path / "seeds"
        seeds.mkdir()
        (seeds / "catalogue.toml").write_text("nonsense")
        builds = Builds(settings(tmp_path / "data").model_copy(update={"seeds": seeds}), {})
        builds.served = Standing(0, 0)
        asked = Standing(1, 0)
        served: list[Path] = []

        async def swap(folder: Path) -> None:
            served.append(folder)

        watching = asyncio.ensure_future(builds.watch(swap))
        (seeds / "catalogue.toml").write_text("other nonsense")
        for _ in range(1000):
            if builds.failed:
                break
            await asyncio.sleep(0.05)
        assert "catalogue.toml" in str(builds.describe()["failed"])
        assert builds.state(asked)["status"] == "building" and builds.state(Standing(0, 0))["status"] == "done"
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        assert served == []

    within_a_minute(scenario())


def test_a_graph_that_is_served_no_more_is_given_back(folders: tuple[Path, Path], tmp_path: Path) -> None:
    async def scenario() -> None:
        old, new = folders
        app = Generations(settings(tmp_path), old)
        async with serving(app) as client:
            await counts(client)
            assert app._current is not None
            first = weakref.ref(app._current.app)
            await app.swap(new)
            for _ in range(200):
                if first() is None:
                    return
                await asyncio.sleep(0.05)
            raise AssertionError("the old graph is still there")

    within_a_minute(scenario())
