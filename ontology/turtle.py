"""A Turtle file of this room as a graph, for the checks and for what is generated from it."""

from __future__ import annotations

from rdflib import Graph

from ontology.errors import VocabularyError
from ontology.files import path_of


def graph_of(name: str) -> Graph:
    """The triples of one of this room's Turtle files.

    Raises VocabularyError, naming the file and the line, where it is not Turtle.
    """
    try:
        return Graph().parse(path_of(name), format="turtle")
    except SyntaxError as error:  # rdflib's BadSyntax, which counts lines from 0
        line = int(getattr(error, "lines", 0)) + 1
        raise VocabularyError(name, f"line {line}", f"not Turtle: {getattr(error, '_why', error)}") from error
