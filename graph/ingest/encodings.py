"""Bytes → characters, in whichever encoding is declared or can be told; what was guessed or is damaged is said."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from graph.findings import Notice, Passage
from graph.patterns.openings import compiled
from ontology.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding that they were in by its Python name, and what a reader should know of them."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


_SIGNATURES = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# Labels that pages use for one encoding and mean a wider one by (https://encoding.spec.whatwg.org/#names-and-labels).
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
}
# Encodings that pages are in (https://encoding.spec.whatwg.org/#names-and-labels); Python names others, as rot13.
_OF_PAGES = compiled(
    r"utf-8|cp125\d|cp866|cp874|iso8859-\d{1,2}|koi8-[ru]|mac-roman|gb18030|big5|euc_jp|cp932|cp949|iso2022_jp"
)
_SINGLE_BYTE = (("cp1252", "Windows-1252"), ("iso8859-15", "ISO-8859-15"), ("mac_roman", "Mac Roman"))
_LETTERS = frozenset("éèêëàâäáîïíôöóûüùúçñœæßÿåøãõìòÉÈÊËÀÂÄÁÎÏÍÔÖÓÛÜÙÚÇÑŒÆÅØŠšŽž")
_CONTROLS = compiled(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
# What is left of signs that were read in a wrong encoding, beyond those that reading makes whole for certain.
_DAMAGED = compiled(
    "\ufffd|拢|锟斤拷|â€(?![\u009d™˜œ“”¦¢])|Ã(?![©¨ª«§´®¯¢¹»¼¶¤‰\u00a0])(?=[\u0080-\u00bf\u2010-\u2122])"
)
# How many bytes in a thousand may stand for nothing that a text would have there.
_MOST_DOUBTFUL = 0.02


def decode(file: str, received: bytes) -> Decoded:
    """The characters of a text, newlines untouched; a signature of UTF-16 or UTF-32 is no character of it.

    Raises DocumentError when the bytes are no text, or in no encoding that can be told.
    """
    found = _by_signature(file, received) or _by_declaration(received)
    found = found or _as_utf8(received) or _as_unmarked_utf16(received)
    if found is None and b"\x00" in received:
        raise DocumentError(
            file, "this is not a text: it holds a NUL byte; only text, HTML and PDF are read", received.index(b"\x00")
        )
    found = found or _as_damaged_utf8(received) or _by_its_letters(file, received)
    if len(_CONTROLS.findall(found.text)) > len(found.text) / 10:
        raise DocumentError(
            file, "this is not a text: it is full of control characters; only text, HTML and PDF are read"
        )
    return found


def declared_encoding(received: bytes) -> str:
    """The encoding that a page declares in its first 4 kB, by its Python name; empty where there is none known."""
    found = _DECLARED.search(received[:4096])
    if found is None:
        return ""
    label = (found[1] or found[2]).decode("ascii", "replace")
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    name = _WIDER.get(name, name)
    return name if _OF_PAGES.fullmatch(name) else ""


def _by_signature(file: str, received: bytes) -> Decoded | None:
    encoding = next((name for signature, name in _SIGNATURES if received.startswith(signature)), None)
    if encoding is None:
        return None
    try:
        return Decoded(received.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16" and received.count(b"\x00") < len(received) / 20:
            return None  # the two bytes are letters of another encoding
        whole = received.decode(encoding, "replace")
        if error.start < len(received) - 4:
            reason = f"the bytes begin as {encoding.upper()} but are not ({error.reason}); save the text as UTF-8"
            raise DocumentError(file, reason, error.start) from error
        return Decoded(whole, encoding)


def _by_declaration(received: bytes) -> Decoded | None:
    name = declared_encoding(received)
    if not name:
        return None
    if name != "utf-8" and (as_utf8 := _as_utf8(received)) and not as_utf8.text.isascii():
        note = f"The file declares {name} but is UTF-8, and was read as that."
        return Decoded(as_utf8.text, "utf-8", (Notice("encoding", note),))
    try:
        return Decoded(received.decode(name), name)
    except UnicodeDecodeError:
        return None


def _as_utf8(received: bytes) -> Decoded | None:
    try:
        text = received.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else Decoded(text, "utf-8")


def _as_unmarked_utf16(received: bytes) -> Decoded | None:
    """UTF-16 without a signature: most of every second byte of a text in Latin letters is zero."""
    sample = received[:4000]
    half = max(1, len(sample) // 2)
    low, high = sample[1::2].count(0) / half, sample[0::2].count(0) / half
    name = "utf-16-le" if low > 0.7 > 0.1 > high else "utf-16-be" if high > 0.7 > 0.1 > low else ""
    if not name or len(received) < 4:
        return None
    try:
        text = received[: len(received) // 2 * 2].decode(name)
    except UnicodeDecodeError:
        return None
    note = f"The bytes do not say how they are encoded; they were read as {name.upper()}."
    return Decoded(text, name, (Notice("encoding", note),))


def _as_damaged_utf8(received: bytes) -> Decoded | None:
    """UTF-8 with some broken bytes, or cut inside a character: far more is whole than broken."""
    text = received.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    ends_cut = broken == 1 and text.endswith("\ufffd") and len(text) > 20 and received[-1] < 0xF5
    if whole < 4 * broken and not ends_cut:
        return None
    return Decoded(text, "utf-8", (Notice("encoding", f"The text is UTF-8 with {broken} broken bytes or signs."),))


def _by_its_letters(file: str, received: bytes) -> Decoded:
    """The encoding of one byte a character in which most of the bytes beyond ASCII make sense where they stand."""
    tried: list[tuple[int, int, str, str, str]] = []
    for order, (name, title) in enumerate(_SINGLE_BYTE):
        try:
            text = received.decode(name)
        except UnicodeDecodeError:
            continue
        doubtful = _doubtful(text)
        # Mac Roman is taken only where all of it makes sense.
        if name != "mac_roman" or doubtful == 0:
            tried.append((doubtful, order, text, name, title))
    if not tried or min(tried)[0] > max(_MOST_DOUBTFUL * len(received), 0):
        error = _first_fault(received)
        reason = (
            f"the bytes are not UTF-8 ({error.reason}), nor any other encoding that can be told; save the text as UTF-8"
        )
        raise DocumentError(file, reason, error.start)
    doubtful, _, text, name, title = min(tried)
    note = f"The bytes do not say how they are encoded; they were read as {title}."
    if doubtful:
        note += f" {doubtful} of its characters are doubtful."
    return Decoded(text, name, (Notice("encoding", note),))


def _first_fault(received: bytes) -> UnicodeDecodeError:
    try:
        received.decode("utf-8")
    except UnicodeDecodeError as error:
        return error
    raise AssertionError("only bytes that are not UTF-8 get here")


def _doubtful(text: str) -> int:
    """How many characters beyond ASCII stand where a text would not have them."""
    wrong = 0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        at = found.start()
        before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
        wrong += not _is_likely(found[0], before, after)
    return wrong


def _is_likely(sign: str, before: str, after: str) -> bool:
    if sign in _LETTERS:
        beside_small = before.islower() or after.islower()
        return (
            (before.isalpha() or after.isalpha() or before in " '’")
            and (sign.islower() or not before.islower())
            and (beside_small or (before + after).isupper() or (before.isspace() and after.isspace()))
        )
    if sign in "’‘":
        return before.isalnum() or after.isalnum() or before in ".,!?"
    if sign in "“«„":
        return not before.isalnum()
    if sign in "”»":
        return not after.isalnum()
    if sign in "£€":
        return after.isdigit() or after in " \u00a0" or before in "0123456789 \u00a0"
    if sign in "–—•·…\u00a0°§©®™¹²³½¼º¡¿\u00ad":
        return not (before.isalpha() and after.isalpha()) or sign in "–—\u00ad\u00a0"
    return False


def damage_notices(text: str) -> tuple[Notice, ...]:
    """A warning when signs of the text were damaged before it came here; what is certain is read as it was meant."""
    found = list(_DAMAGED.finditer(text))
    if not found:
        return ()
    first = found[0]
    note = (
        f"{len(found)} signs of the text are damaged, as when it was saved in one encoding and opened in another; "
        "what they stood for is read only where that is certain."
    )
    return (Notice("damaged_characters", note, Passage(first.start(), first.end(), first[0])),)
