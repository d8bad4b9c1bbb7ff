"""The words by which instruments are called, and by which a text says what it does with an earlier one."""

from __future__ import annotations

from graph.patterns.openings import compiled

NOUN = (
    r"(?i:joint declaration of intent|declaration of intent|joint declaration|declaration|joint press statement"
    r"|joint statement|(?:joint|common|open) letter|letter of intent|statement of intent"
    r"|covenant|charter|road map|plan of action"
    r"|communique|joint communiqu[ée]|communiqué|exchanges? of (?:letters|notes)|treat(?:y|ies)|convention|protocol"
    r"|agreement|MoU"
    r"|accord|deal|arrangement|memorandum of (?:[a-z]{4,12} ){0,2}(?:understanding|co-?operation|intent|agreement)"
    r"|memorandum(?! of (?:[a-z]{4,12} ){0,2}(?:understanding|co-?operation|intent|agreement))|action plan"
    r"|conclusions|pact|compact|roadmap)"
)
"""The nouns that say of what kind an instrument is, as alternatives of a pattern."""

MODIFIER = r"(?:(?!(?:of|the|a|an|in|to|and|that|which|with|by|for|on) )[A-Za-z][\w'’/-]{1,20} ){0,6}?"
"""The words between an article and such a noun."""

WITH_WHOM = r"(?: (?:with|between) (?:the )?[A-Z][\w'’-]{1,20}(?:(?:,| and){0,2} (?:the )?[A-Z][\w'’-]{1,20}){0,5})"
"""The parties of an instrument, behind its kind: "between the Union and Turkey", "with Rwanda"."""

WHEN_AND_WHERE = (
    r"(?: (?:today|yesterday|here|jointly|(?:(?:on|this|last) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|this (?:morning|afternoon|evening|week)|on \d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?"
    r"|on [A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?|in [A-Z][\w’-]{2,20}),?){0,2}"
)
"""What may stand between a deed and the instrument: "signed | on Tuesday in Riga | a treaty"."""

ANOTHER_TIME = frozenset({"since", "by", "until", "before", "after", "from"})
"""What before a date shows that it is not the one at which an instrument was made."""

OTHER_DEED = compiled(
    r"\b(?:in(?:to)? (?:force|effect|application)|takes? effect|took effect|effective|expir\w{1,5}|will|shall"
    r"|replac\w{1,4}|supersed\w{1,4}|appl(?:y|ies|ied)|prolonged|extended|amended|terminated|ran|runs|lapse[sd]?)\b"
)
"""What between an instrument and a date says that the date is of another deed than its making."""

_ACCELERATES = compiled(r"accelerat\w+|expedit\w+|speed\w* up")
_REAFFIRMS = compiled(r"reaffirm\w*|covered in|continue\w*|build\w* on|on the basis of|recall\w*")
_CARRIES_OUT = compiled(r"implement\w*(?: of)?|deliver\w* against|progress|take stock|as foreseen in")
_REPORTS = compiled(r"\b(?:signed|adopted|concluded)\b")


def relation_of(before: str) -> str:
    """What the document does with an earlier instrument, by the words before its mention."""
    if _ACCELERATES.search(before):
        return "accelerates"
    if _REPORTS.search(before):
        return "reports"
    if _CARRIES_OUT.search(before):
        return "mentions"
    return "reaffirms" if _REAFFIRMS.search(before) else "mentions"
