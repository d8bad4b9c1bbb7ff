"""Instruments told by a noun that may mean one and the verb of those who made it: "the partnership that A and B
established in 2010", "an understanding on ramps", "terms of reference".

What kind of thing such a noun is, the verb tells; so states, governments or people in office must stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.find.dates import DateMention
from graph.find.instruments.described import ABOUT
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.find.instruments.instrument_words import ANOTHER_TIME, OTHER_DEED, WHEN_AND_WHERE
from graph.find.instruments.when_made import told_before
from graph.find.locations import Place
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_WORDS = (
    r"(?:(?!(?:of|the|an?|in|to|and|that|which|with|by|for|on|or|as|at|from|no|any|this|such)\b)"
    r"[^\W\d_][\w'’/–-]{1,24} ){0,3}?"
)
# Nouns that mean an instrument only where somebody made it.
_LOOSE = (
    r"(?:understandings?(?! (?:of|that|for|how|between the lines))|terms of reference"
    r"|(?:standard )?operating procedures"
    r"|(?:agreed )?minutes|guidelines|guiding principles|(?:joint |common )?principles"
    r"|(?:mobility |migration |security |strategic |talent |[a-z]{4,14} )?partnership(?! (?:between police|of))"
    r"|note verbale|side letter|framework|blueprint|work ?plan)"
)
# Nouns that mean one in themselves.
_FIRM = (
    r"(?:treaty|convention|protocol|agreement|accord|arrangement|memorandum(?: of (?:understanding|co-?operation))?"
    r"|pact"
    r"|charter|compact|covenant|roadmap|action plan|plan of action|exchange of letters|(?:joint )?declaration"
    r"(?: of intent)?)"
)
_MAKES = (
    r"(?:signed|initiall?ed|concluded|sealed|exchanged|renewed|finali[sz]ed|endorsed|adopted|approved|reached|ratified"
    r"|negotiated|updated|established|drawn up|drew up|agreed(?: on| upon)?|settled|inked|put their"
    r" (?:names|signatures|initials) to)"
)
_MADE = (
    r"(?:signed|initiall?ed|concluded|sealed|exchanged|renewed|finali[sz]ed|endorsed|adopted|approved|reached|ratified"
    r"|negotiated|established|drawn up|agreed|settled|launched|set up|entered into|worked out|hammered out)"
)
_ONE = r"(?:(?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2})"
_MAKER = (
    rf"(?:they|we|he|she|both (?:\w+ )?\w+|(?:the|our|their|his|her|its) (?:two |three |four |[a-z]{{4,9}} )?\w+|{_ONE}"
    rf"(?:(?:, {_ONE})* and {_ONE})?)"
)
_VERB_FIRST = guarded(
    rf"\b(?P<verb>{_MAKES}){WHEN_AND_WHERE} (?P<told>(?:(?:an?|the|their|its|new|revised|joint|common) ){{0,2}}"
    rf"(?P<name>{_WORDS}(?P<head>{_LOOSE}))\b(?P<about>{ABOUT}| for (?:an?|the|their) (?:[\w’-]{{2,16}} ?){{1,6}}"
    r"(?=[.,;]| (?:in|on|at|which|that|with|during|after) ))?)"
)
_PASSIVE = guarded(
    rf"\b(?P<told>(?:(?:[Tt]he|[Aa]n?|[Tt]heir|[Nn]ew) |(?=[A-Z][a-z]))(?P<name>{_WORDS}(?P<head>(?i:{_LOOSE}|charter"
    rf"|roadmap)))\b(?P<about>{ABOUT}| for (?:the|an?|their) (?:[\w’-]{{2,16}} ?){{1,5}}?(?= (?:was|were|has"
    rf"|have)\b))?)"
    rf"(?:, which|, that| which| that)? (?:was|were|has been|have been|had been) (?:also |then |today "
    rf"|recently )?{_MADE}\b"
)
_BY_THOSE = guarded(
    rf"\b(?P<told>(?:[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur) (?P<name>{_WORDS}(?P<head>{_LOOSE}|{_FIRM}))\b(?P<about>{ABOUT})?)"
    rf"(?: that| which|, which)? {_MAKER} (?:had |have |has )?(?:once |already |both |first |recently |just )?{_MADE}\b"
)
_PARTICIPLE = guarded(
    rf"\b(?P<told>(?:[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur) (?P<name>{_WORDS}(?P<head>{_LOOSE}))\b(?P<about>{ABOUT})?)"
    rf" {_MADE} (?=(?:by|in|at|on|between|with|last|this|during|today|yesterday|earlier)\b)"
)
# States and those who act for them, one of whom must be told in the sentence.
_MAKERS = compiled(
    r"\b(?:[Mm]inist(?:er|ry|ries)\w*|[Gg]overnments?|[Cc]ountries|[Ss]tates|[Ss]ides|[Pp]arties|EU|UK|US|UN|Union"
    r"|Commission(?:er)?|[Pp]redecessors?|[Pp]resident\w*|[Pp]residency|[Cc]hancellor|[Ss]ecretar(?:y|ies)"
    r"|[Dd]elegations?"
    r"|[Ss]ummit|[Cc]ouncil|[Cc]onference|[Ll]eaders|[Pp]articipants|[Tt]he (?:two|three|four)|[Bb]oth"
    r"|[Aa]uthorities)\b"
)
_NO_MAKERS = compiled(
    r"\b(?:compan(?:y|ies)|firms?|airlines?|unions?|clubs?|landlords?|banks?|insurers?|schools?|television|wife|husband"
    r"|inquiry|carriers?|retailers?|operators?)\b"
)
_NEAR = 90  # code points behind an instrument in which the day stands on which it was made
_PLACE_REACH = 12  # code points between the verb and where it was done
_TO_ITS_DAY = compiled(r"[^.;:\n]{0,80}")
_GO_ON = compiled(
    r"\b(?:will|shall|govern\w*|still|remain\w*|replac\w+|expir\w+|since|until|before|would|continue\w*|and (?:then"
    r"|will)"
    r"|applied|appl(?:y|ies)|enter\w* into force)\b"
)
_FOR_WHEN = compiled(r"\bfor (?:the (?:years?|period) )?$")  # "a work plan for 2012": no day on which it was made
_TO_BE = compiled(r"\b(?:to|will|shall|would|should|could|may|must|can|not|never|if|be|being)(?: \w+){0,2} $")
_NAMED_FOR_GOOD = compiled(
    r"(?i:(?:(?:new|joint|first|common|close|strong|good|mutual|clear|broad|bilateral|strategic|landmark|further|such"
    r"|same|better|full|political) )*(?:understanding|partnership|framework|principles|minutes|guidelines|blueprint)s?)"
)
# "an understanding on ramps | in Oslo on Monday": no part of what it is about.
_WHEN = compiled(
    r"(?: in [A-Z][\w'’-]{1,20})? on (?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b).{0,200}$"
    r"| (?:today|yesterday|this (?:morning|afternoon|week)|last (?:week|month|year))\b.{0,200}$"
)
_IN = compiled(r" (?:in|at) (?:the )?$")


def told_by_makers(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Iterator[Instrument]:
    """The instruments that a text tells by who made them, in no order."""
    text = layout.text
    for pattern, is_new in ((_VERB_FIRST, True), (_PASSIVE, True), (_BY_THOSE, False), (_PARTICIPLE, False)):
        for match in pattern.on_lines(text):
            if layout.block_at(match.start()).kind not in BODY or not _is_of_states(layout, places, match):
                continue
            about = _WHEN.sub("", match["about"] or "")
            start, end = match.start("told"), match.end("name") + len(about)
            name = " ".join((match["name"] + about).split())
            sentence = layout.sentence_at(start)
            if is_new and _TO_BE.search(text[max(sentence.start, match.start() - 24) : match.start()]):
                continue
            is_swallowed = about != (match["about"] or "")
            date = _made_on(text, dates, end if is_swallowed else max(end, match.end()), sentence.end)
            if date is None and is_new:
                date = told_before(text, dates, sentence.start, start)
            if (date is None or is_new) and _NAMED_FOR_GOOD.fullmatch(name):
                continue  # "the understanding they reached", "a new partnership": told from no other
            place = _where(places, match.end(), text)
            rule = "agreement signed" if is_new else "agreement described"
            last = date.end if date is not None and not is_new and date.start > end else end
            relation = "reports" if is_new else "mentions"
            yield Instrument(start, last, name, kind_of(match["head"]), date, place, False, relation, rule)


def _where(places: Sequence[Place], at: int, text: str) -> Place | None:
    """The place right behind the verb: "was reached in Oslo"."""
    near = (one for one in starting_in(places, at, at + _PLACE_REACH) if one.by == "named")
    return next((one for one in near if _IN.search(text[at : one.start])), None)


def _is_of_states(layout: Layout, places: Sequence[Place], match: re.Match[str]) -> bool:
    """Whether a sentence names a state or those who act for one, and no firm or club."""
    sentence = layout.sentence_at(match.start())
    words = layout.text[sentence.start : sentence.end]
    if _NO_MAKERS.search(words):
        return False
    named = [one for one in starting_in(places, sentence.start, sentence.end) if one.by == "named"]
    return bool(named) or _MAKERS.search(words) is not None


def _made_on(text: str, dates: Sequence[DateMention], at: int, limit: int) -> DateMention | None:
    """The day, month or year told behind the verb, with nothing between that says of another deed."""
    date = next(iter(starting_in(dates, at, min(limit, at + _NEAR))), None)
    if date is None or date.relation in ANOTHER_TIME:
        return None
    between = text[at : date.relation_start]
    if (
        _GO_ON.search(between)
        or _FOR_WHEN.search(text[at : date.start])
        or OTHER_DEED.search(between)
        or not _TO_ITS_DAY.fullmatch(between)
    ):
        return None
    return date
