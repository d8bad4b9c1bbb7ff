"""The fields of a request are read as forms have them, whether there is one or many."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from api.http.fields import fields_of
from ontology.errors import BadParameter


@given(st.text("a=&+%;4cC ", max_size=12))
@example("")
@example("query")
@example("query=a%2Bb+c=d")
@example("=x")
def test_one_field_is_read_as_it_is_among_others(sent: str) -> None:
    try:
        expected = parse_qsl(sent, keep_blank_values=True, errors="strict")
    except UnicodeDecodeError:
        with pytest.raises(BadParameter):
            fields_of(sent.encode())
    else:
        assert fields_of(sent.encode()) == expected
        assert fields_of(sent.encode() + b"&one=more") == [*expected, ("one", "more")]


@pytest.mark.parametrize("sent", [b"query=%ff", b"%ff=query", "query=é".encode(), b"query=%ff&format=csv"])
def test_what_is_no_utf_8_is_refused(sent: bytes) -> None:
    with pytest.raises(BadParameter):
        fields_of(sent)
