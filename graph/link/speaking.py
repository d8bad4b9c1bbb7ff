"""In whose names a document speaks: the states of its list of participants, its title, its opening, its ministers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from graph.findings import Minister
from graph.layout.blocks import BODY, Block, Layout, Sentence
from graph.link.parliament import parliaments_state
from graph.link.resolve import Cast
from graph.patterns.mentions import Mention
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_UNION = "organisation/european-union"
_UNION_NAMED = compiled(r"\b(?:European Union|EU)\b(?!(?:'s)? (?:agency|member|partners|law|funds?)\b)", re.IGNORECASE)
# What stands between two states that act together: "A and B", "A, B", "A-B", "the Kingdom of A and the Republic of B".
_JOINED = compiled(
    r"(?:'s|’s)?(?:,? and |, | & |[-–/]| with )(?:the |of |by |for |between |with ){0,2}"
    r"(?:(?:Governments?|Ministers?|Kingdom|(?:\w{2,12} ){0,2}Republic|Principality|State|Grand Duchy) of (?:the )?)?"
)
_TOGETHER = compiled(
    r"\b(?:[Mm]inisters?|[Gg]overnments?|[Cc]ountries|[Ss]tates|[Pp]arties|[Pp]articipants|[Hh]eads|[Rr]epresentatives|"
    r"[Aa]uthorities|[Pp]residents|[Ll]eaders|[Bb]etween|[Ss]ecretaries)\b[^.;:]{0,70}$"
)
_GUESTS = compiled(
    r"\b(?:in the presence of|guests?|observers?|joined for|as well as a representative|thank(?:s|ed|ing)?|"
    r"welcom\w{1,3}|invited|dear|counterparts? from)\b",
    re.IGNORECASE,
)
_WELCOMED = compiled(r"\bwelcomed$")
# Whom the one who tells has met is not the one who tells: "Yesterday I signed an agreement with the minister …".
_MET_BY_SPEAKER = compiled(
    r"\b(?:I|[Ww]e) (?:have |had |also |then |yesterday |today ){0,2}(?:met|held|had|spoke|signed|visited|discussed"
    r"|hosted|received|agreed)\b[^.;]{0,110}$"
)
_MET_REACH = 140  # code points before a minister's name in which this is told
_FOR_STATE = compiled(r"(?:For|On behalf of) (?:the )?(?:Governments? of (?:the )?)?")
_BEHIND_LABEL = compiled(r" ?[:–—] ?[^\W\d_a-z]")
_HEREINAFTER = compiled(
    r"\(?(?:hereinafter|hereafter|referred to as|[“\"](?:the )?(?:Sides|Participants|Parties)[”\"])"
)
_BETWEEN = compiled(r"\bbetween\b", re.IGNORECASE)
_AND_THE = compiled(r"[^.;:]{0,90}?\band\b[^.;:]{0,120}", re.IGNORECASE)
_HEAD_MOST = 1500  # code points from the start in which an instrument says between whom it is
_PARTIES_REACH = 400  # code points behind "between" in which they are named
_JOINING = compiled(r"\b(?:joined by|together with|as well as|also (?:present|attended|took part)|and of)\b")
_SENTENCES_OF_OPENING = 4
_PLACES_OF_HEAD = 24  # blocks in which a list of participants is looked for
_MOST_PLAINLY = 3  # mentions of a state from which on it may be taken for the one who says "we"


def speaking(
    people: Cast, layout: Layout, mentions: Sequence[Mention], lexicon: Lexicon, *, is_first_person: bool
) -> Cast:
    """Who is who in a document, with the states in whose names it speaks; `mentions` are the states that it names.

    Where one minister speaks throughout, the first state is that minister's.
    """
    if is_first_person:
        return replace(people, parties=_of_the_speaker(people, layout, mentions, lexicon))
    parties = _parties(people, layout, mentions)
    sitting = parliaments_state(layout.text, lexicon)
    if sitting and sitting not in parties:
        # "The Prime Minister met A": of those who issue the text, and of the first whom it names.
        parties = (sitting, *_first_named(people, layout))
    return replace(people, parties=parties)


def _first_named(people: Cast, layout: Layout) -> tuple[str, ...]:
    """The states of the ministers in the first sentence of a text that names any."""
    for sentence in _opening(layout):
        if states := dict.fromkeys(one.state for _, one in people.mentioned(sentence.start, sentence.end) if one.state):
            return tuple(states)
    return people.parties[:1]


def _of_the_speaker(people: Cast, layout: Layout, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[str, ...]:
    """The state of whoever says "I": of the minister above the text, else the one named most; then the others'."""
    head = next((block.start for block in layout.blocks if block.kind in BODY), 0)
    named = [(holder.start, one) for holder, one in people.mentions if one.state and one.state != _UNION]
    guests = {one.state for one in people.principals if _is_guest(layout, named, one)}
    above = next((one.state for _, one in people.mentioned(0, head) if one.state and one.state not in guests), "")
    own = (one.state for one in people.principals if one.state != _UNION and one.state not in guests)
    sitting = parliaments_state(layout.text, lexicon)
    speaker = sitting or above or next((state for state in own if state), "") or _named_most(mentions, lexicon)
    if not speaker:
        return tuple(state for state in people.parties if state not in guests)
    return tuple(dict.fromkeys([speaker, *people.parties]))


def _named_most(mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    """The state of whoever says "I" without telling for whom: the one that is named by far most; else empty."""
    counted = Counter(mention.refs[0] for mention in mentions if mention.refs[0] in lexicon.state)
    most = counted.most_common(2)
    plain = bool(most) and most[0][1] >= _MOST_PLAINLY and (len(most) == 1 or most[0][1] > most[1][1])
    return most[0][0] if plain else ""


def _parties(people: Cast, layout: Layout, mentions: Sequence[Mention]) -> tuple[str, ...]:
    for states in (_listed(people, layout, mentions), _contracting(layout, mentions)):
        if len(states) > 1:
            return states
    told = _without_guests(people, layout)
    named = _with_the_union(layout, mentions)
    for states in (_of_the_title(layout, named), _of_the_opening(layout, named)):
        own = {state for state in told if state != _UNION}
        is_list = len(states) > 2 and bool(own & set(states))
        if len(states) > 1 and (own <= set(states) or is_list):
            union = () if own else told  # "the Ministers of A and B together with the Commission"
            return tuple(dict.fromkeys([*(state for state in told if state in states), *states, *union]))
    return told


def _contracting(layout: Layout, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The states of an instrument "between A and B", and those whom a first sentence calls "the Participants"."""
    first = next((sentence for sentence in _opening(layout)), None)
    if first is not None and (called := _HEREINAFTER.search(layout.text, first.start, first.end)):
        return _refs([one for one in mentions if first.start <= one.start < called.start()])
    for between in _BETWEEN.finditer(layout.text, 0, min(first.start if first is not None else 0, _HEAD_MOST)):
        after = [one for one in mentions if between.end() <= one.start < between.end() + _PARTIES_REACH]
        for one, other in pairwise(after):
            if one.refs != other.refs and _AND_THE.fullmatch(layout.text, one.end, other.start):
                return _refs([one, other])
    return ()


def _listed(people: Cast, layout: Layout, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The states whose ministers stand one below the other at the head: a list of participants."""
    labels = {one.start: one for one in mentions if _BEHIND_LABEL.match(layout.text, one.end)}
    found: dict[str, None] = {}
    for block in layout.blocks[:_PLACES_OF_HEAD]:
        if block.kind in {"title", "dateline", "boilerplate", "published"}:
            continue
        label = _FOR_STATE.match(layout.text, block.start, block.end)
        if labelled := labels.get(label.end() if label else block.start):
            found.setdefault(labelled.refs[0])
            continue
        first = next(iter(people.mentioned(block.start, block.end)), None)
        above = layout.words(layout.blocks[block.number - 1]).endswith((",", ";", ", and")) if block.number else False
        # The last of a list goes on with what they did: "…, and", "A, Minister of B, gathered in C."
        is_last = bool(found) and above
        opens = first is not None and first[0].start <= block.start + 3
        opens = opens and (is_last or not _is_sentence(layout, block))
        if opens and first is not None and first[1].state:
            found.setdefault(first[1].state)
        if found and _is_sentence(layout, block):
            break
    return tuple(found)


def _is_sentence(layout: Layout, block: Block) -> bool:
    return layout.words(block).endswith((".", ":", "”", '"'))


def _opening(layout: Layout) -> Iterator[Sentence]:
    """The first sentences of the text proper."""
    said = (sentence for block in layout.blocks if block.kind in BODY for sentence in layout.sentences_of(block))
    return islice(said, _SENTENCES_OF_OPENING)


def _without_guests(people: Cast, layout: Layout) -> tuple[str, ...]:
    """The states of those in whose name it speaks; of one long opening paragraph only those of its first sentences."""
    opening = list(_opening(layout))
    last = opening[-1].end if opening else 0
    early = [(holder.start, one) for holder, one in people.mentions if holder.start < last]
    principals = [one for one in people.principals if one.state and any(other == one for _, other in early)]
    principals = _of_first_sentence(layout, early, principals)
    own = (one.state for one in principals if one.state in people.parties and not _is_guest(layout, early, one))
    states = tuple(dict.fromkeys(own))
    if len(states) > 1:
        return states
    guests = {one.state for one in principals if _is_guest(layout, early, one)} - set(states)
    return tuple(state for state in people.parties if state not in guests)


def _of_first_sentence(
    layout: Layout, early: Sequence[tuple[int, Minister]], principals: Sequence[Minister]
) -> list[Minister]:
    """Those of the first sentence that names ministers of two states, and those said to have joined them."""
    at = {one: next(start for start, other in early if other == one) for one in principals}
    for start, _ in early:
        here = layout.sentence_at(start)
        told = [one for one in principals if here.start <= at[one] < here.end]
        if told and told[0] == principals[0] and len({one.state for one in told}) > 1:
            later = [one for one in principals if at[one] >= here.end]
            behind = (layout.sentence_at(at[one]) for one in later)
            joined = [
                one
                for one, there in zip(later, behind, strict=True)
                if _JOINING.search(layout.text, there.start, there.end)
            ]
            return [*told, *joined]
    return list(principals)


def _is_guest(layout: Layout, early: Sequence[tuple[int, Minister]], one: Minister) -> bool:
    at = next((start for start, other in early if other == one), 0)
    sentence = layout.sentence_at(at)
    guests = _GUESTS.search(layout.text, max(sentence.start, at - 90), at)
    if guests is not None:
        return not _receives_its_members(layout, early, sentence, guests.end())
    told = (start for start, other in early if other == one)
    return any(
        _MET_BY_SPEAKER.search(layout.text, max(layout.sentence_at(start).start, start - _MET_REACH), start)
        for start in told
    )


def _receives_its_members(layout: Layout, early: Sequence[tuple[int, Minister]], sentence: Sentence, cue: int) -> bool:
    """Whether one host welcomes several others, with whom they then meet: "Minister A welcomed Minister B of X and
    Minister C of Y"; those whom several ministers together welcome are guests."""
    if not _WELCOMED.search(layout.text, max(sentence.start, cue - 10), cue):
        return False
    hosts = {one for start, one in early if sentence.start <= start < cue}
    states = {one.state for start, one in early if cue <= start < sentence.end}
    return len({one.state for one in hosts}) == 1 and len(states) > 1


def _with_the_union(layout: Layout, mentions: Sequence[Mention]) -> list[Mention]:
    """The states that a text names, and the Union where it stands for itself."""
    unions = [Mention(match.start(), match.end(), (_UNION,)) for match in _UNION_NAMED.finditer(layout.text)]
    return sorted([*mentions, *unions], key=lambda mention: mention.start)


def _runs(layout: Layout, mentions: Sequence[Mention], start: int, end: int) -> Iterator[list[Mention]]:
    """The states in a stretch of the text that are joined to each other, run by run."""
    run: list[Mention] = []
    for mention in (one for one in mentions if start <= one.start and one.end <= end):
        if run and _JOINED.fullmatch(layout.text, run[-1].end, mention.start) is None:
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _refs(run: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.refs[0] for mention in run))


def _of_the_title(layout: Layout, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The states that the title joins: "UK-France", "Italy and Tunisia pledge"."""
    for block in layout.of_kind("title"):
        for run in _runs(layout, mentions, block.start, block.end):
            if len(states := _refs(run)) > 1:
                return states
    return ()


def _of_the_opening(layout: Layout, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The states whose ministers or governments an opening sentence joins, or that are its subject."""
    for sentence in _opening(layout):
        for run in _runs(layout, mentions, sentence.start, sentence.end):
            states = _refs(run)
            is_subject = run[0].start - sentence.start < 5
            if len(states) > 1 and (
                is_subject or _TOGETHER.search(layout.text, max(sentence.start, run[0].start - 110), run[0].start)
            ):
                return states
    return ()
