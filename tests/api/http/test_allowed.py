"""Which servers may be asked: what a list allows, and what it must never be taken to allow."""

from __future__ import annotations

import pytest

from api.http.allowed import allowed

LISTED = allowed("query.example.org, https://example.org/data/, http://127.0.0.1:3030/ds/sparql, 10.20.0.0/16, ::1")


@pytest.mark.parametrize(
    "address",
    [
        "https://query.example.org/sparql",
        "http://query.example.org/",
        "HTTPS://QUERY.example.org:443/sparql".replace("HTTPS", "https"),
        "https://example.org/data/2024/one.ttl",
        "http://127.0.0.1:3030/ds/sparql",
        "http://127.0.0.1:3030/ds/sparql?default-graph-uri=x",
    ],
)
def test_what_is_listed_may_be_asked(address: str) -> None:
    assert LISTED.may_ask(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://query.example.org:8443/sparql",
        "https://query.example.org.evil.example/sparql",
        "https://evil.example/query.example.org",
        "https://evil.example#query.example.org",
        "https://query.example.org@evil.example/",
        "https://evil.example@query.example.org/",
        "http://example.org/data/one.ttl",
        "https://example.org/database",
        "https://example.org/data/../private",
        "https://example.org/data/%2E%2e/private",
        "https://example.org/data/..",
        "http://127.0.0.1:3030/ds/sparql-admin",
        "http://127.0.0.1:3031/ds/sparql",
        "http://localhost:3030/ds/sparql",
        "file:///etc/passwd",
        "ftp://query.example.org/",
        "https://query.example.org:port/",
        "https://query.example.org/ x",
        "https://query.example.org/\r\nHost: evil",
        "https:query.example.org",
        "//query.example.org/",
        "",
    ],
)
def test_what_is_not_listed_may_not_however_it_is_written(address: str) -> None:
    assert not LISTED.may_ask(address)


@pytest.mark.parametrize(
    ("number", "host", "may"),
    [
        ("93.184.215.14", "query.example.org", True),
        ("2606:2800:21f::1", "query.example.org", True),
        ("10.20.3.4", "query.example.org", True),  # the network is listed
        ("10.21.3.4", "query.example.org", False),
        ("127.0.0.1", "query.example.org", False),
        ("127.0.0.1", "127.0.0.1", True),  # the address names itself
        ("127.0.0.1", "0x7f.1", False),
        ("127.0.0.1", "localhost", True),
        ("0.0.0.0", "query.example.org", False),
        ("169.254.169.254", "query.example.org", False),
        ("100.64.0.1", "query.example.org", False),
        ("192.168.1.1", "query.example.org", False),
        ("224.0.0.1", "query.example.org", False),
        ("::ffff:127.0.0.1", "query.example.org", False),
        ("fe80::1%eth0", "query.example.org", False),
        ("fd00::1", "query.example.org", False),
        ("64:ff9b::7f00:1", "query.example.org", False),
        ("2002:7f00:1::", "query.example.org", False),
    ],
)
def test_a_name_may_lead_to_public_addresses_and_listed_ones_alone(number: str, host: str, may: bool) -> None:
    assert LISTED.may_reach(number, host) is may


@pytest.mark.parametrize(
    "listed", ["two words", "*", "https://", "ftp://example.org/", "https://example.org/?q=1", "10.0.0.0/99", "a,,b c"]
)
def test_a_list_that_makes_no_sense_is_refused(listed: str) -> None:
    with pytest.raises(ValueError, match=r"is no "):
        allowed(listed)


def test_nothing_listed_is_nothing_allowed() -> None:
    assert not allowed("") and not allowed(" , ") and not allowed("").may_ask("https://query.example.org/")


def test_only_addresses_in_full_are_asked_unnamed() -> None:
    assert LISTED.endpoints == ("http://127.0.0.1:3030/ds/sparql",)
