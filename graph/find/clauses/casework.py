"""What is done with each application, claim or traveller: an authority's work, not a question left open.

"Claims will first be considered by a panel" and "the office examines every request within ten days" have the verbs by
which ministers only weigh a matter.
"""

from __future__ import annotations

from graph.find.rules.verb_words import COMMITTED, ONGOING, rule
from graph.patterns.openings import compiled

_CASES = (
    r"(?:[Aa]pplications?|[Cc]laims?|[Rr]equests?|[Aa]ppeals?|[Cc]ases|[Cc]omplaints?|[Pp]etitions|[Dd]ossiers|[Ff]iles"
    r"|[Aa]pplicants|[Nn]ominations|[Bb]ids)"
)
# Of one request it may be asked what is to be made of it; all of a kind are dealt with.
_MANY = (
    r"(?:(?:(?:every|each|all(?: the)?|any|both|pending|outstanding|new|urgent|the|its|their|asylum|visa|such|these)"
    r" ){0,3}(?:[\w-]+ ){0,2}?(?:applications|claims|requests|appeals|cases|complaints|petitions|dossiers|files"
    r"|applicants|nominations|bids)\b|(?:every|each|any) (?:[\w-]+ ){0,2}?(?:application|claim|request|appeal|case"
    r"|complaint|petition|dossier|file|applicant|lorry|vehicle|passport|traveller|passenger|container|document)\b"
    r"|(?:(?:all|the|their) ){1,2}(?:[\w-]+ )?(?:lorries|vehicles|passports|travellers|passengers|containers"
    r"|fingerprints|papers|documents|luggage)\b)"
)
_DEALT_WITH = r"(?:examined|considered|studied|assessed|reviewed|discussed|checked|looked (?:at|into))"
_DEAL_WITH = r"(?:examine|consider|study|assess|review|check|verify)"
_SOON = r"(?: \w+ly| then| also| first| now| jointly| individually| again){0,2}"

CASEWORK = (
    rule(
        "will",
        COMMITTED,
        "undertaken",
        rf"\b{_CASES}\b[^,;]{{0,80}}?\b(?P<verb>(?:will|shall|are to|is to|must){_SOON} be{_SOON} {_DEALT_WITH})\b"
        r"(?! (?:whether|how|if|further)\b)"
        rf"|\b(?P<verb2>(?:will|shall|are to|is to){_SOON} {_DEAL_WITH}) {_MANY}(?! (?:for (?:an?|the|more)|why"
        rf"|how)\b)",
    ),
    rule(
        "told as lasting",
        ONGOING,
        "",
        rf"\b(?:[Oo]fficers?|[Pp]anels?|[Tt]eams?|[Uu]nits?|[Oo]ffices?|[Aa]uthorit(?:y|ies)|[Ss]ervices?|[Tt]ribunals?"
        rf"|[Bb]oards?|[Aa]genc(?:y|ies)|[Cc]aseworkers)\b[^,;.]{{0,60}}? (?:now |jointly |first |also ){{0,2}}"
        rf"(?P<verb>{_DEAL_WITH}s?) {_MANY}",
    ),
)
"""Rules that stand before those by which a matter is only explored."""

OPENING = rf"(?:(?:to|also|jointly|\w+ly) ){{0,2}}{_DEAL_WITH} {_MANY}"
OPENS_AS_CASEWORK = compiled(OPENING)
"""How an item of a list begins that says what is done with each case."""
