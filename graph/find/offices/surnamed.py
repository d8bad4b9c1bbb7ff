"""Where a text names somebody by the surname alone, behind a title or an honorific: "Mrs A", "Ministers A, B and C"."""

from __future__ import annotations

from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.reference.portfolios import CAPITALISED

SURNAME = rf"(?:(?:de la|[Vv]an der|[Vv]on der|[Vv]an den|[Vv]an|[Vv]on|[Dd]e|[Dd]i|Le|La|El|Ben) )?{CAPITALISED}"
_OF = r"(?: \([A-Z][\w ,]{2,60}\))?"  # "Ministers A (Spain) and B (Italy)"
_SURNAMED = guarded(
    rf"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|M\.|MM\.|Mme|Mlle|Sir|Dame|Lord|Lady|Baroness|Monsieur|Madame|Herr|Frau|HR/VP)\.?"
    # A full stop behind a title ends its sentence: "said the Minister. Police in Oslo".
    r"|(?P<title>President|Minister|Secretary|Commissioner|Chancellor|Premier|Taoiseach|Tánaiste)) "
    rf"(?P<surname>{SURNAME})"
    rf"|\bCommission \((?P<of_commission>{SURNAME})\)"
)
_SURNAMED_TOGETHER = guarded(
    rf"\b(?:(?:Interior |Prime |Foreign |Justice )?Ministers|Presidents|Commissioners|Chancellors|(?:Home )?Secretaries"
    rf"|Messrs|MM|Mesdames)\.? (?P<first>{SURNAME}){_OF}(?P<more>(?:, {SURNAME}{_OF}){{0,5}}),? and "
    rf"(?:(?:Mr|Mrs|Ms|Mme|M\.|Minister|President) )?(?P<last>{SURNAME})(?! [A-Z])"
)
_ONE = compiled(SURNAME)


def surnamed(text: str) -> list[tuple[int, tuple[int, int], str]]:
    """Where surnames stand behind a title or an honorific, where the mention begins, and the title; empty without."""
    single = [(match.start(), match.span("surname"), match["title"] or "") for match in _SURNAMED.on_lines(text)]
    together = [
        (one.start(), one.span(), "")
        for match in _SURNAMED_TOGETHER.on_lines(text)
        for group in ("first", "more", "last")
        for one in _ONE.finditer(text, *match.span(group))
        if not text.endswith("(", 0, one.start()) and text[one.end() : one.end() + 1] != ")"
    ]
    return sorted({span: (begin, span, title) for begin, span, title in (*together, *single)}.values())
