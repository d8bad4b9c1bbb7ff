"""Answers of a language model, kept by what they depend on, so that no question is asked twice and none asked anew
changes what was read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from graph.files.durable import write_whole


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """Answers in a folder, a file each."""

    folder: Path

    def get(self, key: str) -> str | None:
        """The answer kept under a key; None where there is none, or what is there cannot be read."""
        try:
            kept = json.loads(self._path(key).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        answer = kept.get("answer") if isinstance(kept, dict) and kept.get("key") == key else None
        return answer if isinstance(answer, str) else None

    def put(self, key: str, answer: str, model: str) -> None:
        """Keeps an answer. A disk that refuses costs a further question, no finding."""
        body = json.dumps({"key": key, "model": model, "answer": answer}, ensure_ascii=False) + "\n"
        try:
            write_whole(self._path(key), body.encode("utf-8", "replace"), mode=0o600)
        except OSError:
            return

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"
