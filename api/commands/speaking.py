"""What all commands share: their settings, errors as sentences with an exit code, talk on stderr."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from pydantic import ValidationError

from ontology.errors import AccordError, BadParameter, NotFound

if TYPE_CHECKING:
    from api.settings import Settings

FINE, FOUND_PROBLEMS, WRONG_USE = 0, 1, 2


def settings(**given: object) -> Settings:
    """The settings, those given (and not None) in place of the environment's; ends the command on a wrong one."""
    from api.settings import Settings

    try:
        return Settings.model_validate(Settings().model_dump() | {k: v for k, v in given.items() if v is not None})
    except ValidationError as error:
        for fault in error.errors():
            name = ".".join(str(part) for part in fault["loc"])
            tell(f"{name} (ACCORD_{name.upper()}): {fault['msg']}")
        raise typer.Exit(WRONG_USE) from error


@contextmanager
def explained() -> Iterator[None]:
    """Turns an error that can be explained into a sentence and an exit code."""
    try:
        yield
    except (BadParameter, NotFound) as error:
        choices = getattr(error, "choices", ()) or getattr(error, "nearest", ())
        told = f"{str(error).rstrip('.')}. Choose from: {', '.join(choices)}." if choices else str(error)
        tell(f"accord: {told}")
        raise typer.Exit(WRONG_USE) from error
    except AccordError as error:
        tell(f"accord: {error}")
        raise typer.Exit(FOUND_PROBLEMS) from error
    except OSError as error:
        if error.filename is None:
            raise  # it is not about a file: a pipe that nobody reads any more
        tell(f"accord: {error.filename}: {error.strerror}")
        raise typer.Exit(FOUND_PROBLEMS) from error


def tell(words: str) -> None:
    """Says something to whoever gave the command, on stderr."""
    typer.echo(words, err=True)
