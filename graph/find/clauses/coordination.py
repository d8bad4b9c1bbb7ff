"""Clauses that only their own verb tells apart: "…, and Italy declared its readiness to …", "… and said that …".

The cuts of a sentence go by its commonest verbs. Here a run is parted once more where what follows an "and" has a doer
and an undertaking of its own, whatever its verb.
"""

from __future__ import annotations

import re

from graph.find.clauses.absolutes import ABSOLUTE
from graph.find.clauses.beside_meetings import cut_beside_meeting
from graph.find.clauses.cuts import clauses_in, has_deadline, has_finite_verb, lacks_verb
from graph.find.clauses.elided import elided_subject
from graph.find.clauses.triggers import trigger
from graph.find.clauses.unpromised import OTHERS_SPEAK
from graph.layout.blocks import Sentence
from graph.patterns.kept import kept
from graph.patterns.openings import compiled

_INFINITIVE = compiled(r"to [a-z]+ ")
_DOER = (
    r"(?:(?:the |its |their |our |his |her |both |each |all |every )?[A-Z][\w’'-]*|we|they|he|she|I"
    r"|(?:the|its|their|our|his|her|both|each|all|two|three) [a-z]|an?(?:other)? (?:further |additional )?[A-Z£€$\d])"
)
_SAYING = (
    r"(?:said|asked|offered|promised|declared|announced|urged|pledged|undertook|agreed|proposed|suggested|called"
    r"|invited|demanded|confirmed|added|requested|recommended|told|gave|made|put|sent|set)\b"
)
_JOINT = compiled(
    rf"(?:[,;] (?:and |but |while |whilst |whereas )?|(?<=\w) (?:and |but |while |whilst ))(?={_DOER}|{_SAYING})"
)
_SPOKEN = compiled(rf"{_SAYING}|(?:we|they|he|she|I|it) ")
_OPENING = compiled(
    r"[“\"]?(?:If|When|While|Whilst|As|Since|Although|Though|Unless|Where|Because|Until|Once|After|Before|In|By|From"
    r"|Under|With|For|At|On|To|According|Following|During|Within|Given|Despite)\b"
)
# "between the police and the customs": half of what stands before a verb, or behind one.
_OPEN = compiled(
    r"\b(?:that|whether|both|between|of|by|with|for|from|to|in|at|on|as|than|how|where|which|who|the|an?|its|their)$"
)
_BELOW = compiled(
    r"\b(?:which|who|whom|whose|where|when|because|although|unless|until|if|so that|how|why|whether|between"
    r"|ensur(?:e|es|ing)|mak(?:e|es|ing) sure)\b[^,;]{0,200}$"
)
# "She said that …, that the ship would stay": one more thing that was said.
_MORE_SAID = compiled(r"(?<=[a-z\d]), that (?=(?:[\w’'-]+ ){1,8}?(?:would|will|should|had|has|have)\b)")
_WHILE = compiled(r"[Ww]hil(?:e|st) |[Ww]hereas ")
_FEWEST, _MOST = 18, 800  # code points that a clause takes
_NO_SUBJECT = compiled(r"\b(?:which|who|that|when|where|while|because|if|as|to|and|or|but)\b|[,;:(“\"]")
_EMBEDDED = compiled(r", (?:which|who|whose|where|in|at|on|the|an?) [^,;]{2,120},")
_OWN = frozenset({"told as done", "told as decided", "told as lasting"})


@kept
def clauses_of(text: str, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """The clauses of a sentence as runs, cut also where an "and" joins two undertakings by lesser verbs."""
    found: list[tuple[int, int]] = []
    for start, end in clauses_in(text, sentence):
        for begin, stop in _parted(text, start, end):
            if (joint := cut_beside_meeting(text, begin, _near(begin, stop))) is None:
                found.append((begin, stop))
            else:
                found += [(begin, joint[0]), (joint[1], stop)]
    return tuple(_with_their_own(text, found) if OTHERS_SPEAK.match(text, sentence.start, sentence.end) else found)


_NO_DOER = compiled(r"(?:(?:also|now|then) )?(?:ha(?:s|ve|d)|is|are|was|were|will|would|[a-z]+ed|wants?|plans?) ")


def _with_their_own(text: str, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The clauses of a sentence that private people begin: what goes on without a doer of its own is theirs."""
    kept = runs[:1]
    for start, end in runs[1:]:
        if _NO_DOER.match(text, start, end):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while (first := _first_part(text, start, end)) is not None:
        found.append((start, first[0]))
        start = first[1]
    return [*found, (start, end)]


def _first_part(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first part of a run ends and the next begins; None where it has but one."""
    more = _MORE_SAID.search(text, start + _FEWEST, _near(start, end))
    if more is not None and " that " in text[start : more.start()]:
        return more.start(), more.end()
    if _WHILE.match(text, start) and (comma := text.find(", ", start, end)) > 0:
        behind = comma + len(", ")
        if all(trigger(text[begin:stop]) is not None for begin, stop in ((start, comma), (behind, _near(behind, end)))):
            return comma, behind
    if (hung_on := _hung_on(text, start, end)) is not None:
        return hung_on
    for joint in _JOINT.finditer(text, start + _FEWEST, end - _FEWEST):
        if _may_part(text, start, joint, end):
            return joint.start(), joint.end()
    return None


def _hung_on(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where an act that hangs on a clause by "with" parts from it: of another type, or with a day of its own."""
    found = ABSOLUTE.search(text, start + _FEWEST, _near(start, end))
    if found is None:
        return None
    words = text[start : found.start()]
    before = trigger(words)
    if before is None and not words[:1].islower():  # an item opens with an infinitive
        return None
    after = trigger(text[found.end() : _near(found.end(), end)])
    is_other = before is not None and after is not None and after.type != before.type
    if after is None or not (is_other or has_deadline(text, found.end(), _near(found.end(), end))):
        return None
    return found.span()


def _near(start: int, end: int) -> int:
    # Else a sentence of very many clauses would be read anew at each of them.
    return min(end, start + _MOST)


def _goes_on_without_verb(text: str, start: int, cut: int) -> bool:
    """Whether a run goes on from the clause before it: "to open it in May, while …", "Denmark five, while …"."""
    goes_on = _INFINITIVE.match(text, start) is not None or elided_subject(text[start : _near(start, cut)]) > 0
    return goes_on and text.startswith((", while ", ", whilst ", ", whereas "), cut)


def _may_part(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """Whether what stands behind a joint is a clause of its own, and what stands before it one without it."""
    cut = joint.start()
    if _OPEN.search(text, max(start, cut - 20), cut):
        return False
    if joint[0].startswith(" ") and _BELOW.search(text, max(start, cut - 200), cut):
        return False
    far = max(start, cut - _MOST)
    is_short = _goes_on_without_verb(text, start, cut)
    if text.count("(", far, cut) > text.count(")", far, cut) or (lacks_verb(text, far, cut) and not is_short):
        return False
    if joint[0] == " and " and (comma := text.rfind(", ", far, cut)) > 0 and not has_finite_verb(text, comma, cut):
        return False  # "Spain, France, Italy and the Kingdom are to": the last of those who are
    behind = text[joint.end() : _near(joint.end(), end)]
    if joint[0] == ", " and (_OPENING.match(text, start) or not _SPOKEN.match(behind)):
        return False  # a comma ends the opening, or stands in a list
    verb = trigger(behind)
    if verb is None or verb.rule in _OWN:
        return False
    subject = _EMBEDDED.sub("", behind[: verb.start]).strip()
    if subject and (_NO_SUBJECT.search(subject) or subject.count(" ") > 8):
        return False
    if not subject and not re.match(_SAYING, behind):
        return False
    return is_short or trigger(text[far:cut]) is not None or not subject
