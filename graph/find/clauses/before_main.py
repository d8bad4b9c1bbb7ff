"""What stands before the main clause of a sentence and undertakes nothing, and what an instrument brings."""

from __future__ import annotations

from graph.patterns.openings import compiled

# "Although Spain has refused before, it will now …", "Once they have paid, they may …": no act that is told.
CONCEDED = compiled(
    r"(?:Although|Though|Even (?:though|if)|Once|As soon as|Whenever|Now that) [^,;]{3,160}, "
    r"|Since (?:the|our|its|their|these|this) [^,;]{2,80} (?:was|were|has been|have been) [^,;]{2,60}, "
)
"""What is granted, or when it is told: the main clause stands behind it."""

# A promise under a common reserve is a promise.
PROVISO = compiled(
    r"(?:Unless otherwise \w+|(?:If|Where|When|Whenever) (?:necessary|appropriate|possible|needed|required|need be"
    r"|so agreed"
    r"|applicable)|Without prejudice to [^,;]{2,120}|Should the need arise),? "
    # "When complete, the barrier will …": no more than when it will be.
    r"|(?:When|Once|If|Whether) (?:(?:fully|finally|formally|\w+ly) )?(?:complete|completed|operational|built"
    r"|finished|ready"
    r"|in (?:place|force|service|operation|post)|up and running|approved|ratified|passed|adopted|implemented|signed"
    r"|established|open|opened|live|deployed|installed|launched|enacted|introduced|agreed|confirmed|trained|delivered)"
    r"(?: (?:in|by|at|next|this|later)\b[^,;]{2,40})?, "
    # "Once the act has come into force, the ministry will …": when it is to be.
    r"|(?:Once|As soon as|After|Before|From the (?:day|moment)|By the time) [^,;]{2,160}, "
)
"""A common reserve before a promise."""

# "Noting that the act had come into force, the Council said that …": what is promised stands behind the recital.
RECITAL = compiled(
    r"(?:Noting|Recalling|Recogni[sz]ing|Considering|Acknowledging|Welcoming|Building on|Bearing in mind|Reali[sz]ing"
    r"|Stressing|Emphasi[sz]ing|Underlining|Mindful of|Conscious of|Aware of|Reaffirming|Having) [^;:]{3,240}?, "
    r"(?=(?:[Tt]he|they|both|all|we|it|he|she|[Mm]inisters|participants|[A-Z][\w’-]+) )"
)
"""What those who speak note before they promise."""

# "They signed an agreement that lets officers board trains": what an instrument brings is undertaken by it.
SIGNED_TO = compiled(
    r"\b(?:signed|initialled|concluded) (?:an?|the|this|their) (?:[\w-]+ ){0,3}?(?:agreement|arrangement|memorandum"
    r"|protocol"
    r"|treaty|accord|convention|letter of intent)(?: of \w+| on [^,;.]{3,60}?| with [^,;.]{3,40}?){0,2},? (?:that|which"
    r"|under which)(?: will| shall| is to)? (?P<verb>lets?|allows?|enables?|permits?|obliges?|commits?|entitles?|gives?"
    r"|requires?) (?!rise\b|effect\b|voice\b)"
)
"""An instrument that was signed, with what it brings; `verb` is the verb of that."""

# "Convinced that ships must be searched, they decided to …": what they think is the ground of what they do.
PERSUADED = compiled(
    r"(?:Convinced|Persuaded|Agreed|Satisfied|Aware|Conscious|Mindful|Believing|Agreeing) (?:that|of) [^;:]{3,240}?, "
    r"(?=(?:[Tt]hey|[Ww]e|[Tt]he|[Bb]oth|[Hh]e|[Ss]he) (?:[\w’-]+ ){0,4}?(?:agree|decide|will|shall|undert|resolve|ask"
    r"|call"
    r"|urge|invite|instruct|have|has|are|commit|propose)\w{0,3}\b)"
)
"""What those who act think."""
