"""Digital signatures on finished PDFs: PAdES B-B, each in an update of its own."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields, signers
from pyhanko.sign.general import SigningError

from phakhi.core.errors import BadInput
from phakhi.documents.content import Signer
from phakhi.documents.own_loop import in_own_thread
from phakhi.documents.verifying import SignatureReport, verify_pdf
from phakhi.documents.wording import post_lines

__all__ = ["SignatureReport", "SigningKey", "demo_key", "sign_pdf", "verify_pdf"]

DEMO_MARK = "ตัวอย่าง ไม่มีผลผูกพัน"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """`is_demo`: made by this program itself, so that nothing it signs is taken for the real."""

    signer: signers.SimpleSigner
    is_demo: bool = False

    @classmethod
    def from_pkcs12(cls, data: bytes, password: str) -> SigningKey:
        """Raises BadInput for a wrong password or a file that is none."""
        try:
            signer = signers.SimpleSigner.load_pkcs12_data(data, (), password.encode() or None)
        except (ValueError, TypeError, SigningError):
            signer = None
        if signer is None or signer.signing_cert is None:
            raise BadInput("signing_key")
        return cls(signer)

    @property
    def certificate(self) -> bytes:
        """DER: what somebody who trusts this key gives to `verify_pdf`."""
        found = self.signer.signing_cert
        return b"" if found is None else bytes(found.dump())

    @property
    def name(self) -> str:
        found = self.signer.signing_cert
        return "" if found is None else str(found.subject.native.get("common_name", ""))

    def is_valid_at(self, at: datetime) -> bool:
        found = self.signer.signing_cert
        return found is not None and bool(found.not_valid_before <= at <= found.not_valid_after)


def demo_key(name: str) -> SigningKey:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _self_signed(f"{name} ({DEMO_MARK})", key)
    password = serialization.BestAvailableEncryption(b"demo")
    data = pkcs12.serialize_key_and_certificates(b"demo", key, certificate, None, password)
    return SigningKey(SigningKey.from_pkcs12(data, "demo").signer, is_demo=True)


def sign_pdf(
    pdf: bytes, *, key: SigningKey, signer: Signer, reason: str, place: str, at: datetime
) -> bytes:
    """Adds a signature and changes nothing else; `at` is what the signer's machine says."""
    if not key.is_valid_at(at):
        raise BadInput("signing_key_out_of_date")
    try:
        writer = _Update(BytesIO(pdf))
        number = 1 + len(list(fields.enumerate_sig_fields(writer.prev)))
    except (PdfError, ValueError, KeyError) as error:
        raise BadInput("document_not_pdf") from error
    meta = signers.PdfSignatureMetadata(
        field_name=f"Signature{number}",
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        name=", ".join((signer.name, *post_lines(signer.post, signer.capacity, signer.for_post))),
        reason=reason or None,
        location=place or None,
    )
    signing = _At(meta, key.signer, at)
    return bytes(in_own_thread(lambda: signing.sign_pdf(writer)).getvalue())


class _Update(IncrementalPdfFileWriter):
    """Leaves the metadata alone: rewritten, they would no longer be what PDF/A allows."""

    def _update_meta(self) -> None:
        return


class _At(signers.PdfSigner):
    """Takes the time of signing from the caller instead of the clock."""

    def __init__(
        self, meta: signers.PdfSignatureMetadata, signer: signers.SimpleSigner, at: datetime
    ) -> None:
        spec = fields.SigFieldSpec(meta.field_name or "", readable_field_name=meta.name)
        super().__init__(meta, signer, new_field_spec=spec)
        self.at = at

    def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self.at
        return session


def _self_signed(name: str, key: ec.EllipticCurvePrivateKey) -> certificates.Certificate:
    """Valid for a whole generation, so that no clock is needed to make one."""
    with warnings.catch_warnings():  # X.520 allows 64 characters; the library counts bytes
        warnings.simplefilter("ignore", UserWarning)
        common = certificates.NameAttribute(NameOID.COMMON_NAME, name[:64], _validate=False)
    subject = certificates.Name([common])
    usage = certificates.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        certificates.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(certificates.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2049, 12, 31, tzinfo=UTC))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
