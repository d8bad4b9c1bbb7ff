"""The first rows of an answer to a SELECT or ASK, read from as much of it as is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, XMLPullParser

_RESULTS = "{http://www.w3.org/2005/sparql-results#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Cell:
    """A term as a table shows it: `kind` is iri, literal, blank or triple; a literal has a datatype or a language."""

    kind: str
    value: str
    datatype: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ResultRows:
    """Variables in order and the first rows; for an ASK neither, but `holds`. `is_cut` where there are more rows."""

    variables: tuple[str, ...]
    rows: tuple[Mapping[str, Cell], ...]
    is_cut: bool
    holds: bool | None = None


def first_rows(results: bytes, is_whole: bool, most: int) -> ResultRows:
    """At most so many rows of SPARQL results in XML (https://www.w3.org/TR/rdf-sparql-XMLres/), or of their beginning.

    The bytes are those that a worker of ours wrote: they hold no entities, and every element is closed in order.
    """
    parser: XMLPullParser[Any] = XMLPullParser(("end",))
    parser.feed(results)
    variables: list[str] = []
    rows: list[Mapping[str, Cell]] = []
    holds = None
    for element in _ended(parser):
        name = element.tag.removeprefix(_RESULTS)
        if name == "variable":
            variables.append(element.get("name", ""))
        elif name == "boolean":
            holds = element.text == "true"
        elif name == "result":
            if len(rows) == most:
                return ResultRows(tuple(variables), tuple(rows), True)
            rows.append({each.get("name", ""): _cell(each[0]) for each in element})
            element.clear()
    return ResultRows(tuple(variables), tuple(rows), not is_whole, holds)


def _ended(parser: XMLPullParser[Any]) -> Iterator[Element]:
    return (told[-1] for told in parser.read_events() if isinstance(told[-1], Element))


def _cell(term: Element) -> Cell:
    name, value = term.tag.removeprefix(_RESULTS), term.text or ""
    if name == "uri":
        return Cell("iri", value)
    if name == "bnode":
        return Cell("blank", f"_:{value}")
    if name == "triple":  # https://www.w3.org/TR/sparql12-results-xml/
        return Cell("triple", " ".join(_cell(part[0]).value for part in term))
    return Cell("literal", value, term.get("datatype", ""), term.get(_LANGUAGE, ""))
