"""Payload and assets → one file: what is in it runs, paints or stays data, and nothing of a row is anything else."""

from __future__ import annotations

import base64
import gzip
import json
import re
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from some_rows import AIR, HOSTILE, MIRO, row

from conflictcli.output.wording import CONTROLS
from conflictcli.report import page as pages
from conflictcli.report.packing import PACKED, PLAIN, SMALL, json_of, packed
from conflictcli.report.page import asset, page, slots
from conflictcli.report.payload import payload
from conflictcli.report.strip import bounds, strip

ROWS = [
    row("a", **MIRO, **AIR, event_date="2031-05-01", event_date_end="2031-05-01", strikes=1200, strikes_min=1200),
    row("b", **MIRO, **AIR, event_date="2031-05-09", event_date_end="2031-05-12", fatalities=3),
]


class Elements(HTMLParser):
    """The page as a browser takes it apart: elements with their attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.is_open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), []))
        self.is_open = True

    def handle_endtag(self, tag: str) -> None:
        self.is_open = False

    def handle_data(self, data: str) -> None:
        if self.found and self.is_open:
            self.found[-1][2].append(data)

    def texts(self, tag: str) -> list[str]:
        return ["".join(text) for name, _, text in self.found if name == tag]

    def of(self, **wanted: str) -> tuple[dict[str, str | None], str]:
        (one,) = [e for e in self.found if all(e[1].get(k.replace("_", "-")) == v for k, v in wanted.items())]
        return one[1], "".join(one[2])


def unpacked(text: str, packing: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(text)) if packing == PACKED else text)


# ---- data ----------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(HOSTILE),
        lambda each: st.lists(each) | st.dictionaries(st.text(), each),
        max_leaves=20,
    )
)
def test_data_comes_back_to_the_letter(value: Any) -> None:
    for packing in (PACKED, PLAIN):
        text, told = packed(json_of(value), packing)
        assert told == packing
        assert "<" not in text
        text.encode("utf-8")
        assert unpacked(text, packing) == value


def test_what_is_small_is_plain() -> None:
    assert packed(json_of("a" * (SMALL - 3)))[1] == PLAIN
    assert packed(json_of("a" * SMALL))[1] == PACKED


def test_the_same_data_are_the_same_letters() -> None:
    text, _ = packed(json_of({"a": "Miro" * 5000}))
    assert text == packed(json_of({"a": "Miro" * 5000}))[0]
    header = base64.b64decode(text)[:10]
    assert header[3:8] == bytes(5)  # No name, no time.
    assert header[9] == 255  # Nor the system it was packed on.


def test_no_number_that_json_has_not() -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_of(float("nan"))


# ---- the file ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("packing", [None, PACKED, PLAIN])
def test_the_payload_and_the_base_map_are_in_it(packing: str | None) -> None:
    found = Elements(page(payload(ROWS), packing))
    attributes, text = found.of(id="payload")
    assert attributes["type"] == "application/json"
    assert attributes["data-packing"] == packing or packing is None
    assert unpacked(text, str(attributes["data-packing"])) == payload(ROWS).told()
    attributes, text = found.of(id="world")
    assert attributes["type"] == "application/json"
    assert unpacked(text, str(attributes["data-packing"])) == json.loads(asset("world.json"))


def test_the_policy_allows_what_is_in_the_file_and_nothing_else() -> None:
    text = page(payload(ROWS))
    found = Elements(text)
    policy, _ = found.of(http_equiv="Content-Security-Policy")
    rules = dict(rule.split(" ", 1) for rule in str(policy["content"]).split("; "))
    told = {name: rules.pop(name).split(" ") for name in ("script-src", "style-src")}
    scripts = ["".join(text) for tag, attributes, text in found.found if tag == "script" and "type" not in attributes]
    hashed = {"script-src": scripts, "style-src": found.texts("style")}
    for name, texts in hashed.items():
        assert texts
        assert told[name] == [f"'sha256-{base64.b64encode(sha256(t.encode()).digest()).decode()}'" for t in texts]
    assert rules == {
        "default-src": "'none'",
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    # It stands before whatever it is about.
    tags = [tag for tag, _, _ in found.found]
    assert text.index("Content-Security-Policy") < text.index("<style>")
    assert tags.index("style") < tags.index("script")


def test_nothing_is_fetched_and_no_style_stands_in_an_attribute() -> None:
    found = Elements(page(payload(ROWS)))
    for _, attributes, _ in found.found:
        assert not {"src", "srcset", "style", "action", "formaction", "data", "poster"} & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]
        assert str(attributes.get("href") or "#").startswith("#")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("packing", [PACKED, PLAIN])
def test_nothing_of_a_row_is_markup(words: str, packing: str) -> None:
    told = [
        row(
            "a",
            **{**MIRO, "location": words, "country": words},
            **AIR,
            evidence=words,
            url=words,
            source=words,
            title=words,
        )
    ]
    shown = payload(told, title=words)
    text, plain = page(shown, packing), page(payload(told), packing)
    found = Elements(text)
    assert [tag for tag, _, _ in found.found] == [tag for tag, _, _ in Elements(plain).found]
    assert unpacked(found.of(id="payload")[1], packing) == shown.told()
    heading = text[text.index("<h1>") + 4 : text.index("</h1>")]
    assert "<" not in heading
    assert unescape(heading) == words.translate(CONTROLS)


def test_figures_are_there_before_any_script() -> None:
    text = page(payload(ROWS, title="Ostra, May 2031"))
    found = Elements(text)
    shown = {a["data-figure"]: "".join(t).strip() for _, a, t in found.found if a.get("data-figure")}
    assert shown == {
        "events": "2",
        "strikes": "1,200",
        "fatalities": "3",
        "injuries": "–",
        "places": "1",
        "span": "1 May 2031 – 12 May 2031",
    }
    notes = {a["data-bounds"]: "".join(t).strip() for _, a, t in found.found if a.get("data-bounds")}
    assert notes == {
        "events": "",
        "strikes": "at least 1,200",
        "fatalities": "",
        "injuries": "",
        "places": "1 country",
        "span": "",
    }
    assert [each.strip() for tag in ("h1", "title") for each in found.texts(tag)] == ["Ostra, May 2031"] * 2
    assert text.index("<h1>") < text.index("<script")


def test_the_same_rows_are_the_same_bytes() -> None:
    assert page(payload(ROWS)) == page(payload(list(reversed(ROWS))))


def test_each_slot_of_the_template_is_filled_and_each_filling_used() -> None:
    wanted = set(re.findall(r"\{\{(\w+)\}\}", asset("page.html")))
    assert wanted == set(slots(payload(ROWS)))
    assert "{{" not in re.sub(r"<script.*?</script>", "", page(payload(ROWS)), flags=re.DOTALL)


def test_a_script_that_would_end_its_element_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = asset
    monkeypatch.setattr(pages, "asset", lambda name: "'</Script'" if name == "words.js" else real(name))
    with pytest.raises(ValueError, match="script holds an end tag"):
        page(payload(ROWS))


def test_every_part_of_the_page_is_in_it() -> None:
    """A style or a script that parts.txt forgets would be in the package for nothing."""
    listed = {line for line in asset("parts.txt").splitlines() if line and not line.startswith("#")}
    folder = Path(pages.__file__).parent / "assets"
    there = {path.name for path in folder.iterdir() if path.suffix in (".css", ".js")}
    assert listed == there - {"echarts_parts.js"}


# ---- words ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "words"),
    [
        ([70, 60, 75], "60–75"),
        ([70, 104, None], "at least 104"),
        ([12, 12, 12], ""),
        ([None, None, None], ""),
        ([None, 24, None], "at least 24"),
        ([1200, 0, 1200], "0–1,200"),
    ],
)
def test_bounds(total: list[int | None], words: str) -> None:
    assert bounds(total) == words


def test_a_strip_of_nothing() -> None:
    words = strip(payload([]).figures)
    assert words == {
        "events": "0",
        "strikes": "–",
        "strikes_bounds": "",
        "fatalities": "–",
        "fatalities_bounds": "",
        "injuries": "–",
        "injuries_bounds": "",
        "places": "0",
        "places_note": "",
        "span": "–",
        "span_note": "",
    }


def test_a_strip_of_one_day_and_of_none() -> None:
    told = [row("a", event_date="2031-05-01", event_date_end="2031-05-01"), row("b"), row("c")]
    words = strip(payload(told).figures)
    assert (words["span"], words["span_note"]) == ("1 May 2031", "2 without a day")


# ---- what a codebook adds ------------------------------------------------------------------------------------


def test_the_rules_are_named_at_its_foot() -> None:
    assert "; rules unknown." in page(payload(ROWS))
    assert "; rules 0.1.0+1f rules=&lt;b&gt;-2@05." in page(payload(ROWS), ruleset="0.1.0+1f rules=<b>-2@05")


def test_codes_and_notes_are_in_the_payload_where_there_are_any() -> None:
    told = payload([{**ROWS[0], "actor_code": "CORS", "target_code": None, "source_note": "</script>"}, ROWS[1]])
    assert told.columns["actor_code"] == told.columns["source_note"] == [0, None]
    assert (told.pools["actor_code"], told.pools["source_note"]) == (["CORS"], ["</script>"])
    assert "target_code" not in told.columns
    assert not {"actor_code", "source_note"} & {*payload(ROWS).columns, *payload(ROWS).pools}
