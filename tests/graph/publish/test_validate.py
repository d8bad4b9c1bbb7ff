"""What a violation does: the thing that was read is left out and listed, reference data stop the build."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from graph.build import REPORT, Built, build, merged, write
from graph.names import Addresses
from graph.publish import reference
from graph.publish.reference import reference_file
from graph.publish.shapes import load_shapes
from graph.publish.validate import Violation, violations
from graph.publish.withhold import Published, published, require_sound, without
from graph.rdf.terms import Iri, Quad, text, typed
from graph.rdf.wordings import one_label_each
from graph.reference import described
from ontology import terms
from ontology.errors import VocabularyError
from ontology.files import path_of
from tests.corpora import BASE, SEEDS
from tests.worlds import ID, fixture, quads_of, vocabulary

KEPT = ("register", "locations")
close = partial(merged, addresses=Addresses())


def reference_and_read(trig: str) -> tuple[list[Quad], list[Quad]]:
    """The invented world and what is added, as a build has them before the merge: reference data, and what was read."""
    named = quads_of(fixture("world", trig=trig))
    in_graphs = {quad.triple for quad in named if quad.graph is not None}
    quads = [quad for quad in named if quad.graph is not None or quad.triple not in in_graphs]
    graphs = {Iri(BASE + "graph/" + name) for name in KEPT}
    reference = [*vocabulary(), *(quad for quad in quads if quad.graph in graphs)]
    return reference, [quad for quad in quads if quad.graph not in graphs]


def publish(trig: str) -> Published:
    reference, read = reference_and_read(trig)
    return published(reference, read, close, load_shapes())


def things(kept: Published) -> set[str]:
    return {quad.subject.value.removeprefix(ID) for quad in kept.quads}


PASSAGE = "<evidence/00000000000000aa/40-44>"
BAD_RESULT = f"""
{PASSAGE} {{ <result/odd> :unit c:unit-count ; :bound c:bound-exact . <document/talks> :mentions <result/odd> . }}
{PASSAGE} a :Evidence ; :quotes <text/00000000000000aa> ; :start 40 ; :end 44 ; :exact "four" ; :basis c:basis-stated ;
    :method c:method-rule ; :confidence 0.8 .
<result/odd> a :Result ; :labelSource c:label-quoted ; skos:prefLabel "an odd figure"@en .
"""


def test_a_world_that_keeps_every_rule_is_published_whole() -> None:
    kept = publish("")
    assert (kept.withheld, kept.warnings) == ((), ())
    assert {"measure/fund", "meeting/talks", "result/crossings"} <= things(kept)


def test_a_thing_that_breaks_a_rule_is_left_out_with_its_passage_and_listed_with_its_words() -> None:
    kept = publish(BAD_RESULT)
    (left_out,) = kept.withheld
    assert left_out.label == "an odd figure"
    assert left_out.violation.shape == "S16" and left_out.violation.rule == "S16-value"
    assert left_out.violation.focus == ID + "result/odd"
    assert left_out.violation.quote == "four"
    assert not {"result/odd", "evidence/00000000000000aa/40-44"} & things(kept)
    assert not any(ID + "result/odd" in (str(quad.object), str(quad.graph)) for quad in kept.quads)
    assert {"measure/fund", "result/crossings", "document/talks"} <= things(kept)


def test_what_cannot_stand_without_a_thing_that_is_left_out_goes_with_it() -> None:
    """A measure without a type is withheld; the report on it then has no subject."""
    kept = publish("""
<measure/typeless> a :Measure ; :labelSource c:label-quoted ; skos:prefLabel "typeless"@en .
<report/lost> a :StatusReport ; :labelSource c:label-quoted ; skos:prefLabel "lost"@en .
<evidence/00000000000000aa/0-10> { <measure/typeless> :directPartOf <measure/fund> .
    <report/lost> :reportsOn <measure/typeless> ; :status c:status-ongoing ; :asOf "2014-05-02"^^xsd:date . }
""")
    assert [(one.violation.rule, one.label) for one in kept.withheld] == [
        ("S11-type", "typeless"),
        ("S13-subject", "lost"),
    ]
    assert not {"measure/typeless", "report/lost"} & things(kept)
    assert "measure/fund" in things(kept)


def test_what_is_inferred_from_a_thing_that_is_left_out_is_not_inferred() -> None:
    fenced = """
<measure/post> a :Measure ; :labelSource c:label-quoted ; skos:prefLabel "post"@en .
<evidence/00000000000000aa/0-10> { <measure/post> :site <location/hentzau> . }
"""
    kept = publish(fenced)
    assert {one.violation.rule for one in kept.withheld} >= {"S08-firmness", "S11-type"}
    assert not any(quad.subject.value == ID + "measure/post" for quad in kept.quads)


def test_of_a_thing_in_the_register_only_what_was_read_is_left_out() -> None:
    kept = publish("<evidence/00000000000000aa/0-10> { <tenure/envoy_2011-01-01> :holder <person/ada> . }")
    (left_out,) = kept.withheld
    assert left_out.violation.rule == "S02-holder"
    holders = {
        str(quad.object)
        for quad in kept.quads
        if quad.subject.value == ID + "tenure/envoy_2011-01-01" and quad.predicate.value == terms.HOLDER
    }
    assert holders == {ID + "person/ben"}


def test_a_warning_publishes_the_thing() -> None:
    kept = publish("""
<evidence/00000000000000aa/0-10> { <result/vague> :value 2.0 ; :unit c:unit-count ; :bound c:bound-exact . }
<result/vague> a :Result ; :labelSource c:label-quoted ; skos:prefLabel "vague"@en .
""")
    assert kept.withheld == ()
    assert [(one.rule, one.severity) for one in kept.warnings] == [("S16-indicator-unknown", "warning")]
    assert "result/vague" in things(kept)


def test_passages_that_disagree_are_both_published_with_a_warning() -> None:
    kept = publish(f"""
{PASSAGE} {{ <meeting/talks> :date "2014-05-01"^^xsd:date . }}
{PASSAGE} a :Evidence ; :quotes <text/00000000000000aa> ; :start 40 ; :end 44 ; :exact "four" ; :basis c:basis-stated ;
    :method c:method-rule ; :confidence 0.8 .
""")
    assert kept.withheld == ()
    assert [one.rule for one in kept.warnings] == ["S19-disagreement"]


def test_reference_data_that_break_a_rule_are_refused_by_file_thing_and_rule() -> None:
    reference, _ = reference_and_read("g:register { <person/nobody> a :Person . }")
    with pytest.raises(VocabularyError) as refused:
        require_sound(reference, close, load_shapes(), lambda thing: "register.ttl")
    assert (refused.value.file, refused.value.thing) == ("register.ttl", ID + "person/nobody")
    assert refused.value.reason.startswith("S01-label: ")


def test_a_passage_that_supports_another_stays_as_long_as_that_one() -> None:
    one, other, fact = (Iri(ID + name) for name in ("evidence/x/0-1", "evidence/x/2-3", "measure/a"))
    kind, evidence = Iri(terms.RDF_TYPE), Iri(terms.EVIDENCE)
    read = [
        Quad(one, kind, evidence),
        Quad(other, kind, evidence),
        Quad(one, Iri(terms.SUPPORTED_BY), other),
        Quad(fact, Iri(terms.TOPIC), Iri(ID + "t"), one),
    ]
    assert without(read, {Iri(ID + "elsewhere")}, ()) == tuple(read)
    assert without(read, {fact}, ()) == ()


class TestWordings:
    thing, known = Iri(ID + "agreement/pact"), Iri(ID + "agreement/treaty")
    label, source = Iri(terms.PREF_LABEL), Iri(terms.LABEL_SOURCE)

    def test_of_two_wordings_the_shorter_is_preferred_and_the_other_kept(self) -> None:
        read = [Quad(self.thing, self.label, text(words, "en")) for words in ("the pact of Hentzau", "the pact")]
        assert set(one_label_each(read, frozenset())) == {
            Quad(self.thing, self.label, text("the pact", "en")),
            Quad(self.thing, Iri(terms.ALT_LABEL), text("the pact of Hentzau", "en")),
        }

    def test_the_order_of_reading_does_not_matter(self) -> None:
        read = [Quad(self.thing, self.label, text(words, "en")) for words in ("pact a", "pact b", "pact c")]
        assert set(one_label_each(read, frozenset())) == set(one_label_each(reversed(read), frozenset()))

    def test_each_language_has_its_own(self) -> None:
        read = [Quad(self.thing, self.label, text("pact", "en")), Quad(self.thing, self.label, text("pacte", "fr"))]
        assert one_label_each(read, frozenset()) == tuple(read)

    def test_what_reference_data_name_keeps_their_name(self) -> None:
        read = [
            Quad(self.known, self.label, text("that treaty", "en")),
            Quad(self.known, self.source, Iri(terms.CONCEPT + "label-quoted")),
        ]
        assert one_label_each(read, frozenset({self.known})) == (
            Quad(self.known, Iri(terms.ALT_LABEL), text("that treaty", "en")),
        )


@pytest.mark.slow
class TestTheRealGraph:
    def test_has_no_violation_and_nothing_left_out(self, built: Built) -> None:
        assert built.withheld == ()
        assert [str(one) for one in violations(built.quads, load_shapes()) if one.severity == "violation"] == []

    def test_a_planted_fault_is_left_out_and_the_rest_is_published(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As if a finder had read a percentage that cannot be, and nobody had reviewed it: what is reviewed stops."""
        unreviewed = shutil.copytree(SEEDS, tmp_path / "seeds", ignore=shutil.ignore_patterns("*.jsonl"))
        sound = build(unreviewed, BASE)

        def with_a_fault(read: Sequence[Quad], known: frozenset[Iri]) -> tuple[Quad, ...]:
            return one_label_each([_impossible(quad) for quad in read], known)

        monkeypatch.setattr("graph.build.one_label_each", with_a_fault)
        faulty = build(unreviewed, BASE)
        write(faulty, tmp_path)
        report = json.loads((tmp_path / REPORT).read_text(encoding="utf-8"))
        assert {one["shape"] for one in report["withheld"]} == {"S16"}
        assert all(one["thing"].startswith(ID + "result/") and one["sentence"] for one in report["withheld"])
        gone = {one["thing"] for one in report["withheld"]}
        served = (tmp_path / "graph.nq").read_text(encoding="utf-8")
        assert gone and not any(thing in served for thing in gone)
        measures = {quad.subject for quad in sound.quads if quad.object == Iri(terms.MEASURE)}
        assert measures == {quad.subject for quad in faulty.quads if quad.object == Iri(terms.MEASURE)}


def _impossible(quad: Quad) -> Quad:
    if quad.predicate.value == terms.VALUE and str(quad.object).startswith("-"):
        return Quad(quad.subject, quad.predicate, typed("-400", "decimal"), quad.graph)
    return quad


def test_the_file_of_a_thing_is_found_below_any_base() -> None:
    assert reference_file(ID + "tenure/uk-home-secretary_2016-07-13", BASE) == "register.ttl"
    assert reference_file("https://example.org/kg/id/location/dover", "https://example.org/kg/") == "locations.ttl"
    assert reference_file(ID + "measure/nowhere", BASE) == ""


def test_reference_data_that_are_no_turtle_are_told_by_file_and_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    torn = tmp_path / "register.ttl"
    torn.write_text("@prefix : <https://w3id.org/accord-kg/ont#> .\n:a :b :c .\n:a :d .\n", encoding="utf-8")
    monkeypatch.setattr(described, "path_of", lambda name: torn if name == torn.name else path_of(name))
    with pytest.raises(VocabularyError, match=r"register\.ttl: line 3: not Turtle") as refused:
        reference.reference_quads(Addresses())
    assert refused.value.file == "register.ttl"


def test_a_violation_says_where_and_what() -> None:
    breach = Violation("S04-overlap", "violation", "x", "path", "value", "Two overlap.", "Deux se chevauchent.")
    assert str(breach) == "violation: x: S04-overlap: Two overlap. (path value)"
