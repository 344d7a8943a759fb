"""The eight dials as data: what each asks, how it is computed, from where, and what moves it.

Each stands for itself: there is no composite score (networks.md §2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Dial:
    """All on a scale of 0 to 100 per cent; `levels` say a value in words, from the lowest up.

    `second` names a part drawn beside the value. `weak_below`: from there on it is spoken of.
    """

    code: str
    name: Any
    question: Any
    levels: tuple[tuple[float, Any], ...]
    plain: Any
    formula: str
    source: str
    moves: Any
    limits: Any
    weak_below: float | None = None
    second: tuple[str, Any] | None = None
    parts: dict[str, Any] = field(default_factory=dict)
    waits_for: Any = ""

    def words_for(self, value: float) -> Any:
        return next(words for top, words in self.levels if value <= top)


TRUST = Dial(
    "trust",
    _("Trust"),
    _("How much do the partners trust each other?"),
    (
        (0.5, _("The partners trust each other little so far.")),
        (0.75, _("The partners trust each other fairly well.")),
        (1.0, _("The partners trust each other a great deal.")),
    ),
    _(
        "Once a year every partner says of those it works with how reliable they are, whether they "
        "want the same, and whether they listen, each from 1 to 4. The mean of all answers is "
        "divided by 4: if everybody gave 1, it would show 25 %."
    ),
    "Σ ((i₁+i₂+i₃)/3) / (4 · N)",
    "PARTNER (Varda); S2 6)",
    _("Keeping what was agreed, working together in the open, and someone who brings both sides "
      "together."),
    _("Nothing is shown under five answers, nor who said what about whom."),
    weak_below=0.6,
    parts={
        "invited": _("Partners asked"),
        "respondents": _("Partners who answered"),
        "dyads": _("Ratings given"),
    },
)  # fmt: skip
VALUE = Dial(
    "value",
    _("Value to each other"),
    _("How much does working together bring the partners?"),
    (
        (0.5, _("Working together brings the partners little so far.")),
        (0.75, _("Working together brings the partners something worthwhile.")),
        (1.0, _("Working together brings the partners a great deal.")),
    ),
    _(
        "In the same survey every partner says of the others what weight they carry, how much they "
        "take part, and what they bring, each from 1 to 4. The mean is divided by 4."
    ),
    "Σ ((i₁+i₂+i₃)/3) / (4 · N)",
    "PARTNER (Varda)",
    _("Partners bringing what others lack, and others knowing about it."),
    _("Nothing is shown under five answers, nor who said what about whom."),
    weak_below=0.5,
    parts=TRUST.parts,
)
DEPTH = Dial(
    "depth",
    _("Depth of coordination"),
    _("How often, how long and how steadily do the partners work together?"),
    (
        (0.35, _("The partners work together only now and then.")),
        (0.7, _("The partners work together regularly.")),
        (1.0, _("The partners work together closely all year round.")),
    ),
    _(
        "For every tie: how often the two were in contact in the last 12 months (24 contacts are "
        "full), over how many months there has been contact (36 are full), in how many of the "
        "last 12 months there was one. The cube root of the three multiplied is the tie's depth; "
        "if the two also said how often and how closely they work together, the mean of both "
        "counts."
    ),
    "∛(f · d · c) ; f=n/24, d=m/36, c=k/12",
    "S2 5); Frey et al. 2006",
    _("Meeting regularly with a plan instead of only when something comes up."),
    _("Contacts that nobody writes down are not seen: the contact log takes 20 seconds."),
    weak_below=0.35,
    parts={
        "ties": _("Ties between members"),
        "ties_with_depth": _("Ties of which the depth is known"),
    },
)
FORMALITY = Dial(
    "formality",
    _("Formality"),
    _("How many ties stand on a written agreement?"),
    (
        (0.2, _("Few ties stand on a written agreement.")),
        (0.6, _("Part of the ties stand on a written agreement.")),
        (1.0, _("Most ties stand on a written agreement.")),
    ),
    _(
        "Ties with an agreement or contract in force today, divided by all ties between members. "
        "Counted from the register, not asked."
    ),
    "m_a / m",
    "S2 4)",
    _("Signing a memorandum where people already work together; an agreement that runs out."),
    _("More is not always better: a tie may live well without paper. Until the room for contracts "
      "is there, agreements are those entered as ties."),
    weak_below=0.2,
    parts={"ties": _("Ties between members"), "formal_ties": _("of them with an agreement")},
)  # fmt: skip
DENSITY = Dial(
    "density",
    _("Density"),
    _("How many of the partners know and work with each other?"),
    (
        (0.1, _("Most partners have nothing to do with each other yet.")),
        (0.4, _("Each partner works with some of the others.")),
        (1.0, _("Nearly everybody works with nearly everybody.")),
    ),
    _(
        "Ties there are, divided by all ties there could be. Centralisation beside it: 0 % if all "
        "have equally many ties, 100 % if all hang on one."
    ),
    "2m / (n(n−1)) ; Σ(d* − dᵢ) / ((n−1)(n−2))",
    "Freeman 1978; Snijders & Borgatti 1999",
    _("New ties; members who come without ties lower it."),
    _("Neither 0 nor 100 is good: every tie costs time. A larger network is always less dense."),
    weak_below=0.1,
    second=("centralisation", _("Centralisation")),
    parts={
        "members": _("Members"),
        "ties": _("Ties between members"),
        "alone": _("Members without any tie"),
        "centralisation": _("Centralisation"),
    },
)
BRIDGING = Dial(
    "bridging",
    _("Bridging between sectors"),
    _("Do state, business, civil society and stakeholders work across their borders?"),
    (
        (0.33, _("The sectors mostly keep to themselves.")),
        (0.6, _("Part of the work crosses from one sector to another.")),
        (1.0, _("Most of the work crosses from one sector to another.")),
    ),
    _(
        "Ties between two sectors, divided by all ties. Below: the same as E-I index (−1 all "
        "within, +1 all between), and over how many sectors one member's ties reach on average."
    ),
    "E / (E+I) ; EI = (E−I)/(E+I) ; P = mean(1 − Σ(kᵢₛ/kᵢ)²)",
    "Krackhardt & Stern 1988; Guimerà & Amaral 2005; Gould & Fernandez 1989",
    _(
        "A bridging organisation that joins or leaves; meetings that seat different sectors "
        "together."
    ),
    _("Sectors are the four of the register; it does not tell how good a tie is."),
    weak_below=0.33,
    parts={
        "ties_between": _("Ties between sectors"),
        "ties_within": _("Ties within a sector"),
        "ei_index": _("E-I index"),
        "spread": _("Participation coefficient, mean"),
    },
)
ROBUSTNESS = Dial(
    "robustness",
    _("Robustness"),
    _("Does the network hold together if somebody leaves?"),
    (
        (0.6, _("If the most connecting partner left, the network would fall apart.")),
        (0.9, _("If the most connecting partner left, some would lose their connection.")),
        (1.0, _("Whoever leaves, the others still reach each other.")),
    ),
    _(
        "Take away the partner whose leaving does most harm, and count: of all pairs of the "
        "others, how many still reach each other, directly or through others? Beside it: how "
        "many do today."
    ),
    "min_v Σ C(cₛ(G−v), 2) / C(n−1, 2)",
    "Arulselvan et al. 2009; Hopcroft & Tarjan 1973; Schneider et al. 2011 (R)",
    _("A second tie beside the only one; a bridging organisation that leaves."),
    _("Counts connections, not whether the others could do the leaver's work."),
    weak_below=0.8,
    second=("connected", _("Connected today")),
    parts={
        "connected": _("Pairs that reach each other today"),
        "on_average": _("The same if any one member leaves, on average"),
        "articulation_points": _("Members on whom others hang"),
        "bridges": _("Ties that are the only link"),
        "components": _("Separate pieces"),
        "largest": _("Members in the largest piece"),
        "targeted": _("R: loss of the best connected one after another (at most 0.5)"),
    },
)
PARTICIPATION = Dial(
    "participation",
    _("Participation"),
    _("How far do people take part in what the network does?"),
    ((1.0, ""),),
    _("For every project how deep people took part, from being informed to deciding."),
    "–",
    "IAP2; R079",
    _("Forums, juries and joint decisions."),
    _("Nothing is computed before there is something to compute it from."),
    waits_for=_("the room for people's participation"),
)
DIALS: dict[str, Dial] = {
    dial.code: dial
    for dial in (
        TRUST, VALUE, DEPTH, FORMALITY, DENSITY, BRIDGING, ROBUSTNESS, PARTICIPATION,
    )
}  # fmt: skip
# Shown only as the second mark of a dial, spoken of in reasons.
EFFECT_NAMES: dict[str, Any] = {
    **{code: dial.name for code, dial in DIALS.items()},
    "centralisation": _("Centralisation"),
    "connected": _("Pairs that reach each other"),
}
