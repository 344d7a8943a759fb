"""Invented persons, posts and accounts of the demo provinces, one per role that exists now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.utils import timezone

from phakhi.accounts.consent_effects import CONTACT_BY_LINE
from phakhi.accounts.consent_texts import install_texts
from phakhi.accounts.models import (
    Consent,
    ConsentText,
    RequestChannel,
    RequestKind,
    RoleGrant,
    SubjectRequest,
    User,
)
from phakhi.accounts.models.subjects import DAYS_TO_ANSWER
from phakhi.core.acting import Role
from phakhi.core.models import Province
from phakhi.parties.demo import invented_organisation
from phakhi.parties.models import Party, PartyKind, Post, PostTerm

SINCE: Final = date(2025, 10, 1)


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """`organisation` is an id of the scenario, or a name; without a post the role is personal."""

    key: str
    province: str
    title: str
    name: str
    role: str | None = None
    organisation: str = ""
    post_th: str = ""
    post_en: str = ""

    @property
    def username(self) -> str:
        return f"demo-{self.province}-{self.key}"


OFFICE_56 = "สำนักงานจังหวัดพะเยา"

DEMO_LOGINS: Final = (
    DemoLogin("governor", "30", "นาย", "ตัวอย่าง ที่หนึ่ง", Role.GOVERNOR, "O01",
              "ผู้ว่าราชการจังหวัด", "Provincial governor"),
    DemoLogin("deputy_governor", "30", "นาย", "ตัวอย่าง ที่สิบสาม", None, "O01",
              "รองผู้ว่าราชการจังหวัด", "Deputy governor"),
    DemoLogin("provincial_office_head", "30", "นาง", "ตัวอย่าง ที่สอง", Role.HEAD, "O01",
              "หัวหน้าสำนักงานจังหวัด", "Head of the provincial office"),
    DemoLogin("strategy_officer", "30", "นางสาว", "ตัวอย่าง ที่สาม", Role.OFFICER, "O01",
              "นักวิเคราะห์นโยบายและแผน", "Policy and plan analyst"),
    DemoLogin("field_officer", "30", "นาย", "ตัวอย่าง ที่สี่", Role.FIELD, "O02",
              "ปลัดอำเภอผู้ประสานพื้นที่", "Field coordinator of the district"),
    DemoLogin("lao_member", "30", "นางสาว", "ตัวอย่าง ที่ห้า", None, "O18",
              "ผู้แทนองค์การบริหารส่วนตำบล", "Representative of the subdistrict organisation"),
    DemoLogin("cso_member", "30", "นาง", "ตัวอย่าง ที่หก", None, "O26",
              "ผู้ประสานงานเวทีพลเมือง", "Coordinator of the citizens' forum"),
    DemoLogin("business_member", "30", "นาย", "ตัวอย่าง ที่เจ็ด", None, "O20",
              "ประธานหอการค้า", "Chair of the chamber of commerce"),
    DemoLogin("academic_member", "30", "นางสาว", "ตัวอย่าง ที่แปด", None, "O30",
              "อาจารย์ผู้ประสานงาน", "Coordinating lecturer"),
    DemoLogin("citizen", "30", "นาง", "ตัวอย่าง ที่เก้า"),
    DemoLogin("auditor", "30", "นาย", "ตัวอย่าง ที่สิบ", Role.AUDITOR, "O36",
              "ผู้ตรวจสอบ", "Auditor"),
    DemoLogin("system_admin", "30", "นาย", "ตัวอย่าง ที่สิบเอ็ด", Role.ADMIN),
    DemoLogin("system_admin_2", "30", "นางสาว", "ตัวอย่าง ที่สิบสอง", Role.ADMIN),
    DemoLogin("provincial_office_head", "56", "นาง", "สมมติ ที่หนึ่ง", Role.HEAD, OFFICE_56,
              "หัวหน้าสำนักงานจังหวัด", "Head of the provincial office"),
    DemoLogin("strategy_officer", "56", "นาย", "สมมติ ที่สอง", Role.OFFICER, OFFICE_56,
              "นักวิเคราะห์นโยบายและแผน", "Policy and plan analyst"),
    DemoLogin("citizen", "56", "นางสาว", "สมมติ ที่สาม"),
    DemoLogin("system_admin", "56", "นาย", "สมมติ ที่สี่", Role.ADMIN),
)  # fmt: skip


def load_people(province: Province, scenario: dict[str, Any]) -> None:
    """Also the consent texts, which a province needs before anybody can agree to anything."""
    install_texts(province)
    names = {row["id"]: row["th"] for row in scenario["organisations"]}
    people = {
        login.username: _load(province, login, names)
        for login in DEMO_LOGINS
        if login.province == province.code
    }
    _appoint_administrators(province, people)
    _let_the_citizen_ask(province, people[f"demo-{province.code}-citizen"])


def _load(province: Province, login: DemoLogin, names: dict[str, str]) -> Party:
    person = Party.objects.create(
        province=province,
        kind=PartyKind.PERSON,
        title=login.title,
        name_th=login.name,
        is_demo=True,
    )
    User.objects.create_user(login.username, person=person, is_demo=True)
    if login.organisation:
        name = names.get(login.organisation, login.organisation)
        _give_post(person, invented_organisation(province, name), login)
    return person


def _give_post(person: Party, organisation: Party, login: DemoLogin) -> None:
    here = {"province_id": person.province_id}
    post = Post.objects.create(
        organisation=organisation, title_th=login.post_th, title_en=login.post_en, **here
    )
    PostTerm.objects.create(post=post, person=person, since=SINCE, basis="คำสั่งสมมติ", **here)
    if login.role:
        RoleGrant.objects.create(post=post, role=login.role, since=SINCE, **here)


def _appoint_administrators(province: Province, people: dict[str, Party]) -> None:
    """Each confirmed by somebody else, as the rule of two persons asks."""
    confirming = next(iter(people.values()))
    for login in DEMO_LOGINS:
        if login.role == Role.ADMIN and login.province == province.code:
            RoleGrant.objects.create(
                province=province,
                person=people[login.username],
                role=Role.ADMIN,
                since=SINCE,
                approved_by=confirming,
            )


def _let_the_citizen_ask(province: Province, citizen: Party) -> None:
    """One request about personal data is open, one consent stands."""
    received = timezone.localdate() - timedelta(days=9)
    SubjectRequest.objects.create(
        province=province,
        kind=RequestKind.ACCESS,
        channel=RequestChannel.IN_PERSON,
        person=citizen,
        requester=citizen.name,
        contact="บ้านเลขที่ ๐ (สมมติ)",
        received_on=received,
        due_on=received + timedelta(days=DAYS_TO_ANSWER),
    )
    text = ConsentText.objects.get(province=province, purpose=CONTACT_BY_LINE)
    Consent.objects.create(
        province=province,
        party=citizen,
        text=text,
        purpose=text.purpose,
        language="th",
        given_at=timezone.now(),
    )


@dataclass(frozen=True, slots=True)
class DemoAccount:
    username: str
    person: Party
    does: str


@dataclass(frozen=True, slots=True)
class ProvinceLogins:
    province: Province
    accounts: list[DemoAccount]


def logins_by_province() -> list[ProvinceLogins]:
    """The demo accounts that were loaded, in the order of DEMO_LOGINS."""
    users = User.objects.filter(is_demo=True, is_active=True).select_related("person__province")
    loaded = {user.username: user.person for user in users if user.person}
    groups: dict[Province, list[DemoAccount]] = {}
    for login in DEMO_LOGINS:
        if person := loaded.get(login.username):
            account = DemoAccount(login.username, person, what_they_do(login, person))
            groups.setdefault(person.province, []).append(account)
    return [ProvinceLogins(province, accounts) for province, accounts in groups.items()]


def what_they_do(login: DemoLogin, person: Party) -> str:
    from phakhi.accounts.models.grants import ROLE_NAMES

    terms = PostTerm.objects.on(timezone.localdate()).filter(person=person, kind="substantive")
    term = terms.select_related("post__organisation").first()
    if term:
        return f"{term.post.title} · {term.post.organisation.name}"
    return str(ROLE_NAMES[login.role or Role.CITIZEN])
