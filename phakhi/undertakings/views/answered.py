"""One form, three answers: yes, yes on other terms, no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from phakhi.core.acting import Acting
from phakhi.undertakings import services
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.services.uploads import Upload
from phakhi.undertakings.vocabulary import Via


def give_answer(
    acting: Acting,
    row: Undertaking,
    given: Mapping[str, Any],
    *,
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> None:
    how: dict[str, Any] = {"acting": acting, "undertaking": row, "via": via, "upload": upload}
    if given["answer"] == "no":
        services.refuse_undertaking(reason=given["reason"], seen=seen, **how)
    elif given["answer"] == "terms":
        terms = {"due_on": given["due_on"], "text": given["text"]}
        services.ask_change(why=given["reason"], **terms, **how)
    else:
        who = {"speaker": given["speaker"], "speaker_post": given["speaker_post"]}
        services.accept_undertaking(seen=seen, **who, **how)
