"""Which line is the title: what speaks for each of a head, and when weights outweigh what rules chose."""

from __future__ import annotations

import pytest

from graph.layout.blocks import BODY, lay_out, untitled_kinds
from graph.layout.title_blocks import where_body_begins
from graph.layout.title_candidates import Candidate, Head, candidates
from graph.layout.title_weighing import weighed

TEXT = "The ministers of ferries agree on new ramps and thank the crews for their work during the winter months."


def _head(text: str) -> Head:
    blocks = lay_out(text)
    texts, marks = [blocks.words(block) for block in blocks.blocks], [block.mark for block in blocks.blocks]
    kinds = untitled_kinds(texts, marks)
    return Head(texts, kinds, marks, where_body_begins(texts, kinds, BODY))


def _of(found: list[Candidate], head: Head, text: str) -> Candidate:
    return next(one for one in found if one.number is not None and head.texts[one.number] == text)


def test_every_line_of_a_head_is_a_candidate_and_so_is_none() -> None:
    head = _head(f"Ferry portal\n\nMinisters agree on new ramps\n\n3 May 2011\n\n{TEXT}")
    found = candidates(head)
    assert [one.number for one in found] == [0, 1, 2, None]
    line = _of(found, head, "Ministers agree on new ramps")
    assert {"kind heading", "words 5", "above dateline", "longest", "told below all"} <= set(line.features)
    assert "told below none" in _of(found, head, "Ferry portal").features


def test_running_text_is_no_candidate() -> None:
    head = _head(f"Ferry portal\n\n{TEXT}\n\n{TEXT}")
    assert [one.number for one in candidates(head)] == [0, None]


@pytest.mark.parametrize(
    ("text", "ruled", "title"),
    [
        # Rules took a line of the site.
        (f"10 latest NEWS\n\nTopics of the day\n\nNorway and Denmark agree on new ramps\n\n3 May 2011\n\n{TEXT}",
         "Topics of the day", "Norway and Denmark agree on new ramps"),
        # Theirs and another are as good: theirs stays.
        (f"Ramps, not walls\n\nAddress by the Minister for Ferries, Oslo\n\n{TEXT}", "Ramps, not walls",
         "Ramps, not walls"),
        (f"Home Office\n\n{TEXT}", None, None),
    ],
)  # fmt: skip
def test_a_line_that_weighs_much_more_than_that_of_the_rules_is_the_title(
    text: str, ruled: str | None, title: str | None
) -> None:
    head = _head(text)
    number = head.texts.index(ruled) if ruled else None
    found = weighed(head, number)
    assert (None if found is None else head.texts[found]) == title
