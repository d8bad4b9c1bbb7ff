"""`accord token`: makes, lists and takes away the tokens that writing needs."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands import speaking

app = typer.Typer(help="Tokens for writing: made, listed, taken away.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="What the token is called, such as the program that will use it.")]


@app.command()
def add(
    name: Name,
    may: Annotated[list[str], typer.Option(help="What it may do: update, documents, reviews; commas, or repeat.")],
) -> None:
    """Makes a token and prints it, this once; only its digest is kept."""
    with speaking.explained():
        from api.contributions.credentials import add as made

        rights = [right.strip() for right in ",".join(may).split(",") if right.strip()]
        token = made(speaking.settings().data, name, rights)
        speaking.tell(f"The token {name}, which is not shown again; send it as 'Authorization: Bearer …':")
        typer.echo(token)


@app.command("list")
def listed() -> None:
    """Prints the names of the tokens that there are and what each may do."""
    with speaking.explained():
        from api.contributions.credentials import credentials

        for one in credentials(speaking.settings().data):
            typer.echo(f"{one.name}\t{','.join(one.may)}")


@app.command()
def remove(name: Name) -> None:
    """Takes a token away; a server that runs refuses it from then on."""
    with speaking.explained():
        from api.contributions.credentials import remove as removed

        removed(speaking.settings().data, name)
        speaking.tell(f"The token {name} is gone.")
