"""What a finding rests on: words of the raw text, a rule by name, and how often that rule was right.

The figures are the share of right findings of each rule over labelled statements, smoothed after Laplace
((right + 1) / (found + 2)); a rule that was never counted starts at 0.8.
"""

from __future__ import annotations

from types import MappingProxyType

from graph.blocks import Layout
from graph.findings import STATED, Ground, Passage

CONFIDENCE = MappingProxyType(
    {
        "header": 0.95,
        "place named": 0.97,
        "place meant": 0.9,
        "part of a port": 0.85,
        "body named": 0.95,
        "body not in the reference data": 0.7,
        "minister named": 0.95,
        "minister by name alone": 0.85,
        "office without a name": 0.85,
        "meeting reported": 0.9,
        "meeting planned": 0.8,
        "meeting mentioned": 0.75,
        "the document is the agreement": 0.95,
        "agreement dated": 0.85,
        "agreement by name": 0.85,
        "agreement signed": 0.8,
        "amount for a purpose": 0.92,
        "figure of what happened": 0.8,
        "agree": 0.94,
        "list item": 0.94,
        "undertake": 0.91,
        "will": 0.88,
        "should": 0.89,
        "call on": 0.88,
        "explore": 0.88,
        "welcome": 0.86,
        "continue": 0.75,
        "under way": 0.75,
        "reported as done": 0.72,
    }
)
_UNCOUNTED = 0.8


def passage(layout: Layout, start: int, end: int) -> Passage:
    """The raw words behind a run of the layout's text, without white space or stray marks at its ends."""
    text = layout.text
    while start < end and text[start] in " \n,;:":
        start += 1
    while end > start and text[end - 1] in " \n,;:":
        end -= 1
    raw_start, raw_end = layout.shadow.raw_span(start, end)
    return Passage(raw_start, raw_end, layout.shadow.raw[raw_start:raw_end])


def ground(
    layout: Layout,
    start: int,
    end: int,
    rule: str,
    basis: str = STATED,
    supported_by: Passage | None = None,
    factor: float = 1.0,
) -> Ground:
    """A ground on a run of the layout's text; `factor` lowers the rule's confidence where a slot was inherited."""
    confidence = round(CONFIDENCE.get(rule, _UNCOUNTED) * factor, 2)
    return Ground(passage(layout, start, end), rule, confidence, basis, supported_by)
