"""A sum that a text tells again in another currency, behind what it is for: "$3 million for the ramps (some €2.7
million)"."""

from __future__ import annotations

from graph.patterns.openings import compiled

_ABOUT = r"(?:about|approximately|around|some|roughly|nearly|just over|(?:the )?equivalent (?:to|of))"
_BRACKET = compiled(rf"[^()\d.;:\n]{{1,90}} \((?:or |i\.e\.,? )?(?:{_ABOUT} )?")
_OR = compiled(rf"[^()\d.;:\n]{{1,90}}, or {_ABOUT} ")
_CLOSES = compiled(r" ?\)")


def is_said_again(text: str, end: int, start: int, until: int) -> bool:
    """Whether the sum from `start` to `until`, in another currency than one that ends at `end`, is the same: alone in
    brackets, or behind "or about"."""
    if _OR.fullmatch(text, end, start):
        return True
    return _BRACKET.fullmatch(text, end, start) is not None and _CLOSES.match(text, until) is not None
