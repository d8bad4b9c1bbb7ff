"""Subtitles: the line below a press release's title that says in short what the text then tells in full."""

from __future__ import annotations

from graph.layout.blocks import BODY, Block, Layout
from graph.layout.paragraph import ends_sentence

_HIGHEST = 8  # blocks from the top within which a subtitle stands
_MOST = 2  # lines that a subtitle may have
_FEWEST_STOPPED = 0.8  # of the paragraphs below, so that a text without full stops loses nothing
_DATES = frozenset({"published", "dateline"})


def subtitles(layout: Layout) -> frozenset[int]:
    """The numbers of the blocks that are subtitles; what they tell is told again below, and is counted there.

    They stand below the title, and above the date of publication or, without a full stop, above the first sentence.
    """
    return (_above_the_date(layout) or _without_stop(layout)) | teasers(layout)


def _above_the_date(layout: Layout) -> frozenset[int]:
    top = layout.blocks[:_HIGHEST]
    title = next((block.number for block in top if block.kind == "title"), None)
    date = next((block.number for block in top if block.kind in _DATES), None)
    if title is None or date is None:
        return frozenset()
    between = [block for block in layout.blocks[title + 1 : date] if block.kind in BODY]
    is_short = len(between) <= _MOST and all(
        block.kind != "item" and len(layout.sentences_of(block)) == 1 for block in between
    )
    return frozenset(block.number for block in between) if is_short else frozenset()


def _without_stop(layout: Layout) -> frozenset[int]:
    found: list[int] = []
    has_title = False
    for block in layout.blocks[:_HIGHEST]:
        if block.kind == "title":
            has_title = True
        elif block.kind in BODY:
            if block.kind == "item" or _is_stopped(layout, block):
                break
            if has_title:
                found.append(block.number)
    if not 0 < len(found) <= _MOST:
        return frozenset()
    below = [block for block in layout.blocks[found[-1] + 1 :] if block.kind == "paragraph"]
    stopped = sum(_is_stopped(layout, block) for block in below)
    return frozenset(found) if below and stopped >= _FEWEST_STOPPED * len(below) else frozenset()


def _is_stopped(layout: Layout, block: Block) -> bool:
    return ends_sentence(layout.words(block)) or len(layout.sentences_of(block)) > 1


def teasers(layout: Layout) -> frozenset[int]:
    """The numbers of the blocks that break off with "…" what the paragraph below them begins with and tells in full."""
    found: list[int] = []
    for block in layout.blocks[:_HIGHEST]:
        words = layout.words(block)
        told = words.rstrip(" .…[]")
        below = layout.blocks[block.number + 1 : block.number + 1 + _MOST]
        if words.endswith(("…", "...", "[…]", "[...]")) and len(told) >= _FEWEST_TOLD:
            found += [block.number for one in below if layout.words(one).startswith(told)][:1]
    return frozenset(found)


_FEWEST_TOLD = 30  # code points that both begin with
