"""Answers for tests, as arrays and as files."""

from __future__ import annotations

import csv
import io
import random
from decimal import Decimal

import numpy as np
from hypothesis import strategies as st

from phakhi.methods.deliberation import Item, Poll

ITEMS = (
    "item,label_th,label_en,min,max,missing,recode,correct\n"
    "q1,ข้อหนึ่ง,Question one,0,10,77;98;99,,\n"
    "q2,ข้อสอง,=Question two,1,5,NA,5=1;4=2;2=4;1=5,\n"
    "k1,ความรู้,Knowledge,1,4,,9=,2\n"
)
MARGINS = "variable,value,share\nsex,m,0.49\nsex,f,0.51\nage,18-30,25\nage,31-60,50\nage,61+,25\n"
HEAD = "id w grp arm sex age q1_pre q1_post q2_pre q2_post k1_pre k1_post".split()


def item(name: str = "q", **changed: object) -> Item:
    given = {"low": Decimal(0), "high": Decimal(1), "missing": frozenset(), "recode": {}}
    given |= {"label_th": name, "label_en": name, "correct": frozenset()} | changed
    return Item(name=name, **given)  # type: ignore[arg-type]


def poll(pre, post, **more) -> Poll:
    """One question, everybody alike."""
    pre, post = (np.array([wave], float) for wave in (pre, post))
    more.setdefault("weights", np.full(pre.shape[1], 1 / pre.shape[1]))
    return Poll((item(),), pre, post, **more)


def people(number: int = 120, seed: int = 1) -> list[list[object]]:
    chance = random.Random(seed)
    rows: list[list[object]] = []
    for person in range(number):
        before, other = chance.randint(0, 8), chance.randint(1, 5)
        after = max(0, min(10, before + chance.randint(-1, 3)))
        answers = [before, after, other, chance.choice([other, 1, 5, "NA"])]
        answers += [chance.randint(1, 4), chance.choice([2, 2, 2, 1, 9])]
        if chance.random() < 0.15:
            answers[1::2] = ["", "", ""]
        who = [chance.choice("mf"), chance.choice(["18-30", "31-60", "61+"])]
        arm = chance.choice(["control", "talks"])
        rows.append([f"P{person}", chance.choice(["1", "0.5", "2.25"]), f"g{person % 9}", arm])
        rows[-1] += [*who, *answers]
    return rows


def as_file(rows: list[list[object]], head: list[str] = HEAD) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([head, *rows])
    return text.getvalue()


@st.composite
def any_pairs(draw, fewest: int = 10, most: int = 30):
    """Answers on a scale of seven and weights, of complete pairs that do not all change alike."""
    n = draw(st.integers(fewest, most))
    steps = st.lists(st.integers(0, 6), min_size=n, max_size=n)
    pre = np.array(draw(steps)) / 6
    post = np.array(draw(steps)) / 6
    post[0], pre[0], post[1], pre[1] = 1, 0, 0.5, 0.5
    weights = np.array(draw(st.lists(st.integers(1, 9), min_size=n, max_size=n)), float)
    return pre, post, weights
