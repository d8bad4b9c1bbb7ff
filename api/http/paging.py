"""Pages of a list: how one leads to the next, so that whoever follows reads every item once.

The data may be built anew between two pages, and then a page that is counted from the list's beginning would skip items
or repeat them. So the link for programs says of which list it is a page, and where that has become another, the answer
says so in place of a page that does not fit. People are led on by number alone: they may come back to it much later.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from fastapi import Request
from starlette.datastructures import QueryParams

from api.http.contract import Json, parameter
from api.http.parameters import Page
from api.http.responses import query_with
from graph.rdf.formats import Format
from ontology.errors import ListChanged, NotFound

PARAMETER = "list"
DESCRIBED: Json = parameter(
    PARAMETER, {"type": "string"}, "Which list it is a page of, as `next` has it; 410 where that has become another"
)


class Pages:
    """A list, by the names of all its items in their order, of which one stretch was asked for."""

    def __init__(self, request: Request, path: str, stretch: Page, things: Iterable[str]) -> None:
        self._request = request
        self._path = path  # without a form's ending
        self._stretch = stretch
        self._things = tuple(things)

    def check(self, asked: QueryParams) -> None:
        """Raises ListChanged where this is not the list that was asked of, NotFound where it has no such page."""
        if asked.get(PARAMETER) and asked[PARAMETER] != self._name():
            first = query_with(self._request, page=None, list=None)
            raise ListChanged(self._request.url.path + (f"?{first}" if first else ""))
        if self._stretch.number > 1 and self._stretch.start >= len(self._things):
            raise NotFound(f"page {self._stretch.number} of this list", ())

    def following(self, form: Format) -> str:
        """Where programs find the next page of this very list in a form; empty where this is the last.

        The form is in the path, however it was asked for: who follows gets the same again, and each page is the same
        bytes.
        """
        return self._led(f"{self._path}.{form.name}", 1, self._name()) if self.neighbour(1) else ""

    def neighbour(self, step: int) -> str:
        """Where people find the page so many further on, or back; empty where there is none."""
        number = self._stretch.number + step
        there = number >= 1 and (number - 1) * self._stretch.size < len(self._things)
        return self._led(self._path, step, None) if there else ""

    def _led(self, path: str, step: int, name: str | None) -> str:
        return f"{path}?{query_with(self._request, page=self._stretch.number + step, list=name, format=None)}"

    def _name(self) -> str:
        return hashlib.sha256("\n".join(self._things).encode()).hexdigest()[:16]
