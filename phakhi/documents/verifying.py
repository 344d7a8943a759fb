"""What a signed PDF proves: who signed, whether a byte was changed since, whom we trust for it."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from phakhi.core.errors import BadInput
from phakhi.documents.own_loop import in_own_thread

_WHOLE = {SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION}
_HARMLESS = {
    None,
    ModificationLevel.NONE,
    ModificationLevel.LTA_UPDATES,
    ModificationLevel.FORM_FILLING,
}


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """`intact`: the signed bytes are unchanged; `whole_document`: nothing but further signatures
    was added after it; `trusted`: its certificate leads to one we were given."""

    signer_name: str
    intact: bool
    trusted: bool
    whole_document: bool
    at: datetime | None


_TRACES = (b"/ByteRange", b"/SigFlags", b"/ETSI.CAdES.detached")
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2})+")
# An untrusted certificate is an answer here, not an incident for the log.
logging.getLogger("pyhanko.sign.validation").setLevel(logging.CRITICAL)
_BROKEN = SignatureReport("", intact=False, trusted=False, whole_document=False, at=None)


def verify_pdf(pdf: bytes, trusted: Sequence[bytes]) -> list[SignatureReport]:
    """A file too damaged to be read reports one broken signature when it ever held one."""
    if not pdf.startswith(b"%PDF-"):
        raise BadInput("document_not_pdf")
    roots = _roots(trusted)
    reports = _reports(pdf, roots)
    return reports or [_BROKEN] * any(trace in pdf for trace in _TRACES)


def _reports(pdf: bytes, roots: list[Any]) -> list[SignatureReport]:
    try:
        signatures = list(PdfFileReader(BytesIO(pdf)).embedded_regular_signatures)
        ends = [_end(signature) for signature in signatures]
    except Exception:  # a damaged file fails in as many ways as it has bytes
        return []
    reports = [_report(pdf, signature, roots) for signature in signatures]
    if ends and max(ends) != len(pdf):  # something trails the last one
        reports = [replace(report, whole_document=False) for report in reports]
    return reports


def _report(pdf: bytes, signature: EmbeddedPdfSignature, roots: list[Any]) -> SignatureReport:
    context = ValidationContext(trust_roots=roots, allow_fetching=False, other_certs=roots)
    try:
        status = in_own_thread(lambda: validate_pdf_signature(signature, context))
    except Exception:  # as above, within one signature
        return _BROKEN
    intact = bool(status.intact and status.valid) and _is_sealed(pdf, signature)
    return SignatureReport(
        _name(signature.signer_cert),
        intact=intact,
        trusted=intact and bool(status.trusted),
        whole_document=intact and _is_whole(status),
        at=signature.self_reported_timestamp,
    )


def _end(signature: EmbeddedPdfSignature) -> int:
    _, _, start, length = (int(number) for number in signature.byte_range)
    return start + length


def _is_whole(status: PdfSignatureStatus) -> bool:
    return status.coverage in _WHOLE and status.modification_level in _HARMLESS


def _name(certificate: Any) -> str:
    return "" if certificate is None else str(certificate.subject.native.get("common_name", ""))


def _roots(trusted: Sequence[bytes]) -> list[Any]:
    try:
        return [root for data in trusted for root in load_certs_from_pemder_data(data)]
    except (ValueError, TypeError) as error:
        raise BadInput("signing_certificate") from error


def _is_sealed(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """The room of the signature itself holds one DER value, then zeros: nothing hides in it."""
    _, length, start, _ = (int(number) for number in signature.byte_range)
    digits = pdf[length + 1 : start - 1]
    if digits not in (digits.upper(), digits.lower()) or not _HEX.fullmatch(digits):
        return False
    held = bytes.fromhex(digits.decode("ascii"))
    return not held[_der_length(held) :].strip(b"\0")


def _der_length(data: bytes) -> int:
    """Of the value that begins here: tag, length (short, or the count of its bytes), content."""
    if data[1] < 0x80:
        return 2 + data[1]
    count = data[1] & 0x7F
    return 2 + count + int.from_bytes(data[2 : 2 + count], "big")
