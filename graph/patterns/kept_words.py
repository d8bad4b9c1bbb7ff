"""What the patterns of rules need, kept in a file: telling it is most of what a program does before it reads.

Each pattern's words stand under a digest of the pattern, so that a file made with other rules is still of use. One that
is damaged, or was made by another form of telling, is as good as none, and is written anew.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from graph.files.digested import read_digested, write_digested
from graph.patterns import guards, necessary
from graph.patterns.necessary import Words


@contextmanager
def kept_words(path: Path) -> Iterator[None]:
    """Within it, patterns whose words stand in a file are not asked for them; at its end it holds those of all.

    It must be entered before the first text is read. A disk that refuses is no fault of what is read: then nothing is
    kept.
    """
    known = _load(path)
    needed = guards.take_words(known)
    yield
    if needed.keys() - known.keys():
        try:
            write_digested(path, json.dumps({"form": _form(), "words": _plain(needed)}, ensure_ascii=False).encode())
        except OSError:
            return


def _plain(words: Mapping[str, tuple[Words, ...]]) -> Mapping[str, list[list[str]]]:
    return {key: [sorted(one) for one in sets] for key, sets in sorted(words.items())}


def _load(path: Path) -> Mapping[str, tuple[Words, ...]]:
    """The words of each pattern by its digest; nothing where there is no such file, or none of this form."""
    try:
        kept = json.loads(read_digested(path))
        if kept.get("form") != _form():
            return {}
        return {key: tuple(frozenset(map(str, words)) for words in sets) for key, sets in kept["words"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _form() -> str:
    """What the telling of words follows from: its own code, and the library's parser of patterns."""
    return hashlib.sha256(Path(necessary.__file__).read_bytes() + sys.version.encode()).hexdigest()
