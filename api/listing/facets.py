"""The form above a list: one field for each filter, with the choices there are and how many items each leaves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from starlette.datastructures import QueryParams

from api.languages import Language, fold
from api.listing.selection import Selection, sort_choices
from api.view.descriptions import Filter, Rule
from api.view.places import Scope
from api.view.view import Shelf, View

_FEW = 80


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a field can take, in words, and how many items it leaves."""

    value: str
    words: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form. Without choices it is for writing in; `suggestions` then help."""

    name: str
    value: str
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[Choice, ...] = ()
    is_required: bool = False

    @property
    def chosen(self) -> Choice:
        """The choice or suggestion that the value is; where it is none of them, the value as it was written."""
        offered = (one for one in (*self.choices, *self.suggestions) if one.value == self.value)
        return next(offered, Choice(self.value, self.value))


def fields(view: View, shelf: Shelf, selection: Selection, asked: QueryParams, language: Language) -> tuple[Field, ...]:
    """The fields of a list's form; choices that would leave nothing are not offered."""
    place = _place_fields(view, asked, language) if shelf.collection.name == "measures" else ()
    every = (_field(view, shelf, one, selection, asked, language) for one in shelf.collection.filters)
    written = (Rule.FROM, Rule.TO, Rule.WORDS)
    free = {one.name for one in shelf.collection.filters if one.rule in written}
    usual = (field for field in every if field.choices or field.suggestions or field.value or field.name in free)
    return (*place, *usual, _order(shelf, asked))


def _place_fields(view: View, asked: QueryParams, language: Language) -> tuple[Field, ...]:
    known = sorted(view.places.concerning, key=lambda place: fold(view.labels.label(place, language)))
    places = tuple(Choice(view.labels.label(one, language), view.labels.label(one, language)) for one in known)
    scopes = tuple(Choice(one.value, one.value) for one in (Scope.WITHIN, Scope.EXACT, Scope.BROAD))
    reach = Field("scope", asked.get("scope", Scope.WITHIN.value), scopes, is_required=True)
    return (Field("concerning", asked.get("concerning", ""), suggestions=places), reach)


def _field(
    view: View, shelf: Shelf, one: Filter, selection: Selection, asked: QueryParams, language: Language
) -> Field:
    value = asked.get(one.name, one.otherwise)
    if one.rule in (Rule.FROM, Rule.TO, Rule.WORDS):
        return Field(one.name, value)
    items = shelf.mentioned if one.otherwise else selection.items
    counted = Counter(str(term) for item in items for term in dict.fromkeys(item.terms(one.column)))
    if one.rule is Rule.CODE:
        choices = [Choice(view.labels.code(term), view.labels.label(term, language), n) for term, n in counted.items()]
    else:
        choices = [
            Choice(_slug(view, shelf, one, term), view.labels.label(term, language), n) for term, n in counted.items()
        ]
    ordered = tuple(sorted(choices, key=lambda choice: fold(choice.words)))
    if one.otherwise:
        ordered = (Choice("all", "all"), *ordered)
    if len(ordered) > _FEW:
        return Field(one.name, value, suggestions=ordered)
    return Field(one.name, _chosen(shelf, one, value, view), ordered, is_required=bool(one.otherwise))


def _slug(view: View, shelf: Shelf, one: Filter, address: str) -> str:
    # The short word where it means just this thing; else the address, which always does.
    code = view.labels.code(address)
    return code if shelf.names[one.name].by_slug.get(code) == address else address


def _chosen(shelf: Shelf, one: Filter, value: str, view: View) -> str:
    if not value or one.rule is Rule.CODE:
        return value
    return _slug(view, shelf, one, shelf.names[one.name].find(one.name, value))


def _order(shelf: Shelf, asked: QueryParams) -> Field:
    choices = tuple(Choice(one, one) for one in sort_choices(shelf))
    return Field("sort", asked.get("sort", shelf.collection.order), choices, is_required=True)
