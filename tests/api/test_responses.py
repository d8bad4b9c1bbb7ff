"""What answers share: CSV that no spreadsheet runs, and heads that proxies take."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi import Request

from api.responses import csv_bytes, query_onward


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("- to strengthen the port", "'- to strengthen the port"),
        ("\t=1", "'\t=1"),
        ("'quoted'", "''quoted'"),
        ("-36", "-36"),
        ("+1.5e3", "+1.5e3"),
        ("-36+1", "'-36+1"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula_and_numbers_stay_numbers(cell: str, written: str) -> None:
    rows = csv.reader(io.StringIO(csv_bytes(["name", "other"], [[cell, "x"]]).decode(), newline=""))
    assert list(rows) == [["name", "other"], [written, "x"]]


@pytest.mark.parametrize(
    ("asked", "onward"), [("", ""), ("lang=fr", "?lang=fr"), ("x=" + "y" * 2498, "?x=" + "y" * 2498), ("y" * 2501, "")]
)
def test_who_is_led_on_takes_along_what_proxies_take(asked: str, onward: str) -> None:
    scope = {"type": "http", "method": "GET", "path": "/id/dataset", "query_string": asked.encode(), "headers": []}
    assert query_onward(Request(scope)) == onward
