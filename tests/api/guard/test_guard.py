from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.guard.guard import explained, read
from api.guard.tokens import place, readings, tokens
from ontology.errors import Forbidden, QuerySyntax, TooLarge

MOST_BYTES = 100_000


def _read(query: str) -> str:
    return read(query, MOST_BYTES, 32).form


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT"),
        ("select * { ?s ?p ?o }", "SELECT"),
        ("PREFIX select: <http://construct/> ASK {}", "ASK"),
        ("BASE <http://x/> PREFIX a: <b#> # SELECT\nDESCRIBE <x>", "DESCRIBE"),
        ("VERSION '1.2' CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"),
        ("", "unknown"),
        ("hello", "unknown"),
    ],
)
def test_the_form_of_a_query_stands_after_its_prologue(query: str, form: str) -> None:
    assert _read(query) == form


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { SERVICE\n#comment\n<http://x/>{} }",
        "PREFIX e: <http://x/> SELECT * { SERVICE e:f {} }",
        "SELECT * { ?s ?p trueSERVICE <http://x/> {} }",
        "SELECT * { ?s ?p 1SERVICE <http://x/> {} }",
        "SELECT * { ?s ?p 1e0SERVICE <http://x/> {} }",
        "PREFIX : <http://x/> SELECT * { SERVICE:f {} }",
        "PREFIX e: <http://x/> SELECT * { SERVICEe:f {} }",
        "PREFIX e: <http://x/> SELECT * { SERVICESILENTe:f {} }",
        "SELECT * { SERVICESILENT<http://x/>{} }",
        "SELECT * { SERVICE SILENT<http://x/>{} }",
        "SELECT * { ?s ?p ?o . { { SERVICE <http://x/> {} } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://x/> {} } }",
        # Read as an address, `<?p#>` would make the rest of the line a string, and hide what is in the next.
        "SELECT * { ?s ?p ?o FILTER(?s<?p#> '''\n) SERVICE <http://x/>{} #'''\n}",
        'SELECT * { ?s ?p ?o FILTER(?s<?p#> """\n) SERVICE <http://x/>{} #"""\n}',
        "SELECT * { ?s ?p ?o FILTER(?a<?b&&?c<?p#> '''\n) SERVICE <http://x/>{} #'''\n}",
        "SELECT * { ?s ?p 'it\\'s' SERVICE <http://x/> {} }",
        "SELECT * { ?s ?p '''a''' SERVICE <http://x/> {} }",
        # No comment and no string: a sign behind a backslash is part of a name, and so is a dot before it.
        "PREFIX e: <http://x/> SELECT * { ?s ?p e:x.\\#y . SERVICE <http://x/> {} }",
        "PREFIX e: <http://x/> SELECT * { ?s ?p e:x..\\'y . SERVICE <http://x/> {} }",
        "PREFIX e: <http://x/> SELECT * { ?s ?p e:\u3002\\#y . SERVICE <http://x/> {} }",
        "PREFIX e: <http://x/> SELECT * { ?s ?p e:x\u00b7\\#y . SERVICE <http://x/> {} }",
        "PREFIX e: <http://x/> SELECT * { ?s ?p e:.SERVICE <http://x/> {} }",
    ],
)
def test_asking_other_servers_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(Forbidden, match="SERVICE"):
        _read(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE <http://x/> {}' }",
        'SELECT * { ?s ?p "it\'s SERVICE <http://x/> {}" }',
        "SELECT * { ?s ?p '''a 'SERVICE <http://x/> {' ''' }",
        'SELECT * { ?s ?p """a\\""" SERVICE <http://x/> { """ }',
        "SELECT * { ?s ?p ?o } # SERVICE <http://x/> {}",
        "SELECT * { ?service ?p $SERVICE }",
        "PREFIX service: <http://x/> SELECT * { ?s service:SERVICE ?o }",
        "PREFIX service: <http://x/> SELECT * { GRAPH service:x { ?s ?p ?o } }",
        "SELECT * { <http://x/SERVICE> ?p <http://x/SERVICE/y> }",
        "SELECT * { GRAPH <http://x/SERVICE> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'x'@service . _:SERVICE ?q 1 }",
        "PREFIX e: <http://x/> SELECT * { ?s e:a.SERVICE e:\u3002SERVICE }",
        "SELECT * { ?s ?p ?o FILTER(?o<'SERVICE <http://x/> {') }",
    ],
)
def test_the_word_alone_is_no_reason_to_refuse(query: str) -> None:
    assert _read(query) == "SELECT"


@pytest.mark.parametrize(
    "word", ["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH", "load"]
)
def test_every_update_is_refused(word: str) -> None:
    with pytest.raises(Forbidden, match="writes"):
        _read(f"PREFIX a: <http://x/>\n{word} <http://x/> INTO GRAPH <http://y/>")


@pytest.mark.parametrize("pair", ["{}", "()", "[]"])
def test_brackets_may_be_nested_so_deep_and_no_deeper(pair: str) -> None:
    before = "SELECT * WHERE "
    read(before + pair[0] * 32 + pair[1] * 32, MOST_BYTES, 32)
    with pytest.raises(QuerySyntax) as refused:
        read(before + pair[0] * 33 + pair[1] * 33, MOST_BYTES, 32)
    assert (refused.value.line, refused.value.column) == (1, len(before) + 33)


def test_brackets_in_strings_are_not_nested() -> None:
    assert _read(f"SELECT * {{ ?s ?p '{'(' * 100}' }}") == "SELECT"


def test_a_query_may_be_so_long_and_no_longer_counted_in_bytes() -> None:
    query = "ASK { ?s ?p 'é' }"
    read(query, len(query.encode()), 32)
    with pytest.raises(TooLarge):
        read(query, len(query.encode()) - 1, 32)


@pytest.mark.parametrize(
    ("query", "repeatable"),
    [
        ("SELECT * { ?s ?p ?o }", True),
        ("SELECT (NOW() AS ?n) {}", False),
        ("SELECT (rand() AS ?n) {}", False),
        ("SELECT (BNODE() AS ?n) {}", False),
        ("SELECT ('NOW()' AS ?n) {}", True),
        ("SELECT ?now { ?now ?p ?o }", True),
    ],
)
def test_what_comes_out_differently_each_time_is_known(query: str, repeatable: bool) -> None:
    assert read(query, MOST_BYTES, 32).is_repeatable is repeatable


def test_an_undeclared_prefix_is_named_where_it_stands() -> None:
    engine = QuerySyntax("expected OPTIONAL", 2, 9)
    told = explained("SELECT * {\n ?s ex:a ?o }", engine, {})
    assert (told.line, told.column) == (2, 5)
    assert "ex:" in told.reason


def test_any_other_fault_is_left_to_the_engine() -> None:
    engine = QuerySyntax("expected OPTIONAL", 2, 9)
    assert explained("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", engine, {}) is engine


@given(st.text(alphabet="<>{}()'\"\\#\n ?abc:SERVICE1.", max_size=80))
def test_tokens_leave_nothing_out_but_space_and_comments(query: str) -> None:
    position = 0
    for token in tokens(query):
        between = query[position : token.start]
        assert all(line.lstrip().startswith("#") or not line.strip() for line in between.splitlines())
        assert token.text == query[token.start : token.end]
        position = token.end


@pytest.mark.parametrize("piece", ["<", "<a>", "<a", "'", '"""', "\\", "#", "?x<?y#>", "a:", "(<'", "a:.", "a:x.."])
def test_reading_stays_in_step_with_the_length(piece: str) -> None:
    # However many places could be read in two ways, each token is cut a bounded number of times.
    query = piece * 2000
    assert sum(len(run) for run in readings(query)) <= 8 * len(query)


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("e:a.b.", ["e:a.b", "."]), ("e:a..", ["e:a", ".", "."]), ("e:.a", ["e:", ".", "a"]),
        ("e:-e:", ["e:", "-", "e:"]), ("e:a-1", ["e:a-1"]), ("?x.?y", ["?x", ".", "?y"]), ("?x\u00b7y", ["?x\u00b7y"]),
    ],
)  # fmt: skip
def test_a_name_is_cut_where_the_engine_cuts_it(written: str, cut: list[str]) -> None:
    assert [one.text for one in tokens(written)] == cut


def test_a_place_is_told_in_lines_and_columns_from_one() -> None:
    assert place("ab\ncd", 0) == (1, 1)
    assert place("ab\ncd", 4) == (2, 2)


def test_brackets_that_look_like_an_address_are_counted_too() -> None:
    with pytest.raises(QuerySyntax, match="nested more than 64 deep"):
        read(f"SELECT * {{ ?s ?p ?o FILTER(1<{'(' * 100}1{')' * 100}&&2>1) }}", 10_000, 64)
    read("SELECT * { ?s <http://example.org/a_(b)_(c)> ?o }", 10_000, 64)
