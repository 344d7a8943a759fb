"""Who acts: a person in a post, in one province, perhaps for someone else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from uuid import UUID

from phakhi.core.ids import uuid7

if TYPE_CHECKING:
    from phakhi.core.models import Province


class Role:
    """Roles a person may hold in a province for dated terms (thai-practice 3.10)."""

    CITIZEN: Final = "citizen"
    MEMBER: Final = "member"
    FIELD: Final = "field_officer"
    OFFICER: Final = "officer"
    HEAD: Final = "office_head"
    GOVERNOR: Final = "governor"
    AUDITOR: Final = "auditor"
    ADMIN: Final = "system_admin"

    ALL: Final = (CITIZEN, MEMBER, FIELD, OFFICER, HEAD, GOVERNOR, AUDITOR, ADMIN)
    STAFF: Final = frozenset({FIELD, OFFICER, HEAD, GOVERNOR, AUDITOR, ADMIN})
    REGISTRARS: Final = frozenset({OFFICER, HEAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Passed to every service in place of a bare user (design.md: person, party, post, account)."""

    province: Province
    person_id: UUID | None = None
    name: str = ""
    roles: frozenset[str] = frozenset()
    post_id: UUID | None = None
    on_behalf_of: UUID | None = None
    party_ids: frozenset[UUID] = frozenset()
    stepped_up: bool = False
    request_id: UUID = field(default_factory=uuid7)

    @classmethod
    def stranger(cls, province: Province) -> Acting:
        return cls(province=province)

    @property
    def is_signed_in(self) -> bool:
        return self.person_id is not None

    @property
    def own_parties(self) -> frozenset[UUID]:
        """For whom the person speaks, itself among them; empty for a stranger."""
        return self.party_ids | ({self.person_id} if self.person_id else frozenset())

    @property
    def is_staff(self) -> bool:
        return bool(self.roles & Role.STAFF)

    def has(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)

    def represents(self, party_id: UUID) -> bool:
        return party_id in self.party_ids
