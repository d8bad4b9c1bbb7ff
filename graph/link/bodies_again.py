"""Bodies named again by their kind alone ("the agency", "the cell"), and ministers of a Council, where they act."""

from __future__ import annotations

from graph.link.text import Text, body_ref
from graph.patterns.openings import compiled

_KINDS = (
    r"(?:agency|group|cell|unit|centre|center|task ?force|team|committee|mission|office|network|board|council"
    r"|commission|service|ministry|department|command|forum|observatory|brigade|coast ?guard|force|platform"
    r"|secretariat)"
)
# "The agency will also", "He said that the new centre has": the kind is the whole subject.
_BY_KIND = compiled(
    rf"(?:.{{0,200}}(?:, |\bthat |\band ))?[Tt](?:he|his) (?:new |joint |same )?(?P<kind>(?i:{_KINDS}))"
    r"(?:,? (?:also|then|now|already|further|itself|has|have|had|is|was|will|would|shall|again|\w{2,14}ly)){0,4} ?",
)
_MINISTERS = compiled(
    r"(?:[Tt]he |[Hh]ome [Aa]ffairs |[Ii]nterior |[Jj]ustice |EU ){0,3}(?:[Mm]inisters|[Dd]elegations|[Pp]residency)\b"
    r"(?! of\b)[^,;:]{0,120}"
)
_COUNCIL = "organisation/council-of-the-european-union"
_AGENCIES = frozenset({"organisation-kind-eu-agency"})


def body_again(text: Text, start: int, end: int) -> str:
    """The body that a subject from `start` to `end` means by its kind: the last one of that kind named before; else
    the Council, where its ministers are the subject of a text in whose name no states speak. Empty for neither."""
    subject = text.layout.text[start:end]
    if match := _BY_KIND.fullmatch(subject):
        return _last_of(text, match["kind"].replace(" ", "").lower(), start)
    if not text.cast.parties and _MINISTERS.fullmatch(subject):
        return next((body.ref for body in text.bodies if body.ref == _COUNCIL), "")
    return ""


def _last_of(text: Text, kind: str, before: int) -> str:
    """The body last named before a place whose name, in any of its forms, has its kind for a word."""
    for body in reversed([body for body in text.bodies if body.start < before]):
        entry = text.lexicon.organisation.get(body.ref)
        names = entry.names if entry is not None else (body.name,)
        if any(_has_word(name, kind) for name in names):
            return body_ref(body)
        if kind == "agency" and entry is not None and entry.kind in _AGENCIES:
            return body.ref
    return ""


def _has_word(name: str, kind: str) -> bool:
    return kind in name.lower().replace("task force", "taskforce").split()
