"""Does it matter for who wins in which order pairs of one strength are kept?

Who can win by some order is hard to find in general (Brill & Fischer 2012). So first it is asked
whether one option is before all others whatever comes; then each option is helped by an order made
for it; only then all orders are tried, and too many count as decisive, for caution's sake.
"""

from __future__ import annotations

from collections.abc import Sequence

Pair = tuple[int, int]
Reach = tuple[int, ...]
"""Of each option a bit set of whom it reaches by pairs kept, itself among them."""
_MOST_TRIED = 100_000


def kept(reach: Reach, pair: Pair) -> Reach:
    """With this pair, unless it closes a cycle."""
    winner, loser = pair
    if reach[loser] >> winner & 1:
        return reach
    return tuple(r | reach[loser] if r >> winner & 1 else r for r in reach)


def kept_all(reach: Reach, pairs: Sequence[Pair]) -> Reach:
    for pair in pairs:
        reach = kept(reach, pair)
    return reach


def unbeaten(reach: Reach) -> int:
    """As a bit set: whom nobody else reaches."""
    beaten = 0
    for option, reached in enumerate(reach):
        beaten |= reached & ~(1 << option)
    return ~beaten & ((1 << len(reach)) - 1)


def is_decisive(before: Reach, group: Sequence[Pair], rest: Sequence[Pair], winners: int) -> bool:
    """`group` after what was kept before it, then `rest` in its order; `winners` by one order."""
    base, open_ = _with_the_sure(before, group)
    if _is_one(unbeaten(base)):
        return False
    for option in range(len(before)):
        helped = kept_all(_helped(base, open_, option), rest)
        if unbeaten(helped) != winners:
            return True
    return _by_all_orders(base, open_, rest, winners)


def _is_one(options: int) -> bool:
    """More pairs never free who was beaten: one who alone is unbeaten stays so."""
    return options & (options - 1) == 0


def _with_the_sure(reach: Reach, group: Sequence[Pair]) -> tuple[Reach, list[Pair]]:
    """Pairs no order can refuse are kept at once, those no order can keep left out."""
    all_ways, before = reach, None
    while all_ways != before:
        before = all_ways
        for winner, loser in group:
            all_ways = tuple(r | all_ways[loser] if r >> winner & 1 else r for r in all_ways)
    sure = [(a, b) for a, b in group if not all_ways[b] >> a & 1]
    base = kept_all(reach, sure)
    return base, [(a, b) for a, b in group if all_ways[b] >> a & 1 and not base[b] >> a & 1]


def _helped(reach: Reach, group: Sequence[Pair], option: int) -> Reach:
    """By an order that begins with all that leads away from the option."""
    left = list(group)
    while outward := next((pair for pair in left if _leads_on(reach, pair, option)), None):
        reach = kept(reach, outward)
        left.remove(outward)
    return kept_all(reach, left)


def _leads_on(reach: Reach, pair: Pair, option: int) -> bool:
    winner, loser = pair
    is_new = reach[option] >> winner & 1 and not reach[option] >> loser & 1
    return bool(is_new and not reach[loser] >> winner & 1)


def _by_all_orders(base: Reach, group: Sequence[Pair], rest: Sequence[Pair], winners: int) -> bool:
    seen, open_states, tried = {base}, [base], 0
    while open_states:
        reach = open_states.pop()
        if unbeaten(reach) == winners and _is_one(winners):
            continue
        following = {kept(reach, pair) for pair in group} - {reach}
        if not following and unbeaten(kept_all(reach, rest)) != winners:
            return True
        open_states += following - seen
        seen |= following
        tried += len(group)
        if tried > _MOST_TRIED:
            return True
    return False
