"""What scanning did to numbers and words: letters read for digits and digits for letters, gaps inside numbers.

A number is mended where a digit or a sign of money stands beside,
a word where no language has it so: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.patterns.openings import compiled

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_NUMBER = (
    r"(?<![^\W_])(?<![^\W_][.,'])(?=[\dlIOo|., ]{0,16}[lIOo| ])(?:[lI]O{1,3}|[\dlIO][\dlIOo|]{0,12})"
    r"(?:[.,][\dlIOo|]{1,3}|,-){0,4}(?: [\dO]{3}(?![\dA-Za-z])){0,3}(?: ,\d{3}(?![\dA-Za-z]))?"
    r"(?=(?:st|nd|rd|th|m|bn|k|mio|million)?(?![^\W_]))"
)
# A misread "million" or "billion"; a whole one is no match.
_SCALE = (
    r"(?<=\d)[ -]?(?!millions?\b)(?:m|rn)(?:[il1I!|]{3,4} ?[o0O](?:n|ri)|il lion|i llion|illi on)s?\b"
    r"|(?<=\d) ?(?:b|h)(?!illions?\b)[il1I!|]{3,4}[o0O]n\b"
)
# No word begins with "ln" or "rn", has a 1 or 0 among its small letters, or an l, 1 or 0 among its capitals.
_WORD = (
    r"(?<![\w'’-])l(?=[nmtrsg][a-z]{2})|(?<![\w'’-])rn(?=[aeiou][a-z])|(?<=\b[Cc]o)rnm|(?<=\bf)rorn\b"
    r"|(?<=[a-z])rn(?=ber(?:s|ed|ship|ment)?\b|pan(?:y|ies|ied)\b|p(?:le|or)t|ple(?:x|m)|pe[nt])"
    r"|(?<=[a-z]m)rn(?=[aeiou])"
    r"|(?<=[a-z]iu)rn\b|(?<=[a-z]lu)rn\b|(?<=[a-z]is)rn\b|(?<=(?:ng|ee)do)rn\b|(?<=\btea)rn(?=s?\b)"
    r"|(?<=\b[Ss]o)rn(?=e\b)"
    r"|(?<=\b[Ii])rn(?=m[ai])|(?<=\bHo)rn(?=e (?:Secretar|Office|Affairs|Department|Minist))"
    r"|(?<=[a-z])1{1,2}(?=[a-z]{2})|(?<=\bwi)(?:l1|1l|11)\b|(?<=\bsha)(?:l1|1l|11)\b|(?<=\bfu)(?:l1|11)\b"
    r"|(?<=[a-z]{2})0(?=[a-z])|(?<=[a-z])0(?=[a-z]{2})|(?<=\b[A-Z])0(?=[a-z]{2})"
    r"|(?<=[A-Z]{2})[l1|](?=[A-Z]{2})|(?<=[A-Z]{3})l(?=[A-Z]\b)|(?<=[A-Z]{2})0(?=[A-Z]{2})|(?<![^\W_])l(?=[A-Z]{4})"
    r"|(?<=\b[A-Z])[l1](?=[A-Z]{3})"
)
# A digit misread for a letter of its shape, among digits or beside what only figures have.
_SHAPE = (
    r"(?<=\d)[SB](?=\d)(?=[\dSB]{1,6}(?![^\W_]))(?<![^\W\d_]\d[SB])|(?<=[€£$])[SB](?=\d|[.,]\d| ?[mb](?:illion|n)?\b)"
    r"|(?<![^\W_])S(?=00(?:,000)? [a-z])|(?<=\d)[SB](?= ?(?:%|(?:per cent|million|billion)\b))"
    r"|(?<=\b(?:19|20)\d)[SB](?![^\W_])"
)
_LETTERS = {
    "S": "5",
    "B": "8",
    "l": "I",
    "rn": "m",
    "rnm": "mm",
    "rorn": "rom",
    "1": "l",
    "11": "ll",
    "l1": "ll",
    "1l": "ll",
}
# One of these stands in each line of which anything is mended, and in few others.
_SIGNS = tuple(
    compiled(signs)
    for signs in (
        # Numbers: a letter among digits or before them, a gap before a comma or in a word of scale.
        r"\d(?:[.,]?[lIOo|]| [\dO]{0,2}O| ,\d)",
        r"- [\dO]{0,2}O",
        r"[lIO](?<![^\W_].)(?:[\dlIO|]|o(?=[\dlIOo|.,]|(?:st|nd|rd|th|m|bn|k|mio|million)?(?![^\W_]))|[.,][\dlIOo|]|,-"
        r"| ,\d| [\dO]{3}| [JFMASOND])",
        r"\d[ -]?(?!millions?\b)(?:m|rn)[il1I!|]|\d ?[bh](?!illions?\b)[il1I!|]",
        # Words: signs that stand side by side in none.
        r"[lr](?<![^\W_].)(?:(?<=l)(?:[nmtrsg][a-z]|[A-Z]{3})|(?<=r)n[aeiou])",
        r"rn[mbp]|rorn|mrn|(?:iu|lu|is|do|tea)rn|[Ss]orne|Horne",
        r"1(?<=[a-z]1)",
        r"[l10|](?<=[A-Z].)[A-Z]",
        r"0(?<=[A-Za-z]0)[a-z]",
        r"[SB](?<=[\d€£$].)|S00",
    )
)
_DAMAGED = compiled(rf"(?P<number>{_NUMBER})|(?P<scale>{_SCALE})|(?P<word>{_WORD}|{_SHAPE})")
_MONEY_BEFORE = compiled(r"(?:[€£$]|\b(?:EUR|GBP|USD|Euros?)) {0,2}$")
_FIGURE_AFTER = compiled(rf" ?(?:%|per cent\b|million\b|billion\b|mio\b|m\b|bn\b|euros?\b|pounds?\b|(?:{_MONTHS})\b)")
_DATE_AFTER = compiled(r"[./-]\d")
_ORDINAL_AFTER = compiled(r"(?:st|nd|rd|th)\b")
_DAY_OF = compiled(rf" (?:{_MONTHS}) [\dlI]")
_YEAR = compiled(r"(?:19|2[0Oo])(?=[0-3OolI|]|9)[\dOolI|]{2}")
_SHAPES = str.maketrans("lI|Oo", "11100")


def mended(raw: str) -> Iterator[tuple[int, int, str]]:
    """Where a text's numbers are damaged: start, end, and what stood there before, in order; code points.

    >>> [written for _, _, written in mended("£l2 million, 4OO OOO euros and 3 rnillion")]
    ['12', '400 000', ' million']
    """
    doubtful = {raw.rfind("\n", 0, sign.start()) + 1 for signs in _SIGNS for sign in signs.finditer(raw)}
    for start in sorted(doubtful):
        end = raw.find("\n", start)
        for match in _DAMAGED.finditer(raw, start, len(raw) if end < 0 else end):
            written = _word(match) if match["word"] else _scale(match[0]) if match["scale"] else _number(match)
            if written not in (None, match[0]):
                yield match.start(), match.end(), written


def _word(match: re.Match[str]) -> str:
    """The letters that were misread; among capitals an upright stroke is an I."""
    is_capital = match.string[match.end() : match.end() + 1].isupper()
    if match[0] == "0":
        return "O" if is_capital else "o"
    return "I" if is_capital and match[0] in "l1|" else _LETTERS.get(match[0], match[0])


def _scale(word: str) -> str:
    gap = word[0] if word[0] in " -" else ""
    return f"{gap}{'b' if word.strip(' -')[0] in 'bh' else 'm'}illion{'s' if word.endswith('s') else ''}"


def _number(match: re.Match[str]) -> str | None:
    """The run in digits; None where its letters may well be letters."""
    run, text = match[0], match.string
    after = text[match.end() : match.end() + 14]
    is_money = _MONEY_BEFORE.search(text, max(0, match.start() - 7), match.start()) is not None
    is_figure = is_money or _FIGURE_AFTER.match(after) is not None
    if run in {"l", "I"} and _DAY_OF.match(text, match.end()):
        return "1"
    if not any(sign.isdigit() for sign in run) and not (is_figure and run[0] in "lI" and len(run) > 1):
        return None
    if _YEAR.fullmatch(run):
        return run.translate(_SHAPES)
    if run[0] == "O" and not (is_money or _DATE_AFTER.match(after)):
        return None
    if run[0] == "I" and not (is_figure or _ORDINAL_AFTER.match(after) or _DATE_AFTER.match(after)):
        return None
    if run[-1] in "lI|o" and not is_figure and not _DATE_AFTER.match(after):
        return None  # "20l" may be litres
    return run.translate(_SHAPES).replace(" ,", ",")
