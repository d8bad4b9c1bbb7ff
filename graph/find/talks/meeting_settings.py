"""When and where: the dates and places of a sentence that belong to one of its verbs or nouns of meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.find.dates import DateMention
from graph.find.locations import Place
from graph.find.talks import meeting_words as words
from graph.find.talks.around import Around, Cue
from graph.patterns.openings import compiled

_IN_A_CLAUSE = compiled(r"\b(?:who|which|whose|that)\b[^,;]*$")
_NO_LATER = frozenset({"since", "by", "until", "before"})
_CALLED = compiled(
    r"(?!The|Th[ei]s|That|Their|Our|Its|His|Her|Next|Last|Both|Each|Joint|My|An? )\b[A-Z][\w'’-]{1,30} (?:[Ss]ummit"
    r"|[Mm]eeting|[Cc]onference|[Tt]alks|[Cc]ouncil)$"
)
_FINITE = compiled(
    r"(?<!\bSt)\.|[;:]|\b(?:will|is|are|has|have|would|shall|can|may|should|to (?!the |an? |his |her "
    r"|their )(?=[a-z])|who"
    r"|where|when|agreed|adopted|said"
    r"|signed|noted"
    r"|showed|decided|which (?!was held|took place|were held)|(?<!which )(?:was|were)(?! (?:held|(?:in|at) (?:[A-Z]"
    r"|$))))\b"
)
# "the Council in Oslo", "the summit held at Lille": told by its place.
_GREAT = compiled(r"[\w ’'-]{0,60}\b(?:[Ss]ummit|Council|Conference)(?: held)? (?:in|at) (?:the )?")
_EARLIER = compiled(
    r"\b(?:recent|last|previous|earlier|latest) (?:[\w-]{2,20} ){0,2}[\w-]+$"
)  # "a recent meeting in Oslo"
# "their previous meeting in Oslo", "since the meeting held in Oslo": one of before.
_OF_BEFORE = compiled(
    r"\b(?:(?:last|previous|earlier|preceding|first|second|third|recent|inaugural|ministerial|informal|extraordinary)"
    r"(?: \w{4,14})?|(?:since|after|following|as agreed at|(?:outcomes?|results?|conclusions) of) (?:the|their|our))"
    r" (?:[Mm]eeting|[Ss]ession|[Tt]alks)(?: held)? (?:in|at) (?:the )?$"
)
_BEFORE_REACH = 60  # code points before an event in which it is told to be one of before
_ON = ("on the ", "On the ")  # "on the island of X"
# "met A and was due to travel to Oslo on Tuesday": of what follows, the day and the place are no longer the meeting's.
WHAT_FOLLOWS = compiled(r"\band (?:(?:was|were|is|are) (?:due|expected|set|scheduled|to)|will|would) ")
"""Behind a verb of what was: where what is to come begins."""
_NOUN_REACH = 120  # between an event and its date or place
_PAIR_REACH = 16  # between a place and the date that goes with it
_ASIDE = compiled(r"[^,.;]{0,40}, (?:\w+ )?")  # "A, in Oslo for a day, met B"
_SCENE = compiled(
    r" (?:was|is|will be|has been|became|is to be|played host|plays host|hosted|hosts|will host)\b[^.;]{0,50}"
    r"(?:scene of|venue (?:of|for)|setting (?:of|for)|host (?:to|of)|hosts?|hosted)(?: \w+)? "
)
_FOR_NOTHING = (" ", ", ")
_FOR = (" for ", " at ", " ahead of ")
_FOR_REACH = 10
_NEAR_VERB = 60  # code points behind a verb in which a place is where it was, whatever the sentence opens with
_WHERE = compiled(
    r"(?: (?:tonight|today|tomorrow|later|(?:on |next )?\w{3,6}day|next week))?, where (?:[\w’'.-]{1,20} ){0,6}"
)  # "flew on to Oslo, where they met"
_IS_IN = compiled(r"\b(?:is|are|was|were|arrived) (?:today |now |back |again )?in $")
_WHERE_THEN = compiled(r",? where,? [^.;:]{0,170}?")  # "is in Oslo where, together with A, she met B"
_LONG_OPENING = 80  # the same of a sentence that begins with "Beginning her visit in Oslo, …"
_SETS_OUT = compiled(
    r"(?:Begin|Start|End|Conclud|Open|Clos|Continu|Arriv|Speak|Land|Travell?|Stopp?|Finish|Visit|While|After arriv"
    r"|Dur|On (?:h(?:is|er)|their)|At )(?:ning|ing)?\b[^,;.]{0,60}$"
)
_HOSTS = compiled(r"\b(?:host(?:s|ed)?|welcom(?:es?|ed)|receiv(?:es?|ed)|(?:held|staged|stages?))\b")
_HOST_REACH = 30  # code points between a town and the verb by which it receives
_ADVERBS = compiled(r",? (?:(?:[a-z]{2,12}|[A-Z][a-z]{2,9}|\d{1,2}),? ){0,4}")
_BEGINS = compiled(r"(?:^|[,;:] |\b(?:when|where|that|and|as|which|before|after|while) )(?:the )?$")
_OPENING = 26  # where in a sentence "In Oslo, …" ends at the latest


def settings(around: Around, cue: Cue, reached: int, until: int) -> list[tuple[DateMention | None, Place | None]]:
    """The dates and places of a cue: one pair, or several where it tells of several meetings; empty without any."""
    if cue.tense == "noun":
        return _of_noun(around, cue, until)
    if (clause := around.layout.text.find("; ", cue.end, until)) > 0:
        until = clause
    if cue.tense == "past" and (act := WHAT_FOLLOWS.search(around.layout.text, cue.end, until)):
        until = act.start()
    dates = [one for one in around.dates if _is_its_date(around, cue, one)]
    # "ahead of the December summit": in December.
    dates = [replace(one, relation=None) if cue.start <= one.start < cue.end else one for one in dates]
    if cue.tense == "future":
        # "Experts will sit together in Oslo from 3 May": on that day first.
        dates = [replace(one, relation=None) if one.relation == "from" else one for one in dates]
    if cue.group == "off" and (inside := [one for one in dates if cue.start <= one.start < cue.end]):
        dates = inside
    if cue.group == "moved":
        dates = [one for one in dates if one.start >= cue.end] or dates
        # "put off until March": in March.
        dates = [replace(one, relation=None) if one.relation in {"until", "by"} else one for one in dates]
    venues = _without_wholes(around, [one for one in around.places if is_venue(around, one)])
    behind_dates = [one for one in dates if cue.start <= one.start < until]
    behind = [one for one in venues if cue.start < one.start < until]
    if paired := pairs(around, behind_dates, behind):
        return paired
    cut = words.CUT.search(around.layout.text, cue.end, until)
    limit = cut.start() if cut else until
    place = next((one for one in behind if one.start < limit), None)
    date = next((one for one in behind_dates if one.start < limit), None) or _day_behind(around, cue, behind_dates)
    if cue.group == "visit" and place is not None and place.start > cue.end + 60:
        place = None
    if place is not None and place.start > cue.end + _NEAR_VERB:
        # "While in Oslo, he also met A, B and the staff posted in Norway": what a sentence opens with is nearer.
        place = next((one for one in venues if one.start < cue.start and _is_in_opening(around, one)), place)
    if date is None:
        before = (one for one in reversed(dates) if reached <= one.start < cue.start and cue.group != "ahead")
        date = next((one for one in before if not _IN_A_CLAUSE.search(around.text(one.start - 80, one.start))), None)
    if place is None and cue.group != "discuss":
        place = _place_before(around, venues, cue, reached, date) or _town_that_hosts(around, cue)
    return [(date, place)] if date or place else []


def _is_its_date(around: Around, cue: Cue, date: DateMention) -> bool:
    """Whether a date can be that of a meeting: no deadline, and not of something that was signed or done."""
    is_open = date.relation == "from" and date.end_day is None  # not "a visit from 3 to 5 May"
    if cue.tense == "past" and (date.relation in _NO_LATER or is_open):
        return False
    if date.relation in {"since", "of"} and date.start > cue.end:
        return cue.group == "ahead" and date.relation_start - cue.end <= 1  # "before the Council of 3 May"
    return words.DEALT_WITH.search(around.text(date.relation_start - 60, date.relation_start)) is None


def is_venue(around: Around, place: Place) -> bool:
    """Whether a place stands behind "in", "at" or the like, and is no part of a longer word ("Paris-Roissy")."""
    behind = around.layout.text[place.end : place.end + 1]
    if _WHOSE_TOWN.match(around.layout.text, place.end):
        return False  # "in Norway's capital, Oslo"
    before = around.text(place.start - 80, place.start)
    is_on_it = before.endswith(_ON) and around.layout.text.startswith(("island", "isle"), place.start)
    return behind not in {"-", "/"} and (is_on_it or bool(words.VENUE.search(before)))


_VISIT = compiled(r"\b(?:[Vv]isits?|[Tt]rip|[Cc]onference|[Dd]inner|[Ll]unch|[Bb]reakfast)$")
_WHOSE_TOWN = compiled(r"['’]s (?:[a-z-]{3,14} ){0,2}(?:capital|city|town|resort|port|village)\b")
_WHOLE_ENDS = compiled(r",? (?:on|from|in|to|between|\d)\b|,? (?:to|where|for|with)\b|[.;)]|$")


def _without_wholes(around: Around, places: Sequence[Place]) -> list[Place]:
    """The places but those that only say where the one before them lies: "met in Bergen, Norway, on 3 May"."""
    text = around.layout.text
    ends = {place.end for place in around.places}
    return [
        place
        for place in places
        if not (
            place.start - 2 in ends and text.startswith(", ", place.start - 2) and _WHOLE_ENDS.match(text, place.end)
        )
    ]


def pairs(
    around: Around, dates: Sequence[DateMention], places: Sequence[Place]
) -> list[tuple[DateMention | None, Place | None]]:
    """Places with the date right beside each, in the order of the places."""
    found: list[tuple[DateMention | None, Place | None]] = []
    for place in places:
        near = [one for one in dates if not any(one is date for date, _ in found) and _is_beside(around, one, place)]
        if near:
            # A date tells of what stands before it rather than of what stands behind it.
            found.append((max(near, key=lambda one: one.start > place.start), place))
    return found


def _is_beside(around: Around, date: DateMention, place: Place) -> bool:
    start, end = (place.end, date.relation_start) if place.start < date.start else (date.end, place.start)
    between = around.layout.text[start:end]
    return len(between) <= _PAIR_REACH and " and" not in between and ";" not in between


def _day_behind(around: Around, cue: Cue, dates: Sequence[DateMention]) -> DateMention | None:
    """A day further on in the sentence, told as one on which something was: "to talk about ferries on 3 May"."""
    if cue.group == "visit" and (aside := around.layout.text.find(", where ", cue.end, around.sentence.end)) > 0:
        dates = [one for one in dates if one.start < aside]
    return next((one for one in dates if one.precision == "day" and one.relation == "on"), None) or next(
        (one for one in dates if one.reference == "shift" and one.span_unit == "day"), None
    )


def _place_before(
    around: Around, venues: Sequence[Place], cue: Cue, reached: int, date: DateMention | None
) -> Place | None:
    """The place that opens the sentence, or stands right before its verb or beside its date."""
    for place in venues:
        if not reached <= place.start < cue.start:
            continue
        is_first = place.start - around.sentence.start <= _OPENING and reached == around.sentence.start
        opens = is_first or _is_in_opening(around, place)
        aside = around.text(place.start - 5, place.start).endswith(", in ") and _ASIDE.fullmatch(
            around.layout.text, place.end, cue.start
        )
        where = cue.tense == "future" and _WHERE.fullmatch(around.layout.text, place.end, cue.start)
        if (
            opens
            or aside
            or where
            or _is_there(around, place, cue)
            or (date is not None and _is_beside(around, date, place))
            or cue.start - place.end <= 2
        ):
            return place
    return None


def _is_there(around: Around, place: Place, cue: Cue) -> bool:
    """Whether somebody is told to be at a place before the verb: "is in Oslo where, together with A, she met"."""
    is_said = _IS_IN.search(around.text(place.start - 20, place.start)) is not None
    return (
        is_said and cue.tense == "past" and _WHERE_THEN.fullmatch(around.layout.text, place.end, cue.start) is not None
    )


def _is_in_opening(around: Around, place: Place) -> bool:
    """Whether a place ends what a sentence begins with: "Beginning his visit in the capital city Oslo, he met"."""
    before = around.text(around.sentence.start, place.start)
    is_set_off = around.layout.text.startswith(", ", place.end)
    return is_set_off and len(before) <= _LONG_OPENING and _SETS_OUT.match(before) is not None


def _town_that_hosts(around: Around, cue: Cue) -> Place | None:
    """The town that is told to receive: "Bergen yesterday hosted a gathering", "when Rome hosts the summit"."""
    if not _HOSTS.search(around.layout.text, cue.start, cue.end):
        return None
    near = [one for one in around.places if 0 < cue.start - one.end <= _HOST_REACH]
    between = _ADVERBS.fullmatch(around.layout.text, near[-1].end, cue.start) if near else None
    opens = near and _BEGINS.search(around.text(near[-1].start - 30, near[-1].start))
    return near[-1] if between and opens else None


def _of_noun(around: Around, cue: Cue, until: int) -> list[tuple[DateMention | None, Place | None]]:
    """The date and place that stand close to an event's noun, or within its words."""
    text = around.layout.text
    # "prior to the June Council": in June.
    inside = [replace(one, relation=None) for one in around.dates if cue.start <= one.start < cue.end]
    behind = [
        one
        for one in around.dates
        if _is_close(around, cue, one.start, until) and one.relation not in _NO_LATER and not _is_term(one)
    ]
    date = next(iter([*inside, *behind]), None)
    if inside and behind and inside[0].precision == "month" and behind[0].month == inside[0].month:
        date = behind[0]  # "the June European Council on 22 and 23 June"
    place = next(iter(near_noun(around, cue, until)), None)
    if place is None:
        # "in Oslo for talks on Tuesday", "in Oslo for today's Council"
        ahead = _FOR if cue.group == "days" else _FOR_NOTHING if cue.group == "bare" else ()
        before = [one for one in around.places if 0 < cue.start - one.end <= _FOR_REACH and is_venue(around, one)]
        place = next((one for one in before if text[one.end : cue.start] in ahead), None)
    if place is None and date is None and (scene := _scene_before(around, cue)):
        return [scene]
    if place is None and cue.group == "days" and _VISIT.search(text, cue.start, cue.end):
        return []  # "Photographs from today's visit are available"
    if date is None:
        # Without a day it is told by its own name only: "the Tallinn summit".
        is_great = place is not None and _is_of_its_place(around, cue, place)
        is_past = place is not None and _EARLIER.search(around.text(cue.start - 24, cue.end)) is not None
        return [(None, place)] if is_great or is_past or _CALLED.search(text[cue.start : cue.end]) else []
    return [(date, place)]


def _is_term(date: DateMention) -> bool:
    """Whether a time is one of many months, in which a programme runs and no meeting lasts."""
    if date.end_month is None or date.month is None:
        return False
    years = (date.end_year or 0) - date.year if date.year and date.end_year else 0
    return years * 12 + date.end_month - date.month > 1


def _is_of_its_place(around: Around, cue: Cue, place: Place) -> bool:
    """Whether an event is told from others by its place: "the Oslo summit", "since the meeting in Oslo"."""
    is_great = _GREAT.fullmatch(around.layout.text, cue.start, place.start) is not None
    return is_great or _OF_BEFORE.search(around.text(cue.start - _BEFORE_REACH, place.start)) is not None


def _scene_before(around: Around, cue: Cue) -> tuple[DateMention | None, Place] | None:
    """The place that opens a sentence as that of an event, and the day: "Bergen was today the scene of a meeting"."""
    for place in around.places:
        gap = (place.end, cue.start)
        if place.start == around.sentence.start and _SCENE.fullmatch(around.layout.text, *gap):
            return next((one for one in around.dates if gap[0] <= one.start < gap[1]), None), place
    return None


def near_noun(around: Around, cue: Cue, until: int) -> list[Place]:
    """The places that stand right behind an event's noun, where it was."""
    return [one for one in around.places if _is_close(around, cue, one.start, until) and is_venue(around, one)]


def _is_close(around: Around, cue: Cue, start: int, until: int) -> bool:
    """Whether something stands right behind an event's noun, with no other statement between."""
    if not cue.end <= start < until or start - cue.end > _NOUN_REACH:
        return False
    return _FINITE.search(around.layout.text, cue.end, start) is None
