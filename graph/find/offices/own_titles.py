"""The state of a title that says none: by what only one state calls so, and by the letters behind a member's name."""

from __future__ import annotations

from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

# "Commissioner for Crisis Management" without a state; those for rights or the police are other people's.
_OF_THE_UNION = compiled(
    # States have ministers for European affairs.
    r"^(?!.{0,80}\b(?:Minister|Ministry|Secretary)\b).{0,80}\b(?:European|EU|Union|Commission)\b|\bCommissioner$"
    r"|^(?:Executive )?Vice-President for (?!Sales|Marketing|Research|Student|Academic|Human|Operations"
    r"|Engineering)[A-Z]"
    r"|^(?:the )?Commissioner (?:for|in charge of|responsible for) (?:the )?(?!Human Rights\b"
    r"|(?:National|State|Provincial|Child|Refugee|Police|Prison|Patent|Data|Information|Tax|Public|Standard|Victim|Equal|Language|Older|Federal|Government|Peace))[A-Z]"
)
BRITISH = compiled(
    r"\b(?:Parliamentary )?Under[- ]?[Ss]ecretary of State|\b(?:Home|Cabinet|Northern Ireland|Scotland|Wales) Office\b"
    r"|\b(?:Solicitor General|Advocate General for Scotland)\b|\bForeign(?:,| and) Commonwealth\b"
    r"|\bForeign Office\b|\bSecretary to the Treasury\b"
    r"|\bScottish\b|\bWelsh\b|\b(?:Home|Foreign|Justice|Defence|Transport|Health|Business|Culture|Northern Ireland"
    r"|Education|Communities|Levelling Up|Environment|Energy|Trade|Science|Technology|Housing|Brexit|Wales|Scotland"
    r"|International Development|Work and Pensions) Secretary$"
    r"|\bSecretary of State for (?:the )?(?:Northern Ireland|Scotland|Wales|Home Department|Work and Pensions"
    r"|Levelling Up"
    r"|Communities|International Development|International Trade|Exiting|Culture|Digital|Environment,|Science,"
    r"|Business,"
    r"|Energy|Housing)|\bDuchy of Lancaster\b|\bPaymaster General\b|\bCabinet Office\b"
)
"""Offices that only the United Kingdom calls so, whether or not it is named."""
_AMERICAN = compiled(
    r"\b(?:Deputy )?Secretary of (?:Homeland Security|Defense|Labor)$|^(?:Deputy|Under) Secretary of State$"
    r"|\bHomeland Security Secretary$"
)
# "the Minister for Justice, Máire Byrne TD", "Secretary of State for Transport, the Rt Hon Ada Marsh MP"
_MEMBER = compiled(
    rf"(?:, | )(?:the )?(?:(?:Rt\.?|Right|Hon\.?|Honourable|[{CAPITALS}][\w’'.-]{{0,24}}|van|de|der|of) ){{1,8}}?"
    r"(?<=\w )(?P<letters>TD|MP|MSP|MLA)\b(?!, (?:and )?M)"
)
_OF_SECRETARY = compiled(r"\bSecretary of State(?: for\b|$)|\bMinister of State\b")


_SWISS = compiled(r"\bFederal (?:Department|Councillor)\b")
_IRISH = compiled(r"\bT[áa]naiste\b")
_CANADIAN = compiled(
    r"\bMinister of (?:Public Safety|Immigration, Refugees|Citizenship and Immigration|Border Security"
    r"|National Revenue|Canadian Heritage)\b|\bPublic Safety Minister$"
)
_MEXICAN = compiled(r"\bSecretary of (?:Governance|Foreign Relations|Security and Citizen Protection)\b")
_AUSTRALIAN = compiled(r"\bMinister for Immigration\b.{0,20}\b(?:Border Protection|Multicultural|Citizenship)\b")
_DANISH = compiled(r"\bMinister (?:for|of) (?:Refugees, )?(?:Immigration|Foreigners) and Integration\b")
_CALLED_SO = (
    (_OF_THE_UNION, "organisation/european-union"),
    (BRITISH, "organisation/united-kingdom"),
    (_AMERICAN, "organisation/united-states"),
    (_SWISS, "organisation/switzerland"),
    (_IRISH, "organisation/ireland"),
    (_CANADIAN, "organisation/canada"),
    (_MEXICAN, "organisation/mexico"),
    (_AUSTRALIAN, "organisation/australia"),
    (_DANISH, "organisation/denmark"),
)


def state_of_title(title: str) -> str:
    """The one state, or the Union, that calls an office so; empty where several may."""
    return next((state for called, state in _CALLED_SO if called.search(title)), "")


def member_of(text: str, end: int, title: str) -> str:
    """The state in whose parliament sits whoever is named behind a title that ends at `end`; empty where unsaid.

    The Dáil alone has deputies TD; MPs sit in many parliaments, but their Secretaries of State in one.
    """
    found = _MEMBER.match(text, end)
    if found and found["letters"] == "TD":
        return "organisation/ireland"
    return "organisation/united-kingdom" if found and _OF_SECRETARY.search(title) else ""
