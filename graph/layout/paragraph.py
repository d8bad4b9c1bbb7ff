"""A text's lines and the paragraphs that they are gathered into."""

from __future__ import annotations

from dataclasses import dataclass

from graph.layout.marks import Mark
from graph.patterns.openings import compiled

_SENTENCE_END = compiled(r"""[.!?:;…](?: ?["”'’»)\]]+)?(?: ?\[\d[\d/]{2,12}\])?$|;\s(?:and|or)$""")


@dataclass(frozen=True, slots=True)
class Line:
    """A line's run in the normalised text, without white space at its ends; `text` has spaces for tabs."""

    start: int
    end: int
    text: str
    after_blank: bool
    page: int = 0  # counted by form feeds
    indent: int = 0  # how many characters of white space stand before it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, and the mark of the first."""

    lines: tuple[Line, ...]
    mark: Mark
    is_row: bool = False  # of a table, whose cells stand apart

    @property
    def text(self) -> str:
        """The words, white space collapsed, without the mark; hyphenated ends are still apart."""
        return " ".join(" ".join(line.text for line in self.lines)[self.mark.length :].split())


def ends_sentence(text: str) -> bool:
    """Whether a paragraph's words end where a sentence, a clause of a list or a lead-in ends."""
    return bool(_SENTENCE_END.search(text[-40:]))


# Words behind which neither a sentence nor a heading ends.
_GOES_ON = compiled(
    r"\b(?:the|an?|of|to|in|by|for|from|with|at|on|upon|that|their|our|its|his|her|since|until|between|and|or|than|into"
    r"|under|through|during|as|within|will|would|shall|should|may|has|have|had|been|be|which|who|whose|including)$"
)


def goes_on(text: str) -> bool:
    """Whether words break off where neither a sentence nor a heading ends."""
    return bool(_GOES_ON.search(text[-12:]))


def heading_goes_on(text: str) -> bool:
    """The same of a heading, whose words may stand in capitals; the month at its end is no verb."""
    return not text.endswith((" May", " MAY")) and goes_on(text.lower())
