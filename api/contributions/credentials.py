"""Who may write: tokens by name, kept as digests in `ACCORD_DATA/tokens.json`, and the check that a route makes.

A token is sent as `Authorization: Bearer …` (RFC 6750, section 2.1). It is shown once, when it is made. What is kept is
its SHA-256 digest: a token is 256 random bits, which nobody finds by trying, so that a slow hash would only cost time.
The setting `ACCORD_TOKEN` gives one more, which may do everything and is kept nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request

from api.settings import Settings
from graph.files.durable import one_at_a_time, write_whole
from ontology.errors import AccordError, BadParameter, Forbidden, Unauthorized

RIGHTS = ("update", "documents", "reviews")
_DEEDS = {"update": "update graphs", "documents": "add documents", "reviews": "send decisions of review"}
FILE = "tokens.json"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LOCKS = "locks/tokens"


@dataclass(frozen=True, slots=True)
class Credential:
    """A token's name, what it may do, and the digest of it in hexadecimal."""

    name: str
    may: tuple[str, ...]
    digest: str


def require(request: Request, right: str) -> str:
    """The name of the token that a request came with, where it may do what is asked (one of RIGHTS).

    Raises Unauthorized where there is no token or an unknown one, Forbidden where it may do other things only.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return holder(request.app.state.settings, token.strip() if scheme.lower() == "bearer" else "", right)


def holder(settings: Settings, token: str, right: str) -> str:
    """The name of a token that may do what is asked; `ACCORD_TOKEN` is the setting's own name.

    Raises Unauthorized or Forbidden, as `require` does.
    """
    if not token:
        raise Unauthorized(f"This needs a token that may {_DEEDS[right]}, sent as 'Authorization: Bearer …'.")
    digest = digest_of(token)
    if settings.token and hmac.compare_digest(digest, digest_of(settings.token.get_secret_value())):
        return "ACCORD_TOKEN"
    known = next((one for one in credentials(settings.data) if hmac.compare_digest(one.digest, digest)), None)
    if known is None:
        raise Unauthorized("This token is not known here.", "invalid_token")
    if right not in known.may:
        may = " and ".join(_DEEDS[one] for one in known.may)
        raise Forbidden(f"The token {known.name} may {may}, but not {_DEEDS[right]}.")
    return known.name


def add(data: Path, name: str, may: Iterable[str]) -> str:
    """Makes a token that may do some things; gives it, which nobody can do again.

    Raises BadParameter for a name that is taken or is none, and for a right that there is not.
    """
    rights = tuple(right for right in RIGHTS if right in set(may))
    for wrong in sorted(set(may) - set(RIGHTS)):
        raise BadParameter("may", wrong, "is nothing that a token may do", RIGHTS)
    if not rights:
        raise BadParameter("may", "", "names nothing that the token may do", RIGHTS)
    if not _NAME.fullmatch(name):
        raise BadParameter("name", name, "is no name of 1 to 64 letters, digits, dots, hyphens and underscores")
    token = secrets.token_urlsafe(32)
    with one_at_a_time(data / _LOCKS):
        known = credentials(data)
        if any(one.name == name for one in known):
            raise BadParameter("name", name, "is taken; remove that token first, or choose another name")
        _write(data, [*known, Credential(name, rights, digest_of(token))])
    return token


def remove(data: Path, name: str) -> None:
    """Takes a token away, for requests from now on. Raises BadParameter where no token has that name."""
    with one_at_a_time(data / _LOCKS):
        known = credentials(data)
        kept = [one for one in known if one.name != name]
        if len(kept) == len(known):
            raise BadParameter("name", name, "is no token's name", tuple(one.name for one in known))
        _write(data, kept)


def credentials(data: Path) -> tuple[Credential, ...]:
    """The tokens that there are, by name. Raises AccordError where the file of tokens is damaged."""
    path = data / FILE
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
        return tuple(Credential(one["name"], tuple(one["may"]), one["sha256"]) for one in listed)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AccordError(f"{path} cannot be read as a list of tokens: {error}") from error


def digest_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _write(data: Path, known: Iterable[Credential]) -> None:
    listed = [
        {"name": one.name, "may": list(one.may), "sha256": one.digest}
        for one in sorted(known, key=lambda one: one.name)
    ]
    write_whole(data / FILE, (json.dumps(listed, indent=2) + "\n").encode(), mode=0o600)
