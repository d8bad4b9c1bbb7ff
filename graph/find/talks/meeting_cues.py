"""The verbs and nouns by which a sentence tells of meetings, and which of them mean one of people in office."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.find.talks import contacts, no_meetings
from graph.find.talks import meeting_turns as turns
from graph.find.talks import meeting_words as words
from graph.find.talks import people_words as people
from graph.find.talks.around import Around, Cue
from graph.patterns.openings import compiled

_TENSES = (
    ("future", turns.FUTURE),
    ("future", words.FUTURE),
    ("future", contacts.FUTURE),
    ("past", turns.PAST),
    ("past", words.PAST),
    ("past", contacts.THERE_WAS),
    ("present", turns.PRESENT),
    ("present", words.PRESENT),
    ("noun", words.RELATIVE),
    ("noun", words.MENTION),
    ("noun", turns.BETWEEN),
    ("past", contacts.PAST),
    ("past", contacts.REMOTE),
)
_JOURNEYS = frozenset({"visit", "journey", "going", "due"})
_ONE_CLAUSE = compiled(r"(?:(?! (?:and|but|before|after|then) )[^,;:.]){0,90}")
_CONTACTS = frozenset(
    {
        "both", "guest", "feast", "side", "brought", "brings", "expects", "resumes", "agenda", "remote", "at_it",
        "fronted",
    }
)  # fmt: skip
TOGETHER = compiled(
    r"\b(?:[Tt]he|[Bb]oth|[Oo]ur) (?:two |three |four |five )?(?:interior )?[Mm]inisters\b|\bThey\b|\bWe\b|\bwe\b"
    r"|\b[Tt]he (?:two|three|four|pair|trio|duo)(?= (?:men|women|(?:also |then |later |had |have |last "
    r"|both |next |first )*"
    r"(?:met|held|spoke|talked|discussed|seen|sat|saw|spent|came|come|meet|are|were|will|conferred|dined|lunched)\b))"
)
_BOTH_OF_THEM = compiled(
    r"\b(?:[Tt]he|[Bb]oth|[Oo]ur) (?:(?:two|three|four|five|interior|foreign|home|prime) ){0,2}(?:[Mm]inisters|leaders)"
    r" (?:also |then )?$|\b(?:They|[Tt]he (?:two|three|pair)) (?:also |then )?$"
)
_NOT = compiled(r"\b(?:not|never|yet to|nor|failed to|refused to)(?: \w+)? $")
# "agreed on holding further meetings"
_WISHED = compiled(
    r"\b(?:agree[ds]?|agreeing|consider(?:ed|ing|s)?|propos(?:ed|es|ing)|plann?(?:ed|s|ing)?|discussed|suggested"
    r"|decided|support(?:ed|s)?|favoured|continue[ds]?|importance|necessity|need|way)(?: (?:on|upon|of|to|the))? $"
)
_NOT_HELD = compiled(r"\b(?:to|if|could|can|would have|shall be|must be|cannot|where) $")
_TO_SEE = compiled(r"\b(?:[Ss]he|[Hh]e|[Tt]hey)(?: (?:then|also|later|now))? $")  # told before, who then goes on
# Of a series told before: "The seventh was held in".
_ONE_OF_SERIES = compiled(
    r"(?:The|Its|Their) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|previous|next)"
    r"(?: one| such)? "
)
_CLIMBED = compiled(r"\b(?:reach(?:ed|es|ing)?|climb\w*|scal(?:ed|ing)|ascen\w+|near|below) (?:the )?$")
_OF_A_LAW = compiled(
    r"\b(?:Decision|Regulation|Directive|Act|Recommendation|Resolution|Position)s?(?: \S{1,14}){0,2} (?:of|by) $"
)
# What makes a journey one to somebody: a person in office or called by a title, or an event.
_MEETS = compiled(rf"\b(?:[Mm]inister|[Ss]ecretary|Mr?s?|President|counterpart|colleague|meet|{words.EVENT})\b")
_EVENT = compiled(rf"\b{words.EVENT}\b")
_MEETING_AFTER = compiled(r"(?:,|\)|\b[Mm]inisters|\b[Ll]eaders|\bSides|\bParties|\bwhen) $")
_WHOSE_MEETING = compiled(
    r"\b(?:[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[Ii]ts|whose|[Tt]he|last|previous|earlier|recent|first|second"
    r"|third)(?: \w{4,12})? $"
)
# "the initiative to hold a meeting on ferries on 3 May"
_HOLDS_A = compiled(r"\b(?:hold|convene|organi[sz]e|host|call|attend|holding|convening|hosting) an? (?:[\w-]+ ){0,2}$")
_SAID_AFTER = compiled(
    r"\b(?:said|told|announced|declared|agreed|added|stated|insisted|stressed|statement|signed|pledged|promised|vowed"
    r"|warned|adopted|approved|unveiled|launched|issued|called|urged|decided|confirmed|backed|endorsed|welcomed"
    r"|emerged|spoke|initiall?ed|undertook|discussed|exchanged|reviewed|examined|considered|debated|reached|raised"
    r"|explored|expressed|reaffirmed|reiterated|underlined|emphasi[sz]ed|highlighted|outlined|praised|voiced|thanked"
    r"|briefed|hailed|noted|vowed|renewed|took stock|talked)\b[^.;]{0,140}"
    rf"\b(?:after|following|during|at|from|over|in|at the end of|in the course of) (?:(?:an?|the|their) )?"
    rf"(?:{words.SPELL}|(?:(?!last|previous|earlier|next)[\w-]{{3,14}} ){{0,3}})(?:{words.NOUN}|{words.CALL})$"
)
_FIRST_CAME = compiled(
    rf"^(?:Speaking |Shortly |Soon )?(?:[Ff]ollowing|[Aa]fter|[Aa]t|[Dd]uring|[Ii]n|[Oo]n)"
    r" (?:(?P<whose>an?|their|his|her|our) |the )?"
    rf"(?:[\w-]{{1,20}} ){{0,4}}(?:{words.NOUN}|{words.VISIT}"
    r"|[Ww]orking [Gg]roup(?: on (?:[A-Z]\w{2,15} ?){1,3})?)$"
)
_IN_COMPANY = compiled(r" (?:held )?(?:with|between|in|at|to) ")
_THEN_SAID = compiled(
    r", [^;]{2,160}?\b(?:said|committed|told|announced|declared|agreed|stated|insisted|stressed|pledged|promised|signed"
    r"|met|warned|called|welcomed|discussed|thanked|underlined|confirmed|vowed|reaffirmed|raised|urged|decided"
    r"|addressed|examined|recalled|noted|expressed|reviewed|considered|condemned|outlined|emphasi[sz]ed|highlighted"
    r"|reiterated|issued|adopted|launched|presented|concluded|took note|took stock)\b"
)
_WHOSE = compiled(
    r"(?:['’]s?)? ?(?<=s) (?!(?:in|at|on|for|to|today|yesterday|and|this|last|who|by|with|as|over|during|again|about"
    r"|there|here|before|after|ahead|later|earlier|separately|together)\b)|['’]s? "
)
_TRAVELS = compiled(
    r"\b(?:[Dd]elegation|[Mm]inister|[Tt]eam|[Mm]ission|[Ee]xperts|counterpart)\b|(?:[A-Z][\w’'-]+|\b[Hh]e|\b[Ss]he"
    r"|\b[Tt]hey) $"
)
_FIRST_OF_MANY = compiled(r"\b(?:for the first time|beginning|starting|first) (?:in|on|at)\b")
# "welcomed the progress made since the last meeting held", "recalled the outcomes of the Conference held": told of an
# event of before, which says when and where it was.
_IS_EARLIER = compiled(
    r"\b(?:recall(?:s|ed|ing)?|(?:outcomes?|results?|conclusions|recommendations|decisions) (?:of|from|taken at"
    r"|adopted at)|(?:launched|established|endorsed|created|set up|initiated) (?:by|at) the|since|follow-up (?:to"
    r"|of)|building on|in line with|pursuant to|last|previous|preceding|earlier)\b"
    r"[^.;:]{0,160}?(?<!was )(?<!were )(?:held|convened|organi[sz]ed|hosted|chaired)$"
)
_PRESIDES = compiled(
    r"\b(?:[Pp]residency|[Pp]resident|[Cc]hair(?:manship)?|term|seat|member) (?:of|on|in)(?: the(?: [A-Z]\w+)?)? $"
)
_TO_JOIN = compiled(r"\b(?:accession|membership|enlargement|wage|pay) (?:negotiations|talks)$")
_WITHIN = frozenset({"within", "by", "before", "until", "not after"})
_STATES_REACH = 90  # code points before a verb of meeting in which the states stand that met
_JOINED_STATES = compiled(r",? (?:and|&)(?: the)? ")
_LIES_THERE = compiled(r"\b(?:from|of|in|between|to|across|for|with|at|near|off|by)(?: the)? $")
_THEN_MET = compiled(r"(?: (?:have|both|also|today|yesterday|again|then|recently|jointly|this week))*+ ")
_TAKES_IN = compiled(r"\b(?:welcom|receiv|host)\w{1,3}$")
_NEXT_SENTENCE = 110  # code points behind the sentence of a journey in which it may still be told what it is for
_BETWEEN_REACH = 170  # code points behind "talks" in which both begin between whom they were
_HOST_STATE_REACH = 16  # code points between a state and the verb by which it receives: "Latvia last week hosted"
_GUEST_REACH = 45  # code points between "received" and its guest: "his counterpart, the", "the Belgian State Secretary"


def cues_of(around: Around) -> list[Cue]:
    """The verbs and nouns that tell of a meeting of people in office, as they are meant, in order."""
    found: list[Cue] = []
    for cue in _cues(around):
        meant = _as_meant(around, cue)
        if meant and found and found[-1].tense == "noun" and cue.group == "took" and cue.start - found[-1].end == 1:
            found[-1] = replace(meant, start=found[-1].start)  # "the Nordic Ministerial | Meeting took place"
        elif meant and found and _is_of_it(around, found[-1], meant):
            found[-1] = replace(found[-1], end=meant.end)  # "today's meeting of | the Ports Council"
        elif meant and meant.group == "remote" and found and _is_by_it(around, found[-1], meant):
            found[-1] = replace(found[-1], end=meant.end, group="call")
        elif meant:
            found.append(meant)
    return found


def _is_of_it(around: Around, first: Cue, second: Cue) -> bool:
    """Whether one noun of meeting says whose the other is: "today's session of the Ports Council"."""
    return first.tense == second.tense == "noun" and around.layout.text[first.end : second.start] == " of "


def _is_by_it(around: Around, first: Cue, medium: Cue) -> bool:
    """Whether a means of talking at a distance is that of the verb before it: "got to know one another | by phone"."""
    between = around.layout.text[first.end : medium.start]
    return first.tense == medium.tense and first.group not in _JOURNEYS and _ONE_CLAUSE.fullmatch(between) is not None


def _cues(around: Around) -> list[Cue]:
    """All that may tell of one, those of the stronger patterns first where they overlap."""
    found: list[Cue] = []
    sentence = around.sentence
    for tense, pattern in _TENSES:
        for match in pattern.finditer(around.layout.text, sentence.start, sentence.end):
            start, end = match.span()
            if any(start < cue.end and cue.start < end for cue in found):
                continue
            found.append(Cue(start, end, tense, match.lastgroup or ""))
    return sorted(found, key=lambda cue: cue.start)


def _as_meant(around: Around, cue: Cue) -> Cue | None:
    """A cue as it is meant; None where it tells of no meeting of people in office, or of many to come."""
    before = around.text(cue.start - 40, cue.start)
    if _is_denied(around, cue, before):
        return None
    if cue.group == "took" and _IS_EARLIER.search(around.text(cue.start - 90, cue.end)):
        return replace(cue, tense="noun", group="event")
    if _is_none_of_these(around, cue, before):
        return None
    if cue.group == "held" or (cue.tense == "noun" and not cue.group):
        # "…, the second round of which was held in", "…, over which he presided in": of an event told before.
        is_told = _EVENT.search(around.text(cue.start - 170, cue.start)) or _ONE_OF_SERIES.fullmatch(before)
        return replace(cue, tense="noun", group="told") if is_told else None
    if cue.group == "meeting" and around.layout.text[cue.start] == "m" and not _MEETING_AFTER.search(before):
        return _bare_meeting(around, cue, before)
    return _as_told(around, cue, before)


def _is_denied(around: Around, cue: Cue, before: str) -> bool:
    """Whether what precedes a cue says that nobody met, or only wishes that they will: "agreed on holding"."""
    if _NOT.search(before):
        return True
    if cue.tense != "past":
        return False
    is_wished = around.layout.text.startswith("holding", cue.start) and _WISHED.search(before)
    is_unheld = cue.group not in {"took", "occasion", "report"} and _NOT_HELD.search(before)
    return bool(is_wished or is_unheld)


def _is_none_of_these(around: Around, cue: Cue, before: str) -> bool:
    """Whether a cue tells of people of no office, of a height or membership, or of what comes round regularly."""
    text, end = around.layout.text, around.sentence.end
    if not around.who and people.OF_OTHERS.search(around.layout.words(around.sentence)):
        return True
    told = around.text(cue.start - no_meetings.SUBJECT_REACH, cue.start)
    if no_meetings.is_round_of_a_game(around.layout, cue.start, cue.end):
        return True
    if cue.tense == "future" and no_meetings.is_of_something_else(told, text[cue.start : cue.end]):
        return True
    if no_meetings.meets_nobody(text, cue.start, cue.end, end):
        return True
    if (cue.tense == "noun" and _CLIMBED.search(before)) or _TO_JOIN.search(text, cue.start, cue.end):
        return True
    is_regular = cue.tense != "past" and words.REGULARLY.match(text, cue.end, end)
    return bool(is_regular) and not _FIRST_OF_MANY.search(text, cue.end, end)


def _bare_meeting(around: Around, cue: Cue, before: str) -> Cue | None:
    """The word "meeting" with no subject before it: an event where it is somebody's own or words follow from it."""
    event = replace(cue, tense="noun", group="event")
    if before.endswith(" a ") and _said_after(around, cue):
        return _as_told(around, event, before)
    is_own = _WHOSE_MEETING.search(before) or (_HOLDS_A.search(before) if around.dates else None)
    return event if is_own else None


def _said_after(around: Around, cue: Cue) -> bool:
    """Whether something was said or done at what a cue names: "said the minister after talks"."""
    return _SAID_AFTER.search(around.text(cue.start - 160, cue.end)) is not None


def _as_told(around: Around, cue: Cue, before: str) -> Cue | None:
    """A cue that may tell of a meeting, by what its sentence says of who met whom; None where of none."""
    is_of_those = cue.group in {"bare", "event", "sitting"} and bool(
        around.who or people.MINISTERS.search(around.layout.words(around.sentence))
    )
    if is_of_those and (_said_after(around, cue) or _follows(around, cue, before)):
        # "said the minister after talks in Paris", "Following a meeting with B in Paris, A said".
        return replace(cue, tense="past", group="bare")
    if cue.tense == "noun" and cue.group != "between":
        return None if _OF_A_LAW.search(before) or _PRESIDES.search(before) else cue
    if cue.group == "report" and not around.dates:
        return replace(cue, tense="noun")  # "an account of her visit to Riga": when, is not told
    if cue.group in _CONTACTS:
        return contacts.contact(around, cue)
    if cue.group == "discuss":
        # "discussed the situation in Libya with his counterpart": what was discussed is not where.
        cue = replace(cue, start=cue.end - len("with"))
    if cue.group == "between":
        return cue if sum(cue.end < start <= cue.end + _BETWEEN_REACH for start, _ in around.who) > 1 else None
    if cue.group == "visit" and _goes_to_nobody(around, cue):
        return None
    if cue.group in {"took_in", "welcomed"}:
        return cue if around.who else None
    if cue.group == "conversed":
        return cue if _are_both(around, cue, before) else None
    if cue.group in {"host", "spoke", "discuss", "saw"}:
        return cue if _is_guest_near(around, cue, before) else None
    if cue.tense == "future":
        return cue if _is_planned(around, cue, before) else None
    return _of_people(around, cue, before)


def _is_planned(around: Around, cue: Cue, before: str) -> bool:
    """Whether a cue of what is to come plans a meeting of people in office."""
    is_founded = around.layout.text.endswith("convened", cue.start, cue.end) and turns.FOUNDED.search(before)
    if is_founded or _is_some_body_soon(around, cue) or turns.IF.search(before):
        return False
    is_by_people = cue.group != "due" or _TRAVELS.search(around.text(cue.start - 60, cue.start)) or around.who
    return bool(is_by_people) and (cue.group not in {"journey", "going"} or _is_to_somebody(around, cue))


def _are_both(around: Around, cue: Cue, before: str) -> bool:
    """Whether two in office, or those who speak together, are the subject of "spoke today"."""
    first = max((start for start, _ in around.who if start < cue.start), default=0)
    others = sum(1 for start, _ in around.who if start < cue.start) > 1
    return (others and cue.start - first <= _BETWEEN_REACH) or _BOTH_OF_THEM.search(before) is not None


def _follows(around: Around, cue: Cue, before: str) -> bool:
    """Whether a sentence begins with a meeting of whoever then says or does something."""
    told = around.layout.text[cue.start : cue.end]
    opens = _FIRST_CAME.search(f"{before}{told}")
    is_own = opens is not None and (opens["whose"] or _IN_COMPANY.match(around.layout.text, cue.end))
    return bool(is_own) and _THEN_SAID.search(around.layout.text, cue.end, around.sentence.end) is not None


def _goes_to_nobody(around: Around, cue: Cue) -> bool:
    """Whether somebody comes "to power", or visits people of no office: that tells no meeting."""
    text, sentence = around.layout.text, around.sentence
    visits = text.startswith("visited", cue.start)
    behind = turns.OF_NO_OFFICE if visits else turns.NO_JOURNEY
    return behind.match(text, cue.end, sentence.end) is not None


def _is_some_body_soon(around: Around, cue: Cue) -> bool:
    """Whether a committee is to sit within so many days, no matter where: that tells no day."""
    is_dated = any(one.relation not in _WITHIN for one in around.dates) or around.places or around.who
    told = around.text(cue.start - 90, cue.start)
    return not is_dated and cue.group == "meet" and bool(people.BODY.search(told) and people.OFFICIALS.search(told))


def _is_to_somebody(around: Around, cue: Cue) -> bool:
    """Whether a journey to come is one to meet: "some officers will travel to Oslo" plans no meeting."""
    text = around.layout.text
    reach = _NEXT_SENTENCE if cue.group == "going" else 0
    behind = around.text(cue.end, around.sentence.end + reach).partition("\n\n")[0]
    whole = around.layout.words(around.sentence)
    if _MEETS.search(behind) or "forward" in text[cue.start : cue.end]:
        return True
    if _TAKES_IN.search(text, cue.start, cue.end):
        # "We would welcome a clear obligation", "will receive ten cars": whom, not what.
        return any(cue.end < start <= cue.end + _GUEST_REACH for start, _ in around.who)
    travels = re.search(r"(?:to|in)$", text[cue.start : cue.end]) is not None
    if travels and no_meetings.TRAVELS_TO.search(text, cue.start, cue.end) and _is_journey_of_one(around, cue):
        return True
    return not travels and bool(around.who or TOGETHER.search(whole) or "inister" in whole)


def _is_journey_of_one(around: Around, cue: Cue) -> bool:
    """Whether somebody in office is told to go to a place on a day: "Minister A will travel to Oslo in May"."""
    is_one = any(start < cue.start and cue.start - end <= len(", ") for start, end in around.who)
    return (
        is_one
        and any(cue.end <= one.start <= cue.end + len(" the ") for one in around.places)
        and any(one.relation not in _WITHIN for one in around.dates)
    )


def _of_people(around: Around, cue: Cue, before: str) -> Cue | None:
    """A report of those in office; of a body that "last met", a mention; of others, none."""
    whole = around.layout.words(around.sentence)
    is_of_office = bool(
        around.who or TOGETHER.search(whole) or "minister" in whole.lower() or words.OF_STATES.search(whole)
    )
    if cue.group == "meet":
        is_of_office = is_of_office or _is_of_two_states(around, cue) or contacts.is_guest(around, cue)
    told = around.text(cue.start - 90, cue.start)
    is_of_office = is_of_office or (cue.tense == "present" and _TO_SEE.search(told) is not None)
    is_led = people.WITH_OFFICIALS.search(told) or any(start < cue.start for start, _ in around.who)
    is_of_others = people.OFFICIALS.search(told) and not is_led
    if is_of_office and not is_of_others:
        alone = cue.group == "meet" and len(around.who) < 2
        if cue.group == "meet" and (people.WHOM_THEY.search(before) or people.NONE_IN_OFFICE.search(told)):
            return None
        return None if alone and words.NO_MINISTERS.match(around.layout.text, cue.end) else cue
    if is_of_others and cue.tense == "present" and around.dates:
        return replace(cue, tense="future")  # "Officials meet in Oslo on 8 May": a calendar
    event = told + around.layout.text[cue.start : cue.end + 60]
    is_event = (
        cue.group in {"took", "there"}
        or (cue.group == "meet" and is_of_others and _are_of_states(around))
        or (cue.group == "hold" and (is_of_others or people.OF_BODIES.search(event)))
    )
    is_told = is_event or (cue.group == "meet" and people.BODY.search(told))
    return replace(cue, tense="noun", group="body") if is_told else None


def _are_of_states(around: Around) -> bool:
    """Whether the officials of states are told to have met on a day: "Officials of nine states gathered yesterday"."""
    return bool(around.dates) and people.STATES.search(around.layout.words(around.sentence)) is not None


def _is_of_two_states(around: Around, cue: Cue) -> bool:
    """Whether states are what meets: "Canada and Mexico met this week", "France, Spain and the UK met"."""
    subject = [one for one in around.places if cue.start - _STATES_REACH <= one.start and one.end <= cue.start]
    return (
        len(subject) > 1
        and _JOINED_STATES.fullmatch(around.layout.text, subject[-2].end, subject[-1].start) is not None
        and _THEN_MET.fullmatch(around.layout.text, subject[-1].end, cue.start) is not None
        and _LIES_THERE.search(around.text(subject[-2].start - 16, subject[-2].start)) is None
    )


def _is_guest_near(around: Around, cue: Cue, before: str) -> bool:
    """Whether somebody in office stands right behind "received" or "spoke to", or receives: no report or plan."""
    if re.search(r"\b(?:was|were|been|being|be)(?: (?:also|then|warmly|later))? $", before):
        is_of_office = around.who or people.MINISTERS.search(around.layout.words(around.sentence))
        return bool(is_of_office) and " by " in around.text(cue.end, cue.end + 60)
    # "received on 7 July in Paris his counterpart": the guest behind time and place.
    spans = [*((one.start, one.end) for one in around.dates), *((one.start, one.end) for one in around.places)]
    here = [end for start, end in spans if cue.end <= start < cue.end + _GUEST_REACH]
    reach = max([cue.end, *here]) + _GUEST_REACH
    # "welcomed President A's efforts" receives nobody.
    guests = [end for start, end in around.who if cue.end < start <= reach]
    if cue.group == "host" and people.GUESTS.match(around.layout.text, cue.end, around.sentence.end):
        return bool(around.who) or any(0 < cue.start - one.end <= _HOST_STATE_REACH for one in around.places)
    if cue.group in {"host", "saw"} and contacts.is_guest(around, cue):
        return True
    return any(not _WHOSE.match(around.layout.text, end) for end in guests)
