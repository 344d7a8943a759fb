"""The classes of Thai characters, as regular-expression sets (Unicode block 0E00–0E7F)."""

from __future__ import annotations

CONSONANTS = "ก-ฮ"
LEADING = "เ-ไ"
FOLLOWING = "ะาำๅ"
STACKED_VOWELS = "\u0e31\u0e34-\u0e39\u0e3a"
TONES = "\u0e48-\u0e4b"
THANTHAKHAT = "\u0e4c"
MAITAIKHU = "\u0e47"
NIKHAHIT = "\u0e4d"
SARA_AM = "\u0e33"
YAMAKKAN = "\u0e4e"

# Everything that hangs on a base letter and can never stand alone.
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
# Every Thai letter or mark, digits and signs (ฯ ๆ ฿ ๏) left out.
LETTERS = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
VOWELS_AND_MARKS = "\u0e30-\u0e3a\u0e45\u0e47-\u0e4e"
