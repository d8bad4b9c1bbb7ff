"""What an operator may set, each with a safe default: `ACCORD_…` in the environment, or the same name as an option."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.http.allowed import allowed

_HOME = Path(__file__).resolve().parent.parent  # the checkout, or the package that was installed
_PACKAGED_SEEDS = _HOME / "seeds"


def default_data_folder(platform: str, environment: Mapping[str, str], home: Path) -> Path:
    """Where a person's programs keep their data: by the XDG rules, or the custom of macOS or Windows."""
    if platform == "darwin":
        return home / "Library" / "Application Support" / "accord"
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "accord"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "accord"


def checkout_data_folder(folder: Path) -> Path | None:
    """Where a program that runs from a checkout keeps its data, so that every command of it means the same graph.

    None for a folder that is no checkout.
    """
    return folder / ".accord" if (folder / "pyproject.toml").is_file() else None


def _data_folder() -> Path:
    return checkout_data_folder(_HOME) or default_data_folder(sys.platform, os.environ, Path.home())


def cores() -> int:
    """How many processors this process may use."""
    # Where a container or taskset gives fewer cores than the machine has, those count.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Settings(BaseSettings):
    """Everything that can be set; built once and passed down. A value that makes no sense is refused with a reason."""

    model_config = SettingsConfigDict(env_prefix="ACCORD_", frozen=True, extra="forbid")

    data: Path = Field(
        default_factory=_data_folder,
        description="The folder that built graphs are written to and served from.",
    )
    seeds: Path = Field(
        default=_PACKAGED_SEEDS,
        description="The folder of documents and their catalogue that a graph is built from.",
    )
    store: str = Field(
        default="memory:",
        description="Where the graph is served from: memory:, or file: and a folder, for what does not fit in memory.",
    )
    base: str = Field(
        default="https://w3id.org/accord-kg/",
        description="What every address in the graph begins with; ends in a slash, does not change with the host.",
    )
    token: SecretStr | None = Field(
        default=None,
        min_length=16,
        description="A token for writing that may do everything; the others are those of `accord token add`.",
    )
    host: str = Field(default="127.0.0.1", description="The network address to listen on.")
    port: int = Field(default=8000, ge=0, le=65535, description="The port to listen on; 0 takes any that is free.")
    workers: int = Field(
        default_factory=cores,
        ge=1,
        le=64,
        description="How many processes answer queries sent by anybody; as many as there are cores unless set.",
    )
    waiting: int = Field(
        default=16, ge=0, description="How many queries may wait for a worker before more are refused."
    )
    per_client: int = Field(
        default=4, ge=1, description="How many queries and writes one client may have at once before more are refused."
    )
    connections: int = Field(
        default=1000,
        ge=16,
        description="How many connections there may be; with one more, the one ends that has been quiet for longest.",
    )
    trusted_proxy: str = Field(
        default="",
        description="Addresses or networks, parted by commas, of proxies whose X-Forwarded-For and -Proto are true.",
    )
    query_seconds: float = Field(
        default=10.0, gt=0, le=3600, description="Seconds that one query may be worked on before it is ended."
    )
    sending_seconds: float = Field(
        default=60.0, gt=0, le=3600, description="Seconds that a client may take, on top, to receive its answer."
    )
    result_rows: int = Field(
        default=100_000, ge=1, description="Rows, or triples, that the answer to one query may have."
    )
    result_bytes: int = Field(
        default=64 * 1024**2, ge=1024, description="Bytes that the answer to one query may have, before compression."
    )
    worker_memory_bytes: int = Field(
        default=1024**3, ge=64 * 1024**2, description="Bytes of memory that one worker may hold before it is ended."
    )
    body_bytes: int = Field(default=1024**2, ge=1024, description="Bytes that the body of a request may have.")
    document_bytes: int = Field(
        default=50 * 1024**2, ge=1024, description="Bytes that one document (text, HTML or PDF) may have to be read."
    )
    url_bytes: int = Field(default=16 * 1024, ge=256, description="Bytes that the address of a request may have.")
    header_bytes: int = Field(
        default=16 * 1024, ge=1024, description="Bytes that all the header fields of a request may have together."
    )
    query_bytes: int = Field(default=128 * 1024, ge=1024, description="Bytes that a query may have, in UTF-8.")
    service_allow: str = Field(
        default="",
        description="Servers, parted by commas, that SERVICE and LOAD may ask; none are asked unless this is set.",
    )
    service_seconds: float = Field(
        default=10.0, gt=0, le=3600, description="Seconds that another server may take to answer SERVICE or LOAD."
    )
    service_bytes: int = Field(
        default=8 * 1024**2, ge=1024, description="Bytes that another server's answer to SERVICE or LOAD may have."
    )
    query_nesting: int = Field(
        default=64, ge=4, le=200, description="How deep brackets of a query may be nested, counting all kinds."
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="How the lines of the log are written: text for people, json for programs."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="What is logged: events of this gravity and above."
    )
    log_requests: bool = Field(default=True, description="Whether each request leaves a line in the log.")
    metrics: bool = Field(default=True, description="Whether /metrics is answered; with false there is nothing there.")
    cache_bytes: int = Field(
        default=64 * 1024**2, ge=0, description="Bytes of answers that are kept to be sent again; 0 keeps none."
    )
    page_size: int = Field(default=50, ge=1, description="Items on one page of a list when the request names no size.")
    page_size_most: int = Field(default=1000, ge=1, description="Items that a request may ask for on one page.")

    llm_base_url: str = Field(
        default="",
        description="Where a language model answers as OpenAI's API does; none is asked unless this is set.",
    )
    llm_model: str = Field(
        default="", validate_default=True, description="The language model's name, as its endpoint knows it."
    )
    llm_api_key: SecretStr | None = Field(default=None, description="The key that the model's endpoint asks for.")
    llm_max_chars: int = Field(
        default=6000, ge=500, le=200_000, description="Characters of a document that one question to the model holds."
    )
    llm_concurrency: int = Field(default=2, ge=1, le=32, description="Questions that are put to the model at once.")
    llm_seconds: float = Field(
        default=60.0, gt=0, le=3600, description="Seconds that the model may take for one answer."
    )
    llm_cache: Path | None = Field(
        default=None, description="The folder that the model's answers are kept in; else one in the data folder."
    )

    @field_validator("store")
    @classmethod
    def _is_a_store(cls, value: str) -> str:
        folder = value.removeprefix("file:")
        if value == "memory:":
            return value
        if folder == value or not folder or (folder.startswith("//") and not folder.startswith("///")):
            raise ValueError("must be memory:, or file: and a folder, such as file:/var/lib/accord/store")
        return f"file:{Path(folder).expanduser().absolute()}"

    @field_validator("base")
    @classmethod
    def _is_a_base(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.netloc or not value.endswith("/"):
            raise ValueError("must be an http or https address that ends in a slash, such as https://example.org/kg/")
        return value

    @field_validator("llm_base_url")
    @classmethod
    def _is_an_endpoint(cls, value: str) -> str:
        parts = urlsplit(value)
        if "@" in parts.netloc:
            raise ValueError("must hold no password; a key goes in ACCORD_LLM_API_KEY")
        if value and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment):
            raise ValueError("must be an http or https address such as http://127.0.0.1:11434/v1")
        return value

    @field_validator("llm_model")
    @classmethod
    def _is_named(cls, value: str, others: ValidationInfo) -> str:
        if others.data.get("llm_base_url") and not value.strip():
            raise ValueError("must say which model to ask, since ACCORD_LLM_BASE_URL says where")
        return value

    @field_validator("trusted_proxy")
    @classmethod
    def _names_networks(cls, value: str) -> str:
        for one in value.split(","):
            if one.strip():
                ip_network(one.strip(), strict=False)
        return value

    @field_validator("service_allow")
    @classmethod
    def _names_servers(cls, value: str) -> str:
        allowed(value)
        return value

    @field_validator("data", "seeds", "llm_cache")
    @classmethod
    def _is_whole(cls, value: Path | None) -> Path | None:
        return value.expanduser().absolute() if value else None
