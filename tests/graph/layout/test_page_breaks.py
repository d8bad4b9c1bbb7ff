"""Sentences that a page's end, or a footnote at its foot, stands inside of."""

from __future__ import annotations

import textwrap
import time

from graph.layout.blocks import lay_out
from graph.layout.lines import paragraphs

LONG = textwrap.fill(
    "The ministers of the interior of both countries met on the quay of the fishing harbour in order to see for "
    "themselves how the new ramps had been built. They thanked the crews of the lifeboats.",
    60,
)


def _texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


def test_a_sentence_goes_on_overleaf_with_a_name() -> None:
    text = (
        LONG[:-1] + ",\nwho had all come through the rain by boat from Oslo to Port\n\f\nArthur, and lit the lamps.\n"
    )
    assert _texts(text)[-1].endswith("by boat from Oslo to Port Arthur, and lit the lamps.")


def test_a_sentence_goes_on_overleaf_behind_a_word_that_ends_none() -> None:
    text = LONG + "\nThe old ramps have been closed since\n\f\n11 May 2011.\n"
    assert _texts(text)[-1].endswith("have been closed since 11 May 2011.")


def test_a_short_paragraph_that_fills_its_line_goes_on_overleaf() -> None:
    text = LONG + "\n\nFrom now on the crews of the lifeboats and of the ferries will\n\f\nshare one quay.\n"
    assert _texts(text)[-1] == "From now on the crews of the lifeboats and of the ferries will share one quay."


def test_a_heading_or_an_item_at_the_foot_of_a_page_does_not_go_on() -> None:
    heading = LONG + "\n\nRamps and lamps\n\f\nThe ministers will light the quay.\n"
    assert _texts(heading)[-2:] == ["Ramps and lamps", "The ministers will light the quay."]
    item = LONG + "\n\n- ramps of wood\n\f\nThe ministers will light the quay.\n"
    assert _texts(item)[-2:] == ["ramps of wood", "The ministers will light the quay."]


def test_footnotes_inside_a_sentence_are_left_out() -> None:
    notes = "¹ Printed in Oslo.\n² As of May.\n\n\f\n"
    text = f"{LONG}\nNorway will pay for all of the ramps and half of the lamps\n\n{notes}of the quay.\n"
    layout = lay_out(text)
    (sentence,) = [layout.words(one) for one in layout.sentences if "Norway" in layout.words(one)]
    assert sentence == "Norway will pay for all of the ramps and half of the lamps of the quay."
    assert "Printed" not in layout.text


def test_footnotes_below_a_whole_sentence_stay() -> None:
    text = LONG + "\n\n¹ Printed in Oslo.\n\n\f\nNorway will pay for the ramps.\n"
    assert [block.kind for block in lay_out(text).blocks][-2:] == ["footnote", "paragraph"]


def test_a_text_of_nothing_but_footnotes_takes_time_in_proportion() -> None:
    started = time.process_time()
    assert len(_texts("¹ a\n\n" * 20_000)) == 20_000
    assert time.process_time() - started < 20  # 100 where each footnote counts all before it
