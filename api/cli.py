"""The command `accord`. Data go to stdout, talk to stderr; exit codes: 0 fine, 1 found problems, 2 wrong use.

Each command is a few lines over functions that are tested without it, and imports them itself: a command starts no
slower for what the others need.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands import add, backup, batch, remove, review, token
from api.commands.speaking import FINE, FOUND_PROBLEMS, WRONG_USE, explained, tell
from api.commands.speaking import settings as settings_of
from ontology.errors import AccordError, BadParameter, BuildError

if TYPE_CHECKING:
    from api.settings import Settings

app = typer.Typer(
    help="Ministerial statements as a knowledge graph in which every fact leads back to the words it was read from.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(token.app, name="token")
app.add_typer(review.app, name="review")
app.command("add")(add.add)
app.command("batch")(batch.batch)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.command("remove")(remove.remove)

Seeds = Annotated[Path | None, typer.Option(help="Folder of documents with their catalogue.", show_default=False)]


@app.command()
def build(
    seeds: Seeds = None,
    out: Annotated[Path | None, typer.Option(help="Folder to write the graph to.", show_default=False)] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 where a decision of review finds nothing.")] = False,
) -> None:
    """Builds the graph from the documents; the same bytes every time. Prints the folder it was written to."""
    with explained():
        settings = settings_of(seeds=seeds)
        folder = out or built_folder(settings)
        if out is not None:
            from graph.build import ADDED, write
            from graph.build import build as built
            from graph.files.folders import sync_tree

            write(built(settings.seeds, settings.base, tell, settings.data / ADDED), out)
            sync_tree(out)
        typer.echo(str(folder))
        if strict and (orphaned := _orphaned(folder)):
            tell(f"{orphaned} decisions of review find nothing any more; report.json lists them")
            raise typer.Exit(FOUND_PROBLEMS)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (ACCORD_HOST).", show_default=False)] = None,
    port: Annotated[
        int | None, typer.Option(help="Port; 0 for any free one (ACCORD_PORT).", show_default=False)
    ] = None,
    workers: Annotated[int | None, typer.Option(help="Query workers (ACCORD_WORKERS).", show_default=False)] = None,
    seeds: Seeds = None,
    store: Annotated[
        str | None, typer.Option(help="memory: or file:FOLDER (ACCORD_STORE).", show_default=False)
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help="A bare SPARQL 1.1 store, without the graph.")] = False,
) -> None:
    """Builds the graph if needed and serves it over HTTP until interrupted."""
    with explained():
        from api.contributions import storage
        from api.server.server import check_address, run, run_bare

        settings = settings_of(host=host, port=port, workers=workers, seeds=seeds, store=store)
        check_address(settings)
        storage.check(settings)
        storage.check_writes(settings, is_bare=empty)
        if empty:
            run_bare(settings)
        else:
            run(settings, _built_before(settings))


@app.command()
def ask(
    name: Annotated[str | None, typer.Argument(help="A saved question; without one, they are listed.")] = None,
    param: Annotated[list[str] | None, typer.Option(help="A parameter, as name=value; repeat for more.")] = None,
    query: Annotated[Path | None, typer.Option(help="A file with a SPARQL query; - reads stdin.")] = None,
    answer_format: Annotated[
        str | None, typer.Option("--format", help="json, xml, csv or tsv; ttl, nt, rdf, jsonld, trig or nq of a graph.")
    ] = None,
) -> None:
    """Answers a saved question, or a SPARQL query from a file, and prints the answer."""
    with explained():
        from api.commands.ask import answer_to, answered, from_text, list_of_questions

        if (name is None) == (query is None):
            typer.echo(list_of_questions(), err=name is not None)
            raise typer.Exit(WRONG_USE if name is not None else FINE)
        settings = settings_of()
        if query is not None:
            question = from_text(_read(query), answer_format, settings)
            answer = answered(question, built_folder(settings), settings)
        else:
            asked = _pairs(param or [])
            answer = answer_to(str(name), asked, answer_format, built_folder(settings), settings)
        sys.stdout.buffer.write(asyncio.run(answer))


@app.command()
def export(
    answer_format: Annotated[
        str, typer.Option("--format", help="nq, trig or jsonld with the graphs; ttl their merge; rdf12 with reifiers.")
    ] = "nq",
    out: Annotated[Path | None, typer.Option(help="File to write; without one, stdout.", show_default=False)] = None,
    seeds: Seeds = None,
) -> None:
    """Writes the whole data in one file: N-Quads, TriG, Turtle, JSON-LD or RDF 1.2; the same bytes every time."""
    with explained():
        from graph.publish.export import dump_of, export_format

        form = export_format(answer_format)
        file = dump_of(built_folder(settings_of(seeds=seeds)), form)
        if not file.is_file():
            raise BuildError(f"{file} is missing: this build was made without its exports; remove its folder")
        written = file.read_bytes()
        if out is None:
            sys.stdout.buffer.write(written)
        else:
            _write(out, written)


@app.command()
def read(
    paths: Annotated[list[Path], typer.Argument(help="Files to read.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    as_text: Annotated[
        bool, typer.Option("--text", help="Only the text that offsets count in, of one document.")
    ] = False,
    llm_offline: Annotated[
        bool, typer.Option("--llm-offline", help="A model's answers as they were kept; none is asked for.")
    ] = False,
) -> None:
    """Prints what is read from documents (text, HTML, PDF), each finding with its words and their place."""
    with explained():
        import json

        from api.commands.read import in_words, records_of, text_of
        from api.contributions.proposing import proposer_of
        from graph.patterns.kept_codes import kept_codes
        from graph.patterns.kept_words import kept_words

        settings = settings_of()
        most_bytes = settings.document_bytes
        if as_text:
            if as_json or len(paths) != 1:
                raise BadParameter("--text", "", "prints the text of one file, without --json")
            sys.stdout.buffer.write(text_of(paths[0], most_bytes).encode("utf-8"))
            return
        refused: list[AccordError] = []
        cache = settings.data / "cache"
        with (
            kept_words(cache / "words"),
            kept_codes(cache / "codes"),
            proposer_of(settings, is_offline=llm_offline) as proposer,
        ):
            found = records_of(paths, refused.append, most_bytes, proposer)
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2) if as_json else in_words(found))
        for error in refused:
            tell(f"accord: {error}")
        if refused:
            raise typer.Exit(FOUND_PROBLEMS)


@app.command()
def check(
    seeds: Seeds = None,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object, with remarks.")] = False,
) -> None:
    """Checks vocabulary, reference data, graph, quotes and questions; prints every fault, with file, thing and rule."""
    with explained():
        from api.commands.check import as_json as written
        from api.commands.check import checked, in_words

        settings = settings_of(seeds=seeds)
        # rdflib logs a traceback for each ill-typed literal, which the report tells in a line of its own.
        logging.getLogger("rdflib.term").setLevel(logging.ERROR)
        report = checked(lambda: built_folder(settings), settings.base, tell)
        typer.echo(written(report) if as_json else in_words(report))
        if not report.is_sound:
            raise typer.Exit(FOUND_PROBLEMS)


@app.command()
def evaluate(
    folders: Annotated[
        list[Path], typer.Argument(metavar="DIR...", help="Folders of texts with their labels.", show_default=False)
    ],
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind of finding; repeat for more.")] = None,
    misses: Annotated[bool, typer.Option("--misses", help="With every miss and every false finding.")] = False,
    calibrate: Annotated[
        Path | None, typer.Option(help="File to write how often each rule is right to.", show_default=False)
    ] = None,
    second: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Labels of the same texts to count in place of what is read.", show_default=False
        ),
    ] = None,
) -> None:
    """Counts what is read against labelled statements: precision, recall and F1 of each kind, calibration, misses."""
    with explained():
        import json

        from api.commands import evaluate as evaluating

        kinds = evaluating.kinds_named(kind or [])
        if second is not None and calibrate is not None:
            raise BadParameter("calibrate", str(calibrate), "needs what rules read: leave out --second")
        evaluation = evaluating.evaluation_of(folders) if second is None else evaluating.agreement_of(folders, second)
        if calibrate is not None:
            _write(calibrate, evaluating.table_of_rules(evaluation).encode())
        report = evaluating.as_json(evaluation, kinds, misses)
        written = json.dumps(report, ensure_ascii=False, indent=2)
        typer.echo(written if as_json else evaluating.in_words(report))
        if evaluation.grounded.right < evaluation.grounded.of:
            tell("accord: some findings do not stand in the text where they say")
            raise typer.Exit(FOUND_PROBLEMS)


def built_folder(settings: Settings) -> Path:
    """The folder of a graph built from the seeds as they are now, built if it is not there; told on stderr."""
    from graph.build import ensure_built

    return ensure_built(settings.seeds, settings.data, settings.base, tell)


def _built_before(settings: Settings) -> Path:
    """The folder of the graph to serve. Where it had to be built first, this program begins anew behind the build.

    What a build needs (reference data, the reader, the reasoners' graphs) is more than half of a server's memory, and
    an interpreter does not give it back: the same command in the same process finds the build there and has none of it.
    """
    from graph.build import ensure_built

    told: list[str] = []

    def tell_and_note(message: str) -> None:
        told.append(message)
        tell(message)

    folder = ensure_built(settings.seeds, settings.data, settings.base, tell_and_note)
    if told:
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - our own command, once more
    return folder


def _orphaned(folder: Path) -> int:
    """How many decisions of review find nothing any more in a built graph."""
    import json

    from graph.build import REPORT

    return len(json.loads((folder / REPORT).read_text(encoding="utf-8"))["review"]["orphaned"])


def _pairs(given: list[str]) -> dict[str, str]:
    pairs = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or name in pairs:
            raise BadParameter("param", one, "is no name=value, or names a parameter for the second time")
        pairs[name] = value
    return pairs


def _write(path: Path, body: bytes) -> None:
    try:
        path.write_bytes(body)
    except OSError as error:
        raise BadParameter("out", str(path), f"cannot be written: {error}") from error


def _read(path: Path) -> str:
    try:
        written = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        return written.removeprefix("\ufeff")  # the mark that some editors put before all words
    except (OSError, UnicodeDecodeError) as error:
        raise BadParameter("query", str(path), f"cannot be read: {error}") from error
