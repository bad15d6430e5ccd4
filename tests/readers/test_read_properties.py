"""What holds for any input: bytes never raise, and what was written as a record is read as it was."""

from __future__ import annotations

import gzip
import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, Skipped, read
from conflictcli.readers.published import published_of

JSON_LIKE = st.lists(st.sampled_from(['{"text": "a"}', "{", "[", "]", '"', ",", "\n", "\0", "1", "\\ud800", "é"]))
ANY = st.one_of(st.binary(max_size=300), JSON_LIKE.map(lambda parts: "".join(parts).encode()))
TEXT = st.text(min_size=1).filter(lambda text: not text.isspace())


def from_stdin(content: bytes) -> list[Document | Skipped]:
    return list(read(["-"], ReadOptions(stdin=io.BytesIO(content), any_language=True)))


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_documents_or_reasons_that_can_be_written(tmp_path_factory, content):
    folder = tmp_path_factory.getbasetemp() / "any"
    folder.mkdir(exist_ok=True)
    for name in ("a.txt", "a.md", "a.jsonl", "a.json", "a.csv", "a.txt.gz", "a.zip", "a.tar", "a.xz", "a.tgz"):
        (folder / name).write_bytes(content)
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(content)[:-4])
    for item in [*read([str(folder)], ReadOptions()), *from_stdin(content)]:
        words = (item.text, item.id, item.title) if isinstance(item, Document) else (item.where, item.reason)
        assert all(words[:2]) and "".join(words).encode() is not None


@given(st.lists(st.tuples(TEXT, st.text()), min_size=2, max_size=5))
@settings(deadline=None)
def test_json_lines_come_back_as_they_were(pairs):
    lines = [json.dumps({"text": text, "title": title}, ensure_ascii=False) for text, title in pairs]
    documents = from_stdin("\n".join(lines).encode())
    assert [(document.text, document.title) for document in documents if isinstance(document, Document)] == [
        (text, title.strip()) for text, title in pairs
    ]


@given(st.one_of(st.none(), st.text(), st.integers(), st.floats(), st.dates(), st.datetimes()), st.text(), st.text())
def test_any_field_text_and_name_give_a_day_or_none(field, text, name):
    day = published_of(field, text, name, None)
    assert day is None or 1900 <= day.year <= 2100
