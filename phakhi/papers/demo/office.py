"""The demo office: its hands, its registers, its usual chains, its heading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils import timezone

from phakhi.accounts.demo import SINCE
from phakhi.accounts.models import User
from phakhi.accounts.queries.acting import acting_for
from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.papers import services
from phakhi.papers.models import Book
from phakhi.parties.models import Post, PostTerm, TermKind

DIGITS: Final = {"30": "0017.2", "56": "0017.1"}
DEPUTY: Final = "deputy_governor"


@dataclass(frozen=True)
class DemoOffice:
    """Who acts for the office; the governor only where the demo has one."""

    province: Province
    officer: Acting
    head: Acting
    governor: Acting | None

    @classmethod
    def of(cls, province: Province) -> DemoOffice | None:
        officer, head, governor = (
            _acting(province, key)
            for key in ("strategy_officer", "provincial_office_head", "governor")
        )
        return cls(province, officer, head, governor) if officer and head else None

    @property
    def head_post(self) -> Post:
        found: Post = Post.objects.select_related("organisation").get(pk=self.head.post_id)
        return found

    def book(self, kind: str) -> Book:
        return Book.objects.get(province=self.province, kind=kind)


def load_office(office: DemoOffice) -> None:
    _letterhead(office)
    sign = f"{office.province.abbreviation} {DIGITS.get(office.province.code, '0017')}"
    _book(office, "order", "ทะเบียนคำสั่งจังหวัด", "{number}/{year}")
    _book(office, "letter", "ทะเบียนหนังสือส่ง", f"{sign}/{{number}}")
    _book(office, "circular", "ทะเบียนหนังสือเวียน", f"{sign}/ว {{number}}")
    chains: dict[str, list[Post]] = {"letter": [office.head_post]}
    if office.governor is not None:
        deputy = _deputy(office)
        chains |= {"order": [office.head_post, deputy], "notice": [office.head_post]}
    for kind, posts in chains.items():
        services.set_chain(acting=office.head, kind=kind, posts=posts)


def _letterhead(office: DemoOffice) -> None:
    name = office.province.name_th
    services.set_letterhead(
        acting=office.head,
        seen=1,
        office=f"สำนักงานจังหวัด{name}",
        address=f"ศาลากลางจังหวัด{name} ถนนตัวอย่าง {office.province.code}000",
        phone="0 0000 0000 (สมมติ)",
    )


def _book(office: DemoOffice, kind: str, name: str, pattern: str) -> None:
    services.create_book(
        acting=office.officer,
        office=office.head_post.organisation,
        kind=kind,
        name=name,
        pattern=pattern,
        gives="clerk",
        starts_anew_each_year=True,
    )


def _deputy(office: DemoOffice) -> Post:
    """Holds the deputy's post, and acts on the governor's behalf (ปฏิบัติราชการแทน)."""
    held = PostTerm.objects.select_related("post").get(
        province=office.province, person__account__username=f"demo-{office.province.code}-{DEPUTY}"
    )
    here: dict[str, Any] = {"province": office.province}
    term = {"person_id": held.person_id, "since": SINCE, "basis": "คำสั่งสมมติ", **here}
    if office.governor is not None and office.governor.post_id is not None:
        PostTerm.objects.create(post_id=office.governor.post_id, kind=TermKind.ON_BEHALF, **term)
    post: Post = held.post
    return post


def _acting(province: Province, key: str) -> Acting | None:
    user = User.objects.filter(username=f"demo-{province.code}-{key}").first()
    if user is None or user.person is None:
        return None
    return replace(acting_for(user, province, timezone.localdate()), stepped_up=True)
