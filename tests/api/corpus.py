"""Two invented statements and what was read from them, as a build writes it, for tests of lists and pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from fastapi import FastAPI

from api.dataset import dumps
from api.listing import collections, questions, search
from api.pages import manual, pages
from api.problems.problems import install
from api.settings import Settings
from api.things import documents, resources, vocabulary
from graph.rdf.terms import XSD, Iri, Literal, Quad, Term, nquads, text, typed
from graph.store.embedded import EmbeddedStore
from ontology import terms

BASE = "https://w3id.org/accord-kg/"
FIRST = (
    "Joint statement\r\nPort Royal, 3 May 2019\n\n"
    "Ministers Ada Ottoline and Bruno Petit met in Port Royal. “We agree – at last – on café fences.”\n"
    "They will build fences along the quay road. Lighting will follow in the harbour.\n"
    "Ruritania pays 5 million euros a year. Crossings fell by 36%.\n"
)
SECOND = (
    "Press note\nFences along the quay road are complete. The two ministers meet again on 1 June 2020 in Strelsau.\n"
)
LICENCE = "All rights reserved"

_THINGS = """
document/first|Document|Joint statement||
document/second|Document|Press note||
measure/plan|Measure|Security of the harbour||
measure/fences|Measure|Fences along the quay road|Clôtures le long de la route du quai|
measure/lighting|Measure|Lighting in the harbour||
measure/town|Measure|Patrols in Port Royal||
report/fences-2020|StatusReport|Fences are complete||
location/ruritania-land|Location|Ruritania|Ruritanie|
location/port-royal|Location|Port Royal|Port-Royal|the town
location/harbour|Location|Harbour of Port Royal|Port de Port-Royal|the port
location/quay-road|Location|Quay road|Route du quai|
location/strelsau|Location|Strelsau|Strelsau|
location/strelsau-port|Location|Port of Strelsau|Port de Strelsau|the port
location/far-isle|Location|Far Isle|Île lointaine|
organisation/ruritania|State|Ruritania|Ruritanie|
organisation/grand-fenwick|State|Grand Fenwick|Grand Fenwick|
person/ada-ottoline|Person|Ada Ottoline||
person/bruno-petit|Person|Bruno Petit||
person/old-minister|Person|Old Minister||
office/interior|MinisterialOffice|Minister of the Interior|Ministre de l'Intérieur|
office/home|MinisterialOffice|Home Minister|Ministre des Affaires intérieures|
tenure/interior_2018-01-01|Tenure|Ada Ottoline, interior||
tenure/interior_2010-01-01|Tenure|Old Minister, interior||
tenure/home_2018-01-01|Tenure|Bruno Petit, home||
meeting/2019-05-03-port-royal|Meeting|Meeting in Port Royal||
meeting/2020-06-01-strelsau|Meeting|Meeting in Strelsau||
agreement/2019-05-03-port-royal|Agreement|Joint statement||
agreement/older|Agreement|Older arrangement||
fund/2019-harbour|Fund|Harbour money||
contribution/2019-harbour|Contribution|Yearly payment||
amount/EUR-5000000|MonetaryAmount|5 million euros||
result/crossings|Result|Crossings fell||
"""
_CONCEPTS = """
topic-border|topic|Border|Frontière|border
topic-fences|topic|Fences|Clôtures|fences
type-committed|type|committed|engagé|committed
type-completed|type|completed|achevé|completed
force-agreed|force|agreed|convenu|agreed
status-completed|status|completed|achevé|completed
occurrence-held|occurrence|held|tenue|held
occurrence-planned|occurrence|planned|prévue|planned
unit-percent|unit|percent|pour cent|percent
bound-exact|bound|exact|exact|exact
indicator-crossings|indicator|crossings|traversées|crossings
period-year|period|year|an|year
currency-EUR|currency|euro|euro|EUR
"""
# Document, words, basis, and the facts that they tell: subject, property, value.
_READ: tuple[tuple[str, str, str, str], ...] = (
    ("first", "Joint statement", "stated", "document/first records agreement/2019-05-03-port-royal"),
    ("first", "Port Royal, 3 May 2019", "stated", "document/first date 2019-05-03"),
    (
        "first",
        "Ministers Ada Ottoline and Bruno Petit met in Port Royal",
        "stated",
        """meeting/2019-05-03-port-royal venue location/port-royal
        meeting/2019-05-03-port-royal occurrence c:occurrence-held
        meeting/2019-05-03-port-royal date 2019-05-03
        meeting/2019-05-03-port-royal attendedAs tenure/interior_2018-01-01
        meeting/2019-05-03-port-royal attendedAs tenure/home_2018-01-01
        document/first mentions person/ada-ottoline
        document/first mentions person/bruno-petit
        document/first mentions location/port-royal""",
    ),
    (
        "first",
        "“We agree – at last – on café fences.”",
        "stated",
        "measure/plan force c:force-agreed\n measure/plan boundParty organisation/ruritania",
    ),
    (
        "first",
        "They will build fences along the quay road",
        "stated",
        """measure/fences site location/quay-road
        measure/fences directPartOf measure/plan
        measure/fences boundParty organisation/grand-fenwick
        measure/fences fundedBy fund/2019-harbour
        document/first mentions location/quay-road""",
    ),
    ("first", "fences along the quay road", "interpreted", "measure/fences topic c:topic-fences"),
    (
        "first",
        "Lighting will follow in the harbour",
        "resolved",
        "measure/lighting site location/harbour\n measure/lighting topic c:topic-border",
    ),
    ("first", "in Port Royal", "interpreted", "measure/town site location/port-royal"),
    (
        "first",
        "Ruritania pays 5 million euros a year",
        "stated",
        """fund/2019-harbour contribution contribution/2019-harbour
        contribution/2019-harbour contributor organisation/ruritania
        contribution/2019-harbour instalment amount/EUR-5000000
        contribution/2019-harbour instalmentPeriod c:period-year
        fund/2019-harbour establishedBy measure/plan""",
    ),
    (
        "first",
        "Crossings fell by 36%",
        "stated",
        """result/crossings value -36
        result/crossings unit c:unit-percent
        result/crossings bound c:bound-exact
        result/crossings indicator c:indicator-crossings
        result/crossings creditedTo measure/fences""",
    ),
    ("second", "Press note", "stated", "document/second date 2020-02-01"),
    (
        "second",
        "Press note",
        "interpreted",
        "agreement/older startsNotBefore 2015-08-01\n agreement/older endsNotAfter 2015-08-31",
    ),
    (
        "second",
        "Fences along the quay road are complete",
        "stated",
        """measure/fences site location/quay-road
        report/fences-2020 reportsOn measure/fences
        report/fences-2020 status c:status-completed
        report/fences-2020 asOf 2020-02-01
        document/second mentions location/quay-road""",
    ),
    (
        "second",
        "The two ministers meet again on 1 June 2020 in Strelsau",
        "stated",
        """meeting/2020-06-01-strelsau occurrence c:occurrence-planned
        meeting/2020-06-01-strelsau date 2020-06-01
        meeting/2020-06-01-strelsau venue location/strelsau
        document/second mentions location/strelsau""",
    ),
)
_KNOWN = {
    "locations": """location/port-royal directlyWithin location/ruritania-land
        location/harbour directlyWithin location/port-royal
        location/quay-road directlyWithin location/harbour
        location/strelsau-port directlyWithin location/strelsau""",
    "register": """tenure/interior_2018-01-01 office office/interior
        tenure/interior_2018-01-01 holder person/ada-ottoline
        tenure/interior_2018-01-01 startDate 2018-01-01
        tenure/interior_2010-01-01 office office/interior
        tenure/interior_2010-01-01 holder person/old-minister
        tenure/interior_2010-01-01 startDate 2010-01-01
        tenure/interior_2010-01-01 endDate 2018-01-01
        tenure/home_2018-01-01 office office/home
        tenure/home_2018-01-01 holder person/bruno-petit
        tenure/home_2018-01-01 startDate 2018-01-01
        office/interior officeOf organisation/ruritania
        office/home officeOf organisation/grand-fenwick""",
    "derived": """measure/plan type c:type-committed
        measure/fences type c:type-completed
        measure/lighting type c:type-committed
        measure/town type c:type-committed""",
    "inferred": """measure/fences concerns location/quay-road
        measure/fences concerns location/harbour
        measure/fences concerns location/port-royal
        measure/fences concerns location/ruritania-land
        measure/lighting concerns location/harbour
        measure/lighting concerns location/port-royal
        measure/lighting concerns location/ruritania-land
        measure/plan concerns location/quay-road
        measure/plan concerns location/harbour
        measure/plan concerns location/port-royal
        measure/plan concerns location/ruritania-land
        measure/town concerns location/port-royal
        measure/town concerns location/ruritania-land""",
}


def thing(reference: str) -> str:
    """The address of a thing or a concept of this corpus."""
    return terms.CONCEPT + reference[2:] if reference.startswith("c:") else f"{BASE}id/{reference}"


def text_address(statement: str) -> str:
    """The address of a statement's text."""
    return thing(f"text/{_sha(statement)[:16]}")


def write_corpus(folder: Path) -> Path:
    """Writes the corpus as a build would; the second document's text may not be shown."""
    texts = {"first": FIRST, "second": SECOND}
    lines = nquads(_quads(texts))
    (folder / "texts").mkdir(parents=True)
    (folder / "graph.nq").write_bytes(lines.encode())
    for statement in texts.values():
        (folder / "texts" / f"{_sha(statement)[:16]}.txt").write_bytes(statement.encode())
    entries = [_entry(name, statement) for name, statement in texts.items()]
    report = {"version": "0.0.1", "base": BASE, "date": "2020-02-01", "documents": entries, "quads": 1, "counts": {}}
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    return folder


def application(folder: Path) -> FastAPI:
    """The rooms under test, without workers and limits."""
    app = FastAPI(docs_url=None, redoc_url=None)
    app.state.is_bare = False
    app.state.settings = Settings()
    app.state.folder = folder
    app.state.generation = "0123456789abcdef"
    app.state.report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    app.state.store = EmbeddedStore.from_file(folder / "graph.nq")
    for room in (documents, dumps, collections, questions, search, vocabulary, resources, pages, manual):
        app.include_router(room.routes())
    for furnished in (collections, questions, dumps, search, vocabulary, pages):
        furnished.prepare(app)
    install(app)
    return app


def _quads(texts: dict[str, str]) -> list[Quad]:
    named = [quad for read in _READ for quad in _placed(texts[read[0]], *read[1:])]
    for graph, facts in _KNOWN.items():
        named += [Quad(*fact, Iri(f"{BASE}graph/{graph}")) for fact in _facts(facts)]
    merged = [Quad(quad.subject, quad.predicate, quad.object) for quad in named]
    described = [quad for read in _READ for quad in _passage(texts[read[0]], read[1], read[2])]
    return [*named, *merged, *described, *_things(), *_concepts(), *_texts(texts)]


def _placed(statement: str, words: str, basis: str, facts: str) -> Iterable[Quad]:
    graph = Iri(_evidence(statement, words, basis))
    return [Quad(*fact, graph) for fact in _facts(facts)]


def _facts(written: str) -> Iterable[tuple[Iri, Iri, Term]]:
    for line in written.splitlines():
        subject, name, value = line.split()
        yield Iri(thing(subject)), Iri(terms.ONT + name), _value(value)


def _value(written: str) -> Term:
    if "/" in written or written.startswith("c:"):
        return Iri(thing(written))
    return typed(written, "decimal") if written.lstrip("-").isdigit() else typed(written, "date")


def _evidence(statement: str, words: str, basis: str) -> str:
    start = statement.index(words)
    ending = "" if basis == "stated" else f"_{basis}"
    return thing(f"evidence/{_sha(statement)[:16]}/{start}-{start + len(words)}{ending}")


def _passage(statement: str, words: str, basis: str) -> Iterable[Quad]:
    start = statement.index(words)
    told: list[tuple[str, Term]] = [
        (terms.RDF_TYPE, Iri(terms.EVIDENCE)),
        (terms.QUOTES, Iri(text_address(statement))),
        (terms.START, typed(start, "integer")),
        (terms.END, typed(start + len(words), "integer")),
        (terms.EXACT, text(words)),
        (terms.BASIS, Iri(thing(f"c:basis-{basis}"))),
        (terms.METHOD, Iri(thing("c:method-rule"))),
        (terms.CONFIDENCE, Literal("0.9", XSD + "decimal")),
    ]
    return [Quad(Iri(_evidence(statement, words, basis)), Iri(name), value) for name, value in told]


def _things() -> Iterable[Quad]:
    for line in _THINGS.split("\n")[1:-1]:
        reference, kind, english, french, other = line.split("|")
        one = Iri(thing(reference))
        yield Quad(one, Iri(terms.RDF_TYPE), Iri(terms.ONT + kind))
        yield Quad(one, Iri(terms.PREF_LABEL), text(english, "en"))
        if french:
            yield Quad(one, Iri(terms.PREF_LABEL), text(french, "fr"))
        if other:
            yield Quad(one, Iri(terms.ALT_LABEL), text(other, "en"))


def _concepts() -> Iterable[Quad]:
    for line in _CONCEPTS.split("\n")[1:-1]:
        name, scheme, english, french, code = line.split("|")
        one = Iri(terms.CONCEPT + name)
        yield Quad(one, Iri(terms.RDF_TYPE), Iri(terms.CONCEPT_CLASS))
        yield Quad(one, Iri(terms.IN_SCHEME), Iri(terms.CONCEPT + scheme))
        yield Quad(one, Iri(terms.PREF_LABEL), text(english, "en"))
        yield Quad(one, Iri(terms.PREF_LABEL), text(french, "fr"))
        yield Quad(one, Iri(terms.NOTATION), text(code))
    yield Quad(Iri(thing("c:topic-fences")), Iri(terms.BROADER), Iri(thing("c:topic-border")))


def _texts(texts: dict[str, str]) -> Iterable[Quad]:
    for name, statement in texts.items():
        version = Iri(text_address(statement))
        yield Quad(version, Iri(terms.RDF_TYPE), Iri(terms.TEXT_VERSION))
        yield Quad(version, Iri(terms.TEXT_OF), Iri(thing(f"document/{name}")))
        yield Quad(version, Iri(terms.SHA256), text(_sha(statement)))
    euros = Iri(thing("amount/EUR-5000000"))
    yield Quad(euros, Iri(terms.AMOUNT_VALUE), typed("5000000", "decimal"))
    yield Quad(euros, Iri(terms.CURRENCY), Iri(thing("c:currency-EUR")))


def _entry(name: str, statement: str) -> dict[str, object]:
    sha = _sha(statement)
    note = {"kind": "date", "start": 0, "end": 5, "quote": statement[:5], "note": "Look at this."}
    return {
        "file": f"{name}.txt",
        "slug": name,
        "title": name,
        "sha256": sha,
        "sha16": sha[:16],
        "show_text": name == "first",
        "licence": "CC0-1.0" if name == "first" else LICENCE,
        "language": "en",
        "warnings": [note],
    }


def _sha(statement: str) -> str:
    return hashlib.sha256(statement.encode()).hexdigest()
