"""All who are mentioned in office in a text, with the states of those of whom it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.find.offices.own_titles import state_of_title
from graph.find.offices.titles import Holder
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_SMALL = frozenset({"minister", "of", "the", "for", "and", "affairs", "secretary", "state", "a", "to", "in", "charge"})
_SAME_TASK = {"home": "interior", "internal": "interior", "defense": "defence", "external": "foreign"}
_SHORTEST = 3  # letters of a surname by which alone somebody is meant
_LETTERS = compiled(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody in office of whom text or register tell the state, or whom a text names without one."""

    start: int
    end: int
    name_start: int
    name_end: int
    surname: str
    title: str
    task: frozenset[str]
    state: str  # empty where it is not known
    is_said: bool  # whether it stands beside the mention


def task_of(title: str) -> frozenset[str]:
    """The words of a title that tell an office of one holder a state; empty where they tell none."""
    words = frozenset(_SAME_TASK.get(word, word) for word in _LETTERS.findall(title.lower()))
    return words - _SMALL


class Officials:
    """All who are mentioned in office in a text, by where they stand and by what they are in charge of."""

    def __init__(self, known: Iterable[tuple[Holder, str]]) -> None:
        made = (_official(one, state) for one, state in known)
        self.each = sorted(made, key=lambda one: one.start)
        self.by_task: dict[frozenset[str], dict[str, set[str]]] = {}  # the states of those with a task, by surname
        self.by_surname = {one.surname: one for one in reversed(self.each) if len(one.surname) >= _SHORTEST}
        self._decided: dict[str, str] = {}  # the states of those of whom they were decided, by surname
        for one in self.each:
            self._in_charge(one)

    def tell(self, holder: Holder, state: str) -> None:
        """Takes the state that was decided for somebody: nobody else is in that office there.

        What is decided is no more than likely, so that it tells nothing of those who stand beside.
        """
        one = _official(holder, state)
        self._decided.setdefault(one.surname, state)
        self._in_charge(one)

    def state_of(self, one: Official) -> str:
        """The state of somebody, known or decided; empty where neither is so yet."""
        return one.state or self._known.get(one.surname, "") or self._decided.get(one.surname, "")

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """The states that are known of those of a surname whom the text names elsewhere too."""
        return {one.surname: one.state for one in reversed(self.each) if one.state and one.surname}

    def _in_charge(self, one: Official) -> None:
        if one.task and one.state and one.surname:
            self.by_task.setdefault(one.task, {}).setdefault(one.surname, set()).add(one.state)

    @property
    def first(self) -> Official | None:
        """The first whose state is known."""
        return next((one for one in self.each if one.state), None)

    def between(self, start: int, end: int) -> Sequence[Official]:
        """Those whose mention begins in a run of the text."""
        return starting_in(self.each, start, end)

    def last_before(self, start: int, end: int) -> Official | None:
        """The last one of a known state whose mention begins in a run and ends before its end."""
        return next((one for one in reversed(self.between(start, end)) if one.state and one.end <= end), None)

    def named_before(self, start: int, end: int) -> Official | None:
        """The last one with a name whose mention begins in a run and ends before its end."""
        return next((one for one in reversed(self.between(start, end)) if one.surname and one.end <= end), None)

    def first_in(self, start: int, end: int) -> Official | None:
        """The first one with a name whose mention begins in a run."""
        return next((one for one in self.between(start, end) if one.surname), None)

    def without_people(self, text: str, start: int, end: int) -> str:
        """A run of a text without the mentions that lie in it."""
        parts: list[str] = []
        for one in self.between(start, end):
            parts.append(text[start : max(start, one.start)])
            start = max(start, one.end, one.name_end)
        return " ".join([*parts, text[start : max(start, end)]])


def _official(holder: Holder, state: str) -> Official:
    return Official(
        holder.start,
        holder.end,
        holder.name_start,
        holder.name_end,
        holder.name.rpartition(" ")[2],
        holder.title,
        task_of(holder.title),
        state,
        holder.is_state_said,
    )


def state_known(holder: Holder, now: str) -> str:
    """The state of a mention where it is certain: said beside it, by the register, or by a title of one state only."""
    if holder.is_state_said:
        return holder.state
    return now or (state_of_title(holder.title) if holder.title else "")
