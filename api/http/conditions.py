"""Writes on a condition: If-Match and If-None-Match (RFC 9110, section 13.1).

With them nobody overwrites what they have not seen, and who makes something new takes the place of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.datastructures import Headers

from api.http.caching import strong_tag
from graph.rdf.formats import GRAPH_FORMATS
from ontology.errors import BadParameter, NotFound, PreconditionFailed, QueryTooLarge

_TAGS = re.compile(r'(?:[ \t]*(?:W/)?"[\x21\x23-\x7e\x80-\xff]{0,200}"[ \t]*(?:,|\Z)){1,50}')
_TAG = re.compile(r'(W/)?("[^"]{0,200}")')
_CODED = re.compile(r'-(?:br|gzip)"\Z')  # a tag stands for bytes; in another coding they are the same graph's

Reading = Callable[[str], Awaitable[bytes]]
"""The bytes of what is there now in a media type; raises NotFound where there is nothing."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold of what is there, for a write to be made: tags of which it has one, and tags of which it has none.

    `*` stands for whatever is there; None for a header that was not sent.
    """

    match: tuple[str, ...] | None
    none_match: tuple[str, ...] | None

    async def check(self, reading: Reading) -> None:
        """Raises PreconditionFailed where it does not hold."""
        is_there, known = await self._known(reading)
        if self.match is not None and not (is_there and ("*" in self.match or known.intersection(self.match))):
            raise PreconditionFailed(
                "If-Match", "What is there now is not what was asked to be changed. Nothing was changed."
            )
        if self.none_match is not None and is_there and ("*" in self.none_match or known & {*self.none_match}):
            raise PreconditionFailed("If-None-Match", "There is something already. Nothing was changed.")

    async def _known(self, reading: Reading) -> tuple[bool, set[str]]:
        """Whether anything is there, and the tags of all its forms, as far as the condition asks for them."""
        asked = {*(self.match or ()), *(self.none_match or ())}
        try:
            bodies = [
                (form.media_type, await reading(form.media_type))
                for form in GRAPH_FORMATS[: None if asked - {"*"} else 1]
            ]
        except NotFound:
            return False, set()
        except QueryTooLarge:
            return True, set()  # it was never sent with a tag
        return True, {strong_tag(media_type, body) for media_type, body in bodies}


def condition_of(headers: Headers) -> Condition | None:
    """The condition that a request makes; None where it makes none. Raises BadParameter for one that cannot be read."""
    match, none_match = (tags(name, headers.getlist(name)) for name in ("If-Match", "If-None-Match"))
    if match is None and none_match is None:
        return None
    return Condition(_uncoded(match), _uncoded(none_match))


def tags(name: str, given: list[str]) -> tuple[str, ...] | None:
    """The tags that the fields of a name list; None where there is no such field. Raises BadParameter for no list.

    Weak tags never match where bytes are to be the same (section 8.8.3.2), so that If-Match has none of them.
    """
    told = ", ".join(given).strip()
    if not given:
        return None
    if told == "*":
        return ("*",)
    if not _TAGS.fullmatch(told):
        raise BadParameter(name, told[:80], 'is neither * nor a list of tags, such as "abc", "def"')
    return tuple(tag for weak, tag in _TAG.findall(told) if not (weak and name == "If-Match"))


def _uncoded(told: tuple[str, ...] | None) -> tuple[str, ...] | None:
    return None if told is None else tuple(_CODED.sub('"', tag) for tag in told)
