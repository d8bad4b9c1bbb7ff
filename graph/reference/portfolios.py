"""What ministers are in charge of: the words of portfolios, and where a title ends and somebody's name begins."""

from __future__ import annotations

import re

from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

CAPITALISED = rf"(?:al-|el-|d'|d’)?[{CAPITALS}][\w'’-]{{1,24}}"
SMALL_WORDS = frozenset({"of", "the", "for", "and", "&", "at", "in", "to"})
"""Words that a title writes small wherever they stand."""

# A portfolio that goes on: "Minister of Migration | and Asylum"; but no second title.
_MORE_FIELDS = compiled(
    rf"(?:,|,? (?:and|&)(?P<the> the)?) (?P<word>{CAPITALISED})(?:,? (?:(?:and|&) )?(?:the )?{CAPITALISED}){{0,9}}"
)
_HEADS = frozenset({"Minister", "Ministers", "Secretary", "Office", "Ministry"})
_IS_PORTFOLIO = compiled(r"\b(?:Minister|Secretary|Commissioner)\b|\bVice-President for\b")
_INTO_PORTFOLIO = compiled(r"\b(?:of|for|to) (?:the )?(?!State\b)")
# What ministers are in charge of: where these words end and names go on, somebody's name begins.
FIELD = compiled(
    "Action|Administration|Administrative|Affairs|Africa|Agriculture|Aid|America|Americas|Anti-Corruption|Armed|"
    "Asia|Asylum|Aviation|Border|Borders|Brexit|Budget|Building|Buildings|Business|Caribbean|Children|"
    "Citizenship|Citizens’|Civic|Civil|Climate|Co-operation|Coast|Cohesion|Commerce|Commonwealth|"
    "Communications|Communities|Community|Competition|Competitiveness|Compliance|Conservation|Constitutional|Construction|Consumer|"
    "Cooperation|Coordination|Corruption|Counter-Terrorism|Countering|Counterterrorism|Countryside|Courts|"
    "Crime|Crisis|Culture|Customs|Cyber|Defence|Defense|Delivery|Democracy|Demography|Department|Development|Diaspora|"
    "Digital|Disability|Disaster|Drugs|East|Economic|Economy|Education|Emergencies|Emergency|Employment|"
    "Energy|Enforcement|Enlargement|Environment|Equalities|Equality|Europe|European|Exit|Exiting|Expatriates|"
    "Expatriates'|Expatriates’|External|Families|Family|Finance|Fisheries|Food|Forces|Foreign|Forestry|"
    "Forests|Francophonie|Fraud|Freedom|Future|Gender|Government|Growth|Health|Heritage|Higher|Home|Homeland|"
    "Housing|Human|Humanitarian|Identity|Illegal|Immigration|Inclusion|Indigenous|Industry|Information|"
    "Industrial|Infrastructure|Innovation|Insertion|Integration|Integrity|Intelligence|Interior|Internal|International|Investment|"
    "Invalids|Irregular|Islands|Justice|Kingdom|Labour|Lands|Languages|Law|Legal|Local|Management|Marine|"
    "Maritime|Media|Mediterranean|Middle|Migration|Mines|Minister|Minorities|Mobility|Modernisation|"
    "Multicultural|Mutually-Supportive|National|Nationality|Natural|Naturalisation|Nature|Neighbourhood|"
    "North|Oceans|Opportunities|Order|Outlying|Overseas|Pacific|Parliamentary|Partnerships|Peace|Pensions|Petroleum|"
    "Planning|Police|Policing|Policy|Population|Port|Ports|Posts|Preparedness|Prisons|Probation|Protection|"
    "Public|Rail|Railways|Reconciliation|Reconstruction|Reform|Refugee|Refugees|Regional|Regions|Regulation|"
    "Relations|Relief|Religious|Repatriation|Republic|Research|Resilience|Resources|Returns|Rights|Road|"
    "Roads|Routes|Rule|Rural|Safe|Safeguarding|Safety|Science|Sea|Security|Service|Services|Shipping|"
    "Situations|Skills|Smuggling|Social|Society|Solidarity|South|Space|Spatial|Sport|Sports|State|Strategic|"
    "Students|Tackling|Taxation|Technology|Telecommunications|Territorial|Territories|Terrorism|Tourism|Trade|"
    "Trafficking|Transition|Transport|Treasury|UK|Union|Universities|Urban|Values|Veterans|Victims|War|Water|"
    "Waterways|Welfare|West|Women|Work|Works|Youth|Customary|Decentralised|Institutions|Emigrants|Repatriates|Elections|Cults"
    # "Decentralisation", "Statehood": so no name ends.
    # but for what a state or a body may be called.
    "|(?!Federation)(?!Confederation)(?!Delegation)(?!Association)(?!Corporation)(?!Foundation)"
    "[A-Z][a-zA-Z-]{3,20}[ai]tions?|[A-Z][a-z]{3,12}hood"
)

PORTFOLIO_ALONE = compiled(
    r"(?:(?:Home|Foreign|Internal|European|Social|Justice|Interior|Security|Public|Migration|Immigration|Integration"
    r"|Asylum|Gender|Equality|Consumers?|Citizenship|Enlargement|Neighbourhood|Defence|Defense|Health|Affairs|Order"
    r"|Safety|Finance|Administration|Development|Cooperation)(?:,? (?:and )?|$)){1,6}"
)
"""What one is minister of, which is nobody's name: "Ministers of Justice and Home Affairs of Denmark"."""


def further_fields(text: str, end: int) -> int:
    """Where a title really ends, when the words behind it go on with what its holder is in charge of."""
    more = _MORE_FIELDS.match(text, end)
    if more is None or not FIELD.fullmatch(more["word"]):
        return end
    words = re.finditer(r"[^\s,]+", more[0])
    last = end
    for word in words:
        if word[0] in _HEADS:
            return end  # "Minister of Ports and Justice Minister A"
        if FIELD.fullmatch(word[0]):
            last = end + word.end()
        elif word[0] not in {"and", "&", "the"}:
            # "the Minister of Justice and the European Commission": a body's name begins.
            is_bodys = more["the"] and end + word.start() == last + 1
            return end if is_bodys else last
    return last


def end_of_portfolio(match: re.Match[str]) -> int:
    """Where a title ends and the name behind it begins: "Minister of Justice | Emilie Enger Mehl"."""
    into = _INTO_PORTFOLIO.search(match[0]) if _IS_PORTFOLIO.search(match[0]) else None
    if into is None:
        return match.end()
    words = list(re.finditer(r"[^\s,]+", match[0][into.end() :]))
    for number, word in enumerate(words[1:], 1):
        before = words[number - 1]
        is_field = FIELD.fullmatch(word[0]) or (
            # "Nature Conservation and Fisheries": two words for one field, and no given and family name.
            not FIELD.fullmatch(before[0]) and (len(words) == number + 1 or words[number + 1][0] in SMALL_WORDS)
        )
        ends = before[0] == "and" and match[0][: into.end() + before.start()].endswith(", ")
        if ends and number > 1 and not FIELD.fullmatch(word[0]):
            return match.start() + into.end() + words[number - 2].end()
        if word[0][0].isupper() and not is_field and before[0] not in SMALL_WORDS:
            return match.start() + into.end() + before.end()
    return match.end()


_MINISTRY = compiled(r"(?:Ministry|Department) (?:of|for) (?:the )?")
_NAMED_BEHIND = range(2, 4)  # words of somebody's name behind a ministry's


def end_of_ministry(text: str, start: int, end: int) -> int:
    """Where a ministry's name ends and that of somebody in it begins: "Ministry of the Interior | Anne Moreau"."""
    into = _MINISTRY.match(text, start, end)
    words = list(re.finditer(r"[^\s,]+", text[into.end() : end])) if into else []
    fields = [number for number, word in enumerate(words) if FIELD.fullmatch(word[0])]
    behind = words[fields[-1] + 1 :] if fields else []
    is_name = len(behind) in _NAMED_BEHIND and all(word[0][0].isupper() for word in behind)
    return into.end() + words[fields[-1]].end() if into and is_name else end
