"""Targets: what a user hands over: codebooks, lists of actors and places, gold sheets. A fault is told; none is raised."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

from conflictcli.codebook.faults import RulesError
from conflictcli.codebook.read import read
from conflictcli.document import Document
from conflictcli.events import explain, extract
from conflictcli.gazetteer.own import read_own as places_of
from conflictcli.gold.read import gold
from conflictcli.own_table import TableError
from conflictcli.rules.own.entries import Codebook
from conflictcli.rules.own_actors import read_own as actors_of
from conflictcli.tables import records
from fuzz.choices import Choices
from fuzz.documents import check_event, check_row
from fuzz.prose import PUBLISHED, REPORTS
from fuzz.reading import folder
from fuzz.rules import check_spans
from fuzz.target import MIDDLE, SHORT, Target, holds

SECTIONS = (
    "codebook",
    "types",
    "triggers",
    "weapons",
    "harm",
    "stop",
    "patterns",
    "actors",
    "places",
    "counts",
    "sources",
)
KEYS = (
    *(
        "name",
        "version",
        "about",
        "acled",
        "of",
        "where",
        "counted",
        "type",
        "nouns",
        "verbs",
        "general",
        "count",
        "words",
    ),
    *(
        "like",
        "killed",
        "injured",
        "phrases",
        "scope",
        "aliases",
        "kind",
        "code",
        "country",
        "admin1",
        "latitude",
        "longitude",
    ),
    *("vague", "plural", "note", "pattern", "finds", "ignores", "text", "nonsense"),
)
VALUES = (
    *(
        '"boarding"',
        '["boarding", "sea grab"]',
        '["boarded"]',
        '"Attack"',
        '"Boarding"',
        '"Air/drone strike"',
        "true",
        "3",
        "-1",
    ),
    *(
        '["Three [boardings] off Vell."]',
        '["[Boarding]"]',
        '[{ text = "[Two boardings]", strikes = 2 }]',
        '"sentence"',
        '"document"',
    ),
    *(
        '"laid-explosive"',
        '"aircraft"',
        '"state"',
        '"Rebels: R/RR"',
        '"Iraq"',
        "36.3",
        "1e400",
        "nan",
        "2031-05-06",
        '""',
        "[]",
        "[[]]",
    ),
    *(
        "{}",
        "'(?P<actor>\\w+ men) boarded (?P<target>a ship)'",
        "'(?P<count>(?&COUNT)) raids'",
        "'('",
        "'(?&NOTHING)'",
        "'a*'",
    ),
    *(
        "'(a+)+$'",
        "'(?i)x'",
        "'[[:alpha:]]'",
        "'\\1'",
        "'(?<=a+)b'",
        '"\\u202e"',
        '"é"',
        '"\\u0000"',
        "'\\d+ (strikes|raids)'",
        '"acled"',
    ),
    *(
        '["killed", "hurt"]',
        '["air strike"]',
        '["Miro"]',
        '"Miro"',
        '["a\\nb"]',
        '";"',
        '"x; y"',
        "9" * 40,
        '"' + "x" * 200 + '"',
    ),
)
TEXT = Document(
    "made",
    f"{REPORTS[0]} Three boardings took place off Vell. Armed men boarded a ship. An air strike film was shown in Miro.",
    "",
    PUBLISHED,
)


def toml_of(data: bytes) -> bytes:
    """Half of the inputs are bytes, half choices among tables, keys and values."""
    if not data or data[0] % 2:
        return data[1:]
    choices = Choices(data[1:])
    lines = []
    while choices.more:
        how = choices.number(8)
        if how < 3 or not lines:
            name = choices.one_of(SECTIONS)
            lines.append(f"[{name}]" if name in ("codebook", "counts") else f"[[{name}]]")
        else:
            lines.append(f"{choices.one_of(KEYS)} = {choices.one_of(VALUES)}")
    return "\n".join(lines).encode()


def codebook_of(data: bytes) -> Codebook | None:
    """The codebook of a file, None where it has faults: each is told with its file."""
    path = folder() / "rules.toml"
    path.write_bytes(toml_of(data))
    try:
        return read([str(path)])
    except RulesError as error:
        holds(
            error.faults and all(fault.words and fault.line >= 0 for fault in error.faults),
            "a fault without words",
            error,
        )
        str(error).encode()
        return None


def check_codebook(data: bytes) -> None:
    codebook_of(data)


def check_reading_by_it(data: bytes) -> None:
    """A codebook without a fault can be read by: the gate loses nothing, and rows are in order."""
    codebook = codebook_of(data)
    if codebook is None:
        return
    gated = extract(TEXT, codebook)
    told = explain(TEXT, codebook)
    holds(tuple(gated) == told.events, "rows are lost by the gate", gated, told.events, toml_of(data))
    check_spans(TEXT, told.mentions, plain=True)
    for event in gated:
        check_event(TEXT, event)
    for row in records(gated):
        check_row(TEXT, row)


def books() -> Iterator[bytes]:
    yield b"\1" + b"\n".join(
        (
            b'[codebook]\nname = "shipping"\nversion = "1"',
            b'[[types]]\nname = "Boarding"\nacled = "Attack"\ncounted = true',
            b'[[triggers]]\ntype = "Boarding"\nnouns = ["boarding"]\nfinds = [{ text = "[Three boardings] off Vell.", strikes = 3 }]',
            b'[[patterns]]\nname = "boarded"\ntype = "Boarding"\ncount = 1\npattern = \'(?P<actor>armed men) boarded (?P<target>a ship)\'',
            b'[[stop]]\nphrases = ["air strike film"]\n[[weapons]]\nwords = ["sea drone"]\nlike = "laid-explosive"',
            b'[[actors]]\nname = "Rebels"\naliases = ["RR"]\n[[places]]\nname = "Vell"\ncountry = "Iraq"\nlatitude = 36.3\nlongitude = 43.1',
        )
    )
    for n, section in enumerate(SECTIONS):
        yield bytes((0, 0, n, *(each for k in range(6) for each in (7, 3 * n + k, 5 * n + 7 * k))))
        yield b"\1[[" + section.encode() + b"]]\n"


BOOK_WORDS = (
    *(f"[[{name}]]\n".encode() for name in SECTIONS),
    *(f"{name} = ".encode() for name in KEYS),
    *(value.encode()[:40] for value in VALUES),
    *(b'"""', b"'''", b"\n", b"#", b"= ", b"\\u", b"{", b"}"),
)


# ---- lists, sheets --------------------------------------------------------------------------------------------


def check_lists(data: bytes) -> None:
    """A list of places or of actors is used, or what is wrong with it is told."""
    path = folder() / "own.csv"
    path.write_bytes(data[1:])
    reader: Callable[[str], object] = places_of if data[:1] < b"\x80" else actors_of
    try:
        reader(str(path))
    except TableError as error:
        holds(str(error), "a fault without words")
        str(error).encode()


def check_sheet(data: bytes) -> None:
    """Whatever is taken for gold is gold, or there are reasons."""
    found = gold("-", io.BytesIO(data))
    for each in found.skipped:
        holds(each.where and each.reason, "skipped without a reason", each)
        f"{each.where}{each.reason}".encode()
    for document in found.documents.values():
        holds(document.weight > 0, "a document that stands for none", document)


def sheets() -> Iterator[bytes]:
    yield b"ok,note,doc_id,event_id,event_date,strikes,location,evidence\ny,,a,1,2031-05-06,3,Miro,A raid.\n,,b,2,,,,\n?,,c,3,06/05/2031,,,x\n"
    yield b"doc_id;ok;weight;stratum;strikes\n'a;ja;2.5;x;\n'b;nein;0;y;3\n"
    yield b'{"doc_id": "a", "ok": true, "strikes": 3}\n{"doc_id": null, "strikes": "4"}\n'


TARGETS = (
    Target("codebooks", "books", check_codebook, books, BOOK_WORDS, MIDDLE, 2),
    Target("reading by codebooks", "books", check_reading_by_it, books, BOOK_WORDS, SHORT),
    Target(
        "lists of one's own",
        "books",
        check_lists,
        lambda: (
            b"\0name,country,latitude,longitude,kind,aliases,admin1\nVell,Iraq,36.3,43.1,place,V|W,Nineveh\n",
            b"\xffname,kind,aliases\nRebels,non-state,RR: a/b|R\n",
        ),
        (
            b"name",
            b"country",
            b"latitude",
            b"longitude",
            b"kind",
            b"aliases",
            b"admin1",
            b"Iraq",
            b"admin1",
            b"|",
            b": ",
            b"/",
            b"nan",
            b"1e400",
            b"\n",
            b",",
            b'"',
        ),
        SHORT,
    ),
    Target(
        "gold sheets",
        "books",
        check_sheet,
        sheets,
        (
            b"doc_id",
            b"ok",
            b"weight",
            b"stratum",
            b"06/05/2031",
            b"5.6.2031",
            b"y",
            b"?",
            b"ja",
            b"\n",
            b",",
            b";",
            b"'",
        ),
        MIDDLE,
    ),
)
