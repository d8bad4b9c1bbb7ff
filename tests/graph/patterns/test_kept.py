"""What is kept for one document is worked out once for it, and anew for the next."""

from __future__ import annotations

from graph.patterns.kept import forget, kept


def test_a_function_is_asked_once_for_each_thing_until_it_is_told_to_forget() -> None:
    asked: list[str] = []

    @kept
    def in_capitals(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert [in_capitals("port"), in_capitals("port"), in_capitals("quay")] == ["PORT", "PORT", "QUAY"]
    assert asked == ["port", "quay"]
    forget()
    assert in_capitals("port") == "PORT"
    assert asked == ["port", "quay", "port"]
