"""Meetings that a text takes for granted: its title is one, it speaks "at the meeting", or two did something together
in one place on one day. Each counts where nothing else in the text reports a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.find.dates import DateMention
from graph.find.locations import Place
from graph.find.talks import meeting_words as words
from graph.find.talks.around import Around
from graph.find.talks.encounters import Encounter, faint
from graph.find.talks.meeting_cues import TOGETHER
from graph.find.talks.meeting_settings import is_venue, pairs
from graph.find.talks.no_meetings import is_round_of_a_game
from graph.layout.blocks import Layout, Sentence
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_WEAK = compiled(
    rf"\b(?:At|During|Following|After|In|Over|in|(?<=, )(?:at|during)) (?:the |their |this |today[’']s |our |a |an "
    rf"|these )?(?:[\w-]+ ){{0,2}}"
    rf"(?P<event>{words.EVENT})\b"
    rf"|\b(?:The|Their|Our|These|Today[’']s) (?:[\w-]+ ){{0,2}}(?P<theme>{words.NOUN}) (?:focus\w*|cover\w*|dealt"
    rf"|centred|concentrat\w*"
    r"|provided|allowed|also|made it|enabled|confirmed|marked|follow\w*|addressed|served)\b"
)
_TITLED = compiled(
    rf"(?:\b(?:[Ff]ollowing|[Aa]fter|[Aa]t|(?<!conclusions )(?<!outcomes )(?<!outcome )(?<!results )[Oo]f|[Dd]uring"
    rf"|[Oo]n the occasion of) (?:the |their |a |his |her )?|^)"
    rf"(?:[\w’'-]{{1,30}} ){{0,6}}{words.EVENT}\b",
    re.MULTILINE,
)
_MEETS = compiled(
    r"\b(?:meets?(?! (?:the|all|its|their|with|new) (?:target|need|cost|demand|deadline|standard"
    r"|requirement)s?\b)|receives?"
    r"|hosts?|welcomes?|confers?|sits? down|holds? (?:[a-z]{4,12} )?(?:talks|discussions|meeting)|gathers?|in talks"
    r"|(?:calls|called) on(?! [^.]{2,60} to )|dines?|lunch(?:es)?|come together|see each other)\b"
    r"(?= (?:[A-Z]|in|at|on|with|his|her|their|for|to|over|the|after|again|down))"
)
# Of whom a title tells: two by their names, or people by their offices.
_OF_OFFICE = compiled(
    r"\b(?:[Mm]inisters?|[Ss]ecretar(?:y|ies)|[Pp]residents?|[Cc]ommissioners?|[Cc]hancellors?|PMs?|[Pp]remiers?"
    r"|[Ll]eaders?|[Tt]aoiseach|[Cc]ounterparts?|[Cc]olleagues?|[A-Z][\w’'-]+ and [A-Z][\w’'-]+ (?:meet"
    r"|hold|sit|gather))\b"
)
_VISITS = compiled(r" [A-Z]")
_NOT_YET = compiled(r"\b(?:to|will|due|set|must|should|would|not|fails? to|refuses? to|could|may) $")
_BEHIND_PLACE = range(1, 8)  # code points between where a meeting was and its day: " on ", " (", ", "
_REACH = 40  # code points between "At a meeting" and its place: "of the Group of Six in"
_SESSION_OF = compiled(
    rf"(?:[{CAPITALS}][\w’'-]{{1,30}},? (?:and |of |for )?(?:the )?){{1,8}}?(?:Council|Summit|Conference|Ministerial)"
    r"(?: \([^()]{2,60}\))?,? (?=\d)"
)
_IS_TO_COME = compiled(
    r"\b(?:to|will|ahead|before|next|calls?|plans?|upcoming|for"
    r"|called off|cancel\w+|postpone\w*|put (?:off|back)|delay\w*|scrapped|collaps\w+|fail\w*|off|resume)\b"
)
_STANDS_IN = (" in ", " at ", ", ")
# "an accord struck in Bergen on Monday by A and B"
_DONE_THERE = compiled(
    r"\b(?:struck|hammered out|thrashed out|signed|sealed|reached|agreed|decided|concluded|approved|initiall?ed"
    r"|finali[sz]ed|clinched"
    r"|adopted|inked"
    r"|shook hands|opened|inaugurated|toured|inspected|unveiled|launched|appeared"
    r"|stood|walked|posed"
    r"|laid|cut|boarded)\b(?! (?:this|the present)\b)"
)
_NOT_DONE = compiled(r"\b(?:to|not|be|will|would|if|since|once|when)(?: \w+)? $")
_OPENING = 26  # where in a sentence "In Bergen, …" ends at the latest
_DONE_REACH = 60  # code points behind such a deed in which its place and day begin
# "A and B have today reviewed the situation"
_TALKED_TODAY = compiled(
    r"\b(?:(?:have|has) (?:today|this (?:morning|afternoon)|yesterday)|today|yesterday)(?: also| jointly| together)?"
    r" (?:reviewed|discussed|examined|considered|exchanged (?:views|experience|ideas)|took stock|taken stock"
    r"|deliberated|debated|talked|consulted)\b"
    r"|\b(?:reviewed|discussed|examined|exchanged views|took stock|deliberated|talked|consulted) (?:here )?"
    r"(?:today|yesterday)\b"
    r"|\b(?:[Ww]e|[Tt]hey|[Mm]inisters|[Tt]he (?:two|pair)) (?:also |then )?(?:had|held) an?"
    r" (?:(?!short|brief|preliminary)[a-z-]{3,14},? (?:and )?){0,3}(?:discussion|exchange)\b(?! of (?:prisoners|letters"
    r"|notes|instruments|information|data))"
)


# "The interior ministers of A, B and C", "ministers of both states", "British and Irish ministers"
_SEVERAL_STATES = compiled(
    r"\b(?:[Mm]inisters|[Ll]eaders|[Ss]ecretaries|[Pp]residents) of (?:both|the (?:two|three|four|five|six)"
    r"|(?:the )?[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?(?:, (?:the )?[A-Z][\w -]{2,30}){0,8},? and (?:the )?[A-Z])"
    r"|\bThe (?:European )?Council\b|\b(?:G[678]|EU|European) (?:leaders|ministers)\b"
    r"|\b[A-Z][\w-]{2,20}(?:, [A-Z][\w-]{2,20}){0,5} and [A-Z][\w-]{2,20} (?:[a-z]{3,12} ){0,2}(?:ministers|leaders)\b"
)


HINTS = guarded(
    r"\b(?:opened|inaugurated|toured|inspected|unveiled|launched|appeared|stood|walked|posed|laid|cut"
    r"|boarded|hammered|thrashed|struck|signed|sealed|reached|agreed|decided|concluded|approved|initiall?ed"
    r"|finali[sz]ed|clinched"
    r"|adopted|inked"
    r"|shook hands|reviewed|discussed|examined|considered|exchanged|stock|deliberated|debated|consulted|discussion"
    r"|exchange)\b"
)
"""What every sentence has one of that tells only what was done together."""


def alluded_to(around: Around) -> list[Encounter]:
    """A meeting that a sentence takes for granted: "At the meeting, …"; it is that of the text's own day."""
    return _spoken_of(around) or _talked_today(around)


def _spoken_of(around: Around) -> list[Encounter]:
    match = _WEAK.search(around.layout.text, around.sentence.start, around.sentence.end)
    if match is None or match.start() - around.sentence.start > 40:
        return []
    if is_round_of_a_game(around.layout, *match.span("event")):
        return []
    near = (one for one in around.places if match.end() <= one.start < match.end() + _REACH and is_venue(around, one))
    place = next(near, None)
    end = place.end if place else match.end()
    opening = [one for one in around.dates if one.end <= match.start()]
    behind = [one for one in around.dates if one.start - end in _BEHIND_PLACE]
    # "At a meeting in Oslo on 3 May, …", "On 3 May, at the conference, …"; "after the meeting on 3 May" was another.
    days = [one for one in (*behind, *opening) if one.relation in {None, "on"} and one.precision in {"day", "relative"}]
    day = days[0] if days and match[0].startswith(("At", "at", "During", "during")) else None
    start = min(match.start(), day.relation_start) if day else match.start()
    return [faint(around.layout.text, start, max(end, day.end) if day else end, day, place)]


def _talked_today(around: Around) -> list[Encounter]:
    """Two in office who "have today reviewed" something: they came together."""
    match = _TALKED_TODAY.search(around.layout.text, around.sentence.start, around.sentence.end)
    if match is None or not _are_several(around, around.sentence.start, match.end()):
        return []
    return [faint(around.layout.text, around.sentence.start, match.end())]


def done_together(around: Around) -> list[Encounter]:
    """Two in office who agreed something in one place on one day: "struck in Bergen on Monday by A and B"."""
    text, sentence = around.layout.text, around.sentence
    if not (around.dates and around.places and _are_several(around, sentence.start, sentence.end)):
        return []
    for match in _DONE_THERE.finditer(text, sentence.start, sentence.end):
        if _NOT_DONE.search(around.text(match.start() - 20, match.start())):
            continue
        limit = match.end() + _DONE_REACH
        days = [one for one in around.dates if match.end() <= one.start < limit and one.relation in {None, "on"}]
        venues = [one for one in around.places if match.end() <= one.start < limit and is_venue(around, one)]
        settings = pairs(around, days, venues)
        opening = [one for one in around.places if one.end - sentence.start <= _OPENING and is_venue(around, one)]
        if not settings and days and opening:
            settings = [(days[0], opening[0])]  # "In Bergen, A and B agreed on Monday to …"
        for day, place in settings[:1]:
            edges = [match.start(), *(edge for one in (day, place) if one for edge in (one.start, one.end))]
            return [faint(text, min(edges), max(edges), day, place)]
    return []


def _are_several(around: Around, start: int, end: int) -> bool:
    """Whether two people in office stand in a run, or one and "counterpart", or those who speak together."""
    told = sum(1 for first, _ in around.who if start <= first < end)
    words_there = around.layout.text[start:end]
    return (
        told > 1
        or _SEVERAL_STATES.search(words_there) is not None
        or (told == 1 and re.search(r"counterpart|colleague", words_there) is not None)
        or bool(TOGETHER.search(words_there))
    )


def titled(layout: Layout, sentence: Sentence, places: Sequence[Place]) -> list[Encounter]:
    """The meeting that a title says its text comes from: "Statement following the talks between …"."""
    match = _meeting_verb(layout, sentence)
    if match is None and _IS_TO_COME.search(layout.text, sentence.start, sentence.end):
        return []
    match = match or _TITLED.search(layout.text, sentence.start, sentence.end)
    if match and _VISITS.match(layout.text, match.end()) and match[0].endswith("visits"):
        return []  # "Minister Holm visits Bergen": when, the text says
    return [faint(layout.text, *match.span(), place=_titled_place(layout, places))] if match else []


def _meeting_verb(layout: Layout, sentence: Sentence) -> re.Match[str] | None:
    """The verb by which a title says that those in office met: "Besson and Woolas meet in Evian"."""
    match = _MEETS.search(layout.text, sentence.start, sentence.end)
    if match is None or not _OF_OFFICE.search(layout.text, sentence.start, sentence.end):
        return None
    before = layout.text[max(sentence.start, match.start() - 20) : match.start()]
    return None if _NOT_YET.search(before) else match


def dated_title(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> list[Encounter]:
    """The meeting that a line with the day of a text names: "Coastal Ministerial, 3 May 2011", "Ports Council, 3/5/2011
    - Main results"."""
    for block in layout.of_kind("title"):
        match = _SESSION_OF.match(layout.text, block.start, block.end)
        day = next(iter(starting_in(dates, match.end(), match.end() + 1)), None) if match else None
        if match and day:
            told = faint(layout.text, block.start, day.end, day, _titled_place(layout, places))
            return [replace(told, is_faint=False)]
    for block in layout.of_kind("dateline"):
        match = _TITLED.match(layout.text, block.start, block.end)
        day = next(iter(starting_in(dates, block.start, block.end)), None)
        if match and day and match.end() < day.start:
            return [faint(layout.text, block.start, day.end, day, _titled_place(layout, places))]
    return []


def _titled_place(layout: Layout, places: Sequence[Place]) -> Place | None:
    """The one place by which a title says where: it opens it, or stands behind "in" or "at"."""
    opening: list[Place] = []
    behind: list[Place] = []
    for block in layout.of_kind("title"):
        for one in starting_in(places, block.start, block.end):
            before = layout.text[block.start : one.start]
            if one.by == "named" and not before:
                opening.append(one)  # it may also be what the text is about: "Gibraltar: conclusions of … in Madrid"
            elif one.by == "named" and before.endswith(_STANDS_IN):
                behind.append(one)
    found = behind or opening
    return found[0] if len({one.ref for one in found}) == 1 else None
