"""Our plain-number Ed25519 and signed notes, against `cryptography` and the specifications."""

from __future__ import annotations

import base64
from hashlib import sha256

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.ledger.signing.keys import public_key, write_note
from phakhi.ledger.verify import note_holds, read_key, read_note, signed, write_key

# RFC 8032 §7.1, tests 1–3: public key, message, signature.
VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]
ORDER = 2**252 + 27742317777372353535851937790883648493
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
ORIGIN = "example.test/phakhi/nakhon-ratchasima"


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
def test_the_rfcs_signatures_hold(public: str, message: str, signature: str) -> None:
    assert signed(*map(bytes.fromhex, (public, message, signature)))


@settings(max_examples=25, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=99), st.integers(0, 1023))
def test_what_cryptography_signs_holds_and_one_flipped_bit_does_not(seed, message, bit) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), key.sign(message)
    assert signed(public, message, signature)
    both = bytearray(public + signature)
    both[bit % 768 // 8] ^= 1 << bit % 8
    flipped = bytes(both[:32]), message, bytes(both[32:])
    assert signed(*flipped) == _as_cryptography(*flipped) is False


@settings(max_examples=25, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(min_size=64, max_size=64))
def test_noise_is_refused_as_cryptography_refuses_it(public: bytes, signature: bytes) -> None:
    assert signed(public, b"", signature) == _as_cryptography(public, b"", signature)


def test_a_signature_with_the_order_added_is_refused() -> None:
    public, message, signature = map(bytes.fromhex, VECTORS[1])
    s = int.from_bytes(signature[32:], "little") + ORDER
    assert not signed(public, message, signature[:32] + s.to_bytes(32, "little"))
    assert not signed(public[:31], message, signature)
    assert not signed(public, message, signature[:63])


def test_a_checkpoint_is_a_c2sp_signed_note() -> None:
    root = sha256(b"root").digest()
    text = write_note(ORIGIN, 7, root, [KEY])
    origin, size, encoded, gap, line, end = text.split("\n")
    assert (origin, size, gap, end) == (ORIGIN, "7", "", "")
    assert base64.b64decode(encoded) == root
    dash, name, blob = line.split(" ")
    key_hash, signature = base64.b64decode(blob)[:4], base64.b64decode(blob)[4:]
    public = KEY.public_key().public_bytes_raw()
    assert (dash, name) == ("—", ORIGIN)
    assert key_hash == sha256(ORIGIN.encode() + b"\n\x01" + public).digest()[:4]
    KEY.public_key().verify(signature, f"{ORIGIN}\n7\n{encoded}\n".encode())


def test_the_specifications_example_of_a_verifier_key_is_read() -> None:
    """C2SP signed-note; the key's own hash must agree."""
    key = read_key("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    assert (key.name, key.id.hex()) == ("PeterNeumann", "c74f20a3")
    with pytest.raises(ValueError):
        read_key("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")


def test_a_note_holds_for_its_key_and_for_no_other() -> None:
    note = read_note(write_note(ORIGIN, 7, sha256(b"root").digest(), [KEY]))
    mine = read_key(write_key(public_key(KEY, ORIGIN)))
    assert note_holds(note, mine)
    assert not note_holds(note, public_key(Ed25519PrivateKey.generate(), ORIGIN))
    assert not note_holds(note, public_key(KEY, "another/origin"))


def test_two_keys_sign_while_one_takes_over_from_the_other() -> None:
    old = Ed25519PrivateKey.generate()
    note = read_note(write_note(ORIGIN, 7, sha256(b"root").digest(), [KEY, old]))
    assert note_holds(note, public_key(KEY, ORIGIN))
    assert note_holds(note, public_key(old, ORIGIN))


def test_every_flipped_bit_of_a_note_is_noticed() -> None:
    text = write_note(ORIGIN, 7, sha256(b"root").digest(), [KEY]).encode()
    key = public_key(KEY, ORIGIN)
    for place in range(0, len(text) * 8, 5):
        flipped = bytearray(text)
        flipped[place // 8] ^= 1 << place % 8
        assert not _holds(bytes(flipped), key)


def _holds(text: bytes, key) -> bool:
    try:
        return note_holds(read_note(text.decode()), key)
    except ValueError:
        return False


def _as_cryptography(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
