"""The canonical lists hold together and fit the demo scenario."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError

import pytest

from phakhi.core import presets
from phakhi.core.presets import LISTS, PARTY_OF, SECTORS, SIDE_OF, SUB_TYPES, Term, Terms
from phakhi.core.thai import normalise

LATIN_NAMES = {"LINE", "Facebook"}


@pytest.mark.parametrize("name", LISTS)
def test_every_term_is_named_in_both_languages(name):
    for term in LISTS[name].values():
        assert term.en.isascii() and term.en.strip(), term
        assert normalise(term.th) == term.th, term
        assert term.th in LATIN_NAMES or not re.search("[A-Za-z]", term.th + term.gloss_th), term
        assert term.th in LATIN_NAMES or re.search("[ก-ฮ]", term.th), term
        assert bool(term.gloss_th) == bool(term.gloss_en), term
        assert re.fullmatch(r"[a-z][a-z0-9_]*|5\.[1-9]|[1-4]", term.code), term


@pytest.mark.parametrize("name", LISTS)
def test_names_within_a_list_differ(name):
    for lang in ("th", "en"):
        labels = [label for _, label in LISTS[name].choices(lang)]
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("sectors", 4),
        ("parties", 6),
        ("target_groups", 9),
        ("resources", 10),
        ("purposes", 4),
        ("themes", 4),
        ("dimensions", 4),
        ("budget_families", 6),
        ("participation_dimensions", 5),
        ("spectrum", 5),
        ("actor_levels", 3),
        ("area_levels", 7),
    ],
)
def test_the_lists_have_the_length_the_sources_give(name, count):
    assert len(LISTS[name]) == count


def test_every_kind_of_organisation_has_a_sector_a_party_and_a_side():
    assert {term.parent for term in SUB_TYPES.values()} == set(SECTORS)
    assert set(PARTY_OF) == set(SIDE_OF) == set(SUB_TYPES)
    assert set(PARTY_OF.values()) == set(presets.PARTIES)
    assert set(SIDE_OF.values()) == set(presets.TRAIT_SIDES)
    assert set(presets.PARTY_OF_INDIVIDUAL) == set(presets.INDIVIDUAL_KINDS)
    assert set(presets.PARTY_OF_GROUP) == set(presets.GROUP_KINDS)


def test_every_resource_has_units():
    assert set(presets.UNITS_OF) == set(presets.RESOURCES)
    assert all(unit in presets.UNITS for units in presets.UNITS_OF.values() for unit in units)


# Kinds of the demo scenario's organisations, as its file names them.
DEMO_KINDS = """regional_admin central_in_area state_enterprise other_state_body lao_pao
    lao_city_mun lao_town_mun lao_subdistrict_mun lao_sao chamber fti business_association
    professional_association npo community_org peoples_org ngo university college labour_group
    service_users affected_group media independent_body""".split()
DEMO_PERSONS = ["local_sage", "former_official", "independent_scholar"]


def test_the_demo_scenario_finds_all_its_codes():
    assert set(DEMO_KINDS) <= set(SUB_TYPES)
    assert set(DEMO_PERSONS) <= set(presets.INDIVIDUAL_KINDS)


# The eight bodies of the demo scenario by the kinds of their members; five are complete (62.5 %).
BODIES = {
    "board": "regional_admin lao_pao lao_city_mun chamber community_org university "
    "state_enterprise service_users",
    "steering": "regional_admin central_in_area lao_pao lao_sao fti peoples_org college",
    "scrutiny": "labour_group service_users affected_group media",
    "team": "regional_admin lao_pao university",
    "place": "central_in_area regional_admin state_enterprise lao_pao ngo university fti",
    "people": "regional_admin state_enterprise lao_pao npo community_org university chamber",
    "business": "regional_admin state_enterprise lao_sao chamber professional_association "
    "community_org college",
    "law_order": "regional_admin central_in_area state_enterprise lao_city_mun fti peoples_org "
    "university",
}


def test_six_parties_are_counted_as_the_demo_scenario_counts_them():
    complete = [
        body
        for body, kinds in BODIES.items()
        if {PARTY_OF[kind] for kind in kinds.split()} == set(presets.PARTIES)
    ]
    assert complete == ["board", "place", "people", "business", "law_order"]


def test_a_list_answers_by_code_and_in_order():
    pair = Terms(Term("b", "ข", "B", parent="x"), Term("a", "ก", "A"))
    assert pair.choices("en") == [("b", "B"), ("a", "A")]
    assert pair.choices() == [("b", "ข"), ("a", "ก")]
    assert pair["a"].label("en-gb") == "A"
    assert pair.label_of("gone") == "gone"
    assert pair.under("x") == [pair["b"]]
    with pytest.raises(KeyError):
        pair["gone"]
    with pytest.raises(ValueError, match="twice"):
        Terms(pair["a"], pair["a"])
    with pytest.raises(FrozenInstanceError):
        pair["a"].th = "ฮ"  # type: ignore[misc]
