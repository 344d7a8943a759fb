"""The container is rewritten, never the picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.undertakings.photos import NotAPicture, without_metadata
from tests.factories_undertakings import jpeg, png


def test_a_jpeg_keeps_its_picture_and_which_way_is_up() -> None:
    clean = without_metadata(jpeg(6))
    assert b"\x12\x34\xff\x00\x56\xff\xd9" in clean
    assert clean.endswith(b"\xff\xd9")
    assert b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06" in clean
    assert b"JFIF" in clean


def test_a_second_picture_behind_the_first_goes_with_all_it_tells() -> None:
    """Phones append a depth map or a gain map: a whole JPEG with metadata of its own."""
    clean = without_metadata(jpeg().removesuffix(b"trailing film") + jpeg())
    assert clean == without_metadata(jpeg())
    assert b"GPS" not in clean


def test_a_picture_of_several_scans_is_kept_whole() -> None:
    one = jpeg().removesuffix(b"\xff\xd9trailing film")
    scan = one[one.index(b"\xff\xda") :]
    told = b"\xff\xfe\x00\x0eSecret Phone"
    clean = without_metadata(one + told + scan + b"\xff\xd0\x77\xff\xd9")
    assert clean.count(b"\xff\xda") == 2
    assert clean.endswith(b"\xff\xd0\x77\xff\xd9")
    assert b"Secret Phone" not in clean


@pytest.mark.parametrize("told", [1, 0, 9, 700])
def test_an_upright_or_senseless_orientation_leaves_no_exif(told: int) -> None:
    assert b"Exif" not in without_metadata(jpeg(told))


def test_it_is_done_once_and_for_all() -> None:
    for content in (jpeg(), png()):
        assert without_metadata(without_metadata(content)) == without_metadata(content)


@given(st.integers(2, len(jpeg()) - 16))
def test_half_a_jpeg_is_no_picture(cut: int) -> None:
    with pytest.raises(NotAPicture):
        without_metadata(jpeg()[:cut])


@given(st.binary(max_size=300))
def test_no_file_brings_it_down(noise: bytes) -> None:
    for head in (b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b""):
        try:
            without_metadata(head + noise)
        except NotAPicture:
            continue
