"""Which block of a text is its title: a telling heading above the first paragraph, or what stands for one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.layout import titles
from graph.layout.leads import is_table_head
from graph.layout.marks import Mark
from graph.layout.paragraph import ends_sentence
from graph.layout.title_candidates import Head, is_issuer
from graph.layout.title_weighing import weighed
from graph.patterns.openings import compiled

_LONGEST_TITLE = 200  # code points
_LONGEST_NAME = 400  # the same of a treaty's, which names its parties and all that it is about
_RUNS_ON = 100  # from which on a sentence is running text
_LINES_OF_HEAD = 3  # above "Conclusions of the chair", that name the meeting
_WORDS_UNLESS_TELLING = 4
_LEAST_OF_MENU = 4  # lines
_OF_PATHS = (">", "»", "›")  # what stands between the steps of a page's path
_DEBATED = compiled(r"Volume \d{1,4}: debated on |(?:[–—-] ?)?in the House of (?:Commons|Lords)(?: at| on)\b")
_MESSAGE = compiled(r"-{2,8} ?(?:Original|Forwarded) |(?:From|Sent|To|Cc|Date|Subject)\s?:\s")
_LONGEST_HEAD_OF_MESSAGES = 30  # blocks
_DAYS = frozenset({"dateline", "published"})
_NO_TITLES = (titles.LETTERHEAD, titles.OFFICE_LINE, titles.SLIP, titles.PERSON_LINE, titles.OF_SHEET)


def mark_title(texts: Sequence[str], kinds: list[str], marks: Sequence[Mark], in_body: Sequence[str]) -> None:
    """Marks the title: the first telling heading above the first paragraph; `in_body` are the kinds of running text."""
    forwarded = _of_forwarded(texts, kinds)
    if forwarded is None:
        forwarded = _enclosed(texts, kinds)
    if forwarded is not None:
        _mark(forwarded, texts, kinds)
        return
    head = Head(texts, kinds, marks, where_body_begins(texts, kinds, in_body))
    ruled = _by_rules(head)
    of_path = None if ruled is None else _by_path(head)
    title = ruled if of_path is None else of_path
    # A page's path or a message's subject line tells it; of other texts the weights may know better than the rules.
    fields = (titles.SUBJECT.match(text) or _MESSAGE.match(text) for text in texts[:_LONGEST_HEAD_OF_MESSAGES])
    if of_path is None and not any(fields):
        title = weighed(head, title)
    if title is not None and not _is_of_letter(title, head):
        _mark(title, texts, kinds)


def _is_of_letter(number: int, head: Head) -> bool:
    """Whether a short line over "Dear …," is the sender's, or says whom a letter is written to."""
    if len(head.texts[number].split()) > _WORDS_UNLESS_TELLING:
        return False
    below = head.texts[number + 1 : head.body + 1]
    return any(titles.SALUTATION.fullmatch(text) for text in below) and not (
        titles.TELLING.search(head.texts[number]) or head.marks[number].kind == "heading"
    )


def _by_rules(head: Head) -> int | None:
    """The number of the line that rules take for the title."""
    texts, kinds, marks, body = head.texts, head.kinds, head.marks, head.body
    candidates = [
        n
        for n in range(min(body + 1, len(kinds)))
        if _may_be_title(texts[n], kinds[n])
        and not is_issuer(texts[n], texts)
        and (n < body or marks[n].kind == "heading" or titles.INSTRUMENT_HEAD.search(texts[n][:60]))
    ]
    candidates = _below_menu(candidates, texts, body)
    # A path may be all that names a text, but is no title beside another line.
    candidates = [n for n in candidates if not any(f" {sign} " in texts[n] for sign in _OF_PATHS)] or candidates
    named = _named(candidates, texts, kinds)
    if subject := next((n for n in range(body) if titles.SUBJECT.match(texts[n])), 0):
        # A letter's subject line names it, not whom it is written to.
        named = [n for n in named if n > subject]
        candidates = [n for n in candidates if n > subject]
        if not named:
            return None
    named = [n for n in candidates if n + 1 < len(texts) and _DEBATED.match(texts[n + 1])] or named
    # Where nothing else names it, the kind of text does: "JOINT COMMUNIQUÉ".
    heads = range(min(body, len(kinds)))
    named = named or [
        n for n in heads if kinds[n] in {"heading", "paragraph"} and titles.KIND_ALONE.fullmatch(texts[n])
    ]
    named = named or _stopped(texts, kinds) or _last_resort(heads, texts, kinds)
    if not named:
        return None
    return _best(named, candidates, texts, marks, body)


def _by_path(head: Head) -> int | None:
    """The number of the heading that a page's path ends in, which is its title."""
    texts = head.texts
    ends = {text.rpartition(sign)[2].strip() for text in texts[: head.body] for sign in _OF_PATHS if sign in text}
    numbers = range(min(head.body + 1, len(texts)))
    return next((n for n in numbers if head.kinds[n] == "heading" and texts[n] in ends), None)


def where_body_begins(texts: Sequence[str], kinds: Sequence[str], in_body: Sequence[str]) -> int:
    """The number of the first block of running text; how many blocks there are where none is."""
    body = next(
        (n for n, kind in enumerate(kinds) if kind in {*in_body, "attribution"} and _is_running(texts[n])),
        len(kinds),
    )
    return next((n for n in range(body) if kinds[n] == "paragraph" and ends_sentence(texts[n])), body)


def _last_resort(heads: Sequence[int], texts: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """What names a text of which no line is more telling: a letterhead's words, few words at the day or below it."""
    lines = [n for n in heads if kinds[n] in {"heading", "paragraph"}]
    named = [n for n in lines if titles.INSTRUMENT_NAME.match(texts[n]) or _is_headline_of_office(texts[n])]
    if named:
        return named
    short = [n for n in lines if _may_be_title(texts[n], kinds[n]) and len(texts[n].split()) > 1]
    at_day = [n for n in short if {*kinds[max(0, n - 1) : n], *kinds[n + 1 : n + 2]} & _DAYS]
    debated = [n for n in at_day if n + 2 < len(texts) and titles.DEBATED.match(texts[n + 2])]
    matters = [n for n in short if titles.MATTER.fullmatch(texts[n]) and n + 1 >= len(heads)]
    says = debated or matters or [n for n in at_day if titles.SMALL_WORD.search(texts[n])]
    below = [n for n in at_day if n + 1 == len(heads) and n > 1 and titles.LETTERHEAD.fullmatch(texts[n - 2])]
    last = len(heads) - 1
    is_headed = last in short and all(
        kinds[n] not in {"heading", "paragraph"} or titles.LETTERHEAD.fullmatch(texts[n]) for n in heads[:last]
    )
    return says or below or ([last] if is_headed and last else [])


def _is_headline_of_office(text: str) -> bool:
    """Whether a line that looks like an office tells of somebody in it: "The Home Secretary in Aachen"."""
    return bool(
        titles.HEADLINE_OF_OFFICE.fullmatch(text)
        or (titles.OFFICE_LINE.fullmatch(text) and re.search(r" in [A-Z]", text))
    )


def _may_be_title(text: str, kind: str) -> bool:
    """Whether a block is a line that could name a text: no sentence, no letterhead, no recital, nobody's office."""
    return (
        kind in {"heading", "paragraph"}
        and not ends_sentence(text)
        and not text.endswith(",")
        and not any(pattern.fullmatch(text) for pattern in _NO_TITLES)
        and not any(pattern.match(text) for pattern in (titles.SECTION, titles.BYLINE, titles.PREAMBLE))
        and not is_table_head(text)
    )


def _below_menu(candidates: list[int], texts: Sequence[str], body: int) -> list[int]:
    """The lines that could be titles without those above or in a site's menu, as long as some stand below it."""
    menu = [n for n in range(min(body, len(texts))) if titles.MENU.fullmatch(texts[n].strip("|-–•· "))]
    path = [n for n in range(min(body, len(texts))) if titles.PATH.match(texts[n])]
    if len(menu) < _LEAST_OF_MENU:
        menu = path
    if not menu:
        return candidates
    below = [n for n in candidates if n > menu[-1]]
    return below if any(len(texts[n].split()) >= _WORDS_UNLESS_TELLING for n in below) else candidates


def _named(candidates: Sequence[int], texts: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """Of the lines that could be titles those that name something: by many words, or by telling ones."""
    named = [
        n
        for n in candidates
        if len(texts[n].split()) >= (2 if titles.TELLING.search(texts[n]) else _WORDS_UNLESS_TELLING)
        or (n + 1 < len(texts) and titles.TELLING.match(texts[n]) and _goes_on(texts[n], texts[n + 1], kinds[n + 1]))
    ]
    named = named or [n for n in candidates if titles.INSTRUMENT_HEAD.match(texts[n])]
    return named or [
        n for n in candidates if n + 1 < len(texts) and len(texts[n].split()) > 2 and titles.BYLINE.match(texts[n + 1])
    ]


def _best(
    named: Sequence[int], candidates: Sequence[int], texts: Sequence[str], marks: Sequence[Mark], body: int
) -> int:
    """The one of the lines that name something which is the title."""
    if marked := [n for n in named if marks[n].kind == "heading"]:
        return marked[0]
    is_spoken = any(titles.SPOKEN.match(text) or titles.OCCASION.match(text) for text in texts[: body + 1])
    if is_spoken:
        # Of a speech the headline is the title, else who spoke where, not the conference at which it was given.
        own = [n for n in named if not titles.EVENT.fullmatch(texts[n])]
        headlines = [n for n in own if not titles.OCCASION.match(texts[n]) and not _is_office_of_speaker(n, texts)]
        occasion = next((n for n in own if titles.OCCASION.match(texts[n])), None)
        if occasion is not None and occasion - 1 in candidates and not titles.EVENT.fullmatch(texts[occasion - 1]):
            return occasion - 1
        named = headlines or own or named
        return named[0]
    whole = [n for n in named if titles.INSTRUMENT_NAME.match(texts[n])]
    if not whole and titles.EVENT.fullmatch(texts[named[0]]):
        # Below the meeting's name stands what kind of text it adopted: "Ministerial Conference / Joint Statement".
        kind = [n for n in candidates if n > named[0] and titles.KIND_ALONE.fullmatch(texts[n])][:1]
        whole = [] if any(n not in candidates for n in range(named[0], *kind)) else kind
    telling = whole or [n for n in named if titles.TELLING.search(texts[n])]
    return (telling or named)[0]


def _is_office_of_speaker(number: int, texts: Sequence[str]) -> bool:
    """Whether a line says what office somebody has who is named in the line above: "Minister of ferries and ramps"."""
    return number > 0 and (
        titles.OPENS_AS_OFFICE.match(texts[number]) is not None
        and (titles.OCCASION.match(texts[number - 1]) or titles.PERSON_LINE.fullmatch(texts[number - 1])) is not None
    )


def _mark(number: int, texts: Sequence[str], kinds: list[str]) -> None:
    """Marks a title with the lines that it goes on in, and those above it that belong to it."""
    kinds[number] = "title"
    above = texts[number - 1] if number else ""
    is_kind = titles.KIND_ALONE.fullmatch(above) or (
        number and kinds[number - 1] == "heading" and not titles.LETTERHEAD.fullmatch(above)
    )
    if titles.JOINT_KIND.fullmatch(above) or (is_kind and texts[number][:1].islower()):
        kinds[number - 1] = "title"  # "COMMUNIQUÉ", and below it "of the meeting of …"
    elif _says_little(texts[number]):
        _mark_meeting_above(number, texts, kinds)
    first = number
    while number + 1 < len(kinds) and _goes_on(texts[number], texts[number + 1], kinds[number + 1]):
        number += 1
        kinds[number] = "title"
    below = number + 1
    if number == first and below < len(kinds) and kinds[below] in {"heading", "paragraph"}:
        has_place = titles.KIND_OF_PLACE.fullmatch(texts[number]) is not None
        is_alone = not number or kinds[number - 1] != "title"
        if (
            (has_place or _says_little(texts[number]))
            and is_alone
            and titles.EVENT.fullmatch(texts[below])
            and not ends_sentence(texts[below])
            and not is_table_head(texts[below])
        ):
            kinds[below] = "title"  # "CONCLUSIONS", and below it the meeting's name


def _says_little(text: str) -> bool:
    """Whether a title says of what kind a text is, and no more: whose it is stands above it or below."""
    return any(pattern.fullmatch(text) for pattern in (titles.KIND_ALONE, titles.OF_THE_CHAIR, titles.SESSION))


def _mark_meeting_above(number: int, texts: Sequence[str], kinds: list[str]) -> None:
    """The name of the meeting above "Conclusions of the chair", with the group's above it, is part of the title."""
    above: list[int] = []
    for n in range(number - 1, -1, -1):
        if kinds[n] in _DAYS and titles.OF_THE_CHAIR.fullmatch(texts[number]):
            continue
        if kinds[n] != "heading" or len(above) == _LINES_OF_HEAD or not _may_be_title(texts[n], kinds[n]):
            break
        above.append(n)
    if any(titles.EVENT.fullmatch(texts[n]) or titles.GROUP.search(texts[n]) for n in above):
        for n in above:
            kinds[n] = "title"


def _enclosed(texts: Sequence[str], kinds: Sequence[str]) -> int | None:
    """The instrument's name that heads a text in a message, below its greeting: right above its day."""
    fields = [n for n, text in enumerate(texts[:_LONGEST_HEAD_OF_MESSAGES]) if _MESSAGE.match(text)]
    if len(fields) < 2:
        return None
    for n in range(fields[-1] + 1, min(len(texts) - 1, _LONGEST_HEAD_OF_MESSAGES)):
        is_line = kinds[n] in {"heading", "paragraph"} and not ends_sentence(texts[n])
        is_name = titles.INSTRUMENT_NAME.match(texts[n]) or titles.KIND_ALONE.fullmatch(texts[n])
        if is_line and is_name and kinds[n + 1] in _DAYS:
            return n
    return None


def _of_forwarded(texts: Sequence[str], kinds: Sequence[str]) -> int | None:
    """The instrument's name that heads a text sent on in a message: right below the last message's head."""
    fields = [n for n, text in enumerate(texts[:_LONGEST_HEAD_OF_MESSAGES]) if _MESSAGE.match(text)]
    if len(fields) < 2:
        return None
    below = next((n for n in range(fields[-1] + 1, len(texts)) if kinds[n] not in _DAYS), None)
    if below is None or not _may_be_title(texts[below], kinds[below]):
        return None
    return below if titles.INSTRUMENT_NAME.match(texts[below]) else None


def _stopped(texts: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """A title with a full stop, a colon or a question mark: one sentence above a line with the day or the occasion."""
    first = next((n for n, kind in enumerate(kinds) if kind in {"heading", "paragraph"}), None)
    if first is None or first + 1 >= len(texts) or len(texts[first]) > _LONGEST_TITLE:
        return []
    text = texts[first]
    is_headed = kinds[first + 1] in _DAYS or titles.OCCASION.match(texts[first + 1]) is not None
    is_record = titles.RECORD.match(text) is not None
    is_one = ends_sentence(text) and not re.search(r"[.!?;] " if is_record else r"[.!?:;] ", text)
    is_headed = is_headed or (is_record and kinds[first + 1] == "boilerplate")
    return [first] if is_one and is_headed and not titles.PREAMBLE.match(text) else []


def _goes_on(title: str, following: str, kind: str) -> bool:
    """Whether a title goes on in the line below it."""
    if ends_sentence(following) or is_table_head(following):
        return False
    if titles.TITLE_ENDS.match(following) and not _says_little(title) and not titles.TITLE_HANGS.search(title):
        return False
    if titles.TITLE_CONTINUES.match(following.lower() if following.isupper() else following):
        return True
    if kind == "heading" and titles.STATES_ROW.fullmatch(following) and titles.GROUP.search(title):
        return True
    return (
        kind in {"heading", "paragraph"}
        and len(following) < 100
        and bool(titles.TITLE_HANGS.search(title) or following[:1].islower())
    )


def _is_running(text: str) -> bool:
    """Whether a block is running text: long, and with a sentence's end unless it is very long."""
    if ends_sentence(text):
        return len(text) > _RUNS_ON
    return len(text) > (_LONGEST_NAME if titles.INSTRUMENT_NAME.match(text) else _LONGEST_TITLE)
