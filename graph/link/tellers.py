"""Of whom a measure is that somebody only tells of: "The minister said the ramps had been rebuilt"."""

from __future__ import annotations

from graph.find.clauses.indirect import TELLS
from graph.find.measures import Undertaking
from graph.link.text import Text
from graph.patterns.openings import compiled

_OF_MANY = compiled(
    r"\b(?:[Ww]e|[Oo]ur|[Bb]oth|[Mm]inisters|[Cc]ountries|[Gg]overnments|[Pp]arties|[Ss]ides|[Tt]hey)\b"
)


def tellers(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The states of the ministers who tell what was or would be done, in the clause itself or, of what was promised, in
    the sentence before it."""
    words, start = text.layout.text, undertaking.start
    sentence = text.layout.sentence_at(start)
    above = text.layout.sentence_at(max(0, sentence.start - 2))
    runs = [(sentence.start, undertaking.subject_end)]
    if undertaking.verb.rule == "reported promise" and not _OF_MANY.search(words, start, undertaking.subject_end):
        runs.append((above.start, above.end))
    for begin, end in runs:
        told = [ref for _, stop, ref in text.named_in(begin, end) if TELLS.match(words, stop)]
        if told and all(ref in text.lexicon.state for ref in told):
            return tuple(dict.fromkeys(told))
    return ()
