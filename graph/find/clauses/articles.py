"""Provisions of articles: in a treaty the present tense says what is to be done, "Belgium pays an annual fee"."""

from __future__ import annotations

import re

from graph.find.clauses.circumstances import NO_UNDERTAKING
from graph.find.clauses.triggers import Trigger
from graph.find.rules.verb_words import CALLED_FOR, COMMITTED
from graph.patterns.openings import compiled

# Who is bound opens a provision: a party, a body, a thing that is regulated.
_PROVIDED = compiled(
    r"(?:The|An?|Each|Any|All|Every|Either|Both|No|Neither|It|They|[A-Z][\w’-]+)"
    r"(?: (?!(?:will|shall|should|must|would)\b)[\w’'()/-]+){0,24}?"
    r" (?P<verb>(?:is|are)(?: \w+ly| hereby| also| jointly)? (?:not )?(?:(?:deleted|answered|appointed|taken|formed"
    r"|paid"
    r"|returned|borne|sent|kept|made|transmitted|exchanged|carried|designated|established|set up|settled|transferred"
    r"|shared"
    r"|entrusted|authori[sz]ed|entitled|exempt\w*|required|obliged|drawn|submitted|notified|informed|provided|given"
    r"|granted"
    r"|held|organi[sz]ed|conducted|issued|destroyed|escorted|handed|equipped|accompanied|subject to|responsible for"
    r"|for the account of|composed|chaired|convened|assigned|seconded|stationed|trained|recorded|published)\b)"
    r"|(?:meets?|advises?|consists?|decides?|bears?|pays?|makes?|provides?|takes?|ensures?|appoints?|designates?"
    r"|informs?"
    r"|notif(?:y|ies)|transmits?|shares?|sends?|exchanges?|cooperates?|co-operates?|assists?|grants?|gives?|draws? up"
    r"|submits?|repl(?:y|ies)|answers?|examines?|acknowledges?|reports?|monitors?|supervises?|organi[sz]es?|conducts?|readmits?|accepts?|issues?|establish(?:es)?"
    r"|sets? up"
    r"|supports?|keeps?|undertakes?|contributes?|wears?|carr(?:y|ies)|returns?|reimburses?|guarantees?|adopts?) )"
)
# What an article is for, means or leaves as it is binds nobody to do anything.
_LEAVES_ALONE = compiled(
    r"\b(?:means?|constitutes?|for the purposes? of|enters? into force|takes? effect|no rights|does not affect"
    r"|do not affect|without prejudice"
    r"|forms? (?:an )?(?:integral )?part|concluded for|remains?|replaces?|terminated|denounced|may|might|could"
    r"|done at)\b",
    re.IGNORECASE,
)


def provided(clause: str) -> Trigger | None:
    """The verb by which a clause of an article provides; None where it only explains, permits or leaves alone."""
    found = _PROVIDED.match(clause)
    if found is None or _LEAVES_ALONE.search(clause) or NO_UNDERTAKING.search(clause):
        return None
    return Trigger(found.start("verb"), found.end("verb"), "article", COMMITTED, "agreed")


# When an obligation holds: behind it, or before it and a comma.
_CONDITION_BEHIND = compiled(
    r",? (?:if|where|when|whenever|provided that|in so far as|insofar as|to the extent that|in the event (?:of|that)"
    r"|in case|on condition that|unless)\b"
)
_CONDITION_BEFORE = compiled(
    r"(?:If|Where|When|Whenever|In the event (?:of|that)|In cases? (?:of|where)|Should|Provided that|After|Once)\b"
    r" [^;:]{2,300}?, (?=(?:the|each|either|both|they|it|that|all) |(?:the |each )?[A-Z])"
)
_OBLIGES = compiled(r"\b(?:shall|will|undertakes? to|must)\b(?! (?:not )?(?:cease|terminate|remain|enter|be without))")
# How differences over the treaty are dealt with is no matter of what it is made for.
_SETTLES = compiled(r"\b(?:settled?|disputes?|differences)\b")
_HAS_TO_BE = compiled(r"\b(?:has|have|is|are) to (?:be )?\w{3,}")


def obliged(clause: str) -> Trigger | None:
    """The verb by which a clause of an article obliges somebody under a condition; None where there is none of both.

    A treaty says of every case what is to be done in it; elsewhere much that depends on a condition is no promise.
    """
    before = _CONDITION_BEFORE.match(clause)
    start = before.end() if before else 0
    verb = _OBLIGES.search(clause, start)
    if verb is None:
        return None
    behind = _CONDITION_BEHIND.search(clause, verb.end())
    if before is None and behind is None:
        return None
    core = clause[start : behind.start() if behind else len(clause)]
    if _LEAVES_ALONE.search(core) or _SETTLES.search(core) or NO_UNDERTAKING.search(core):
        return None
    return Trigger(verb.start(), verb.end(), "article", COMMITTED, "agreed")


def as_provision(clause: str, verb: Trigger) -> Trigger:
    """A call in an article, which binds who made it: "the transfer has to be carried out within a month"."""
    if verb.type != CALLED_FOR or not _HAS_TO_BE.search(clause):
        return verb
    return Trigger(verb.start, verb.end, "article", COMMITTED, "agreed")
