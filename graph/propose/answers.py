"""The text of a model's answer → the claims in it, however it is wrapped."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.patterns.openings import compiled
from ontology.errors import ModelError

_THOUGHT = "</think>"
_OPENING = compiled(r"[{\[]")
_TRIED = 20  # brackets in an answer at which JSON may begin
MOST_CLAIMS = 200  # of one answer; more than a group of blocks can say


@dataclass(frozen=True, slots=True)
class Claim:
    """What a model says that a block says; nothing in it has been checked but its shape."""

    kind: str
    block: int
    quote: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The claims of an answer, and how many entries of it were none."""

    claims: tuple[Claim, ...]
    malformed: int


def answer_of(text: str) -> Answer:
    """The claims in an answer. Raises ModelError where it holds no JSON of the form asked for."""
    given = _first_json(text.rpartition(_THOUGHT)[2])
    listed = given.get("findings") if isinstance(given, dict) else given
    if not isinstance(listed, list):
        raise ModelError('the answer is no JSON object of the form {"findings": […]}')
    claims = [_claim(one) for one in listed[:MOST_CLAIMS]]
    kept = tuple(claim for claim in claims if claim is not None)
    return Answer(kept, len(listed) - len(kept))


def _first_json(text: str) -> Any:
    """The first whole JSON object or list in a text; fences and talk around it do not count."""
    decoder = json.JSONDecoder()
    for number, opening in enumerate(_OPENING.finditer(text)):
        if number == _TRIED:
            break
        try:
            return decoder.raw_decode(text, opening.start())[0]
        except (ValueError, RecursionError):
            # Talk before the JSON may hold brackets; a cut-off answer's own parts are not the answer.
            if text[opening.start() :].lstrip("{[ \n\r\t").startswith('"findings"'):
                break
    raise ModelError("the answer holds no whole JSON; it may have been cut off")


def _claim(given: Any) -> Claim | None:
    if not isinstance(given, dict):
        return None
    kind, block, quote, fields = (given.get(name) for name in ("kind", "block", "quote", "fields"))
    if not isinstance(kind, str) or not isinstance(quote, str):
        return None
    number = block if isinstance(block, int) and not isinstance(block, bool) else -1
    return Claim(kind, number, quote, fields if isinstance(fields, dict) else {})
