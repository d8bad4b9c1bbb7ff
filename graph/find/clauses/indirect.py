"""What somebody is told to have said: "The minister said …. His department would …", and where the telling ends."""

from __future__ import annotations

from dataclasses import replace

from graph.find.clauses.triggers import Trigger, trigger
from graph.find.rules.verb_words import CALLED_FOR, COMMITTED
from graph.layout.blocks import Layout, Sentence
from graph.patterns.openings import compiled

_SAID = "said that "
_TELLS = compiled(
    r"\b(?:said|says|told|added|explained|announced|confirmed|stated|informed|reported|outlined|indicated|revealed"
    r"|insisted|disclosed|promised|pledged)\b"
)
_WOULD = compiled(
    r"(?!(?:If|Should|Were|Had|Unless|But if|That|This|It|There|What|Who|Why|How) )[^“”\"]{2,160}? would "
    r"(?!have|be (?:an?|the|able|willing|happy|prepared|no|better|worse|wrong|difficult)\b|like|not|never|mean|need"
    r"|seem|appear|love|prefer|welcome|amount|represent|require|help|make it|cost)[a-z]"
)
TELLS = compiled(
    r"(?:, [^,;]{2,60},)?(?: (?:[A-Z][\w’'-]+|interior|home|justice|ministers?|government|ministry|side|delegation"
    r"|officials?|spokes\w+)){0,4} (?:also |then |later |further )?(?:said|says|told [^,;]{1,30}?|added"
    r"|explained|announced|confirmed|stated|informed [^,;]{1,30}?|reported|insisted|revealed|disclosed|indicated)"
    r"(?: (?:on \w+day|yesterday|today))?(?: that\b| (?=(?:the|his|her|\d|[A-Z])))"
)
"""What stands behind a name where somebody is told to have said something."""
# Up to here somebody is told to have spoken.
_TELLING = compiled(
    r"[^“”\"]{0,300}?\b(?:said|announced|confirmed|added|explained|stated|revealed|insisted|disclosed|indicated|warned"
    r"|noted|underlined|pointed out"
    r"|told (?:reporters|journalists|the press|the House|MPs|Parliament|(?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?))"
    r"(?: (?:on \w+day|yesterday|today))?(?: that)? (?=[a-zA-Z\d])"
)
TOLD = "reported promise"
"""The name of the rules of what somebody is told to have promised."""


_TOLD_VERB = compiled(r"[^,;“”\"]{1,120}? (?P<verb>would) ")


def told_on(
    layout: Layout, sentence: Sentence, start: int, end: int, before: Trigger | None, *, is_item: bool
) -> Trigger | None:
    """The verb of a clause that goes on with what somebody is told to have said; None where it does not.

    `before` is the verb of the measure before it in its sentence: "He said that …, and that the port would …".
    """
    text = layout.text[start:end]
    if start > sentence.start and layout.text.endswith("that ", 0, start):
        return as_said(text) or (as_agreed(text, before) if before is not None else None)
    if " would " not in text:
        return None
    if is_item and start == sentence.start:
        return as_said(text) if _lead_tells(layout, sentence) else None
    if before is not None and before.rule == TOLD:
        return as_said(text)
    if start > sentence.start and _TELLS.search(layout.text, max(sentence.start, start - _NEAR), start):
        return as_said(text)
    return as_said(text) if not is_item and goes_on_telling(layout, sentence, text) else None


_NEAR = 300  # code points back in which the telling of a sentence stands


def _lead_tells(layout: Layout, sentence: Sentence) -> bool:
    """Whether the lead-in of an item says that somebody said what follows: "The minister announced that:"."""
    lead = layout.blocks[sentence.block].lead_in
    if lead is None:
        return False
    end = layout.blocks[lead].end
    return _TELLS.search(layout.text, max(layout.blocks[lead].start, end - 60), end) is not None


def as_said(text: str) -> Trigger | None:
    """The verb of words that somebody is told to have said; None where they undertake nothing."""
    found = trigger(_SAID + text)
    if found is None:
        return None
    before = len(_SAID)
    # Of a promise that is told, its subject stands before "would".
    would = _TOLD_VERB.match(text) if found.rule == TOLD else None
    start = would.start("verb") if would else max(0, found.start - before)
    return Trigger(start, max(start, found.end - before), found.rule, found.type, found.force)


_WISHED = compiled(r"(?:(?!that\b|and\b)[\w’'-]+ ){1,9}?(?P<verb>(?:should|would|must|be)(?: also| then| not)?) [a-z]")


def as_agreed(text: str, before: Trigger) -> Trigger | None:
    """The verb of one more thing that was agreed or asked: "… and that the register be opened"."""
    found = _WISHED.match(text)
    if found is None or before.type not in {COMMITTED, CALLED_FOR}:
        return None
    return Trigger(*found.span("verb"), before.rule, before.type, before.force)


def goes_on_telling(layout: Layout, sentence: Sentence, clause: str) -> bool:
    """Whether a clause with "would" goes on with what the sentence before it, or that before, tells of a speaker."""
    if " would " not in clause or _WOULD.match(clause) is None:
        return False
    above = layout.sentence_at(max(0, sentence.start - 2))
    if above.start >= sentence.start:
        return False
    if _TELLS.search(layout.text, above.start, above.end):
        return True
    further = layout.sentence_at(max(0, above.start - 2))
    is_chain = above.block == sentence.block == further.block and " would " in layout.words(above)
    return is_chain and _TELLS.search(layout.text, further.start, further.end) is not None


def without_telling(words: str, verb: Trigger) -> tuple[int, Trigger]:
    """Where what is promised begins in a clause whose telling is the longer part of it, with its verb from there."""
    told = _TELLING.match(words)
    if told is None or told.end() <= len(words) - told.end():
        return 0, verb
    if verb.rule != TOLD:
        # "Earlier that day the minister, …, warned that those who …, will be": the verb stands behind the telling.
        if verb.start <= told.end() or not told[0].endswith(" that "):
            return 0, verb
        return told.end(), replace(verb, start=verb.start - told.end(), end=verb.end - told.end())
    would = words.find("would ", told.end())
    if would < 0:
        return 0, verb
    return told.end(), replace(verb, start=would - told.end(), end=max(verb.end, would + len("would")) - told.end())
