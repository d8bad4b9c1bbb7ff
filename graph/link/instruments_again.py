"""Which of the instruments that a text told before a later mention means: "signed a treaty on A", then "the treaty"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.findings import Agreement
from graph.patterns.openings import compiled

_PARTS_OF_A_NAME = (" with ", " between ")
# "between their offices", "for 2022-2024": no part of what an instrument is called.
_SAID_OF_IT = compiled(
    r" (?:between (?:the|their|our|both|two)\b(?! [A-Z])|for (?:the (?:years?|period) )?\d{4}\b).{0,200}$"
)
_SHORT_FORMS = compiled(r"\bmous?\b")
_ABOUT = compiled(r" (?:on|for|concerning|regarding|to) (?P<what>.{1,200})$")
_FORMAL = frozenset({"cooperation", "field", "area", "mutual", "between", "joint", "their", "with", "matters"})

_ONLY_PRAISED = compiled(
    r"(?:(?:landmark|key|historic|major|important|significant|new|old|recent|ambitious|crucial|vital|latest|existing"
    r"|current|ground-?breaking|world-leading|world-first|similar|good|strong|balanced|fair|final) ){1,3}"
    r"(?:agreement|deal|accord|arrangement|pact|treaty|declaration|statement|convention|protocol|memorandum)",
    re.IGNORECASE,
)


def told_before(agreement: Agreement, before: Sequence[Agreement]) -> Agreement:
    """An instrument called by the end of a longer name that the text gave it before: "the Readmission Arrangement" for
    "the UK-Iraq Readmission Arrangement". More than one such name means none of them."""
    if agreement.is_document or agreement.is_known:
        return agreement
    if (made := _made_here(agreement, before) or _pointed_at(agreement, before)) is not None:
        return replace(agreement, ref=made)
    if is_bare(agreement):
        alike = {one.ref for one in before if one.kind == agreement.kind}
        return replace(agreement, ref=alike.pop()) if len(alike) == 1 else agreement
    return agreement


def is_bare(agreement: Agreement) -> bool:
    """Whether a mention says nothing but of what kind an instrument is: "the Convention", "a key agreement"."""
    is_one_word = " " not in agreement.name and agreement.ground.passage.quote.endswith(agreement.name)
    says_nothing = is_one_word or _ONLY_PRAISED.fullmatch(agreement.name) is not None
    return says_nothing and agreement.when is None and not (agreement.is_document or agreement.is_known)


def _made_here(agreement: Agreement, before: Sequence[Agreement]) -> str | None:
    """The one instrument of its kind that the text told as signed before, where one of the two has no name of its own:
    "signed an action plan in Oslo" and "the Oslo Action Plan". None where there is none, or more than one."""
    alike = [one for one in before if not one.is_document and not one.is_known and one.kind == agreement.kind]
    if len(alike) != 1 or alike[0].when is None:
        return None
    made = alike[0]
    day = agreement.when.value.day if agreement.when else None
    if made.relation != "reports" and (day is None or made.when is None or day != made.when.value.day):
        return None
    has_no_name = is_common(made) or (is_common(agreement) and agreement.when is not None)
    is_same_time = agreement.when is None or made.when is None or agreement.when.value == made.when.value
    quote = agreement.ground.passage.quote
    if quote.startswith(("a ", "an ")) and _last_word(agreement.name) != _last_word(made.name):
        return None  # "signed a joint action plan and a cooperation programme"
    is_pointed_at = agreement.when is not None or quote.startswith(("the ", "The "))
    return made.ref if has_no_name and is_same_time and is_pointed_at else None


def _last_word(name: str) -> str:
    return _SAID_OF_IT.sub("", name).lower().partition(" of ")[0].partition(" on ")[0].split()[-1]


def _pointed_at(agreement: Agreement, before: Sequence[Agreement]) -> str | None:
    """The one instrument of its kind that the text told as signed before, which is told again: by its kind ("the
    agreement"), by whom it binds ("the agreement between the two ministries"), or in the same words."""
    if agreement.when is not None:
        return None
    made = [one for one in before if one.relation == "reports" and one.kind == agreement.kind and not one.is_document]
    quote = agreement.ground.passage.quote.lower()
    if quote.startswith(("the ", "this ")):
        is_of_parties = agreement.name.lower().startswith(f"{_noun(agreement)} between ")
        meant = [one for one in made if not is_of_parties or not any(part in one.name for part in _PARTS_OF_A_NAME)]
        return meant[0].ref if len(made) == len(meant) == 1 and (is_common(agreement) or is_of_parties) else None
    core = _core(agreement.name)
    again = {one.ref for one in made if " " in core and _core(one.name) == core}
    return again.pop() if agreement.relation == "reports" and len(again) == 1 else None


def _noun(agreement: Agreement) -> str:
    return agreement.name.lower().partition(" between ")[0]


def _core(name: str) -> str:
    """What an instrument is called, without between which bodies it is and for which years."""
    return _SHORT_FORMS.sub("memorandum of understanding", _SAID_OF_IT.sub("", name).lower())


def is_another(agreement: Agreement, told: Agreement) -> bool:
    """Whether an instrument of the same kind and day is another than the one told before, because both are new to the
    reader and about different things: "signed an agreement on visas and an agreement on ports"."""
    if agreement.is_document or agreement.is_known or told.is_document or told.is_known:
        return False
    if not all(one.ground.passage.quote.lower().startswith(("a ", "an ")) for one in (agreement, told)):
        return False
    here, there = (_ABOUT.search(one.name) for one in (agreement, told))
    return here is not None and there is not None and not _subject(here) & _subject(there)


def _subject(about: re.Match[str]) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w{4,}", about["what"].lower()) if word not in _FORMAL)


def without_plurals(found: Sequence[Agreement]) -> list[Agreement]:
    """The instruments, without those told in the plural of which the text names each: "the Returns Agreements" beside
    "the Returns Agreements with A and B", which have the day of the former."""
    kept: list[Agreement] = list(found)
    for many in found:
        one_of_them = f"{many.name.lower().removesuffix('s')} with "
        each = [one for one in found if one.name.lower().startswith(one_of_them)]
        if not many.name.endswith("ements") or len(each) < 2 or many.is_known:
            continue
        kept = [
            replace(one, when=many.when) if one in each and one.when is None else one for one in kept if one is not many
        ]
    return kept


_SUMMED_UP = compiled(
    r"(?:[Aa]n? )?(?:(?:landmark|new|historic|world-first|first|security|supplementary|bilateral|joint|major|fresh"
    r"|ground-?breaking|ambitious|wide-ranging|important) ){0,3}(?:[Aa]greement|[Dd]eal|[Aa]ccord)"
    r"(?: with [A-Z]\w+(?: [A-Z]\w+)?)?(?: of \d{1,2} [A-Z]\w+ \d{4})?"
)
_OF_ITS_OWN_KIND = frozenset(
    [
        "action-plan",
        "joint-statement",
        "declaration",
        "treaty",
        "protocol",
        "arrangement",
        "memorandum-of-understanding",
    ]
)
_SUMMARY_REACH = 1000  # code points behind "a landmark agreement" in which it is told what kind of instrument it is
_BESIDES = compiled(r"\b(?:also|another|second|further|in addition|separate(?:ly)?|besides|alongside)\b", re.IGNORECASE)


def without_summaries(raw: str, found: Sequence[Agreement]) -> list[Agreement]:
    """The instruments, without what a release says in short before it tells it by its kind: "signed a landmark
    agreement … The joint action plan will …"."""
    return [one for one in found if not any(_is_summed_up(raw, one, other) for other in found)]


def _is_summed_up(raw: str, one: Agreement, other: Agreement) -> bool:
    if one is other or other.is_document or other.kind not in _OF_ITS_OWN_KIND or one.kind != "agreement":
        return False
    if one.is_document or one.is_known or one.again or other.is_known or not _SUMMED_UP.fullmatch(one.name):
        return False
    if one.when is not None and other.when is not None and one.when.value != other.when.value:
        return False
    first, then = one.ground.passage, other.ground.passage
    if not first.quote.lower().startswith(("a ", "an ")) or not 0 < then.start - first.end <= _SUMMARY_REACH:
        return False
    between = raw[first.end : then.start]
    return re.search(r"[.!?]\s", between) is not None and not _BESIDES.search(between[-80:])


_COMMON = compiled(
    r"(?:(?:an?|the|new|joint|landmark|historic|first|bilateral) ){0,4}(?:action plan|agreement|deal|declaration"
    r"|arrangement|treaty|pact|protocol|memorandum(?: of understanding)?|statement)(?: of \d{1,2} [A-Z]\w+ \d{4})?",
    re.IGNORECASE,
)


def is_common(agreement: Agreement) -> bool:
    """Whether an instrument is called by nothing but what it is, and its day."""
    return _COMMON.fullmatch(agreement.name) is not None


def is_name(words: str) -> bool:
    """Whether words tell one instrument from others: more than what kind of thing it is."""
    return " " in words and words.lower() not in {"joint declaration", "joint statement", "action plan"}
