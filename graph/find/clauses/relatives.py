"""Relative clauses in the midst of a sentence that alone say what is done: "the fence, which we will extend, stands".

Where the main clause says nothing of its own, the relative clause is the quote.
"""

from __future__ import annotations

from graph.find.clauses.cuts import has_finite_verb
from graph.find.clauses.triggers import trigger
from graph.patterns.openings import compiled

_FURTHEST = 300  # code points in which the main clause says what it says

_RELATIVE = compiled(
    r"(?<=[\w)]), (?P<words>(?:(?:to|for|of|from|at|on|in|under|with|by|through|into) )?(?:which|whom|whose|who"
    r"|where)\b"
    r"[^,;“”\"]{8,220}?), (?=[a-z])"
)
_GOES_ON = compiled(
    r"(?:and|or|but|in|at|by|on|for|from|to|with|including|such|as|among|the|an?|who|which|its"
    r"|their)\b"
)


def within_relative(text: str, start: int, end: int, verb: int) -> tuple[int, int]:
    """The run of the relative clause that the verb at `verb` stands in, or the whole run where it stands in none.

    A relative clause counts only where the main clause goes on behind it with a verb of its own.
    """
    for found in _RELATIVE.finditer(text, start, end):
        if found.start("words") <= verb < found.end("words"):
            is_subject = not has_finite_verb(text, start, found.start()) or has_finite_verb(text, found.end(), end)
            goes_on = is_subject and _GOES_ON.match(text, found.end()) is None
            alone = goes_on and trigger(text[found.end() : min(end, found.end() + _FURTHEST)]) is None
            return found.span("words") if alone else (start, end)
        if found.start() > verb:
            break
    return start, end


# "… on the motorway, where 61 engines were seized": what it led to, said of a place or of those who act.
_ENDS_IN_RELATIVE = compiled(r"(?<=[\w)]), (?:where|of whom|of which|which|who|during which|in the course of which)\b")


def before_relative(text: str, start: int, end: int) -> int:
    """Where the main clause of a run ends that a relative clause closes; `end` where none does."""
    found = _ENDS_IN_RELATIVE.search(text, start, end)
    return found.start() if found is not None and has_finite_verb(text, start, found.start()) else end
