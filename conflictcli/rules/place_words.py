"""The vocabulary of places: how names are written, and what stands before and after them, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.patterns import verbatim
from conflictcli.rule import Words

ARTICLE = r"(?:al|el|ash|az|ez)[-' ]|(?:ad|ar|as|an|at|ed|es)[-']"
"""In lower case before a name: "al-Ostra"."""
MORE_WORDS = r"(?:(?:\s?[-–/] ?)?(?: (?-i:(?&JOINT)))*[ -](?&CAP)){0,9}"
"""What goes on a name after its first word: "Rio de Ostra", "Ostra-Vell"."""

THERE = verbatim(
    r"\b(?:in|at|near|inside|outside|(?:entry|entrance|road|highway|way|leading) to)(?: the)? $", regex.IGNORECASE
)
"""What may stand before a name though "from" or "to" stand further before: "with ties to rebels in", "the road to"."""

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
            r"from|to|via|leaving|left|reached|fled|visited|visiting|arrived in|headed for|bound for|\d+, of",
            finds=(
                *("from", "to", "via", "leaving", "left", "reached", "fled", "visited", "visiting", "arrived in"),
                *("headed for", "bound for", "43, of"),
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
            r"(?:(?P<near>(?&NEAR))|(?P<within>(?&WITHIN))|(?P<moved>(?&MOVED))|(?P<between>between)|(?P<done>(?&DONE_TO)))"
            r"(?: (?&MODIFIER))*(?P<typed>(?: [\w’-]+){0,4}? (?&TYPED))?"
            r"|(?P<typed>(?&TYPE) (?:of|called|named|known as))"
            r"|(?P<agent>(?&AGENT))(?: (?&MODIFIER))*",
            finds=(
                "between",
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
