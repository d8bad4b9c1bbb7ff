"""What a clause goes on with: the measure before it in its paragraph that "it" or "the cost" is part of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.patterns.openings import compiled

_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|many|most|all|half|none|\d{1,5})"
# "It was agreed that" refers to nothing.
_NOT_SAID = (
    r"(?! (?:is|was|has been|is also) (?:\w+ly |also )?(?:agreed|decided|imperative|essential|important|"
    r"necessary|vital|"
    r"crucial|resolved)\b)"
)
# A clause that begins so says more of the measure right before it.
_WHICH = compiled(
    rf"(?i:(?:to|for|of|from|at|on|in|with|under|the (?:\w+ ){{1,4}}of) )?(?i:which|where)\b|it\b{_NOT_SAID}"
    r"|(?:these|this|those) (?:will|shall|is|are|has|have|was|were|would|should)\b"
)
# What has no subject and only comes about belongs to what is told before: "… is being built and will be ready in May".
_COMES_ABOUT = compiled(
    r"(?:(?:will|shall|is|are) (?:to )?(?:then |also |soon )?(?:be (?:fully |also )?(?:ready|finished|completed|"
    r"operational|"
    r"opened|extended|reviewed|followed)|open|follow|begin|start|enter|come)\b)"
)
_BEGINS_BACK = compiled(
    r"(?:(?:[Ii]n|[Ff]or|[Bb]y|[Oo]f|[Tt]o|[Uu]nder|[Ww]ith|[Aa]s part of|[Tt]hrough) (?:this|these|that|those|such)\b"
    rf"|(?:This|These|That|Those(?! who\b)|Such|Its)\b|It\b{_NOT_SAID}"
    r"|[Tt]he (?:arrangement|works?|base|campaigns?|messages?|centre|plan|fund|scheme|project|pilot|exercise|"
    r"operation|unit|"
    r"team|platform|fence|barrier|facility|station|post|desk|group|contribution|money|funding|equipment|officers) "
    r"(?:will|shall|is|are|has|have|was|were|would|should)\b"
    r"|(?:In particular|Specifically|More (?:specifically|concretely|precisely)|Concretely|In practice|In detail)\b"
    r"|Their (?:accommodation|salaries|costs?|numbers?|tasks?|stay|presence|training|mandates?|equipment|deployment"
    r"|posting"
    r"|findings|first)\b"
    r"|To (?:make|do|allow|enable|finance|fund) (?:this|that|it|these)\b"
    r"|Each (?!side\b|party\b|participant\b|country\b|state\b|government\b|of the (?:two|parties|sides|participants))"
    r"|As a first step\b|They (?:will|are to|have been|are being|were|shall) "
    r"|(?:[Tt]he |[Aa]n? )?(?:first|further|another|additional|remaining|next|other)\b"
    r"(?! year| month| week| of all|ly\b)"
    rf"|(?:[Aa] |[Tt]he |[Aa]nother )?(?:{_NUMBER}) (?:more|others?|further|of (?:the|these|them|those))\b"
    r"|[Aa]nother (?:one|\d|two|three)\b|[Tt]he (?:whole |total |remaining |entire |full |running )?costs?\b)",
)
_OBJECT = (
    r"\b(?:to|for|of|with|on|in|into|from|under|by|towards|at|take|put|deliver|uses?|pass|ratify|ratified|raise|"
    r"send|sign|"
    r"implement|join|pays?|funds?|finances?|oversee|supports?) (?:it|this|these)"
    r"(?= (?:to|with|by|in|from|at|for|on|as|and|last|before|up|until|without|into)\b|[,.;:]|$)"
    r"|\b(?!(?:that|as|when|if|which|because|what|where|than|makes?|made|making|find|keep|and|but|so|while|once|until|"
    r"whether)\b)\w{2,20} it\b(?! (?:is|was|will|has|had|would|should|may|might|must|possible|clear|easier|more|"
    r"harder|an|a|"
    r"punishable)\b)"
)
_HOLDS_BACK = compiled(
    rf"{_OBJECT}"
    r"|\b(?:take|takes|took|raise|raises|pursue) (?:up )?the (?:matter|question|issue)\b"
    rf"|\b(?:a further {_NUMBER}|{_NUMBER} more)(?= (?:by|before|in|from|next|this|until)\b|[.,;]|$)"
    r"|\b(?:this|that) (?:subject|point)\b"
    r"|\b(?:this|that|the same|these) (?:purpose|end|effect|work|project|scheme|undertaking|question|matter|"
    r"text|number|"
    r"amount|sum|extension|campaign|operation|effort|respect|regard|initiative|arrangement|mechanism|measure|programme|"
    r"plan)s?\b"
    r"|\bthe (?:purpose|undertaking|whole costs?|running costs?|costs? of (?:it|this|these|the))\b"
    r"|\b(?:do|does|done) (?:the same|so|likewise|its part)\b|\bsuch an? \w|\balong the same lines\b|"
    r"\b(?:double|treble|raise|increase|reduce) (?:that|this|their) numbers?\b"
    r"|\b(?:work|working|stationed|posted|deployed|based|serve|open|opened|carried out) there\b"
    r"|\bits (?:first |own |full |next )?(?:report|budget|work|costs?|analysis|rules|mandate|members|staff|"
    r"results|operation|"
    r"implementation|use|findings|recommendations|chair)\b"
    r"|\bto the latter\b|\bthe (?:first|second|third|latter|former) of (?:these|them)\b"
)
_NAMED = compiled(r"(?:The|the|This|These|Those|Such|Its|Their) (?P<words>(?:[\w’'-]{2,20} ?){1,6})")
_BARE = compiled(r"[A-Z][a-z]{4,20}(?: [a-z]{3,20}){0,1} ?")
_PROPER = compiled(r"[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20}){1,4}")
# These stand for those who speak, or for anything: a measure does not go on with them.
_COMMON = frozenset(
    re.findall(
        r"[a-z]+",
        "ministers minister countries country sides side parties party participants participant governments "
        "government two "
        "three four both united kingdom home secretary interior commission council union european member states state "
        "officials french british german federal prime president authorities national police border ministry "
        "department "
        "will new joint main number same other next first agreement arrangement statement declaration treaty "
        "memorandum "
        "also and for with under from between",
    )
)


_DETAILS = compiled(
    r"(?:These|This|They|It|Those)(?: (?:measures|steps|actions|priorities|commitments|initiatives|activities"
    r"|decisions|"
    r"efforts|areas|support|package|funding|work))? "
    r"(?P<verb>(?:also )?(?:includes?|comprises?|covers?|ranges? from|consists? of|extends? to"
    r"|(?:involves?|means|entails?)(?= \w+ing\b))) "
)


def details(sentence: str) -> tuple[int, int] | None:
    """The run of the verb of a sentence that only says what the measure before it consists of; None of any other."""
    found = _DETAILS.match(sentence)
    return found.span("verb") if found else None


def goes_on(clause: str, subject: str, earlier: Sequence[str]) -> int | None:
    """Which of the measures before it in its paragraph, counted back from 1 for the last, a clause goes on with.

    `subject` is what precedes its verb, `earlier` are the words of the measures, in order. None where it says
    something of its own; 0 where it says more of what that last one is itself part of, or of it where it is no part.
    """
    if not earlier:
        return None
    if _WHICH.match(clause) or _COMES_ABOUT.match(clause):
        return 1
    if _BEGINS_BACK.match(clause) or _HOLDS_BACK.search(clause):
        return 0
    return _named_again(subject, earlier)


def _named_again(subject: str, earlier: Sequence[str]) -> int | None:
    """The nearest measure whose thing the subject names again with "the": "a centre … The centre will"."""
    named = _NAMED.match(subject)
    if named is None:
        bare = _BARE.fullmatch(subject)
        stems = [word.lower()[:6] for word in bare[0].split() if word.lower() not in _COMMON] if bare else []
        return _last_with_all(stems, earlier) if stems else None
    proper = _PROPER.match(named["words"])
    if proper and (told := _last_with(re.escape(proper[0].lower()), earlier)):
        return told
    words = [word for word in re.findall(r"[\w’'-]{4,}", named["words"]) if word.lower() not in _COMMON]
    stems = [re.escape(word.lower()[:6]) for word in words[:3]]
    return _last_with("|".join(stems), earlier) if stems else None


def _last_with_all(stems: Sequence[str], earlier: Sequence[str]) -> int | None:
    told = ((back, one.lower()) for back, one in enumerate(reversed(earlier), start=1))
    return next((back for back, one in told if all(f" {stem}" in f" {one}" for stem in stems)), None)


def _last_with(words: str, earlier: Sequence[str]) -> int | None:
    found = re.compile(rf"\b(?:{words})")
    return next((back for back, one in enumerate(reversed(earlier), start=1) if found.search(one.lower())), None)
