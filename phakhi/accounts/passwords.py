"""What a guesser tries first and the list of 20,000 leaked passwords does not hold."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from phakhi.accounts.models.user import one_form

LOCAL_WORDS = (
    "phakhi", "ภาคี", "korat", "โคราช", "nakhonratchasima", "นครราชสีมา", "phayao", "พะเยา",
    "thailand", "ประเทศไทย", "จังหวัด", "สำนักงานจังหวัด", "รหัสผ่าน", "password", "passw0rd",
    "ฟหกด", "asdf", "qwerty",
)  # fmt: skip
_DECORATION = re.compile(r"[\d๐-๙\W_]+")


class GuessablePasswordValidator:
    """Refuses repetition, runs, and a known word with only digits or signs around it.

    No rule asks for kinds of characters (ASVS 6.2.5), and nothing limits the length.
    """

    def validate(self, password: str, user: Any = None) -> None:
        text = (one_form(password) or "").lower()
        if _repeats(text) or _runs(text) or _known_words()(_DECORATION.sub("", text)):
            raise ValidationError(
                _("This password is among the first a guesser tries. Use a longer sentence."),
                code="password_guessable",
            )

    def get_help_text(self) -> str:
        return _("A sentence of several words is easy to keep and hard to guess.")


def _repeats(text: str) -> bool:
    """One short piece, over and over: `aaaaaaaaaa`, `1212121212`."""
    doubled = (text + text)[1:-1]
    return text in doubled and len(text) > 1


def _runs(text: str) -> bool:
    """Mostly neighbours in order: `1234567890`, `abcdefghij`, `กขคงจฉชซฌญ`."""
    steps = [ord(b) - ord(a) for a, b in pairwise(text)]
    rising, falling = (sum(0 < step * way <= 2 for step in steps) for way in (1, -1))
    return bool(steps) and max(rising, falling) >= len(steps) * 0.8


@cache
def _known_words() -> Any:
    common = CommonPasswordValidator().passwords
    known = {word for word in common if len(word) >= 4} | set(LOCAL_WORDS)
    return lambda bare: bare == "" or bare in known
