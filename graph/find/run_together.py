"""Names that run together behind a title: "French President A General B C" is the president A, and somebody else."""

from __future__ import annotations

import re

from graph.find.titles import Holder
from graph.lexicon import Lexicon

_RANK = re.compile(
    r"\w (?:General|Colonel|Admiral|Brigadier|Captain|Ambassador|Professor|Doctor|Mr|Mrs|Ms|Dr|Sir|Dame|Prefect"
    r"|Judge|Chief|Director|Adviser|Advisor|Spokes\w+)\b"
)


def holds_two(holder: Holder, lexicon: Lexicon) -> bool:
    """Whether what looks like one name is a family name and the name of somebody else.

    So it is where a rank stands inside it, and where it begins with the family name of one who held the office.
    """
    first, _, others = holder.name.partition(" ")
    if not others:
        return False
    if _RANK.search(holder.name):
        return True
    held = {tenure.holder for tenure in lexicon.tenures if tenure.office in holder.offices}
    families = {lexicon.person[ref].family for ref in held if ref in lexicon.person}
    return first in families and others.partition(" ")[0] not in families and " " in others
