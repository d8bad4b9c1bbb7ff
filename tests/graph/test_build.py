"""The whole line: what every published graph keeps, and how it answers to a changed corpus."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graph.build import GRAPH, REPORT, Built, build, check_quotes, ensure_built, write
from graph.names import Addresses
from graph.rdf.terms import Iri, Literal, Quad, nquads, typed
from graph.store.embedded import EmbeddedStore
from ontology import terms
from ontology.errors import BuildError, CatalogueError
from tests.corpora import BASE, SEEDS, SIXTH, corpus_of, seed

PREFIXES = (
    f"PREFIX : <{terms.ONT}> PREFIX id: <{terms.ID}> PREFIX c: <{terms.CONCEPT}> "
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
)


def column(store: EmbeddedStore, query: str) -> list[str]:
    """The values of a query's only variable."""
    rows = store.select(PREFIXES + query)
    (name,) = rows.variables
    return [str(row[name]) for row in rows.rows]


def store_of(folder: Path) -> EmbeddedStore:
    return EmbeddedStore(build(folder, BASE).quads)


class TestEveryPublishedGraph:
    @pytest.mark.slow
    def test_is_the_same_bytes_twice(self, built: Built) -> None:
        assert nquads(built.quads) == nquads(build(SEEDS, BASE).quads)

    @pytest.mark.slow
    def test_does_not_depend_on_the_order_of_the_files(self, built: Built, tmp_path: Path) -> None:
        folder = tmp_path / "shuffled"
        folder.mkdir()
        for path in sorted(SEEDS.iterdir(), reverse=True):
            if path.is_file():
                shutil.copy(path, folder)
        assert nquads(build(folder, BASE).quads) == nquads(built.quads)

    def test_quotes_the_very_characters_at_its_offsets(self, built: Built, store: EmbeddedStore) -> None:
        texts = {document.sha256: document.raw for document in built.documents}
        rows = store.select(
            PREFIXES
            + "SELECT ?sha ?start ?end ?quote { ?e :quotes/:sha256 ?sha ; :start ?start ; :end ?end ; :exact ?quote }"
        ).rows
        assert len(rows) > 400
        for row in rows:
            assert texts[str(row["sha"])][int(str(row["start"])) : int(str(row["end"]))] == str(row["quote"])

    def test_keeps_passages_within_800_characters(self, store: EmbeddedStore) -> None:
        assert column(store, "SELECT ?e { ?e :exact ?q FILTER (STRLEN(?q) > 800) }") == []

    def test_has_every_fact_in_a_graph_that_permits_it(self, built: Built) -> None:
        """Facts stand in their passage's graph, in reference data, among derived values or among inferences."""
        addresses = Addresses(BASE)
        reference = ("register", "locations", "links", "concepts", "ontology")
        permitted = {addresses.graph(n) for n in (*reference, "derived", "inferred", "meta")}
        named: dict[tuple[Iri, Iri, object], set[Iri]] = {}
        for quad in built.quads:
            if quad.graph is not None:
                assert quad.graph in permitted or "/id/evidence/" in quad.graph.value
                named.setdefault((quad.subject, quad.predicate, quad.object), set()).add(quad.graph)
        descriptive = {
            *(getattr(terms, n) for n in ("QUOTES", "START", "END", "EXACT", "BASIS", "METHOD", "RULE", "CONFIDENCE")),
            *(
                getattr(terms, n)
                for n in ("SUPPORTED_BY", "SPOKEN_BY", "TEXT_OF", "SHA256", "AMOUNT_VALUE", "CURRENCY")
            ),
            *(getattr(terms, n) for n in ("PUBLISHER", "SOURCE_OF_TEXT", "LANGUAGE", "LABEL_SOURCE")),
        }
        for quad in built.quads:
            is_fact = quad.predicate.value.startswith(terms.ONT) and quad.predicate.value not in descriptive
            if quad.graph is None and is_fact:
                assert (quad.subject, quad.predicate, quad.object) in named, quad

    def test_has_the_merge_as_its_default_graph(self, built: Built) -> None:
        default = {quad.triple for quad in built.quads if quad.graph is None}
        assert {quad.triple for quad in built.quads if quad.graph is not None} <= default

    def test_describes_every_passage_that_holds_facts(self, store: EmbeddedStore) -> None:
        query = (
            "SELECT DISTINCT ?e { GRAPH ?e { ?s ?p ?o } FILTER (CONTAINS(STR(?e), '/id/evidence/')) "
            "FILTER NOT EXISTS { ?e :exact ?q ; :basis ?b ; :method ?m ; :confidence ?c } }"
        )
        assert column(store, query) == []

    def test_names_its_passages_by_their_own_fields(self, store: EmbeddedStore) -> None:
        rows = store.select(
            PREFIXES
            + "SELECT ?e ?sha ?start ?end ?basis "
            + "{ ?e :quotes/:sha256 ?sha ; :start ?start ; :end ?end ; :basis ?basis }"
        )
        for row in rows.rows:
            place = f"/id/evidence/{str(row['sha'])[:16]}/{row['start']}-{row['end']}"
            basis = str(row["basis"]).rsplit("basis-", 1)[1]
            assert place + ("" if basis == "stated" else f"_{basis}") in str(row["e"])

    def test_has_no_blank_nodes(self, built: Built) -> None:
        assert not any(str(part).startswith("_:") for quad in built.quads for part in (quad.subject, quad.object))

    def test_calls_every_thing_that_it_read_by_some_words(self, store: EmbeddedStore) -> None:
        query = (
            "SELECT DISTINCT ?s { ?s a ?kind FILTER (CONTAINS(STR(?s), '/id/') && !CONTAINS(STR(?s), '/evidence/')) "
            "FILTER NOT EXISTS { ?s skos:prefLabel ?l } }"
        )
        assert column(store, query) == []

    def test_refers_only_to_things_that_are_described(self, store: EmbeddedStore) -> None:
        query = (
            f"SELECT DISTINCT ?o {{ ?s ?p ?o FILTER (ISIRI(?o) && STRSTARTS(STR(?o), '{BASE}')) "
            "FILTER NOT EXISTS { ?o ?q ?v } }"
        )
        # Files of the dump, the server's own routes and the vocabulary's versions are addresses, not things.
        ours = [a for a in column(store, query) if any(part in a for part in ("/id/", "/concept/", "/ont#"))]
        things = [address for address in ours if not address.endswith("#")]
        assert things == []

    def test_uses_only_terms_of_its_vocabulary(self, built: Built) -> None:
        used = {quad.predicate.value for quad in built.quads if quad.predicate.value.startswith(terms.ONT)}
        assert used <= terms.PROPERTIES


class TestAFactInTwoPassages:
    """A document speaks of a place again and again: one fact, many passages."""

    FACT = "?d a :Document ; :date '2015-11-02'^^<http://www.w3.org/2001/XMLSchema#date> "
    SAID = "GRAPH ?e { ?d :mentions <https://w3id.org/accord-kg/id/location/calais-port> }"

    def test_counts_once(self, store: EmbeddedStore) -> None:
        query = (
            f"SELECT (COUNT(?l) AS ?n) {{ {self.FACT} ; :mentions ?l FILTER (?l = <{BASE}id/location/calais-port>) }}"
        )
        assert column(store, query) == ["1"]

    def test_shows_every_quote(self, store: EmbeddedStore) -> None:
        quotes = column(store, f"SELECT ?q {{ {self.FACT} . {self.SAID} ?e :exact ?q ; :start ?s }} ORDER BY ?s")
        assert len(quotes) >= 2 and set(quotes) == {"port"}

    def test_sums_once(self, store: EmbeddedStore) -> None:
        """Money is summed over the merge, so that a contribution told of twice is paid once."""
        query = "SELECT (SUM(?v) AS ?sum) { ?k a :Contribution ; :instalment/:amountValue ?v }"
        assert column(store, query) == ["5000000"]


class TestACorpusThatIsNotWhatItsCatalogueSays:
    def test_a_changed_byte_stops_the_build_and_names_the_file(self, tmp_path: Path) -> None:
        folder = corpus_of(tmp_path)
        path = folder / seed("003").name
        path.write_bytes(path.read_bytes().replace(b"London", b"Londom", 1))
        with pytest.raises(CatalogueError, match=f"{path.name}.*was changed.*sha256"):
            build(folder, BASE)

    def test_a_missing_file_stops_the_build_and_is_named(self, tmp_path: Path) -> None:
        folder = corpus_of(tmp_path)
        (folder / seed("001").name).unlink()
        with pytest.raises(CatalogueError, match=f"{seed('001').name}.*missing"):
            build(folder, BASE)

    def test_an_unlisted_file_stops_the_build_and_is_named(self, tmp_path: Path) -> None:
        folder = corpus_of(tmp_path)
        (folder / "stray.txt").write_text("A statement.", encoding="utf-8")
        with pytest.raises(CatalogueError, match=r"stray\.txt.*not listed"):
            build(folder, BASE)


@pytest.mark.slow
class TestAChangedText:
    """Nothing is written by hand: what changes in a text changes in the answer."""

    def test_another_amount_is_another_contribution(self, tmp_path: Path) -> None:
        store = store_of(corpus_of(tmp_path, [("003", "5 million funding (£4m)", "9 million funding (£7.5m)")]))
        query = "SELECT ?v { ?f :contribution ?k . ?k :instalment/:amountValue ?v }"
        assert column(store, query) == ["9000000"]
        assert column(store, "SELECT ?v { ?k :instalmentEquivalent/:amountValue ?v }") == ["7500000"]

    def test_another_date_is_another_meeting(self, tmp_path: Path) -> None:
        folder = corpus_of(tmp_path, [("000", "met in Paris on 30 August 2016", "met in Paris on 12 October 2016")])
        dates = column(
            store_of(folder), "SELECT ?d { ?m a :Meeting ; :occurrence c:occurrence-held ; :date ?d } ORDER BY ?d"
        )
        assert "2016-10-12" in dates and "2016-08-30" not in dates

    def test_another_name_is_another_minister(self, tmp_path: Path) -> None:
        folder = corpus_of(tmp_path, [("003", "Bernard Cazeneuve", "Jean-Baptiste Lefort")])
        store = store_of(folder)
        query = (
            "SELECT ?name { ?a :signatory/skos:prefLabel ?name ; :date '2014-09-20'^^xsd:date "
            "FILTER (LANG(?name) = 'en') } ORDER BY ?name"
        )
        assert column(store, query) == ["Jean-Baptiste Lefort", "Theresa May"]

    def test_another_place_is_another_site(self, tmp_path: Path) -> None:
        folder = corpus_of(
            tmp_path,
            [("004", "work on the port is virtually complete", "work on the port of Dieppe is virtually complete")],
        )
        sites = column(
            store_of(folder),
            "SELECT ?l { ?m :site ?l ; skos:prefLabel ?label FILTER (CONTAINS(?label, 'virtually complete')) }",
        )
        assert sites == [f"{BASE}id/location/dieppe-port"]

    def test_a_document_taken_away_takes_exactly_its_facts(self, built: Built, tmp_path: Path) -> None:
        gone = next(document for document in built.documents if document.file.startswith("002"))
        left = build(corpus_of(tmp_path / "four", without=["002"]), BASE)
        five = build(corpus_of(tmp_path / "five"), BASE)
        own = f"{BASE}id/evidence/{gone.sha256[:16]}/"
        passages = {quad for quad in five.quads if quad.graph and quad.graph.value.startswith(own)}
        assert passages
        kept = {quad for quad in five.quads if quad.graph and "/id/evidence/" in quad.graph.value} - passages
        assert {quad for quad in left.quads if quad.graph and "/id/evidence/" in quad.graph.value} == kept
        assert not any(gone.sha256[:16] in str(quad.subject) for quad in left.quads)

    def test_an_added_document_changes_nothing_of_the_others(self, tmp_path: Path) -> None:
        five = build(corpus_of(tmp_path / "five"), BASE)
        six = build(corpus_of(tmp_path / "six", also=[SIXTH]), BASE)
        # What is told of the data set itself, its counts and files, is told of the whole.
        of_documents = {quad for quad in five.quads if "/id/dataset" not in quad.subject.value}
        assert of_documents <= set(six.quads)


@pytest.mark.slow
class TestTheBuildsFolder:
    def test_appears_whole_and_is_not_built_twice(self, tmp_path: Path) -> None:
        told: list[str] = []
        place = ensure_built(SEEDS, tmp_path, BASE, told.append)
        assert (place / REPORT).is_file() and (place / GRAPH).is_file() and told
        told.clear()
        assert ensure_built(SEEDS, tmp_path, BASE, told.append) == place
        assert told == []

    def test_leaves_nothing_behind_when_the_corpus_is_faulty(self, tmp_path: Path) -> None:
        folder = corpus_of(tmp_path / "corpus")
        (folder / "stray.txt").write_text("A statement.", encoding="utf-8")
        with pytest.raises(CatalogueError):
            ensure_built(folder, tmp_path / "data", BASE)
        assert list((tmp_path / "data" / "builds").iterdir()) == []

    def test_never_writes_into_the_corpus(self, tmp_path: Path) -> None:
        folder = corpus_of(tmp_path / "corpus")
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        ensure_built(folder, tmp_path / "data", BASE)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before

    def test_keeps_every_texts_bytes(self, built: Built, tmp_path: Path) -> None:
        write(built, tmp_path)
        for document in built.documents:
            kept = (tmp_path / "texts" / f"{document.sha256[:16]}.txt").read_bytes()
            assert kept == (SEEDS / document.file).read_bytes()

    def test_gives_a_private_corpus_addresses_of_its_own(self, tmp_path: Path) -> None:
        quads = build(SEEDS, "https://example.org/mine/").quads
        ids = {quad.subject.value for quad in quads if "/id/" in quad.subject.value}
        assert ids and all(address.startswith("https://example.org/mine/id/") for address in ids)
        assert all(not quad.predicate.value.startswith("https://example.org") for quad in quads)


def test_a_quote_that_is_not_the_texts_own_stops_the_build(built: Built) -> None:
    quads = [
        Quad(quad.subject, quad.predicate, _shifted(quad))
        if quad.predicate.value == terms.START and quad.graph is None
        else quad
        for quad in built.quads
    ]
    with pytest.raises(BuildError, match="not those of the text"):
        check_quotes(quads, built.documents, built.addresses)


def _shifted(quad: Quad) -> Literal:
    return typed(int(str(quad.object)) + 1, "integer")
