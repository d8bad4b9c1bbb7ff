"""A name found in a text, of a place or a body, and what stands before somebody's name instead."""

from __future__ import annotations

from dataclasses import dataclass

from graph.patterns.openings import compiled

_HONORIFIC = compiled(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Baroness|M|MM|Mme|Mlle|Monsieur|Madame|Herr|Frau)\.? $"
)
_POST = compiled(
    r"\b(?:Minister|President|Premier|Commissioner|Chancellor|Secretary|Prefect|Judge|Justice|General|Colonel|Captain|"
    r"Inspector|Professor|Ambassador|Superintendent|Constable|Director|Senator|Deputy|Councillor) $"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text and the one thing that it is the name of: `location/…` or `organisation/…`.

    `rule` is how a place of the wide gazetteer was told; empty for names of the reference data entered by hand.
    """

    start: int
    end: int
    ref: str
    rule: str = ""


def is_addressed(before: str) -> bool:
    """Whether the words before a name address somebody: "Mr", "Lady"."""
    return bool(_HONORIFIC.search(before))


def is_in_office(before: str) -> bool:
    """Whether the words before a name are somebody's post: "Minister", "Prefect"."""
    return bool(_POST.search(before))
