from __future__ import annotations

import pytest

from phakhi.core.look.samples import ACCENTS
from tests.look.tokens import accents, blocks, contrast, themes

GROUNDS = ("paper", "surface", "sunken")
SECTORS = ("public", "business", "third-sector", "stakeholder")
STATUSES = ("success", "warning", "danger", "info")
ON_OWN_GROUND = [
    ("on-band", "band"),
    ("on-band", "band-deep"),
    ("on-band-quiet", "band"),
    ("on-band-quiet", "band-deep"),
    ("on-danger", "danger"),
    *((name, f"{name}-wash") for name in STATUSES),
    *((f"{name}-text", f"{name}-wash") for name in SECTORS),
]


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> dict[str, str]:
    return themes()[request.param]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["text", "text-quiet", "ink", "link"])
def test_body_text_reaches_seven_to_one(theme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(theme[text], theme[ground]) >= 7


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", [*STATUSES, *(f"{name}-text" for name in SECTORS)])
def test_words_of_a_hue_reach_four_and_a_half(
    theme: dict[str, str], text: str, ground: str
) -> None:
    assert contrast(theme[text], theme[ground]) >= 4.5


@pytest.mark.parametrize(("text", "ground"), ON_OWN_GROUND)
def test_words_on_a_coloured_ground(theme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(theme[text], theme[ground]) >= 4.5


def test_body_text_on_every_wash_reaches_seven(theme: dict[str, str]) -> None:
    for name in (*STATUSES, *SECTORS):
        assert contrast(theme["text"], theme[f"{name}-wash"]) >= 7, name


@pytest.mark.parametrize("ground", GROUNDS[:2])
@pytest.mark.parametrize("mark", ["line-strong", "focus", *SECTORS])
def test_marks_and_edges_reach_three(theme: dict[str, str], mark: str, ground: str) -> None:
    assert contrast(theme[mark], theme[ground]) >= 3


@pytest.mark.parametrize("name", ACCENTS)
@pytest.mark.parametrize("kind", ["light", "dark"])
def test_every_accent_a_province_may_choose_is_readable(name: str, kind: str) -> None:
    theme, accent = themes()[kind], accents()[name][f"accent-in-{kind}"]
    assert contrast(theme["on-accent"], accent) >= 4.5
    assert all(contrast(accent, theme[ground]) >= 4.5 for ground in GROUNDS)


def test_dark_by_the_device_and_dark_by_choice_are_the_same() -> None:
    (_, by_device), (_, by_choice) = blocks("dark.css")
    assert by_device == by_choice
    assert by_device.keys() == themes()["light"].keys()
