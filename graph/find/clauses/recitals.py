"""Recitals: what parties note, recall and consider before they agree; nothing of it is undertaken."""

from __future__ import annotations

from graph.layout.blocks import Block, Layout
from graph.patterns.openings import compiled

# "Noting that:", "The Parties, recalling:", "Whereas:"; what is welcomed, though, takes its own type.
_OPENS_RECITALS = compiled(
    r"(?:(?:The|Both|Each|We)\b[^.;:]{0,80}, )?(?:\w{4,12}ly )?"
    r"(?:[Nn]oting|[Rr]ecalling|[Cc]onsidering|[Rr]ecogni[sz]ing|[Mm]indful|[Cc]onscious|[Aa]ware|[Cc]onvinced"
    r"|[Bb]earing in mind|[Hh]aving regard|[Aa]cknowledging|[Ee]mphasi[sz]ing|[Ss]tressing|[Uu]nderlining|[Ww]hereas"
    r"|[Dd]esiring|[Dd]esirous|[Rr]ealising|[Bb]elieving|[Oo]bserving|[Tt]aking (?:into account|account)|[Gg]iven)"
    r"\b(?P<rest>[^.;:]{0,60}):"
)
# "Recognising the urgency, the two sides will:": the lead-in has begun to say what is done.
_AGREES = compiled(
    r", (?!that\b)[^,]{0,50}?\b(?:will|shall|must|should|would|(?:is|are) to|agree[sd]?|decide[sd]?|undert\w{3,6}"
    r"|commit\w{0,4}|pledge[sd]?|promise[sd]?|resolve[sd]?|intends?|intended|plan(?:s|ned)?|propose[sd]?"
    r"|(?:call|ask|urge|invite|instruct|task|announce|request|recommend)(?:e?d|s)?)\b"
)


# Below the last recital: "have agreed as follows", "hereby declare that …".
_GOES_ON_TO_AGREE = compiled(r"(?:have|has|hereby|agree|declare|undertake|decide|commit|resolve|conclude|adopt)s?\b")


def recitals(layout: Layout) -> frozenset[int]:
    """The numbers of the blocks that stand as items below a lead-in such as "Noting that:"."""
    leads = {block.lead_in for block in layout.blocks if block.lead_in is not None}
    reciting = {number for number in leads if _opens(layout, layout.blocks[number])}
    return frozenset(
        block.number
        for block in layout.blocks
        if block.lead_in in reciting and not _GOES_ON_TO_AGREE.match(layout.words(block))
    )


def _opens(layout: Layout, lead: Block) -> bool:
    recital = _OPENS_RECITALS.fullmatch(layout.words(layout.sentences_of(lead)[-1]))
    return recital is not None and _AGREES.search(recital["rest"]) is None
