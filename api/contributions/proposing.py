"""The language model that the settings name, if they name one, made ready to propose findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from api.settings import Settings
from ontology.errors import BadParameter

if TYPE_CHECKING:
    from graph.propose.proposing import Proposer
    from graph.reference.lexicon import Lexicon

MakeProposer: TypeAlias = "Callable[[Lexicon], Proposer]"


@contextmanager
def proposer_of(settings: Settings, *, is_offline: bool = False) -> Iterator[MakeProposer | None]:
    """What makes a proposer of the reference data; None where the settings name no endpoint.

    `is_offline` uses only answers that are kept, and asks nobody. Raises BadParameter where no model is named then.
    """
    if is_offline and not settings.llm_model:
        raise BadParameter("llm-offline", "", "needs ACCORD_LLM_MODEL: whose answers to look for.")
    if not is_offline and not settings.llm_base_url:
        yield None
        return
    # Not before a model is wanted: what speaks HTTP takes a quarter of a second to import.
    from graph.propose.kept_answers import KeptAnswers
    from graph.propose.llm import Endpoint, Model
    from graph.propose.proposing import Proposer

    kept = KeptAnswers(settings.llm_cache or settings.data / "cache" / "answers")
    most, at_once, name = settings.llm_max_chars, settings.llm_concurrency, settings.llm_model
    if is_offline:
        yield lambda lexicon: Proposer(name, None, kept, lexicon, most, at_once)
        return
    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else ""
    model = Model(Endpoint(settings.llm_base_url, name, key, settings.llm_seconds))
    try:
        yield lambda lexicon: Proposer(name, model.ask, kept, lexicon, most, at_once)
    finally:
        model.close()


@contextmanager
def kept_proposals(settings: Settings) -> Iterator[MakeProposer | None]:
    """The same of kept answers alone, where the settings name a model; None where they name none."""
    if not settings.llm_model:
        yield None
        return
    with proposer_of(settings, is_offline=True) as proposer:
        yield proposer
