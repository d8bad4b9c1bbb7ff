from __future__ import annotations

import pytest

from api.http.caching import is_current, strong_tag


def test_a_tag_is_quoted_and_follows_from_every_part() -> None:
    tag = strong_tag("a", b"b")
    assert tag.startswith('"') and tag.endswith('"')
    assert tag == strong_tag("a", "b")
    assert len({tag, strong_tag("ab"), strong_tag("a", "b", ""), strong_tag("", "ab"), strong_tag("b", "a")}) == 5


@pytest.mark.parametrize(
    ("sent", "current"),
    [
        (None, False),
        ("", False),
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ('"b" , W/"c"', False),
        ("*", True),
        ("a", False),
    ],
)
def test_a_client_that_has_it_need_not_be_sent_it_again(sent: str | None, current: bool) -> None:
    assert is_current(sent, '"a"') is current
