"""What only issuing knows enters the content: the number, the day, who signs and as what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from phakhi.documents import content as kinds
from phakhi.documents.content import Content, Signer


def filled(
    content: Content, *, number: str = "", on: date | None = None, signer: Signer | None = None
) -> Content:
    """What is not given stays as it was drafted."""
    match content:
        case kinds.AppointmentOrder():
            return replace(
                content,
                number=number or content.number,
                signed_on=on or content.signed_on,
                signer=signer or content.signer,
            )
        case kinds.Letter() | kinds.Memo():
            return replace(
                content,
                number=number or content.number,
                on=on or content.on,
                signer=signer or content.signer,
            )
        case kinds.Notice():
            letter = filled(content.letter, number=number, on=on, signer=signer)
            return replace(content, letter=letter) if isinstance(letter, kinds.Letter) else content
        case kinds.PaymentEvidence():
            return replace(content, payer=signer or content.payer)
    return content
