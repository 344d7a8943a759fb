"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Role
from phakhi.core.models.files import PUBLIC_FILES
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SEARCH, SUBJECT_RECORDS, NavItem
from phakhi.core.sentences import add_sentences
from phakhi.papers.acts import add_words
from phakhi.papers.demo.loading import load_papers
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.ledger_names import name_papers
from phakhi.papers.letters import OfficeLetter
from phakhi.papers.merging import move_books
from phakhi.papers.personal_data import audit_papers, declare_papers
from phakhi.papers.public_files import issued_for_everybody
from phakhi.papers.searching import search_papers
from phakhi.papers.sentences import SENTENCES
from phakhi.papers.subject_records import PaperRecords
from phakhi.parties.merging import MERGE_HOOKS


def register_all() -> None:
    PAPER_KINDS.register("letter", OfficeLetter())
    PUBLIC_FILES.register("papers", issued_for_everybody)
    add_sentences(SENTENCES)
    add_words()
    name_papers()
    declare_papers()
    audit_papers()
    MERGE_HOOKS.register("papers", move_books)
    DEMO_LOADERS.register("papers", load_papers)
    NAVIGATION.register("papers", NavItem(_("Paperwork"), "papers:index", 60, Role.STAFF))
    SEARCH.register("papers", search_papers)
    SUBJECT_RECORDS.register("papers", PaperRecords())
