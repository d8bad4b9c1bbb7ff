"""Questions from the command line, answered by a worker under the same limits as over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from api import guard
from api.app import limits_of
from api.negotiation import choose
from api.settings import Settings
from graph.formats import GRAPH_FORMATS, RESULTS_FORMATS, prefixes
from graph.rdf import Iri, Literal
from graph.workers import Pool, Question
from ontology.errors import QuerySyntax
from queries.catalogue import Bound, Catalogue, catalogue_files, own_address, read_catalogue


def list_of_questions() -> str:
    """The saved questions, one a line: name, parameters, title."""
    catalogue = _catalogue()
    lines = []
    for question in catalogue.questions.values():
        parameters = " ".join(f"{one.name}={one.default or one.example}" for one in question.parameters)
        lines.append(f"{question.name}  {parameters}\n    {question.title['en']}")
    return "\n".join(lines)


def from_name(name: str, asked: Mapping[str, str], answer_format: str | None, base: str) -> Question:
    """A saved question with its parameters bound.

    Raises NotFound with the names there are, BadParameter with the parameters there are.
    """
    question = _catalogue().question(name)
    bound = question.bind(asked, lambda parameter, kind, value: own_address(base, parameter, kind, value))
    form = choose(None, answer_format or "csv", RESULTS_FORMATS)
    return Question(question.query, form.media_type, bindings={key: _term(value) for key, value in bound.items()})


def from_text(query: str, answer_format: str | None, settings: Settings) -> Question:
    """A SPARQL query that may be run; SELECT and ASK answer in CSV, others in Turtle, unless told otherwise.

    Raises QuerySyntax, Forbidden, TooLarge, BadParameter.
    """
    reading = guard.read(query, settings.query_bytes, settings.query_nesting)
    is_graph = reading.form in ("CONSTRUCT", "DESCRIBE")
    offered = GRAPH_FORMATS if is_graph else RESULTS_FORMATS
    return Question(query, choose(None, answer_format or ("ttl" if is_graph else "csv"), offered).media_type)


async def answered(question: Question, folder: Path, settings: Settings) -> bytes:
    """The whole answer, from a worker started for it. Raises what `graph.workers.Pool.run` raises."""
    pool = Pool(folder / "graph.nq", 1, limits_of(settings), settings.base)
    await pool.start()
    try:
        answer = await pool.run(question)
        try:
            return answer.first + b"".join([chunk async for chunk in answer.rest()])
        finally:
            answer.close()
    except QuerySyntax as error:
        raise guard.explained(question.query, error, prefixes(settings.base)) from error
    finally:
        await pool.stop()


def _catalogue() -> Catalogue:
    return read_catalogue(catalogue_files())


def _term(bound: Bound) -> Iri | Literal:
    return Iri(bound.value) if bound.is_address else Literal(bound.value, bound.datatype)
