"""Whether whoever speaks or acts in a sentence is outside of office: the opposition, a union, a mayor, a court.

What they demand, promise and do is no measure of those who govern. The first word that tells who somebody is decides:
"the minister for trade unions" is in office, "the leader of a trade union" is not.
"""

from __future__ import annotations

from graph.find.clauses.triggers import subject_in
from graph.patterns.guards import guarded_in_clauses
from graph.patterns.openings import compiled

_NO_UNION = r"(?<!European )(?<!African )(?<!Customs )(?<!Benelux )(?<!Soviet )(?<!the )(?<!The )"
# Whatever they do is nothing that a government does.
_NEVER = (
    r"\b(?:[Ss]hadow (?=[A-Za-z])|[Oo]pposition\b(?! to\b)|[Bb]ack-?benche?r?s?\b|[Ff]ormer (?!Yugoslav"
    r"|[a-z]+ (?:terminal|barracks|site|prison|hotel|school|hospital|port|base|depot|factory|station|camp|airfield"
    r"|quarry|ferry)\b|(?:terminal|barracks|site|prison|hotel|school|hospital|ferry|base|depot|factory|station|camp"
    r"|airfield|cruise|hotel|military|RAF|customs|army|air|naval|railway|police station"
    r"|border post)s?\b)(?=[A-Z]?[a-z])"
    r"|[Ee]x-(?=[A-Za-z])|[Pp]redecessors?\b|(?:[Pp]revious|[Ll]ast|[Oo]utgoing) (?:\w+ )?(?:government|administration)"
    r"|MPs?\b|MEPs?\b|[Dd]eput(?:y|ies) (?:for|from)\b|[Ss]enators?\b|[Cc]ongress(?:man|woman|men)\b"
    r"|(?:(?:Labour|Green|Conservative|Liberal|Socialist|Democratic|National|Reform|Republican|Christian|Centre"
    r"|People’s"
    r"|opposition|far-right|far-left|left-wing|right-wing|populist|governing|ruling|his|her|their|my|our) )+[Pp]arty\b"
    r"|(?:Labour|Green|Conservative|Tory|Liberal|Socialist|Republican|[Ff]ar-(?:right|left)|[Pp]opulist|[Oo]pposition"
    r"|[Pp]arty) (?:leaders?|leadership|politicians?|candidates?|frontbench\w*|spokes\w+|lawmakers?|peers?)\b"
    r"|(?:The )?(?:Conservatives|Tories|Social Democrats|Greens|Socialists|Republicans|Christian Democrats"
    r"|Liberal Democrats|Lib Dems|Reform UK|Labour(?= ?$| (?:said|says|called|promised|pledged|accused|dismissed"
    r"|wants|has"
    r"|would|will|vowed|urged|demanded)\b))(?=$|[ ,])"
    r"|(?:[Aa]rch)?[Bb]ishops?\b|[Cc]ardinals?\b|[Cc]lerg(?:y|ymen)\b|[Ii]mams?\b|[Rr]abbis?\b|[Pp]ope\b"
    r"|[Cc]ampaigners?\b|[Aa]ctivists?\b|[Pp]rotesters?\b|[Dd]emonstrators?\b|[Cc]ritics\b|[Cc]harit(?:y|ies)\b"
    r"|(?:[Tt]rade|[Pp]olice|[a-z]{4,12}s?['’]s?|[Ss]taff) [Uu]nions?\b"
    r"|(?<=[Tt]he )unions?(?= ?$| (?:of (?!Europe)[a-z]|leaders?|boss|that represents))"
    rf"|{_NO_UNION}[Uu]nions?(?= ?$| (?:of (?!Europe)[a-z]|at|representing|leaders?|bosses|members|boss|officials?))"
    r"|[Hh]uman rights (?:groups?|organi[sz]ations?|lawyers?|bod(?:y|ies))|[Rr]efugee (?:groups?|[Cc]ouncil|charit\w+)"
    r"|[Aa]id (?:groups?|workers?)|NGOs?\b|[Tt]hink[- ]tanks?\b|[Ff]oundation\b|[Ss]olicitors?\b|[Bb]arristers?\b"
    r"|[Jj]udges?\b(?! for\b)|(?<!of the )(?:(?:Supreme|High|Administrative|Constitutional|Appeal|Federal|Regional"
    r"|the|The"
    r"|a|A) )[Cc]ourt(?: of (?:Appeal|Justice|Auditors|Human Rights|Cassation))?\b(?! (?:administration|service))"
    r"|[Ss]mugglers?\b|[Rr]esidents\b|[Vv]oters\b|[Vv]illagers\b|[Ll]ocals\b|[Ff]isher(?:man|men)\b(?! (?:and|to)\b))"
)
# What they say and demand is theirs; but much is done with them.
_SAYING = (
    r"\b(?:[Mm]ayors?\b|[Mm]ayoress\b|[Cc]ouncillors?\b|(?:[Cc]ity|[Tt]own|[Cc]ounty|[Rr]egional|[Dd]istrict|[Pp]arish"
    r"|[Ll]ocal|[Mm]unicipal|[Bb]orough) (?:County |District |City )?[Cc]ouncils?\b"
    r"|[Ee]xperts?\b|[Aa]nalysts?\b|[Aa]cademics?\b|[Pp]rofessor\b|[Rr]esearchers?\b|[Hh]istorians?\b|[Ll]awyers?\b"
    r"|[Cc]ommentators?\b|[Oo]bservers?\b|[Ss]urvivors?\b|[Rr]elatives\b|[Nn]eighbours?\b|(?:[Ll]ocal )?[Pp]eople\b"
    r"|[Ww]itness(?:es)?\b|[Pp]ilots?\b(?= (?:said|joked|told))|[Dd]rivers?\b|[Tt]raders?\b|[Ff]armers?\b"
    r"|[Hh]auliers?\b"
    r"|(?:[Rr]oad )?[Hh]aulage [Aa]ssociation|[A-Z][\w’-]+ [Aa]ssociation\b|[A-Z][\w’-]+ [Ff]ederation\b(?! of)"
    r"|[Cc]hambers? of [Cc]ommerce|[Aa]uditors?\b|[Aa]udit [Oo]ffice|[Cc]ourt of [Aa]uditors|[Ii]nspectorates?\b"
    r"|[Ww]atchdogs?\b|[Oo]mbuds\w+|[Ii]ndependent (?:[Cc]hief )?[Ii]nspector"
    r"|[Cc]ommissioner for (?:[Hh]uman )?[Rr]ights"
    r"|(?:[Ss]elect|[Pp]arliamentary|Home Affairs|Public Accounts|Senate|Assembly|Lords|Commons) [Cc]ommittees?\b"
    r"|UN (?:[Rr]efugee|[Hh]uman [Rr]ights|[Ss]pecial)|United Nations (?:[Rr]efugee|[Hh]uman [Rr]ights)|UNHCR\b"
    r"|UNICEF\b"
    r"|Red Cross\b|Amnesty\b|[Mm]édecins\b|[Ff]erry (?:compan(?:y|ies)|operators?)|[Aa]irlines?\b|[Pp]ort authorit\w+"
    r"|[Ss]hipping (?:lines?|compan\w+)|[Cc]onvicted\b|[Aa]sylum seekers\b|[Mm]igrants\b|[Rr]efugees\b"
    r"|[Cc]oalition of\b|[Aa]lliance of\b|[Cc]ollective\b)"
)
_OUTSIDE = guarded_in_clauses(_NEVER)
_OUTSIDE_SAYING = guarded_in_clauses(_SAYING)
# Who is in office, or stands for those who are.
_IN_OFFICE = compiled(
    r"\b(?:[Mm]inist(?:er|ry|ers|ries|erial)\b|(?:[Hh]ome|[Ff]oreign|[Jj]ustice|[Ii]nterior|[Ii]mmigration|[Mm]igration"
    r"|[Ss]tate) [Ss]ecretary|[Ss]ecretary of [Ss]tate|[Gg]overnments?\b|[Hh]ome [Oo]ffice|[Pp]refects?\b"
    r"|[Pp]refecture|[Cc]hancellor|[Tt]aoiseach|[Cc]ommission\b|Commissioner for (?!Human|human)|Downing Street"
    r"|(?<!regional )(?<!union )(?<!party )[Pp]resident (?:of the Republic|[A-Z])|[Dd]epartment\b|[Aa]gency\b"
    r"|[Ww]e\b|[Bb]oth\b|I\b)"
)
_SPEECH = compiled(
    r"\b(?<!to )(?:said|says?|told|tells|called? (?:up)?(?:on|for)|calls (?:up)?(?:on|for)|urge[ds]?|demand(?:s|ed)?"
    r"|warn(?:s|ed)?|ask(?:s|ed)?|want(?:s|ed)?|argue[ds]?|insist(?:s|ed)?|vow(?:s|ed)?|promise[ds]?|pledge[ds]?"
    r"|claim(?:s|ed)?|accuse[ds]?|recommend(?:s|ed)?|appeal(?:s|ed)? (?:to|for)|ruled?|ordered|found|suggest(?:s|ed)?"
    r"|propose[ds]?|threaten(?:s|ed)?|fear(?:s|ed)?|add(?:s|ed)|expect(?:s|ed)?|hope[ds]?|replied|dismissed|backed"
    r"|believe[ds]?|predict(?:s|ed)?|stress(?:es|ed)?|think|thinks|advise[ds]?|pointed|complain(?:s|ed)|calculates?"
    r"|reckons?|maintain(?:s|ed)?|request(?:s|ed)?|press(?:es|ed)? for|plead(?:s|ed)?|call(?:ed)? a strike)\b"
)
# "Hauliers are reminded to": what is asked of them.
_IS_ASKED = compiled(r"\b(?:is|are|was|were|be|been|being) (?:\w+ ){0,2}$")
# "A judge will be seconded": what is done to somebody is done by others.
_IS_DONE_TO = compiled(
    r"(?:will|shall|is to|are to|must|should)(?: \w+ly| also| now)? be (?!held\b|tried\b|buried\b|sworn\b)"
    r"\w+(?:ed|en|t|id|un|ound|ilt)\b"
)
# "a campaign against smugglers": what stands behind these does not say who somebody is.
# "Norway will host the meeting of experts and proposes": nor what stands behind a verb of somebody before it.
_VERB_BEFORE = r"\b(?:will|shall|would|has|have|had|must|should)\b"
_OF_ANOTHER = compiled(
    rf"{_VERB_BEFORE}|\b(?:that|to|against|which)\b|(?<!report )(?<!study )(?<!survey )(?<!paper )\bby\b"
)
_OF_ANOTHER_WHO_ACTS = compiled(
    rf"{_VERB_BEFORE}|\b(?:that|to|against|which|who|for|with|from|on|at|in|by)\b|(?<!leader )(?<!leaders )"
    r"(?<!head )(?<!heads )(?<!member )(?<!members )(?<!president )"
    r"(?<!chair )(?<!chairman )(?<!group )(?<!number )(?<!dozens )\bof\b"
)
_MOST = 260  # code points of a sentence in which whoever speaks is named
_LABEL = compiled(
    r"(?:Moderator|Question|Questions? from [^:\n]{2,40}|Journalist|Interviewer|Presenter|Reporter|Host"
    r"|Press|Q|Chairman of the Committee|[A-Z][\w’-]+ (?:MP|TD|MEP)|(?:Mr|Mrs|Ms|Dr) [A-Z][\w’-]+ MP)"
    r"(?: ?\([^()\n]{2,80}\))? ?:(?= )"
)
_PRONOUN = compiled(r"(?:(?:And|But|Yet|Meanwhile),? )?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\b")


def is_asked_by_another(paragraph: str) -> bool:
    """Whether a paragraph of a transcript is said by somebody who only asks or presides: "Question: …"."""
    return _LABEL.match(paragraph) is not None


def begins_with_pronoun(words: str) -> bool:
    """Whether the subject of a sentence is somebody named before it: "He also promised …"."""
    return _PRONOUN.match(words) is not None


def is_outside(words: str, office: int | None = None) -> bool:
    """Whether the words that name who speaks in quoted words name somebody outside of office.

    `office` is where in them a holder of an office is named.
    """
    return _first_is_outside(words, office, is_said=True)


def speaks_outside(clause: str, verb: int, office: int | None = None) -> bool:
    """Whether the subject of a clause is outside of office, up to its verb or to whatever it is told to say.

    `verb` is where the verb of the undertaking begins, `office` where a holder of an office is named.
    """
    said = _SPEECH.search(clause, 0, min(len(clause), max(verb, 0) + 12, _MOST))
    is_said = said is not None and said.start() <= verb + 10 and _IS_ASKED.search(clause, 0, said.start()) is None
    end = said.start() if said is not None and is_said else min(verb, _MOST)
    if not is_said and (_IS_ASKED.search(clause, 0, end) is not None or _IS_DONE_TO.match(clause, max(verb, 0))):
        return False
    words = clause[:end]
    subject = subject_in(words)
    opening = len(words) - len(subject) if words.endswith(subject) else 0
    if not subject.rstrip().endswith(",") and (comma := subject.rfind(", ")) >= 0:
        # "Gathered at the invitation of the mayor, the two men": who speaks stands last.
        subject, opening = subject[comma + 2 :], opening + comma + 2
    return _first_is_outside(subject, office - opening if office is not None else None, is_said=is_said)


def _first_is_outside(words: str, office: int | None, *, is_said: bool) -> bool:
    between = _OF_ANOTHER if is_said else _OF_ANOTHER_WHO_ACTS
    places = [match.start() for match in (_OUTSIDE.search(words), _OUTSIDE_SAYING.search(words) if is_said else None)
              if match is not None and between.search(words, 0, match.start()) is None]  # fmt: skip
    if not places:
        return False
    held = [match.start() for match in (_IN_OFFICE.search(words),) if match is not None]
    if office is not None and office >= 0:
        held.append(office)
    return not held or min(places) < min(held)
