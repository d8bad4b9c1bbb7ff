"""The words of the closed lists that a reviewer chooses from, as the concepts file has them."""

from __future__ import annotations

import re
from functools import cache

from graph.patterns.openings import compiled
from ontology.files import CONCEPTS, path_of

_CONCEPT = compiled(r"^c:([A-Za-z-]{3,60}) a skos:Concept\b", re.MULTILINE)


@cache  # the packaged file stays as it is while a process runs
def words_of(scheme: str) -> tuple[str, ...]:
    """The names of a scheme's concepts without the scheme's own: `type` has committed, completed, ongoing…"""
    prefix = f"{scheme}-"
    names = _CONCEPT.findall(path_of(CONCEPTS).read_text(encoding="utf-8"))
    return tuple(name.removeprefix(prefix) for name in names if name.startswith(prefix))
