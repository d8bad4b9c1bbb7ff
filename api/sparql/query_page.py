"""`/sparql` for people: a form whose address is the query, and below it the answer as a table. It needs no script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import Request, Response

from api.guard.guard import Reading
from api.http.responses import VARY
from api.languages import Language
from api.pages.pages import language_of, page
from api.problems.problems import Problem, problem_of
from api.settings import Settings
from api.sparql.result_rows import Cell, ResultRows, first_rows
from api.view.uses import query_address
from graph.rdf.formats import GRAPH_FORMATS, RESULTS_FORMATS, RESULTS_XML, TURTLE, Format, prefixes
from graph.store.workers import Answer
from ontology.errors import AccordError
from ontology.vocabulary import Kind, Vocabulary, VocabularyTerm

EXAMPLE = """\
PREFIX : <https://w3id.org/accord-kg/ont#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?measure ?label ?quote WHERE {
  ?measure a :Measure ; skos:prefLabel ?label .
  GRAPH ?evidence { ?measure :site ?place }
  ?evidence :exact ?quote .
}
ORDER BY ?measure ?quote
LIMIT 20
"""
BARE_EXAMPLE = "SELECT * WHERE { ?subject ?predicate ?object } LIMIT 20\n"
MOST_ROWS = 500
_MOST_CHARACTERS = 100_000
_NUMBERS = frozenset(
    f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal", "double", "float", "int", "long")
)
_SECTIONS = (
    (Kind.CLASS, "classes"),
    (Kind.OF_THINGS, "properties-of-things"),
    (Kind.OF_VALUES, "properties-of-values"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer to a query as the page shows it: rows, or else Turtle; `is_cut` where there is more of it.

    `downloads` are the whole answer's forms by name, with their addresses.
    """

    rows: ResultRows | None
    turtle: str
    is_cut: bool
    downloads: tuple[tuple[str, str], ...]


def form_of(reading: Reading) -> Format:
    """The form in which a worker answers for the page: rows in XML, readable from its beginning; else Turtle."""
    return TURTLE if reading.form in ("CONSTRUCT", "DESCRIBE") else RESULTS_XML


def shown(answer: Answer, form: Format, query: str) -> Shown:
    """An answer, or as much of it as a page holds."""
    offered = GRAPH_FORMATS if form is TURTLE else RESULTS_FORMATS
    downloads = tuple((one.name, query_address(query, one.name)) for one in offered)
    if form is TURTLE:
        turtle = answer.first.decode("utf-8", errors="ignore")  # a character may be cut in two
        is_cut = not answer.is_whole or len(turtle) > _MOST_CHARACTERS
        return Shown(None, turtle[:_MOST_CHARACTERS], is_cut, downloads)
    rows = first_rows(answer.first, answer.is_whole, MOST_ROWS)
    return Shown(rows, "", rows.is_cut, downloads)


def blank_page(request: Request) -> Response:
    """The form with an example in it that has not been asked."""
    return _page(request, BARE_EXAMPLE if request.app.state.is_bare else EXAMPLE, None, None)


def answer_page(request: Request, query: str, found: Shown) -> Response:
    """The form with the query in it, and its answer."""
    return _page(request, query, found, None)


def error_page(request: Request, query: str, error: AccordError) -> Response:
    """The form with a query that failed in it, and what was wrong with which line."""
    return _page(request, query, None, problem_of(error))


def _page(request: Request, query: str, found: Shown | None, problem: Problem | None) -> Response:
    state = request.app.state
    settings: Settings = state.settings
    known = prefixes(settings.base)
    values = {
        "query": query,
        "found": found,
        "problem": problem,
        "faulty": _faulty_line(query, problem),
        "most_rows": MOST_ROWS,
        "settings": settings,
        "is_number": _is_number,
        "short": lambda address: _short(known, address),
        "questions": () if state.is_bare else tuple(state.questions.questions.values()),
        "sections": () if state.is_bare else _sections(state.vocabulary, language_of(request)),
        "endpoint": f"{str(request.base_url).rstrip('/')}/sparql",
        "prefixes": known,
    }
    headers = {
        "Vary": VARY,
        "Cache-Control": "no-store" if problem else "no-cache",
        **(problem.headers if problem else {}),
    }
    status = problem.status if problem else 200
    return Response(page(request, "query.html", values), status, headers, media_type="text/html")


def _faulty_line(query: str, problem: Problem | None) -> tuple[int, str, str] | None:
    """The line that is at fault with its number, cut in two where the fault is; nothing where no place is known."""
    if problem is None or "line" not in problem.facts:
        return None
    line, column = problem.facts["line"], problem.facts["column"]
    lines = query.split("\n")
    if line > len(lines):
        return None
    return line, lines[line - 1][: column - 1], lines[line - 1][column - 1 :]


def _short(known: Mapping[str, str], address: str) -> str:
    """An address with the longest of our prefixes that fits, or as it is."""
    name, start = max(
        ((name, start) for name, start in known.items() if address.startswith(start)),
        key=lambda one: len(one[1]),
        default=("", ""),
    )
    return f"{name}:{address.removeprefix(start)}" if start else address


def _is_number(cell: Cell) -> bool:
    return cell.datatype in _NUMBERS


def _sections(known: Vocabulary, language: Language) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """The vocabulary's terms by kind, each as a query writes it, with its name and definition."""
    return tuple((key, tuple(_words(known.of_kind(kind), language))) for kind, key in _SECTIONS)


def _words(found: Iterable[VocabularyTerm], language: Language) -> Iterable[tuple[str, str, str]]:
    return ((f":{one.name}", one.labels.get(language, one.name), one.definitions.get(language, "")) for one in found)
