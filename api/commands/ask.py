"""Questions from the command line, answered by a worker under the same limits as over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from api.app import limits_of
from api.guard import guard
from api.http.negotiation import choose
from api.settings import Settings
from graph.rdf.formats import CSV, GRAPH_FORMATS, RESULTS_FORMATS, prefixes
from graph.rdf.terms import Iri, Literal
from graph.store.workers import Pool, Question
from ontology.errors import QuerySyntax
from queries.catalogue import Bound, Catalogue, catalogue_files, own_address, read_catalogue


def list_of_questions() -> str:
    """The saved questions, one a line: name, parameters, title."""
    catalogue = _catalogue()
    lines = []
    for question in catalogue.questions.values():
        parameters = " ".join(f"{one.name}={one.default or one.example or '…'}" for one in question.parameters)
        lines.append(f"{question.name}  {parameters}\n    {question.title['en']}")
    return "\n".join(lines)


async def answer_to(
    name: str, asked: Mapping[str, str], answer_format: str | None, folder: Path, settings: Settings
) -> bytes:
    """The whole answer to a saved question; what is not asked for takes its default, from the graph where it says so.

    Raises NotFound with the names there are, BadParameter with the parameters there are, and what
    `graph.store.workers.Pool.run` raises.
    """
    form = choose(None, answer_format or "csv", RESULTS_FORMATS)
    question = _catalogue().question(name)
    async with _asked(folder, settings) as pool:
        firsts = {
            one.first_query: _first_row(await _whole(pool, Question(one.first_query, CSV.media_type)))
            for one in question.parameters
            if one.first_of and one.name not in asked
        }
        settled = question.settled(lambda query: firsts.get(query, ""))
        bound = settled.bind(asked, lambda parameter, kind, value: own_address(settings.base, parameter, kind, value))
        bindings = {key: _term(value) for key, value in bound.items()}
        return await _whole(pool, Question(question.query, form.media_type, bindings=bindings))


def _first_row(answer: bytes) -> str:
    """The one value of the first row of an answer in CSV; empty without one."""
    return next(iter(answer.decode("utf-8").splitlines()[1:]), "")


def from_text(query: str, answer_format: str | None, settings: Settings) -> Question:
    """A SPARQL query that may be run; SELECT and ASK answer in CSV, others in Turtle, unless told otherwise.

    Raises QuerySyntax, Forbidden, TooLarge, BadParameter.
    """
    reading = guard.read(query, settings.query_bytes, settings.query_nesting)
    is_graph = reading.form in ("CONSTRUCT", "DESCRIBE")
    offered = GRAPH_FORMATS if is_graph else RESULTS_FORMATS
    return Question(query, choose(None, answer_format or ("ttl" if is_graph else "csv"), offered).media_type)


async def answered(question: Question, folder: Path, settings: Settings) -> bytes:
    """The whole answer, from a worker started for it. Raises what `graph.store.workers.Pool.run` raises."""
    try:
        async with _asked(folder, settings) as pool:
            return await _whole(pool, question)
    except QuerySyntax as error:
        raise guard.explained(question.query, error, prefixes(settings.base)) from error


@asynccontextmanager
async def _asked(folder: Path, settings: Settings) -> AsyncIterator[Pool]:
    """A worker that has loaded the graph, ended when it is no longer asked."""
    pool = Pool(folder / "graph.nq", 1, limits_of(settings), settings.base)
    await pool.start()
    try:
        yield pool
    finally:
        await pool.stop()


async def _whole(pool: Pool, question: Question) -> bytes:
    answer = await pool.run(question)
    try:
        return answer.first + b"".join([chunk async for chunk in answer.rest()])
    finally:
        answer.close()


def _catalogue() -> Catalogue:
    return read_catalogue(catalogue_files())


def _term(bound: Bound) -> Iri | Literal:
    return Iri(bound.value) if bound.is_address else Literal(bound.value, bound.datatype)
