"""The words that make a sum of money a figure of what happened: trade, prices that moved, fines imposed; data only."""

from __future__ import annotations

from graph.patterns.openings import compiled

TRADED = compiled(
    r"\b(?:[Tt]rade|[Ee]xports|[Ii]mports|[Tt]urnover|[Rr]emittances|[Ii]nvestments?)\b[^.;:]{0,80}"
    r"\b(?:exceeded|surpassed|reached|totall?ed|amounted to|stood at|came to|(?:was|were) worth"
    r"|(?:climbed|rose|grew|jumped|soared|fell|dropped|declined|expanded|increased|doubled|shrank|hit)(?: to)?) ?$"
    r"|\b(?:[Pp]rice|[Ff]are|[Ff]ee|[Cc]ost)s? (?:of|for|charged|paid|asked|demanded)\b[^;:]{0,100}?\b(?:climbed|rose"
    r"|risen|fell|fallen"
    r"|gone up|gone down|went up|increased|dropped|soared|jumped)\b[^.;:]{0,30}?\b(?:from|to)"
    r"(?: (?:about|some|almost|nearly|over|around|more than))? ?$"
)
"""What before an amount makes it the figure of a market."""
FINES = compiled(r"\b(?:[Pp]enalt(?:y|ies)|[Ff]ines?) (?:of|worth|totall?ing|amounting to|to the (?:value|tune) of) ?$")
IMPOSED = compiled(
    r" (?:in total )?(?:was|were|have been|has been) (?:imposed|issued|levied|collected|handed (?:out|down))"
)
FINED = compiled(
    r"\b(?:imposed|issued|levied|collected) (?:civil |administrative )?(?:penalties|fines)"
    r" (?:of|worth|totall?ing|amounting to) ?$"
)
"""What around an amount makes it the sum of the fines that were imposed."""
