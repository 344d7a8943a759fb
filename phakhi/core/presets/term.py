"""A canonical list: codes for the database, names in both languages for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """`parent` names a code of a wider list, `colour` a design token, `icon` a symbol's name."""

    code: str
    th: str
    en: str
    gloss_th: str = ""
    gloss_en: str = ""
    parent: str = ""
    colour: str = ""
    icon: str = ""

    def label(self, lang: str = "th") -> str:
        return self.en if lang.startswith("en") else self.th

    def gloss(self, lang: str = "th") -> str:
        return self.gloss_en if lang.startswith("en") else self.gloss_th


class Terms(Mapping[str, Term]):
    """In the order of the list; an unknown code raises KeyError, `label_of` shows it as it is."""

    def __init__(self, *terms: Term) -> None:
        self._terms = {term.code: term for term in terms}
        if len(self._terms) != len(terms):
            raise ValueError("a code stands twice in a list")

    def __getitem__(self, code: str) -> Term:
        return self._terms[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    @property
    def codes(self) -> list[str]:
        return list(self._terms)

    def choices(self, lang: str = "th") -> list[tuple[str, str]]:
        """For a form, in the language of the request; models store the code alone."""
        return [(code, term.label(lang)) for code, term in self._terms.items()]

    def label_of(self, code: str, lang: str = "th") -> str:
        term = self._terms.get(code)
        return term.label(lang) if term else code

    def under(self, parent: str) -> list[Term]:
        return [term for term in self._terms.values() if term.parent == parent]
