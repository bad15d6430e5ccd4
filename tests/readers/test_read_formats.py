"""What each format gives: documents, their fields and their names."""

from __future__ import annotations

import gzip
import json
from datetime import date

import pytest

from conflictcli.readers import FieldError, ReadOptions, fields_of

RECORD = {
    "id": "r-1",
    "text": "Two raids hit the port of Gazir.",
    "title": "Port hit",
    "published": "2015-01-02",
    "source": "Gazir Post",
    "url": "https://example.org/1",
    "language": "en",
}


def test_the_text_of_a_file_is_not_rewritten(put, reading):
    text = " First line\r\n\r\nsecond\rthird\u2028fourth\x85fifth \n\n"
    for name in ("a.txt", "b.text", "c.md", "d.markdown", "E.TXT"):
        assert reading(put(name, text)).texts == [text]


def test_front_matter_gives_title_and_day_and_stays_in_the_text(put, reading):
    text = '---\ntitle: "Raids: the second day"\ndate: 2015-01-02\nsource: Gazir Post\ntags: [a, b]\n---\n# Raids\n'
    document = reading(put("a.md", text)).document
    assert (document.title, document.published, document.source) == (
        *("Raids: the second day", date(2015, 1, 2), "Gazir Post"),
    )
    assert document.text == text


def test_a_rule_at_the_top_of_markdown_is_no_front_matter(put, reading):
    document = reading(put("a.md", "---\nTwo raids hit Gazir\n\ntitle: no\n")).document
    assert document.title == ""


def test_a_text_has_no_front_matter_unless_it_is_markdown(put, reading):
    assert reading(put("a.txt", "---\ntitle: no\n---\nTwo raids")).document.title == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", json.dumps(RECORD)),
        ("a.ndjson", json.dumps(RECORD) + "\n\n"),
        ("a.json", json.dumps([RECORD])),
        ("a.json", json.dumps(RECORD, indent=2)),
        ("a.json", json.dumps({"status": "ok", "articles": [RECORD], "tags": ["a"]})),
        ("a.json", json.dumps({"response": {"docs": [RECORD], "hits": 1}}, indent=1)),
        ("a.json", json.dumps({"description": "A feed", "items": [RECORD]})),
        ("a.csv", "\n".join(",".join(row) for row in (RECORD, RECORD.values()))),
        ("a.tsv", "\n".join("\t".join(row) for row in (RECORD, RECORD.values()))),
    ],
)
def test_a_record_gives_all_fields(put, reading, name, content):
    document = reading(put(name, content)).document
    assert (document.id, document.text, document.title) == ("r-1", RECORD["text"], "Port hit")
    assert (document.published, document.source) == (date(2015, 1, 2), "Gazir Post")
    assert (document.url, document.language) == ("https://example.org/1", "en")


@pytest.mark.parametrize("names", ["text", "body", "content", "maintext", "article", "Article_Text", "description"])
def test_the_text_by_its_usual_names(put, reading, names):
    assert reading(put("a.jsonl", json.dumps({names: "Raids."}))).texts == ["Raids."]


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("id", ["id", "doc_id", "guid"]),
        ("title", ["title", "headline", "Headline"]),
        ("source", ["source", "site", "publisher", "outlet"]),
        ("url", ["url", "link"]),
        ("language", ["language", "lang"]),
    ],
)
def test_fields_by_their_usual_names(put, reading, field, names):
    lines = "\n".join(json.dumps({"text": "Raids.", name: " x "}) for name in names)
    assert [getattr(document, field) for document in reading(put("a.jsonl", lines)).documents] == ["x"] * len(names)


@pytest.mark.parametrize(
    "name", ["published", "date", "pubdate", "pubDate", "date_publish", "publish_date", "created_at", "publishedAt"]
)
def test_the_day_by_its_usual_names(put, reading, name):
    line = json.dumps({"text": "Raids.", name: "2015-01-02T23:30:00-05:00"})
    assert reading(put("a.jsonl", line)).document.published == date(2015, 1, 2)


def test_the_first_name_that_holds_something_is_taken(put, reading):
    line = json.dumps({"description": "Short.", "text": " ", "content": {"html": "x"}, "body": "Long.", "title": None})
    document = reading(put("a.jsonl", line)).document
    assert (document.text, document.title) == ("Long.", "")


def test_a_number_is_a_name_and_a_named_thing_goes_by_its_name(put, reading):
    line = json.dumps({"id": 51, "text": "Raids.", "source": {"id": None, "name": "Gazir Post"}, "title": ["no"]})
    document = reading(put("a.jsonl", line)).document
    assert (document.id, document.source, document.title) == ("51", "Gazir Post", "")


@pytest.mark.parametrize(
    ("name", "content", "ids"),
    [
        ("a.jsonl", '{"text": "a"}\n\n{"text": "b"}', ["a.jsonl:1", "a.jsonl:3"]),
        ("a.json", '[{"text": "a"}, {"text": "b"}]', ["a.json:1", "a.json:2"]),
        ("a.json", '{"text": "a"}', ["a.json"]),
        ("a.csv", 'text,x\n"a\n\na",1\nb,2\n', ["a.csv:1", "a.csv:2"]),
    ],
)
def test_a_record_without_a_name_is_named_by_its_place(put, reading, name, content, ids):
    assert reading(put(name, content)).ids == ids


def test_field_names_the_column(put, reading):
    path = put("a.jsonl", '{"text": "no", "story": "yes", "day": "2015-01-02", "n": 7}')
    fields = {"text": "story", "published": "day", "id": "n"}
    document = reading(path, fields=fields).document
    assert (document.id, document.text, document.published) == ("7", "yes", date(2015, 1, 2))
    assert reading(put("a.csv", "story,day\nyes,2015-01-02\n"), fields={"text": "story"}).texts == ["yes"]


def test_field_leaves_plain_text_alone(put, reading):
    put("news/a.txt", "a")
    put("news/b.csv", "story,day\nb,2015-01-02\n")
    assert reading("news", fields={"text": "story"}).texts == ["a", "b"]


def test_a_column_that_no_record_has_is_named(put, reading):
    path = put("a.jsonl", '{"text": "a"}\n{"text": "b"}\n')
    assert reading(path, fields={"title": "head"}).errors == [
        "--field title=head: no record has a column 'head': check its spelling"
    ]
    assert reading(path, fields={"text": "story"}).errors == [
        "a.jsonl:1: no column 'story' (its columns: text)",
        "a.jsonl:2: no column 'story' (its columns: text)",
        "--field text=story: no record has a column 'story': check its spelling",
    ]


def test_of_columns_nothing_is_told_where_no_record_came(put, reading):
    assert reading(put("a.txt", "a"), put("b.csv", "story,day\n"), fields={"title": "head"}).errors == []


def test_a_field_that_a_document_does_not_have_is_wrong_usage():
    with pytest.raises(FieldError, match=r"unknown field 'author'.*id, text, title"):
        ReadOptions(fields={"author": "by"})
    with pytest.raises(FieldError, match="no column"):
        ReadOptions(fields={"text": ""})


def test_fields_as_a_person_types_them():
    assert fields_of(["text=story", "published = day=1"]) == {"text": "story", "published": "day=1"}
    with pytest.raises(FieldError, match="text=COLUMN"):
        fields_of(["story"])
    with pytest.raises(FieldError, match="two columns"):
        fields_of(["text=a", "text=b"])


def test_the_day_given_for_all_is_the_last_resort(put, reading):
    path = put("a.jsonl", '{"text": "a", "date": "2015-01-02"}\n{"text": "b", "date": "soon"}\n')
    documents = reading(path, published=date(2020, 5, 5)).documents
    assert [document.published for document in documents] == [date(2015, 1, 2), date(2020, 5, 5)]


def test_json_lines_end_at_the_line_feed_alone(put, reading):
    text = "one\u2028two\u2029three\x85four"
    line = json.dumps({"text": text}, ensure_ascii=False)
    assert reading(put("b.jsonl", f"{line}\r\n{line}\n")).texts == [text, text]


def test_marks_in_json_lines_put_together_are_passed_over(put, reading):
    assert reading(put("a.jsonl", '\ufeff{"text": "a"}\n\ufeff{"text": "b"}\n')).texts == ["a", "b"]


def test_lone_surrogates_become_replacement_characters_one_for_one(put, reading):
    line = '{"id": "\\udc80", "text": "a\\ud800b\\udc00c\\ud83d\\ude00", "title": "\\ud800"}'
    document = reading(put("a.jsonl", line)).document
    assert (document.id, document.text, document.title) == ("\ufffd", "a\ufffdb\ufffdc\U0001f600", "\ufffd")


def test_json_lines_in_a_json_file_and_a_list_in_a_json_lines_file(put, reading):
    assert reading(put("a.json", '{"text": "a"}\n{"text": "b"}\n')).ids == ["a.json:1", "a.json:2"]
    assert reading(put("b.jsonl", '[\n{"text": "a"},\n{"text": "b"}\n]\n')).texts == ["a", "b"]


def test_objects_one_after_another_are_read(put, reading):
    assert reading(put("a.json", '{\n"text": "a"\n}\n{\n"text": "b"\n}')).texts == ["a", "b"]


def test_a_long_list_is_read_in_stretches(put, reading):
    texts = [str(number) * 700 for number in range(3_000)] + ["x" * 3_000_000, "end"]
    assert reading(put("a.json", json.dumps([{"text": text} for text in texts]))).texts == texts


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_of_a_csv_is_seen_in_its_header(put, reading, delimiter):
    rows = [("id", "date", "text"), ("1", "2015-01-02", '"Raids, two; in a | row"')]
    document = reading(put("a.csv", "\r\n".join(delimiter.join(row) for row in rows))).document
    assert (document.text, document.published) == ("Raids, two; in a | row", date(2015, 1, 2))


def test_cells_keep_their_line_ends_quotes_and_length(put, reading):
    text = 'First\r\nsecond\nthe "third"' + "x" * 200_000
    cell = text.replace('"', '""')
    assert reading(put("a.csv", f'text,id\r\n"{cell}",1\r\n')).texts == [text]


def test_a_table_with_short_and_empty_rows(put, reading):
    assert reading(put("a.csv", "text,date,x\na\n\n,,\nb,2015-01-02\n")).texts == ["a", "b"]


def test_a_table_of_one_column(put, reading):
    assert reading(put("a.csv", 'text\na\n"b, c"\n')).texts == ["a", "b, c"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt.gz", "Two raids."),
        ("a.md.gz", "Two raids."),
        ("a.jsonl.gz", '{"text": "Two raids."}'),
        ("a.json.gz", '[{"text": "Two raids."}]'),
        ("a.csv.gz", "id,text\n1,Two raids.\n"),
        ("a.tsv.gz", "id\ttext\n1\tTwo raids.\n"),
        ("a.gz", '{"text": "Two raids."}\n{"text": "Two raids."}'),
    ],
)
def test_gzip(put, reading, name, content):
    assert set(reading(put(name, gzip.compress(content.encode()))).texts) == {"Two raids."}


def test_gzip_in_parts_and_under_another_name(put, reading):
    packed = gzip.compress(b'{"text": "a"}\n') + gzip.compress(b'{"text": "b"}\n')
    assert reading(put("a.jsonl", packed)).texts == ["a", "b"]
    assert reading(put("b.jsonl.gz", b'{"text": "a"}\n')).texts == ["a"]
