"""Lists whose items no bullet marks: told by how their paragraphs begin and end, and how they are numbered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.layout.leads import announces_actions
from graph.layout.marks import NO_MARK, Mark
from graph.patterns.openings import compiled

_PARTED = compiled(r";(?: and| or)?$")


def mark_unmarked(texts: Sequence[str], kinds: list[str], marks: Sequence[Mark]) -> None:
    """Items that lost their marks: small or parted by semicolons, behind a lead-in, up to the one that ends the list.

    Behind an item that has its mark only a small letter goes on: what begins otherwise stands below the list.
    """
    for number in range(1, len(kinds)):
        before = texts[number - 1]
        opened = before.endswith(":") and kinds[number - 1] in {"paragraph", "item"}
        goes_on = kinds[number - 1] == "item" and before.rstrip(" andor").endswith((";", ","))
        is_small = texts[number][:1].islower() and (opened or goes_on)
        # "£57 million for …;" below a lead-in, and what follows upon such: whatever it begins with.
        is_parted = (opened and _PARTED.search(texts[number])) or (
            goes_on and marks[number - 1] == NO_MARK and _PARTED.search(before)
        )
        if kinds[number] in {"paragraph", "heading"} and (is_small or is_parted):
            kinds[number] = "item"
        elif opened and kinds[number] in {"paragraph", "heading"} and _HANGS_ON_VERB.search(before[-30:]):
            _mark_verbs(number, texts, kinds)


# "We agreed to:", and below it paragraphs that begin "Extend the patrols", "Appoint national coordinators".
_HANGS_ON_VERB = compiled(r"\b(?:to|will|shall|must|should)(?: (?:jointly|together|also|continue to|further))? ?:$")
_VERB_FIRST = compiled(
    r"(?!(?:The|This|These|Those|That|There|They|Their|We|Our|It|Its|In|On|At|By|For|From|With|And|But|As|If|When|While"
    r"|Both|All|Each|Any|Some|Many|Such|To|Of|Finally|Since|After|Before|Under|During|Following|Ministers|Leaders"
    r"|Countries|Today|Joint|Article|Annex|Mr|Mrs|Ms|He|She|Italian|French|German|British|Also|Here)\b)"
    r"(?:(?:Jointly|Further|Continue to|Work to|Actively) )?[A-Z][a-z-]{2,14}(?<!s)(?<!ly)(?: (?:up|out|on|down|over))?"
    r" (?!(?:is|are|was|were|will|shall|has|have|had|and|or|of|said|would|could|should|must|may|can|also)\b)[a-z]"
)
_FEWEST_ITEMS = 2


def _mark_verbs(first: int, texts: Sequence[str], kinds: list[str]) -> None:
    """Paragraphs that go on from a lead-in's open verb, each with a verb and a capital of its own, are its items."""
    last = first
    while last < len(kinds) and kinds[last] in {"paragraph", "heading"} and _VERB_FIRST.match(texts[last]):
        last += 1
    if last - first >= _FEWEST_ITEMS:
        kinds[first:last] = ["item"] * (last - first)


def mark_numbered(texts: Sequence[str], kinds: list[str], marks: Sequence[Mark], body: Sequence[str]) -> None:
    """Numbered or lettered paragraphs right below a lead-in are its items, as long as their labels go on.

    Behind a list within an item ("1. Ports: a) … b) …") the list around it goes on: "2." is its next item.
    """
    expected, around = "", list[str]()  # the next label of the list, and those of the lists around it
    for number in range(1, len(kinds)):
        label = marks[number].label if marks[number].kind in {"number", "letter"} else ""
        opened = texts[number - 1].endswith(":") and kinds[number - 1] in body
        if (
            label in _FIRST_LABELS
            and kinds[number - 1] in {*body, "heading"}
            and _ENDS_IN_THAT.search(texts[number - 1])
        ):
            opened, kinds[number - 1] = True, "paragraph"
        is_first = label in _FIRST_LABELS or label == f"{marks[number - 1].label}.1"
        if is_first and (opened or announces_actions(texts[number - 1])):
            around += [expected] if expected and expected != label else []
            expected = label
        if label != expected and label in around:
            expected = label
            del around[around.index(label) :]
        if expected and label == expected and kinds[number] in {"paragraph", "heading"}:
            if marks[number].kind == "letter" and _heads_more(number, kinds, marks):
                expected, around = "", []
                continue
            kinds[number] = "item"
        elif kinds[number] != "item":
            expected, around = "", []
            continue
        if label == expected:
            expected = _next_label(label)


_FEWEST_LEAVES = 2
_SURE_LEAVES = 3  # so many in a row leave no doubt of the last, whatever stands below it


def mark_leaves(texts: Sequence[str], kinds: list[str], marks: Sequence[Mark]) -> None:
    """Short numbered or lettered lines right below one another are items: a heading has something below it.

    Lines that stand in the text once more are its table of contents.
    """
    latest = {words: number for number, words in enumerate(texts)}
    first = 0
    while first < len(kinds):
        last = first + 1
        while last < len(kinds) and _is_leaf(last, kinds, marks) and marks[last].label == _behind(last, marks):
            last += 1
        if _is_leaf(first, kinds, marks) and last - first >= _FEWEST_LEAVES:
            has_text = kinds[last - 1] == "heading" and last < len(kinds) and kinds[last] in {"paragraph", "item"}
            leaves = range(first, last - (has_text and last - first < _SURE_LEAVES))
            if len(leaves) >= _FEWEST_LEAVES and not _are_contents(texts, leaves, latest):
                for number in leaves:
                    kinds[number] = "item" if kinds[number] == "heading" else kinds[number]
        first = last


def _is_leaf(number: int, kinds: Sequence[str], marks: Sequence[Mark]) -> bool:
    """Whether a line may be of such a list; whole paragraphs are numbered beside headings, but not at their depth."""
    mark = marks[number]
    is_deep = mark.kind == "letter" or "." in mark.label
    is_short = kinds[number] in {"heading", "item"} or (is_deep and kinds[number] == "paragraph")
    return mark.kind in {"number", "letter"} and is_short


def _behind(number: int, marks: Sequence[Mark]) -> str:
    return _next_label(marks[number - 1].label)


def _are_contents(texts: Sequence[str], lines: range, latest: Mapping[str, int]) -> bool:
    """Whether of lines at least half stand below them once more; `latest` has where words stand for the last time."""
    return sum(latest[texts[number]] >= lines.stop for number in lines) * 2 >= len(lines)


_ENDS_IN_THAT = compiled(r"[a-z] (?:that|to|shall|will)$")  # "They came to an understanding that"
_FIRST_LABELS = frozenset({"1", "a", "A"})


def _next_label(label: str) -> str:
    """The label behind one: "2" behind "1", "b" behind "a"; empty behind an empty one."""
    above, _, last = label.rpartition(".")
    if last.isdigit():
        return f"{above}.{int(last) + 1}" if above else str(int(last) + 1)
    return chr(ord(label) + 1) if len(label) == 1 else ""


def _heads_more(number: int, kinds: Sequence[str], marks: Sequence[Mark]) -> bool:
    """Whether a lettered heading has its own text or list below: "a) Prevention", and then what is done for it."""
    if kinds[number] != "heading" or number + 1 == len(kinds):
        return False
    label = marks[number].label
    is_next = marks[number + 1].label == _next_label(label)
    return kinds[number + 1] in {"item", "paragraph"} and not is_next and label in _FIRST_LABELS
