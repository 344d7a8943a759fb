"""How far a version is on its way to being adopted, and what it changes."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from phakhi.core.acting import Acting
from phakhi.governance.models import Charter, CharterAdoption, GovernanceNetwork, NetworkMember


@dataclass(frozen=True, slots=True)
class Standing:
    """`yes` and `no` of the members who are active today; who left no longer counts."""

    yes: int
    no: int
    members: int
    share_needed: int

    @property
    def waiting(self) -> int:
        return self.members - self.yes - self.no

    @property
    def needed(self) -> int:
        return -(-self.members * self.share_needed // 100)

    @property
    def is_enough(self) -> bool:
        return self.members > 0 and self.yes >= self.needed


def standing(charter: Charter) -> Standing:
    members = NetworkMember.objects.filter(network=charter.network_id).active().count()
    answers = charter.adoptions.filter(member__state="active")
    yes = answers.filter(adopts=True).count()
    return Standing(yes, answers.count() - yes, members, charter.share_needed)


@dataclass(frozen=True, slots=True)
class Answer:
    """One active member beside its word, if it gave one."""

    member: NetworkMember
    adoption: CharterAdoption | None


def answers_of(acting: Acting, charter: Charter) -> list[Answer]:
    """For the members and the office; empty for everybody else."""
    given = {a.member_id: a for a in CharterAdoption.objects.visible_to(acting).of(charter)}
    members = NetworkMember.objects.visible_to(acting).active().filter(network=charter.network_id)
    shown = list(members.select_related("actor__party", "actor__province"))
    return [Answer(member, given.get(member.pk)) for member in shown]


def charter_in_force(network: GovernanceNetwork) -> Charter | None:
    found: Charter | None = network.charters.filter(state="in_force").first()
    return found


@dataclass(frozen=True, slots=True)
class Line:
    """`kind`: same, added or removed."""

    kind: str
    text: str


def changes(old: str, new: str) -> list[Line]:
    """Paragraph by paragraph, in reading order."""
    before, after = _paragraphs(old), _paragraphs(new)
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Line("same", text) for text in before[a:b]]
        else:
            found += [Line("removed", text) for text in before[a:b]]
            found += [Line("added", text) for text in after[c:d]]
    return found


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
