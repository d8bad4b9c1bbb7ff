"""Bytes in many encodings: the same characters, and a word about what was guessed."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ingest.encodings import damage_notices, declared_encoding, decode
from ontology.errors import DocumentError

ENGLISH = (
    "Joint statement – “security” at Évian\r\n\r\n• The Home Secretary, Zoé Noël, gave £3 million (€3.4 million).\r\n"
    "It’s the ministers’ second meeting; Frédéric Müller was not there.\r\n"
)
LATIN_9 = "Réunion à Évian : 3 millions d'€ (3 €) pour l'œuvre commune, où Frédéric Noël était présent.\n"


@pytest.mark.parametrize(
    ("received", "text", "encoding", "warned"),
    [
        (ENGLISH.encode(), ENGLISH, "utf-8", False),
        (codecs.BOM_UTF8 + ENGLISH.encode(), "\ufeff" + ENGLISH, "utf-8", False),
        (ENGLISH.encode("utf-16"), ENGLISH, "utf-16", False),
        (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16", False),
        (ENGLISH.encode("utf-32"), ENGLISH, "utf-32", False),
        (ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le", True),
        (ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be", True),
        (ENGLISH.encode("cp1252"), ENGLISH, "cp1252", True),
        (ENGLISH.encode("mac_roman"), ENGLISH, "mac_roman", True),
        (LATIN_9.encode("iso8859-15"), LATIN_9, "iso8859-15", True),
        (b"Caf\xe9 talks in Calais", "Café talks in Calais", "cp1252", True),
    ],
)
def test_a_text_is_read_in_the_encoding_it_is_in(received: bytes, text: str, encoding: str, warned: bool) -> None:
    decoded = decode("minutes.txt", received)
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert [notice.kind for notice in decoded.notices] == (["encoding"] if warned else [])


@pytest.mark.parametrize(
    ("received", "said", "offset"),
    [
        (b"We met.\x00 We agreed.", "NUL byte", 7),
        (b"We met \xff\xfe", "not UTF-8", 7),
        (bytes(range(128, 256)) * 4, "not UTF-8", 0),
        (b"\x01\x02\x03\x04 met \x05\x06\x07", "control characters", None),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00c\x00d\x00e\x00f\x00", "begin as UTF-16 but are not", 4),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_place_and_reason(
    received: bytes, said: str, offset: int | None
) -> None:
    with pytest.raises(DocumentError) as caught:
        decode("minutes.txt", received)
    assert (caught.value.document, caught.value.offset) == ("minutes.txt", offset)
    assert said in caught.value.reason


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b'<META http-equiv=Content-Type content="text/html; charset=ISO-8859-1">', "cp1252"),
        (b'<?xml version="1.0" encoding="ISO-8859-15"?>', "iso8859-15"),
        (b"<meta charset=gb2312>", "gb18030"),
        (b"<meta charset=klingon>", ""),
        (b"<meta charset=rot13>", ""),
        (b"<p>charset=utf-8", ""),
    ],
)
def test_a_declared_encoding_is_known_by_its_label(head: bytes, encoding: str) -> None:
    assert declared_encoding(head) == encoding


def test_a_page_in_utf_8_that_declares_another_encoding_is_read_as_what_it_is() -> None:
    decoded = decode("page.html", b"<meta charset=iso-8859-1><p>" + ENGLISH.encode())
    assert ENGLISH in decoded.text
    assert "declares cp1252 but is UTF-8" in decoded.notices[0].note


def test_utf_8_with_a_broken_byte_is_read_and_told_of() -> None:
    decoded = decode("minutes.txt", ENGLISH.encode() + b"\xe2\x80 end, \xc3\xa9")
    assert decoded.text.startswith(ENGLISH)
    assert [notice.kind for notice in decoded.notices] == ["encoding"]


def test_utf_8_cut_off_inside_a_character_is_read_and_told_of() -> None:
    decoded = decode("minutes.txt", b"We will spend a sum of money: \xe2\x82")
    assert decoded.text.startswith("We will spend")
    assert "broken" in decoded.notices[0].note


def test_signs_that_were_damaged_before_are_told_of_where_they_begin() -> None:
    text = "We agreed to pay 拢40,000, and 拢3 more."
    (notice,) = damage_notices(text)
    assert notice.kind == "damaged_characters" and notice.note.startswith("2 signs")
    assert notice.passage and text[notice.passage.start : notice.passage.end] == "拢" == notice.passage.quote
    assert damage_notices("worth £3 million – Âge d’or, SÃO PAULO, Ângela") == ()


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_refused(received: bytes) -> None:
    try:
        decoded = decode("any", received)
    except DocumentError as error:
        assert error.document == "any"
    else:
        decoded.text.encode("utf-8")
