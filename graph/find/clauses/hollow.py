"""What has a verb of undertakings and holds no act: who hosts, what has long been so, what nobody undertakes.

"The city is hosting the conference", "an area that has existed since 1950", "they decided on five lines of action".
"""

from __future__ import annotations

from graph.patterns.guards import guarded_in_clauses

_EVENT = (
    r"(?:[Cc]onference|[Ss]ummit|[Mm]eeting|[Tt]alks|[Ff]orum|[Cc]ouncil|[Dd]ialogue|[Rr]ound ?table|[Ss]ession"
    r"|[Gg]athering|[Mm]inisterial|[Cc]ongress|[Nn]egotiations)"
)
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a (?:number|series|set|range) of|\d{1,2})"
_OF_ACTION = (
    r"(?:lines|areas|fields|strands|pillars|axes|directions|avenues|courses|sets|points|priorities|headings|themes"
    r"|chapters|elements|blocks|steps|measures|principles)"
)
_TO_LAST = r"(?:survival|existence|continuation|continued existence|preservation|future|success|longevity|endurance)"

HOLLOW = guarded_in_clauses(
    # Who hosts a meeting: it is told as a meeting.
    rf"\b(?:is|are|was|were|will be) (?:(?:today|currently|now|also|jointly) )?(?:co-)?hosting (?:the|an?|this|its"
    rf"|their)"
    rf" (?:[\w’'-]{{1,20}} ){{0,6}}?{_EVENT}\b"
    # How many things were decided upon, before it is told what.
    rf"|\b(?:decided|agreed|settled) (?:up)?on {_MANY} (?:(?:main|broad|common|joint|concrete|key"
    rf"|further) )?{_OF_ACTION}"
    r" (?:of|for) (?:joint |common |future )?(?:action|work|co-?operation|effort)(?=$|[.:,;])"
    # What has long been so, and what is to last.
    r"|\b(?:which|that|who) (?:has|have) (?:long |always |already )?(?:existed|lasted|endured|persisted)\b"
    rf"|\bcommitted to (?:its|their|the|his|her|our) (?:\w+ )?{_TO_LAST}(?=$|[.,;:!”\"]| of\b)"
    r"|\b(?:[Ii]t|[Tt]h(?:is|at)) (?:will|shall) (?:not |never |soon |one day )?pass(?=$|[.,;:!”\"])"
    # What others are told to learn, and what was heard of each other's acts.
    r"|\bwould do well to (?:follow|remember|listen|learn|heed|reflect|take (?:note|heed)|look|think)\b"
    r"|\b(?:took|take|takes) (?:good |due )?note of (?:each other[’']s|one another[’']s|their respective)\b"
    r"|\bwho wants? to (?:study|learn|work|live|settle|travel)\b"
    # What somebody else would do, told by "so" alone.
    r"|\b(?:stated|said|answered|replied|indicated|explained|noted) that (?:it|he|she|they|this) (?:will|would|shall"
    r"|should|might|could) (?:only )?do so\b"
    r"|^As (?:to|for|regards) [^;]{3,120}?,? which [^,;]{3,80}, (?=(?:the|they|both|we|ministers)\b)"
    r"|\b[Pp]lease (?:check|see|note|quote|embargo|hold|use|credit|copy|forward|delete)\b"
)
"""Verbs, with what stands beside them, by which no act is undertaken, reported or asked for."""
