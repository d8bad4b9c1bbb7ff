"""Who acts in everyday life, and not for the public: clubs, shops, artists, patients, the weather, those who mourn.

"The museum closes on Monday", "rain moves in by Tuesday" and "the coach persuaded the striker to stay" have the verbs
of governments, but nobody of theirs.
"""

from __future__ import annotations

from graph.find.clauses.circumstances import PRIVATE_HEAD
from graph.patterns.openings import compiled

_SPORT = (
    "clubs?|coach|coaches|players?|goalkeepers?|strikers?|matches|match|league|season|tournament|squad|champions?"
    "|fans?|referees?|twins"
)
_ARTS = (
    "festivals?|museum|gallery|galleries|exhibition|films?|concert|choir|orchestra|band|authors?|novels?|novelist"
    "|violinist|artists?|actors?|actress|singers?|theatre|cinema|biography|comedy|musical"
)
_TRADE = (
    "shops?|bakery|bakers?|supermarkets?|brewery|restaurants?|caf[ée]|pub|prices?|sales|profits?|customers?"
    "|shareholders?|chief executive|brewers?|market stall"
)
_SCHOOL = "term|lessons?|exams?|pupil|headteacher|lecture"
_WEATHER = "rain|snow|fog|frost|winds?|storms?|temperatures?|showers|sun|sunshine|drizzle|heatwave"
_HOME = "patient|widow|widower|bride|groom|grandmother|grandfather|mourners|parishioners|congregation|husband|wife"
_WHOEVER = rf"(?i:{_SPORT}|{_ARTS}|{_TRADE}|{_SCHOOL}|{_WEATHER}|{_HOME})"

_EVERYDAY = compiled(rf"(?:^|[ ’'-]){_WHOEVER}(?: also| now| then| \w+ly)?$")
_SECOND = compiled(rf"(?:\b(?:and|but|while)|,) (?:(?:the|its|their|his|her|an?) )?{_WHOEVER}$")
_BY = compiled(
    rf"[^,;.]{{0,40}}? by (?:the|an?|its|his|her) (?:\w+ ){{0,2}}?{_WHOEVER}(?=$|[.,;”]| (?:in|at|on|of|from|who)\b)"
)
# Whom states also employ, provide for and send, but who are asked by nobody what they wish, seek and look forward to.
_WISHING = compiled(r"\b(?i:pupils|nurses?|doctors?|surgeons?|dentists?|teachers?|pharmac(?:y|ies|ists?)|patients)$")
_OF = compiled(r" (?:of|in|at|from|for|with|on|near|along|around|behind|to|by|who|which|that) ")
_NEAR = 40  # code points before a verb in which the subject of a second clause stands


def is_of_everyday_life(clause: str, subject: str, verb: int, end: int, *, is_own: bool) -> bool:
    """Whether a clause tells what somebody does, or has done, in everyday life.

    `subject` is what stands before the verb at `verb`, `end` where the verb's words end; `is_own` tells that whoever is
    the subject acts by his own will: then firms and private people are also meant, to whom else much is given.
    """
    head = _OF.split(subject, maxsplit=1)[0].rstrip(" ,")
    if _EVERYDAY.search(head) or _SECOND.search(clause[max(0, verb - _NEAR) : verb].rstrip()):
        return True
    if is_own and (PRIVATE_HEAD.search(head) or _WISHING.search(head)):
        return True
    return _BY.match(clause, end) is not None
