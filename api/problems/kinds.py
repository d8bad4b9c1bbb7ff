"""The kinds of problem that an answer may tell of: status, title and what to do, in English and French."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from api.languages import Language
from api.pages.words import french_spaces


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its name in addresses, the HTTP status, and its title and what to do in both languages.

    A bare store has few pages; where the advice names others there is one for it that does not.
    """

    name: str
    status: int
    title: str
    french_title: str
    advice: str
    french_advice: str
    bare_advice: str = ""
    bare_french_advice: str = ""

    def title_in(self, language: Language) -> str:
        """The title as it is shown in a language."""
        return french_spaces(self.french_title) if language == "fr" else self.title

    def advice_in(self, language: Language, *, is_bare: bool = False) -> str:
        """What to do, as it is shown in a language, and by a bare store or one with all pages."""
        if language == "fr":
            return french_spaces((is_bare and self.bare_french_advice) or self.french_advice)
        return (is_bare and self.bare_advice) or self.advice


_ALL = (
    Kind(
        "address-too-long", 414, "The address is too long", "L'adresse est trop longue",
        "Send a long query in the body of a POST to /sparql; ask for a list with fewer filters.",
        "Envoyez une longue requête dans le corps d'un POST à /sparql ; demandez une liste avec moins de filtres.",
    ),
    Kind(
        "bad-body", 400, "What was sent cannot be read", "Ce qui a été envoyé ne peut être lu",
        "Mend what the detail names, or send the Content-Type that the content has.",
        "Corrigez ce qu'indique le détail, ou envoyez le Content-Type qui convient au contenu.",
    ),
    Kind(
        "bad-parameter", 400, "A parameter is not as it should be", "Un paramètre n'est pas comme il faut",
        "The detail names the parameter and what it may be; /docs lists those of every address.",
        "Le détail nomme le paramètre et ce qu'il peut être ; /docs énumère les paramètres de chaque adresse.",
        "The detail names the parameter and what it may be; /openapi.json lists those of every address.",
        "Le détail nomme le paramètre et ce qu'il peut être ; /openapi.json énumère ceux de chaque adresse.",
    ),
    Kind(
        "busy", 503, "Too many queries are waiting", "Trop de requêtes attendent",
        "Ask again after the seconds that Retry-After names.",
        "Réessayez après le nombre de secondes qu'indique Retry-After.",
    ),
    Kind(
        "document", 422, "The document cannot be taken in", "Le document ne peut être accepté",
        "The detail says what is wrong with the file and where; mend it and send it again.",
        "Le détail dit ce qui ne va pas dans le fichier, et où ; corrigez-le et renvoyez-le.",
    ),
    Kind(
        "forbidden", 403, "This may not be done", "Cela n'est pas permis",
        "What is refused is named in the detail; whoever runs the server may allow it in its settings.",
        "Le détail nomme ce qui est refusé ; l'exploitant du serveur peut le permettre dans les réglages.",
    ),
    Kind(
        "gone", 410, "This was withdrawn", "Ceci a été retiré",
        "It was published once and is no longer; what takes its place, if anything does, is named in the answer.",
        "Ceci a été publié et ne l'est plus ; ce qui le remplace, le cas échéant, est nommé dans la réponse.",
    ),
    Kind(
        "headers-too-large", 431, "The header fields are too large", "Les champs d'en-tête sont trop longs",
        "Send fewer or shorter header fields; cookies are never needed.",
        "Envoyez moins de champs d'en-tête, ou de plus courts ; les cookies ne servent jamais.",
    ),
    Kind(
        "internal", 500, "Something went wrong", "Une erreur s'est produite",
        "The fault is the server's; whoever runs it finds it in the log under the identifier in the answer.",
        "La faute en est au serveur ; son exploitant la trouve dans le journal sous l'identifiant de la réponse.",
    ),
    Kind(
        "list-changed", 410, "The list is another by now", "La liste a changé entre-temps",
        "Pages that follow one another are of one list; begin anew at the first page, which the answer names.",
        "Les pages qui se suivent sont celles d'une même liste ; recommencez à la première, que nomme la réponse.",
    ),
    Kind(
        "method-not-allowed", 405, "That method does not work here", "Cette méthode ne vaut pas ici",
        "Use one of the methods that Allow names.",
        "Employez l'une des méthodes que nomme Allow.",
    ),
    Kind(
        "no-such-function", 501, "The query calls a function that is not here",
        "La requête appelle une fonction qui n'existe pas ici",
        "Do without it, or mend its name: the functions of SPARQL itself are called by their names alone.",
        "Passez-vous-en, ou corrigez son nom : les fonctions de SPARQL même s'appellent par leur seul nom.",
    ),
    Kind(
        "not-acceptable", 406, "Not to be had in that form", "N'existe pas sous cette forme",
        "Ask with Accept, or ?format=, for one of the forms that the answer names.",
        "Demandez par Accept, ou ?format=, l'une des formes que nomme la réponse.",
    ),
    Kind(
        "not-found", 404, "There is nothing of that name", "Rien ne porte ce nom",
        "Names that come close, if there are any, are in the answer; /search finds things by words.",
        "Les noms proches, s'il y en a, sont dans la réponse ; /search permet de chercher par mots.",
        "Names that come close, if there are any, are in the answer; GET /sparql tells what is here.",
        "Les noms proches, s'il y en a, sont dans la réponse ; GET /sparql décrit ce qui est ici.",
    ),
    Kind(
        "not-kept", 507, "What was sent could not be kept", "Ce qui a été envoyé n'a pu être conservé",
        "Nothing was changed; whoever runs the server has to make room or mend its disk.",
        "Rien n'a changé ; l'exploitant du serveur doit faire de la place ou réparer le disque.",
    ),
    Kind(
        "precondition-failed", 412, "What is there has changed", "Ce qui est là a changé",
        "Fetch it anew, look at what changed, and send the request with the ETag that it has now.",
        "Reprenez-le, voyez ce qui a changé, et renvoyez la demande avec l'ETag actuel.",
    ),
    Kind(
        "query-error", 400, "The query cannot be answered", "La requête ne peut recevoir de réponse",
        "The detail says what stands in the way.",
        "Le détail dit ce qui s'y oppose.",
    ),
    Kind(
        "query-syntax", 400, "The query is not SPARQL", "La requête n'est pas du SPARQL",
        "The answer names line and column, and what could stand there.",
        "La réponse nomme la ligne et la colonne, et ce qui pourrait s'y trouver.",
    ),
    Kind(
        "query-too-large", 503, "The answer is too large", "La réponse est trop grande",
        "Ask for less: fewer columns, a LIMIT, or an aggregate. The whole data are at /dump.",
        "Demandez moins : moins de colonnes, un LIMIT ou un agrégat. Toutes les données sont à /dump.",
        "Ask for less: fewer columns, a LIMIT, or an aggregate. A whole graph is to be had at /data.",
        "Demandez moins : moins de colonnes, un LIMIT ou un agrégat. Un graphe entier se trouve à /data.",
    ),
    Kind(
        "query-too-slow", 503, "The query took too long", "La requête a duré trop longtemps",
        "Ask for less at once: name the graph or the thing, or add a LIMIT. The whole data are at /dump.",
        "Demandez moins à la fois : nommez le graphe ou la chose, ou mettez un LIMIT. Toutes les données sont à /dump.",
        "Ask for less at once: name the graph or the thing, or add a LIMIT. A whole graph is to be had at /data.",
        "Demandez moins à la fois : nommez le graphe ou la chose, ou mettez un LIMIT. Un graphe entier est à /data.",
    ),
    Kind(
        "range", 416, "There is no such part of it", "Il n'y a pas de telle partie",
        "Content-Range names how many bytes there are.",
        "Content-Range indique combien d'octets il y a.",
    ),
    Kind(
        "review", 422, "The decision cannot be taken", "La décision ne peut être prise",
        "The detail says what the decision lacks or names wrongly; docs/review.md shows every form.",
        "Le détail dit ce qui manque à la décision ou ce qu'elle nomme à tort ; docs/review.md en montre chaque forme.",
    ),
    Kind(
        "service-failed", 502, "Another server gave no answer", "Un autre serveur n'a pas répondu",
        "The query asks it by SERVICE or LOAD; try later, or use SILENT to do without.",
        "La requête l'interroge par SERVICE ou LOAD ; réessayez plus tard, ou employez SILENT pour vous en passer.",
    ),
    Kind(
        "too-large", 413, "Too large", "Trop grand",
        "The detail names the limit; send less at once.",
        "Le détail nomme la limite ; envoyez moins à la fois.",
    ),
    Kind(
        "too-many", 429, "Too many requests at once", "Trop de demandes à la fois",
        "Wait for answers before asking more; Retry-After names the seconds.",
        "Attendez les réponses avant d'en demander d'autres ; Retry-After indique combien de secondes.",
    ),
    Kind(
        "unauthorized", 401, "This needs a token", "Il faut un jeton",
        "Send Authorization: Bearer and the token that whoever runs the server gave you.",
        "Envoyez Authorization: Bearer, suivi du jeton que vous a donné l'exploitant du serveur.",
    ),
    Kind(
        "unsupported-coding", 415, "What was sent is not read in that coding", "Ce codage n'est pas lu ici",
        "Send it without a Content-Encoding.",
        "Envoyez-le sans Content-Encoding.",
    ),
    Kind(
        "unsupported-media", 415, "That kind of content is not read here", "Ce genre de contenu n'est pas lu ici",
        "Send one of the kinds that the answer names.",
        "Envoyez l'un des types que nomme la réponse.",
    ),
)  # fmt: skip
KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
