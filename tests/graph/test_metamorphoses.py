"""The same statement in another guise says the same: wrapped, with other marks, other ends of lines, damaged signs."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import cache
from types import MappingProxyType

import pytest

from graph.findings import Reading
from graph.reading import Reader
from tests.graph.reading_of_tests import passages, read, told
from tests.graph.statements_of_tests import STATEMENTS


def _wrapped(width: int) -> Callable[[str], str]:
    def wrap(text: str) -> str:
        lines = text.split("\n")
        return "\n".join(
            textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) if line else "" for line in lines
        )

    return wrap


def _broken(between: str) -> Callable[[str], str]:
    """Breaks the longest paragraph in the middle of a sentence, as a page's end does."""

    def break_page(text: str) -> str:
        paragraph = max(text.split("\n"), key=len)
        at = paragraph.index(" ", 115)
        return text.replace(paragraph, paragraph[:at] + between + paragraph[at + 1 :])

    return break_page


def _replaced(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”’", '""\''))


GUISES = MappingProxyType(
    {
        "wrapped at 65": _wrapped(65),
        "wrapped at 60": _wrapped(60),
        "wrapped at 120": _wrapped(120),
        "wrapped at 80": _wrapped(80),
        "lines end in CR LF": _replaced("\n", "\r\n"),
        "wrapped, and lines end in CR LF": lambda text: _wrapped(72)(text).replace("\n", "\r\n"),
        "bullets are hyphens": _replaced("•", "-"),
        "bullets are triangles": _replaced("•", "▶"),
        "bullets are stars": _replaced("•", "*"),
        "bullets are small squares": _replaced("•", "▪"),
        "bullets are white": _replaced("•", "◦"),
        "bullets are dashes": _replaced("•", "–"),
        "bullets are dots": _replaced("•", "·"),
        "bullets are pointers": _replaced("•", "►"),
        "bullets are the letter o": _replaced("•", "o"),
        "bullets of a picture font are Ø": _replaced("•", "Ø"),
        "bullets of a picture font are the letter l": _replaced("•", "l"),
        "bullets of a picture font are §": _replaced("•", "§"),
        "bullets of a picture font are ü": _replaced("•", "ü"),
        "bullets stand on lines of their own": _replaced("• ", "•\n"),
        "bullets have no space behind them": _replaced("• ", "•"),
        "a message quoted line by line": lambda text: "".join(f"> {line}\n" for line in _wrapped(72)(text).split("\n")),
        "a blank line behind every line": lambda text: _wrapped(50)(text).replace("\n", "\n\n"),
        "references to characters": lambda text: (
            text.replace("£", "&pound;").replace("€", "&euro;").replace("May 20", "May&nbsp;20")
        ),
        "spaces before stops": lambda text: re.sub(r"(?<=[a-z])(?=[.,;]\s)", " ", text),
        "no space behind a full stop": lambda text: re.sub(r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ )", "", text),
        "soft hyphens in long words": lambda text: re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", text),
        "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
        "spaces of no width behind full stops": _replaced(". ", ". \u200b"),
        "the euro sign is read in another encoding": _replaced("€", "â‚¬"),
        "the euro sign is damaged": _replaced("€", "$\\notin$ "),
        "the pound sign is damaged": _replaced("£", "Â£"),
        "straight quotation marks": _straight,
        "spaces do not break": lambda text: re.sub(r"(?<=\d) ", "\u00a0", text),
        "two spaces behind a full stop": _replaced(". ", ".  "),
        "spaces at the ends of lines": _replaced("\n", "  \n"),
        "a byte order mark": lambda text: "\ufeff" + text,
        "three blank lines": _replaced("\n\n", "\n\n\n\n"),
        "no last newline": str.rstrip,
        "a page break inside a sentence": _broken("\n\n"),
        "a form feed inside a sentence": _broken("\f"),
        "a page number inside a sentence": _broken("\n\n- 2 -\n\n"),
        "a page number on a line of its own": _broken("\n\nPage 2 of 3\n\n"),
    }
)


@cache
def read_once(reader: Reader, text: str) -> Reading:
    """What a text says, read once for all tests here that look at it."""
    return read(reader, text)


@pytest.mark.parametrize("guise", GUISES)
@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_in_another_guise_says_the_same(reader: Reader, name: str, guise: str) -> None:
    statement = STATEMENTS[name]
    assert told(read_once(reader, GUISES[guise](statement))) == told(read_once(reader, statement))


@pytest.mark.parametrize("guise", GUISES)
@pytest.mark.parametrize("name", STATEMENTS)
def test_every_quote_is_a_run_of_the_text_as_received(reader: Reader, name: str, guise: str) -> None:
    raw = GUISES[guise](STATEMENTS[name])
    found = list(passages(read_once(reader, raw)))
    assert found
    for passage in found:
        assert passage.start < passage.end
        assert raw[passage.start : passage.end] == passage.quote


@pytest.mark.parametrize("guise", ["wrapped at 65", "lines end in CR LF", "the euro sign is damaged"])
def test_a_guise_is_really_another_text(guise: str) -> None:
    assert GUISES[guise](STATEMENTS["harwich.txt"]) != STATEMENTS["harwich.txt"]
