"""`conflict check`: what a person, an editor and a program see of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Conflict

GOOD = """\
[codebook]
name = "shipping"
version = "2"

[[types]]
name = "Boarding"
acled = "Attack"

[[triggers]]
type = "Boarding"
nouns = ["boarding"]
finds = ["[Two boardings] took place near Mosul."]
ignores = ["He went to sea."]

[[stop]]
phrases = ["air strike drill"]
scope = "document"
"""
DOCUMENTS = [
    {"id": "one", "text": "Two boardings took place near Mosul in Iraq on 2 May 2031.", "published": "2031-05-03"},
    {"id": "two", "text": "An air strike hit Mosul in Iraq on 2 May 2031.", "published": "2031-05-03"},
    {
        "id": "three",
        "text": "An air strike hit Mosul in Iraq on 2 May 2031. It was an air strike drill.",
        "published": "2031-05-03",
    },
]


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text(GOOD)
    return path


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in DOCUMENTS))
    return path


def test_a_sound_file(conflict: Conflict, rules: Path) -> None:
    done = conflict("check", "rules.toml")
    assert done.status == 0
    assert [line.rstrip() for line in done.out.splitlines()] == [
        "section       entries  finds  ignores  without either",
        "─────────────────────────────────────────────────────",
        "[[types]]           1                               1",
        "[[triggers]]        1      1        1",
        "[[stop]]            1                               1",
        "",
    ]
    assert done.err == (
        "2 entries have no examples: [[types]] Boarding, [[stop]] air strike drill\n"
        "rules.toml: 3 entries, 2 examples; nothing is wrong\n"
    )


def test_without_a_name_it_is_the_file_in_force(conflict: Conflict, rules: Path) -> None:
    assert conflict("check").closing == "rules.toml: 3 entries, 2 examples; nothing is wrong"
    rules.unlink()
    done = conflict("check")
    assert done.status == 2
    assert done.err.startswith("conflict: no rules. Name a file: conflict check rules.toml")


def test_faults_are_lines_that_an_editor_understands(conflict: Conflict, rules: Path) -> None:
    rules.write_text('[[triggers]]\ntype = "Atack"\nverb = ["boarded"]\n')
    done = conflict("check", "rules.toml")
    assert done.status == 1
    assert done.out.splitlines()[:2] == [
        "rules.toml:2: error: [[triggers]] type: 'Atack' is no type; did you mean 'Attack'?",
        "rules.toml:3: error: [[triggers]] has no key 'verb'; did you mean verbs?",
    ]
    assert done.closing == "rules.toml: 1 entry, 0 examples; 2 errors"


def test_a_long_line_is_not_broken(conflict: Conflict, rules: Path) -> None:
    rules.write_text(f'[[triggers]]\ntype = "{"a long way " * 6}"\nverbs = ["boarded"]\n')
    assert conflict("check", "rules.toml").out.startswith("rules.toml:2: error: [[triggers]] type: 'a long way a long ")
    assert len(conflict("check", "rules.toml").out.splitlines()[0]) > 200


def test_examples_that_do_not_hold(conflict: Conflict, rules: Path) -> None:
    rules.write_text(
        "[[triggers]]\n"
        'type = "Attack"\n'
        'nouns = ["boarding"]\n'
        "finds = [\n"
        '  "[Two boardings] near Vell.",\n'
        '  "[Two] boardings near Vell.",\n'
        '  { text = "[Three boardings] near Vell.", type = "Grenade" },\n'
        "]\n"
        'ignores = ["A boarding near Vell."]\n'
    )
    done = conflict("check", "rules.toml")
    assert done.status == 1
    assert done.out.splitlines()[:3] == [
        "rules.toml:6: error: [[triggers]] finds: “Two” is to be found, but “Two boardings” is found: [Two] boardings near"
        " Vell.",
        "rules.toml:7: error: [[triggers]] finds: type is to be 'Grenade', but is 'Attack': [Three boardings] near Vell.",
        "rules.toml:9: error: [[triggers]] ignores: is to be left, but “A boarding” is found: A boarding near Vell.",
    ]


def test_a_pattern_that_takes_too_long(conflict: Conflict, rules: Path) -> None:
    rules.write_text(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\npattern = 'boarded.*by.*pirates.*off'\n"
        "finds = ['[boarded by pirates off] Vell']\nignores = ['no']\n"
    )
    done = conflict("check", "rules.toml")
    assert done.status == 1
    assert done.out.startswith("rules.toml:4: error: [[patterns]] pattern: this takes too long: ")


def test_a_pattern_that_is_slow_in_long_sentences(conflict: Conflict, rules: Path) -> None:
    rules.write_text(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\npattern = 'burned .* down'\n"
        "finds = ['They [burned it down] near Vell.']\nignores = ['no']\n"
    )
    done = conflict("check", "rules.toml")
    assert done.status == 0
    (line,) = [line for line in done.out.splitlines() if "warning" in line]
    assert line.startswith("rules.toml:4: warning: [[patterns]] pattern: this is slow in long sentences: ")
    assert line.endswith("say how far it may run on: [^.;]{0,80} instead of .*, (?:\\w+ ){0,5} instead of (?:\\w+ )*")


def test_warnings_are_no_fault_unless_it_is_strict(conflict: Conflict, rules: Path) -> None:
    rules.write_text('[[harm]]\nkilled = ["killed"]\n')
    done = conflict("check", "rules.toml")
    assert done.status == 0
    assert done.out.startswith("rules.toml:2: warning: [[harm]] killed: the built-in rules know 'killed'")
    assert done.closing == "rules.toml: 1 entry, 0 examples; 1 warning"
    assert conflict("check", "rules.toml", "--strict").status == 1


def test_an_empty_file_has_nothing_in_it(conflict: Conflict, rules: Path) -> None:
    rules.write_text("")
    done = conflict("check", "rules.toml")
    assert (done.status, done.out) == (
        0,
        "rules.toml:1: warning: there is nothing in this codebook; [[triggers]] or [[actors]] begin one\n",
    )


def test_several_files_each_for_itself(conflict: Conflict, rules: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("name\n")
    done = conflict("check", "rules.toml", "bad.toml")
    assert done.status == 1
    assert done.out.startswith("bad.toml:1: error: ")
    assert done.closing == "rules.toml, bad.toml: 3 entries, 2 examples; 1 error"


def test_a_file_may_name_what_those_before_it_define(conflict: Conflict, rules: Path, tmp_path: Path) -> None:
    (tmp_path / "more.toml").write_text(
        '[[triggers]]\ntype = "Boarding"\nnouns = ["seizure", "boarding"]\n'
        'finds = [{ text = "[A seizure] near Vell.", type = "Boarding" }]\n'
    )
    done = conflict("check", "rules.toml", "more.toml")
    assert (done.status, done.closing) == (0, "rules.toml, more.toml: 4 entries, 3 examples; nothing is wrong")


def test_a_file_that_is_not_there_is_wrong_usage(conflict: Conflict, tmp_path: Path) -> None:
    done = conflict("check", "rules.toml")
    assert (done.status, done.err) == (2, "conflict: rules.toml: there is no such file\n")


def test_for_programs(conflict: Conflict, rules: Path) -> None:
    rules.write_text(GOOD + '\n[[harm]]\nkilled = ["killed"]\n')
    done = conflict("check", "rules.toml", "-f", "json")
    told = json.loads(done.out)
    (file,) = told["files"]
    assert (told["errors"], told["warnings"], file["title"]) == (0, 1, "shipping-2")
    assert file["sections"]["triggers"] == {"entries": 1, "finds": 1, "ignores": 1, "without_examples": []}
    assert file["faults"] == [
        {
            "file": "rules.toml",
            "line": 20,
            "words": "[[harm]] killed: the built-in rules know 'killed' as the same already; leave it out",
            "level": "warning",
        }
    ]


@pytest.mark.parametrize(
    "options, said",
    [
        (("-o", "rows.csv"), "-o writes the rows that differ, which takes documents: add --against dump/"),
        (("-f", "csv"), "--format 'csv' is for rows that differ: add --against dump/. Else there are: table, json"),
        (("--against", "reports.jsonl", "-f", "doc"), "--format 'doc' is none that can be written. There are: "),
    ],
)
def test_wrong_usage(conflict: Conflict, rules: Path, documents: Path, options: tuple[str, ...], said: str) -> None:
    done = conflict("check", "rules.toml", *options)
    assert done.status == 2
    assert done.err.startswith(f"conflict: {said}")


# ---- against documents -------------------------------------------------------------------------------------------


def test_what_it_changes_is_told(conflict: Conflict, rules: Path, documents: Path) -> None:
    done = conflict("check", "rules.toml", "--against", "reports.jsonl")
    assert done.status == 0
    assert [line.rstrip() for line in done.out.splitlines()][6:] == [
        "one",
        "  + 2031-05-02  Mosul  Boarding",
        "      Two boardings took place near Mosul in Iraq on 2 May 2031.",
        "",
        "three",
        "  - 2031-05-02  Mosul  Air/drone strike",
        "      An air strike hit Mosul in Iraq on 2 May 2031.",
        "",
        "entry                               spoke",
        "─────────────────────────────────────────",
        "[[stop]] shipping:air-strike-drill      1",
        "[[triggers]] shipping:boarding          1",
    ]
    assert done.closing == "3 documents, rows: 1 new, 1 gone, 0 changed"


def test_what_changes_within_a_row_is_told(conflict: Conflict, rules: Path, documents: Path) -> None:
    rules.write_text(
        '[[types]]\nname = "Raid on Mosul"\nacled = "Air/drone strike"\nwhere = ["Mosul"]\n\n'
        '[[harm]]\nkilled = ["keelhauled"]\n'
    )
    done = conflict("check", "rules.toml", "--against", "reports.jsonl")
    assert "  ~ 2031-05-02  Mosul  Raid on Mosul\n      sub_event_type: Air/drone strike → Raid on Mosul\n" in done.out
    assert "never spoke in 3 documents: [[harm]] rules:keelhauled\n" in done.err
    assert done.closing == "3 documents, rows: 0 new, 0 gone, 2 changed"


FAULTS = """\
[[types]]
name = "Boarding"
acled = "Atack"

[[triggers]]
name = "of-a-type-with-a-fault"
type = "Boarding"
nouns = ["boarding"]
finds = ["It rained on [Vell]."]

[[triggers]]
type = "Attack"
nouns = ["cattle raid"]
finds = [
  { text = "[Two cattle raids] hit Vell.", killed = 40 },
  "[A mere raid] hit Vell.",
]

[[harm]]
kiled = ["keelhauled"]
"""


def test_a_fault_of_one_entry_hides_no_example_of_another(conflict: Conflict, rules: Path) -> None:
    rules.write_text(FAULTS)
    done = conflict("check", "rules.toml")
    assert done.status == 1
    assert [line.split(" ", 2)[0] for line in done.out.splitlines() if line.startswith("rules.toml")] == [
        "rules.toml:3:",
        "rules.toml:16:",
        "rules.toml:20:",
    ]
    assert "“A mere raid” is to be found, but nothing is found: [A mere raid] hit Vell." in done.out
    assert "rules.toml: only entries without a fault were tried on their examples" in done.err
    rules.write_text("[[triggers]\n")
    assert "rules.toml: no example was tried: first mend what is no TOML\n" in conflict("check", "rules.toml").err


def test_one_name_for_several_entries_is_told(conflict: Conflict, rules: Path) -> None:
    rules.write_text(
        '[[triggers]]\nname = "raid"\ntype = "Attack"\nnouns = ["cattle raid"]\n'
        '[[weapons]]\nname = "raid"\nwords = ["sea viper"]\nlike = "aircraft"\n'
    )
    told = "one name for several entries, which the column rules does not tell apart: "
    assert f"{told}rules:raid ([[triggers]], [[weapons]])\n" in conflict("check", "rules.toml").err


def test_of_many_types_the_nearest_are_told(conflict: Conflict, rules: Path) -> None:
    rules.write_text('[[triggers]]\ntype = "Violence of crowds at sea"\nnouns = ["scuffle"]\n')
    (line, *_) = conflict("check", "rules.toml").out.splitlines()
    assert line == (
        "rules.toml:2: error: [[triggers]] type: 'Violence of crowds at sea' is no type; the nearest are 'Mob violence', "
        "'Sexual violence' and 'Violent demonstration'; all are in: conflict rules list --kind type"
    )


CODES = """\
[[types]]
name = "Raid"
acled = "Attack"
of = ["Air/drone strike"]
where = ["market"]

[[triggers]]
name = "raid"
type = "Raid"
nouns = ["cattle raid"]

[[actors]]
name = "Norland Front"
code = "NF"

[[sources]]
name = "Miro Post"
note = "run by the army"
"""


def test_codes_and_notes_are_changes_and_what_sections_call_the_same_is_two(
    conflict: Conflict, rules: Path, tmp_path: Path
) -> None:
    rules.write_text(CODES)
    told = {
        "id": "one",
        "text": "The Norland Front carried out an air strike on a market in Mosul, Iraq, on 2 May 2031.",
        "published": "2031-05-03",
        "source": "Miro Post",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(told) + "\n")
    done = conflict("check", "rules.toml", "--against", "a.jsonl")
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "actor_code: — → NF" in lines
    assert "source_note: — → run by the army" in lines
    assert [line for line in lines if line[-1:] in "01" and line.startswith("[[")][-4:] == [
        "[[actors]] Norland Front 1",
        "[[sources]] Miro Post 1",
        "[[types]] rules:type-raid 1",
        "[[triggers]] rules:raid 0",
    ]
    table = conflict("check", "rules.toml", "--against", "a.jsonl", "-f", "csv")
    assert [(row["change"], row["actor_code"], row["source_note"]) for row in table.rows] == [
        ("before", "", ""),
        ("after", "NF", "run by the army"),
    ]


def test_rows_that_differ_are_a_table(conflict: Conflict, rules: Path, documents: Path, tmp_path: Path) -> None:
    done = conflict("check", "rules.toml", "--against", "reports.jsonl", "-f", "csv")
    assert [(row["change"], row["doc_id"], row["sub_event_type"]) for row in done.rows] == [
        ("new", "one", "Boarding"),
        ("gone", "three", "Air/drone strike"),
    ]
    written = conflict("check", "rules.toml", "--against", "reports.jsonl", "-o", "rows.csv")
    assert (tmp_path / "rows.csv").read_text() == done.out
    assert written.out.startswith("section")


def test_rows_are_the_same_with_several_processes(conflict: Conflict, rules: Path, documents: Path) -> None:
    one = conflict("check", "rules.toml", "--against", "reports.jsonl", "-f", "csv", "--workers", "1")
    two = conflict("check", "rules.toml", "--against", "reports.jsonl", "-f", "csv", "--workers", "2")
    assert one.out == two.out
    assert one.closing == two.closing


def test_places_of_a_file_count_only_with_it(conflict: Conflict, rules: Path, tmp_path: Path) -> None:
    rules.write_text('[[places]]\nname = "Ostravell"\ncountry = "IQ"\nlatitude = 36.2\nlongitude = 43.1\n')
    (tmp_path / "a.txt").write_text("An air strike hit Ostravell on 2 May 2031.\n")
    done = conflict("check", "rules.toml", "--against", "a.txt")
    assert "  ~ 2031-05-02  Ostravell  Air/drone strike\n      country: — → Iraq\n" in done.out
    assert "[[places]] Ostravell      1\n" in done.out


def test_lists_of_ones_own_count_both_times(conflict: Conflict, rules: Path, tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("name,country,latitude,longitude\nOstravell,IQ,36.2,43.1\n")
    (tmp_path / "a.txt").write_text("An air strike hit Ostravell on 2 May 2031.\n")
    done = conflict("check", "rules.toml", "--against", "a.txt", "--places", "places.csv")
    assert done.closing == "1 document, rows: 0 new, 0 gone, 0 changed"


def test_nothing_is_read_before_all_is_mended(conflict: Conflict, rules: Path, documents: Path) -> None:
    rules.write_text("[[trigers]]\n")
    done = conflict("check", "rules.toml", "--against", "reports.jsonl")
    assert done.status == 1
    assert done.closing == "conflict: no documents were read: first mend what is wrong"


def test_a_document_that_cannot_be_read(conflict: Conflict, rules: Path, documents: Path) -> None:
    done = conflict("check", "rules.toml", "--against", "reports.jsonl", "--against", "none.txt")
    assert done.status == 1
    assert done.closing == "3 documents, rows: 1 new, 1 gone, 0 changed; 1 could not be read"


# ---- where rules are used ----------------------------------------------------------------------------------------


def test_extract_tells_the_same_lines(conflict: Conflict, rules: Path, documents: Path) -> None:
    rules.write_text('[[triggers]]\ntype = "Atack"\nverb = ["boarded"]\n')
    done = conflict("extract", "reports.jsonl", "--rules", "rules.toml")
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "conflict: the rules cannot be used:\n"
        "rules.toml:2: error: [[triggers]] type: 'Atack' is no type; did you mean 'Attack'?\n"
        "rules.toml:3: error: [[triggers]] has no key 'verb'; did you mean verbs?\n"
    )


def test_rules_do_not_come_by_standard_input(conflict: Conflict) -> None:
    done = conflict("check", "-")
    assert (done.status, done.err) == (2, "conflict: -: rules are read from files, not from standard input\n")
    assert conflict("check", "").err == 'conflict: "": no file is named; name one\n'
