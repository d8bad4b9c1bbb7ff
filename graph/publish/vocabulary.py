"""The vocabulary written out whole, with its class expressions and chains: blank nodes, and so not in the data.

Blank nodes are named by the canonical algorithm (https://www.w3.org/TR/rdf-canon/), so that the same vocabulary is the
same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from graph.rdf.formats import Format
from graph.rdf.serialise import ENGINE_FORMATS
from ontology.files import ALIGN, CORE, path_of


def vocabulary_bytes(form: Format, prefixes: Mapping[str, str], files: Sequence[Path] = ()) -> bytes:
    """Every axiom of the vocabulary, its ties to other vocabularies included, in a form of RDF.

    `files` are those of another edition; without them it is the packaged vocabulary.
    """
    found = ox.Dataset(
        ox.Quad(quad.subject, quad.predicate, quad.object)
        for path in files or (path_of(CORE), path_of(ALIGN))
        for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
    )
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    triples = (ox.Triple(quad.subject, quad.predicate, quad.object) for quad in found)
    ordered = sorted(triples, key=_order)
    return ox.serialize(ordered, format=ENGINE_FORMATS[form.name], prefixes=dict(prefixes)) or b""


def _order(triple: ox.Triple) -> tuple[bool, str, bool, str, str]:
    # The terms first, then the expressions they use; types before other facts.
    is_blank = isinstance(triple.subject, ox.BlankNode)
    is_type = triple.predicate.value.endswith("#type")
    return is_blank, str(triple.subject), not is_type, triple.predicate.value, str(triple.object)
