"""The parts of a page that are no part of its statement, and what a page's head says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.english.datelines import tells_publication
from graph.ingest.tags import Opened, holds_data
from graph.patterns.openings import compiled

# Why a part is left out, as flags: never shown; the site's frame; beside the statement; a form; furniture by its name.
HIDDEN, FRAME, ASIDE, FORM, MARKED = 1, 2, 4, 8, 16

_NEVER_SHOWN = frozenset((
    "audio", "button", "canvas", "datalist", "dialog", "head", "iframe", "math", "noembed", "noframes",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp",
))  # fmt: skip
_BY_ELEMENT = {"nav": FRAME, "footer": FRAME, "header": FRAME, "aside": ASIDE, "form": FORM, "menu": FRAME}
_BY_ROLE = {
    "navigation": FRAME,
    "banner": FRAME,
    "contentinfo": FRAME,
    "search": FRAME,
    "complementary": ASIDE,
    "dialog": HIDDEN,
    "alertdialog": HIDDEN,
}
_FURNITURE = compiled(
    r"(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|fil-ariane|share|sharing|partage|social|skip-?links?|skip|related|"
    r"newsletter|sidebar|submenu|menu|navbar|pagination|pager|popup|modal|toolbar|feedback)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OUT_OF_SIGHT = compiled(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)


def hidden_by(tag: Opened, scope: str) -> int:
    """Why an element is no part of the statement, as flags; 0 where it may be one."""
    name, attributes = tag.name, tag.attributes
    if name in _NEVER_SHOWN or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return HIDDEN
    if _OUT_OF_SIGHT.search(attributes.get("style", "")[:500]):
        return HIDDEN
    # The head of an article holds its title and its day.
    found = 0 if name == "header" and scope else _BY_ELEMENT.get(name, 0)
    found |= _BY_ROLE.get(attributes.get("role", "").lower(), 0)
    if name in ("html", "body", "main", "article"):
        return found
    named = f"{attributes.get('class', '')[:300]} {attributes.get('id', '')[:100]}"
    return found | (MARKED if _FURNITURE.search(named) else 0)


_TITLES = ("og:title", "dcterms.title", "dc.title", "citation_title", "twitter:title")
_PUBLISHED = (
    "article:published_time",
    "govuk:first-published-at",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "datepublished",
    "date",
    "pubdate",
)
# What a page says of itself for programs: https://schema.org/Article
_LONGEST_DATA = 100_000  # code points
_MOST_OBJECTS = 500
_DAY = compiled(r"(\d{4}-\d{2}-\d{2})(?:[T ].{0,40})?")
_SITE = compiled(r"\s(?:[|–—-]|::)\s[^|–—]{1,60}$")


@dataclass(slots=True)
class PageHead:
    """What the head of a page, or a marked time in it, says of the page; collected as the page is read."""

    title_words: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    is_data: bool = False  # whether the script that is open holds linked data
    data: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title without the site's name; empty where there is none."""
        given = next((self.meta[name] for name in _TITLES if self.meta.get(name)), "")
        given = given or self._told("headline") or "".join(self.title_words)
        words = " ".join(given.split())[:300]
        site = self.meta.get("og:site_name", "").strip()
        if site and words.endswith(site):
            words = words[: -len(site)].rstrip(" |–—-:")
        else:
            shorter = _SITE.sub("", words)
            words = shorter if len(shorter.split()) > 3 else words
        return words

    @property
    def published(self) -> str:
        """The day on which the page went up, as ISO 8601 writes it; empty where it is not told."""
        told = [self.meta[name] for name in _PUBLISHED if name in self.meta]
        told += [self._told("datePublished"), *self.times[:1]]
        return next((day[1] for value in told if (day := _DAY.fullmatch(value.strip()))), "")

    def _told(self, key: str) -> str:
        """What the page's linked data say under this key of an article; empty where they do not."""
        return next((value for text in self.data for value in _values(text, key)), "")

    def is_told_by(self, lines: Iterable[str]) -> bool:
        """Whether the page's own lines tell when it was published."""
        return any(len(line) < 160 and tells_publication(line.strip()) for line in lines)


def _values(text: str, key: str) -> Iterator[str]:
    """What JSON holds under a key, wherever in it that stands."""
    try:
        open_values = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_OBJECTS):
        if not open_values:
            return
        value = open_values.pop(0)
        if isinstance(value, dict):
            if isinstance(value.get(key), str):
                yield value[key]
            open_values += value.values()
        elif isinstance(value, list):
            open_values += value


def read_head(head: PageHead, tag: Opened) -> None:
    """Takes what a tag says of the page as a whole."""
    given = tag.attributes
    head.is_data = holds_data(tag)
    if tag.name == "meta":
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if name and given.get("content"):
            head.meta.setdefault(name, given["content"])
    elif (
        tag.name == "time"
        and given.get("datetime")
        and (
            "pubdate" in given
            or "publish" in given.get("class", "")
            or given.get("itemprop", "").lower() == "datepublished"
        )
    ):
        head.times.append(given["datetime"])


def take_data(head: PageHead, text: str) -> None:
    """Keeps what a script says of the page for programs, as long as it is not too much."""
    if sum(map(len, head.data)) + len(text) <= _LONGEST_DATA:
        head.data.append(text)
