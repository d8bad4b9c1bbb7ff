"""Instruments: the document itself when it is one, those made or referred to with a date, and those with a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from graph.find.dates import DateMention
from graph.find.instruments.described import descriptions
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.find.instruments.instrument_words import (
    ANOTHER_TIME,
    MODIFIER,
    NOUN,
    OTHER_DEED,
    WHEN_AND_WHERE,
    relation_of,
)
from graph.find.instruments.instruments_besides import told_besides, told_by_another, year_behind
from graph.find.instruments.instruments_by_grammar import told_by_grammar
from graph.find.instruments.instruments_dated import told_by_date
from graph.find.instruments.instruments_in_news import the_one_told_of, told_in_news
from graph.find.instruments.instruments_listed import one_of_each_day, one_of_many
from graph.find.instruments.instruments_made import told_by_makers
from graph.find.instruments.instruments_told import told_otherwise
from graph.find.instruments.own_instrument import document_itself
from graph.find.instruments.parties import OF_PARTIES, in_full, parties_of
from graph.find.instruments.private_deals import is_private
from graph.find.instruments.when_made import bound_since, is_made_before, is_reported, is_to_come, made_on, told_before
from graph.find.locations import Place
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS
from graph.patterns.mentions import Mention
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_PROPER = guarded(
    rf"(?:the )?\b(?:(?:Council of )?(?:(?:U\.[SK]\.[-– ]?)?[{CAPITALS}][\w'’-]{{1,40}}(?:[-–]U\.[SK]\.)? (?:and "
    r"|on )?){1,4}(?P<head>Treaty|Convention"
    r"|Treatie|Protocol|Agreement|Accords?|Pact|Arrangement|Declaration|Compact|Roadmap|Action Plan"
    r"|(?:Cooperation|Co-operation|Work) Programme|Agenda(?: 20\d\d\b)?|Vision 20\d\d\b|Charter|Covenant"
    r"|Communiqué|(?:Plan|Programme) of Action"
    r"|Plan(?= for the [A-Z]"
    r"| of (?:[A-Z][a-z]{2,8} )?\d{4}\b)"
    r"|(?:City|Growth|Devolution|Region|Town|Sector) Deal(?!s)|(?:Economic|Development|Mobility|Migration|Security"
    r"|Strategic|Cooperation|Talent) Partnership(?= (?:with|between) (?:the )?[A-Z])"
    r"|Memorandum of Understanding|Joint Statement|Code of Conduct|Final Act)s?"
    r"|(?:[A-Z][A-Za-z]{1,20}[-–/]){1,2}[A-Z]\w{1,20} (?P<between>Statement)"
    r"|(?P<first>Treaty|Convention|Protocol|Agreement|Accords?|Pact|Arrangement|Declaration|Charter(?= of)) (?:of"
    r"|on) (?!\w{3,6}day\b)[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20}){0,3})"
    r"(?: (?:on|for(?= (?:the )?[A-Z])) (?!\w{3,6}day\b)(?:the )?[A-Z][\w'’-]{1,20}"
    r"(?:(?:,(?= [A-Z][\w'’-]{1,20} and )| and| of(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"| for)? [A-Z][\w'’-]{1,20}){0,4}|(?P<about> on"
    r" (?:asylum|returns?|readmission|migration|security|border security|mobility)\b"
    r"(?: (?:in|of|and|for|to) [a-z]{3,20}){0,3}))?"
)
_SIGNED = guarded(
    rf"\b(?:signed(?: off(?: on)?)?|inked|concluded|adopted|enter(?:ed|ing)? into|sign|initialled|sealed|endorsed"
    rf"|approved"
    rf"|put their (?:names"
    rf"|signatures) to"
    rf"|(?<=by )(?:adopting|signing|concluding|initialling|issuing|sealing)|(?:issued|released|published)"
    rf"(?:(?: on)? [A-Z]\w{{2,6}}day"
    rf"| today| yesterday)?(?= (?:an?"
    rf"|their) (?:[a-z]{{3,12}} )?(?:joint|common) )|(?:reached"
    rf"|struck)(?= (?:a|an) (?:\w+ ){{1,5}}(?:on|with)\b))"
    rf"{WHEN_AND_WHERE} (?P<article>a|an"
    rf"|the) (?P<name>{MODIFIER}(?P<head>{NOUN}))\b(?:\[\d\]| \([A-Z][A-Za-z]{{1,5}}\))?(?P<about>(?: on"
    rf"| concerning| regarding|(?= for (?:[a-z-]{{4,14}} ){{0,2}}co-?operation )) [^.;:\n]{{4,120}})?"
    rf"|\b(?P<article2>the|an|a) (?P<name2>(?:[£€$]\d[\w.-]{{0,12}} (?:million |billion )?)?{MODIFIER}"
    rf"(?P<head2>{NOUN}))\b (?:(?:that|which) (?:they|we|both \w+)"
    rf"|(?:that |which )?(?:the )?[A-Z][\w-]{{1,20}}(?: [A-Z][\w-]{{1,20}})?"
    rf"(?: and (?:the )?[A-Z][\w-]{{1,20}}(?: [A-Z][\w-]{{1,20}})?)?) (?:had |have "
    rf"|has )?(?:already "
    rf"|recently |just )?(?:signed|adopted|concluded|agreed)[^.;:,\n]{{0,60}}"
    rf"|\b(?P<article3>[Tt]he|[Aa]n?) (?P<name3>{MODIFIER}(?P<head3>{NOUN}))\b(?P<about3>(?: on| concerning"
    rf"| regarding)"
    rf" [^.;:,\n]{{4,80}}?)? (?:was|were|has been|had been|have been) (?:also |then )?(?:signed|concluded|adopted"
    rf"|initialled)\b"
)
_OF_THE_TALKS = guarded(
    r"\b(?:[Tt]he|[Aa]) (?:short |brief |final |written ){0,2}(?P<name>(?P<head>(?i:joint press statement"
    r"|joint statement|joint declaration|joint communiqué|joint conclusions|declaration|communiqué|statement"
    r"|conclusions)))"
    r" (?:(?:that|which) (?:was|were) )?(?:adopted|issued|released|published|signed|agreed)"
    r" (?:(?:at the (?:close|end|conclusion) of|after|following) (?:the|their|these)"
    r"|by the (?:[\w-]{1,20} ){1,3}(?:at the (?:close|end|conclusion) of|after|following) (?:the|their|these))"
    r" (?:[\w'’-]{1,20} ){0,2}?(?:talks|meeting|summit|forum|conference|session|[Cc]ouncil|discussions|consultations"
    r"|visit|Meeting|Summit|Forum|Conference|ministerial)\b(?! (?:of|in|on) )"
)
_GOES_ON = compiled(
    r" (?:on|to|for|between|concerning|regarding|in the field of"
    r"|with(?! (?:the |h(?:is|er) )?(?:[A-Z]\w+ )?(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]ommissioner"
    r"|counterpart))) (?!\d|(?:last|this|next)\b|\w{3,6}day\b)"
)
_OF_A_STORY = frozenset({"agreement", "pact", "treaty", "arrangement", "memorandum", "declaration", "joint-statement"})
_ANY_OF_A_KIND = 3  # words of a plural name that may mean all instruments of a kind
_WHOLE_NAME = 3  # words behind "Joint" by which an instrument is told from others: "Joint Ferry Safety Programme"
_DATE_REACH = 40  # code points behind an instrument's name within which its date may stand
_TO_ITS_DATE = compiled(
    r"[ ,()]{0,4}(?:(?:which |that )?(?:was |were )?"
    r"(?:made|signed|agreed|adopted|concluded|reached|issued|dated)\b[^.;:]{0,40})?"
)
_SAID_OF_SIGNING = compiled(r"[^.;:\n]{0,60}")
# What an instrument is about ends where the text tells of its signing or goes on about something else.
_CUT = compiled(
    r",| (?:with regard|in order|during|which|when|while|after|ahead of|as part of|in the presence|today|yesterday"
    r"|carried out|and (?:also )?(?:endorsed|agreed|signed|adopted|decided|reviewed|discussed|welcomed|launched"
    r"|called|tasked"
    r"|announced|undertook|pledged|took|exchanged|renewed|reaffirmed|noted|opened|set up)"
    rf"|(?:and|as well as) (?:the|an?) (?:[\w’'-]{{1,20}} ){{0,3}}?(?:{NOUN}|communication|directive|regulation)"
    r"|with (?:the|his|her|their) (?:[\w’'-]{1,20} ){0,3}(?:[Mm]inister|[Ss]ecretary|counterpart|colleague))\b"
)
_SINCE = compiled(r"\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Ww]hen) $")  # "since the treaty was signed"
_A_DAY = compiled(r" on (?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")
_THERE_IS_NONE = compiled(r"\b(?:absence|lack|want|instead) of $|\b(?:without|lacks?|lacking|need(?:s|ed)?) $")
# What an instrument's name is only a part of.
_OF_ANOTHER_NAME = compiled(
    r" (?:Organi[sz]ation|Secretariat|Committee|Commission|Council|Group|Agency|Prize|Award|Day|Street|Square|House"
    r"|Foundation|Fund|Forum|Network|Institute|Cent(?:re|er)|Association|Bureau|Office|Unit|Team)\b"
)
_GOVERNMENT_OF = compiled(r"\bGovernment of (?:the )?$")
# "the deal that Norway signed with Latvia": a deal with Latvia.
_WITH_WHOM_MADE = compiled(
    rf" (?:signed|adopted|concluded|agreed)( with (?:the )?[{CAPITALS}][\w'’-]{{1,20}}"
    rf"(?: [{CAPITALS}][\w'’-]{{1,20}}){{0,3}})"
)
_ONLY_POSSIBLE = compiled(
    r"\b(?:possibilit(?:y|ies)|prospects?|feasibility|option|idea|advisability|desirability|merits?) (?:of|for) $"
)
_OF_THE_TEXT = compiled(r"(?:fol\w{1,2}owing|present|attached|annexed|above|said)\b")
_ARTICLE = compiled(r"\b[Tt]he $")
_NOUN_INSIDE = compiled(rf"\b(?P<noun>{NOUN})s?\b")
# An instrument told by whom it is with: "the readmission agreement with Morocco".
BY_PARTIES = "agreement by its parties"
DESCRIBED = "agreement described"  # by what it is about
BY_NAME = "agreement by name"
# Of mentions that begin together: the one that is said to be signed, before one that is just named.
_RANK = MappingProxyType(
    {
        "known agreement by its name": -1,
        "agreement signed": 0,
        BY_PARTIES: 1,
        DESCRIBED: 2,
        BY_NAME: 3,
    }
)


def find_instruments(
    layout: Layout, dates: Sequence[DateMention], places: Sequence[Place], known: Sequence[Mention] = ()
) -> tuple[Instrument, ...]:
    """The instruments of a text, in order, mentions that overlap merged into the first.

    `known` are the names of known instruments in the text.
    """
    found = [
        *document_itself(layout),
        *told_by_date(layout, dates, places),
        *_by_known_name(layout, dates, known),
        *_by_name(layout, dates),
        *_signed(layout, dates, places),
        *_by_parties(layout, dates, places),
        *_of_many(layout, dates, places),
        *_of_the_talks(layout),
        *told_otherwise(layout, dates),
        *told_in_news(layout, dates, places),
        *told_besides(layout),
        *told_by_makers(layout, dates, places),
        *told_by_another(layout, dates),
        *_described(layout, dates),
    ]
    found += told_by_grammar(layout, dates, places, found)
    if not any(one.kind in _OF_A_STORY for one in found):
        found += list(the_one_told_of(layout, dates))[:1]
    found = [one for one in found if one.is_document or not is_private(layout.text, one.start, one.end)]
    kept: list[Instrument] = []
    for instrument in sorted(found, key=lambda one: (one.start, one.date is None, _rank(one), -one.end)):
        if not kept or kept[-1].end <= instrument.start or _is_one_of_several(kept[-1], instrument):
            kept.append(instrument)
        elif _says_more(instrument, kept[-1]):
            kept[-1] = replace(kept[-1], name=instrument.name, end=max(kept[-1].end, instrument.end))
    return tuple(kept)


def _says_more(one: Instrument, kept: Instrument) -> bool:
    """Whether another mention at the same words goes on where a name ends: "an agreement | to share ferry data"."""
    if one.start != kept.start or kept.is_document:
        return False
    is_longer = one.name.lower().startswith(f"{kept.name.lower()} ")
    return is_longer and _GOES_ON.match(one.name, len(kept.name)) is not None


def _rank(one: Instrument) -> int:
    """Which mention of those that begin together counts; one that says nothing but its kind comes last."""
    is_bare = one.rule == "agreement signed" and " " not in one.name
    return len(_RANK) if is_bare else _RANK.get(one.rule, 0)


def _is_one_of_several(one: Instrument, other: Instrument) -> bool:
    """Whether two mentions are one plural read for two parties: "agreements with Norway and Iceland"."""
    return one.start == other.start and one.rule == other.rule == BY_PARTIES and one.name != other.name


def _by_name(layout: Layout, dates: Sequence[DateMention]) -> list[Instrument]:
    """Instruments with a name of their own, in capitals."""
    found: list[Instrument] = []
    for match in _PROPER.on_lines(layout.text):
        block = layout.block_at(match.start())
        if block.kind not in {*BODY, "note"} or block.end < match.end():
            continue
        date = (
            _date_behind(layout.text, dates, match.end(), block.end)
            or made_on(layout.text, dates, match.end(), block.end)
            or year_behind(layout.text, match.end(), block.end)
        )
        name = match[0].removeprefix("the ").removeprefix("The ")
        first, *more = name.split()
        is_the = layout.text.startswith("the ", match.start())  # "the Joint Action Plan": one that is known to all
        if date is None and (
            first in {"This", "That", "Under", "In"} or (first == "Joint" and len(more) < _WHOLE_NAME and not is_the)
        ):
            continue
        if (
            date is None
            and match["head"]
            and not match[0].lower().startswith("the ")
            and match[0].endswith(match["head"] + "s")
            and len(name.split()) <= _ANY_OF_A_KIND
        ):
            continue  # "Returns Agreements speed removals up": any of them
        if _OF_ANOTHER_NAME.match(layout.text, match.end()):
            continue  # "the Ferry Treaty Organisation"
        if _GOVERNMENT_OF.search(layout.text, max(0, match.start() - 20), match.start()):
            continue  # "the Government of National Accord"
        end = date.end if date else match.end()
        found.append(
            Instrument(
                match.start(),
                end,
                name,
                kind_of((match["head"] or match["first"] or match["between"]).replace("Treatie", "Treaty")),
                date,
                None,
                False,
                "reports" if is_made_before(layout.text, block.start, match.start()) else "mentions",
                BY_NAME,
            )
        )
    return found


def _by_known_name(layout: Layout, dates: Sequence[DateMention], known: Sequence[Mention]) -> list[Instrument]:
    """Instruments called by a name that reference data know, however it is spelt."""
    found: list[Instrument] = []
    for mention in known:
        block = layout.block_at(mention.start)
        if block.kind not in {*BODY, "note"} or block.end < mention.end:
            continue
        name = " ".join(layout.text[mention.start : mention.end].split())
        if name.islower():
            continue  # "agreed on a joint way forward"
        date = _date_behind(layout.text, dates, mention.end, block.end) or made_on(
            layout.text, dates, mention.end, block.end
        )
        article = _ARTICLE.search(layout.text, max(block.start, mention.start - 4), mention.start)
        start, end = article.start() if article else mention.start, date.end if date else mention.end
        relation = relation_of(layout.text[max(block.start, start - 90) : start])
        noun = _NOUN_INSIDE.search(name)
        kind = kind_of(noun["noun"]) if noun else ""
        found.append(Instrument(start, end, name, kind, date, None, False, relation, "known agreement by its name"))
    return found


def _date_behind(text: str, dates: Sequence[DateMention], at: int, limit: int) -> DateMention | None:
    """The date that belongs to the name before it: right behind it, or of its signing."""
    near = starting_in(dates, at, min(limit, at + 2 * _DATE_REACH))
    date = next((one for one in near if 0 <= one.relation_start - at <= _DATE_REACH), None)
    if date is None or date.relation in ANOTHER_TIME or not _TO_ITS_DATE.fullmatch(text[at : date.relation_start]):
        return None
    if OTHER_DEED.search(text, at, date.relation_start):
        return None
    return date


def _signed(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> list[Instrument]:
    """Instruments that the document says were signed: new ones, told without a date of their own."""
    found: list[Instrument] = []
    for match in _SIGNED.on_lines(layout.text):
        if layout.block_at(match.start()).kind not in {*BODY}:
            continue
        which = next(number for number in ("", "2", "3") if match[f"name{number}"])
        name, head, start = match[f"name{which}"], match[f"head{which}"], match.start(f"article{which}")
        if match["article"] in {"a", "an"} and _ONLY_POSSIBLE.search(
            layout.text, max(0, match.start() - 40), match.start()
        ):
            continue  # "the possibility of entering into an agreement": there is none yet
        if _OF_THE_TEXT.match(name) or (head.lower() == "memorandum" and not match["about"]):
            continue  # "adopted the following conclusions": what stands below
        told = match["about3"] if which == "3" else match["about"]
        about = "" if told and _A_DAY.match(told) else _CUT.split(told or "")[0]
        stop = match.start("about3" if which == "3" else "about") + len(about) if about else match.end()
        if which == "3" and not about:
            stop = match.end("name3")
        said = _SAID_OF_SIGNING.match(layout.text, match.end())
        end = said.end() if said else match.end()
        # "reached a deal on Tuesday on ferries": the day may stand before what it is on.
        near = starting_in(dates, match.end() if which or not told or about else match.end("name"), end)
        date = next((one for one in near if one.precision in {"day", "relative"}), None)
        if date is None:
            sentence = layout.sentence_at(match.start())
            date = told_before(layout.text, dates, sentence.start, start)
        place = next((one for one in starting_in(places, match.end(), end) if one.by == "named"), None)
        is_of_before = date is None and _SINCE.search(layout.text, max(0, start - 8), start) is not None
        relation, rule = ("mentions", DESCRIBED) if is_of_before else ("reports", "agreement signed")
        whom = _WITH_WHOM_MADE.search(match[0]) if which == "2" and not about else None
        words = " ".join((name + about + (whom[1] if whom else "")).split())
        found.append(Instrument(start, stop, words, kind_of(head), date, place, False, relation, rule))
    return found


def _by_parties(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> list[Instrument]:
    """Instruments told by their parties, states or the Union; several told in the plural are one each."""
    found: list[Instrument] = []
    for match in OF_PARTIES.on_lines(layout.text):
        block = layout.block_at(match.start())
        if block.kind not in BODY or block.end < match.end():
            continue
        date = made_on(layout.text, dates, match.end(), block.end) or bound_since(layout.text, dates, match.start())
        if not match["subject"] and match["article"].lower() in {"a", "an"} and date is None:
            continue  # "a deal with Norway" may be any
        if _THERE_IS_NONE.search(layout.text, max(block.start, match.start() - 30), match.start()):
            continue
        parties = parties_of(layout, places, match)
        if not parties:
            continue
        relation = relation_of(layout.text[max(block.start, match.start() - 90) : match.start()])
        kind = kind_of(match["head"])
        one_each = bool(match["plural"]) and match["link"] == " with"
        for words, end in parties if one_each else [(match["parties"], match.end())]:
            name = " ".join(f"{match['name']}{match['link']} {in_full(words)}{match['about'] or ''}".split())
            last = date.end if date and date.start > end else end
            found.append(Instrument(match.start(), last, name, kind, date, None, False, relation, BY_PARTIES))
    return found


def _of_many(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> list[Instrument]:
    """Instruments told in the plural, with each party and the date at which it joined or signed."""
    return [
        Instrument(one.start, one.end, one.name, kind_of(one.head), one.date, None, False, "mentions", BY_PARTIES)
        for one in (*one_of_many(layout, dates, places), *one_of_each_day(layout, dates))
    ]


def _of_the_talks(layout: Layout) -> list[Instrument]:
    """Statements told by the talks that they close: "the joint statement adopted at the end of the meeting"."""
    return [
        Instrument(
            match.start(),
            match.end(),
            match["name"],
            kind_of(match["head"]),
            None,
            None,
            False,
            "reports",
            "agreement signed",
        )
        for match in _OF_THE_TALKS.on_lines(layout.text)
        if layout.block_at(match.start()).kind in BODY
    ]


def _described(layout: Layout, dates: Sequence[DateMention]) -> list[Instrument]:
    """Instruments told by what they are about or whom they bind, with the date at which they were made."""
    found: list[Instrument] = []
    text = layout.text
    for told in descriptions(layout):
        block, sentence = layout.block_at(told.start), layout.sentence_at(told.start)
        date = made_on(text, dates, told.end, block.end) or made_on(text, dates, told.told_to, block.end)
        is_made = is_reported(text, sentence.start, told.start, told.end)
        date = date or bound_since(text, dates, told.start)
        if date is None and (is_made or is_to_come(text, sentence.start, told.start)):
            date = told_before(text, dates, sentence.start, told.start)
        end = date.end if date and date.start > told.end else told.end
        relation = "reports" if is_made else relation_of(text[max(block.start, told.start - 90) : told.start])
        kind = kind_of(told.head)
        found.append(Instrument(told.start, end, told.name, kind, date, None, False, relation, DESCRIBED))
    return found
