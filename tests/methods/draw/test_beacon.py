"""Is a round of drand genuine? Asked of the library, and of our own JavaScript beside it."""

from __future__ import annotations

import random
import struct
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from py_arkworks_bls12381 import G1Point, G2Point, Scalar

from phakhi.methods.draw.beacon import _DOMAIN, QUICKNET, is_signed
from tests.methods.draw.halls import ROUNDS
from tests.methods.draw.programs import javascript

P = int(
    "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f624"
    "1eabfffeb153ffffb9feffffffffaaab",
    16,
)
GROUP = "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e"
ASKED = "const answer = (cases) => cases.map((one) => bls.isSigned(...one))"


def library(cases: list[tuple[str, int, str]]) -> list[bool]:
    return [is_signed(key, number, bytes.fromhex(text)) for key, number, text in cases]


def test_the_pinned_key_is_the_one_the_chain_hash_names():
    info = struct.pack(">Iq", QUICKNET.period, QUICKNET.genesis) + bytes.fromhex(
        QUICKNET.key + GROUP
    )
    assert sha256(info + b"quicknet").hexdigest() == QUICKNET.chain_hash


@pytest.mark.parametrize(
    ("number", "signature", "randomness"), [(n, *v) for n, v in ROUNDS.items()]
)
def test_a_round_that_really_was_is_genuine_and_no_other_round_is(number, signature, randomness):
    assert sha256(bytes.fromhex(signature)).hexdigest() == randomness
    cases = [(QUICKNET.key, other, signature) for other in (number, number - 1, number + 1)]
    assert library(cases) == [True, False, False]


def test_both_verifiers_accept_what_really_was_and_refuse_its_neighbour():
    cases = [(QUICKNET.key, 123, ROUNDS[123][0]), (QUICKNET.key, 124, ROUNDS[123][0])]
    cases += [(QUICKNET.key, 5928395, ROUNDS[5928395][0])]
    assert javascript(ASKED, cases) == library(cases) == [True, False, True]


def test_both_verifiers_agree_on_keys_made_up_here():
    chance = random.Random(4)
    cases = []
    for _ in range(2):
        secret, number = Scalar(chance.getrandbits(250)), chance.randrange(1, 2**40)
        message = sha256(number.to_bytes(8, "big")).digest()
        signature = (G1Point.hash_to_curve(message, _DOMAIN) * secret).to_compressed_bytes().hex()
        cases.append(((G2Point() * secret).to_compressed_bytes().hex(), number, signature))
    crossed = [(cases[0][0], cases[1][1], cases[1][2])]
    assert javascript(ASKED, cases + crossed) == library(cases + crossed) == [True, True, False]


def _no_points() -> list[str]:
    """Written otherwise, larger than the field, off the curve, of another order, at infinity."""
    real = ROUNDS[123][0]
    first = int(real, 16)
    larger = (int(real, 16) & (1 << 381) - 1) + P
    off = next(x for x in range(1, 50) if pow(x**3 + 4, (P - 1) // 2, P) != 1)
    outside = next(
        text
        for x in range(1, 200)
        if pow(x**3 + 4, (P - 1) // 2, P) == 1
        for text in [f"{x | 1 << 383:096x}"]
        if not G1Point.from_compressed_bytes_unchecked(bytes.fromhex(text)).is_in_subgroup()
    )
    return [
        f"{first ^ 1 << 383:096x}",  # says it is not compressed
        f"{first ^ 1 << 381:096x}",  # the other point of that x
        f"{first ^ 1:096x}",
        f"{larger | 1 << 383:096x}" if larger < 1 << 381 else f"{P + 1 | 1 << 383:096x}",
        f"{off | 1 << 383:096x}",
        outside,
        "c0" + "00" * 47,
        "e0" + "00" * 47,
        "00" * 48,
        "ff" * 48,
    ]


def test_what_is_no_signature_is_refused_by_both():
    cases = [(QUICKNET.key, 123, text) for text in _no_points()]
    assert javascript(ASKED, cases) == library(cases) == [False] * len(cases)


def test_a_signature_of_the_wrong_length_is_none():
    texts = [ROUNDS[123][0][:-2], ROUNDS[123][0] + "00", ""]
    cases = [(QUICKNET.key, 123, text) for text in texts]
    assert javascript(ASKED, cases) == library(cases) == [False] * 3


# RFC 9380, appendix J.9.1
RFC = {
    "": "052926add2207b76ca4fa57a8734416c8dc95e24501772c814278700eed6d1e4"
    "e8cf62d9c09db0fac349612b759e79a1",
    "abc": "03567bc5ef9c690c2ab2ecdf6a96ef1c139cc0b2f284dca0a9a7943388a49a3a"
    "ee664ba5379a7655d3c68900be2f6903",
    "abcdef0123456789": "11e0b079dea29a68f0383ee94fed1b940995272407e3bb916bbf268c263ddd57"
    "a6a27200a784cbc248e84f357ce82d98",
}


def test_javascript_hashes_to_the_curve_as_the_rfc_does():
    domain = "QUUX-V01-CS02-with-BLS12381G1_XMD:SHA-256_SSWU_RO_"
    code = (
        "const answer = ([texts, domain]) => texts.map((text) => "
        "bls.hashToG1(Buffer.from(text), domain)[0].toString(16).padStart(96, '0'))"
    )
    assert javascript(code, [list(RFC), domain]) == list(RFC.values())


def test_when_a_round_comes_out():
    assert QUICKNET.appears(1) == datetime(2023, 8, 23, 15, 9, 27, tzinfo=UTC)
    for number in (1, 2, 123, 30_000_000):
        moment = QUICKNET.appears(number)
        assert QUICKNET.first_round(moment) == number
        assert QUICKNET.first_round(moment + timedelta(seconds=1)) == number + 1
    assert QUICKNET.first_round(datetime(2020, 1, 1, tzinfo=UTC)) == 1
