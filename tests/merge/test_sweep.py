"""More rows than memory holds are merged as few are, and what is done with is given away."""

from __future__ import annotations

from collections.abc import Iterator

from at_hand import events_at_hand
from hypothesis import given, settings
from hypothesis import strategies as st
from rows import WORDS, of_day, row, rows

from conflictcli.merge.event import merged as event_of
from conflictcli.merge.report import report_of
from conflictcli.merge.sweep import merged, parted, swept
from conflictcli.tables import Record

MOSUL = {"country": "Iraq", "admin1": "Nineveh", "location": "Mosul", "latitude": 36.335, "longitude": 43.1189}
DEAD = {"fatalities": 5, "fatalities_min": 5, "fatalities_max": 5}


def by_day(event: Record) -> tuple[str, ...]:
    rest = (str(event[name] or "") for name in ("event_id", "published", "url", "source"))
    return str(event["event_date"] or "~"), *rest


@given(rows(), st.integers(1, 12), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_in_any_order_and_with_any_room_it_is_as_if_all_were_at_hand(told, at_least, chance):
    whole = sorted((event_of(*event) for event in events_at_hand(map(report_of, told))), key=by_day)
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert list(merged(shuffled, at_least)) == whole


def test_rows_given_twice_are_one():
    told = [row("a", **of_day(0), **MOSUL, evidence=WORDS[0]), row("b", **of_day(9), **MOSUL, evidence=WORDS[2])]
    assert list(merged(told * 2)) == list(merged(told))


def test_events_come_by_day_and_those_without_one_last():
    told = [row("c", **of_day(3), **MOSUL), row("b"), row("d", **of_day(1)), row("a", **of_day(3))]
    assert [event["event_id"] for event in merged(told)] == ["d", "a", "c", "b"]


def test_events_of_a_day_come_by_their_ids_whatever_their_reports_are_called():
    first, later = ({**of_day(3), **MOSUL, **DEAD, "published": f"2031-06-0{day}"} for day in (2, 3))
    told = [row("z", **first), row("a", **later), row("m", **of_day(3), country="Mali", **DEAD)]
    assert [event["event_id"] for event in merged(told)] == ["m", "z"]
    assert [event["event_id"] for event in merged(told, 1)] == ["m", "z"]


def test_it_is_told_how_many_rows_are_done_with():
    told = [report_of(row(f"{day}", **of_day(4 * day), **MOSUL, **DEAD)) for day in range(6)]
    heard: list[int] = []
    assert len(list(swept(told, 3, heard.append))) == 6
    assert heard == [2, 4]


def test_a_bulletin_of_one_name_and_the_same_words_is_another_each_week():
    """And a row that comes twice, from two runs, is one."""
    weeks = [row("bulletin", doc_id="b.txt", published=f"2031-06-{day:02}", **of_day(day), **MOSUL) for day in (3, 10)]
    assert len(list(merged([*weeks, *weeks]))) == 2
    newer = {**weeks[0], "confidence": "low", "actor": "Vell front"}
    assert [event["actor"] for event in merged([newer, weeks[0]])] == ["Vell front"]


def test_no_rows_are_no_events():
    assert list(merged([])) == []


def test_a_day_that_has_passed_is_given_away_before_the_next_ones_are_read():
    taken = 0

    def daily() -> Iterator[object]:
        nonlocal taken
        for day in range(1000):
            taken += 1
            yield report_of(row(f"{day:04}", **of_day(4 * day), **MOSUL, **DEAD, evidence=WORDS[0]))

    ahead = [taken - given_away for given_away, _ in enumerate(swept(daily(), 10))]  # type: ignore[arg-type]
    assert len(ahead) == 1000
    assert max(ahead) <= 14


def test_what_is_tied_to_a_month_stays_until_the_month_is_over():
    month = report_of(row("m", **of_day(0, 30), **MOSUL, **DEAD))
    day = report_of(row("d", **of_day(5), **MOSUL, **DEAD))
    other = report_of(row("o", **of_day(5), country="Mali", **DEAD))
    first = month.window[0]
    left, done = parted([month, day, other], first + 20)
    assert {report.event_id for report in left} == {"m", "d"}
    assert [[report.event_id for report in group] for group, _ in done] == [["o"]]
    left, done = parted(left, first + 31)
    assert not left
    assert [[report.event_id for report in group] for group, _ in done] == [["d", "m"]]
