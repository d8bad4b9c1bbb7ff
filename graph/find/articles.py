"""Provisions of articles: in a treaty the present tense says what is to be done, "Belgium pays an annual fee"."""

from __future__ import annotations

import re

from graph.find.circumstances import NO_UNDERTAKING
from graph.find.triggers import Trigger
from graph.find.verb_words import COMMITTED

# Who is bound opens a provision: a party, a body, a thing that is regulated.
_PROVIDED = re.compile(
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
    r"|submits?|reports?|monitors?|supervises?|organi[sz]es?|conducts?|readmits?|accepts?|issues?|establish(?:es)?"
    r"|sets? up"
    r"|supports?|keeps?|undertakes?|contributes?|wears?|carr(?:y|ies)|returns?|reimburses?|guarantees?|adopts?) )"
)
# What an article is for, means or leaves as it is binds nobody to do anything.
_LEAVES_ALONE = re.compile(
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
