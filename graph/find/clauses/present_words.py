"""Verbs whose simple present tells what services do day by day: "officers search lorries", "our navies escort ships".

Many are nouns as often ("searches", "guards"), so they count only behind somebody public and before an object, and
never as the opening word of a list's item.
"""

from __future__ import annotations

import re

_VERBS = re.findall(
    r"[a-z-]+",
    "accommodate accompany advise alternate analyse analyze answer audit block brief check clean collate collect "
    "compare compile counsel crew cover decode destroy employ enforce escort examine feed fence ferry forward guard "
    "guide handle help inform inspect intercept interpret interview investigate keep lease light list locate log "
    "man map monitor notify occupy oversee prosecute pursue question rate record reimburse rent "
    "rescue rotate safeguard scan screen scrutinise search secure serve service shadow shelter sift sort steer stop "
    "store subsidise supervise survey sweep teach telephone trace track translate transport treat tow use vaccinate "
    "verify visit warn watch weigh x-ray",
)
# What must stand behind those that mean little alone.
PRESENT_OBJECTS = {
    "keep": r"(?:its|their|our|an?|the|\d|two|three|four|five|six|ten|watch|guard)\b(?! (?:promise|word|eye|pace))"
    r".{0,60}\b(?:open|on duty|on standby|in place|in service|at|in|on|under|ready|available|over)\b",
    "cover": r"(?:(?:the|all|its|their|half|part of) )?(?:[\w’-]+ ){0,3}(?:costs?|price|expenses|salar\w+|premises|rent"
    r"|fees|wages|upkeep|bills?)\b",
    "help": r"(?:the |its |their |our |an? |\d+ |[A-Z])[^,;.]{2,60}? (?:to|with|by) ",
    "serve": r"(?:on|in|at|aboard|with|under)\b",
    "use": r"(?:the|an?|its|their|two|three|\d)\b",
    "visit": r"(?:schools|universities|villages|families|homes|centres|every|all|each)\b",
    "handle": r"(?:all|every|each|the|\d)\b",
    "light": r"(?:the|an?|all)\b",
    "list": r"(?:the|all|every)\b",
    "man": r"(?:the|an?|all)\b",
    "rate": r"(?:the|an?|all|each)\b",
    "stop": r"(?:and|every|all|each|lorries|cars|vehicles|trains|trucks|vessels|the)\b",
    "question": r"(?:every|all|each|the|those|new|passengers|drivers|\w+ arrivals)\b",
    "warn": r"(?:families|travellers|people|young|would-be|passengers|drivers|the public)\b",
    "watch": r"(?:the|over|every|all)\b",
}
"""Patterns for the words behind such a verb; the others take any object."""


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeo" else base + "s"


PRESENT_BASES = {base: base for base in _VERBS}
"""Base forms, each led to itself."""

PRESENT_THIRDS = {_third(base): base for base in _VERBS}
"""Forms of the third person, each with its base."""
