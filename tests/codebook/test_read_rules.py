"""What is wrong with a codebook, in words for a person, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from conflictcli.codebook import shape
from conflictcli.codebook.faults import Fault, RulesError
from conflictcli.codebook.read import read, sheet_of
from conflictcli.codebook.shaped import EXAMPLES, sections
from conflictcli.rules.own.entries import Example


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("rules.toml")


def faults(path: Path) -> list[str]:
    """What is said of a file, without its name."""
    with pytest.raises(RulesError) as problem:
        read([str(path)])
    return [str(fault).removeprefix(f"{path}:") for fault in problem.value.faults]


TRIGGER = '[[triggers]]\ntype = "Attack"\nnouns = ["ship raid"]\n'

WRONG = (
    pytest.param(
        f'{TRIGGER}finds = ["Two [ship raids hit Vell."]\n',
        [
            "4: error: [[triggers]] finds: a bracket [ is not closed; write ] behind the words that are to be found: "
            "Two [ship raids hit Vell."
        ],
        id="bracket not closed",
    ),
    pytest.param(
        f'{TRIGGER}finds = [\n  "[A ship raid] hit Vell.",\n  {{ text = "] A ship raid [", strikes = 1 }},\n]\n',
        [
            "6: error: [[triggers]] finds: a bracket ] closes none; write [ before the words that are to be found: "
            "] A ship raid ["
        ],
        id="bracket not opened",
    ),
    pytest.param(
        f'{TRIGGER}finds = ["[A [ship raid]] hit Vell."]\n',
        [
            "4: error: [[triggers]] finds: a bracket [ stands within brackets; close the first with ] before it: "
            "[A [ship raid]] hit Vell."
        ],
        id="brackets within brackets",
    ),
    pytest.param(
        f'{TRIGGER}finds = ["A ship raid [] hit Vell."]\n',
        ["4: error: [[triggers]] finds: there is nothing in these brackets: A ship raid [] hit Vell."],
        id="nothing in brackets",
    ),
    pytest.param(
        f'{TRIGGER}ignores = [\n  "It rained.",\n  "A [ship] raided it.",\n]\n',
        [
            "6: error: [[triggers]] ignores: in a near miss there is nothing to find; leave the brackets out: "
            "A [ship] raided it."
        ],
        id="brackets in a near miss",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\npattern = 'boarded\\ the'\nfinds = ['They [boarded the] ship.']\n"
        "ignores = ['It rained.']\n",
        [
            "4: error: [[patterns]] pattern: a space is any white space by itself; leave out the \\ before it, with which"
            " it finds nothing"
        ],
        id="a space with a backslash",
    ),
    pytest.param(
        "[codebook]\nname = shipping\n",
        ['2: error: text stands in quotation marks: name = "shipping"'],
        id="text without quotes",
    ),
    pytest.param(
        '[codebook]\nabout = "C:\\Users\\anna"\n',
        [
            "2: error: a backslash within double quotation marks means something else; write single ones round it: about = 'C:\\Users\\anna'"
        ],
        id="Windows path",
    ),
    pytest.param(
        '[[patterns]]\npattern = "\\d+ boardings"\n',
        [
            "2: error: a backslash within double quotation marks means something else; write single ones round it: pattern = '\\d+ boardings'"
        ],
        id="backslash in a pattern",
    ),
    pytest.param(
        '[[triggers]]\nnouns = ["boarding",\nverbs = ["boarded"]\n',
        ["2: error: the list nouns has no end: put ] behind its last value"],
        id="list without end",
    ),
    pytest.param(
        '[[triggers]]\nnouns = [\n  "boarding",\n',
        ["2: error: the list nouns has no end: put ] behind its last value"],
        id="list without end at the end",
    ),
    pytest.param(
        '[[triggers]]\nnouns = ["boarding" "seizure"]\n',
        ['2: error: a comma is missing before "seizure"]'],
        id="comma missing",
    ),
    pytest.param(
        '[[triggers]\nnouns = ["boarding"]\n',
        ["1: error: the brackets round triggers are not closed: write [[triggers]]"],
        id="table without end",
    ),
    pytest.param(
        "[codebook]]\n",
        ["1: error: the brackets round codebook are not closed: write [codebook]"],
        id="one bracket too many",
    ),
    pytest.param(
        '[codebook]\nname = "shipping\nversion = "1"\n',
        ['2: error: the text has no closing quotation mark: put " behind it'],
        id="text without end",
    ),
    pytest.param(
        "[codebook]\nname = 'shipping\n",
        ["2: error: the text has no closing quotation mark: put ' behind it"],
        id="single quotes without end",
    ),
    pytest.param(
        "[codebook]\nname = “shipping”\n",
        ['2: error: these are curly quotation marks; write straight ones: "'],
        id="curly quotes",
    ),
    pytest.param(
        '[codebook]\nname: "shipping"\n',
        ['2: error: an equals sign stands between a key and its value: name = "shipping"'],
        id="colon",
    ),
    pytest.param(
        '[codebook]\nname "shipping"\n',
        ['2: error: an equals sign stands between a key and its value: name = "shipping"'],
        id="no equals sign",
    ),
    pytest.param(
        "Our rules for ships\n",
        ["1: error: this is no line of a codebook: Our rules for ships; write key = value, or put # before a remark"],
        id="prose",
    ),
    pytest.param(
        "[[triggers]]\ngeneral = yes\n",
        ["2: error: yes is no value; write general = true"],
        id="yes",
    ),
    pytest.param(
        "[[triggers]]\ngeneral = True\n",
        ["2: error: True is no value; write general = true"],
        id="True",
    ),
    pytest.param(
        "[codebook]\nname =\n",
        ["2: error: nothing stands behind the equals sign of name; write a value, or leave the line out"],
        id="nothing behind",
    ),
    pytest.param(
        '[codebook]\n= "x"\n',
        ["2: error: no key stands before the equals sign"],
        id="nothing before",
    ),
    pytest.param(
        "[[places]]\nlatitude = 33,51\n",
        ["2: error: a number has a point and no comma: latitude = 33.51"],
        id="decimal comma",
    ),
    pytest.param(
        '[[triggers]]\nnouns = "boarding", "seizure"\n',
        ['2: error: several values stand in square brackets: nouns = ["boarding", "seizure"]'],
        id="several without brackets",
    ),
    pytest.param(
        '[codebook]\nabout = "our "own" rules"\n',
        ["2: error: a quotation mark within the text ends it; write single ones round it: about = 'our \"own\" rules'"],
        id="quotes in quotes",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\ntype = "Attack"\n',
        ["3: error: type stands twice in one table; leave one of them, or put [[…]] before the next entry"],
        id="a key twice",
    ),
    pytest.param(
        "[codebook]\n[codebook]\n",
        ["2: error: codebook stands twice; where there may be several, write [[codebook]] over each, else one alone"],
        id="a table twice",
    ),
    pytest.param(
        "[counts.words]\ndozens = {\n  least = 24 }\n",
        ["2: error: what stands in { } stands on one line"],
        id="inline over lines",
    ),
    pytest.param(
        "[counts.words]\ndozens = { least = 24, }\n",
        ["2: error: leave out the comma before }"],
        id="inline comma",
    ),
    pytest.param(
        "[counts.words]\ndozens = { least = 24\n",
        ["2: error: what begins with { ends with } on the same line"],
        id="inline without end",
    ),
    pytest.param(
        "[codebook]\nversion = 1 beta\n",
        ['2: error: text stands in quotation marks: version = "1 beta"'],
        id="a figure with a unit",
    ),
    pytest.param(
        '[codebook]\nname = "a\x01"\n',
        ["2: error: there is a character that cannot be seen: '\\x01'; take it away"],
        id="a character unseen",
    ),
    pytest.param(
        '[[trigers]]\ntype = "Attack"\n',
        ["1: error: there is no table trigers; did you mean [[triggers]]?"],
        id="table misspelt",
    ),
    pytest.param(
        "[colours]\nred = 1\n",
        [
            "1: error: there is no table colours; there are [codebook], [[types]], [[triggers]], [[weapons]], [[harm]], [[stop]], [[actors]], [[places]], [counts], [[sources]], [[patterns]]"
        ],
        id="table unknown",
    ),
    pytest.param(
        'name = "shipping"\n',
        ["1: error: name stands before any table; put [codebook] in the line above it"],
        id="key before tables",
    ),
    pytest.param(
        'hue = "red"\n',
        [
            "1: error: hue stands before any table, and means nothing there; there are [codebook], [[types]], [[triggers]], [[weapons]], [[harm]], [[stop]], [[actors]], [[places]], [counts], [[sources]], [[patterns]]"
        ],
        id="key of nothing before tables",
    ),
    pytest.param(
        '[types]\nname = "Boarding"\nacled = "Attack"\n',
        ["1: error: there may be several of [types]: write it with two brackets, [[types]]"],
        id="one bracket",
    ),
    pytest.param(
        '[[codebook]]\nname = "shipping"\n',
        ["1: error: codebook is a table: write [codebook] on a line, and its keys below; there is one alone"],
        id="two brackets",
    ),
    pytest.param(
        'actors = "Norland Front"\n',
        ["1: error: actors is a table: write [[actors]] on a line, and its keys below"],
        id="a value for a table",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnoun = ["boarding"]\n',
        ["3: error: [[triggers]] has no key 'noun'; did you mean nouns?"],
        id="key misspelt",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nverbs = ["boarded"]\naliases = ["seized"]\n',
        ["4: error: 'aliases' is no key of [[triggers]] but of [[actors]], [[places]] and [[sources]]"],
        id="key of another table",
    ),
    pytest.param(
        '[codebook]\ncolour = "red"\n',
        ["2: error: [codebook] has no key 'colour'; there are name, version, about"],
        id="key unknown",
    ),
    pytest.param(
        '[[types]]\nname = "Boarding"\n',
        ['1: error: [[types]] has no acled; write one: acled = "Attack"'],
        id="key missing",
    ),
    pytest.param(
        '[[actors]]\naliases = ["NF"]\n',
        ['1: error: [[actors]] has no name; write one: name = "Norland Front"'],
        id="name missing",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\npattern = 'boarded'\n",
        [
            '1: error: [[patterns]] has no finds; a pattern needs a sentence that shows what it finds, in brackets: finds = ["[Two boardings] off Vell."]',
            '1: error: [[patterns]] has no ignores; a pattern needs a near miss, a sentence in which it finds nothing: ignores = ["He went to a boarding school."]',
        ],
        id="evidence missing",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = "boarding, seizure"\n',
        ['3: error: [[triggers]] nouns: a list is wanted, in square brackets: nouns = ["boarding", "seizure"]'],
        id="no list",
    ),
    pytest.param(
        "[codebook]\nversion = 1.2\n",
        ['2: error: [codebook] version: 1.2 is no text; put quotation marks round it: version = "1.2"'],
        id="no text",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = [\n  "boarding",\n  12,\n]\n',
        ['5: error: [[triggers]] nouns: 12 is no text; put quotation marks round it: "12"'],
        id="no text in a list",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = [["boarding"]]\n',
        ["3: error: [[triggers]] nouns: a list is no text; take the inner brackets away"],
        id="a list in a list",
    ),
    pytest.param(
        '[[triggers]]\ntype = ["Attack"]\nnouns = ["boarding"]\n',
        ['2: error: [[triggers]] type: a list is no text; type has one value: type = "Attack"'],
        id="a list for a text",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = ["boarding"]\ngeneral = "no"\n',
        ["4: error: [[triggers]] general: 'no' is neither yes nor no; write general = false, without quotation marks"],
        id="no bool",
    ),
    pytest.param(
        '[[places]]\nname = "Vell"\ncountry = "SY"\nlatitude = "33,5"\nlongitude = 36\n',
        ["4: error: [[places]] latitude: '33,5' is no number; leave the quotation marks out: latitude = 33.5"],
        id="no number",
    ),
    pytest.param(
        "[counts]\nplural = 2.5\n",
        ["2: error: [counts] plural: 2.5 is no whole number; write it in figures: plural = 2"],
        id="no whole number",
    ),
    pytest.param(
        "[counts]\nplural = 1\n",
        ["2: error: [counts] plural: 1 is too small; 2 is the least"],
        id="a number too small",
    ),
    pytest.param(
        "[counts]\nplural = 101\n",
        ["2: error: [counts] plural: 101 is too large; 100 is the most"],
        id="a number too large",
    ),
    pytest.param(
        "[counts.words]\ndozens = 24\n",
        ["2: error: [counts] words.dozens: a table is wanted: dozens = { least = 24, best = 30 }"],
        id="no table",
    ),
    pytest.param(
        '[[stop]]\nphrases = ["boarding school"]\nscope = "sentance"\n',
        ["3: error: [[stop]] scope: 'sentance' is none there is; did you mean 'sentence'?"],
        id="choice misspelt",
    ),
    pytest.param(
        '[[stop]]\nphrases = ["boarding school"]\nscope = "book"\n',
        ["3: error: [[stop]] scope: 'book' is none there is; there are 'phrase', 'sentence', 'document'"],
        id="choice unknown",
    ),
    pytest.param(
        '[[triggers]]\ntype = ""\nnouns = ["boarding"]\n',
        ["2: error: [[triggers]] type: this is empty; fill it in, or leave the line out"],
        id="empty text",
    ),
    pytest.param(
        '[[weapons]]\nwords = []\nlike = "aircraft"\n',
        ['2: error: [[weapons]] words: this is empty; write at least one: words = ["sea drone"]'],
        id="empty list",
    ),
    pytest.param(
        '[codebook]\nname = "Sea Ships"\n',
        [
            "2: error: [codebook] name: 'Sea Ships' has signs that cannot stand here; a name is small letters a to z, figures and hyphens: name = \"sea-ships\""
        ],
        id="a name with blanks",
    ),
    pytest.param(
        '[codebook]\nversion = "first one"\n',
        [
            "2: error: [codebook] version: 'first one' has signs that cannot stand here; a version is up to 30 letters, figures, points and hyphens: \"1.2\""
        ],
        id="a version with blanks",
    ),
    pytest.param(
        '[[actors]]\nname = "Norland; Vell"\n',
        [
            "2: error: [[actors]] name: 'Norland; Vell' has a semicolon, which parts several names in a cell; leave it out"
        ],
        id="a semicolon",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = ["""boar\nding"""]\n',
        ["3: error: [[triggers]] nouns: 'boar\\nding' goes over several lines; write it on one"],
        id="two lines",
    ),
    pytest.param(
        '[[actors]]\nname = "Norland Norland Norland Norland Norland Norland Norland Norland Norland Norland Norland Army"\n',
        ["2: error: [[actors]] name: this has 92 letters, and 80 are the most"],
        id="a long name",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = ["boarding"]\nfinds = [{ strikes = "2" }]\n',
        [
            '4: error: [[triggers]] finds has no text; write one: text = "[Two boardings] off Vell."',
            "4: error: [[triggers]] finds.strikes: '2' is no whole number; leave the quotation marks out: strikes = 2",
        ],
        id="example without text",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = ["boarding"]\nfinds = [\n  { text = "[Boarding]", strike = 2 }]\n',
        ["5: error: [[triggers]] finds has no key 'strike'; did you mean strikes?"],
        id="example with a key unknown",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = ["boarding"]\nfinds = [12]\n',
        [
            '4: error: [[triggers]] finds: a sentence in quotation marks is wanted, or { text = "[Two boardings] off Vell", strikes = 2 }'
        ],
        id="no example",
    ),
    pytest.param(
        '[[types]]\nname = "Boarding"\nacled = "Atack"\n',
        ["3: error: [[types]] acled: 'Atack' is no sub-event type of ACLED; did you mean 'Attack'?"],
        id="type of ACLED unknown",
    ),
    pytest.param(
        '[[types]]\nname = "Boarding"\nacled = "Attack"\nof = ["Attack", "Clash"]\nwhere = ["tanker"]\n',
        [
            "4: error: [[types]] of: 'Clash' is no sub-event type of ACLED; the nearest are 'Armed clash', 'Arrests' and 'Chemical weapon'; all are in: conflict rules list --kind type"
        ],
        id="of unknown",
    ),
    pytest.param(
        '[[types]]\nname = "Boarding"\nacled = "Attack"\nof = ["Attack"]\n',
        [
            '4: error: [[types]] of: this has an effect only with where, the words that make such events yours: where = ["tanker"]'
        ],
        id="of without where",
    ),
    pytest.param(
        '[[types]]\nname = "attack"\nacled = "Attack"\n',
        [
            "2: error: [[types]] name: 'Attack' is a type of ACLED's already; use it without defining it, or choose another name"
        ],
        id="type named as ACLED's",
    ),
    pytest.param(
        '[[types]]\nname = "Boarding"\nacled = "Attack"\n[[types]]\nname = "Boarding"\nacled = "Attack"\n',
        ["5: error: [[types]] name: 'Boarding' is the name of another entry of [[types]], in line 1; choose another"],
        id="type twice",
    ),
    pytest.param(
        '[[types]]\nname = "Boarding"\nacled = "Attack"\n[[triggers]]\ntype = "Bording"\nnouns = ["boarding"]\n',
        ["5: error: [[triggers]] type: 'Bording' is no type; did you mean 'Boarding'?"],
        id="type unknown",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nnouns = ["boarding"]\nfinds = [{ text = "[Boarding]", type = "Atack" }]\n',
        ["4: error: [[triggers]] finds.type: 'Atack' is no type; did you mean 'Attack'?"],
        id="type of an example unknown",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\n',
        ['1: error: [[triggers]]: there are neither nouns nor verbs; write some: verbs = ["boarded"]'],
        id="no words",
    ),
    pytest.param(
        "[[harm]]\n",
        ['1: error: [[harm]]: there is neither killed nor injured; write one: killed = ["slain"]'],
        id="no harm",
    ),
    pytest.param(
        '[[stop]]\nphrases = ["???"]\n',
        ["2: error: [[stop]] phrases: '???' has no letter; write a word as a text would"],
        id="word without letters",
    ),
    pytest.param(
        '[[triggers]]\ntype = "Attack"\nverbs = ["board(?:ed|s)"]\n',
        [
            "3: error: [[triggers]] verbs: 'board(?:ed|s)' has signs of a pattern; words are taken as they are: use [[patterns]]"
        ],
        id="word like a pattern",
    ),
    pytest.param(
        '[[types]]\nname = "Boarding"\nacled = "Attack"\n[[triggers]]\ntype = "Boarding"\nnouns = ["boarding"]\n[[triggers]]\nname = "others"\ntype = "Attack"\nnouns = ["raid", "Boardings"]\n',
        ["10: error: [[triggers]] nouns: 'boardings' means 'Boarding' in line 6; a word has one type"],
        id="a word of two types",
    ),
    pytest.param(
        '[[harm]]\nkilled = ["slain"]\n[[harm]]\nkilled = ["slain"]\n',
        ["3: error: [[harm]] name: the entry in line 1 is called 'slain', too; give one of them a name: name = \"…\""],
        id="two entries of one name",
    ),
    pytest.param(
        '[[harm]]\nname = "dead"\nkilled = ["slain"]\n[[harm]]\nname = "dead"\nkilled = ["felled"]\n',
        ["5: error: [[harm]] name: 'dead' is the name of another entry of [[harm]], in line 1; choose another"],
        id="two entries named so",
    ),
    pytest.param(
        '[[weapons]]\nname = "artillery"\nwords = ["sea gun"]\nlike = "artillery"\n',
        ["2: error: [[weapons]] name: 'artillery' is the name of a built-in rule; choose another"],
        id="name of a built-in rule",
    ),
    pytest.param(
        '[[weapons]]\nwords = ["sea drone"]\nlike = "aircrafts"\n',
        ["3: error: [[weapons]] like: 'aircrafts' is no built-in kind of weapon; did you mean 'aircraft'?"],
        id="weapon unknown",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\nfinds = ['[x]']\nignores = ['y']\npattern = 'boarded'\n",
        ['1: error: [[patterns]]: a pattern of an event needs a type: type = "Attack"'],
        id="pattern without type",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\nkind = 'weapon'\nfinds = ['[x]']\nignores = ['y']\npattern = 'sea drone'\n",
        ['1: error: [[patterns]]: a pattern of a weapon needs like: like = "aircraft"'],
        id="pattern of a weapon without like",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\nkind = 'stop'\npattern = 'boarded'\n",
        [
            "3: error: [[patterns]] type: this is for patterns of kind 'event', and this one is of kind 'stop'; leave it out"
        ],
        id="type in a pattern of another kind",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\nscope = 'sentence'\npattern = 'boarded'\n",
        [
            "6: error: [[patterns]] scope: this is for patterns of kind 'stop', and this one is of kind 'event'; leave it out"
        ],
        id="scope in a pattern of an event",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = '(?:boarded|(seized by pirates'\n",
        [
            "6: error: [[patterns]] pattern: the pattern cannot be read at letter 12, (seized by pirates: this bracket ( is not closed by )"
        ],
        id="bracket of a pattern open",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = 'boarded) by'\n",
        [
            "6: error: [[patterns]] pattern: the pattern cannot be read at letter 8, ) by: this bracket ) closes none; the sign itself is \\)"
        ],
        id="bracket of a pattern too many",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = 'board[es by'\n",
        [
            "6: error: [[patterns]] pattern: the pattern cannot be read at letter 6, [es by: this bracket [ is not closed by ]; the sign itself is \\["
        ],
        id="set of a pattern open",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = 'boarded|*seized'\n",
        [
            "6: error: [[patterns]] pattern: the pattern cannot be read at letter 9, *seized: there is nothing before this sign that it could repeat; the sign itself has \\ before it"
        ],
        id="nothing to repeat",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = 'boarded\\'\n",
        [
            "6: error: [[patterns]] pattern: the pattern cannot be read at its end: a backslash stands at its end, before nothing"
        ],
        id="backslash at the end",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = \"\\bboarded\"\n",
        [
            "6: error: [[patterns]] pattern: within double quotation marks \\b means something else; write single ones round it: '…'"
        ],
        id="backspace",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = '(?&COUN) boardings'\n",
        ["6: error: [[patterns]] pattern: (?&COUN) is none of the vocabulary; did you mean 'COUNT'?"],
        id="vocabulary misspelt",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = '(?P<counts>two) boardings'\n",
        ["6: error: [[patterns]] pattern: the group 'counts' means nothing; did you mean 'count'?"],
        id="group unknown",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\nkind = 'stop'\nfinds = ['[x]']\nignores = ['y']\npattern = '(?P<count>two) boardings'\n",
        [
            "6: error: [[patterns]] pattern: the group 'count' means nothing in a pattern of kind 'stop'; write (?:…) for (?P<count>…)"
        ],
        id="group of another kind",
    ),
    pytest.param(
        "[[patterns]]\nname = 'p'\ntype = 'Attack'\nfinds = ['[x]']\nignores = ['y']\npattern = '(?:boarded)?'\n",
        [
            "6: error: [[patterns]] pattern: the pattern can match nothing at all: put at least one word in it that must stand there"
        ],
        id="matches nothing",
    ),
    pytest.param(
        '[[actors]]\nname = "Norland Front"\naliases = ["NF"]\n[[actors]]\nname = "Norland Forces"\naliases = [\n"Forces",\n"NF"]\n',
        ["8: error: [[actors]] aliases: 'NF' is a name of 'Norland Front', too; leave it with one of them"],
        id="alias of two",
    ),
    pytest.param(
        '[[actors]]\nname = "Norland Front"\naliases = ["12"]\n',
        ["3: error: [[actors]] aliases: '12' has no letter; write a name as a text would"],
        id="alias without letters",
    ),
    pytest.param(
        '[[actors]]\nname = "Norland Front"\naliases = ["NF|Front"]\n',
        ["3: error: [[actors]] aliases: 'NF|Front': write each name in quotation marks"],
        id="alias with a bar",
    ),
    pytest.param(
        '[[actors]]\nname = "Norland Front"\naliases = ["the Front of all who fight for Norland and its free coast"]\n',
        [
            "3: error: [[actors]] aliases: 'the Front of all who fight for Norland and its free coast' has more than 10 words; write a shorter name of it"
        ],
        id="long alias",
    ),
    pytest.param(
        '[[actors]]\nname = "Norland Front"\nkind = "rebels"\n',
        [
            "3: error: [[actors]] kind: 'rebels' is none there is; write state, coalition, non-state, civilians, unknown, or nothing for non-state"
        ],
        id="kind of a party",
    ),
    pytest.param(
        '[[places]]\nname = "Vell"\ncountry = "Syri"\nlatitude = 35\nlongitude = 36\n',
        ["3: error: [[places]] country: 'Syri' is unknown; did you mean Syria (SY)?"],
        id="country unknown",
    ),
    pytest.param(
        '[[places]]\nname = "Vell"\nlatitude = 35\nlongitude = 36\n',
        ["1: error: [[places]]: no country; write its two letters (SY) or its name (Syria)"],
        id="no country",
    ),
    pytest.param(
        '[[places]]\nname = "Vell"\ncountry = "SY"\nlatitude = 136\nlongitude = 36\n',
        ["4: error: [[places]] latitude: 136 is out of range; did longitude change places with it?"],
        id="latitude out of range",
    ),
    pytest.param(
        '[[places]]\nname = "Vell"\nkind = "town"\ncountry = "SY"\nlatitude = 35\nlongitude = 36\n',
        [
            "3: error: [[places]] kind: 'town' is none there is; write admin1, admin2, place, region, or nothing for place"
        ],
        id="kind of a place",
    ),
    pytest.param(
        '[[places]]\nname = "Vell"\nadmin1 = "Alepo"\ncountry = "SY"\nlatitude = 35\nlongitude = 36\n',
        ["3: error: [[places]] admin1: 'Alepo' is no first-level division of Syria; did you mean Aleppo?"],
        id="division unknown",
    ),
    pytest.param(
        '[counts]\nvague = "acld"\n',
        ["2: error: [counts] vague: 'acld' is no convention; did you mean 'acled'?"],
        id="convention unknown",
    ),
    pytest.param(
        "[counts.words]\ndozen = { least = 24 }\n",
        ["2: error: [counts] words.dozen: 'dozen' is no vague word that is known; did you mean 'dozens'?"],
        id="vague word unknown",
    ),
    pytest.param(
        "[counts.words]\ndozens = { least = 24, best = 12 }\n",
        ["2: error: [counts] words.dozens: best is 12, less than the least, 24; let them change places"],
        id="worth backwards",
    ),
    *(
        pytest.param(
            f"[[patterns]]\nname = 'a'\ntype = 'Attack'\npattern = '{pattern}'\nfinds = ['a']\nignores = ['b']\n",
            [
                f"4: error: [[patterns]] pattern: {call} stands for a part of the pattern itself, and may never end;"
                " write that part out again"
            ],
            id=f"recursion {call}",
        )
        for call, pattern in (
            ("(?R)", "(?R)?boarded"),
            ("(?0)", "boarded(?: and (?0))?"),
            ("(?1)", "(boarded|seized (?1)) it"),
            ("(?-1)", "(boarded) (?-1)"),
            ("(?P>noun)", "(?P<noun>boarding) (?P>noun)"),
        )
    ),
)


@pytest.mark.parametrize("text, said", WRONG)
def test_what_is_wrong_is_said(rules: Path, text: str, said: list[str]) -> None:
    rules.write_text(text)
    assert faults(rules) == said


@pytest.mark.parametrize("text, said", [each for each in WRONG if each.id != "two lines"])
def test_lines_are_those_of_a_file_from_windows(rules: Path, text: str, said: list[str]) -> None:
    rules.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert faults(rules) == said


JARGON = ("Input should", "extra_forbidden", "valid string", "ValidationError", "pydantic", "Traceback")


@pytest.mark.parametrize("section", sections())
@pytest.mark.parametrize("held", [12, 1.5, True, "", "a;b\n", [], [[]], {}, {"a": 1}, [12, {"text": 3}]], ids=repr)
def test_any_value_anywhere_is_told_in_our_words(rules: Path, section: str, held: object) -> None:
    """Each key of each table with a value that it may not have: no word of the library that checks shapes is told."""
    for key in (*sections()[section].model_fields, "unknown"):
        rules.write_text(f"{section} = {toml({key: held} if section in ('codebook', 'counts') else [{key: held}])}\n")
        try:
            read([str(rules)])
        except RulesError as problem:
            assert all(fault.line == 1 for fault in problem.faults)
            assert not [word for word in JARGON if word in str(problem)]


VALUES = st.recursive(
    st.sampled_from(
        ["Attack", "Boarding", "aircraft", "boarded", "", "event", "stop", "phrase", "Vell", "SY", "a;b", "("]
    )
    | st.sampled_from([0, 2, -1, 33.5, True]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("text", "type", "least")), inner),
    max_leaves=4,
)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_it_is_read_or_told(tmp_path: Path, data: st.DataObject) -> None:
    """Entries of all tables with keys and values of any kind: each fault has a line, and nothing else is raised."""
    lines = []
    for section in data.draw(st.lists(st.sampled_from([*sections()]), max_size=4, unique=True)):
        keys = st.sampled_from([*sections()[section].model_fields])
        single = section in ("codebook", "counts")
        for _ in range(1 if single else data.draw(st.integers(1, 2))):
            lines.append(f"[{section}]" if single else f"[[{section}]]")
            held = data.draw(st.dictionaries(keys, VALUES, max_size=6))
            lines += [f"{key} = {toml(value)}" for key, value in held.items()]
    path = tmp_path / "rules.toml"
    path.write_text("\n".join(lines))
    try:
        read([str(path)])
    except RulesError as problem:
        assert all(0 < fault.line <= len(lines) for fault in problem.faults)
        assert not [word for word in JARGON if word in str(problem)]


def toml(held: object) -> str:
    if isinstance(held, dict):
        return f"{{ {', '.join(f'{key} = {toml(value)}' for key, value in held.items())} }}"
    if isinstance(held, list):
        return f"[{', '.join(map(toml, held))}]"
    return str(held).lower() if isinstance(held, bool) else repr(held) if not isinstance(held, str) else quoted(held)


def quoted(text: str) -> str:
    return '"' + text.replace("\n", "\\n") + '"'


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file(rules: Path) -> None:
    rules.write_text(
        '[[triggers]]\nverb = ["boarded"]\ntype = "Atack"\n\n[[types]]\nname = "Boarding"\n\n'
        '[[triggers]]\ntype = "Bording"\nverbs = ["boarded"]\n\n[[actors]]\nname = "12"\n'
    )
    assert faults(rules) == [
        "2: error: [[triggers]] has no key 'verb'; did you mean verbs?",
        "3: error: [[triggers]] type: 'Atack' is no type; did you mean 'Attack'?",
        '5: error: [[types]] has no acled; write one: acled = "Attack"',
        "9: error: [[triggers]] type: 'Bording' is no type; did you mean 'Boarding'?",
        "13: error: [[actors]] name: '12' has no letter; write a name as a text would",
    ]


def test_an_entry_with_a_fault_in_its_shape_is_looked_at_all_the_same(rules: Path) -> None:
    rules.write_text(
        '[[triggers]]\ntype = "Atack"\nnoun = ["boarding"]\nverbs = ["???", "boarded"]\n\n'
        "[[patterns]]\nname = 'p'\ntype = 'Atack'\npattern = '(boarded'\nfinds = ['[boarded]']\nignores = []\n\n"
        '[[actors]]\naliases = ["12", "Norland Front"]\nkind = 3\n\n[[triggers]]\ntype = "Attack"\nnouns = [1]\n'
    )
    assert faults(rules) == [
        "2: error: [[triggers]] type: 'Atack' is no type; did you mean 'Attack'?",
        "3: error: [[triggers]] has no key 'noun'; did you mean nouns?",
        "4: error: [[triggers]] verbs: '???' has no letter; write a word as a text would",
        "8: error: [[patterns]] type: 'Atack' is no type; did you mean 'Attack'?",
        "9: error: [[patterns]] pattern: the pattern cannot be read at letter 1, (boarded: this bracket ( is not closed"
        " by )",
        '11: error: [[patterns]] ignores: this is empty; write at least one: ignores = ["He went to a boarding school."]',
        '13: error: [[actors]] has no name; write one: name = "Norland Front"',
        '15: error: [[actors]] kind: 3 is no text; put quotation marks round it: kind = "3"',
        '19: error: [[triggers]] nouns: 1 is no text; put quotation marks round it: "1"',
    ]


def test_a_type_with_a_fault_is_a_type(rules: Path) -> None:
    rules.write_text('[[types]]\nname = "Boarding"\n\n[[triggers]]\ntype = "Boarding"\nverbs = ["boarded"]\n')
    assert faults(rules) == ['1: error: [[types]] has no acled; write one: acled = "Attack"']


def test_a_file_may_name_the_types_of_those_before_it(rules: Path) -> None:
    Path("types.toml").write_text('[[types]]\nname = "Boarding"\nacled = "Attack"\n')
    rules.write_text('[[triggers]]\ntype = "Boarding"\nverbs = ["boarded"]\n')
    assert read(["types.toml", "rules.toml"]).title == "types+rules"
    assert faults(rules) == [
        "2: error: [[triggers]] type: 'Boarding' is no type; the nearest are 'Agreement', 'Armed clash' and 'Other'; all"
        " are in: conflict rules list --kind type",
    ]


def test_what_is_wrong_in_several_files_is_told_at_once(rules: Path) -> None:
    Path("types.toml").write_text('[[types]]\nname = "Boarding"\n')
    rules.write_text("[[trigers]]\n")
    with pytest.raises(RulesError) as problem:
        read(["types.toml", "rules.toml"])
    assert [(fault.file, fault.line) for fault in problem.value.faults] == [("types.toml", 1), ("rules.toml", 1)]


def test_a_file_that_is_not_there(rules: Path) -> None:
    with pytest.raises(RulesError, match=r"^rules.toml: error: there is no such file$"):
        read(["rules.toml"])
    rules.mkdir()
    with pytest.raises(RulesError, match=r"^rules.toml: error: is a folder; name a file of rules$"):
        read(["rules.toml"])


def test_a_file_in_another_encoding(rules: Path) -> None:
    rules.write_bytes('# Über\n[codebook]\nabout = "Küste"\n'.encode("latin-1"))
    assert faults(rules) == ["1: error: this is no UTF-8; save the file as UTF-8"]


def test_a_number_that_python_does_not_read(rules: Path) -> None:
    rules.write_text(f"[counts]\nplural = {'9' * 5000}\n")
    assert faults(rules) == [" error: has a number that is too large to be read"]


@pytest.mark.parametrize("pattern", [r"boarded \(?R\)", r"boarded[(?1)]", r"(a|b)oarded \1", "(?:a)?boarded"])
def test_what_only_looks_like_a_call_is_read(rules: Path, pattern: str) -> None:
    rules.write_text(
        f"[[patterns]]\nname = 'a'\ntype = 'Attack'\npattern = '{pattern}'\nfinds = ['a']\nignores = ['b']\n"
    )
    assert read([str(rules)]).patterns[0].pattern == pattern


def test_an_empty_file_is_a_codebook_with_nothing_in_it(rules: Path) -> None:
    rules.write_text("# nothing yet\n")
    assert read(["rules.toml"]).title == "rules"
    assert sheet_of("rules.toml").is_empty
    rules.write_text('[codebook]\nname = "shipping"\n')
    assert sheet_of("rules.toml").is_empty
    rules.write_text('[[harm]]\nkilled = ["slain"]\n')
    assert not sheet_of("rules.toml").is_empty


def test_evidence_is_read_with_its_values(rules: Path) -> None:
    rules.write_text(
        '[[harm]]\nkilled = ["slain"]\n'
        'finds = ["Two were [slain].", { text = "[Six] were slain.", killed = 6 }]\nignores = ["No one was."]\n'
    )
    (entry,) = read(["rules.toml"]).harm
    assert entry.evidence.finds == (Example("Two were [slain]."), Example("[Six] were slain.", (("killed", 6),)))
    assert entry.evidence.ignores == ("No one was.",)


def test_a_warning_is_a_line_too() -> None:
    assert str(Fault("rules.toml", 3, "does nothing", "warning")) == "rules.toml:3: warning: does nothing"
    assert str(Fault("rules.toml", 0, "does nothing")) == "rules.toml: error: does nothing"


def test_every_key_that_must_be_there_has_an_example() -> None:
    for model in (*sections().values(), shape.Found, shape.Worth):
        try:
            model.model_validate({})
        except ValidationError as problem:
            assert {str(error["loc"][-1]) for error in problem.errors()} <= set(EXAMPLES)


@pytest.mark.parametrize("phrase", ["what if?", "is it war?!", "a drill!", "so they said."])
def test_a_phrase_may_end_as_a_sentence_does(phrase: str, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(f"[[stop]]\nphrases = ['{phrase}']\nfinds = ['Norland asked: [{phrase}] and left.']\n")
    assert read([str(path)]).stops[0].phrases == (phrase,)


def test_a_verb_that_ends_so_is_a_pattern(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text("[[triggers]]\ntype = 'Attack'\nverbs = ['boards?']\n")
    with pytest.raises(RulesError, match="has signs of a pattern"):
        read([str(path)])
