"""The only place that makes an address. Pure: the same thing gets the same name on every machine.

Addresses are `{base}id/{type}/{slug}`; slugs are ASCII, lower case except where a code is (amounts), and are
computed from what the thing is, never from the order in which things were read.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

from graph.patterns.openings import compiled
from graph.rdf.terms import Iri

BASE = "https://w3id.org/accord-kg/"

_NOT_IN_SLUGS = compiled(r"[^a-z0-9]+")
_UNDECOMPOSED = str.maketrans("øØłŁđı–—", "oolldi--") | str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}
)

# Words that say nothing about which thing it is.
_EMPTY = (
    "a an and are as at be been by for from has have he her his in into is it its of on or our she that the their them "
    "they this those to was we were which who whose will with would"
)
_EMPTY_WORDS = frozenset(_EMPTY.split())


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses below one base (the setting `ACCORD_BASE`)."""

    base: str = BASE

    def thing(self, reference: str) -> Iri:
        """The address of a thing named `type/slug`, such as `location/calais-port`."""
        return Iri(f"{self.base}id/{reference}")

    def graph(self, name: str) -> Iri:
        """The address of one of the graphs that are no passage: register, locations, derived, inferred…"""
        return Iri(f"{self.base}graph/{name}")

    def text(self, sha256: str) -> Iri:
        """The address of the very characters that offsets count in."""
        return self.thing(f"text/{sha256[:16]}")

    def evidence(self, sha256: str, start: int, end: int, basis: str, method: str, rule: str = "") -> Iri:
        """The address of a passage read on one basis by one method; `rule` only where a span has several."""
        parts = [f"{start}-{end}"]
        parts += [basis] if basis != "stated" else []
        parts += [method] if method != "rule" else []
        parts += [slug(rule)] if rule else []
        return self.thing(f"evidence/{sha256[:16]}/{'_'.join(parts)}")


def slug(words: str, limit: int = 80) -> str:
    """Words as ASCII letters, digits and hyphens, cut at a word before `limit` characters."""
    plain = words if words.isascii() else _in_ascii(words)
    joined = _NOT_IN_SLUGS.sub("-", plain.lower().replace("'", "")).strip("-")
    if len(joined) <= limit:
        return joined
    return joined[: limit + 1].rpartition("-")[0] or joined[:limit]


def _in_ascii(words: str) -> str:
    return unicodedata.normalize("NFKD", words.translate(_UNDECOMPOSED)).encode("ascii", "ignore").decode("ascii")


def group(words: str) -> str:
    """The reference of people who act together and have no name: "shipping companies" → `group/shipping-companies`."""
    return f"group/{slug(words)}"


def group_called(ref: str) -> str:
    """The words for a group, of its reference; empty for a reference of anything else."""
    words = ref.partition("/")[2].replace("-", " ") if ref.startswith("group/") else ""
    return f"EU{words[2:]}" if words.startswith("eu ") else words


def content_words(words: str, count: int) -> str:
    """The first `count` words that carry meaning, as a slug; all words where none does."""
    spoken = [word for word in slug(words, 400).split("-") if word]
    telling = [word for word in spoken if word not in _EMPTY_WORDS] or spoken
    return "-".join(telling[:count])


def identity(*parts: str) -> str:
    """A finding's identity: 16 hexadecimal digits over what makes it that finding and no other.

    White space does not count, so that a text wrapped anew keeps its findings.
    """
    joined = "|".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:16]


def document(date: str, title: str, sha256: str) -> str:
    """`document/{date}-{title words}`; without a date, the first 16 digits of its text's digest."""
    words = content_words(title, 8)
    return f"document/{date}-{words}" if date and words else f"document/{sha256[:16]}"


def meeting(date: str, place: str, finding: str) -> str:
    """`meeting/{date}-{place}`; what is not known of the two is made up for by the finding's identity."""
    known = [part for part in (date, slug(place)) if part]
    return "meeting/" + "-".join(known if len(known) == 2 else [*known, finding[:6]])


def agreement(date: str, words: str) -> str:
    """`agreement/{date}-{place or kind}`; agreements without a date are told apart by their name."""
    return "agreement/" + "-".join(part for part in (date, slug(words, 60)) if part)


def read_thing(kind: str, date: str, words: str, finding: str) -> str:
    """`{kind}/{date}-{first content words}-{6 hex}`: measures, funds, results, contributions and reports."""
    return f"{kind}/" + "-".join(part for part in (date, content_words(words, 5), finding[:6]) if part)


def person(name: str) -> str:
    """`person/{name}`."""
    return f"person/{slug(name)}"


def tenure(office: str, holder: str, start: str = "") -> str:
    """`tenure/{office}_{start}`, or `tenure/{office}_{person}` where the start is not known."""
    return f"tenure/{office.partition('/')[2]}_{start or holder.partition('/')[2]}"


def amount(currency: str, value: str) -> str:
    """`amount/{ISO}-{value}`, the value without a decimal part where it is whole: `amount/EUR-5000000`."""
    return f"amount/{currency}-{value.replace('.', '-')}"
