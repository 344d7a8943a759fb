"""What a ledger entry of this room is about."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.ledger.naming import Naming, add_naming
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking


def _undertaking(row: Undertaking) -> str:
    return f"{number_of(row)} {row.body.name}"


def _referral(row: BodyReferral) -> str:
    return f"{number_of(row)} {row.source.name} → {row.target.name}"


def _page(name: str, key: str) -> Any:
    def url(row: Any) -> str:
        of = row.pk if key == "pk" else row.public_code
        return reverse(f"undertakings:{name}", kwargs={"province": row.province.slug, key: of})

    return url


def name_undertakings() -> None:
    of_body, ends, here = ("body", "province"), ("source", "target", "province"), ("province",)
    for naming in (
        Naming(_("Undertaking"), Undertaking, _undertaking, _page("undertaking", "code"), of_body),
        Naming(_("Referral"), BodyReferral, _referral, _page("referral", "pk"), ends),
        Naming(_("Instruction of the governor"), Instruction, number_of,
               _page("instruction", "code"), here),
    ):  # fmt: skip
        add_naming(naming)
