"""The kinds of findings, what identifies each, and how to go through all that a finding holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar, cast

from graph import names
from graph.findings import (
    Agreement,
    Fund,
    Ground,
    Location,
    Measure,
    Meeting,
    Minister,
    Organisation,
    Passage,
    Reading,
    Result,
)

Finding: TypeAlias = Minister | Meeting | Agreement | Fund | Measure | Location | Organisation | Result

KIND_OF: Mapping[type, str] = MappingProxyType(
    {
        Minister: "minister",
        Meeting: "meeting",
        Agreement: "agreement",
        Fund: "fund",
        Measure: "measure",
        Location: "location",
        Organisation: "organisation",
        Result: "result",
    }
)

T = TypeVar("T")


def kind_of(finding: Finding) -> str:
    """The kind of a finding, in one word."""
    return KIND_OF[type(finding)]


def of_kind(reading: Reading, kind: str) -> tuple[Finding, ...]:
    """A reading's findings of one kind."""
    found: tuple[Finding, ...] = getattr(reading, f"{kind}s")
    return found


def findings_of(reading: Reading) -> Iterator[Finding]:
    """All findings of a reading, kind by kind."""
    for kind in KIND_OF.values():
        yield from of_kind(reading, kind)


def identity_of(finding: Finding, sha256: str) -> str:
    """What a finding is known by: `f_` and 16 hexadecimal digits over its kind, its text and what it says.

    Neither its place nor the order of reading counts, so that other rules leave it as it is.
    """
    if isinstance(finding, Measure | Fund | Result):
        return f"f_{finding.id}"
    ref = finding.tenure or finding.office if isinstance(finding, Minister) else finding.ref
    return f"f_{names.identity(kind_of(finding), sha256, ref)}"


def refs_of(finding: Finding) -> tuple[str, ...]:
    """The references that stand for a finding where others speak of it."""
    if isinstance(finding, Minister):
        return tuple(ref for ref in (finding.tenure, finding.person) if ref)
    return (finding.ref,)


def passages_of(finding: Finding) -> tuple[Passage, ...]:
    """The passages in which a finding stands: its own, and those of its further mentions."""
    again = finding.again if isinstance(finding, Location | Organisation) else ()
    return (finding.ground.passage, *(ground.passage for ground in again))


def with_grounds(value: T, change: Callable[[Ground], Ground]) -> T:
    """The same value with everything that it rests on changed."""
    return cast(T, _mapped(value, lambda part: change(part) if isinstance(part, Ground) else part))


def with_refs(value: T, renamed: Mapping[str, str]) -> T:
    """The same value with references replaced."""
    return cast(T, _mapped(value, lambda part: renamed.get(part, part) if isinstance(part, str) else part))


def _mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    """A copy of a finding in which each ground and each word went through `change`; grounds are not entered."""
    if isinstance(value, tuple):
        return tuple(_mapped(part, change) for part in value)
    if isinstance(value, Ground) or not dataclasses.is_dataclass(value) or isinstance(value, type):
        return change(value)
    parts = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    made = {name: _mapped(part, change) for name, part in parts.items()}
    return value if all(made[name] is parts[name] for name in parts) else dataclasses.replace(value, **made)
