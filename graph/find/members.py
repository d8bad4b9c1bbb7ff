"""Members of a parliament by the letters behind their name, which tell the state of a title that says none."""

from __future__ import annotations

import re

# "the Minister for Justice, Máire Byrne TD", "Secretary of State for Transport, the Rt Hon Ada Marsh MP"
_MEMBER = re.compile(
    r"(?:, | )(?:the )?(?:(?:Rt\.?|Right|Hon\.?|Honourable|[A-ZÀ-Þ][\w’'.-]{0,24}|van|de|der|of) ){1,8}?"
    r"(?<=\w )(?P<letters>TD|MP|MSP|MLA)\b(?!, (?:and )?M)"
)
_OF_SECRETARY = re.compile(r"\bSecretary of State(?: for\b|$)|\bMinister of State\b")


def member_of(text: str, end: int, title: str) -> str:
    """The state in whose parliament sits whoever is named behind a title that ends at `end`; empty where unsaid.

    The Dáil alone has deputies TD; MPs sit in many parliaments, but their Secretaries of State in one.
    """
    found = _MEMBER.match(text, end)
    if found and found["letters"] == "TD":
        return "organisation/ireland"
    return "organisation/united-kingdom" if found and _OF_SECRETARY.search(title) else ""
