"""What sounds like an instrument and is none: a report on one, a deal of firms, any plan, letter or kind."""

from __future__ import annotations

import pytest

from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import BODY, instruments


@pytest.mark.parametrize(
    "title",
    [
        "Ministers sign agreement on ferries",
        "Norway and Denmark make agreements on ferries",
        "Communiqué on the declaration of Oslo",
        "New ramps for Oslo and Esbjerg",
    ],
)
def test_a_report_on_an_instrument_is_not_that_instrument(title: str, lexicon: Lexicon) -> None:
    assert not any(found.is_document for found in instruments(f"{title}\n\n{BODY}", lexicon)[1])


@pytest.mark.parametrize(
    "text",
    [
        "They reached agreement on many things.",
        "There is broad agreement.",
        "The treaty was praised.",
        "They want a convention.",
        "Convention demands it.",
    ],
)
def test_an_instrument_that_cannot_be_told_from_others_is_none(text: str, lexicon: Lexicon) -> None:
    assert instruments(text, lexicon)[1] == ()


@pytest.mark.parametrize(
    "text",
    ["They hope for a deal with Norway.", "The agreement with Nordferry Holdings was praised.",
     "The law with Norway was praised.", "The ferries have had their agreement since 2011."],
)  # fmt: skip
def test_what_may_be_any_agreement_or_a_contract_is_no_instrument(text: str, lexicon: Lexicon) -> None:
    assert instruments(text, lexicon)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "The tenants signed an agreement with their landlord on 3 May 2011.",
        "An agreement on overtime was struck with the drivers' union on 3 May 2011.",
        "A tenancy agreement dated 3 May 2011 must be shown.",
        "They signed a franchise agreement on 3 May 2011.",
        "Returns Agreements speed removals up.",
        "We welcome the commitment to reach an agreement on the list of ramps in October.",
    ],
)
def test_deals_of_people_and_of_firms_are_no_instruments(text: str, lexicon: Lexicon) -> None:
    assert instruments(text, lexicon)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "They reached agreement on the ramps.",
        "An agreement would help.",
        "They called for an agreement on ramps.",
        "The agreement was praised.",
        "In agreement with the crews, the ramps were closed.",
        "They did so without an agreement on ramps.",
    ],
)
def test_an_instrument_of_which_only_the_kind_is_told_is_none(text: str, lexicon: Lexicon) -> None:
    assert instruments(text, lexicon)[1] == ()


@pytest.mark.parametrize(
    "text", ["They recalled the Norwegian declaration of independence.", "They want a similar arrangement with Norway."]
)
def test_what_no_parties_made_or_may_be_made_is_no_instrument(text: str, lexicon: Lexicon) -> None:
    assert instruments(text, lexicon)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "They will review the treaty in 2031.",
        "They adopted the following conclusions on ramps.",
        "They want readmission agreements.",
        "They agreed on a joint way forward for the ferries.",
        "They spoke of the possibility of entering into a formal agreement.",
        "The Government of National Accord thanked them.",
    ],
)
def test_what_tells_no_instrument_apart_is_none(text: str, lexicon: Lexicon) -> None:
    assert instruments(text, lexicon)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "The agreement between the two countries is old.",
        "They exchanged letters and went home.",
        "They agreed on a plan.",
        "They confirmed their agreement to the plan and reached an understanding.",
    ],
)
def test_what_may_be_any_plan_or_letter_is_no_instrument(text: str, lexicon: Lexicon) -> None:
    assert instruments(f"{BODY}\n\n{text}", lexicon)[1] == ()


def test_a_press_communique_is_no_instrument(lexicon: Lexicon) -> None:
    assert instruments(f"TALKS ON FERRIES\n\nPress communiqué\n\n{BODY}", lexicon)[1] == ()
