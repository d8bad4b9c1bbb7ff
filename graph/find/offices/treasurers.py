"""Treasurers of states, who have no "minister" in their title: Australia and its parts, Papua New Guinea."""

from __future__ import annotations

from graph.reference.portfolios import CAPITALISED

TREASURER = (
    r"\b(?<!Party )(?<!Club )(?<!City )(?<!County )(?<!General )(?<!Assistant )(?<!Honorary )(?<!Group )"
    r"(?<!Council )(?<!Board )(?<!Union )(?<!Bank )(?<!Committee )(?<!Society )(?<!Foundation )"
    rf"(?:(?:Federal|State|Deputy) )?Treasurer(?=,? (?:the )?(?:(?:Rt |Right )?Hon(?:ou?rable)?\b|Sir\b|Dame\b)"
    rf"|(?= {CAPITALISED} {CAPITALISED}\b(?! (?:of|for)\b)))"
)
"""Those of states, as an alternative of a pattern, and not of parties, clubs and companies: with a name behind it, or
called Honourable."""
