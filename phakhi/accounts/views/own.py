"""Acting on what is one's own, outside the pages of a province."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone

from phakhi.accounts.middleware import POST
from phakhi.accounts.queries.acting import acting_for
from phakhi.accounts.step_up import has_stepped_up
from phakhi.core.acting import Acting

View = Callable[..., HttpResponseBase]


def own_acting(request: Any) -> Acting:
    return acting_for(
        request.user,
        request.user.person.province,
        timezone.localdate(),
        chosen=request.session.get(POST),
        stepped_up=has_stepped_up(request),
        request_id=request.request_id,
    )


def with_person(view: View) -> View:
    """An account without a person first says who it is."""

    @wraps(view)
    def checked(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.person is None:
            return redirect("accounts:who")
        return view(request, *args, **kwargs)

    return checked
