"""Shares of documents → bounds: the numbers of books and tables, and sums worked out beside them."""

from __future__ import annotations

import pytest

from conflictcli.gold.interval import Part, Rate, effective, independent, rate, student, wilson


@pytest.mark.parametrize(
    ("freedom", "book"), [(4, 2.776), (5, 2.571), (7, 2.365), (9, 2.262), (19, 2.093), (29, 2.045), (99, 1.984)]
)
def test_students_t_is_that_of_the_tables(freedom: int, book: float) -> None:
    assert student(freedom) == pytest.approx(book, rel=0.02 if freedom < 9 else 0.002)


def test_the_first_terms_of_students_t() -> None:
    assert student(1) == pytest.approx(7.1547, abs=1e-4)
    assert student(2) == pytest.approx(3.8517, abs=1e-4)


@pytest.mark.parametrize(
    ("share", "number", "low", "high"),
    [(0.8, 10, 0.490162, 0.943318), (0.0, 10, 0.0, 0.277533), (1.0, 4, 0.510109, 1.0), (0.5, 1, 0.054621, 0.945379)],
)
def test_wilsons_bounds(share: float, number: float, low: float, high: float) -> None:
    assert wilson(share, number) == (pytest.approx(low, abs=1e-6), pytest.approx(high, abs=1e-6))


def test_how_many_of_each_weight_are_worth() -> None:
    assert independent([(2.0, 7)]) == pytest.approx(7)
    assert independent([(1.0, 4), (2.0, 3), (1.0, 2)]) == pytest.approx((4 + 6 + 2) ** 2 / (4 + 12 + 2))


THREE = [Part(1.0, 3, 4, 4), Part(2.0, 1, 3, 3), Part(1.0, 2, 2, 2)]


def test_three_documents_worked_out() -> None:
    """Of 12, by weight, 7 are right; the documents are off by 2/3, -3/2 and 5/6 of a weighted row."""
    variance = 3 / 2 * ((2 / 3) ** 2 + (3 / 2) ** 2 + (5 / 6) ** 2) / 12**2
    worth = (7 / 12) * (5 / 12) / variance * (student(8) / student(2)) ** 2
    assert effective(THREE, 7 / 12, 12.0) == pytest.approx(worth) == pytest.approx(2.456355, abs=1e-6)
    found = rate(THREE)
    assert found.value == pytest.approx(7 / 12)
    assert (found.low, found.high) == (pytest.approx(0.144122, abs=1e-6), pytest.approx(0.920884, abs=1e-6))


def test_where_all_is_right_a_document_is_worth_one_row() -> None:
    right, wrong = [Part(1.0, 4, 4, 4), Part(2.0, 3, 3, 3)], [Part(1.0, 0, 4, 4), Part(2.0, 0, 3, 3)]
    assert effective(right, 1.0, 10.0) == effective(wrong, 0.0, 10.0) == pytest.approx((1 + 2) ** 2 / (1 + 4))
    assert rate(right).high == 1.0
    assert rate(wrong).low == 0.0


def test_documents_that_are_alike_are_worth_no_more_than_their_rows() -> None:
    alike = [Part(1.0, 1, 2, 2)] * 8
    assert effective(alike, 0.5, 16.0) == pytest.approx(16 * (student(15) / student(7)) ** 2)
    assert effective([Part(1.0, 1, 2, 2), Part(1.0, 2, 2, 2)] * 20, 0.75, 80.0) <= 80.0


def test_documents_with_nothing_to_be_right_in_are_none() -> None:
    assert rate([]) == rate([Part(1.0, 0, 0, 5)]) == Rate(None, None, None)
    assert rate([*THREE, Part(9.0, 0, 0, 7)]) == rate(THREE)
    assert effective([Part(1.0, 9, 10, 10)], 0.9, 10.0) == 1.0
