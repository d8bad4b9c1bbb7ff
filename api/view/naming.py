"""From what a person writes to the thing meant: by slug, by address, or by any name in English or French."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from api.languages import fold, slug_of
from api.view.labels import Labels
from ontology.errors import BadParameter

_NEAREST = 8
_ARTICLES = frozenset({"the", "le", "la", "les", "l"})


@dataclass(frozen=True, slots=True)
class Names:
    """The things of one kind by slug and by folded name."""

    by_slug: Mapping[str, str]
    by_name: Mapping[str, tuple[str, ...]]
    addresses: frozenset[str]
    base: str

    def find(self, parameter: str, asked: str) -> str:
        """The address of the one thing that is meant.

        Raises BadParameter with the choices where nothing has that name, or several things have.
        """
        address = self._address(asked)
        if address:
            return address
        found = self.by_name.get(_key(asked), ())
        if len(found) == 1:
            return found[0]
        if found:
            reason = "several things have that name; say which by its slug"
            raise BadParameter(parameter, asked, reason, [slug_of(one) for one in found])
        raise BadParameter(parameter, asked, "nothing here has that slug, address or name", self.nearest(asked))

    def nearest(self, asked: str) -> tuple[str, ...]:
        """The slugs that come closest to what was asked, or the first of all where none comes close."""
        slug = fold(slug_of(asked)).replace(" ", "-")
        near = difflib.get_close_matches(slug, self.by_slug, _NEAREST, 0.5)
        words = {one for one in self.by_slug if slug and (slug in one or one in slug)}
        return tuple(dict.fromkeys([*near, *sorted(words)]))[:_NEAREST] or tuple(sorted(self.by_slug))[:_NEAREST]

    def _address(self, asked: str) -> str:
        if asked in self.by_slug:
            return self.by_slug[asked]
        path = asked if asked in self.addresses else self.base + asked.lstrip("/")
        return path if path in self.addresses else ""


def read_names(addresses: Iterable[str], labels: Labels) -> Names:
    """Names of these things; a preferred name wins over the same name borne as another name."""
    known = sorted(set(addresses))
    preferred = _by_name((one, labels.preferred.get(one, {}).values()) for one in known)
    every = _by_name((one, labels.names(one)) for one in known)
    return Names(
        MappingProxyType({slug_of(one): one for one in known} | {labels.code(one): one for one in known}),
        MappingProxyType({**every, **preferred}),
        frozenset(known),
        labels.base,
    )


def _by_name(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for address, names in named:
        for name in names:
            found.setdefault(_key(name), {})[address] = None
    return {name: tuple(addresses) for name, addresses in found.items()}


def _key(name: str) -> str:
    words = fold(name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)
