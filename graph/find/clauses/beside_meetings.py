"""What is undertaken in one breath with a meeting: "will host the next conference and present a draft".

That ministers meet again is no measure, what they will have done by then is one.
"""

from __future__ import annotations

from graph.find.rules.deed_words import BASES
from graph.patterns.openings import compiled

_MEETS = compiled(
    r"\b(?:will|shall|would|to|intends?|agreed) (?:then |also |again )?(?:to )?(?:meet|reconvene|see (?:one another"
    r"|each other)"
    r"|come together|host|hold|convene|organi[sz]e|visit|attend|travel|stay|remain|keep)\b[^,;:]{0,140}?"
    r"(?P<joint>,? and (?:then |also |further |in the meantime |meanwhile |thereby |until then |by then ){0,2})"
    r"(?=(?:to )?(?P<verb>[a-z-]{3,20})(?: up| out| on| down)? (?:an?|the|its|their|our|all|each|both|two|three|joint"
    r"|new|more"
    r"|further|common|\d|[A-Z]))"
)
_AT_THE_MEETING = compiled(
    r"\b(?:[Mm]eeting|[Ss]ummit|[Ss]ession|[Cc]onference|[Cc]onsultations|[Rr]ound|[Tt]alks|[Mm]inisters|[Ll]eaders"
    r"|[Tt]hey|[Ww]e)\b"
    r"[^;:]{0,60}? (?:will|shall|is to|are to)\b[^;:]{0,120}?"
    r"(?P<joint>, )(?=(?:where|when|at which|during which|on which occasion) (?:[\w’'-]+ ){1,8}?(?:will|shall|is to"
    r"|are to) )"
)
# What those who meet do there anyhow.
_TALK = frozenset(
    {
        *(
            "meet",
            "discuss",
            "talk",
            "take",
            "review",
            "assess",
            "continue",
            "exchange",
            "consult",
            "evaluate",
            "examine",
        ),
        *(
            "consider",
            "have",
            "hold",
            "visit",
            "attend",
            "remain",
            "stay",
            "keep",
            "see",
            "deepen",
            "hear",
            "celebrate",
        ),
    }
)
_NEXT = compiled(r"(?:to )?(?P<verb>[a-z-]{3,20})\b")
_CHEAP = compiled(r"\b(?:meet|reconvene|host|hold|convene|visit|attend|place|held|together|stay|remain|keep|see)\b")


def cut_beside_meeting(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where in a run the meeting ends, and where what is undertaken beside it begins; None where it is not so."""
    if _CHEAP.search(text, start, end) is None:
        return None
    found = _AT_THE_MEETING.search(text, start, end)
    if found is not None:
        return found.span("joint")
    found = _MEETS.search(text, start, end)
    return found.span("joint") if found is not None and _is_act(found["verb"]) else None


def goes_on_from_meeting(before: str, words: str) -> bool:
    """Whether the words of a clause are an infinitive that goes on from a meeting promised in the one before it."""
    verb = _NEXT.match(words)
    return verb is not None and _is_act(verb["verb"]) and _MEETS.search(f"{before} and {words}") is not None


def _is_act(verb: str) -> bool:
    return (
        verb in BASES or verb in {"set", "put", "draw", "present", "propose", "report", "sign"}
    ) and verb not in _TALK
