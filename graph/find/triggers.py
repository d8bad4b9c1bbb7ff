"""What makes a clause an undertaking: verbs that promise, report, ask or explore, in the order in which they win."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.find.circumstances import CIRCUMSTANCE, MAIN_VERB, NO_UNDERTAKING, RAISED
from graph.find.deeds import told
from graph.find.verb_rules import COMMITTED, COMPLETED, EXPLORE, EXPLORED, GUARDS, ONGOING, RULES


@dataclass(frozen=True, slots=True)
class Trigger:
    """A clause's verb: where it stands in the clause, the rule's name, the type it gives and the force."""

    start: int
    end: int
    rule: str
    type: str
    force: str


_DONE_WELCOMED = re.compile(
    r"\b(?:work|action|efforts?|results?|progress|success|implementation|creation|opening|deployment|completion"
    r"|launch|establishment|signature|signing|adoption|start|conclusion|ratification|extension|entry into force"
    r"|arrival"
    r"|dismantling|arrests?|closure|success(?:es)?)\b"
)
_PLANNED_WELCOMED = re.compile(
    r"\b(?:plans?|roadmap|programme|strategy|commitment|intention|decision|agreement|announcement)\b", re.IGNORECASE
)
_PROPOSED_WELCOMED = re.compile(r"\b(?:proposals?|ideas?|initiative|suggestion)\b")


def trigger(clause: str) -> Trigger | None:
    """The verb by which a clause undertakes, reports, asks or explores; None where it does none of these."""
    clause = _in_small_letters(clause)
    if NO_UNDERTAKING.search(clause) and not _promises_all_the_same(clause):
        return None
    for number in GUARDS.each_open(clause):
        rule = RULES[number]
        match = rule.pattern.search(clause)
        if match is None:
            continue
        if rule.type in {COMPLETED, ONGOING} and _is_circumstance(clause, match):
            return None
        if rule.name == "welcome":
            return _welcomed(clause, match)
        start = match.start("verb") if "verb" in rule.pattern.groupindex else match.start()
        return Trigger(start, match.end(), rule.name, rule.type, rule.force)
    return _told(clause)


_TOLD = {
    "past": ("told as done", COMPLETED, ""),
    "present": ("told as decided", COMMITTED, "undertaken"),
    "lasting": ("told as lasting", ONGOING, ""),
}


def _told(clause: str) -> Trigger | None:
    """The deed of a clause without any auxiliary: "Border Force trained sixty officers", "Spain hosts the centre"."""
    deed = told(clause)
    if deed is None or CIRCUMSTANCE.search(clause[: deed.start]):
        return None
    return Trigger(deed.start, deed.end, *_TOLD[deed.tense])


# "2. INVITES the Commission": conclusions write their verbs in capitals.
_IN_CAPITALS = re.compile(
    r"^(?:THEREFORE |FURTHER |ALSO )?[A-Z]{5,16}(?: (?:ON|UPON|FOR|TO|ITS"
    r"|THAT))?\b(?= [a-z\d]| [A-Z][a-z])"
)


def _in_small_letters(clause: str) -> str:
    opening = _IN_CAPITALS.match(clause)
    return opening[0].lower() + clause[opening.end() :] if opening else clause


def _is_circumstance(clause: str, match: re.Match[str]) -> bool:
    """Whether a report's subject is the state of things, or its verb stands in a clause below the main one."""
    if match.start() == 0:
        return bool(CIRCUMSTANCE.search(clause[:12]))
    if RAISED.search(match[0]):
        return False
    return bool(CIRCUMSTANCE.search(clause[: match.start()]) or MAIN_VERB.search(clause[: match.start()]))


def _promises_all_the_same(clause: str) -> bool:
    """Whether a promise stands in a clause beside courtesy: 'I thank him and pledge to …'."""
    courtesy = NO_UNDERTAKING.search(clause)
    if re.search(rf"\b(?:will|shall|to|also) {EXPLORE}\b|\bwant(?:s|ed)? to (?:see|know) ", clause):
        return courtesy is not None and courtesy[0].startswith(("could", "might", "if"))
    promise = re.search(
        r"\b(?:and|,) (?:I |we )?(?:pledge|undertake|agree|have decided)\b|\bagreed that\b|\bdecided (?:to|upon)\b",
        clause,
    )
    if courtesy and courtesy[0].startswith("next "):
        return False
    return bool(courtesy and promise and not re.match(r"(?:If|Should|Were|Had|Unless)\b", clause))


def _welcomed(clause: str, match: re.Match[str]) -> Trigger | None:
    """What is welcomed gives the type: work done, action under way, plans, or proposals."""
    thing = clause[match.end() : match.end() + 70]
    kinds = ((_PLANNED_WELCOMED, COMMITTED), (_PROPOSED_WELCOMED, EXPLORED), (_DONE_WELCOMED, COMPLETED))
    found = [(hit.start(), kind) for pattern, kind in kinds if (hit := pattern.search(thing))]
    if not found:
        return None
    kind = min(found)[1]
    if kind == COMPLETED and re.search(r"\baction\b|\b\w+ing\b", thing[: min(found)[0] + 60]):
        kind = ONGOING if "action" in thing else kind
    return Trigger(match.start(), match.end(), "welcome", kind, "welcomed")
