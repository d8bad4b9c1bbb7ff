"""The instrument that a document is itself: its title, or a heading above its first paragraph, says so."""

from __future__ import annotations

from graph.find.clauses.cuts import has_finite_verb
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.layout.blocks import BODY, Block, Layout, Sentence
from graph.layout.titles import INSTRUMENT_HEAD
from graph.patterns.openings import compiled

_LONGEST_TITLE = 200  # code points
_MOST_ABOVE = 12  # blocks that may stand above a title
_IN_TITLE = compiled(
    r"(?i:(?:joint )?declaration of intent|joint declaration|j[o0]int (?:press |ministerial "
    r"|political )?statement|j[o0]int communiqu[ée]|joint outcomes"
    r"|^(?:final |ministerial )?communiqu[ée](?=$|:| (?:of|by) )"
    r"|(?<=: )(?:final |ministerial )?communiqu[ée]$"
    # "Six-Country Ministerial Communiqué", "The Interior Ministers' Communiqué".
    r"|(?<=[\w’'] )(?<!press )(?<!a )(?<!the )(?-i:C)ommuniqu[ée]$|(?<=[\w’'] )(?<!press )(?-i:COMMUNIQU[ÉE])$"
    # One minister's statement is no instrument.
    r"|(?:^|(?<=[>|:] ))statement(?= (?:by|of|on behalf of) [^\n]{0,100}\b(?:ministers|secretaries|presidents"
    r"|heads|leaders"
    r"|members|group|states"
    r"|countries|governments|parties|delegations"
    r"|and (?:the |mr |ms )?(?:\w+ ){0,2}(?:minister|secretary|president|interior)))"
    r"|chair(?:man|woman|person)?(?:s['’]|['’]s) (?:summary|conclusions|statement)|^outcome document|^joint letter"
    r"|^(?:statement|summary) (?:by|of) the (?:co-)?chairs?(?:man|woman|person)?$"
    r"|declaration|(?:joint )?conclusions|memorandum of (?:understanding|co-?operation)"
    r"|^(?:(?:the|eu|joint|common|regional) ){0,3}action plan"
    r"|(?:^|(?<=[:|–—] ))(?:(?:joint|common|annual|bilateral) ){0,2}(?:action|work|working) (?:plan|programme)(?=$"
    r"| (?:for|of"
    r"|between|on|20\d\d)\b)"
    r"|^(?:\w{3,7}|\d{1,2})[ -]point (?:action )?plan|^(?:joint )?roadmap|^(?:additional "
    r"|implementing )?protocol(?= (?:to|between|on|of) )"
    # "The treaty talks", "an agreement reached": what goes on so is spoken of.
    r"|(?:arrangement|treaty|agreement)(?! (?!(?:of|on|between|with|for|from|by|to|and|concerning|regarding|in|at"
    r"|establishing|setting|amending|supplementing)\b)"
    r"[a-z]))(?![\w-])"
)
_NO_INSTRUMENT = compiled(
    r"(?i:communiqu|\bno\b|\b(?:statement|report|update|news|briefing|fact ?sheet|guidance|article|background|question)"
    r" on\b|speech|remarks|address|comments|doorstep|interview|letter|press conference|debate|take stock"
    r"|\bsigns?\b|\bsigned\b|discuss|welcome|\bmakes?\b|\breach(?:es|ed)?\b|\bstrikes?\b|\bconcludes?\b|\binks?\b"
    r"|\bseals?\b|\bcalls? for\b|\bseeks?\b|\btowards?\b|\bimplement|\badopt(?:s|ed)?\b"
    r"|\bissue[sd]?\b|\brenew|\bextend|\bapprov|\bendors|\bratif|\bprepar|\bannounc|\bnegotiat|\bpropos|\bpublish"
    r"|\bunveil|\bafter\b|\bahead of\b|\bunder\b|\bsigning\b|\btalks?\b|\bagree[ds]?\b|\bhails?\b|\bready\b|\bopens?\b)"
)
# What a summit that is named above it states: "Statement on migration".
_ON_A_MATTER = compiled(r"(?:Joint )?Statement(?= (?:on|concerning|regarding) )")
_LONGEST_NAME = 100  # code points of a title that is a document's name as it stands
_ABOUT = compiled(r"\b(?:concerning|regarding|on|relating to) (?!\d)[^:]{3,140}$")
_BEFORE_IT = compiled(
    r"^[^>|]{0,60}[>|] (?=\S)|^(?i:press release|news story|news|media release) ?: |^(?:[Pp]ublished|[Pp]osted) on "
    r"|^.{2,40}? (?:releases?|publishes|issues) (?=\S)"
)
_BEHIND_IT = compiled(r" (?:following|after|issued|adopted|signed|agreed) (?:the|a|an|at|by|in|on|after|their)\b.*$")
_GOES_ON = compiled(r"\b(?:between|and|of|the|on|concerning|,)\s*$")
_SUMMIT = compiled(r"(?i:\b(?:summit|(?:inter)?governmental consultations|council of ministers|european council)\b)")
_IS_HEADED = compiled(
    r"(?!(?i:press) )(?:[A-Z][\w'’-]{1,20} ){0,3}(?P<noun>(?i:declaration of intent|declaration|j[o0]int statement"
    r"|j[o0]int communiqu[ée]|communiqu[ée]|(?:joint )?conclusions|joint outcomes|letter of intent"
    r"|memorandum of understanding|treaty|protocol|administrative arrangement|agreement|outcome document"
    r"|chair(?:man|woman|person)?['’]s (?:summary|conclusions|statement)"
    r"|(?:statement|summary) (?:by|of) the (?:co-)?chairs?(?:man|woman|person)?))"
    r"(?i: of the (?:chair|presidency|meeting|ministers))?"
)


def document_itself(layout: Layout) -> list[Instrument]:
    """The document as an instrument, at most one: by its title, else by a heading; none where it only reports."""
    run_in = None if layout.of_kind("title") else run_in_title(layout)
    for run in [run_in] if run_in else layout.of_kind("title"):
        words = layout.words(run)
        page = _BEFORE_IT.match(words)
        match = _IN_TITLE.search(words, page.end() if page else 0) or (
            _ON_A_MATTER.match(words) if _is_below_summit(layout, run.start) else None
        )
        if match and not _NO_INSTRUMENT.search(words[page.end() if page else 0 : match.start()]):
            start = run.start + match.start()
            return [_itself(start, start + len(match[0]), _name(layout, run.start, run.end, match[0]), match[0])]
    return _headed(layout)


def _name(layout: Layout, begin: int, end: int, noun: str) -> str:
    """What a document is called: its title from where it names it, without what a page sets before it, and without its
    parties where it has a name beside them or is too long."""
    for one in layout.of_kind("title"):
        if one.start >= end and (layout.text[one.start].islower() or _GOES_ON.search(layout.text, begin, end)):
            end = one.end
    title = _BEHIND_IT.sub("", _BEFORE_IT.sub("", " ".join(layout.text[begin:end].split()), count=1), count=1)
    head, between, rest = title.partition(" between ")
    own = [word for word in head.split() if word.lower() not in noun.lower()]
    if between and (len(own) > 1 or len(title) > _LONGEST_NAME):
        about = _ABOUT.search(rest)
        return f"{head} {about[0]}" if about else head
    title = title.rstrip(" .")
    return title if len(title) <= _LONGEST_NAME or _ABOUT.search(title) else noun


def _is_below_summit(layout: Layout, start: int) -> bool:
    """Whether a heading above a title names a summit, whose text it then is."""
    return any(block.kind == "heading" and _SUMMIT.search(layout.words(block)) for block in _above(layout, start))


def _above(layout: Layout, start: int) -> list[Block]:
    return [block for block in layout.blocks[:_MOST_ABOVE] if block.end <= start]


def run_in_title(layout: Layout) -> Sentence | None:
    """The title with which a text's first paragraph begins: "Communiqué of the ministers of A and B. They …"."""
    first = next((block for block in layout.blocks if block.kind == "paragraph"), None)
    sentence = layout.sentences_of(first)[0] if first else None
    if first is None or sentence is None or sentence.end == first.end or sentence.end - sentence.start > _LONGEST_TITLE:
        return None
    is_name = INSTRUMENT_HEAD.match(layout.words(sentence)) is not None
    return sentence if is_name and not has_finite_verb(layout.text, sentence.start, sentence.end) else None


def _itself(start: int, end: int, words: str, noun: str) -> Instrument:
    rule = "the document is the agreement"
    return Instrument(start, end, words, kind_of(noun), None, None, True, "records", rule)


def _headed(layout: Layout) -> list[Instrument]:
    """The document itself where a heading above its first paragraph is all its kind: "OSLO DECLARATION"."""
    for block in layout.blocks:
        if block.kind in BODY:
            break
        words = layout.words(block)
        if block.kind == "heading" and (match := _IS_HEADED.fullmatch(words)):
            return [_itself(block.start, block.end, words, match["noun"])]
    return []
