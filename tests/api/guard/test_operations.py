"""An update's operations, told one by one, change what the engine's own update changes, and say it exactly."""

from __future__ import annotations

import random
from typing import TypeVar

import pyoxigraph as ox
import pytest

from api.guard.operations import steps
from api.guard.tokens import tokens
from api.guard.updates import read
from graph.store import changes
from graph.store.deltas import Step, of_steps

_One = TypeVar("_One")
BASE = "http://base.example/"
E = "PREFIX e: <http://e/> "
START = """
<urn:1> <urn:p> "x" .
<urn:2> <urn:p> <urn:1> .
<urn:1> <http://e/p> _:b .
_:b <urn:q> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
<urn:2> <urn:p> "x" <urn:g1> .
<urn:1> <urn:p> <urn:g1> <urn:g1> .
<urn:g2> <urn:q> _:b <urn:g2> .
<urn:2> <http://e/p> <urn:3> <http://e/g3> .
"""
NEW = "<urn:new> <urn:p> 1"

CASES = {
    "goes before what comes": "DELETE { ?s <urn:p> ?o } INSERT { ?s <urn:p> ?o } WHERE { ?s <urn:p> ?o }",
    "several graphs": "DELETE { ?s ?p ?o } INSERT { GRAPH <urn:m> { ?s ?p ?o . } GRAPH e:n { ?o ?p ?s } . "
    "?s <rel> ?o . ?s <rel> 2 } WHERE { ?s ?p ?o }",
    "a graph of a variable": "DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH $o { ?s ?p ?g } } "
    "WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!isBlank(?o)) }",
    "a graph that is a literal or nothing": "INSERT { GRAPH ?o { <urn:s> <urn:p> ?o } GRAPH ?none { <urn:s> ?p 1 } } "
    "WHERE { ?s ?p ?o FILTER(isLiteral(?o)) }",
    "a graph with all an address can have": "INSERT { GRAPH ?g { <urn:s> <urn:p> 1 } } "
    "WHERE { BIND(<http://[::1]:8/é%20?a=b&c#'~> AS ?g) }",
    "blank nodes across graphs": "INSERT { GRAPH e:a { ?s <urn:p> _:x } GRAPH ?g { _:x <urn:q> [] , (1 _:x) } "
    "_:x e:y 1 } WHERE { GRAPH ?g { ?s ?p ?o } }",
    "blank nodes that are there": "DELETE { ?b <urn:q> ?v } INSERT { ?b <urn:r> ?v ; <urn:s> ?b } "
    "WHERE { ?b <urn:q> ?v }",
    "WITH": "WITH <urn:g1> DELETE { ?s ?p ?o } INSERT { ?o ?p ?s . GRAPH e:g3 { ?s ?p ?o } } WHERE { ?s ?p ?o }",
    "WITH and USING": "WITH e:w INSERT { ?s ?p ?o } USING <urn:g1> USING NAMED <urn:g2> "
    "WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
    "unbound variables": "DELETE { ?s <urn:p> ?no } INSERT { ?s <urn:p> ?no . ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }",
    "triples that cannot be": "INSERT { ?o <urn:p> 1 . ?s ?o 1 } WHERE { ?s <urn:p> ?o }",
    "DELETE WHERE": "DELETE WHERE { ?s <urn:p> ?o . GRAPH ?g { ?t <urn:p> ?o } }",
    "signs in words and comments": "INSERT { ?s <urn:p> 'GRAPH ?g { } ; WHERE' } # } ; DELETE { \n"
    "WHERE { ?s ?p ?o FILTER(?o<\"}\" || ?o>='''}''') # } \n }",
    "a subquery": "DELETE { ?s ?p ?o } WHERE { SELECT * { ?s ?p ?o } }",
    "nothing in the templates": "DELETE { } INSERT { GRAPH <urn:e> { } } WHERE { ?s ?p ?o }",
    "one operation sees the other": f"INSERT DATA {{ {NEW} }} ; DELETE {{ ?s ?p 1 }} INSERT {{ ?s ?p 2 }} "
    "WHERE { ?s ?p 1 } ; DELETE DATA { <urn:new> <urn:p> 2 } ;",
    "what comes and goes again": f"INSERT DATA {{ GRAPH <urn:n> {{ {NEW} }} }} ; DROP GRAPH <urn:n>",
    "what goes and comes again": "DROP GRAPH <urn:g1> ; INSERT DATA { GRAPH <urn:g1> { <urn:2> <urn:p> 'x' } }",
    "graphs": "CREATE GRAPH e:c ; COPY <urn:g1> TO e:c ; MOVE SILENT GRAPH e:g3 TO DEFAULT ; ADD DEFAULT TO <urn:g2>",
    "a graph onto itself": "MOVE <urn:g1> TO <urn:g1> ; CLEAR SILENT GRAPH <urn:none> ; CLEAR DEFAULT",
    "all of it": "INSERT { GRAPH <urn:n> { ?s ?p ?o } } WHERE { ?s ?p ?o } ; CLEAR ALL ; INSERT DATA { <rel> a <rel> }",
    "a load that may fail": "LOAD SILENT <urn:nothing> ; INSERT DATA { <rel> a <rel> }",
    "nothing": "",
    "semicolons": "INSERT DATA { } ;",
}


def _start() -> ox.Store:
    store = ox.Store()
    store.load(START.encode(), ox.RdfFormat.N_QUADS)
    store.add_graph(ox.NamedNode("urn:empty"))
    return store


def _copy(of: ox.Store) -> ox.Store:
    store = ox.Store()
    store.extend(of)
    for name in of.named_graphs():
        store.add_graph(name)
    return store


def _state(store: ox.Store) -> tuple[set[str], set[str]]:
    """All there is, the same whatever blank nodes are called."""
    data = ox.Dataset(store)
    data.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return {str(quad) for quad in data}, changes.graph_names(store)


def _steps(update: str) -> list[Step]:
    found = steps(update, tokens(update))
    assert found is not None
    return [Step.from_told(step.told()) for step in found]


def _compared(update: str) -> None:
    mine, engines, kept = _start(), ox.Store(), ox.Store()
    engines, kept = _copy(mine), _copy(mine)
    before = _state(mine)
    try:
        engines.update(update, base_iri=BASE)
    except (SyntaxError, RuntimeError, ValueError) as error:
        with pytest.raises(type(error)) as caught:
            of_steps(mine, update, _steps(update), BASE)
        assert str(caught.value) == str(error)
        assert _state(mine) == before
        return
    if any(isinstance(quad.graph_name, ox.BlankNode) for quad in engines):
        return  # no graph of a data set has such a name (SPARQL 1.1 Query, section 13); the engine gives it one
    change = of_steps(mine, update, _steps(update), BASE)
    assert _state(mine) == _state(engines)
    changes.apply(kept, changes.Change.from_payload(change.payload()))
    assert _state(kept) == _state(engines)
    changes.apply(kept, change.reversed)
    assert _state(kept) == before


@pytest.mark.parametrize("case", CASES)
def test_what_is_changed_is_what_the_engine_changes(case: str) -> None:
    _compared(E + CASES[case])


class _Maker:
    """Updates made at random, always the same of the same number."""

    def __init__(self, number: int) -> None:
        self._chance = random.Random(number)

    def update(self) -> str:
        return E + " ;\n".join(self._operation() for _ in range(self._one(1, 1, 2, 3)))

    def _one(self, *some: _One) -> _One:
        return self._chance.choice(some)

    def _triples(self, *also: str) -> str:
        made = []
        for _ in range(self._one(1, 2)):
            subject = self._one("?a", "?c", "?g", "<urn:1>", "e:3", "<rel>", *also)
            objects = self._one("?a", "?c, 1", "'x' ; <urn:q> ?d", "<urn:2>", *also)
            made.append(f"{subject} {self._one('?b', '<urn:p>', 'a')} {objects}")
        return self._one(" . ", " .\n# } {\n").join(made) + self._one("", " .")

    def _quads(self, *also: str) -> str:
        named = [
            f"GRAPH {self._one('?g', '$a', '<urn:g1>', 'e:g3', '<urn:n>')} {{ {self._triples(*also)} }}"
            + self._one("", " .")
            for _ in range(self._one(0, 1, 2))
        ]
        plain = self._one("", self._triples(*also))
        return " ".join([plain if plain.endswith(".") or not plain else f"{plain} .", *named])

    def _pattern(self) -> str:
        return self._one(
            "?a ?b ?c", "GRAPH ?g { ?a ?b ?c }", "?a <urn:p> ?c OPTIONAL { GRAPH ?g { ?c ?b ?d } }",
            "{ ?a ?b ?c } UNION { GRAPH ?g { ?a ?b ?d } }", "?a ?b ?c BIND(<urn:new> AS ?g) FILTER(?c<'z}')",
            "VALUES (?a ?c ?g) { (<urn:1> 1 <urn:v>) (<urn:2> 'x' UNDEF) }", "?a (<urn:p>|e:p)* ?c",
        )  # fmt: skip

    def _operation(self) -> str:
        target, using = self._one("", "", "WITH <urn:g1> "), self._one("", "", "USING <urn:g1> USING NAMED e:g3 ")
        goes, comes = f"DELETE {{ {self._quads()} }} ", f"INSERT {{ {self._quads('_:n', '[]')} }} "
        change = f"{target}{self._one(goes, comes, goes + comes)}{using}WHERE {{ {self._pattern()} }}"
        data = "INSERT DATA { <urn:1> <urn:p> 1 . GRAPH <urn:n> { <urn:1> e:p _:x } }"
        graphs = self._one("DROP SILENT GRAPH <urn:g1>", "COPY SILENT <urn:g1> TO e:g3", "DROP GRAPH <urn:none>")
        return self._one(change, change, change, f"DELETE WHERE {{ {self._quads()} }}", data, graphs)


@pytest.mark.parametrize("hundred", range(3))
def test_whatever_the_update_what_is_changed_is_what_the_engine_changes(hundred: int) -> None:
    for number in range(100 * hundred, 100 * hundred + 100):
        _compared(_Maker(number).update())


def test_declarations_may_stand_before_every_operation() -> None:
    """The engine takes them at the beginning alone; the grammar has them everywhere (SPARQL 1.1 Query, rule 29)."""
    update = (
        "PREFIX e: <http://e/>\nINSERT DATA { e:s e:p 1 } ;\nPREFIX f: <http://f/> PREFIX e: <http://other/>\n"
        "BASE <http://b/>\nDELETE { ?s ?p ?o } INSERT { f:s e:p <rel> } WHERE { ?s ?p ?o }"
    )
    store = ox.Store()
    found = read(update, 10_000, 20, (), ())
    assert found.only is None
    told = of_steps(store, update, _steps(update), BASE)
    assert told.added == {b"<http://f/s> <http://other/p> <http://b/rel> .\n"} and not told.removed
    assert read("INSERT DATA { } ; PREFIX e: <http://e/> INSERT DATA { }", 10_000, 20, (), ()).only is None


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:a> <urn:b> 1 } ; PREFIX e: <http://e/>",
        "PREFIX e: <urn:> INSERT DATA { e:a e:b 1 } ;\nPREFIX e: <http://e/> BASE <http://b/> # and no more\n",
        "CLEAR ALL ; INSERT { <urn:a> <urn:b> 1 } WHERE { } ; BASE <rel/>",
        "DROP ALL ; CLEAR ALL ; INSERT DATA { <urn:a> <urn:b> 1 } ; PREFIX : <#>",
    ],
)
def test_declarations_may_stand_behind_the_last_semicolon(update: str) -> None:
    """Update ::= Prologue ( Update1 ( ';' Update )? )? (SPARQL 1.1 Update, rule 29)."""
    found = read(update, 10_000, 20, (), ())
    assert found.only is None
    told = of_steps(ox.Store(), found.text, _steps(update), BASE)
    assert told.added == {b'<urn:a> <urn:b> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'}


@pytest.mark.parametrize(
    ("update", "place"),
    [
        ("INSERT DATA { <a> <b> 1 } ;\n  PREFIX e: <http://[e/>", "2:3"),
        ("INSERT DATA { <a> <b> 1 } ;\nPREFIX e: <http://e/>\nDELETE { ?s } WHERE { ?s ?p ?o }", "3:15"),
        ("INSERT DATA { <a> <b> 1 } ; PREFIX e: <http://e/> DELETE { ?s } WHERE { ?s ?p ?o }", "1:65"),
        ("INSERT DATA { <a> <b> 1 } ; DELETE { ?s } WHERE { ?s ?p ?o }", "1:43"),
        ("PREFIX e: <http://e/> \n DELETE { _:b e:p 1 } WHERE { }", "2:26"),
    ],
)
def test_a_fault_is_told_where_it_stands(update: str, place: str) -> None:
    store = ox.Store()
    with pytest.raises(SyntaxError, match=f"error at {place}: "):
        of_steps(store, update, _steps(update), BASE)
    assert not len(store)


@pytest.mark.parametrize(
    "update",
    [
        "DELETE WHERE { ?s ?p ?o . FILTER(?o <'x>y}') }",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o FILTER(?o<?s#> }\n) }",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o FILTER('a'@en<'x>' || 'y' = 'z' ) } ; "
        "DELETE { } WHERE { FILTER('a' = 'b'\n) }",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o FILTER(EXISTS { }<'x>' || 'y' = 'z' ) } ; "
        "DELETE { } WHERE { FILTER('a' = 'b'\n) }",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o FILTER(1<(2>3)) FILTER(?o<?s#> } ; DELETE { } WHERE { }\n) }",
        "INSERT { GRAPH <urn:n> { ?s ?p <<(?s?p'x>')>> } } WHERE { ?s ?p 'x' } ; "
        "INSERT DATA { GRAPH <urn:o> { <a> <b> 1 } } ; INSERT { GRAPH <urn:n> { <a> <b> 'b'\n } } WHERE { }",
        f"INSERT {{ {' '.join(f'GRAPH ?g{n} {{ <a> <b> 1 }}' for n in range(65))} }} WHERE {{ }}",
    ],
)
def test_what_may_be_a_comparison_or_an_address_is_not_guessed(update: str) -> None:
    """Else words of the update could stand hidden in what seems a string, be done, and not be told."""
    found = steps(update, tokens(update))
    assert found is None or [step.kind for step in found] == ["whole"]


@pytest.mark.parametrize("test", ["?o = <http://e/o#x>", "?o IN (<a#b>, <c'd>)", "'1'^^<http://e/n#t> < ?o", "!<a#b>"])
def test_what_can_only_be_an_address_is_one(test: str) -> None:
    update = f"DELETE {{ ?s ?p <o#o> }} INSERT {{ ?s ?p <o'o> }} WHERE {{ ?s ?p ?o FILTER({test}) }}"
    assert [step.kind for step in _steps(update)] == ["change"]


def test_templates_may_name_very_many_graphs() -> None:
    update = E + f"INSERT {{ {' '.join(f'GRAPH e:g{n} {{ ?s ?p {n} }}' for n in range(5000))} }} WHERE {{ ?s ?p 'x' }}"
    told = of_steps(_start(), update, _steps(update), BASE)
    assert len(told.added) == 5000 and "http://e/g4999" in told.created


def test_what_cannot_be_taken_back_is_told_as_such() -> None:
    """A fault of syntax would say that the data are as they were, and what is left would be kept with a later write."""
    update = (
        "INSERT { <a> <b> ?v } "
        "WHERE { BIND(STRDT('x', <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>) AS ?v) } ; "
        "DROP GRAPH <urn:none>"
    )
    with pytest.raises(changes.UnkeepableError, match="could not be read again"):
        of_steps(ox.Store(), update, _steps(update), BASE)


def test_declarations_before_very_many_operations_are_not_multiplied() -> None:
    update = "".join(f"PREFIX e{n}: <http://e/{n}> INSERT DATA {{ }} ;\n" for n in range(3000))
    assert steps(update, tokens(update)) is None


def test_all_there_is_is_not_compared_again_and_again() -> None:
    update = "CLEAR ALL ; CLEAR NAMED"
    assert steps(update, tokens(update)) is None
    update = "CLEAR ALL ; PREFIX e: <http://e/> CLEAR NAMED"  # the engine does not take it as a whole
    assert [step.kind for step in _steps(update)] == ["whole", "whole"]


def test_very_many_operations_are_not_told_one_by_one() -> None:
    update = "INSERT DATA { } ;" * 10_001
    assert steps(update, tokens(update)) is None


def test_nothing_written_aside_stays() -> None:
    store = _start()
    update = E + CASES["a graph of a variable"]
    of_steps(store, update, _steps(update), BASE)
    assert not [name for name in changes.graph_names(store) if name.startswith("urn:uuid:")]


def test_no_graph_is_named_by_a_blank_node() -> None:
    """It could be neither asked for by its name nor kept."""
    store, update = _start(), "INSERT { GRAPH ?g { ?g <urn:p> 1 } } WHERE { BIND(BNODE() AS ?g) }"
    assert not of_steps(store, update, _steps(update), BASE)
