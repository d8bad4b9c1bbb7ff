"""A small graph made by hand, in the shape that a build writes, for tests that need one to serve."""

from __future__ import annotations

import fcntl
import gc
import hashlib
import json
import os
import pickle
from collections.abc import Generator, Iterable, Iterator
from itertools import groupby
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.build import Built, build, write
from graph.rdf.terms import Iri, Literal, Quad, Term, nquads, text, typed
from tests.corpora import BASE, SEEDS

ONT = BASE + "ont#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

# Tests that may be skipped where everything is installed: a node id, two spaces, and the reason.
MAY_SKIP = Path(__file__).parent / "may_skip.txt"

_FEW_COLLECTIONS = 50_000  # objects made, more than given back, between two of them

# Invented, so that nothing here can be mistaken for a fact.
STATEMENT = (
    "1. The two ministers agree on a joint harbour fund, including a Ruritanian contribution of 5 million euros "
    "(4 million pounds) per year for three years.\n\n"
    "They will strengthen security around the harbour. This will include fences along the quay road.\n"
)


def _ont(name: str) -> Iri:
    return Iri(ONT + name)


def _id(reference: str) -> Iri:
    return Iri(f"{BASE}id/{reference}")


def _concept(name: str) -> Iri:
    return Iri(f"{BASE}concept/{name}")


def _number(value: int) -> Literal:
    return typed(value, "integer")


class _Passages:
    """Collects facts by the words that they are read from."""

    def __init__(self, statement: str) -> None:
        self.statement = statement
        self.sha256 = hashlib.sha256(statement.encode()).hexdigest()
        self.text = _id(f"text/{self.sha256[:16]}")
        self.named: list[Quad] = []
        self.default: list[Quad] = []

    def read(self, quote: str, facts: Iterable[tuple[Iri, str, Term]], basis: str = "stated") -> None:
        start = self.statement.index(quote)
        end = start + len(quote)
        suffix = "" if basis == "stated" else f"_{basis}"
        evidence = _id(f"evidence/{self.sha256[:16]}/{start}-{end}{suffix}")
        self.named += [Quad(subject, _ont(name), value, evidence) for subject, name, value in facts]
        described: list[tuple[Iri, Term]] = [
            (RDF_TYPE, _ont("Evidence")), (_ont("quotes"), self.text), (_ont("start"), _number(start)),
            (_ont("end"), _number(end)), (_ont("exact"), Literal(quote)), (_ont("basis"), _concept(f"basis-{basis}")),
            (_ont("method"), _concept("method-rule")), (_ont("confidence"), typed("0.9", "decimal")),
        ]  # fmt: skip
        self.default += [Quad(evidence, predicate, value) for predicate, value in described]

    def thing(self, thing: Iri, kind: str, *labels: Literal) -> None:
        self.default.append(Quad(thing, RDF_TYPE, _ont(kind)))
        self.default += [Quad(thing, Iri(SKOS + "prefLabel"), label) for label in labels]

    def stand(self, graph: str, facts: Iterable[tuple[Iri, str, Term]]) -> None:
        self.named += [Quad(subject, _ont(name), value, Iri(f"{BASE}graph/{graph}")) for subject, name, value in facts]

    def quads(self) -> list[Quad]:
        """Named graphs, and the default graph with their merge."""
        merged = [Quad(quad.subject, quad.predicate, quad.object) for quad in self.named]
        return [*self.named, *self.default, *merged]


def _worked_example() -> _Passages:
    made = _Passages(STATEMENT)
    document, agreement = _id("document/joint-declaration"), _id("agreement/joint-declaration")
    whole, security, fences = (_id(f"measure/{name}") for name in ("fund", "security", "fences"))
    fund, payment = _id("fund/joint-harbour-fund"), _id("contribution/ruritania")
    euros, pounds = _id("amount/EUR-5000000"), _id("amount/GBP-4000000")
    ruritania, harbour, road = _id("organisation/ruritania"), _id("location/harbour"), _id("location/quay-road")
    made.read(
        "1. The two ministers agree on a joint harbour fund",
        [(whole, "provisionOf", agreement), (whole, "force", _concept("force-agreed")),
         (whole, "boundParty", ruritania), (fund, "establishedBy", whole)],
    )  # fmt: skip
    made.read(
        "joint harbour fund, including a Ruritanian contribution of 5 million euros (4 million pounds) per year",
        [(fund, "contribution", payment), (payment, "contributor", ruritania), (payment, "instalment", euros),
         (payment, "instalmentEquivalent", pounds), (payment, "instalmentPeriod", _concept("period-year"))],
    )  # fmt: skip
    made.read(
        "They will strengthen security around the harbour",
        [(security, "directPartOf", whole), (security, "fundedBy", fund), (security, "site", harbour)],
    )
    made.read(
        "This will include fences along the quay road",
        [(fences, "directPartOf", security), (fences, "site", road)],
    )
    # The same fact in a second passage counts once and shows both.
    made.read("fences along the quay road", [(fences, "site", road)])
    made.read("fences along the quay road", [(fences, "topic", _concept("topic-port-security"))], "interpreted")
    made.stand("locations", [(road, "directlyWithin", harbour)])
    made.stand("inferred", [(fences, "concerns", road), (fences, "concerns", harbour), (security, "concerns", harbour)])
    made.thing(document, "Document", text("Joint declaration", "en"))
    made.thing(made.text, "TextVersion")
    made.default += [Quad(made.text, _ont("textOf"), document), Quad(made.text, _ont("sha256"), Literal(made.sha256))]
    made.thing(agreement, "Agreement", text("Joint declaration", "en"))
    made.thing(whole, "Measure", text("Joint harbour fund", "en"))
    made.thing(security, "Measure", text("Strengthen security around the harbour", "en"))
    made.thing(fences, "Measure", text("Fences along the quay road", "en"), text("Clôtures le long du quai", "fr"))
    made.thing(fund, "Fund", text("Joint harbour fund", "en"), text("Fonds portuaire commun", "fr"))
    made.thing(payment, "Contribution")
    made.thing(ruritania, "State", text("Ruritania", "en"), text("Ruritanie", "fr"))
    made.thing(harbour, "Location", text("The harbour", "en"), text("Le port", "fr"))
    made.thing(road, "Location", text("Quay road", "en"), text("Route du quai", "fr"))
    for amount, value, currency in ((euros, 5_000_000, "EUR"), (pounds, 4_000_000, "GBP")):
        made.thing(amount, "MonetaryAmount")
        made.default.append(Quad(amount, _ont("amountValue"), typed(value, "decimal")))
        made.default.append(Quad(amount, _ont("currency"), _concept(f"currency-{currency}")))
    return made


def write_graph_folder(folder: Path, extra: Iterable[Quad] = ()) -> Path:
    """Writes the worked example, and further quads, as a build would."""
    made = _worked_example()
    quads = [*made.quads(), *extra]
    lines = nquads(quads)
    (folder / "texts").mkdir(parents=True)
    (folder / "graph.nq").write_text(lines, encoding="utf-8", newline="")
    (folder / "texts" / f"{made.sha256[:16]}.txt").write_text(STATEMENT, encoding="utf-8", newline="")
    (folder / "findings.jsonl").write_text("", encoding="utf-8")
    document = {
        "file": "joint-declaration.txt", "slug": "joint-declaration", "title": "Joint declaration",
        "sha256": made.sha256, "sha16": made.sha256[:16], "show_text": True, "licence": "CC0-1.0", "language": "en",
        "warnings": [],
    }  # fmt: skip
    report = {
        "version": "0.0.0", "base": BASE, "date": "2020-01-01", "documents": [document],
        "quads": lines.count("\n"), "counts": {},
    }  # fmt: skip
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A built graph of one invented statement: a fund, three measures, two places, a fact read in two passages."""
    yield write_graph_folder(tmp_path_factory.mktemp("built") / "graph")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The five statements, read and built once, even where the tests run in several processes."""
    folder = tmp_path_factory.getbasetemp()
    shared = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "the-five-built"
    with shared.with_suffix(".lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not shared.exists():
            shared.write_bytes(pickle.dumps(build(SEEDS, BASE)))
    made = pickle.loads(shared.read_bytes())
    assert isinstance(made, Built)
    return made


@pytest.fixture(scope="session")
def built_folder(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of that build."""
    folder = tmp_path_factory.mktemp("the-five")
    write(built, folder)
    return folder


@pytest.fixture(scope="session")
def client(graph_folder: Path) -> Iterator[TestClient]:
    """The whole application over the worked example, its workers running, without a network between."""
    settings = Settings(workers=1, query_seconds=2, result_rows=5000, data=graph_folder.parent)
    with TestClient(create_app(settings, graph_folder), follow_redirects=False, raise_server_exceptions=False) as made:
        yield made


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Has what stays until the end, tests and all that they import, not looked through again and again for garbage."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()
        gc.set_threshold(_FEW_COLLECTIONS)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where several processes share the modules, those with slow tests go first: the others even out the end."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        slow = {item.path for item in items if item.get_closest_marker("slow") is not None}
        items.sort(key=lambda item: item.path not in slow)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="Many more rounds of the tests that go on at random.")


@pytest.fixture(scope="session")
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether tests that go on at random are to go on for long."""
    return bool(request.config.getoption("--soak"))


def _may_skip() -> dict[str, str]:
    """The reason for each test that may be skipped, by node id."""
    lines = MAY_SKIP.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("  ") for line in lines if line and not line.startswith("#"))
    return {name: reason.strip() for name, _, reason in pairs}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Where everything is installed (ACCORD_INSTALL=1): what was skipped by leave, and why; the rest as faults."""
    may = _may_skip()
    skipped = _skipped(terminalreporter)
    for reason, names in groupby(sorted(skipped & may.keys(), key=lambda name: (may[name], name)), key=may.__getitem__):
        terminalreporter.write_line(f"{len(list(names))} skipped: {reason}")
    for name in sorted(skipped - may.keys()):
        terminalreporter.write_line(
            f"SKIPPED WITHOUT LEAVE {name}: name it in {MAY_SKIP.name} with its reason", red=True
        )


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if isinstance(reporter, pytest.TerminalReporter) and exitstatus == 0 and _skipped(reporter) - _may_skip().keys():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _skipped(reporter: pytest.TerminalReporter) -> set[str]:
    """The tests that were skipped, where everything is installed; else none that anybody need hear of."""
    if os.environ.get("ACCORD_INSTALL") != "1":
        return set()
    return {report.nodeid for report in reporter.stats.get("skipped", [])}
