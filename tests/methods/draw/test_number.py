"""From randomness to a number: the RFC's own values, no panel preferred, two languages agree."""

from __future__ import annotations

import hmac
import random
from collections import Counter
from hashlib import sha256
from itertools import islice

import pytest

from phakhi.methods.draw.number import derive, digits_for, uint64s
from tests.methods.draw.programs import javascript


def test_numbers_are_those_of_rfc_5869():
    """Appendix A.3: neither salt nor info."""
    wanted = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    found = b"".join(n.to_bytes(8, "big") for n in islice(uint64s(b"\x0b" * 22, b""), 6))
    assert found.hex().startswith(wanted)


def test_as_many_numbers_as_the_rfc_allows():
    assert len(set(uint64s(b"x", b"y"))) == 255 * 4


def test_the_contract_step_by_step():
    randomness, pool, panels = (sha256(text).digest() for text in (b"r", b"p", b"l"))
    key = hmac.new(bytes(32), randomness + pool + panels, sha256).digest()
    first = hmac.new(key, b"phakhi-draw/1 " + "สมัชชา".encode() + b"\x01", sha256).digest()
    found = derive(randomness, pool, panels, "สมัชชา", 1000)
    assert found == (0, int.from_bytes(first[:8], "big"), int.from_bytes(first[:8], "big") % 1000)


@pytest.mark.parametrize("count", [1, 2, 3, 1000, 2**63, 2**63 + 1])
def test_a_number_is_below_the_count_and_of_the_first_value_that_is_low_enough(count):
    limit = 2**64 // count * count
    for byte in range(40):
        randomness = bytes([byte]) * 32
        found = derive(randomness, bytes(32), bytes(32), "x", count)
        values = list(uint64s(randomness + bytes(64), b"phakhi-draw/1 x"))
        assert values[found.passed_over] == found.value < limit
        assert all(value >= limit for value in values[: found.passed_over])
        assert found.number == found.value % count < count


def test_about_half_is_passed_over_where_half_would_be_unfair():
    passed = [derive(bytes([b]), b"", b"", "x", 2**63 + 1).passed_over > 0 for b in range(256)]
    assert 90 < sum(passed) < 166


def test_no_panel_is_preferred():
    drawn = Counter(derive(n.to_bytes(4, "big"), b"", b"", "x", 10).number for n in range(20_000))
    spread = sum((drawn[number] - 2000) ** 2 / 2000 for number in range(10))
    assert spread < 27.9  # chi-squared, nine degrees of freedom: one in a thousand


def test_everything_that_goes_in_decides():
    r, p, q, most = b"r" * 32, b"p" * 32, b"q" * 32, 2**60
    numbers = {
        derive(r, p, q, "purpose", most).number,
        derive(p, p, q, "purpose", most).number,
        derive(r, r, q, "purpose", most).number,
        derive(r, p, r, "purpose", most).number,
        derive(r, p, q, "Purpose", most).number,
        derive(r, p, q, "purpose", most - 1).number,
    }
    assert len(numbers) == 6


def test_javascript_derives_the_same():
    chance = random.Random(7)
    cases = [
        ([chance.randbytes(32).hex() for _ in range(3)], text, count)
        for text in ("selection", "สมัชชาจังหวัด “ครั้งแรก”", "🎲")
        for count in (1, 7, 1000, 999_999_999)
    ]
    code = """const answer = (cases) => cases.map(([texts, purpose, count]) => {
      const [one, two, three] = texts.map((text) => Buffer.from(text, "hex"));
      const { passedOver, value, number } = verify.derive(one, two, three, purpose, count);
      return [passedOver, String(value), Number(number)];
    })"""
    wanted = []
    for texts, purpose, count in cases:
        randomness, pool, panels = map(bytes.fromhex, texts)
        wanted.append(derive(randomness, pool, panels, purpose, count))
    assert javascript(code, cases) == [[d.passed_over, str(d.value), d.number] for d in wanted]


@pytest.mark.parametrize(("count", "digits"), [(1, 1), (10, 1), (11, 2), (1000, 3), (1001, 4)])
def test_so_many_dice_name_every_panel(count, digits):
    assert digits_for(count) == digits
