"""What is shown on a terminal and nowhere else."""

from __future__ import annotations

import io

from phakhi.methods.sortition.summing_up import sum_up

CERTIFICATE = {
    "objective": "leximin", "seats": 3, "pool_size": 9, "min_probability": 0.25,
    "max_probability": 0.5, "optimal": True,
}  # fmt: skip


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_an_organiser_reads_the_result_at_once():
    terminal = Terminal()
    sum_up(CERTIFICATE, 1000, "out", "th", terminal)
    assert terminal.getvalue().splitlines() == [
        "เสร็จแล้ว: 3 ที่นั่ง จาก 9 คน โอกาสได้รับเลือกตั้งแต่ร้อยละ 25.0 ถึง 50.0",
        "พิสูจน์แล้วว่าไม่มีการจับสลากใดดีกว่านี้ (leximin)",
        "1000 ชุดที่โอกาสเท่ากันอยู่ใน out/panels.csv",
    ]


def test_nothing_is_called_proven_that_is_not_and_a_file_stays_quiet():
    terminal, pipe = Terminal(), io.StringIO()
    sum_up(CERTIFICATE | {"optimal": False, "max_probability": None}, None, "out", "en", terminal)
    assert terminal.getvalue() == "done: 3 seats, 9 people, chances from 25.0 % to – %\n"
    sum_up(CERTIFICATE, None, "out", "en", pipe)
    assert pipe.getvalue() == ""
