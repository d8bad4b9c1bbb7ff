"""Those who act and have no name: companies, mayors, a secretariat, told by what they are."""

from __future__ import annotations

from graph import names
from graph.find.clauses.agency import done_to_it, group_called, subject_start
from graph.find.measures import Undertaking
from graph.link.calls import VERB_REACH
from graph.link.text import Text
from graph.patterns.openings import compiled

# Who acts for nobody else; what officials, police, embassies and services do is done by their state.
_APART = compiled(
    r"(?:[a-z][\w'’-]{0,20} ){0,3}(?:hauliers|compan(?:y|ies)|firms|operators|carriers|employers|providers|"
    r"platforms|airlines|banks|businesses|landlords|suppliers|manufacturers|retailers|municipalities|mayors"
    r"|universities|"
    r"schools|charities|associations|shipowners|unions|marketplaces|lines|secretariat|colleges|hospitals|farmers|"
    r"(?:customs|local|port|regional) authorities)\b"
)
# "our schools": those who speak.
_OUR = compiled(r"\b(?:[Oo]ur|[Tt]heir|[Mm]y|[Bb]oth|[Hh]is|[Hh]er|[Ii]ts|(?:two|three|four|five) [a-z]{3,14}s)\b")
_SECRETARIAT = compiled(r"(?:[Tt]he )?(?:[Jj]oint )?(?P<group>[Ss]ecretariat)(?: (?:will|shall|is|also))? ?:?(?: |$)")


def group_acting(text: Text, undertaking: Undertaking) -> str:
    """The reference of the group that a clause of the active voice has for its subject; empty for none."""
    words, end = text.layout.text, undertaking.subject_end
    said = words.rfind(" that ", undertaking.start, end)
    start = said + len(" that ") if said >= 0 else subject_start(words, undertaking.start, end)
    subject = words[start:end]
    if _OUR.search(subject) or done_to_it(words[end : min(undertaking.end, end + VERB_REACH)]):
        return ""
    if found := _SECRETARIAT.match(subject):
        return names.group(found["group"])
    group = group_called(subject)
    return names.group(group) if _APART.match(group) else ""
