"""Every encoding is read, none crashes, and offsets count characters of the decoded text."""

from __future__ import annotations

import codecs
import subprocess
import sys

import pytest

PROSE = "Three raids struck the caf\u00e9 quarter of Gazir, the army\u2019s spokesman said on Monday. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize("repeated", [1, 5_000])
def test_text(put, reading, encoding, repeated):
    text = PROSE * repeated
    assert reading(put("a.txt", text.encode(encoding))).texts == [text]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf_16_either_way(put, reading, mark):
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert reading(put("a.txt", mark + PROSE.encode(encoding))).texts == [PROSE]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Авиация нанесла три удара по складам у реки, сообщили в штабе округа. "),
        ("cp1256", "شن الطيران ثلاث غارات على مخازن قرب النهر مساء الخميس، بحسب القيادة. "),
        ("shift_jis", "木曜日、川の近くの倉庫に三回の空爆があったと司令部が発表した。"),
        ("gb18030", "周四，空军在河边的仓库附近进行了三次空袭，司令部说。"),
    ],
)
def test_other_encodings_are_detected(put, reading, encoding, text):
    assert reading(put("a.txt", (text * 5).encode(encoding)), any_language=True).texts == [text * 5]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_records(put, reading, encoding):
    lines = f'{{"text": "{PROSE}"}}\n' * 3
    assert reading(put("a.jsonl", lines.encode(encoding))).texts == [PROSE] * 3
    table = f'id,text\r\n1,"{PROSE}"\r\n'
    assert reading(put("a.csv", table.encode(encoding))).texts == [PROSE]
    assert reading(put("a.json", f'[{{"text": "{PROSE}"}}]'.encode(encoding))).texts == [PROSE]
    assert reading(put("b", lines.encode(encoding))).texts == [PROSE] * 3


def test_stray_bytes_in_utf_8_are_read_as_windows_makes_them(put, reading):
    text = "é" * 20 + " the army"
    assert reading(put("a.txt", text.encode() + b"\x92s raid \x81")).texts == [text + "\u2019s raid \ufffd"]


def test_stray_bytes_far_down_a_long_file(put, reading):
    lines = b'{"text": "plain"}\n' * 20_000 + b'{"text": "caf\xe9"}\n'
    result = reading(put("a.jsonl", lines))
    assert not result.errors and result.texts[-1] == "café"


def test_a_character_across_the_edge_of_the_head_is_whole(put, reading):
    text = "x" + "é" * 200_000
    assert reading(put("a.txt", text)).texts == [text]


def test_bytes_without_sense_do_not_crash(put, reading):
    assert len(reading(put("a.txt", bytes(range(1, 256)) * 10)).documents) == 1


def test_importing_the_readers_is_light():
    heavy = "pandas", "charset_normalizer", "numpy", "rich"
    code = f"import sys, conflictcli.readers; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"
