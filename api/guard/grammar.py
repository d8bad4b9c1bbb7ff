"""Where a query stops being SPARQL, to the token.

The engine tells that a query is none, but not reliably where; this is asked only after the engine has refused, so that
nothing it overlooks can refuse a query or let one through. The grammar is that of SPARQL 1.1 section 19.8, which is
LL(1): one token of look-ahead decides, and the first token that no rule allows is the fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from types import MappingProxyType

from api.guard.tokens import Token, place, tokens
from ontology.errors import QuerySyntax

# Words in capitals are kinds of tokens, words in quotation marks stand for themselves, the others are rules.
_GRAMMAR = """
Query: Prologue Form Values? END
Prologue: ( 'BASE' ADDRESS | 'PREFIX' NAME ADDRESS | 'VERSION' STRING )*
Form: Select | Construct | Describe | Ask
Select: SelectClause Dataset* Where Modifier
SubSelect: SelectClause Where Modifier Values?
SelectClause: 'SELECT' ( 'DISTINCT' | 'REDUCED' )? ( SelectItem+ | '*' )
SelectItem: VARIABLE | '(' Expression 'AS' VARIABLE ')'
Construct: 'CONSTRUCT' ( Template Dataset* Where Modifier | Dataset* 'WHERE' Template Modifier )
Describe: 'DESCRIBE' ( VarOrIri+ | '*' ) Dataset* Where? Modifier
Ask: 'ASK' Dataset* Where Modifier
Dataset: 'FROM' 'NAMED'? Iri
Where: 'WHERE'? Group
Modifier: GroupBy? Having? OrderBy? Slice?
GroupBy: 'GROUP' 'BY' GroupCondition+
GroupCondition: BuiltIn | Call | VARIABLE | '(' Expression ( 'AS' VARIABLE )? ')'
Having: 'HAVING' Constraint+
OrderBy: 'ORDER' 'BY' OrderCondition+
OrderCondition: ( 'ASC' | 'DESC' ) '(' Expression ')' | Constraint | VARIABLE
Slice: 'LIMIT' NUMBER ( 'OFFSET' NUMBER )? | 'OFFSET' NUMBER ( 'LIMIT' NUMBER )?
Values: 'VALUES' DataBlock
Group: '{' ( SubSelect | Patterns ) '}'
Patterns: Triples? ( Pattern '.'? Triples? )*
Triples: SameSubject ( '.' Triples? )?
Pattern: Group ( 'UNION' Group )* | ( 'OPTIONAL' | 'MINUS' ) Group | 'GRAPH' VarOrIri Group
  | 'SERVICE' 'SILENT'? VarOrIri Group | 'FILTER' Constraint | 'BIND' '(' Expression 'AS' VARIABLE ')' | Values
DataBlock: VARIABLE '{' DataValue* '}' | ( NIL | '(' VARIABLE* ')' ) '{' ( NIL | '(' DataValue* ')' )* '}'
DataValue: Iri | Literal | 'UNDEF'
Constraint: '(' Expression ')' | BuiltIn | Call
Call: Iri Arguments
Arguments: NIL | '(' 'DISTINCT'? Expression ( ',' Expression )* ')'
Template: '{' Triples? '}'
SameSubject: VarOrTerm Properties | Node Properties?
Properties: Verb Objects ( ';' ( Verb Objects )? )*
Verb: VARIABLE | Path
Objects: Object ( ',' Object )*
Object: VarOrTerm | Node
Node: '(' Object+ ')' | '[' Properties ']'
Path: PathSequence ( '|' PathSequence )*
PathSequence: PathStep ( '/' PathStep )*
PathStep: '^'? PathPrimary ( '?' | '*' | '+' )?
PathPrimary: Iri | 'a' | '(' Path ')' | '!' ( PathName | NIL | '(' ( PathName ( '|' PathName )* )? ')' )
PathName: '^'? ( Iri | 'a' )
VarOrTerm: VARIABLE | Iri | Literal | BLANK | NIL
VarOrIri: VARIABLE | Iri
Iri: ADDRESS | NAME
Literal: Words | ( '+' | '-' )? NUMBER | 'TRUE' | 'FALSE'
Words: STRING ( LANGUAGE | '^^' Iri )?
Expression: Conjunction ( '||' Conjunction )*
Conjunction: Relation ( '&&' Relation )*
Relation: Sum ( ( '=' | '!=' | '<' | '>' | '<=' | '>=' ) Sum | 'NOT'? 'IN' Arguments )?
Sum: Product ( ( '+' | '-' ) Product )*
Product: Unary ( ( '*' | '/' ) Unary )*
Unary: ( '!' | '+' | '-' )? Primary
Primary: '(' Expression ')' | BuiltIn | Iri Arguments? | Words | NUMBER | 'TRUE' | 'FALSE' | VARIABLE
BuiltIn: 'COUNT' '(' 'DISTINCT'? ( '*' | Expression ) ')' | 'EXISTS' Group | 'NOT' 'EXISTS' Group
  | 'GROUP_CONCAT' '(' 'DISTINCT'? Expression ( ';' 'SEPARATOR' '=' STRING )? ')' | FUNCTION Arguments
"""
_FUNCTIONS = """
SUM MIN MAX AVG SAMPLE STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND
CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH
DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF
STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE
"""
_PIECES = re.compile(r"'[^']+'|\w+|[:()|*+?]")
_NUMBER = re.compile(r"(?:[0-9]+\.)?[0-9]*(?:[eE][+\-]?[0-9]+)|[0-9]*\.[0-9]+|[0-9]+")
_DOTTED_NAME = re.compile(r"[\w:.\-%]*[\w:\-]")
_DOUBLED = frozenset(["||", "&&", "!=", "<=", ">=", "^^", "()", "[]"])
_SHOWN_AT_MOST = 10

_KINDS = {
    "ADDRESS": "<address>",
    "NAME": "prefix:name",
    "VARIABLE": "?variable",
    "STRING": "string",
    "NUMBER": "number",
    "LANGUAGE": "@language",
    "FUNCTION": "function",
    "BLANK": "_:blank",
    "NIL": "()",
    "END": "end of query",
}

Alternatives = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Terminal:
    """A token as the grammar sees it: its kind, or itself in quotation marks, and where it begins."""

    name: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class _Tables:
    """The rules, and which terminals each can begin with; a rule that can be empty has "" among them."""

    rules: Mapping[str, Alternatives]
    first: Mapping[str, frozenset[str]]


def first_fault(query: str) -> QuerySyntax | None:
    """The first token that SPARQL 1.1 does not allow, with what it does; None where the grammar finds no fault."""
    tables = _tables()
    stack = ["Query"]
    for terminal in _terminals(query):
        before = tuple(stack)
        if not _shift(tables, stack, terminal.name):
            line, column = place(query, terminal.start)
            found = f"{terminal.text} was not expected here" if terminal.text else "the query is not complete"
            return QuerySyntax(f"{found}; expected {_listed(_expected(tables, before))}", line, column)
    return None


def _shift(tables: _Tables, stack: list[str], terminal: str) -> bool:
    """Takes one terminal off what is still to come; False if it cannot be next."""
    while stack:
        top = stack.pop()
        if top not in tables.rules:
            return top == terminal
        for alternative in tables.rules[top]:
            if terminal in _first(alternative, tables.first):
                stack.extend(reversed(alternative))
                break
        else:
            if "" not in tables.first[top]:
                return False
    return False


def _expected(tables: _Tables, stack: tuple[str, ...]) -> set[str]:
    names: set[str] = set()
    for symbol in reversed(stack):
        first = tables.first.get(symbol, frozenset([symbol]))
        names |= first - {""}
        if "" not in first:
            break
    return names


def _listed(names: set[str]) -> str:
    said = {name.strip("'") if name.startswith("'") else _KINDS[name] for name in names}
    words = sorted(said, key=lambda word: (not word[0].isalpha(), word))
    rest = len(words) - _SHOWN_AT_MOST
    return ", ".join(words[:_SHOWN_AT_MOST]) + (f" or {rest} others" if rest > 0 else "")


def _terminals(query: str) -> Iterator[_Terminal]:
    past = 0
    found = tokens(query)
    for token, after in zip_longest(found, found[1:]):
        if token.start < past:
            continue  # taken together with what stands before it
        text = _taken(query, token, after)
        past = after.end if after is not None and text in ("()", "[]") else token.start + len(text)
        yield _Terminal(_name(token, text), text, token.start)
    yield _Terminal("END", "", len(query.rstrip()))


def _taken(query: str, token: Token, after: Token | None) -> str:
    """The characters of the terminal that begins with a token: numbers and some marks are several tokens."""
    if token.kind == "name" and (dotted := _DOTTED_NAME.match(query, token.start)):
        return max(token.text, dotted[0], key=len)
    if token.kind != "mark":
        return token.text
    if number := _NUMBER.match(query, token.start):
        return number[0]
    if after is None or token.text + after.text not in _DOUBLED:
        return token.text
    # Space may stand between the two brackets, but not within an operator.
    return token.text + after.text if token.text in "([" or after.start == token.end else token.text


def _name(token: Token, text: str) -> str:
    if token.kind == "word":
        word = text.upper()
        return "FUNCTION" if word in _functions() else "'a'" if text == "a" else f"'{word}'"
    if token.kind == "name":
        return "BLANK" if text.startswith("_:") else "NAME"
    if token.kind != "mark":
        return token.kind.upper()
    if text[-1].isdigit() or text[0].isdigit():
        return "NUMBER"
    if text[0] == "@":
        return "LANGUAGE"
    return {"()": "NIL", "[]": "BLANK"}.get(text, f"'{text}'")


@cache
def _functions() -> frozenset[str]:
    return frozenset(_FUNCTIONS.split())


@cache
def _tables() -> _Tables:
    rules: dict[str, Alternatives] = {}
    for rule in _GRAMMAR.replace("\n  |", " |").strip().splitlines():
        name, _, body = rule.partition(":")
        _define(rules, name, _PIECES.findall(body))
    first: dict[str, frozenset[str]] = dict.fromkeys(rules, frozenset())
    while True:  # until nothing is added any more
        found = {name: frozenset().union(*(_first(one, first) for one in rules[name])) for name in rules}
        if found == first:
            return _Tables(MappingProxyType(rules), MappingProxyType(first))
        first = found


def _first(symbols: tuple[str, ...], first: Mapping[str, frozenset[str]]) -> frozenset[str]:
    names: set[str] = set()
    for symbol in symbols:
        begins = first.get(symbol, frozenset([symbol]))
        names |= begins - {""}
        if "" not in begins:
            return frozenset(names)
    return frozenset(names | {""})


def _define(rules: dict[str, Alternatives], name: str, pieces: list[str]) -> None:
    """Adds a rule; what stands in brackets, or is repeated, becomes a rule of its own."""
    alternatives: list[list[str]] = [[]]
    while pieces:
        piece = pieces.pop(0)
        if piece == ")":
            break
        if piece == "|":
            alternatives.append([])
            continue
        if piece == "(":
            piece = f"{name}/{len(rules)}"
            rules[piece] = ()  # its name is taken while it is read
            _define(rules, piece, pieces)
        if pieces and pieces[0] in "*+?":
            piece = _repeated(rules, piece, pieces.pop(0))
        alternatives[-1].append(piece)
    rules[name] = tuple(tuple(one) for one in alternatives)


def _repeated(rules: dict[str, Alternatives], piece: str, how: str) -> str:
    name = f"{piece}{how}"
    if how == "?":
        rules[name] = ((piece,), ())
    elif how == "*":
        rules[name] = ((piece, name), ())
    else:
        rules[name] = ((piece, _repeated(rules, piece, "*")),)
    return name
