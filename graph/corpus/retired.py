"""Addresses that once named something and no longer do: `slugs.jsonl`, beside the decisions that retired them.

Each line has `slug` (`type/slug`) and `to`, the reference that stands for it now, or null where nothing does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ontology.errors import ReviewError

FILE = "slugs.jsonl"
_REF = re.compile(r"[a-z]{3,20}/[A-Za-z0-9_-]{1,200}")
_KEYS = ("slug", "to", "by", "note")


def retired_in(folder: Path) -> Mapping[str, str]:
    """The retired references of a corpus and what stands for each now; empty where nothing does.

    Raises ReviewError naming line and field of the first line that is not as it should be.
    """
    path = folder / FILE
    if not path.is_file():
        return {}
    found: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            old, new = _entry(line, number)
            found[old] = new
    return found


def line_of(old: str, new: str, by: str) -> str:
    """A retired reference as the line that the file keeps."""
    return json.dumps({"slug": old, "to": new or None, "by": by}, ensure_ascii=False) + "\n"


def _entry(line: str, number: int) -> tuple[str, str]:
    try:
        given: Any = json.loads(line)
    except ValueError as error:
        raise ReviewError(FILE, number, "", f"is no JSON object: {error}") from error
    if not isinstance(given, dict):
        raise ReviewError(FILE, number, "", 'is no JSON object such as {"slug": "measure/…", "to": null}')
    for key in given:
        if key not in _KEYS:
            raise ReviewError(FILE, number, key, f"is unknown; the keys are {', '.join(_KEYS)}")
    old, new = given.get("slug"), given.get("to")
    for key, value in (("slug", old), ("to", new or "measure/none")):
        if not isinstance(value, str) or not _REF.fullmatch(value):
            raise ReviewError(
                FILE, number, key, f"is {value!r}; it takes a reference such as measure/2014-09-20-fences"
            )
    return str(old), new or ""
