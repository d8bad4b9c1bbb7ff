"""Lines that say where and when a text was given, and when a page with it went up."""

from __future__ import annotations

import re

from graph.english.days_of_heads import in_plain_english
from graph.english.worded_days import WORDED_DAY
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun"
    "|Jul|Aug|"
    "Sept?|Oct|Nov|Dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
_DATE = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:(?:(?:the|this)\s)?"
    rf"(?:{_DAY}(?:\s(?:of\s)?(?i:{_MONTHS}))?\s?(?:[-–/&]|and|to)\s?)?{_DAY}"
    rf"\s(?:day\s)?(?:of\s)?(?i:{_MONTHS})\.?,?\s\d{{4}}"
    rf"|(?i:{_MONTHS})\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}"
    rf"|\d{{1,2}}-\d{{1,2}}-\d{{4}}|(?:(?:the|this)\s)?{WORDED_DAY})"
)
# A place's words have capitals; a short sentence that ends in a date has others.
_PLACE_WORD = (
    r"(?:[^\W\d_a-z][\w'’.\-]{0,30}|de|du|la|le|les|lès|sur|sous|of|on|in|the|and|upon|nad|na|pri|ob|bei|am|an|im|der"
    r"|den|dem|aan|op|van|ter|del|della|di|dei|el|al|da|do|dos|das|by|under|près)"
)
_PLACE = rf"[^\W\d_a-z][\w'’.\-]{{0,30}}(?:\s{_PLACE_WORD}){{0,5}}"
_PLACES = rf"{_PLACE}(?:(?:,|\s?/|\s[-–—])\s?{_PLACE}){{0,3}}"
# The hour at which a text goes out, and the day on which it was mended.
_HOUR = (
    r"(?:,?\s?(?:[-–|]\s?)?(?:at\s)?\d{1,2}(?:[:.h]\d{2}|(?=\s?[AaPp]\.?[Mm]))"
    r"(?:\s?(?:[Hh]rs?\b|[Hh]ours|h\b|[AaPp]\.?[Mm]\.?))?(?:\s?\(?[A-Z]{2,5}\)?)?)"
)
_MENDED = rf"(?:\s?[\[(](?:[Ll]ast )?(?:[Uu]pdated|[Rr]evised|[Cc]orrected)(?: on| at)?:? {_DATE}[\])])"
_DATELINE = compiled(
    rf"(?:{_PLACES},?\s(?:on\s|le\s)?)?{_DATE}(?:\s\([A-Z]{{2,8}}\))?{_HOUR}{{0,2}}{_MENDED}?\.?"
    rf"|{_DATE},?\s?[-–—|]\s?{_PLACES}|{_PLACES},?[ –—-]{{1,6}}\({_DATE}\)"
)
_TITLED = compiled(
    r"(?P<title>(?i:(?:(?:joint|final|press|common|ministerial) ){0,2}(?:declaration|statement|communiqu[ée]"
    r"|conclusions|memorandum|agreement|arrangement|minutes|record)))"
    rf"(?:[.,:]| [–—-]) ?(?P<day>(?:{_PLACE},?\s(?:on\s)?)?{_DATE})(?:\.(?: (?=[\W]?[A-Z])|$)|$)"
)
_DONE = r"(?:[Dd]one|[Ss]igned|[Aa]dopted|[Ii]ssued|[Gg]iven|[Mm]ade|[Aa]greed|[Cc]oncluded|[Dd]rawn up|[Ii]nitialled)"
_DONE_AT = compiled(
    rf"(?:Done|Signed|Adopted|Issued|Given|Delivered)\s(?:at|in)\s[^\W\d][^\d]{{0,60}}{_DATE}"
    rf"|{_DONE} (?:at|in|on) (?:the )?{_PLACES},? (?:on )?{_DATE}\.?$"
    rf"|(?:Volume \d{{1,4}}: )?[Dd]ebated on {_DATE}$|Made on ?: {_DATE}$"
    rf"|(?:(?:[Oo]ral |[Ww]ritten )?(?:[Ss]tatement|[Ss]peech|[Dd]eclaration|[Rr]emarks)(?: ?[:,–—-])? )?"
    rf"(?:[Mm]ade|[Gg]iven|[Dd]elivered|[Ii]ssued|[Aa]dopted) (?:\w+ ){{0,3}}?on {_DATE}\.?$"
)
# How a news agency opens: "OSLO, May 15 (NTB) ", "BERN (Reuters) - ".
_TOWN = r"[^\W\d_a-z][\w'’.\-]{1,24}(?: [^\W\d_a-z][\w'’.\-]{1,24}){0,3}"
_AGENCY = r"\([A-Z][\w/ .]{1,24}\)"
_DAY_AND_MONTH = rf"(?:(?i:{_MONTHS})\b\.? \d{{1,2}}|\d{{1,2}} (?i:{_MONTHS})\b\.?)"
# Without a day only what news agencies are called tells one: "Readmission Convention (Norway)" is a heading.
_KNOWN_AGENCY = (
    r"\((?:(?!UK|EU|US|UN|EEA)[A-Z]{2,6}(?:/[A-Z]{2,6})?|Reuters|Bloomberg|Xinhua|Tass|Interfax|Belga|Agencies)\)"
)
_AGENCY_LINE = rf"{_TOWN}, (?:{_DATE}|{_DAY_AND_MONTH}),? {_AGENCY}"
# A sentence in capitals that ends in a day: "NORWAY TO LEND BOATS FROM 1 MAY".
_SAID_IN_CAPITALS = rf"[{CAPITALS}'’ \-]{{1,50}} (?:TO|WILL|SHALL|FROM|BY|UNTIL|BEFORE|SINCE|IS|ARE|WAS|WERE|HAS|HAVE) "
_AGENCY_ALONE = compiled(
    rf"{_AGENCY_LINE}|{_TOWN},? {_KNOWN_AGENCY}"
    rf"|(?!{_SAID_IN_CAPITALS})[{CAPITALS}'’ \-]{{3,50}}(?:, [A-Z][a-z]{{2,20}})?,? {_DAY_AND_MONTH}(?:, \d{{4}})?"
)
_TOWN_IN_CAPITALS = (
    rf"[{CAPITALS}][{CAPITALS}'’\-]{{2,24}}(?: [{CAPITALS}'’\-]{{2,24}}){{0,3}}(?:, [A-Z][a-z]{{2,20}})?"
)
_AGENCY_OPENS = compiled(
    rf"(?:{_AGENCY_LINE} ?[–—-]*|{_TOWN},? {_AGENCY} ?[–—-]+|{_TOWN_IN_CAPITALS},? {_DAY_AND_MONTH}(?:, \d{{4}})?"
    rf"(?: {_AGENCY})? ?[–—-]*) ?(?=[“\"'‘A-Z])"
)
_INLINE_DATELINE = compiled(
    rf"[^\W\d][\w' .\-]{{0,40}}, {_DATE}(?: \([A-Z]{{2,8}}\))? ?[–—-]+ "
    # "Riga, Latvia (May 3, 2011) - ", "RIGA — (3 May 2011) — "
    # "Riga, 3 May 2011. The ministers …"
    rf"|{_TOWN}, {_DATE}\. (?=[“\"'‘]?[{CAPITALS}][^\W\d_]{{1,20}} [^\W\d_]{{1,20}} )"
    rf"|{_TOWN}(?:, {_TOWN})?,?[ –—-]{{1,6}}\({_DATE}\)(?: ?[:–—-]{{1,3}}){{1,3}} (?=[“\"'‘A-Z])"
)
# "OTTAWA -- Today, …", "WASHINGTON, D.C. — …": American releases open so, without a day. Only towns that such releases
# come from, for a heading in capitals may stand before a dash too.
_SEAT = (
    r"(?:WASHINGTON(?:, D\.?C\.?)?|OTTAWA(?:, (?:Ontario|ON|Canada))?|CANBERRA|WELLINGTON|MEXICO CITY|NEW YORK|BRUSSELS"
    r"|LONDON|DUBLIN|PARIS|BERLIN|ROME|MADRID|THE HAGUE|VIENNA|ATHENS|VALLETTA|GENEVA|LUXEMBOURG|COPENHAGEN|STOCKHOLM"
    r"|OSLO|HELSINKI|WARSAW|PRAGUE|BUDAPEST|TOKYO|GUATEMALA CITY|PANAMA CITY|SAN SALVADOR|TEGUCIGALPA|BOGOTÁ)"
)
_SEAT_ALONE = compiled(rf"{_SEAT} ?(?:--|[–—-])")
_SEAT_OPENS = compiled(rf"{_SEAT} ?(?:--|[–—-]) ?(?=[“\"'‘]?[A-Z][a-z])")
# What programs that save a page's words put before them: "date 2011-05-03 The ministers …".
_SAVED_ON = compiled(r"date:? \d{4}-\d{2}-\d{2} (?=[^\W\d_]|- )")
_WENT_UP = (
    r"[Pp]ublished|gepubliceerd|publiée?|pubblicato|publicado|veröffentlicht|opublikowano|publicerad|udgivet|publisert"
)
_PUBLISHED = compiled(
    rf"(?:(?:First )?[Pp]ublished|Publié|Delivered|Veröffentlicht|Posted|Issued"
    rf"|(?:Last )?[Uu]pdated|Sent|(?:Release |Publication )?Date|date(?=:? \d))\b.{{0,30}}?{_DATE}.{{0,80}}"
    rf"|[Ff]rom ?: .{{2,120}}? (?:[Ff]irst )?[Pp]ublished\b.{{0,6}}?{_DATE}.{{0,80}}"
    rf"|(?:(?:[Pp]ress|[Nn]ews|[Mm]edia) (?:[Rr]elease|[Ss]tory|[Nn]otice|[Nn]ote|[Ii]tem)|[Ss]peech|[Nn]ews"
    rf"|PRESS RELEASE)(?: ?[|,:–—-] ?(?:Date ?: ?)?| (?:of )?| {_TOWN}, ){_DATE}(?: ?[|,–—-] ?\d{{1,2}}[:.]\d{{2}})?"
    rf"|[^|·•.]{{2,60}} [|·•] (?:[^|·•.]{{2,30}} [|·•] )?{_DATE}(?:{_HOUR}?(?: ?[|·•] ?.{{1,80}})?)?"
    rf"|.{{2,70}}[ ,](?:{_WENT_UP})(?: (?:on|op|le|il|am|el|em|den))? {_DATE}.{{0,12}}"
    rf"|{_DATE} ?[|–—-] ?(?:PRESS|Press|NEWS|News)\b.{{0,40}}"
    rf"|{_DATE},? \d{{1,2}}[:.]\d{{2}} ?(?:[AaPp]\.?[Mm]\.?)?"
)


# "Ministerial Meeting in Oslo 3 May 2011", "Transport Council, 3/5/2011": a title, which names what took place.
_OF_EVENT = compiled(
    r"\b(?:Meeting|Conference|Summit|Forum|Session|Dialogue|Talks|Consultations|Visit|Declaration|Statement|Communiqué"
    r"|Conclusions) (?:in|at|of|on) |\b(?i:ministerial|informal|annual) (?i:meeting|conference|summit|council|forum"
    r"|session) [A-Z]|^(?:[A-Z][\w’-]{1,24}(?: and)? ){1,5}Council, \d"
)
_LONGEST_LINE = 240  # code points of a line that tells a day in another country's way
# Every date has a figure or a year in words; a news agency stands in brackets.
_MAY_BE_DATED = compiled(r"[\d(]|thousand", re.IGNORECASE)


def titled_dateline(text: str) -> tuple[int, int, int] | None:
    """Where the kind of text ends with which a paragraph opens, and where the dateline behind it begins and ends.

    None where it opens otherwise. What is behind the dateline is running text, or nothing:
    "Joint statement, Oslo, 3 May 2011. The ministers …".
    """
    match = _TITLED.match(text) if _MAY_BE_DATED.search(text) else None
    return (match.end("title"), *match.span("day")) if match else None


def is_dateline(text: str) -> bool:
    """Whether a line says where or when a text was given, and nothing else."""
    if _SEAT_ALONE.fullmatch(text) is not None:
        return True
    if _MAY_BE_DATED.search(text) is None:
        return False
    text = _plain(text)
    is_place_and_day = _DATELINE.fullmatch(text) is not None and _OF_EVENT.search(text) is None
    return bool(is_place_and_day or _DONE_AT.match(text) or _AGENCY_ALONE.fullmatch(text))


def tells_publication(text: str) -> bool:
    """Whether a line says when a page went up, or a message was sent."""
    return _MAY_BE_DATED.search(text) is not None and _PUBLISHED.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    """A line with its days as English writes them, so that the patterns need not know another way."""
    return in_plain_english(text) if len(text) < _LONGEST_LINE else text


def opening_dateline(text: str) -> str:
    """The dateline with which a paragraph opens, with what stands between it and the words; empty without one."""
    if (opens := _SEAT_OPENS.match(text) or _SAVED_ON.match(text)) is not None:
        return opens[0]
    if _MAY_BE_DATED.search(text) is None:
        return ""
    match = _INLINE_DATELINE.match(text) or _AGENCY_OPENS.match(text)
    return match[0] if match and not (_DATELINE.fullmatch(text) or _OF_EVENT.match(match[0])) else ""
