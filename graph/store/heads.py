"""The beginning of serialised RDF, made the same on every run: the engine writes prefixes in any order."""

from __future__ import annotations

_OPENING = b"<rdf:RDF "


def ordered_head(data: bytes, media_type: str) -> bytes:
    """The first bytes of a serialisation, which hold all its prefixes, with the prefixes in alphabetical order.

    Turtle and TriG begin with a line for each; RDF/XML has them as attributes of its root; other forms have none or
    take no prefixes from us.
    """
    if media_type in ("text/turtle", "application/trig"):
        lines = data.splitlines(keepends=True)
        count = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
        return b"".join(sorted(lines[:count]) + lines[count:])
    if media_type == "application/rdf+xml" and _OPENING in data:
        before, _, after = data.partition(_OPENING)
        attributes, closing, rest = after.partition(b">")
        end = b"/" if attributes.endswith(b"/") else b""
        names = sorted(attributes.removesuffix(b"/").split())
        return before + _OPENING + b" ".join(names) + end + closing + rest
    return data
