"""Which posts a paper goes through, and what a hand says to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PostField
from phakhi.core.acting import Acting
from phakhi.papers.forms.fields import day, stand_in, words
from phakhi.papers.models import Verdict
from phakhi.parties.models import Post

SPARE = 2
MOST = 12


class ChainForm(forms.Form):
    """A box for each post that stands in the chain, and two more."""

    def __init__(self, acting: Acting, posts: Sequence[Post], data: Any = None) -> None:
        super().__init__(data)
        for place in range(1, min(MOST, max(len(posts) + SPARE, 3)) + 1):
            field = PostField(acting=acting, required=False, label=_place(place))
            self.fields[f"post_{place}"] = field
            if place <= len(posts):
                self.initial[f"post_{place}"] = posts[place - 1]

        self.order_fields([name for name in self.fields if name.startswith("post_")])

    @property
    def posts(self) -> list[Post]:
        named = [self.cleaned_data[name] for name in self.fields if name.startswith("post_")]
        return [post for post in named if post is not None]


class SendUpForm(ChainForm):
    memo = words(
        _("What the memo says"),
        4000,
        required=False,
        rows=5,
        hint=_("One paragraph on each line. Left empty, it says which paper is enclosed."),
    )


class AnswerForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("What do you say to it?"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    note = words(
        _("Note"),
        1000,
        required=False,
        hint=_("Printed on the memo. Needed when you send it back."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == Verdict.RETURNS and not cleaned.get("note", "").strip():
            self.add_error("note", _("Write why you send it back: the drafter works from it."))
        return cleaned


class HandForm(AnswerForm):
    """The same, as somebody wrote it on paper."""

    upload = forms.FileField(
        label=_("Scan of the page with the hand"), help_text=_("PDF, PNG or JPG, at most 50 MB")
    )
    on = day(_("Day it was decided, as it stands on the paper"))

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"] = stand_in(acting)
        self.fields["verdict"].label = _("What stands on the paper?")
        self.order_fields(["upload", "on", "person", "verdict", "note"])


def _place(place: int) -> str:
    return _("Hand %(place)s") % {"place": place}
