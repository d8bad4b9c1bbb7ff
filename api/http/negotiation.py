"""Which of the forms on offer a client gets: by `?format=`, else by its Accept header.

Accept is read as RFC 9110 section 12.5.1 has it: the most specific range that matches a form decides its quality, and
a quality of 0 excludes it. Among forms of equal quality one that is asked for by its own name wins, then the server's
order.

Clients send few different headers, each with every request: what was made of them is remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.rdf.formats import HTML, Format
from ontology.errors import BadParameter, NotAcceptable


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One member of an Accept header: `text/*;q=0.5`. Parameters other than q do not count."""

    type: str
    subtype: str
    quality: float

    @property
    def specificity(self) -> int:
        """2 for `a/b`, 1 for `a/*`, 0 for `*/*`."""
        return (self.type != "*") + (self.subtype != "*")

    def matches(self, media_type: str) -> bool:
        """Whether a media type falls in this range."""
        kind, _, subtype = media_type.partition("/")
        return self.type in ("*", kind) and self.subtype in ("*", subtype)


def accepted(header: str) -> tuple[MediaRange, ...]:
    """The ranges of an Accept header, in its order; members that are no media ranges are left out."""
    found = (_media_range(member) for member in _split(header, ","))
    return tuple(one for one in found if one is not None)


@lru_cache(maxsize=256)
def choose(accept: str | None, asked: str | None, offered: tuple[Format, ...]) -> Format:
    """The form to answer in; `asked` is the value of `?format=`, a short name or a media type.

    Raises BadParameter if `asked` is not on offer, NotAcceptable if nothing that is on offer is accepted.
    """
    if asked is not None:
        return _named(asked, offered)
    ranges = accepted(accept or "")
    if not ranges and not (accept or "").strip():
        return offered[0]
    rated = [(*_rating(ranges, form), -place, form) for place, form in enumerate(offered)]
    quality, _, _, best = max(rated, key=lambda rating: rating[:3])
    if quality <= 0:
        raise NotAcceptable(accept or "", [form.media_type for form in offered])
    return best


@lru_cache(maxsize=256)
def wants_page(accept: str | None) -> bool:
    """Whether a browser asks: HTML is named, and liked at least as well as anything a program would read."""
    html = [one.quality for one in accepted(accept or "") if any(one.matches(t) for t in HTML.media_types)]
    named = any(one.specificity == 2 and one.matches(HTML.media_type) for one in accepted(accept or ""))
    json = _rating(accepted(accept or ""), Format("json", "application/problem+json", ("application/json",)))
    return named and max(html) > 0 and max(html) >= json[0]


def _named(asked: str, offered: Sequence[Format]) -> Format:
    wanted = asked.strip().lower().replace(" ", "+")  # a plus sign in a query string is read as a space
    for form in offered:
        if wanted in (form.name, *form.media_types):
            return form
    for form in offered:
        if wanted in form.nicknames:
            return form
    raise BadParameter("format", asked, "is not one of the formats here", [form.name for form in offered])


def _rating(ranges: Iterable[MediaRange], form: Format) -> tuple[float, int]:
    """A form's quality, and how specifically it was asked for."""
    ranges = tuple(ranges)
    matching = [one for one in ranges if one.matches(form.media_type)]
    # Other names count only where they are spelled out: what `*/*` says was said of the form itself.
    matching += [one for one in ranges if one.specificity == 2 and any(map(one.matches, form.also))]
    if not matching:
        return (0.0, 0)
    proper = [one for one in matching if one.specificity == 2]
    best = max(proper or matching, key=lambda one: (one.specificity, one.quality))
    return (best.quality, best.specificity)


def _media_range(member: str) -> MediaRange | None:
    name, *parameters = _split(member, ";")
    kind, slash, subtype = name.strip().lower().partition("/")
    quality = _quality(parameters)
    if not (kind and slash and subtype) or quality is None or (kind == "*" and subtype != "*"):
        return None
    return MediaRange(kind, subtype, quality)


def _quality(parameters: Iterable[str]) -> float | None:
    """The value of q, 1 where there is none; None where it is no number from 0 to 1."""
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                quality = float(value)
            except ValueError:
                return None
            return quality if 0 <= quality <= 1 else None
    return 1.0


def _split(words: str, separator: str) -> list[str]:
    """Splits outside quoted strings, in which a separator is a character like any other."""
    parts = [""]
    quoted = escaped = False
    for character in words:
        if character == separator and not quoted:
            parts.append("")
            continue
        parts[-1] += character
        if character == '"' and not escaped:
            quoted = not quoted
        escaped = quoted and character == "\\" and not escaped
    return parts
