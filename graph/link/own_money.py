"""Whose money it is that a text speaks of as its own: "the Government has set aside", "my department spent"."""

from __future__ import annotations

from graph.link.text import Text
from graph.patterns.openings import compiled

# The subject of a clause that is no name: the government that the text is of.
_GOVERNMENT = compiled(
    r"(?:[Tt]he|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Ii]ts) (?:own |new |[Ff]ederal |[Nn]ational |[Cc]entral ){0,2}"
    r"(?:[Gg]overnment|[Cc]abinet|[Ee]xecutive|[Mm]inistry|[Dd]epartment|[Tt]reasury|[Ee]xchequer|[Ss]tate|Republic)"
    r"(?! (?:of|for|in|and|budget)\b)(?!['’])(?= [a-z])"
)
_FROM_OWN_BUDGET = compiled(
    r"\b(?:from|out of|charged to|by|under|in) (?:the|its|our) (?:own )?(?:(?:[Ss]tate|[Nn]ational|[Ff]ederal|general"
    r"|government|public investment) )(?:budget|[Tt]reasury|programme|resources)\b|\b(?:from|out of) (?:its|our) own"
    r" (?:[a-z]+ )?(?:budget|Treasury|resources|means|pocket)\b"
)
_UNION = compiled(
    r"(?:[Tt]he Union|Brussels)(?= (?:has|had|will|would|is|gives?|gave|grants?|provid|pays?|paid|puts?"
    r"|contribut|offer|pledg|commit|alloc|mobilis|financ|fund|supports?|adds?)\w{0,4} )"
)
_OPENS = compiled(
    r"(?:^|[,;:] (?:and |but |while |whereas |for which |to which |that |which )?|\b(?:that|which|and|but) )$"
)
_NEXT_CLAUSE = compiled(r"; |, (?:and|while|whereas) ")
_FEDERAL = frozenset(
    f"organisation/{state}"
    for state in ("germany", "austria", "belgium", "switzerland", "united-states", "canada", "australia", "brazil",
                  "mexico", "nigeria", "somalia", "ethiopia", "pakistan")
)  # fmt: skip
_REACH = 130  # code points before an amount in which such a subject stands
_SHARED = compiled(r"\b(?:both|each|equal(?:ly)?|together|jointly|shared?|two|three|sides|partners)\b")


def own_state(text: Text) -> str:
    """The state whose government a text is of: taken for granted by it, or the only one in whose name it speaks."""
    if text.cast.home:
        return text.cast.home
    parties = set(text.cast.parties)
    if len(parties) == 1:
        return parties.pop()
    return next((one.state for one in text.cast.principals if one.state in text.lexicon.state), "")


def federal_state(text: Text, state: str) -> str:
    """The state of "the Federal Government": the text's own where it has one, else the only such that it names."""
    named = {ref for one in text.parties for ref in one.refs if ref in _FEDERAL}
    return state if state in _FEDERAL else named.pop() if len(named) == 1 else ""


def own_subject(text: Text, start: int, at: int) -> str:
    """The state meant by a subject of a clause before an amount at `at` that is only "the Government" or "the Union",
    in a sentence from `start` on; empty without."""
    words = text.layout.text
    for pattern, state in ((_GOVERNMENT, own_state(text)), (_UNION, "organisation/european-union")):
        for match in pattern.finditer(words, max(start, at - _REACH), at):
            whose = federal_state(text, state) if "ederal" in match[0] else state
            opens = match.start() == start or _OPENS.search(words, max(start, match.start() - 14), match.start())
            # "the National Treasury" is a body of its own name.
            is_name = any(body.end == match.end() and " " in body.name for body in text.bodies_in(match.start(), at))
            if whose and opens and not is_name and not _NEXT_CLAUSE.search(words, match.end(), at):
                return whose
    return ""


def own_budget(text: Text, start: int, end: int) -> str:
    """The state whose "own budget" a sentence says the money comes from; empty without."""
    return own_state(text) if _FROM_OWN_BUDGET.search(text.layout.text, start, end) else ""


def is_shared(text: Text, start: int, end: int) -> bool:
    """Whether a sentence speaks of several who pay."""
    return _SHARED.search(text.layout.text, start, end) is not None
