"""Entries that never speak, or say what is known without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflictcli.check.checked import checked

TYPE = '[[types]]\nname = "Boarding"\nacled = "Attack"\n'


def warnings(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "rules.toml"
    path.write_text(text)
    found = checked(str(path))
    assert not found.errors, found.faults
    return [str(fault).removeprefix(f"{path}:") for fault in found.faults]


@pytest.mark.parametrize(
    "text, said",
    [
        pytest.param(
            '[[triggers]]\ntype = "Attack"\nnouns = ["boarding"]\nverbs = ["boarded"]\n',
            [],
            id="words that speak",
        ),
        pytest.param(
            '[[triggers]]\ntype = "Air/drone strike"\nnouns = [\n  "sky raid",\n  "air strike",\n]\n',
            ["5: warning: [[triggers]] nouns: the built-in rules know 'air strike' as the same already; leave it out"],
            id="a word that is known",
        ),
        pytest.param(
            f'{TYPE}[[triggers]]\ntype = "Boarding"\nnouns = ["air strike"]\n',
            [
                "6: warning: [[triggers]] nouns: the built-in rule air-strike knows 'air strike' as 'Air/drone strike', and this goes over it; "
                "leave it out if your texts mean that, too"
            ],
            id="a word that is known as another type",
        ),
        pytest.param(
            '[[triggers]]\ntype = "Armed clash"\nverbs = ["abducted", "raided"]\n',
            [
                "3: warning: [[triggers]] verbs: the built-in rule abducted knows 'abducted' as "
                "'Abduction/forced disappearance', and this goes over it; leave it out if your texts mean that, too"
            ],
            id="a verb that is known as another type",
        ),
        pytest.param(
            '[[triggers]]\ntype = "Armed clash"\nnouns = ["air strike brawl", "raid"]\n',
            [],
            id="a word in which another is known",
        ),
        pytest.param(
            '[[weapons]]\nwords = ["howitzer"]\nlike = "aircraft"\n[[harm]]\nkilled = ["wounded"]\n',
            [
                "2: warning: [[weapons]] words: the built-in rule artillery knows 'howitzer' as a weapon like 'artillery', and this goes over it; "
                "leave it out if your texts mean that, too",
                "5: warning: [[harm]] killed: the built-in rule people-were-hurt knows 'wounded' as 'injured', and this goes over it; "
                "leave it out if your texts mean that, too",
            ],
            id="a weapon and a harm that are known as others",
        ),
        pytest.param(
            '[[actors]]\nname = "Norland Front"\nkind = "state"\naliases = ["army", "gunmen", "NLF", "Hezbollah"]\n',
            [
                "4: warning: [[actors]] aliases: the built-in rule soldiers knows 'army' as 'army' (state), and this goes over it; "
                "leave it out if your texts mean that, too",
                "4: warning: [[actors]] aliases: the built-in rule armed-people knows 'gunmen' as 'gunmen' (non-state), and this goes over it; "
                "leave it out if your texts mean that, too",
                "4: warning: [[actors]] aliases: the built-in rule listed-actor knows 'Hezbollah' as 'Hezbollah' "
                "(non-state), and this goes over it; leave it out if your texts mean that, too",
            ],
            id="names that are known as others",
        ),
        pytest.param(
            '[[actors]]\nname = "Hizballah"\naliases = ["Hezbollah"]\n', [], id="another name for a known party"
        ),
        pytest.param(
            '[[triggers]]\ntype = "Attack"\nnouns = ["boarding", "Boarding"]\n',
            ["3: warning: [[triggers]] nouns: 'Boarding' stands in line 3 already; leave it out"],
            id="a word twice",
        ),
        pytest.param(
            '[[triggers]]\ntype = "Attack"\nnouns = ["guild raid"]\n[[stop]]\nphrases = ["guild raid"]\n',
            [
                "3: warning: [[triggers]] nouns: 'guild raid' is never heard: the phrase 'guild raid' of rules:guild-raid"
                " stops it"
            ],
            id="a word that is stopped",
        ),
        pytest.param(
            '[[triggers]]\nname = "of-two"\ntype = "Attack"\nverbs = ["rammed", "rammed and sank"]\n',
            [],
            id="a word in a longer one",
        ),
        pytest.param(
            '[[triggers]]\ntype = "Attack"\nverbs = ["_boarded_"]\n',
            [
                "3: warning: [[triggers]] verbs: '_boarded_' is not heard in 'They _boarded_ it near Vell.'; write it as"
                " a text would"
            ],
            id="a word that no text has so",
        ),
        pytest.param(
            '[[weapons]]\nwords = ["sea viper", "drone"]\nlike = "aircraft"\n',
            ["2: warning: [[weapons]] words: the built-in rules know 'drone' as the same already; leave it out"],
            id="a weapon that is known",
        ),
        pytest.param(
            '[[harm]]\nkilled = ["keelhauled", "killed"]\n',
            ["2: warning: [[harm]] killed: the built-in rules know 'killed' as the same already; leave it out"],
            id="harm that is known",
        ),
        pytest.param(
            '[[actors]]\nname = "Islamic State"\naliases = ["Norland Front", "ISIS"]\n',
            ["3: warning: [[actors]] aliases: the built-in rules know 'ISIS' as the same already; leave it out"],
            id="a name that is known",
        ),
        pytest.param(
            '[[stop]]\nphrases = ["shore leave", "guild raid"]\n',
            [
                "2: warning: [[stop]] phrases: 'shore leave' holds no word that tells an event, so it stops none;"
                ' scope = "sentence" stops more'
            ],
            id="a phrase that stops nothing",
        ),
        pytest.param('[[stop]]\nphrases = ["shore leave"]\nscope = "document"\n', [], id="a phrase that stops all"),
        pytest.param(
            "[[patterns]]\nname = 'p'\ntype = 'Attack'\npattern = 'air strikes'\nfinds = ['[air strikes] hit Vell.']\n"
            "ignores = ['y']\n[[patterns]]\nname = 'q'\ntype = 'Attack'\npattern = 'air strikes hit'\n"
            "finds = ['[air strikes hit] it']\nignores = ['y']\n",
            [
                "5: warning: [[patterns]] finds: the pattern never speaks here: rules:q reads 'air strikes hit', which is longer"
            ],
            id="a pattern within a longer one",
        ),
        pytest.param(
            "# nothing\n",
            ["1: warning: there is nothing in this codebook; [[triggers]] or [[actors]] begin one"],
            id="nothing at all",
        ),
    ],
)
def test_what_does_nothing_is_told(tmp_path: Path, text: str, said: list[str]) -> None:
    assert warnings(tmp_path, text) == said


PLACE = '[[places]]\nname = "Tin Miro"\ncountry = "Burkina Faso"\n'


def test_a_point_outside_its_country_is_told(tmp_path: Path) -> None:
    assert warnings(tmp_path, f"{PLACE}latitude = -0.16\nlongitude = 14.97\n") == [
        "4: warning: [[places]] latitude: -0.16, 14.97 lies outside Burkina Faso, near Etoumbi in Republic of Congo; "
        "it lies inside it if latitude and longitude change places"
    ]
    assert warnings(tmp_path, f"{PLACE}latitude = 14.97\nlongitude = -0.16\n") == []
