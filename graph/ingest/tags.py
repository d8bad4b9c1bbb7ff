"""HTML → tags and words, in the order in which they stand, in time linear in its length.

The rules are those of browsers in small (https://html.spec.whatwg.org/multipage/parsing.html#tokenization): whatever
the input, there is a result, and it is the same on every machine and release of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import islice

from graph.patterns.openings import compiled

_NAME = compiled(r"[A-Za-z][^\s/>\x00]{0,60}")
_ATTRIBUTE = compiled(
    r"[\s/]*+(?:(?P<end>>)|(?P<name>[^\s/>=][^\s/>=]*+)"
    r"""(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?+|=)"""
)
_REFERENCE = compiled(r"&(?:#[0-9]{1,7}(?![0-9])|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[A-Za-z][A-Za-z0-9]{1,31});?")
# Elements whose content is characters, not tags.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_RAW_END = {name: compiled(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in sorted(_RAW)}


@dataclass(frozen=True, slots=True)
class Opened:
    """A start tag: its name in small letters and its attributes, of which the first of a name counts."""

    name: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Closed:
    """An end tag."""

    name: str


Token = Opened | Closed | str


def holds_data(tag: Opened) -> bool:
    """Whether a tag begins a script of linked data, what a page says of itself for programs."""
    return tag.name == "script" and tag.attributes.get("type", "").strip().lower() == "application/ld+json"


def tokens(html: str) -> Iterator[Token]:
    """The tags of a page and the characters between them, character references decoded; comments are left out."""
    for piece in _pieces(html):
        yield from piece


def has_more_tags(html: str, most: int) -> bool:
    """Whether a page has more tags than so many, looked at no further than it takes to tell.

    What stands within a script, a style or a comment is none. A comment counts as one, and so does a `<` that begins
    nothing: to read past one takes about as long.
    """
    if html.count("<") <= most:
        return False
    one_too_many = most + 1
    return sum(1 for _ in islice(_pieces(html), one_too_many + 1)) > one_too_many  # the last piece has no tag


def _pieces(html: str) -> Iterator[tuple[Token, ...]]:
    """For each `<` outside of what a tag or comment holds the characters before it and what it begins.

    The last piece is the characters behind them all, if there are any.
    """
    at = 0
    while (opening := html.find("<", at)) >= 0:
        before = (_decoded(html[at:opening]),) if opening > at else ()
        begun, at = _begun(html, opening)
        yield before + begun
    yield (_decoded(html[at:]),) if at < len(html) else ()


def _begun(html: str, at: int) -> tuple[tuple[Token, ...], int]:
    """What a `<` begins, and the offset behind that."""
    if name := _NAME.match(html, at + 1):
        attributes, at = _attributes(html, name.end())
        opened = Opened(name[0].lower(), attributes)
        if opened.name not in _RAW:
            return (opened,), at
        end = _RAW_END[opened.name].search(html, at)
        stop = end.start() if end else len(html)
        words = _decoded(html[at:stop]) if opened.name == "title" else html[at:stop] if holds_data(opened) else ""
        return (opened, words, Closed(opened.name)), stop
    if html.startswith("</", at) and (name := _NAME.match(html, at + 2)):
        return (Closed(name[0].lower()),), _behind(html, ">", name.end())
    if html.startswith("<!--", at):
        return (), _behind(html, "-->", at + 2)
    if html.startswith(("<!", "<?", "</"), at):
        return (), _behind(html, ">", at + 2)
    return ("<",), at + 1


def _behind(html: str, sign: str, start: int) -> int:
    found = html.find(sign, start)
    return len(html) if found < 0 else found + len(sign)


def _attributes(html: str, at: int) -> tuple[Mapping[str, str], int]:
    """The attributes of a tag whose name ends at an offset, and the offset behind the tag."""
    found: dict[str, str] = {}
    while part := _ATTRIBUTE.match(html, at):
        at = part.end()
        if part["end"]:
            return found, at
        if part["name"]:
            value = next((v for v in (part["double"], part["single"], part["bare"]) if v is not None), "")
            found.setdefault(part["name"].lower(), _decoded(value))
    return found, len(html)


def _decoded(text: str) -> str:
    """Characters with their references decoded. Those without end or with too many digits stay as they stand."""
    if "&" not in text:
        return text
    return _REFERENCE.sub(lambda reference: unescape(reference[0]), text)
