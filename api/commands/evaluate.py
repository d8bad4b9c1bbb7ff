"""The command `accord evaluate`: a folder of labelled statements, read and counted, and the report about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.counts import Counts, Interval, Share, interval
from graph.evaluate.agreeing import Agreeing
from graph.evaluate.calibration import by_rule, expected_error, outcomes, reliability, source_of
from graph.evaluate.evaluate import LISTS, SLOTS, Evaluated, Evaluation, evaluated
from graph.evaluate.labels import FIELDS, Item, labelled
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.records import document_record
from graph.reference import lexicon as reference_names
from ontology.errors import BadParameter, LabelError

_TEXTS = (".txt", ".md", ".html", ".pdf")


def evaluation_of(folders: Iterable[Path]) -> Evaluation:
    """Everything labelled in some folders, read by the rules alone: `NAME.json` beside `NAME.txt`, .md, .html or .pdf.

    Raises BadParameter for a folder without labelled statements, LabelError for labels that do not fit their text,
    DocumentError for a text that cannot be read.
    """
    pairs = [pair for folder in folders for pair in _labelled_files(folder)]
    lexicon = reference_names.load()
    reader, agreeing = Reader(lexicon), Agreeing(lexicon)
    return Evaluation(tuple(_evaluated(labels, text, reader, agreeing) for labels, text in pairs))


def agreement_of(folders: Iterable[Path], second: Path) -> Evaluation:
    """The labels of some folders, and what somebody else labelled in the same texts in place of what is read.

    Only texts that have `NAME.json` in both count. Raises BadParameter where none has, LabelError and DocumentError as
    for what is read.
    """
    pairs = [pair for folder in folders for pair in _labelled_files(folder) if (second / pair[0].name).is_file()]
    if not pairs:
        raise BadParameter(
            "second", str(second), "has no labels of these texts: NAME.json is expected for each NAME.txt"
        )
    agreeing = Agreeing(reference_names.load())
    return Evaluation(tuple(_agreed(labels, second / labels.name, text, agreeing) for labels, text in pairs))


def _agreed(labels: Path, others: Path, text: Path, agreeing: Agreeing) -> Evaluated:
    raw = from_bytes(text.name, text.read_bytes()).raw
    known, told = (labelled(path.stem, str(path), raw, path.read_bytes()) for path in (labels, others))
    return evaluated(known, {"title": told.title, "date": told.date, **told.items}, agreeing)


def _evaluated(labels: Path, text: Path, reader: Reader, agreeing: Agreeing) -> Evaluated:
    document = from_bytes(text.name, text.read_bytes())
    known = labelled(labels.stem, str(labels), document.raw, labels.read_bytes())
    return evaluated(known, document_record(reader.read(document), agreeing.lexicon), agreeing)


def _labelled_files(folder: Path) -> list[tuple[Path, Path]]:
    if not folder.is_dir():
        raise BadParameter("dir", str(folder), "is not a folder")
    found = sorted(folder.glob("*.json"))
    if not found:
        raise BadParameter("dir", str(folder), "has no labels: NAME.json is expected beside each NAME.txt")
    return [(labels, _text_of(labels)) for labels in found]


def _text_of(labels: Path) -> Path:
    texts = [path for suffix in _TEXTS if (path := labels.with_suffix(suffix)).is_file()]
    if len(texts) != 1:
        there = " and ".join(path.name for path in texts) or "none"
        raise LabelError(
            str(labels), "", f"exactly one text of that name ({', '.join(_TEXTS)}) is expected, not {there}"
        )
    return texts[0]


def kinds_named(names: Sequence[str]) -> tuple[str, ...]:
    """The kinds asked for, in their usual order; all where none is. Raises BadParameter for one that there is not."""
    for name in names:
        if name not in FIELDS:
            raise BadParameter("kind", name, "is no kind of finding", tuple(FIELDS))
    return tuple(kind for kind in FIELDS if not names or kind in names)


def table_of_rules(evaluation: Evaluation) -> str:
    """The module `graph/find/measured.py`: how often each rule was right. Title and date are the rule 'header'."""
    header = evaluation.titles + evaluation.dates
    return source_of({**by_rule(outcomes(evaluation, FIELDS)), "header": header})


def as_json(evaluation: Evaluation, kinds: Sequence[str], with_misses: bool) -> dict[str, Any]:
    """The report as one JSON object; rates are null where nothing was to be found."""
    found = outcomes(evaluation, kinds)
    report: dict[str, Any] = {
        "documents": [one.name for one in evaluation.documents],
        "kinds": {kind: _rates(evaluation.parts(kind), evaluation.counts(kind)) for kind in kinds},
        "title": _shared(evaluation.titles),
        "date": _shared(evaluation.dates),
        "grounding": _shared(evaluation.grounded),
        "quotes": {kind: _rounded(evaluation.overlap(kind)) for kind in kinds},
        "slots": {name: _shared(evaluation.slot(name)) for name in _slots_of(kinds)},
        "calibration": {
            "expected_error": _rounded(expected_error(found)),
            "by_kind": {kind: _rounded(expected_error([one for one in found if one.kind == kind])) for kind in kinds},
            "bins": [
                {"from": one.low, "to": one.high, "confidence": round(one.mean_confidence, 3), **_shared(one.share)}
                for one in reliability(found)
            ],
        },
    }
    if "measures" in kinds:
        report["lists"] = {name: _rates_of(evaluation.value(name)) for name in LISTS}
    if with_misses:
        report["misses"] = [fault for one in evaluation.documents for fault in _faults(one, kinds)]
    return report


def in_words(report: Mapping[str, Any]) -> str:
    """The report for a person: a line a kind, then the fields of paired findings, calibration, and what is wrong."""
    lines = [f"{len(report['documents'])} statements", "", _HEAD]
    lines += [_line(kind, rates) for kind, rates in report["kinds"].items()]
    lines += ["", *(f"{name:<18}{_of(report[name])}" for name in ("title", "date", "grounding"))]
    lines += ["", "of paired findings", *(f"  {name:<20}{_of(share)}" for name, share in report["slots"].items())]
    lines += [_line(f"  {name}", rates) for name, rates in report.get("lists", {}).items()]
    told = ", ".join(f"{kind} {_percent(share)}" for kind, share in report["quotes"].items() if share is not None)
    lines += [f"  words of quotes shared with those of labels: {told or '–'}"]
    if report["calibration"]["bins"]:  # what people labelled has no confidence
        lines += ["", f"calibration: expected error {_percent(report['calibration']['expected_error'])}"]
    lines += [
        f"  confidence {one['from']:.1f} to {one['to']:.1f}, mean {one['confidence']:.2f}: right {_of(one)}"
        for one in report["calibration"]["bins"]
    ]
    for fault in report.get("misses", ()):
        lines.append(f"{fault['document']}:{fault['line']}: {fault['kind']} {fault['fault']}: {fault['what']}")
        lines.append(f"    “{' '.join(fault['quote'].split())}”")
    return "\n".join(lines)


_HEAD = f"{'':<18}{'labels':>7}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>8}   95 % interval of F1"


def _line(name: str, rates: Mapping[str, Any]) -> str:
    cells = f"{name:<18}{rates['labels']:>7}{rates['found']:>7}{rates['right']:>7}{_percent(rates['precision']):>11}"
    cells += f"{_percent(rates['recall']):>8}{_percent(rates['f1']):>8}"
    if low_high := rates.get("interval"):
        cells += f"   {_percent(low_high[0])} to {_percent(low_high[1])}"
    return cells


def _of(share: Mapping[str, Any]) -> str:
    return f"{share['right']} of {share['of']} ({_percent(share['rate'])})"


def _percent(rate: float | None) -> str:
    return "–" if rate is None else f"{100 * rate:.1f}"


def _slots_of(kinds: Sequence[str]) -> list[str]:
    return [name for name in SLOTS if name.partition(" ")[0] in kinds]


def _rates(parts: Sequence[Counts], counts: Counts) -> dict[str, Any]:
    return {**_rates_of(counts), "interval": _bounds(interval(parts))}


def _rates_of(counts: Counts) -> dict[str, Any]:
    return {
        "labels": counts.labels,
        "found": counts.found,
        "right": counts.right,
        "precision": _rounded(counts.precision),
        "recall": _rounded(counts.recall),
        "f1": _rounded(counts.f1),
    }


def _bounds(found: Interval | None) -> list[float] | None:
    return [round(bound, 4) for bound in found] if found else None


def _shared(share: Share) -> dict[str, Any]:
    return {"right": share.right, "of": share.of, "rate": _rounded(share.rate)}


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 4)


def _faults(one: Evaluated, kinds: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Every label that nothing agrees with, every finding that no label agrees with, and measures of another type."""
    for kind in kinds:
        pairing = one.pairings[kind]
        yield from (_fault(one, kind, "missed", _said(kind, item), item) for item in pairing.missed)
        yield from (_fault(one, kind, "false", _said(kind, item), item) for item in pairing.false)
        if kind == "measures":
            yield from (
                _fault(one, kind, "of another type", f"{found['type']}, not {label['type']}", label)
                for label, found in pairing.pairs
                if label["type"] != found["type"]
            )


def _fault(one: Evaluated, kind: str, fault: str, what: str, item: Item) -> dict[str, Any]:
    return {
        "document": one.name,
        "line": one.text.count("\n", 0, item["start"]) + 1,
        "kind": kind,
        "fault": fault,
        "what": what,
        "quote": item["quote"],
        "start": item["start"],
        "end": item["end"],
    }


def _said(kind: str, item: Item) -> str:
    """What an item says in its kind's fields, in one line."""
    if kind == "funds":
        said = " = ".join(
            f"{a['value']} {a['currency']}{' per ' + a['per'] if a['per'] else ''}" for a in item["amounts"]
        )
        return f"{said}, {item['contributor']}"
    shown = ("type", "label") if kind == "measures" else FIELDS[kind]
    return ", ".join(f"{item[name]}" for name in shown)
