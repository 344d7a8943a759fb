"""Identifiers keep their order and their secrets."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from uuid import RFC_4122

from phakhi.core import ids


def test_ids_are_version_seven_and_tell_the_time():
    before = time.time_ns() // 1_000_000
    made = ids.uuid7()
    assert made.version == 7
    assert made.variant == RFC_4122
    assert before <= made.int >> 80 <= time.time_ns() // 1_000_000


def test_ids_rise_within_a_process_and_over_a_full_counter():
    many = [ids.uuid7() for _ in range(20_000)]
    assert many == sorted(many)
    assert len(set(many)) == len(many)


def test_ids_rise_when_the_clock_steps_back(monkeypatch):
    first = ids.uuid7()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert ids.uuid7() > first


def test_threads_never_share_an_id():
    with ThreadPoolExecutor(8) as pool:
        many = [
            i
            for part in pool.map(lambda _: [ids.uuid7() for _ in range(2_000)], range(8))
            for i in part
        ]
    assert len(set(many)) == 16_000


def test_codes_are_short_and_hold_no_look_alikes():
    codes = {ids.public_code() for _ in range(2_000)}
    assert len(codes) == 2_000
    assert all(len(code) == 8 and not set(code) & set("ilou") for code in codes)
    assert all(ids.read_public_code(code) == code for code in codes)


def test_a_code_read_out_over_the_telephone_is_understood():
    assert ids.read_public_code(" 7K3M-OIL9 ") == "7k3m0119"


def test_secrets_are_long():
    assert len({ids.secret_token() for _ in range(100)}) == 100
    assert len(ids.secret_token()) >= 32
