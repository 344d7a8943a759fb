from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from io import BytesIO

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pyhanko.pdf_utils.reader import PdfFileReader

from phakhi.core.errors import BadInput
from phakhi.documents import signing
from phakhi.documents.own_loop import in_own_thread
from phakhi.documents.signing import SignatureReport, SigningKey, demo_key, sign_pdf, verify_pdf
from phakhi.documents.typesetting import typeset
from tests.documents import samples
from tests.documents.reading import text

AT = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def paper() -> bytes:
    return typeset(samples.order(2))


@pytest.fixture(scope="module")
def governor() -> SigningKey:
    return demo_key(samples.GOVERNOR.name)


@pytest.fixture(scope="module")
def deputy() -> SigningKey:
    return demo_key(samples.ACTING.name)


def _sign(pdf: bytes, key: SigningKey) -> bytes:
    return sign_pdf(
        pdf, key=key, signer=samples.ACTING, reason="ลงนามคำสั่ง", place="นครราชสีมา", at=AT
    )


@pytest.fixture(scope="module")
def signed(paper: bytes, governor: SigningKey) -> bytes:
    return _sign(paper, governor)


def test_a_signature_names_its_signer_and_time(signed: bytes, governor: SigningKey):
    (report,) = verify_pdf(signed, [governor.certificate])
    assert report.signer_name == governor.name
    assert (report.intact, report.trusted, report.whole_document) == (True, True, True)
    assert report.at == AT


def test_a_thread_with_a_running_loop_signs_and_verifies(paper: bytes, governor: SigningKey):
    async def both() -> list[SignatureReport]:
        return verify_pdf(_sign(paper, governor), [governor.certificate])

    (report,) = in_own_thread(lambda: asyncio.run(both()))
    assert report.intact


def test_it_is_pades_and_says_reason_place_and_capacity(signed: bytes):
    (found,) = PdfFileReader(BytesIO(signed)).embedded_regular_signatures
    said = found.sig_object
    assert said["/SubFilter"] == "/ETSI.CAdES.detached"
    assert said["/Reason"] == "ลงนามคำสั่ง"
    assert said["/Location"] == "นครราชสีมา"
    assert "รักษาราชการแทน" in said["/Name"]


def test_two_signers_in_sequence_both_hold(signed: bytes, governor: SigningKey, deputy: SigningKey):
    reports = verify_pdf(_sign(signed, deputy), [governor.certificate, deputy.certificate])
    assert [r.signer_name for r in reports] == [governor.name, deputy.name]
    assert all(r.intact and r.trusted and r.whole_document for r in reports)


def test_a_signature_changes_nothing_that_was_there(paper: bytes, signed: bytes):
    assert signed.startswith(paper)
    assert text(signed) == text(paper)
    before, after = (PdfFileReader(BytesIO(pdf)).root["/Metadata"].data for pdf in (paper, signed))
    assert before == after  # or it would be PDF/A no longer


def test_whom_we_do_not_trust_is_intact_but_not_trusted(signed: bytes, deputy: SigningKey):
    (report,) = verify_pdf(signed, [deputy.certificate])
    assert (report.intact, report.trusted) == (True, False)
    assert verify_pdf(signed, []) == [report]


def test_one_flipped_byte_anywhere_is_noticed(signed: bytes, governor: SigningKey):
    chance = random.Random(26)
    places = {chance.randrange(5, len(signed)) for _ in range(60)}
    places |= {signed.index(b"/ByteRange") + 3, signed.index(b"/Contents <") + 40, len(signed) - 3}
    for place in sorted(places):
        harmed = bytearray(signed)
        harmed[place] ^= 1 << chance.randrange(8)
        reports = verify_pdf(bytes(harmed), [governor.certificate])
        assert not any(r.intact for r in reports), place


def test_bytes_hidden_behind_the_signature_are_noticed(signed: bytes, governor: SigningKey):
    end = signed.index(b">", signed.index(b"/Contents <"))
    hidden = signed[: end - 8] + b"deadbeef" + signed[end:]
    (report,) = verify_pdf(hidden, [governor.certificate])
    assert not report.intact


def test_something_added_afterwards_is_not_the_whole_document(signed: bytes, governor: SigningKey):
    (report,) = verify_pdf(signed + b"\n% a note\n", [governor.certificate])
    assert not report.whole_document


def test_a_key_whose_certificate_has_run_out_signs_nothing(paper: bytes, governor: SigningKey):
    late = datetime(2050, 1, 1, tzinfo=UTC)
    with pytest.raises(BadInput, match="signing_key_out_of_date"):
        sign_pdf(paper, key=governor, signer=samples.ACTING, reason="", place="", at=late)


def test_an_unsigned_paper_has_no_reports(paper: bytes):
    assert verify_pdf(paper, []) == []


def test_a_demo_key_says_so_in_its_name(governor: SigningKey):
    assert governor.is_demo
    assert signing.DEMO_MARK in governor.name


def test_a_key_from_a_pkcs12_file_signs(paper: bytes):
    key = SigningKey.from_pkcs12(_pkcs12("ลับสุดยอด"), "ลับสุดยอด")
    assert not key.is_demo
    (report,) = verify_pdf(_sign(paper, key), [key.certificate])
    assert report.trusted


@pytest.mark.parametrize("password", ["", "ผิด"])
def test_a_wrong_password_is_refused(password: str):
    with pytest.raises(BadInput, match="signing_key"):
        SigningKey.from_pkcs12(_pkcs12("ถูก"), password)


def test_a_file_that_is_no_key_is_refused():
    with pytest.raises(BadInput, match="signing_key"):
        SigningKey.from_pkcs12(b"no key", "")


@pytest.mark.parametrize("junk", [b"", b"hello", b"PK\x03\x04"])
def test_what_is_no_pdf_is_refused(junk: bytes, governor: SigningKey):
    with pytest.raises(BadInput, match="document_not_pdf"):
        verify_pdf(junk, [])
    with pytest.raises(BadInput, match="document_not_pdf"):
        _sign(junk, governor)


def test_what_is_no_certificate_is_refused(signed: bytes):
    with pytest.raises(BadInput, match="signing_certificate"):
        verify_pdf(signed, [b"no certificate"])


def _pkcs12(password: str) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = signing._self_signed("นายทดสอบ ลงนาม", key)
    locked = BestAvailableEncryption(password.encode())
    return pkcs12.serialize_key_and_certificates(b"key", key, certificate, None, locked)
