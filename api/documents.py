"""Documents: the text with every finding underlined, the list of findings, and the very characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from api import writing
from api.context import characters, entry_of, may_show
from api.describe import Description
from api.entities import evidence_of
from api.markup import Finding, Run, findings, runs
from api.pages import language_of, page
from api.passages import Passage
from api.responses import answer
from api.view import View, view_of
from graph.formats import TEXT

_ = None
