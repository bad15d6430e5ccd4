"""Words → Spotted: a capitalised name with what stands around it: "12 km south of", "the town of", "airport".

Whether a name is a place, and which, is not known here: see `conflictcli.places`, which looks names up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

import regex

from conflictcli.mentions import PART, Mention, Rule, Words, expand, spelled
from conflictcli.patterns import shaped, verbatim
from conflictcli.sentences import Sentence

ARTICLE = r"(?:al|el|ash|az|ez)[-' ]|(?:ad|ar|as|an|at|ed|es)[-']"
"""In lower case before a name: "al-Ostra"."""
MORE_WORDS = r"(?:(?:\s?[-–/] ?)?(?: (?-i:(?&JOINT)))*[ -](?&CAP)){0,9}"
"""What goes on a name after its first word: "Rio de Ostra", "Ostra-Vell"."""

PLACE_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "OPENER": Words(
            r"the|an?|this|that|these|those|some|any|no|every|each|both|all|in|inside|within|at|on|near|from|to|into"
            r"|toward"
            r"|towards|across|around|outside|over|under|above|below|between|through|throughout|along|against|by|with"
            r"|without"
            r"|for|of|off|after|before|during|since|until|till|while|when|where|who|whom|whose|which|what|why|how"
            r"|and|or"
            r"|nor|but|if|because|although|though|as|than|so|yet|then|there|here|it|its|he|she|him|his|hers?|they"
            r"|them|their|we|our|you|your|my|is|are|was|were|be|been|has|have|had|will|would|could|should|not|also|even"
            r"|only|about|according|amid|among|despite|following|meanwhile|however|one|two|three|four|five|six|seven"
            r"|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|several|many|most|more|other|another|nearly"
            r"|almost"
            r"|at least|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june"
            r"|july|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec|mon|tues?|wed"
            r"|thurs?|fri|sat",
            finds=(
                *"the a an this that these those some any no every each both all in inside within at on near".split(),
                *("from",),
                *"to into toward towards across around outside over under above below between through".split(),
                *"throughout along against by with without for of off after before during since until till".split(),
                *"while when where who whom whose which what why how and or nor but if because although though".split(),
                *"as than so yet then there here it its he she him his her hers they them their we our you".split(),
                *"your my is are was were be been has have had will would could should not also even only".split(),
                *("about",),
                *"according amid among despite following meanwhile however one two three four five six seven".split(),
                *"eight nine ten eleven twelve dozens hundreds thousands several many most more other another".split(),
                *"nearly almost monday tuesday wednesday thursday friday saturday sunday january february".split(),
                *"march april may june july august september october november december jan feb apr aug sept".split(),
                *("oct", "nov", "dec", "mon", "tues", "wed", "thurs", "fri", "sat", "at least"),
            ),
            ignores=("us", "al", "el", "de", "new", "al-sham"),
        ),
        "CAPITAL": Words(
            r"(?-i:\p{Lu}(?:&\p{Lu}"
            r"|[\p{L}\p{M}\p{N}]*(?:[-'’`‘ʿ](?!s\b)[\p{L}\p{N}]+|\.\p{Lu}\b){0,6}+)"
            r"(?:\.(?:(?<=\.\p{Lu}\.)|(?<=\bSt\.)|(?<=\bFt\.)|(?<=\bMt\.)|(?<=\bSts\.)))?)",
            finds=(
                "Ostra",
                "U.S.",
                "D.C",
                "J&K",
                "Port-au-Vell",
                "Mar’a",
                "St.",
                "Ft.",
                "Mt.",
                "Sts.",
                "Al-Vell",
                "In",
            ),
            ignores=("ostra", "Ostra's", "Ostra."),
        ),
        "CAP": Words(
            r"(?-i:(?!(?i:(?&OPENER))(?![\w-]|['’](?!s\b)))(?&CAPITAL))",
            finds=("Ostra", "U.S.", "Port-au-Vell"),
            ignores=("ostra", "Near", "In", "Ostra's", "Ostra."),
        ),
        "JOINT": Words(
            r"(?:de(?: (?:la|las|los|el))?|del|della|di|da|das|do|dos|du|la|las|los|le|les|al|el|ul|imeni|ash|adh|ad|ar|az"
            r"|ez|ed|e|y"
            r"|bin|ibn|bani|bou|van|den|der|ter|sur|upon|am)",
            finds=(
                *(
                    "de",
                    "de la",
                    "de las",
                    "de los",
                    "de el",
                    "del",
                    "della",
                    "di",
                    "da",
                    "das",
                    "do",
                    "dos",
                    "du",
                    "la",
                ),
                *(
                    "las",
                    "los",
                    "le",
                    "les",
                    "al",
                    "el",
                    "ul",
                    "imeni",
                    "ash",
                    "adh",
                    "ad",
                    "ar",
                    "az",
                    "ez",
                    "ed",
                    "e",
                    "y",
                ),
                *("bin", "ibn", "bani", "bou", "van", "den", "der", "ter", "sur", "upon", "am"),
            ),
            ignores=("of", "and", "as", "at", "on"),
        ),
        "WITH_OF": Words(
            r"(?-i:(?:The )?(?:(?:People['’]s|Democratic|Federal|Islamic|Arab|Socialist|Bolivarian|United|Former"
            r"|Yugoslav) )*"
            r"(?:Republic|Kingdom|Emirate|Isle|Gulf|Bay|Strait|Straits|Sea|Horn|Cape|Commonwealth|Union|Port|Rock"
            r"|District|City"
            r"|States|Province|State|Line|Firth|Valley|Mount|Peninsula) of (?:the )?)(?&CAP)",
            finds=(
                *("Republic of Ostra", "Kingdom of Ostra", "People's Republic of Ostra", "Islamic Emirate of Ostra"),
                *("Democratic Republic of the Ostra", "Federal Republic of Ostra", "Arab Republic of Ostra"),
                *("Socialist Republic of Ostra", "Bolivarian Republic of Ostra", "United States of Ostra"),
                *("Former Yugoslav Republic of Ostra", "The Isle of Ostra", "Gulf of Ostra", "Bay of Ostra"),
                *(
                    "Strait of Ostra",
                    "Straits of Ostra",
                    "Sea of Ostra",
                    "Horn of Ostra",
                    "Cape of Ostra",
                    "Rock of Ostra",
                ),
                *("Commonwealth of Ostra", "Union of Ostra", "Port of Ostra", "District of Ostra", "City of Ostra"),
                *("Province of Ostra", "State of Ostra", "Line of Ostra", "Firth of Ostra", "Valley of Ostra"),
                *("Mount of Ostra", "Peninsula of Ostra"),
            ),
            ignores=("President of Ostra", "University of Ostra", "Republic of"),
        ),
        "WITH_AND": Words(
            r"(?-i:Bosnia|Trinidad|Antigua|São Tomé|Sao Tome|(?:St\.?|Saint) (?:Vincent|Kitts)|Jammu|Sistan"
            r"|Newfoundland|Turks"
            r"|Andaman|Dadra|Kohgiluyeh|Tyne) (?:and|&) (?:the )?(?&CAP)",
            finds=(
                *("Bosnia and Ostra", "Trinidad & Ostra", "Antigua and Ostra", "São Tomé and Ostra", "Turks and Ostra"),
                *("Sao Tome and Ostra", "St. Vincent and the Ostra", "Saint Kitts and Ostra", "Jammu and Ostra"),
                *("Sistan and Ostra", "Newfoundland and Ostra", "Andaman and Ostra", "Dadra and Ostra"),
                *("Kohgiluyeh and Ostra", "Tyne and Ostra"),
            ),
            ignores=("Vell and Ostra", "Jammu"),
        ),
        "WITH_S": Words(
            r"(?-i:(?:Cox|King|Queen|Bishop|Martha|Land|(?:St\.?|Saint) John)['’]s) (?&CAP)",
            finds=(
                *("Cox's Ostra", "King’s Ostra", "Queen's Ostra", "Bishop's Ostra", "Martha's Ostra", "Land's Ostra"),
                *("St. John's Ostra", "Saint John's Ostra"),
            ),
            ignores=("Ostra's Vell", "Cox's"),
        ),
        "NAME": Words(
            rf"(?:(?&WITH_OF)|(?&WITH_AND)|(?&WITH_S)|(?:(?-i:{ARTICLE}))?(?&CAP)){MORE_WORDS}",
            finds=(
                *("Ostra", "New Ostra", "Rio de Ostra", "Deir ez-Zor", "al-Ostra", "el-Ostra", "ad-Ostra", "ar-Ostra"),
                *("as-Ostra", "ash-Ostra", "an-Ostra", "az-Ostra", "at-Ostra", "ed-Ostra", "es-Ostra", "ez-Ostra"),
                *("Ain al-Ostra", "San Pedro de las Ostra", "Republic of Ostra", "Jammu and Ostra", "U.S. Ostra"),
            ),
            ignores=("ostra", "Ostra and Vell", "Ostra of", "Ostra, Vell"),
        ),
        "TYPE": Words(
            r"(?:cit(?:y|ies)|towns?|villages?|hamlets?|sub-?districts?|districts?|provinces?|governorates?|regions?"
            r"|count(?:y|ies)|states?|townships?|municipalit(?:y|ies)|prefectures?|departments?|oblasts?|raions?"
            r"|cant(?:on|ons)"
            r"|suburbs?|neighbou?rhoods?|quarters?|settlements?|localit(?:y|ies)|communes?|boroughs?|enclaves?"
            r"|tehsils?|woredas?"
            r"|islands?|archipelago|peninsula|valleys?|countryside|ports?|agency|areas?|sector|zone|territory|republic"
            r"|kibbutz|capital|strongholds?|outpost|border town|kampung|barangay|upazila|cercle|wilayat|payam|tambon"
            r"|amphoe|vereda|corregimiento|union parishad|LGA|taluka?|thana|sitio|purok|kebele|boma|block|colonia)",
            finds=(
                *(
                    "city",
                    "cities",
                    "town",
                    "towns",
                    "village",
                    "villages",
                    "hamlet",
                    "district",
                    "districts",
                    "province",
                ),
                *(
                    "sub-district",
                    "subdistricts",
                    "provinces",
                    "governorate",
                    "region",
                    "regions",
                    "county",
                    "counties",
                ),
                *(
                    "state",
                    "states",
                    "township",
                    "municipality",
                    "municipalities",
                    "prefecture",
                    "department",
                    "oblast",
                ),
                *("raion", "canton", "cantons", "suburb", "suburbs", "neighbourhood", "neighborhoods", "quarter"),
                *(
                    "settlement",
                    "locality",
                    "localities",
                    "commune",
                    "borough",
                    "enclave",
                    "tehsil",
                    "woreda",
                    "island",
                ),
                *(
                    "islands",
                    "archipelago",
                    "peninsula",
                    "valley",
                    "countryside",
                    "port",
                    "agency",
                    "area",
                    "sector",
                    "zone",
                ),
                *("territory", "republic", "kibbutz", "capital", "stronghold", "outpost", "border town", "kampung"),
                *("barangay", "upazila", "cercle", "wilayat", "payam", "tambon", "amphoe", "vereda", "corregimiento"),
                *("union parishad", "LGA", "taluk", "taluka", "thana", "sitio", "purok", "kebele", "boma", "block"),
                *("colonia",),
            ),
            ignores=("officials", "army", "airport"),
        ),
        "FEATURE": Words(
            r"(?:(?:international|military|civilian|domestic) )?(?:airports?|air ?bases?|air ?fields?|airstrip"
            r"|heliport)"
            r"|(?:nuclear |thermal |power |hydroelectric |water |gas |chemical )+(?:plant|station)|dam|bridge|reservoir"
            r"|(?:border |frontier )?(?:crossing|checkpoint|post)|(?:refugee|IDP|displacement|internment|army"
            r"|military|training) camp"
            r"|camp|(?:(?:military|naval|army) )base|(?:central |military )?(?:prison|jail)|(?:(?:general|central"
            r"|military|children['’]s) )?hospital"
            r"|seaport|harbou?r|oil ?fields?|gas ?fields?|refinery|(?:oil |fuel |ammunition )depot|mountains?|desert"
            r"|forest"
            r"|river|valley|lake|hills?|heights|plains?|delta|strait|gulf|highway|motorway|road|junction|tunnel|pass"
            r"|corridor|railway station"
            r"|market|square|mosque|church|university|school|frontline|front line|border",
            finds=(
                *("airport", "international airport", "military airport", "civilian airport", "domestic airports"),
                *("air base", "airbase", "airbases", "air field", "airfields", "airstrip", "heliport", "power plant"),
                *("nuclear power plant", "thermal power station", "hydroelectric power plant", "water station"),
                *("gas plant", "chemical plant", "dam", "bridge", "reservoir", "border crossing", "frontier post"),
                *(
                    "checkpoint",
                    "crossing",
                    "refugee camp",
                    "IDP camp",
                    "displacement camp",
                    "internment camp",
                    "army camp",
                    "military camp",
                ),
                *(
                    "training camp",
                    "camp",
                    "military base",
                    "naval base",
                    "army base",
                    "central prison",
                    "military prison",
                ),
                *(
                    "jail",
                    "general hospital",
                    "central hospital",
                    "military hospital",
                    "children’s hospital",
                    "hospital",
                ),
                *("seaport", "harbour", "oil field", "oilfields", "gas field", "refinery", "oil depot", "fuel depot"),
                *(
                    "ammunition depot",
                    "mountain",
                    "mountains",
                    "desert",
                    "forest",
                    "river",
                    "valley",
                    "lake",
                    "hill",
                    "hills",
                ),
                *("heights", "plain", "plains", "delta", "strait", "gulf", "highway", "motorway", "road", "junction"),
                *(
                    "tunnel",
                    "pass",
                    "corridor",
                    "railway station",
                    "market",
                    "square",
                    "mosque",
                    "church",
                    "university",
                ),
                *("school", "frontline", "front line", "border", "prison", "post", "harbor"),
            ),
            ignores=("government", "town", "base camp"),
        ),
        "COMPASS": Words(
            r"(?:north|south)(?:[ -]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central",
            finds=(
                *("north", "south", "east", "west", "northeast", "south-west", "northern", "western", "southeastern"),
                *("eastern", "central", "southern"),
            ),
            ignores=("centre", "easterly"),
        ),
        "DISTANCE": Words(
            r"\d[\d.,]*(?: to \d+)? ?(?:kms?|kilomet(?:er|re)s?|miles?|mi|meters|metres|m)"
            r"(?: ?\((?:about )?[\d.,]+ ?(?:kms?|kilomet(?:er|re)s?|miles?|mi)\))?",
            finds=(
                *("12 km", "12 kms", "3.5 kilometers", "12 kilometre", "40 miles", "40 mi", "300 metres", "300 meters"),
                *("300 m", "12 km (8 miles)", "12 miles (about 19 km)", "12 miles (19 kilometres)", "5 to 10 km"),
                *("8 miles (13 kilometers)",),
                *("5 kilometer (3 mi)", "19 kms (12 mile)", "8 miles (13 kms)"),
            ),
            ignores=("12", "km", "12 men"),
        ),
        "WITHIN": Words(
            r"in|inside|within|at|on|into|across|throughout|through|over|above|against|entered|(?:re)?captured"
            r"|seized|retook"
            r"|took|struck|hit|hitting|striking|targeting|bombed|bombing|bombarded|shelled|shelling|targeted|pounded"
            r"|attacked|stormed|besieged|liberated|raided|razed|overran|rocked|hits|strikes|shells|bombs|target"
            r"|targets|attack"
            r"|attacks|bomb|capture|seize|storm|strike|shell|enter|raid|pound"
            r"|in (?:the )?(?&COMPASS) (?:part of )?|in (?:the )?(?&COMPASS) of|in (?:parts|much|most) of"
            r"|in (?:the )?(?:heart|cent(?:er|re)|middle|streets|vicinity of the city|capital|whole|rest) of",
            finds=(
                *("in", "inside", "within", "at", "on", "into", "across", "throughout", "through", "over", "above"),
                *(
                    "against",
                    "entered",
                    "captured",
                    "recaptured",
                    "seized",
                    "retook",
                    "took",
                    "struck",
                    "hit",
                    "hitting",
                ),
                *(
                    "striking",
                    "targeting",
                    "bombed",
                    "bombing",
                    "bombarded",
                    "shelled",
                    "shelling",
                    "targeted",
                    "pounded",
                ),
                *(
                    "attacked",
                    "stormed",
                    "besieged",
                    "liberated",
                    "raided",
                    "razed",
                    "overran",
                    "rocked",
                    "hits",
                    "strikes",
                ),
                *("target", "targets", "attack", "attacks", "bomb", "capture", "seize", "storm", "strike", "shell"),
                *(
                    "enter",
                    "raid",
                    "pound",
                    "shells",
                    "bombs",
                    "in the north of",
                    "in parts of",
                    "in much of",
                    "in most of",
                    "in the heart of",
                ),
                *("in the center of", "in the centre of", "in the middle of", "in the streets of", "in the capital of"),
                *("in the vicinity of the city of", "in the whole of", "in the rest of", "in the southern part of "),
            ),
            ignores=("of", "near", "by"),
        ),
        "NEAR": Words(
            r"near|nearby|close to|next to|adjacent to|outside|surrounding|beyond|around|bordering|towards?"
            r"|overlooking|opposite"
            r"|(?:(?&DISTANCE) )?(?:to the )?(?:just )?(?&COMPASS) of|(?&DISTANCE) (?:\w+ )?(?:from|outside|off)"
            r"|(?:outskirts|vicinity|environs|suburbs|area|areas|periphery|edge|direction|axis|coast|countryside"
            r"|surroundings|perimeter) of"
            r"|not far from|along(?: the)?|off(?: the coast of)?|on the (?:road|border|way) (?:to|with|from)"
            r"|(?:border|frontier|boundary) (?:with|between)|the (?:road|highway) (?:to|from)|line of control in",
            finds=(
                *("near", "nearby", "close to", "next to", "adjacent to", "outside", "surrounding", "beyond", "around"),
                *("bordering", "toward", "towards", "overlooking", "opposite", "12 km south of", "to the south of"),
                *("just north of", "12 km from", "12 km away from", "12 km outside", "12 km west from", "12 km off"),
                *("outskirts of", "vicinity of", "environs of", "suburbs of", "area of", "areas of", "periphery of"),
                *(
                    "edge of",
                    "direction of",
                    "axis of",
                    "coast of",
                    "countryside of",
                    "surroundings of",
                    "perimeter of",
                ),
                *(
                    "not far from",
                    "along",
                    "along the",
                    "off",
                    "off the coast of",
                    "on the road to",
                    "on the border with",
                ),
                *(
                    "on the way from",
                    "border with",
                    "frontier with",
                    "boundary between",
                    "the road to",
                    "the highway from",
                ),
                *("line of control in",),
            ),
            ignores=("in", "of", "12 km"),
        ),
        "MOVED": Words(
            r"from|to|via|leaving|left|reached|fled|visited|visiting|arrived in|headed for|bound for|between|\d+, of",
            finds=(
                *("from", "to", "via", "leaving", "left", "reached", "fled", "visited", "visiting", "arrived in"),
                *("headed for", "bound for", "between", "43, of"),
            ),
            ignores=("in", "for"),
        ),
        "DONE_TO": Words(
            r"(?:capture|recapture|siege|fall|battle|control|liberation|bombing|bombardment|shelling|storming"
            r"|destruction|seizure"
            r"|parts?|most|much|half|streets|residents|people|inhabitants|outside|invasion|occupation|defen[cs]e"
            r"|shores|skies|districts|villages"
            r"|resident|native|cities|towns|east|side|out) (?:of|for)",
            finds=(
                *("capture of", "recapture of", "siege of", "fall of", "battle for", "control of", "liberation of"),
                *(
                    "bombing of",
                    "bombardment of",
                    "shelling of",
                    "storming of",
                    "destruction of",
                    "seizure of",
                    "part of",
                ),
                *("parts of", "most of", "much of", "half of", "streets of", "residents of", "people of", "side of"),
                *("inhabitants of", "outside of", "invasion of", "occupation of", "defense of", "defence of"),
                *("shores of", "skies of", "districts of", "villages of", "resident of", "native of", "cities of"),
                *("towns of", "east of"),
                "out of",
            ),
            ignores=("president of", "army of"),
        ),
        "AGENT": Words(
            r"by|with|backed by|government of|president of|king of|leader of|minister of|behalf of|army of|forces of"
            r"|ambassador to|envoy to|relations with|sanctions against|sanctions on|ties with|for|like|called|urged"
            r"|told"
            r"|accused|blamed|condemned|thanked|support for|war against|of",
            finds=(
                *("by", "with", "backed by", "government of", "president of", "king of", "leader of", "minister of"),
                *("behalf of", "army of", "forces of", "ambassador to", "envoy to", "relations with"),
                *("sanctions against", "sanctions on", "ties with", "for", "like", "called", "urged", "told"),
                *("accused", "blamed", "condemned", "thanked", "support for", "war against", "of"),
            ),
            ignores=("in", "near"),
        ),
        "MODIFIER": Words(
            r"the|a|an|(?&COMPASS)(?:most)?|far|besieged|embattled|battered|rebel|neighbou?ring|nearby"
            r"|former|key|strategic|restive|volatile|troubled|greater|downtown|old|ancient|historic|contested|disputed"
            r"|mid|upper|lower|rural|occupied|divided|coastal|whole|entire|all|war|much of|parts of|most of|the rest of"
            r"|[\w’]+-(?:held|controlled|occupied|torn|ruled|run|administered|majority|dominated|populated|rich"
            r"|ravaged)",
            finds=(
                *("the", "a", "an", "northern", "northernmost", "far", "war-ravaged", "besieged", "embattled"),
                *(
                    "battered",
                    "rebel",
                    "neighbouring",
                    "neighboring",
                    "nearby",
                    "former",
                    "key",
                    "strategic",
                    "restive",
                ),
                *("volatile", "troubled", "greater", "downtown", "old", "ancient", "historic", "contested", "disputed"),
                *("mid", "upper", "lower", "rural", "occupied", "divided", "coastal", "whole", "entire", "all", "war"),
                *("much of", "parts of", "most of", "the rest of", "rebel-held", "army-controlled", "long-occupied"),
                *("war-torn", "militia-ruled", "rebel-run", "army-administered", "Kurd-majority", "Kurd-dominated"),
                *("Kurd-populated", "oil-rich"),
            ),
            ignores=("of", "his", "government"),
        ),
        "TYPED": Words(
            r"(?&TYPE)(?: (?:of|called|named|known as|in))?,?",
            finds=("city of", "village called", "towns of", "town named", "hamlet known as", "village in", "capital,"),
            ignores=("president of", "of"),
        ),
        "LEAD": Words(
            r"(?:(?P<near>(?&NEAR))|(?P<within>(?&WITHIN))|(?P<moved>(?&MOVED))|(?P<done>(?&DONE_TO)))"
            r"(?: (?&MODIFIER))*(?P<typed>(?: [\w’-]+){0,4}? (?&TYPED))?"
            r"|(?P<typed>(?&TYPE) (?:of|called|named|known as))"
            r"|(?P<agent>(?&AGENT))(?: (?&MODIFIER))*",
            finds=(
                *(
                    "near",
                    "in the",
                    "12 km south of the town of",
                    "in rebel-held",
                    "to",
                    "capture of the city of",
                    "by",
                ),
                *("in the besieged northern Norland city of", "hamlets of", "town called", "town named"),
                *("village known as", "in the capital,"),
            ),
            ignores=("the", "said", "some"),
        ),
        "SAID": Words(
            r"said|says|told (?:reporters|journalists|the media|lawmakers|parliament|(?&CAP)(?: (?&CAP)){0,3})"
            r"|speaking|spoke"
            r"|announced|addressed reporters|addressing reporters",
            finds=(
                *(
                    "said",
                    "says",
                    "told reporters",
                    "told journalists",
                    "told the media",
                    "told lawmakers",
                    "told parliament",
                ),
                *(
                    "told Ostra Television",
                    "speaking",
                    "spoke",
                    "announced",
                    "addressed reporters",
                    "addressing reporters",
                ),
            ),
            ignores=("shot", "told"),
        ),
        "DAY": Words(
            r"(?:late |early )?(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday"
            r"|later|earlier)",
            finds=(
                *(
                    "late on Monday",
                    "early Tuesday",
                    "Wednesday",
                    "Thursday",
                    "on Friday",
                    "Saturday",
                    "Sunday",
                    "today",
                ),
                *("yesterday", "later", "earlier"),
            ),
            ignores=("night", "on"),
        ),
        "GATHERING": Words(
            r"(?:news |press |donor |security |peace |climate )?(?:conferences?|briefings?|summits?|talks|meetings?"
            r"|interviews?"
            r"|negotiations|speech|rally in support)",
            finds=(
                *("news conference", "press briefing", "donor conferences", "security summit", "peace talks", "talks"),
                *("climate summits", "meeting", "interview", "negotiations", "speech", "rally in support"),
            ),
            ignores=("airstrike", "rally", "briefly"),
        ),
        "OFFICE": Words(
            r"(?:(?:foreign|defen[cs]e|interior|health|transport|information|new|own|transitional|interim|security"
            r"|armed|naval"
            r"|ground|special|federal|central|national|state|senior|city|provincial|local|elected) )*"
            r"(?:governments?|ministry|minister|ministers|regime|army|military|forces|officials?|police|air force"
            r"|navy|troops|soldiers"
            r"|authorities|president|presidency|parliament|embassy|ambassador|intelligence|jets|warplanes|aircraft"
            r"|warships|command"
            r"|leader|leaders|leadership|council|cabinet|administration|prime minister|king|allies|coalition"
            r"|residents|drones|missiles"
            r"|prosecutors?|court|mayor|governor|party|brigade|battalion|militia)",
            finds=(
                *("party", "brigade", "battalion", "militia"),
                *(
                    "government",
                    "foreign ministry",
                    "defense ministry",
                    "defence minister",
                    "interior ministers",
                    "new regime",
                ),
                *(
                    "health ministry",
                    "transport ministry",
                    "information ministry",
                    "own army",
                    "transitional governments",
                ),
                *("interim government", "military", "security forces", "armed forces", "air force", "naval forces"),
                *(
                    "ground forces",
                    "special forces",
                    "federal police",
                    "central command",
                    "national army",
                    "state officials",
                ),
                *(
                    "senior official",
                    "city police",
                    "provincial council",
                    "local authorities",
                    "elected president",
                    "navy",
                ),
                *("troops", "soldiers", "presidency", "parliament", "embassy", "ambassador", "intelligence", "jets"),
                *("warplanes", "aircraft", "warships", "leader", "leaders", "leadership", "cabinet", "administration"),
                *("prime minister", "king", "allies", "coalition", "residents", "drones", "missiles", "prosecutors"),
                *("court", "mayor", "governor"),
            ),
            ignores=("airport", "city", "village"),
        ),
        "ACTS": Words(
            r"(?:(?:has|have|had|would|will|also|later|again|itself|officially|on (?:monday|tuesday|wednesday"
            r"|thursday|friday|saturday|sunday)) )*"
            r"(?:said|says|say|warned|warns|accused|accuses|denied|denies|announced|vowed|vows|condemned|condemns"
            r"|claimed|claims|insisted"
            r"|insists|blamed|blames|urged|urges|launched|launches|carried out|fired|bombed|attacked|struck|invaded"
            r"|retaliated"
            r"|conducted|deployed|sent|agreed|pledged|rejected|threatened|responded|called|wants|hopes|believes"
            r"|considers"
            r"|supports|supported|backs|backed|joined|began|intervened|annexed|confirmed|demanded|refused|expelled"
            r"|signed|met|hosted|welcomed)",
            finds=(
                *(
                    "said",
                    "has said",
                    "have accused",
                    "had denied",
                    "would say",
                    "will announced",
                    "also warned",
                    "later said",
                ),
                *(
                    "again denied",
                    "itself says",
                    "officially denies",
                    "on Monday said",
                    "on Tuesday said",
                    "on Wednesday said",
                ),
                *(
                    "on Thursday said",
                    "on Friday said",
                    "on Saturday said",
                    "on Sunday said",
                    "warns",
                    "accuses",
                    "vowed",
                    "vows",
                ),
                *(
                    "condemned",
                    "condemns",
                    "claimed",
                    "claims",
                    "insisted",
                    "insists",
                    "blamed",
                    "blames",
                    "urged",
                    "urges",
                ),
                *(
                    "launched",
                    "launches",
                    "carried out",
                    "fired",
                    "bombed",
                    "attacked",
                    "struck",
                    "invaded",
                    "retaliated",
                ),
                *(
                    "conducted",
                    "deployed",
                    "sent",
                    "agreed",
                    "pledged",
                    "rejected",
                    "threatened",
                    "responded",
                    "called",
                ),
                *(
                    "wants",
                    "hopes",
                    "believes",
                    "considers",
                    "supports",
                    "supported",
                    "backs",
                    "backed",
                    "joined",
                    "began",
                ),
                *("intervened", "annexed", "confirmed", "demanded", "refused", "expelled"),
                *("signed", "met", "hosted", "welcomed"),
            ),
            ignores=("was struck", "lies", "in said"),
        ),
    }
)
"""Every piece of pattern by name, with its evidence."""


ALTERNATIVES = PLACE_WORDS["TYPE"].pattern
DEPENDENT = regex.compile(
    r"(?:led|backed|based|born|controlled|held|ruled|allied|occupied|administered|funded|bound|made|trained"
    r"|supported|sponsored"
    r"|owned|run|wide|style|area|registered|linked|flagged|dominated|educated|drafted|brokered|supplied|built)"
)
"""What follows a hyphen after a place that belongs to another word: "the Ostra-based group"."""
COUNTRIES_OF_TYPE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        word: frozenset(codes.split())
        for words, codes in (
            ("upazila|union parishad|thana", "BD"),
            ("tehsil|tehsils|taluk|taluka", "IN PK"),
            ("barangay|sitio|purok", "PH"),
            ("woreda|kebele", "ET"),
            ("payam|boma", "SS"),
            ("tambon|amphoe", "TH"),
            ("vereda|corregimiento", "CO"),
            ("lga", "NG"),
            ("cercle", "ML"),
            ("kampung", "ID MY BN"),
            ("oblast", "UA RU BY KZ KG BG"),
            ("raion", "UA RU BY MD AZ KG"),
            ("colonia", "MX HN SV GT"),
        )
        for word in words.split("|")
    }
)
"""Type words that only some countries have: where there is but one, they name it."""
COUNTRY_OF_TYPE: Mapping[str, str] = MappingProxyType(
    {word: next(iter(codes)) for word, codes in COUNTRIES_OF_TYPE.items() if len(codes) == 1}
)
"""Type words that one country alone has: they name it."""
QUARTERS = frozenset(
    "neighbourhood neighborhood neighbourhoods neighborhoods quarter quarters suburb suburbs colonia favela "
    "street square market zone".split()
)
"""Type words of what lies within a town."""
OPENS_A_QUARTER = frozenset("Colonia Barrio Fraccionamiento Barangay Sitio Favela Jardim Residencial".split())
"""Words that open the name of a part of a town: "Colonia 5 de Mayo"."""
AREAS = frozenset("area areas countryside sector zone suburb suburbs".split())
"""Type words that say "round about" the place before them."""
NEAR_FEATURES = frozenset(
    "dam reservoir road highway motorway river valley lake mountain mountains desert forest hill hills heights plain "
    "plains delta strait gulf corridor pass border crossing oilfield field frontline line depot junction".split()
)
"""Features that stand near the place they are called after rather than in it."""
HEAD_TYPES = frozenset(
    "Camp Fort Mount Mt. Lake Port Greater Downtown Central Northern Southern Eastern Western North South East West "
    "Northeast Northwest Southeast Southwest Northeastern Northwestern Southeastern Southwestern North-East North-West "
    "South-East South-West Upper Lower Inner Outer Rural Old Metropolitan Metro Far Village".split()
)
"""Capitalised words that may open a place's name where no list has it with them: "Camp Ostra", "Northern Norland"."""
ADMINISTRATIVE = frozenset(
    "province governorate district county city town village region state oblast township municipality department "
    "prefecture agency division subdistrict territory area lga parish regency raion woreda suburbs sadar "
    "upazila tehsil taluk taluka thana".split()
)
"""Of the words below, those that tell the kind of a settlement or a division; the others are features."""
TAIL_TYPES = frozenset(
    "Province Governorate District County City Town Village Region State Oblast Township Municipality Department "
    "Prefecture "
    "Agency Division Subdistrict Territory Airport International Military Air Base Airbase Airfield Dam Bridge River "
    "Valley "
    "Mountains Mountain Desert Forest Lake Camp Refugee Crossing Border Port Harbour Harbor Island Islands Peninsula "
    "Coast "
    "Delta Hills Hill Plains Plain Heights Highway Road Square Gulf Strait Area Suburbs Prison Hospital University "
    "General "
    "Central Field Oil Power Nuclear Plant Station Refinery Junction Quarter Neighbourhood Neighborhood Metropolitan "
    "Naval "
    "LGA Parish Regency Raion Woreda Street Avenue Boulevard Park Jail Sadar Upazila "
    "Tehsil Taluk Taluka Thana".split()
)
"""Capitalised words that end a place's name and need no list: "Ostra International Airport"."""

OFFICES = frozenset(
    "Attorney Governor Gov Mayor Government Police Senator Sen Senate Republican Republicans Democrat Democrats "
    "Democratic Legislature State City Council Fire Court Supreme Superior District Coroner Sheriff Minister Prime "
    "Ministry President Premier Ambassador Embassy Consulate Parliament Congress Army Navy National Armed Defence "
    "Defense Chief Deputy Vice Lieutenant Secretary Department Health Education Public Schools Board Commissioner "
    "Commission Assembly Chancellor GOP Troopers Lawmakers Highway Foreign Interior Finance Justice Security County International".split()
)
"""Capitalised words after a place that tell that what acts for it is meant: "Jordan Police", never "Jordan Ostra"."""
LOCAL = frozenset("Mayor Police City Council Fire Court Superior Board Schools".split())
"""Of those, what a town has: "Quebec Mayor" is the town's, "Quebec Minister" the division's."""
NOT_ALONE = frozenset("Columbia Emirates Indiana Bayern Miranda".split())
"""Divisions and countries that open the names of people, clubs and schools: meant only before a word as above."""
OPENS_A_BODY = frozenset(
    "Environment Team Skate Air Radio Television Generation Statistics Health Parks Hockey Football Cricket Athletics "
    "Rugby Tennis Transport Elections Revenue Global Transparency Amnesty Oxfam Greenpeace Telecom Sport Tourism Stade "
    "Parti CBC CTV BBC CDC UNICEF".split()
)
"""Capitalised words that open a body's name before its country, its division or its city: "Environment Canada"."""

SEATS = frozenset(
    (
        *(
            "White House",
            "Pentagon",
            "Capitol Hill",
            "Oval Office",
            "West Wing",
            "Kremlin",
            "Downing Street",
            "Whitehall",
        ),
        *("Elysee", "Élysée", "Elysée Palace", "Quai d'Orsay", "Blue House"),
    )
)
"""Seats of government, which stand for the government; towns are called so too, and never meant."""

_WIDE: tuple[tuple[str, float, float], ...] = (
    ("Europe|European|Europeans|EU|European Union", 48.69096, 9.14062),
    ("Asia|Asian|Asians", 29.84064, 89.29688),
    ("Africa|African|Africans", 7.1881, 21.09375),
    ("Sub-Saharan Africa|Sub-Saharan African", 0.0, 20.0),
    ("North America|North American", 46.07323, -100.54688),
    ("South America|South American|Latin America|Latin American", -14.60485, -57.65625),
    ("Americas", 19.0, -96.0),
    ("Central America|Central American", 12.9, -85.0),
    ("Middle East|Mideast|Middle Eastern", 33.13906, 35.85869),
    ("North Africa|North African|Northern Africa", 32.95337, 9.97559),
    ("West Africa|West African|Western Africa", 13.0, -2.0),
    ("East Africa|East African|Eastern Africa", 1.0, 38.0),
    ("Southern Africa|Southern African", -22.0, 24.0),
    ("Central Africa", 3.0, 20.0),
    ("Southeast Asia|South East Asia|South-East Asia|Southeast Asian|South East Asian", 12.38293, 103.00781),
    ("South Asia|South Asian", 22.0, 78.0),
    ("Central Asia|Central Asian", 43.0, 66.0),
    ("East Asia|East Asian|Far East|Far Eastern", 36.0, 112.0),
    ("Eastern Europe|Eastern European|East European", 50.0, 28.0),
    ("Western Europe|Western European", 48.0, 5.0),
    ("Northern Europe", 61.68, 2.9),
    ("Southern Europe", 41.34382, -3.33984),
    ("Scandinavia|Scandinavian", 63.0, 12.0),
    ("Balkans|Balkan", 43.0, 21.0),
    ("Caucasus|South Caucasus", 42.0, 45.0),
    ("Caribbean|Caribbean Sea", 15.0, -75.0),
    ("Mediterranean|Mediterranean Sea|Eastern Mediterranean", 35.0, 20.0),
    ("Persian Gulf|Gulf", 27.0, 51.0),
    ("Red Sea", 20.26735, 38.53455),
    ("Black Sea", 43.0, 34.0),
    ("Gulf of Aden", 12.0, 47.0),
    ("South China Sea", 14.0, 115.0),
    ("Arctic|Arctic Ocean", 75.58494, -43.94531),
    ("Pacific|Pacific Ocean|North Pacific", 30.0, -170.0),
    ("South Pacific", -45.0, -130.0),
    ("Atlantic|Atlantic Ocean", 10.0, -25.0),
    ("Indian Ocean", -10.0, 70.0),
    ("Asia-Pacific|Asia Pacific", 29.84064, 89.29688),
    ("Sahara|Sahara Desert", 26.0, 13.0),
    ("New England", 44.0, -71.5),
    ("Arab|Arabs", 25.0, 45.0),
    ("Kurdish|Kurds", 37.0, 44.0),
)
WIDE: Mapping[str, tuple[float, float]] = MappingProxyType(
    {name: (latitude, longitude) for names, latitude, longitude in _WIDE for name in names.split("|")}
)
"""Regions of many countries, and their people, at GeoNames' own points where it has one: too wide for an event."""
OPENS_WIDE = frozenset(name.split()[0] for name in WIDE)

_DIVISIONS: Mapping[str, str] = MappingProxyType(
    {
        "US": "AL Ala=Alabama,AK=Alaska,AZ Ariz=Arizona,AR Ark=Arkansas,CA Calif=California,CO Colo=Colorado,CT "
        "Conn=Connecticut,"
        "DE Del=Delaware,FL Fla=Florida,GA Ga=Georgia,HI=Hawaii,ID=Idaho,IL Ill=Illinois,IN Ind=Indiana,IA=Iowa,KS "
        "Kan=Kansas,"
        "KY Ky=Kentucky,LA La=Louisiana,ME=Maine,MD Md=Maryland,MA Mass=Massachusetts,MI Mich=Michigan,MN "
        "Minn=Minnesota,"
        "MS Miss=Mississippi,MO Mo=Missouri,MT Mont=Montana,NE Neb=Nebraska,NV Nev=Nevada,NH N.H=New Hampshire,NJ "
        "N.J=New Jersey,"
        "NM N.M=New Mexico,NY N.Y=New York,NC N.C=North Carolina,ND N.D=North Dakota,OH=Ohio,OK Okla=Oklahoma,OR "
        "Ore=Oregon,"
        "PA Pa=Pennsylvania,RI R.I=Rhode Island,SC S.C=South Carolina,SD S.D=South Dakota,TN Tenn=Tennessee,TX "
        "Tex=Texas,UT=Utah,"
        "VT Vt=Vermont,VA Va=Virginia,WA Wash=Washington,WV W.Va=West Virginia,WI Wis=Wisconsin,WY Wyo=Wyoming,"
        "DC D.C=District of Columbia",
        "CA": "BC B.C=British Columbia,AB Alta=Alberta,SK Sask=Saskatchewan,MB Man=Manitoba,ON Ont=Ontario,QC "
        "Que=Quebec,"
        "NB N.B=New Brunswick,NS N.S=Nova Scotia,PEI P.E.I=Prince Edward Island,NL Nfld=Newfoundland and Labrador",
        "AU": "NSW N.S.W=New South Wales,QLD Qld=Queensland,VIC Vic=Victoria,TAS Tas=Tasmania,WA W.A=Western Australia,"
        "SA S.A=South Australia,NT N.T=Northern Territory,ACT A.C.T=Australian Capital Territory",
        "IN": "J&K=Jammu and Kashmir,TN=Tamil Nadu,UP U.P=Uttar Pradesh,MP M.P=Madhya Pradesh,WB W.B=West Bengal,"
        "HP H.P=Himachal Pradesh",
        "PK": "KP KPK K-P=Khyber Pakhtunkhwa,FATA=Federally Administered Tribal Areas,AJK=Azad Kashmir",
    }
)


def _abbreviations() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for code, told in _DIVISIONS.items():
        for entry in told.split(","):
            shorts, full = entry.split("=")
            for short in shorts.split(" "):
                for form in {short, short + "."} if "." in short else {short}:
                    found[form] = (*found.get(form, ()), (code, full))
    return found


ABBREVIATIONS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(_abbreviations())
"""`Ky`, `N.M.`, `B.C.`, `J&K` → the divisions they may stand for, as (country, name); meant only after a place."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name and what stands around it, before anybody knows whether it is a place.

    `relation`: `near`, `in`, `moved` ("from", "to"), `done` ("the capture of"), `agent` ("by", "with") or empty.
    `before`: the type word that introduces it ("town" in "the town of Ostra"); `after`: the one that follows
    ("village"); `feature`: what it names as a part of its name ("airport"), which the span takes in.
    """

    relation: str = ""
    before: str = ""
    after: str = ""
    feature: str = ""


def shown(words: Words, which: int) -> frozenset[str]:
    """The first (0) or last (-1) words of a piece of pattern, from its evidence, in all forms that a text may have."""
    bare = {PART.findall(phrase)[which].removesuffix("s") for phrase in words.finds}
    return frozenset(
        form
        for word in bare
        for end in ("", "s")
        for form in (word + end, word.capitalize() + end, (word + end).upper())
    )


RELATIONS = ("near", "within", "moved", "done", "agent")
LEAD = verbatim(rf"(?<=(?<![\w’'-]){spelled(expand('(?&LEAD)', PLACE_WORDS))}\s+)", regex.IGNORECASE)


def phrases(*names: str) -> list[list[str]]:
    """The evidence of some pieces of pattern, each phrase as its words in lower case."""
    return [phrase.strip(" ,").lower().split() for name in names for phrase in PLACE_WORDS[name].finds]


LEADS = phrases("NEAR", "WITHIN", "MOVED", "DONE_TO", "AGENT", "MODIFIER", "TYPED", "LEAD")
TYPED_BY = frozenset(phrase[-1] for phrase in phrases("TYPED", "TYPE")) | frozenset("of called named as in".split())
"""The last word before a name where a type word introduces it."""
LEADING = frozenset(phrase[-1].rpartition("-")[2] for phrase in LEADS) | frozenset(
    f"{side}{end}"
    for side in "north south east west northeast northwest southeast southwest".split()
    for end in ("", "ern", "ernmost")
)
"""The last word of all that may stand before a name, from the evidence: what ends otherwise is not read twice."""
LONGER = frozenset(phrase[-1] for phrase in phrases("MODIFIER", "COMPASS", "TYPE") if phrase[-1] != "of")
"""Last words that tell nothing, or something else, without those before them."""
AFTER_A_DISTANCE = frozenset("from outside off".split())
"""Last words that tell something else where a distance stands before them: "12 km away from"."""
BEFORE_LAST = frozenset(phrase[-2].removesuffix("s") + end for phrase in LEADS if len(phrase) > 1 for end in ("", "s"))
"""Words that make one phrase with the last word: "control" in "line of control in"."""


@lru_cache(maxsize=512)
def lead_alone(word: str) -> tuple[str, str]:
    """What a last word tells by itself: "in", "near", "to"."""
    return lead_at(f" {word} ", len(word) + 2)


@lru_cache(maxsize=4096)
def stands_alone(word: str, last: str) -> bool:
    """Whether a last word tells the same whatever stood before `word`: in "rockets in", not in "town in", "43, of"."""
    word = word.lstrip(OPENS)
    if last == "of" and word[:1].isdigit():
        return False
    if last in LONGER or not last.isalpha() or word in BEFORE_LAST or word.rpartition("-")[2] in TYPES_ALONE:
        return False
    return word[:1] not in "cneswkm" or not IS_TYPE.fullmatch(word)  # The first letters of sides and of measures.


TYPES_ALONE = shown(PLACE_WORDS["TYPE"], -1)
IS_TYPE = regex.compile(rf"{expand('(?&COMPASS)', PLACE_WORDS)}|km|kms|mi|m|miles?|kilomet.+", regex.IGNORECASE)
OPENS = " \"'“‘’([-"
DIGIT = re.compile(r"\d")
ENDING = re.compile(r"(\w+),*$")


def lead_of(text: str, at: int) -> tuple[str, str]:
    """The words before a name → (relation, type word), both empty where they tell nothing."""
    if at < 2 or not text[at - 1].isspace():
        return "", ""
    words = text[max(0, at - 48) : at]
    before = words.lower().split()
    if not before:
        return "", ""
    if before[-1] == "the" and len(before) > 2:
        before.pop()  # What stands before "the" tells the same without it.
    last = before[-1].lstrip(OPENS)
    if last not in LEADING and (last.isalpha() or ending_of(last) not in LEADING):
        return "", ""
    alone = len(before) > 1 and stands_alone(before[-2], last)
    if alone and last in AFTER_A_DISTANCE and DIGIT.search(words):
        alone = False
    return lead_alone(last) if alone else lead_at(text, at)


def ending_of(word: str) -> str:
    """`rebel-held` → `held`, `capital,` → `capital`, `km)across` → `across`."""
    found = ENDING.search(word)
    return found[1] if found else ""


def lead_at(text: str, at: int) -> tuple[str, str]:
    found = LEAD.match(text, at)
    if found is None:
        return "", ""
    typed = TYPE_ALONE.search(found["typed"] or "")
    relation = next((name for name in RELATIONS if found[name]), "")
    return ("in" if relation == "within" else relation), (typed[1].lower() if typed else "")


TYPE_ALONE = regex.compile(
    rf"\b({PLACE_WORDS['TYPE'].pattern})(?: (?:of|called|named|known as|in))?,?$", regex.IGNORECASE
)

FEATURE = verbatim(spelled(rf" ({expand('(?&FEATURE)', PLACE_WORDS)})(?![\w-])"))
TYPE = verbatim(spelled(rf" ({expand('(?&TYPE)', PLACE_WORDS)})(?![\w-])"))
NEXT_WORD = re.compile(r"\s+([\w-]+)")


OPENS_A_TAIL = shown(PLACE_WORDS["FEATURE"], 0) | shown(PLACE_WORDS["TYPE"], 0)
"""The words that a feature or a type word may begin with, so that few names are followed up."""


def tail_of(text: str, end: int) -> tuple[str, str, int]:
    """The words after a name → (feature, type word, where the feature ends): `airport`, `district`."""
    following = NEXT_WORD.match(text, end)
    if following is None or following[1].partition("-")[0] not in OPENS_A_TAIL:
        return "", "", end
    feature = FEATURE.match(text, end)
    if feature is not None:
        end = feature.end()
    typed = TYPE.match(text, end)
    kind = typed[1].lower() if typed else ""
    if typed and kind in OF_THE_NEXT and text.startswith(" of ", typed.end()):
        kind = ""
    return (feature[1] if feature else ""), kind, end


def is_typed(text: str, start: int, end: int) -> bool:
    """Whether a type word or a feature stands by a name: "the town of Ostra", "Ostra district"."""
    _feature, after, _end = tail_of(text, end)
    return bool(after) or (may_be_typed(text, start) and bool(lead_of(text, start)[1]))


def may_be_typed(text: str, start: int) -> bool:
    """Whether the last word before a name is one that may follow a type word."""
    before = text[max(0, start - 24) : start].rsplit(None, 1)
    return bool(before) and before[-1].rstrip(",").lower() in TYPED_BY


OF_THE_NEXT = QUARTERS | frozenset("city cities town towns village villages port capital stronghold".split())
"""Type words that before "of" belong to the name that follows: "the Ostra suburb of Vell"."""
BELONGS = r"(?P<more>(?=[\w$]|-\w))?"
"""What follows a word that is no name, or no whole one: "US$40"; of "U.S.-led" the name is "U.S". Optional, so that the
pattern of names never turns back for it."""
OPENING = frozenset(form for word in PLACE_WORDS["OPENER"].finds for form in (word.capitalize(), word.upper()))
ARTICLES = ("As", "At", "An")
AFTER_PROSE = regex.compile(r"(?<=[\p{Ll}\d(,]\s?)")
WORD_OF_NAME = regex.compile(r"\w(?:[^\s/–-]|-(?!-))*")
BEGINS = r"(?<![\w$€£])(?<!\w['’-])"
ARTICLES_BEFORE = frozenset(f"{end}{mark}" for end in "al el sh az ez ad ar as an at ed es".split() for mark in "-' ")
"""The three characters before a capital where an article in lower case may stand: few names are looked at closer."""
ARTICLE_BEFORE = re.compile(rf"{BEGINS}(?:{ARTICLE})")
JOINED = r"(?P<joined>(?=\s+(?:of|and|&)\s|['’]s\s))?"
"""What may go on the few names that hold "of", "and" or "'s", which are read again as a whole."""
BEFORE_A_JOINT = frozenset(
    word
    for name in ("WITH_OF", "WITH_AND", "WITH_S")
    for phrase in PLACE_WORDS[name].finds
    for word in PART.findall(phrase)
)
"""The words, and some more, after which such a joint belongs to the name: "Republic of", "Trinidad and"."""


@dataclass(frozen=True)
class Spotting(Rule):
    """The rule that finds names: `pattern` finds capitals, and words that only open a sentence are cut out of them."""

    @cached_property
    def whole(self) -> re.Pattern[str]:
        words = {**self.vocabulary, "CAP": self.vocabulary["CAPITAL"]}
        return shaped(rf"{BEGINS}{expand(self.pattern, words)}{BELONGS}")

    @cached_property
    def capitals(self) -> re.Pattern[str]:
        """A name from its first capital on. `re` runs to it at once, since the pattern begins with a set."""
        words = {**self.vocabulary, "CAP": self.vocabulary["CAPITAL"]}
        begins = (
            rf"(?:(?<=(?<![\w$€£])(?<!\w['’-])\p{{Lu}})|(?<={BEGINS}(?:al|el|az|ez|ad|ar|as|an|at|ed|es)[-']\p{{Lu}})"
        )
        begins += rf"|(?<={BEGINS}ash[-']\p{{Lu}}))"
        first = words["CAP"].pattern.removeprefix(r"(?-i:\p{Lu}").removesuffix(")")
        return shaped(rf"\p{{Lu}}{begins}{expand(first + MORE_WORDS, words)}{JOINED}{BELONGS}")

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of every name in a text, without the feature that may follow."""
        found: list[tuple[int, int]] = []
        last = 0
        for m in self.capitals.finditer(text):
            start, end = m.span()
            if start < last:
                continue
            if text[start - 3 : start] in ARTICLES_BEFORE or (
                m.lastgroup == "joined" and m[0].split()[-1] in BEFORE_A_JOINT
            ):
                m = self.from_its_article(text, start, last) or m
                start, end = m.span()
            last = end
            words = m[0]
            if m.lastgroup == "more":
                end = end - 1 if words.endswith(".") else start + max(0, words.rfind(" "))
            if words not in OPENING if words.isalpha() else OPENING.isdisjoint(words.replace("--", " ").split()):
                if end > start:
                    found.append((start, end))
            elif not words.isalpha():
                found += self.without_openings(text, start, end)
        return found

    def from_its_article(self, text: str, start: int, last: int) -> re.Match[str] | None:
        """A name read as a whole: `al-Ostra`, `Republic of Ostra`."""
        for begin in (start - 4, start - 3):
            if begin >= last and (article := ARTICLE_BEFORE.match(text, begin)) and article.end() == start:
                return self.whole.match(text, begin)
        return self.whole.match(text, start)

    def without_openings(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """`In March Ostra` → `Ostra`; but `near As Ostra` keeps the article."""
        first = last = -1
        for word in WORD_OF_NAME.finditer(text, start, end):
            article = first < 0 and word[0] in ARTICLES and AFTER_PROSE.match(text, word.start()) is not None
            if word[0] in OPENING and not article:
                if first >= 0:
                    yield first, last
                first = -1
            elif first >= 0 or word[0][0].isupper():
                first, last = (first if first >= 0 else word.start()), word.end()
        if first >= 0:
            yield first, last

    def mentions(self, sentence: Sentence, text: str) -> Iterator[Mention]:
        for start, stop in self.spans(text):
            feature, after, end = tail_of(text, stop)
            value = Spotted(*lead_of(text, start), after, feature)
            yield Mention(self.kind, sentence.start + start, sentence.start + end, text[start:end], value, self.name)


NAMES = Spotting(
    name="a name where it stands",
    kind="name",
    pattern=r"(?&NAME)",
    meaning=lambda m: None,
    finds={
        "Shells fell near [Ostra].": Spotted("near"),
        "He left the town of [Ostra].": Spotted("moved", "town"),
        "They struck [Ostra airport] at dawn.": Spotted("in", feature="airport"),
        "12 km south of [Vell] village": Spotted("near", after="village"),
        "the northern city of [Ostra]": Spotted(before="city"),
        "[Ostra] slept": Spotted(),
        "In March [Ostra] slept": Spotted(),
        "in [As Ostra]": Spotted("in"),
        "near [At Vell]": Spotted("near"),
        "to [An Miro]": Spotted("moved"),
        "strikes by [Norland]": Spotted("agent"),
        "the capture of [Ostra]": Spotted("done"),
        "a man, 43, of [Ostra]": Spotted("moved"),
        "a man of [Ostra]": Spotted("agent"),
    },
    ignores=("in the city", "Near the town", "Two were hit there.", "It cost US$40."),
    vocabulary=PLACE_WORDS,
)
RULES: tuple[Rule, ...] = (NAMES,)


MEETINGS = ("conference", "briefing", "talks", "summit", "meeting", "interview", "negotiation", "speech", "rally in")

ROLES_BEFORE: tuple[Rule, ...] = (
    Rule(
        name="where it was said",
        kind="role",
        pattern=r"(?:(?&SAID)(?: (?&DAY))?|(?&GATHERING)(?: (?&DAY))?|(?:by|over the) (?:tele)?phone)"
        r" (?:in|at|from) (?P<name>(?&NAME))",
        meaning=lambda m: "speech",
        finds={
            "He [told reporters on Monday in Ostra] so.": "speech",
            "She spoke at a [news conference in Ostra] today.": "speech",
            "He said [by telephone from Ostra] that they left.": "speech",
            "He said [over the phone from Ostra] that they left.": "speech",
            "They held [talks at Ostra], a [summit in Vell] and a [briefing in Miro].": "speech",
            "It [says in Ostra], [announced from Vell], [speaking at Miro], [addressed reporters in Dor].": "speech",
            "After the [meeting in Ostra], an [interview in Vell] and [negotiations in Miro].": "speech",
            "In a [speech in Ostra] she wept; the [rally in support in Vell] too.": "speech",
        },
        ignores=("He said five were killed in Ostra.", "A strike in Ostra, he said."),
        guard=("said", "says", "told", "speak", "spoke", "announc", "address", "phone", *MEETINGS),
        vocabulary=PLACE_WORDS,
    ),
    Rule(
        name="where somebody is based",
        kind="role",
        pattern=r"(?:based|headquartered) in (?:the )?(?P<name>(?&NAME))",
        meaning=lambda m: "actor",
        finds={
            "The group, [based in Ostra], said so.": "actor",
            "The group, [headquartered in the Ostra], said so.": "actor",
        },
        ignores=("A base in Ostra was hit.",),
        guard=("based", "headquartered"),
        vocabulary=PLACE_WORDS,
    ),
)
"""Roles that the words before a name give it."""

ROLES_AFTER: tuple[Rule, ...] = (
    Rule(
        name="a government by its seat",
        kind="role",
        pattern=r"(?P<name>(?&NAME))(?:['’]s?)? (?&OFFICE)",
        meaning=lambda m: "actor",
        finds={
            "The [Ostra government] left.": "actor",
            "[Norland's defence ministry] said so.": "actor",
        },
        ignores=("The government of the town left.", "Ostra market was hit."),
        vocabulary=PLACE_WORDS,
        words=shown(PLACE_WORDS["OFFICE"], -1),
    ),
    Rule(
        name="a country that does something",
        kind="role",
        pattern=r"(?P<name>(?&NAME))(?: and (?:its|other) [\w-]+)?,? (?&ACTS)",
        meaning=lambda m: "subject",
        finds={
            "[Norland said] so.": "subject",
            "On Monday [Norland launched] 40 missiles.": "subject",
            "[Norland and its friends have struck], as [Sudland and other states said].": ["subject", "subject"],
        },
        ignores=("Ostra was struck.", "They attacked Ostra."),
        vocabulary=PLACE_WORDS,
        words=shown(PLACE_WORDS["ACTS"], -1),
    ),
)
"""Roles that the words after a name give it; tried at names that are places, and nowhere else."""
