"""How long what stands side by side in a query may be: `a + b + c …`, `{…} UNION {…} UNION …`, `?s ?p ?o . ?o …`.

The engine takes such a chain apart link by link, one inside the other, as it does brackets; one that is too long ends
the worker for want of stack. What is flat stays uncounted: data, those of VALUES too, templates, and the members of a
list of arguments.
"""

from __future__ import annotations

from collections.abc import Sequence

from api.guard.tokens import Token, place
from ontology.errors import QuerySyntax

MOST_LINKS = 3000
"""Links in all chains around one place. The engine fails from 4,600 on, counted in this way (8 MB of stack)."""

_WORDS = {**dict.fromkeys(("UNION", "OPTIONAL", "MINUS", "GRAPH", "SERVICE", "FILTER", "VALUES"), 1), "BIND": 2}
_OPERATORS = frozenset("+-*/|&!^")
_OF_TRIPLES = frozenset(".;,")
_FLAT = frozenset(("DATA", "CONSTRUCT", "INSERT", "DELETE"))
_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")
_ARGUMENT_WEIGHT = 2
_LONG_ADDRESS = 300


def check_chains(query: str, found: Sequence[Token]) -> None:
    """Raises QuerySyntax at the first link too many. Takes time in step with the number of tokens."""
    levels, before = [_Level("", 0, is_flat=False)], None
    for token in found:
        level = levels[-1]
        if token.kind == "mark" and token.text in _CLOSING:
            if len(levels) > 1:
                levels.pop()
        else:
            level.add(token, before, query)
            if level.links > MOST_LINKS:
                message = f"this is the end of a chain of more than {MOST_LINKS} operators or patterns; for many values"
                raise QuerySyntax(f"{message}, use VALUES or IN", *place(query, token.start))
            if token.kind == "mark" and token.text in _OPENING:
                levels.append(_Level(token.text, level.links, is_flat=level.is_flat or level.opens_flat(token, before)))
        before = token


class _Level:
    """What stands in one pair of brackets: how many links are around it, and how many with those in it so far."""

    __slots__ = ("_bracket", "_has_values", "_outside", "is_flat", "links")

    def __init__(self, bracket: str, outside: int, *, is_flat: bool) -> None:
        self._bracket = bracket
        self._outside = self.links = outside
        self.is_flat = is_flat  # triples and terms in it are only listed: signs in them are parts of terms
        self._has_values = False

    def opens_flat(self, token: Token, before: Token | None) -> bool:
        """Whether what a bracket opens is flat by itself: data, a template, or the block of a VALUES clause."""
        if token.text != "{":
            return False
        has_values, self._has_values = self._has_values, False
        return has_values or (before is not None and before.kind == "word" and before.text.upper() in _FLAT)

    def add(self, token: Token, before: Token | None, query: str) -> None:
        """Counts a token."""
        if token.kind == "word":
            self._has_values = self._has_values or token.text.upper() == "VALUES"
        if token.kind == "mark" and not token.text.isdigit():
            if not self.is_flat:
                self._add_mark(token, before, query)
            return
        if not self.is_flat and token.kind == "address":
            self.links += _hidden(token.text)
        if not self.is_flat and token.kind == "word":
            self.links += _WORDS.get(token.text.upper(), 0)
        if self._bracket == "(" and before is not None and (before.kind != "mark" or before.text.isdigit()):
            self.links += _ARGUMENT_WEIGHT  # the members of a collection, which is two triples for each

    def _add_mark(self, token: Token, before: Token | None, query: str) -> None:
        text = token.text
        if text in _OPERATORS:
            # `||` is one, and so is `&&`; `^^` tells a literal's type.
            is_second = before is not None and before.text == text and text in "|&^" and before.end == token.start
            begins_type = text == "^" and before is not None and before.kind == "string"
            self.links += not (is_second or begins_type)
        elif text == "," and self._bracket == "(":
            self.links = self._outside
        elif text in _OF_TRIPLES:
            is_in_number = text == "." and query[token.start - 1 :][:1].isdigit() and query[token.end :][:1].isdigit()
            self.links += self._bracket != "" and not is_in_number
        elif text == "{":
            self.links += self._bracket == "{"
        elif text == "(" and not self._bracket:
            self.links += _ARGUMENT_WEIGHT  # SELECT (…) (…), HAVING (…) (…)


def _hidden(address: str) -> int:
    """Links in what is cut as an address and may be none: `?a<1+1&&2>1` compares (see `api.guard.tokens`)."""
    if len(address) <= _LONG_ADDRESS:
        return address.count("&&")
    return sum(map(address.count, _OPERATORS))
