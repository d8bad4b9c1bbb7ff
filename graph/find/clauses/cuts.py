"""Where a sentence is cut into clauses: before a new verb, with or without a subject of its own."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.find.clauses.cut_words import (
    ACTING_RELATIVES,
    CAPITAL_VERB,
    FURTHER_ACTS,
    NUMBERS,
    OPENS_RELATIVE,
    PRESENT,
)
from graph.find.clauses.elided import COUNT, ELIDED, PAYS
from graph.find.clauses.triggers import trigger
from graph.find.rules.verb_words import EXPLORE, GIVING, VERB_FIRST, WHO
from graph.layout.blocks import Sentence
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled

_VERB = (
    r"(?:will|shall|has|have|is|are|am|was|were|must|should|would|continues?|welcomes?|welcomed|agreed?"
    r"|undert\w+|intends?|plans?|pledge[sd]?|calls?|called|urges?d?|ought|(?:committed|decided|promised|offered) to)"
)
# Until when: where the second of two infinitives has one of its own, it is a promise of its own.
_DEADLINE = (
    r"(?:(?:before|by|within|until|in the course of|as (?:of|from)|no later than|not later than|starting|from)"
    r" (?:the (?:end|beginning|middle|close|spring|summer|autumn|winter|next|coming)|\d|mid|early|late|next|this"
    r"|\w+ (?:days"
    r"|weeks|months|years)|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Christmas"
    r"|Easter)|in (?:the )?(?:spring|summer|autumn|winter|second half|first half|January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\b|for (?:\d{1,2}|two|three|four|five|six|ten|twelve) (?:months"
    r"|years)|at the latest|on the agenda of)"
)
_DEADLINES = compiled(rf"\b{_DEADLINE}")
# What is done in words: two of them in a sentence are two acts, though of one subject.
_SPEECH_PAST = (
    r"(?:agreed|decided|undertook|pledged|urged|called|committed|promised|announced|asked|invited|encouraged|instructed"
    r"|tasked|mandated|requested|renewed|stated|noted|stressed|recalled|underlined|regretted|thanked|congratulated"
    r"|welcomed|endorsed|supported|expressed|reaffirmed|reiterated|confirmed|proposed|offered|considered|discussed"
    r"|examined|explored|condemned|acknowledged|recogni[sz]ed|emphasi[sz]ed|highlighted|appealed|resolved|vowed"
    r"|declared|advocated|pleaded"
    r"|insisted|demanded|suggested|took note|paid tribute)"
)
_SPEECH_PRESENT = (
    r"(?:calls? (?:on|upon|for)|agrees? (?:on|to|that|upon)|commits? to|undertakes? to|resolves? to|decides? to"
    r"|pledges? to|promises? to"
    r"|(?:urges?|invites?|encourages?|instructs?|tasks?|mandates?|requests?|notes?|stress(?:es)?|recalls?|underlines?"
    r"|regrets?|thanks?|welcomes?|endorses?|reaffirms?|reiterates?|confirms?|condemns?|acknowledges?|recogni[sz]es?"
    r"|emphasi[sz]es?|express(?:es)?|asks?|considers?) (?:that|the|its|their|our|his|her|all|each|an?|[A-Z]\w+))"
)
_PERSON = r"(?:we|they|he|she|I|it)"
_OPINION = rf"{_PERSON} (?:also |now |firmly |strongly )?(?:believes?|thinks?|trusts?|feels?|am|know)\b"
# "The Ministers underlined …, agreed to …, will send … and tasked …": each is a verb of its own behind a comma.
_SERIES_VERB = (
    r"(?:also |further |likewise |then |jointly )?"
    rf"(?:{_SPEECH_PAST} (?:to|that|upon|whether|how|it|them|note|tribute|the|their|its|his|her|an?|all|those|closer"
    r"|joint|[A-Z]\w+"
    r"|on (?!\d|\w+day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    rf"|for (?!example\b|instance\b))\w*|{_SPEECH_PRESENT}"
    r"|(?:adopted|signed|launched|concluded|opened|approved|established|created|presented|set up|appointed) (?:the|an?"
    r"|their|its|new|joint|two|three|negotiations|[A-Z]\w+)"
    r"|(?:will|shall|intends? to|plans? to|stands? ready to)(?! (?:be to|in turn)\b) [a-z]\w+)\b"
)
_SERIES_SUBJECT = (
    r"(?:the |its |their )?(?:[A-Z][\w’-]+ ){1,4}(?:has|have|will|shall|is|are|announced|offered|pledged|undertook"
    r"|proposed|committed|confirmed)\b(?! (?:today |now |also )?(?:said|confirmed|announced|revealed|warned)\W{0,2}$)"
)
_SERIES = rf", (?=(?:{_SERIES_VERB}|{_SERIES_SUBJECT}))"
# What such a verb goes on from: a verb of the same kinds, outside a clause that is said of a noun.
_BEFORE_SERIES = compiled(
    rf"\b(?:{_SPEECH_PAST}|{_SPEECH_PRESENT}|undertakes?|intends?|will|shall|has|have|adopted|signed|launched|concluded"
    r"|opened|approved|established|is|are)\b"
)
_OF_NOUN = compiled(r"(?:,| of| to| in| with| by| for| under) (?:which|who|whom|whose|where)\b[^,;]*$")
_CUT = compiled(
    # How each of the cuts below begins: all other places are passed over at once.
    rf"(?=[;:,”\"]| (?:and|but|with|for)[ ,])"
    rf"(?:{ACTING_RELATIVES}|,? and (?=(?:ALSO |FURTHER )?{CAPITAL_VERB} )"
    rf"|; (?:and )?|,?[”\"] [^“”\"\n]{{0,40}}\bsaid[,.]? [“\"](?:and )?"
    rf"|,[’'] [^‘’'\n]{{0,40}}\bsaid[,.]? [‘'](?:and )?|: (?=[a-z0-9]|(?:In total|In addition"
    rf"|In return|The|Both) |(?:We|They|I) (?:will|shall"
    rf"|have|are)\b)|(?<=\)): (?=[A-Z])"
    rf"|[:,] (?=[“\"][A-Z])"
    rf"|, (?=which will\b)|, (?=where it is\b)|, (?=as (?:has|have)\b|as (?:will|shall|did|does|do|is"
    rf"|are) (?:the )?[A-Z])|, (?=who (?:will|shall|are to|is to|must)\b)"
    rf"|,? and (?=(?:the |a |an |our |their |its |this |these |those |all |both |each |every |some |most |many |two "
    rf"|three |four "
    rf"|\d[\d,.]* |we |they |he |she |it |I |by |from |M\. |Mr "
    rf"|Mrs |Ms |[A-Z])(?:(?!and\b|that\b|which\b|to\b)[\w'’-]+ ){{0,7}}?{_VERB}\b)"
    rf"|,? and (?={_PERSON}(?: \w+ly| also| then| now)? (?:\w{{2,16}}ed|built|sent|set|put|made|gave|took|paid|held"
    rf"|met)\b)"
    rf"|,? and (?={_PERSON}[’'](?:ll|ve|re|m)\b)"
    rf"|,? and that (?=(?:[\w'’-]+,? ){{1,9}}?(?:had|be|{_VERB})\b)"
    rf"|,? (?:and|but) (?=(?:also |further |likewise )?{_SPEECH_PAST} (?:to|that|on|upon|for|the|their|its|his"
    rf"|her|an?|all|whether|how|it|them|note|tribute|[A-Z\d])\w*\b)"
    rf"|,? and (?=(?:also |further |likewise )?{_SPEECH_PRESENT}\b)"
    rf"|,? and (?={_OPINION})|,? and (?=continues to\b)"
    rf"|,? and (?={_PERSON} (?:also |now )?(?:can|could|may|needs?|proposes?(?= to\b)|asks?|appeals?|expects?|calls?"
    rf"|invites?|wants?"
    rf"|urges?|hopes?)\b)"
    rf"|, and (?=(?:(?!which\b|that\b(?! (?:reason|purpose|end)\b)|who\b|to\b)[\w'’-]+ ){{1,11}}?{_VERB}\b)"
    rf"|,? and (?=(?:will|are|is|shall|have|has)\b(?! to\b))"
    r"|, and (?=had (?:already |also |just |since ){0,2}\w{2,16}(?:ed|ilt|ent|ought|iven|aken)\b)"
    r"|,? and (?=to be informed\b)"
    rf"|,? but (?:that )?(?=(?:(?!and\b)[\w'’-]+ ){{1,7}}?{_VERB}\b)"
    rf"|,? (?:and )?(?=with {WHO} {GIVING} )"
    rf"|, (?=when (?:we|they|he|she|it|both|the|[A-Z]\w+) (?:[\w’-]+ ){{0,4}}?(?:will|shall|are to|is to)\b)"
    rf"|, (?=under which\b)|,? and (?=why (?:we|I|they|the)\b)"
    r"|, (?=(?:the|some|most|one|two|three|all|both|half|many) (?:[\w’-]+ ){0,4}of (?:which|whom|these|them) (?:is|are"
    r"|will|was|were|has|have|shall|should)\b)"
    r"|, (?=to which (?:[\w'’-]+ ){1,8}?(?:will|shall)\b)"
    rf"|{FURTHER_ACTS}"
    rf"|,? and (?=to [a-z]+ (?:up )?(?:an? |the |its |their |his |all |each |two |three |more |\w+ly "
    rf"|[\w’-]+ )?(?:[\w’-]+ ){{0,14}}?"
    rf"{_DEADLINE})"
    rf"|,? and (?=(?:report|submit|present|publish|open|complete|adopt|conclude|deliver|launch|start|begin|finish"
    rf"|introduce"
    rf"|deploy|send|prepare|propose) (?:[\w’-]+ ){{0,14}}?{_DEADLINE})"
    r"|,? and (?=(?:also )?(?:(?:wants|intends|plans|expects|proposes|offers|promises) |(?:intended|planned"
    r"|hoped) to ))"
    r"|,? and (?=(?:had|held) an? (?:\w+ ){0,3}(?:exchange|debate|discussion)\b)"
    r"|,? and (?=(?:was|were) (?:also )?(?:considering|looking|examining|exploring|studying|preparing|planning)\b)"
    rf"|,? and (?=(?:also )?(?:would|(?:was|were) (?:also |now )?\w{{2,16}}ing)\b)|,? and (?=to {EXPLORE}\b)"
    r"|, (?=(?:to|for|of|from|at) which (?:[\w'’-]+ ){1,8}?(?:should\b|(?:is|are) \w{2,16}ing\b))"
    r"|, (?=(?:we|they|he|she) (?:\w+ ){0,2}?(?:will|shall|have|has|are|is|were|was)\b)"
    rf"|{_SERIES}"
    r"|,? and (?=stands? ready to\b)"
    r"|, (?=(?:calling (?:up)?on|urging|inviting|asking|tasking|instructing|requesting) (?:[\w,’'-]+ ){1,16}?to [a-z])"
    r"|,? and (?:also |then |jointly )?(?=(?:launched|opened|approved|established|created|set up|appointed|handed over"
    r"|inaugurated|unveiled|commissioned|deployed|delivered|installed|tested) (?:the|an?|their|its|new|joint|two"
    r"|three)\b)"
    rf"|,? and (?=(?:the|both|all|its|their) (?:(?!and\b|that\b|which\b|to\b)[\w’-]+ ){{1,5}}?{_SPEECH_PAST} (?:to"
    rf"|that|upon|the|their|its|further|more|additional|new"
    r"|his|her|an?|all|whether|how|[A-Z\d])\w*\b)"
    r"|,? and (?=(?:the )?(?:(?:[A-Z][\w’-]+|for|of|the) ){1,9}(?:announced|offered|pledged|promised|undertook|proposed"
    r"|confirmed"
    r"|committed|asked|urged|called|invited|suggested|requested) (?:to|that|an?|the|its|their|on|for|[A-Z\d£€])\w*)"
    r"|, and (?=(?:up)?on (?:(?!and\b)[\w’-]+ ){1,9}?to [a-z])"
    r"|, (?:while|whilst|whereas) (?=(?:[\w’'-]+,? ){1,10}?(?:will|shall|has|have|is|are|would|should|must|promised"
    r"|pledged|agreed|undertook|announced|committed|offered|decided)\b))"
)
_CUT_ELIDED = compiled(
    rf"(?:,|;)(?: and)? (?={ELIDED.pattern.replace('?P<name>', '?:')})"
    rf"| and (?={ELIDED.pattern.replace('?P<name>', '?:')})"
)
_OPENS_GIVING = compiled(
    rf"With {WHO} {GIVING} [^,;]{{3,160}}(?P<cut>, )(?=(?:the|a|an|we|they|it|this|these|both|all|[A-Z]))"
)
_COUNTS = guarded(rf"{NUMBERS}|\d", re.IGNORECASE)
_COUNTED = compiled(rf"{_VERB}\b.{{0,200}}?\b{COUNT}|[a-z]{{2,14}}(?:ed|s|nt|de|ve) {COUNT}")
# After these a comma only brings the main clause.
_OPENS_BELOW = compiled(
    r"[“\"]?(?:If|When|While|Whilst|As|Since|Although|Though|Unless|Where|Because|Until|Once|After|Before|In|By"
    r"|From|Under|With|For|At|On|To)\b"
)
_OPENS_CLAUSE = compiled(
    r"[“\"]?(?:If|When|While|Whilst|Since|Although|Though|Unless|Where|Because|Until|Once|After|Before) "
)
# "said that in the spring, they would": the comma ends the circumstance, not the clause.
_THAT_BELOW = compiled(
    r"\bthat (?:if|when|while|as|since|although|unless|where|because|until|once|after|before|in|by|from|under|with|for"
    r"|at|on|to|following|given|during|beyond|besides|apart from) [^,;]{2,100}$"
)
# What follows these is said of a clause, and no clause of its own.
_SUBORDINATE = compiled(
    r"\b(?:how|so that|ensur(?:e|es|ing)(?: that)?)\b[^,;.]{0,80}$|\b(?:between|[Bb]oth(?! (?:leaders|ministers|sides"
    r"|parties|countries|governments|states|delegations|prime ministers|presidents|partners|of (?:them"
    r"|us))\b)) [^,;.]{0,50}$"
)
# Behind a comma, "both" has no second half to come, and somebody who speaks begins anew.
_SUBORDINATE_STILL = compiled(r"\b(?:how|so that|ensur(?:e|es|ing)(?: that)?)\b[^,;.]{0,80}$")
_SPEAKER = compiled(r"(?:we|they|he|she|I)\b")
_NO_VERB_IN_ED = r"(?:speed|seed|feed|breed|greed|indeed|hundred|hatred|sacred|unprecedented)"
_FINITE = compiled(
    rf"^to {EXPLORE}\b|\b(?:{_VERB}|{CAPITAL_VERB}|{PRESENT}|(?!{_NO_VERB_IN_ED}\b)[a-z]\w{{2,19}}ed|urge|invite"
    rf"|encourage|propose|expect"
    rf"|want|ask|welcome|note|stress"
    rf"|recall|underline|reaffirm"
    rf"|confirm|(?<!in )favou?r|met|spoke|made|took|gave|set|sent|put|led|held|began"
    rf"|came|went|stood|stands|look|said|say|says|tells?|told|takes?)\b|[’'](?:ll|ve|re|m)\b"
)
_NAME = r"(?:[Tt]he )?[A-Z][\w’'.-]*(?: (?:of (?:the )?)?[A-Z][\w’'.-]*){0,3}"
_ENUMERATED = compiled(rf"(?:^|[ ,]){_NAME}, {_NAME}$")
# "… that the UK": half a subject, whatever verb stands before.
_HALF_SUBJECT = compiled(
    r"\b(?:that|whether|agreeing|both) (?:the )?[A-Z][\w’-]{1,20}"
    r"(?: [A-Z][\w’-]{1,20}){0,2}$"
    # "that returns to Ghana and Mali must": the verb is still to come.
    rf"|\bthat (?:(?!{_VERB}\b|to\b|\w+ed\b)[\w’-]+ ){{1,4}}(?:to|from|between|of|in|with|for|by"
    rf"|at) (?:the )?[A-Z][\w’-]+$"
)
# "A list is annexed to this text and will be kept up to date": it is there for what is promised.
_ANNEXED = compiled(r"\b(?:is|are) (?:annexed|attached|appended) (?:to (?:this|the) [\w ’-]{3,30}|hereto|below)$")
_LED_FROM = compiled(
    r"(?:[Tt]he |[Aa]n? |[Oo]ur |[Tt]heir |[Tt]his )?(?:[\w’-]+ ){0,5}[\w’-]+,? (?:led|headed|chaired|run|staffed"
    r"|manned"
    r"|formed|drawn|made up|composed) (?:by|from|of) (?:[\w’-]+ ){0,6}?(?:from|in|of|at|between) (?:the )?"
    r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)?"
)
_JOINED_VERBS = compiled(r"\b(?:must|can|could|should|may|might|will|shall|would|has|have|had|is|are|was|were)$")
_VERB_BEHIND = compiled(r"(?:must|can|could|should|will|shall|would|has|have|is|are)\b")
_ASIDE_OF_SUBJECT = compiled(r"\bthat (?P<subject>(?:the |an? |its |their )?[^,;]{3,80}), [^,;]{3,60}, $")
_IN_SERIES = compiled(rf"{_SERIES_VERB}|{_SERIES_SUBJECT}")
_COMMAS_OF_OPENING = 2  # "At the meeting, the Ministers agreed to …, decided to": the first ends the opening
_SPEECH = compiled(rf"(?:also |further |likewise )?(?:{_SPEECH_PAST}|{_SPEECH_PRESENT})\b|{_OPINION}")
_SPEECH_PAST_BEHIND = compiled(rf"(?:also |further |likewise )?{_SPEECH_PAST} (?:to|that|on|upon)\b")
_SAYS_MORE = compiled(rf"\b(?:{_VERB}|{_SPEECH_PAST}|{_SPEECH_PRESENT}|can|could|may|might|said|met|did|does)\b")
_PRONOUN = compiled(r"(?:we|they|he|she)\b")
# "We value the work of both": whatever follows, what such a pronoun begins has its verb.
_OF_SPEAKERS = compiled(
    r"[“\"]?(?:We|They|I)(?: \w+ly| also| all| both)? (?!and\b|or\b|in\b|at\b|on\b|as\b|who\b|the\b|with\b)[a-z]{3}"
)
# "the European Border and Coast Guard Agency has", "the Ports and Customs Act will": one name.
_NAME_BEGUN = compiled(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|an?|new|under|of) (?:[A-Z][\w’-]{1,24} ){0,3}[A-Z][\w’-]{1,24}$"
)
_NAME_ENDED = compiled(
    r"(?:[A-Z][\w’-]{1,24} ){1,4}?(?:Act|Pact|Bill|Treaty|Agreement|Convention|Protocol|Regulation|Directive|Plan|Fund"
    r"|Strategy|Programme|Program|Package|Partnership|Agency|Authority|Service|Ministry|Department|Office|Council"
    r"|Committee|Commission|Board|Group|Forum|Unit|Centre|Center|Network|Team|Force|Initiative|Framework|System)\b"
)


def clauses_in(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The clauses of a sentence as runs, cut before a new verb with or without a subject of its own."""
    edges = [(sentence.start, sentence.start)]
    depth, counted = 0, sentence.start  # how many quotations are open at the last cut
    for cut in _CUT.finditer(text, sentence.start, sentence.end):
        depth += text.count("“", counted, cut.start()) - text.count("”", counted, cut.start())
        counted = cut.start()
        is_quoted = depth > 0 and not cut[0].startswith((";", ", which")) and "and" not in cut[0]
        if not is_quoted and _cuts(text, cut, edges[-1][1], sentence):
            edges.append(cut.span())
    if giving := _OPENS_GIVING.match(text, sentence.start, sentence.end):
        edges = sorted({*edges, giving.span("cut")})
    if _COUNTS.stands_in(text, sentence.start, sentence.end) and _COUNTED.search(text, sentence.start, sentence.end):
        edges = _with_elided(text, sentence, edges)
    return _runs(text, [*edges, (sentence.end, sentence.end)])


def _cuts(text: str, cut: re.Match[str], start: int, sentence: Sentence) -> bool:
    """Whether a clause of its own begins at what may be a cut; the one before it begins at `start`."""
    joint, at = cut[0], cut.start()
    if joint == ", ":
        return not _goes_on_below(text, start, cut) and _may_be_cut_at_comma(text, start, cut.end(), sentence)
    if joint == " and " and _NAME_ENDED.match(text, cut.end()) and _NAME_BEGUN.search(text, max(start, at - 100), at):
        return False
    if joint in {" and ", ", and "} and _ENUMERATED.search(text, max(start, at - 120), at):
        return False  # "Spain, France and the Kingdom are to": the last of those who are
    if joint.endswith(" and ") and _ANNEXED.search(text, max(start, at - 60), at):
        return False
    if joint == " and " and _LED_FROM.fullmatch(text, start, at):
        return False  # "A team led by officers from Lyon and Turin is": two towns of one subject
    if joint == " and " and (_HALF_SUBJECT.search(text, max(start, at - 80), at) or _says_of_none(text, start, at)):
        return False
    if _JOINED_VERBS.search(text, max(start, at - 12), at) and _VERB_BEHIND.match(text, cut.end()):
        return False  # "must and will go on": two verbs of one clause
    if joint.endswith(" and ") and _is_below_still(text, start, at):
        return False
    below = {" and ": _SUBORDINATE, ", and ": _SUBORDINATE_STILL}.get(joint)
    if below is None or not below.search(text, max(start, at - 100), at):
        return True
    goes_up = _SPEECH_PAST_BEHIND.match(text, cut.end()) or (joint != " and " and _SPEAKER.match(text, cut.end()))
    return bool(goes_up)


def _goes_on_below(text: str, start: int, comma: re.Match[str]) -> bool:
    """Whether "they", "it" or the like behind a comma is the subject of the main clause behind an opening one."""
    if _PRONOUN.match(text, comma.end()) is None:
        return False
    opens = _OPENS_BELOW.match(text, start) or _THAT_BELOW.search(text, max(start, comma.start() - 120), comma.start())
    return opens is not None


def _runs(text: str, edges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What stands between cuts; a run without a verb is half a subject of the next: "The town and the port have"."""
    runs: list[tuple[int, int]] = []
    has_verb = True
    for before, after in pairwise(edges):
        start, end = before[1], after[0]
        # Nothing follows the last that it could be half a subject of.
        verb = (
            after is edges[-1]
            or OPENS_RELATIVE.match(text, after[1]) is not None
            or has_finite_verb(text, start, end)
            or _says_without(text, start, end)
            or (text.startswith("; ", end) and _is_told_short(text, start, end))
        )
        verb, start = verb or trigger(text[start:end]) is not None, start if has_verb else runs.pop()[0]
        if start < end:
            runs.append((start, end))
            has_verb = verb
    return runs


def _is_below_still(text: str, start: int, end: int) -> bool:
    """Whether the main clause behind an opening one has no verb yet: "Since it was closed, the Dutch and …"."""
    comma = text.rfind(", ", start, end) if _OPENS_CLAUSE.match(text, start) else -1
    return comma >= 0 and not has_finite_verb(text, comma, end)


def _may_be_cut_at_comma(text: str, start: int, comma: int, sentence: Sentence) -> bool:
    """Whether a verb behind a bare comma goes on with a series of verbs; true of all other commas."""
    if _IN_SERIES.match(text, comma, sentence.end) is None:
        return True
    if (
        start == sentence.start
        and _OPENS_BELOW.match(text, start)
        and text.count(", ", start, comma) < _COMMAS_OF_OPENING
    ):
        return False
    if (aside := _ASIDE_OF_SUBJECT.search(text, max(start, comma - 160), comma)) and not has_finite_verb(
        text, aside.start("subject"), comma
    ):
        return False  # "announced that the camp at A, near B, will close": said of its subject
    return _BEFORE_SERIES.search(text, start, comma) is not None and _OF_NOUN.search(text, start, comma - 2) is None


def _with_elided(text: str, sentence: Sentence, edges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts of a sentence and those before names that do what was said before, with a number of their own."""
    known = {start for start, _ in edges}
    first = _COUNTED.search(text, sentence.start, sentence.end)
    more = [
        cut.span()
        for cut in _CUT_ELIDED.finditer(text, first.end() if first else sentence.end, sentence.end)
        if cut.start() not in known
    ]
    return sorted([*edges, *more])


_SHORT = range(5, 26)  # words
_SMALL, _FEWEST_SMALL = 4, 3  # letters of a word without a capital, and such words


def _is_told_short(text: str, start: int, end: int) -> bool:
    """Whether a run before or behind a semicolon has words enough for a verb that no list has, and no names alone.

    "Transfers to the mainland double to a thousand a week; …"
    """
    words = text[start:end].rstrip(".").split()
    if len(words) not in _SHORT or any(sign in text[start:end] for sign in ",;:"):
        return False
    return sum(len(word) >= _SMALL and word.isalpha() and word.islower() for word in words) >= _FEWEST_SMALL


def _says_without(text: str, start: int, end: int) -> bool:
    """Whether a run without a verb that is known for one is a clause all the same."""
    is_short = (
        ELIDED.match(text, start, end)
        or PAYS.match(text, start, end)
        or VERB_FIRST.match(text, start, end)
        or _OF_SPEAKERS.match(text, start)
    )
    return is_short is not None or _OPENS_GIVING.match(text, start, end + 12) is not None


def has_finite_verb(text: str, start: int, end: int) -> bool:
    """Whether a run has a verb that may be that of a clause."""
    return _FINITE.search(text, start, end) is not None


def lacks_verb(text: str, start: int, end: int) -> bool:
    """Whether a run, or what it says that somebody said, has no verb yet: "We agreed that the Belgian police"."""
    that = text.rfind(" that ", start, end)
    return not has_finite_verb(text, start if that < 0 else that + len(" that "), end)


_SAID_OF = compiled(
    r"[a-z] that (?:(?:from|as of|as from|after|by|in|on|until|before) [\w ]{1,24}? (?=the |both |all |[A-Z]))?"
    r"(?:the |an? |all |both |its |their |our |[A-Z])[\w’' -]{2,60}$"
)


def _says_of_none(text: str, start: int, end: int) -> bool:
    """Whether a run breaks off behind "that" and a subject without a verb: "We agreed that the Belgian police"."""
    return _SAID_OF.search(text, max(start, end - 90), end) is not None and lacks_verb(text, start, end)


def has_deadline(text: str, start: int, end: int) -> bool:
    """Whether a run says until when or for how long."""
    return _DEADLINES.search(text, start, end) is not None


def first_verb(text: str, start: int, end: int) -> int | None:
    """Where the first verb of a run stands that may be that of its clause; None where it has none."""
    found = _FINITE.search(text, start, end)
    return found.start() if found else None


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether words without a promise say something else: another act of speech, or what follows a semicolon."""
    if _SPEECH.match(text, start, end):
        return True
    says_more = _SAYS_MORE.search(text, start, end) is not None or _is_told_short(text, start, end)
    return text.endswith("; ", 0, start) and says_more
