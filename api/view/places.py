"""Which measures concern a place, and why: through their own site, an inner place, or one of their parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from graph.rdf.terms import Iri
from graph.store.face import Store
from ontology import terms


class Scope(Enum):
    """How far a place reaches: itself only, what lies within it, or also what it lies within."""

    EXACT = "exact"
    WITHIN = "within"
    BROAD = "broad"


@dataclass(frozen=True, slots=True)
class Reason:
    """An asserted site that makes a measure concern a place: whose site (its own or a part's), and where."""

    measure: str
    location: str


@dataclass(frozen=True, slots=True)
class Match:
    """A measure that concerns a place. `is_broader` marks those that act on a place which contains it."""

    measure: str
    reasons: tuple[Reason, ...]
    is_broader: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Sites of measures, measures that concern each place, places around and directly around a place, parts."""

    sites: Mapping[str, frozenset[str]]
    concerning: Mapping[str, frozenset[str]]
    around: Mapping[str, frozenset[str]]
    holders: Mapping[str, frozenset[str]]
    parts: Mapping[str, frozenset[str]]

    def container_of(self, place: str) -> tuple[str, ...]:
        """The places that a place lies in directly, by address; none for what is no place."""
        return tuple(sorted(self.holders.get(place, frozenset())))

    def matches(self, place: str, scope: Scope) -> tuple[Match, ...]:
        """The measures that concern a place, by address."""
        if scope is Scope.EXACT:
            return tuple(Match(measure, (Reason(measure, place),)) for measure in self._sited_at(frozenset({place})))
        inner = {one for one, outer in self.around.items() if place in outer} | {place}
        found = [Match(one, self._reasons(one, inner)) for one in sorted(self.concerning.get(place, ()))]
        if scope is Scope.BROAD:
            outer = self.around.get(place, frozenset())
            wider = self._sited_at(outer) - self.concerning.get(place, frozenset())
            found += [Match(one, self._own_reasons(one, outer), is_broader=True) for one in sorted(wider)]
        return tuple(found)

    def _sited_at(self, places: Iterable[str]) -> set[str]:
        wanted = frozenset(places)
        return {measure for measure, sites in self.sites.items() if sites & wanted}

    def _own_reasons(self, measure: str, places: Iterable[str]) -> tuple[Reason, ...]:
        return tuple(Reason(measure, one) for one in sorted(self.sites.get(measure, frozenset()) & frozenset(places)))

    def _reasons(self, measure: str, places: Iterable[str]) -> tuple[Reason, ...]:
        """Its own sites first, then its parts'."""
        those = (measure, *sorted(self.parts.get(measure, ())))
        return tuple(reason for one in those for reason in self._own_reasons(one, places))


def read_places(store: Store) -> Places:
    """The places of a graph in which the closure stands."""
    around = _pairs(store, f"?a <{terms.DIRECTLY_WITHIN}>+ ?b")
    return Places(
        sites=_pairs(store, f"?a <{terms.SITE}> ?b . ?a a <{terms.MEASURE}>"),
        concerning=_pairs(store, f"?b <{terms.CONCERNS}> ?a . ?b a <{terms.MEASURE}>"),
        around=around,
        holders=_pairs(store, f"?a <{terms.DIRECTLY_WITHIN}> ?b"),
        parts=_pairs(store, f"?b <{terms.DIRECT_PART_OF}>+ ?a"),
    )


def site_fact(reason: Reason) -> tuple[str, str, Iri]:
    """The asserted fact that a reason rests on."""
    return (reason.measure, terms.SITE, Iri(reason.location))


def _pairs(store: Store, pattern: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in store.select(f"SELECT DISTINCT ?a ?b WHERE {{ {pattern} }}").rows:
        found.setdefault(str(row["a"]), set()).add(str(row["b"]))
    return MappingProxyType({one: frozenset(others) for one, others in found.items()})
