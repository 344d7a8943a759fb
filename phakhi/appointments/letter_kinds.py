"""What the papers room asks of the letters round an order."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.appointments.kinds import OrderPaper
from phakhi.appointments.models import Forwarding, NamesRequest
from phakhi.appointments.permissions import can_view_forwarding, can_view_request
from phakhi.appointments.services.asking import names_sent
from phakhi.appointments.services.recognising import member_recognised
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province
from phakhi.governance.models import NetworkMember
from phakhi.governance.states import is_the_partner
from phakhi.papers.models import Paper


class _LetterPaper(OrderPaper):
    """The governor, or the office head for the governor, signs a letter."""

    def may_sign(self, acting: Acting, paper: Paper) -> bool:
        return super().may_sign(acting, paper) or (
            same_province(acting, paper) and acting.has(Role.HEAD)
        )


class NamesLetter(_LetterPaper):
    label = _("Letter asking for names")

    def may_see(self, acting: Acting, paper: Paper) -> bool:
        request = NamesRequest.objects.filter(paper=paper).first()
        return request is not None and can_view_request(acting, request)

    def address(self, paper: Paper) -> str:
        return f"appointments/names/{paper.subject_id}/"

    def issued(self, acting: Acting, paper: Paper) -> None:
        names_sent(acting, paper)


class ForwardingLetter(_LetterPaper):
    label = _("Letter forwarding an order")

    def may_see(self, acting: Acting, paper: Paper) -> bool:
        row = Forwarding.objects.filter(paper=paper).first()
        return row is not None and can_view_forwarding(acting, row)

    def address(self, paper: Paper) -> str:
        order = Forwarding.objects.filter(pk=paper.subject_id).values_list("order", flat=True)
        return f"appointments/orders/{order.first()}/"

    def issued(self, acting: Acting, paper: Paper) -> None:
        """It is out: nothing else follows."""


class RecognitionLetter(OrderPaper):
    """Signed by the governor like an order; read by the office and the partner itself (R026)."""

    label = _("Letter of recognition")

    def may_see(self, acting: Acting, paper: Paper) -> bool:
        member = NetworkMember.objects.filter(pk=paper.subject_id).first()
        is_own = member is not None and is_the_partner(acting, member)
        return same_province(acting, paper) and (acting.is_staff or is_own)

    def address(self, paper: Paper) -> str:
        codes = NetworkMember.objects.filter(pk=paper.subject_id)
        return f"appointments/networks/{codes.values_list('network__public_code', flat=True)[0]}/"

    def issued(self, acting: Acting, paper: Paper) -> None:
        member_recognised(acting, paper)
