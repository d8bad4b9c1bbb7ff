"""How a clause says when what it tells is done: what is weighed for its type."""

from __future__ import annotations

import pytest

from graph.find.clauses.clause_features import features
from graph.find.clauses.content_words import content_words
from graph.find.clauses.standing import standing_clauses
from graph.find.clauses.tenses import tense_features
from graph.find.clauses.weighing import type_of
from graph.layout.blocks import lay_out


@pytest.mark.parametrize(
    ("clause", "tense"),
    [
        ("Fehmarn will lend two barges", "will"),
        ("The barges sank off Fehmarn", "past"),
        ("Officers from Lolland took the first watch", "past"),
        ("The watch was taken by officers", "was participle"),
        ("The watch is now being taken", "is being"),
        ("Divers are also clearing the wreck", "is ing"),
        ("The wreck has since been raised", "has been"),
        ("Lolland has already sent divers", "has participle"),
        ("Lolland has to send divers", "has to"),
        ("Divers are to clear the wreck", "is to"),
        ("to clear the wreck", "to"),
        ("Clearing the wreck", "ing"),
        ("Divers cleared the wreck", "past or participle"),
        ("Cleared since May", "opening participle"),
        ("Lists of wanted boats for the harbour", "none"),
        ("A wreck raised by divers", "none"),
        ("In Will the divers rest", "none"),
        ("", "none"),
    ],
)
def test_the_first_verb_that_tells_a_tense_tells_it(clause: str, tense: str) -> None:
    assert [one for one in tense_features(clause) if one.startswith("=tense ")] == [f"=tense {tense}"]


def test_irregular_verbs_have_a_form_with_what_stands_before_them() -> None:
    told = set(tense_features("The hull has been drawn ashore, and divers swam out"))
    assert {"=been_EN", "=has_been_EN", "=N_has_been_EN", "=Ns_PAST", "=and_Ns_PAST"} <= told
    assert "=^PAST" in set(tense_features("Took part in the watch"))


def test_regular_verbs_and_names_add_no_form() -> None:
    assert set(tense_features("Divers cleared the wreck off Fell")) == {"=tense past or participle"}


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Our engineers rang the other bank and began work on the weir.", "completed"),
        ("The other bank's engineers are busy with the weir, which they are widening.", "ongoing"),
    ],
)
def test_the_tense_weighs_for_the_type(clause: str, kind: str) -> None:
    one = next(iter(standing_clauses(lay_out(clause))))
    told = (*features(clause, one.standing), *tense_features(clause))
    assert type_of(told, content_words(clause)) == kind
