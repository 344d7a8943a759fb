"""A hand's view with the words it may correct: the two belong together."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from phakhi.documents.content import Content
from phakhi.documents.stored import from_json
from phakhi.papers.forms.chains import AnswerForm
from phakhi.papers.forms.editing import EditForm
from phakhi.papers.models import Verdict


def are_whole(form: AnswerForm, words: EditForm | None) -> bool:
    """A corrected text belongs to an agreement with changes: it is never dropped unsaid."""
    if not (form.is_bound and form.is_valid() and (words is None or words.is_valid())):
        return False
    dropped = words is not None and words.is_changed
    if dropped and form.cleaned_data["verdict"] != Verdict.AMENDS:
        told = _("You corrected the text. Choose “Agrees with changes”, or undo the corrections.")
        form.add_error("verdict", told)
        return False
    return True


def corrected(form: AnswerForm, words: EditForm | None) -> Content | None:
    amends = form.cleaned_data["verdict"] == Verdict.AMENDS and words is not None
    return from_json(words.edited()) if amends and words and words.is_changed else None


def first_verdict(request: HttpRequest) -> dict[str, str]:
    return {"verdict": Verdict.AMENDS} if "text" in request.GET else {}
