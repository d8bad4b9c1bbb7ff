"""Wordings by which a general topic is what a clause is about: "mixed patrols on trains", "hire sixty caseworkers".

Elsewhere such topics count only where a clause tells nothing more special; here they go before what they are done with.
"""

from __future__ import annotations

from types import MappingProxyType

from graph.patterns.openings import compiled

_COUNT = (
    r"(?:\d[\d,. ]{0,14}|an? (?:further|additional|extra|hundred|dozen) |another |additional |extra |more |further "
    r"|two |three |four |five |six |seven |eight |nine |ten |eleven |twelve |fifteen |twenty |thirty |forty |fifty "
    r"|sixty |eighty |half of the |the remaining )"
)
_STAFF = (
    r"(?:(?:customs|border|police|immigration|asylum|federal|new|additional|extra|more|french|british|border police"
    r"|permanent|temporary) ){0,3}(?:officers?|guards|caseworkers|gendarmes|gardaí|staff|posts|interpreters"
    r"|investigators"
    r"|case workers|decision[- ]makers|personnel|agents|police|officials|employees|magistrates|judges|analysts"
    r"|screeners)"
)
_PATTERNS = {
    "joint-operations": (
        r"\b(?:joint|mixed|common|bi-?national|tri-?national|multinational|shared) (?:[\w-]+ ){0,2}?patrols?\b"
        r"|\bpatrols?"
        r"\b[^.;]{0,60} (?:together|should be mixed|jointly|side by side)\b|\b(?:patrol|patrols|patrolled|ride|travel"
        r"|search) (?:[\w’-]+ ){0,6}?(?:together|jointly|side by side)\b|\b(?:joint|mixed|trinational"
        r"|binational) teams?\b"
        r"(?! of (?:prosecutors|investigators|document)|s? of document)(?=[^.;]{0,80}\b(?:check|patrol|travel|search"
        r"|train"
        r"|deploy|lorr))|\bjoint (?:action days?|sweeps?|deployments?)\b"
    ),
    "staffing": (
        rf"\b(?:recruit\w{{0,4}}|hir(?:e|es|ed|ing)|tak(?:e|es|ing|en) on|t(?:ook) on|assign\w{{0,3}}|employ\w{{0,3}}"
        rf"|rais(?:e|es|ed|ing)|reinforc\w{{1,3}}(?: [\w’-]+){{0,5}} (?:by|with)"
        rf"|mak\w{{1,3}} available|keep|maintain|add\w{{0,3}}) (?:up to |at least |some"
        rf" |about |over |nearly |more than )?{_COUNT}(?:[\w-]+ ){{0,2}}?{_STAFF}\b|\b(?:posts"
        rf"|vacancies)\b[^.;]{{0,30}}"
        rf" (?:filled|created|advertised)\b|\bfill\w{{0,3}} (?:the |all |its |half of the )?(?:vacan|posts)"
        rf"|\bcontingents?\b|\b{_COUNT}{_STAFF}\b[^.;]{{0,30}} (?:will|would|are to|shall|have been|were"
        rf"|has been) (?:be )?"
        r"(?:recruited|hired|assigned|taken on|employed|redeployed|deployed)\b|\brecruitment of\b|\b(?:staffed|manned)"
        r" (?:round|around|day|by|in equal|with)\b"
    ),
    "law-enforcement-cooperation": (
        r"\bpolice (?:treaty|treaties|agreement|cooperation|co-operation)\b|\b(?:treaty"
        r"|agreement) on (?:cross-border )?"
        r"police\b|\b(?:hot|cross-border) pursuit\b|\b(?:follow|pursue) (?:a |suspects?|an? \w+ )[^.;]{0,60}\b(?:across"
        r"|beyond|as far as|over the border|into the other|on the other side)\b|\bpolice and customs co-?operation"
        r"|\b(?:joint|common|shared|mixed) (?:police |border )?(?:posts?|police stations?|cells?"
        r"|centres?)\b(?! of (?:six|ten"
        r"|analysts))|\bcompatible radios?\b|\bpolice forces?\b[^.;]{0,50} (?:together|more closely)\b"
        r"|\bexecutive powers\b"
        r"|\bcross-border (?:police|crime|co-?operation)\b"
    ),
    "border-controls": (
        r"\b(?:tighten\w{0,3}|stationary|spot|systematic|random|temporary|internal|passport|immigration|exit|entry"
        r"|outbound"
        r"|inbound|joint|stricter|second|mobile|targeted) (?:checks|controls?)\b|\b(?:step\w{0,3} up"
        r"|reintroduc\w{1,3}|lift"
        r"\w{0,3}|prolong\w{0,3}|extend\w{0,3}|tighten\w{0,3}|reinforc\w{1,3}|carry out|carried out|suspend\w{0,3}"
        r"|abolish"
        r"\w{0,2}|resum\w{1,3}) (?:its |their |the |stationary |identity |all |these |temporary ){0,2}(?:checks"
        r"|controls?)"
        r"\b|\b(?:checks|controls) (?:on|at|of|in|between|aboard|along) (?:the |all |its |their )?(?:[\w’-]+ ){0,4}?"
        r"(?:stations?|trains?|airports?|crossings?|ferr(?:y|ies)|terminals?|borders?|frontiers?|coaches|motorways?"
        r"|passengers)\b|\b(?:controls|checks) (?:are|were|is|have been|shall be|will be) (?:to be )?(?:staffed"
        r"|extended"
        r"|prolonged|reintroduced|tightened|stepped up|carried out|lifted|doubled)\b|\bpassengers? (?:at|on|from"
        r"|bound)\b"
        r"|\bentry/exit system\b|\bpre-?clearance\b|\bautomatic gates\b|\bborder (?:office|posts?) together\b"
    ),
}
CORES = MappingProxyType({f"topic-{name}": compiled(words) for name, words in _PATTERNS.items()})
"""The wordings of each topic, for words in small letters."""

OVER = MappingProxyType(
    {
        "topic-joint-operations": frozenset(
            f"topic-{name}"
            for name in ("border-security", "surveillance", "tunnel-and-rail-security", "infrastructure-security",
                         "transport-security", "law-enforcement-cooperation", "small-boats")
        ),
        "topic-staffing": frozenset({"topic-external-borders"}),
        "topic-law-enforcement-cooperation": frozenset({"topic-border-security", "topic-bilateral-relations"}),
        "topic-border-controls": frozenset(
            f"topic-{name}"
            for name in ("tunnel-and-rail-security", "infrastructure-security", "transport-security",
                         "external-borders", "traffic-flow", "clandestine-entry")
        ),
    }
)  # fmt: skip
"""Which topics a clause only tells by what such a core is done with."""


def cores(words: str) -> frozenset[str]:
    """The general topics that words in small letters are about."""
    return frozenset(topic for topic, core in CORES.items() if core.search(words))
