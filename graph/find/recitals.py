"""Recitals: what parties note, recall and consider before they agree; nothing of it is undertaken."""

from __future__ import annotations

import re

from graph.blocks import Block, Layout

# "Noting that:", "The Parties, recalling:", "Whereas:"; what is welcomed, though, takes its own type.
_OPENS_RECITALS = re.compile(
    r"(?:(?:The|Both|Each|We)\b[^.;:]{0,80}, )?(?:\w{4,12}ly )?"
    r"(?:[Nn]oting|[Rr]ecalling|[Cc]onsidering|[Rr]ecogni[sz]ing|[Mm]indful|[Cc]onscious|[Aa]ware|[Cc]onvinced"
    r"|[Bb]earing in mind|[Hh]aving regard|[Aa]cknowledging|[Ee]mphasi[sz]ing|[Ss]tressing|[Uu]nderlining|[Ww]hereas"
    r"|[Dd]esiring|[Dd]esirous|[Rr]ealising|[Bb]elieving|[Oo]bserving|[Tt]aking (?:into account|account)|[Gg]iven)"
    r"\b[^.;:]{0,60}:"
)


# Below the last recital: "have agreed as follows", "hereby declare that …".
_GOES_ON_TO_AGREE = re.compile(r"(?:have|has|hereby|agree|declare|undertake|decide|commit|resolve|conclude|adopt)s?\b")


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
    return _OPENS_RECITALS.fullmatch(layout.words(layout.sentences_of(lead)[-1])) is not None
