"""Where the quote of a clause begins and ends, and what hangs on behind it."""

from __future__ import annotations

import pytest

from graph.find.clauses.quotes import quote_of, without_tail


@pytest.mark.parametrize(
    ("clause", "left"),
    [
        ("Norway will close the ramp, because the ice is thin", "Norway will close the ramp"),
        ("Norway will close the ramp, although some fear that it will break", None),  # it goes on with what will be
        ("Norway closes (for a month, because of the ice) the ramp at Moss", None),  # a bracket stands open
        ("Norway closes (for a month) the ramp, because the ice is thin", "Norway closes (for a month) the ramp"),
        ("Norway closes it, because the ice is thin", None),  # too few words would be left
        (
            "Norway closes the ramp, because the ice is thin, although few cross it",
            "Norway closes the ramp",
        ),
        ("Norway has closed the ramp, because it will break, although few cross it",
         "Norway has closed the ramp, because it will break"),
    ],
)  # fmt: skip
def test_what_hangs_on_behind_a_clause_is_left_out_unless_it_promises_something(clause: str, left: str | None) -> None:
    assert clause[: without_tail(clause, 0, len(clause))] == (left or clause)


@pytest.mark.parametrize(
    ("clause", "quote"),
    [
        ("“Norway will close the ramp.”", "Norway will close the ramp"),
        ("the port will open two lanes; and", "the port will open two lanes"),
        ("As well as agreeing on a fee, the port will open two lanes", "the port will open two lanes"),
    ],
)
def test_a_quote_has_no_marks_around_it_and_no_stop(clause: str, quote: str) -> None:
    verb = clause.index("will")
    start, end = quote_of(clause, 0, len(clause), verb, verb + len("will"))
    assert clause[start:end] == quote


@pytest.mark.parametrize(
    ("clause", "quote"),
    [
        ("While much is left to do at the port, we will open a desk", "we will open a desk"),
        ("Although the ice is thin, the ministers will keep the lane open", "the ministers will keep the lane open"),
        ("Make no mistake, the port will open two lanes", "the port will open two lanes"),
        ("Today, following a two-day meeting in Oslo, both will open a desk", "both will open a desk"),
        ("On Mondays, the port will open two lanes", "On Mondays, the port will open two lanes"),
    ],
)
def test_what_is_granted_first_stands_outside_the_quote(clause: str, quote: str) -> None:
    verb = clause.index("will")
    start, end = quote_of(clause, 0, len(clause), verb, verb + len("will"))
    assert clause[start:end] == quote
