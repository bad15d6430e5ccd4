"""Words → Masked: capitalised words that are no place, or not as a whole: people, organisations, papers, treaties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import regex

from conflictcli.mentions import Rule, Words
from conflictcli.rules.places import PLACE_WORDS

MASK_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        **{name: PLACE_WORDS[name] for name in ("OPENER", "CAP")},
        "PARTICLE": Words(
            r"(?:al|el|bin|ibn|abu|von|van|der|den|de|del|della|di|da|dos|du|la|le|ul)[- ]",
            finds=(
                *("al-", "el ", "bin ", "ibn ", "abu ", "von ", "van ", "der ", "den ", "de ", "del ", "della "),
                *("di ", "da ", "dos ", "du ", "la ", "le ", "ul "),
            ),
            ignores=("of ", "the "),
        ),
        "PERSON": Words(
            r"(?&CAP)\.?(?: (?:(?&PARTICLE))*(?-i:\p{Lu}\.|(?&CAP))){0,4}",
            finds=("Ostra", "Ana Ostra", "J. Ostra", "Abdul al-Ostra", "Ana van der Ostra", "Ana B. Ostra"),
            ignores=("ostra", "Ana of Ostra"),
        ),
        "TITLE": Words(
            r"(?-i:Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Brig|Cmdr|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov)\.?"
            r"|(?-i:General|Lieutenant|Colonel|Major|Sergeant|Corporal|Private|Admiral|Brigadier|Marshal|Reverend|Father|Bishop"
            r"|Archbishop|Pope|Cardinal|Ayatollah|Mullah|Maulana|Congressman|Congresswoman|Judge|Justice|Secretary|Chairwoman"
            r"|Chief|Sheriff|Officer|Detective|Inspector|Superintendent|Constable|Deputy|Lord|Sir|Dame|Chancellor|Premier"
            r"|Secretary of State|Governor|Emir|Rabbi|Councillor|Coroner|Miss)"
            r"|spokes(?:man|woman|person)|presidents?|ministers?|journalist|reporter|correspondent|analyst|activist|lawmaker"
            r"|professor|witness|commander|envoy|ambassador|photographer|director|actor|actress|singer|author|coach|striker"
            r"|midfielder|defender|goalkeeper|senator|mayor|chairman|manager|captain",
            finds=(
                *("Gen.", "Lt", "Col.", "Maj.", "Capt.", "Sgt.", "Cpl.", "Pvt.", "Adm.", "Brig.", "Cmdr.", "Mr", "Mrs"),
                *("Ms", "Dr.", "Prof.", "Rev.", "Sen.", "Rep.", "Gov.", "General", "Lieutenant", "Colonel", "Major"),
                *("Sergeant", "Corporal", "Private", "Admiral", "Brigadier", "Marshal", "Reverend", "Father", "Bishop"),
                *("Archbishop", "Pope", "Cardinal", "Ayatollah", "Mullah", "Maulana", "Congressman", "Congresswoman"),
                *("Judge", "Justice", "Secretary", "Chairwoman", "Chief", "Sheriff", "Officer", "Detective", "Inspector"),
                *("Superintendent", "Constable", "Deputy", "Lord", "Sir", "Dame", "Chancellor", "Premier", "Governor"),
                *("Secretary of State", "Emir", "Rabbi", "Councillor", "Coroner", "Miss", "spokesman", "spokeswoman"),
                *("spokesperson", "President", "presidents", "minister", "ministers", "journalist", "reporter"),
                *("correspondent", "analyst", "activist", "lawmaker", "professor", "witness", "commander", "envoy"),
                *("ambassador", "photographer", "director", "actor", "actress", "singer", "author", "coach"),
                *("striker", "midfielder", "defender", "goalkeeper", "senator", "mayor", "chairman", "manager"),
                *("captain",),
            ),
            ignores=("major", "general", "private", "chief", "father", "soldier"),
        ),
        "TITLE_OR_NAME": Words(
            r"(?-i:Sheikh|Shaikh|Sultan|Imam|King|Queen|Prince|Princess|Lady)",
            finds=("Sheikh", "Shaikh", "Sultan", "Imam", "King", "Queen", "Prince", "Princess", "Lady"),
            ignores=("Mr", "king"),
        ),
        "SPEAKS": Words(
            r"said|says|told|tells|added|adds|wrote|writes|tweeted|recalled|explained|noted|argued|joked|replied|asked|testified"
            r"|insisted|admitted|acknowledged|lamented|concluded|continued|quipped|recounted|thinks|thought|believed",
            finds=(
                *"said says told tells added adds wrote writes tweeted recalled explained noted argued joked".split(),
                *"replied asked testified insisted admitted acknowledged lamented concluded continued quipped".split(),
                *"recounted thinks thought believed".split(),
            ),
            ignores=("struck", "announced"),
        ),
        "LINK": Words(
            r"(?:of|for|and)(?: the)?",
            finds=("of", "for the", "and"),
            ignores=("in", "the"),
        ),
        "PAPER": Words(
            r"(?-i:Posts?|Times|Herald|Tribune|Journal|Gazette|Telegraph|Chronicle|Observer|Guardian|Mirror|Independent"
            r"|Inquirer|Dispatch|Examiner|Sentinel|Courier|Globe|Daily|Morning News|Daily News|TV|Television|Radio|Review)",
            finds=(
                *("Post", "Posts", "Times", "Herald", "Tribune", "Journal", "Gazette", "Telegraph", "Chronicle"),
                *("Observer", "Guardian", "Mirror", "Independent", "Inquirer", "Dispatch", "Examiner", "Sentinel"),
                *("Courier", "Globe", "Daily", "Morning News", "Daily News", "TV", "Television", "Radio", "Review"),
            ),
            ignores=("post", "times", "News"),
        ),
        "TREATY": Words(
            r"(?:peace |climate |ceasefire |nuclear )?"
            r"(?:agreements?|accords?|treat(?:y|ies)|conventions?|protocols?|declaration|pact|rules|principles)",
            finds=(
                *("agreement", "peace accords", "treaty", "treaties", "convention", "protocol", "declaration", "pact"),
                *("climate agreement", "ceasefire agreement", "nuclear accord", "rules", "principles"),
            ),
            ignores=("talks", "peace"),
        ),
        "GROUP": Words(
            r"Islamic State(?: \p{Lu}\p{Ll}+ Province| (?:of|in) (?:Iraq and (?:Syria|Greater Syria|the Levant|al-Sham|Sham)"
            r"|(?:the )?(?:West Africa Province|Greater Sahara|Khorasan(?: Province)?|Libya|Iraq|Somalia)))?"
            r"|Boko Haram|Hamas|Taliban|Hezbollah|Hizbullah|Houthis?|Al[- ]Shabaab|al[- ]Qaeda(?: in (?:Iraq|the (?:Arabian Peninsula"
            r"|Islamic Maghreb|Indian Subcontinent)))?|Abu Sayyaf|Ansar (?:Allah|al-Sharia|Beit al-Maqdis)|Jabhat (?:al-Nusra|Fateh al-Sham)"
            r"|Nusra Front|Ahrar al-Sham|Hayat Tahrir al-Sham|Jaysh al-Islam|Faylaq al-Rahman|Lord's Resistance Army"
            r"|Lashkar[- ]e[- ](?:Taiba|Jhangvi)|Jaish[- ]e[- ]Mohammed|Tehrik[- ]i[- ]Taliban(?: Pakistan)?|Haqqani|Fatah|Wagner(?: Group)?"
            r"|Asa'ib Ahl al-Haq|Kata'ib Hezbollah|Liwa al-Tawhid|Euphrates Shield|Shahed",
            finds=(
                *("Islamic State", "Islamic State Ostra Province", "Islamic State of Iraq and Syria", "Islamic State of Iraq and the Levant"),
                *("Islamic State of Iraq and Greater Syria", "Islamic State of Iraq and al-Sham", "Islamic State in Iraq"),
                *("Islamic State of Iraq and Sham", "Islamic State in the West Africa Province", "Islamic State in Libya"),
                *("Islamic State in the Greater Sahara", "Islamic State in Khorasan Province", "Islamic State in Somalia"),
                *("Boko Haram", "Hamas", "Taliban", "Hezbollah", "Hizbullah", "Houthis", "Al-Shabaab", "al Qaeda"),
                *("al-Qaeda in the Arabian Peninsula", "al-Qaeda in the Islamic Maghreb", "al-Qaeda in Iraq"),
                *("al-Qaeda in the Indian Subcontinent", "Abu Sayyaf", "Ansar Allah", "Ansar al-Sharia"),
                *("Ansar Beit al-Maqdis", "Jabhat al-Nusra", "Jabhat Fateh al-Sham", "Nusra Front", "Ahrar al-Sham"),
                *("Hayat Tahrir al-Sham", "Jaysh al-Islam", "Faylaq al-Rahman", "Lord's Resistance Army"),
                *("Lashkar-e-Taiba", "Lashkar-e-Jhangvi", "Jaish-e-Mohammed", "Tehrik-i-Taliban Pakistan", "Haqqani"),
                *("Fatah", "Wagner Group", "Asa'ib Ahl al-Haq", "Kata'ib Hezbollah", "Liwa al-Tawhid"),
                *("Euphrates Shield", "Shahed"),
            ),
            ignores=("Islamic", "State", "Haram", "Nusra"),
        ),
        "BODY": Words(
            r"(?-i:Ministry|Department|University|College|Institute|School|Academy|Centre|Center|Council|Committee|Commission"
            r"|Agency|Authority|Association|Organi[sz]ation|Party|Movement|Front|Army|Forces?|Brigades?|Battalion|Division"
            r"|Regiment|Corps|Squad|Command|Coalition|Alliance|League|Union|Federation|Foundation|Fund|Bank|Group|Company"
            r"|Corporation|Inc|Ltd|Airlines?|Airways|Court|Parliament|Assembly|Congress|Senate|Police|Guards?|Service|Services"
            r"|Press|Agence|Observatory|Society|Club|Orchestra|Festival|Cup|Olympics|Games|Marathon"
            r"|Prize|Award|Awards|Act|War|Offensive|Operation|Network|Media|Office|Bureau|Board|Trust|Initiative|Programme|Program"
            r"|Conference|Summit|Red Crescent|Red Cross|Crescent|Monitor|Militia|Resistance|Liberation|Dynasty|Empire|Studios?)",
            finds=(
                *("Ministry", "Department", "University", "College", "Institute", "School", "Academy", "Centre", "Center"),
                *("Council", "Committee", "Commission", "Agency", "Authority", "Association", "Organization", "Party"),
                *("Organisation", "Movement", "Front", "Army", "Force", "Forces", "Brigade", "Brigades", "Battalion"),
                *("Division", "Regiment", "Corps", "Squad", "Command", "Coalition", "Alliance", "League", "Union"),
                *("Federation", "Foundation", "Fund", "Bank", "Group", "Company", "Corporation", "Inc", "Ltd", "Airlines"),
                *("Airline", "Airways", "Court", "Parliament", "Assembly", "Congress", "Senate", "Police", "Guard", "Guards"),
                *("Service", "Services", "Press", "Agence", "Observatory", "Society", "Club"),
                *("Orchestra", "Festival", "Cup", "Olympics", "Games", "Marathon", "Prize", "Award", "Awards", "Act", "War"),
                *("Offensive", "Operation", "Network", "Media", "Office", "Bureau", "Board", "Trust", "Initiative"),
                *("Programme", "Program", "Conference", "Summit", "Red Crescent", "Red Cross", "Crescent", "Monitor"),
                *("Militia", "Resistance", "Liberation", "Dynasty", "Empire", "Studio", "Studios"),
            ),
            ignores=("army", "Airport", "Camp", "Dam"),
        ),
    }
)
"""Every piece of pattern by name, with its evidence."""

# People's first names that also open or make a place's name now and then; the usual ones of the languages in the news.
FIRST_NAMES = frozenset(
    """
    Aaron Abbas Abdel Abdul Abdallah Abdirahman Abdulaziz Abdullah Abdulrahman Abdurrahman Abe Abel Abigail Abraham Adam
    Adel Adnan Adrian Adriana Agnes Ahmad Ahmed Ahmet Aisha Alain Alan Albert Alberto Aldo Alejandro Aleksandr Aleksandar
    Alessandro Alex Alexander Alexandra Alexandre Alexei Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alison Alistair Allan
    Allen Alvaro Alyssa Amal Amanda Amber Amelia Amin Amina Amir Amr Amy Ana Anastasia Anatoly Anders Andre Andrea Andreas Andrei
    Andres Andrew Andrey Andriy Andy Angel Angela Angelina Angus Anita Ann Anna Anne Annie Anthony Antoine Anton Antonio
    Antony Anwar April Arif Armando Arnold Arthur Artur Arturo Ashley Ashraf Asif Asim Astrid Atef Audrey Augusto Avi Avigdor
    Ayman Aziz Babak Baher Barack Barbara Barry Bart Bashar Bashir Beatrice Ben Benedict Benjamin Benny Bernard Bernie Bert Beth
    Betty Beverly Bill Billy Binyamin Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brett Brian Bridget Bruce Bruno Bryan Bud
    Burak Caitlin Calvin Cameron Carl Carla Carlo Carlos Carmen Carol Carole Caroline Caspar Cassandra Catherine Cathy Cecilia Cesar
    Charles Charlie Cheryl Chris Christian Christina Christine Christopher Chuck Cindy Claire Clara Clare Clark Claude
    Claudia Claudio Clement Cliff Clive Colin Connor Conor Constantine Corey Craig Cristina Curtis Cynthia Cyril Daisy Damian
    Damien Dan Dana Daniel Daniela Daniele Danielle Danny Darrell Darren Dave David Davide Dawn Dean Deborah Debbie Denis Dennis Denise
    Derek Deepak Desmond Diana Diane Diego Dieter Dilip Dimitri Dimitris Dina Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Donna
    Doris Dorothy Doug Douglas Duncan Dwight Dylan Eamon Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Ehud Eileen Elaine
    Eleanor Elena Eli Elias Elijah Elisabeth Elizabeth Ella Ellen Elliot Elvis Emily Emma Emmanuel Enrique Eric Erica Erik Erin
    Ernest Ernesto Esther Ethan Eugene Eva Evan Eve Evelyn Evgeny Evo Fadi Fahad Fatima Fatma Faisal Farah Farhan Farid Farooq
    Federico Felipe Felix Ferdinand Fernando Fidel Fiona Fouad Fran Frances Francesca Francesco Francis Francisco Franco Francois
    François Frank Frankie Franz Fred Freddie Frederic Frederick Friedrich Fyodor Gabriel Gabriela Gail Gareth Gary Gavin Gemma Gene Geoff Geoffrey
    George Georges Georgi Gerald Gerard Gerardo Gerhard Gerry Ghassan Giacomo Gianluca Gilbert Gina Giorgio Giovanni Giulia Giuseppe
    Glen Glenn Gloria Gonzalo Gordon Grace Graeme Graham Grant Greg Gregory Greta Guido Guillaume Guillermo Gul Gulbuddin Gunter Gus Gustav
    Gustavo Guy Habib Hadi Hafez Hafiz Haider Hakim Hamad Hamed Hamid Hamza Hanna Hannah Hans Harold Haroon Harriet Harris Harry Harvey Hasan
    Hashim Hassan Haytham Heather Hector Heidi Helen Helena Helmut Henri Henrik Henry Herbert Herman Hillary Hisham Holly Hosni Hossein Howard
    Hugh Hugo Hussain Hussein Ian Ibrahim Ignacio Igor Ilham Ilya Imran Inga Ingrid Irene Irina Isaac Isabel Isabelle Ishaq Iskandar Ismail
    Ivan Ivana Jack Jackie Jacob Jacqueline Jacques Jaime Jair Jake Jakob Jamal James Jamie Jamil Jan Jane Janet Janice Jared Jason Javad Javed
    Javier Jay Jean Jean-Claude Jean-Luc Jean-Marc Jean-Marie Jean-Paul Jean-Pierre Jeff Jeffrey Jen Jennifer Jenny Jens Jeremy Jerome Jerry
    Jesse Jessica Jesus Jill Jim Jimmy Joan Joanna Joanne Joao Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose José
    Josef Joseph Josh Joshua Joy Joyce Juan Judith Judy Julia Julian Juliana Julie Julien Julio Julius June Jurgen Justin Kamal Kamran Karen
    Karim Karin Karl Karla Kate Katherine Kathleen Kathryn Kathy Katie Katya Kay Keith Kelly Ken Kenneth Kerry Kevin Khaled Khalid Khalifa Khalil
    Kim Kirill Kirsten Kirsty Klaus Kofi Konstantin Kris Kristen Kristina Kumar Kurt Kyle Lara Larisa Larry Lars Laura Lauren Laurence Laurent Lawrence
    Lee Leila Len Leo Leon Leonard Leonardo Leonid Leopold Leslie Lesley Lewis Liam Liz Lillian Linda Lindsay Lindsey Lionel Lisa Liviu Lloyd Lois Lorenzo
    Lorraine Louis Louise Luc Luca Lucas Lucia Lucy Luis Luiz Luka Lukas Luke Lydia Lynn Madeleine Magnus Mahdi Mahinda Mahmood Mahmoud Mahmud Malcolm Malik
    Mansour Manuel Manuela Marc Marcel Marcelo Marco Marcos Marcus Margaret Margarita Maria Mariam Marian Marie Marina Marine Mario Marion Marios
    Mark Marko Markus Marta Martha Martin Martina Marvin Marwan Mary Maryam Massimo Masoud Massoud Mateo Matt Matteo Matthew Matthias Maureen Maurice Mauricio
    Max Maxim Maxime Maya Megan Mehdi Mehmet Melanie Melissa Mercedes Meredith Mevlut Mia Michael Michel Michele Michelle Mick Miguel Mihai Mike Mikhail Milan Milos
    Miriam Mitch Mitt Moammar Moazzam Mohamad Mohamed Mohammad Mohammed Mohamud Mohsen Moises Molly Monica Monique Moqtada Morgan Moshe Mostafa Muammar
    Muhammad Muhammadu Muqtada Mustafa Mustapha Mykola Mykhailo Nabil Nadia Nadine Najib Nancy Naomi Narendra Nasir Nasser Natalia Natalie Natasha Nathan Nawaz Neil Nelson
    Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikki Nikola Nikolai Nikos Nils Nina Noah Noel Nora Noor Nouri Nuri Oleg Oleh Oleksandr Oleksiy Olga Oliver Olivia
    Olivier Ollie Olusegun Omar Omid Orlando Oscar Osama Osman Otto Owen Pablo Paolo Pascal Pat Patricia Patrick Patrik Paul Paula Paulo Pavel Pavlo Pedro
    Peggy Penny Pervez Pete Peter Petr Petra Petro Phil Philip Philippe Phillip Pierre Pieter Piotr Priya Qasem Qassem Rachel Rafael Rafal Rafik Rahul Raja Rajiv Rajesh Ralph Ramadan Rami
    Ramon Ramzan Rand Randall Randy Ranil Raphael Raqib Rashid Raul Ravi Ray Raymond Rebecca Recep Reggie Regina Renato Rene Rex Reza Ricardo Rich Richard Rick Ricky Riyad Rita
    Rob Robbie Robert Roberta Roberto Robin Rod Roderick Rodney Rodrigo Rodrigue Roger Roland Rolf Roman Romeo Ron Ronald Ronnie Rosa Rose Rosemary Ross Roy
    Ruben Rudolf Rudy Rupert Russell Ruth Ryan Saad Sabah Sabrina Saddam Sadiq Saeed Saif Said Salah Saleem Saleh Salim Salma Salman Salva Sally Sam Samantha
    Sameh Sami Samir Samira Samuel Sandra Sanjay Sanna Sara Sarah Sasha Saud Scott Sean Sebastian Selim Serena Sergei Sergey Sergio Serhiy Seth Seymour Shah Shahid Shane Shannon Sharif
    Sharon Shaun Shawn Sheila Shehbaz Sheldon Shelly Sherif Sherry Shinzo Shirley Sigmar Silvia Silvio Simon Simone Sofia Sonia Sophia Sophie Stacey Staffan Stan Stanislav Stanley Stefan Stefano
    Stella Stephan Stephane Stephanie Stephen Steve Steven Stewart Stuart Sue Suleiman Sunil Suresh Susan Susanna Suzanne Sven Sylvia Sylvester Tahir Talal Tamara Tamim Tammy Tania Tanya Tara Tareq
    Tariq Tatiana Ted Teddy Terence Teresa Terri Terry Thabo Theo Theodore Theresa Thomas Tiffany Tim Timothy Timur Tina Tobias Toby Todd Tom Tomas Tommy Toni Tony
    Tracey Tracy Trevor Tyrone Umar Ursula Usman Vadim Valentina Valerie Valery Vanessa Vasily Vera Vernon Veronica Viacheslav Victor Vijay Viktor Viktoria Vince Vincent Viola Virgil Vitali
    Vitaliy Vitaly Vivian Vlad Vladimir Volodymyr Walid Walter Wanda Wayne Wendy Werner Wesley Wilfred Will William Willie Wilson Winston Wolfgang Xavier
    Yahya Yair Yasin Yasir Yasser Yevgeny Yitzhak Yoav Yoweri Yuri Yusuf Youssef Yousef Yves Yvonne Zac Zach Zachary Zack Zainab Zeid Zine Zoe Zoltan
    Chad Jordan Israel Austin Dallas Sydney Charlotte Victoria Florence Georgia Jackson Madison Lincoln Houston Hamilton Chelsea Kent
    Troy Tyler Logan Carson Preston Clinton Chester Devon Paris Geneva Savannah Brooklyn Kenya India Asia America Dakota Carolina Virginia Santiago
    """.split()  # noqa: SIM905
)

GEOGRAPHIC = frozenset(
    """
    Airport Airfield Alley Arena Avenue Bank Base Basin Bay Beach Boulevard Bridge Camp Canal Canyon Cape City Coast Corridor County
    Creek Crossing Dam Delta Desert Dock District Division Drive Falls Field Fields Forest Fort Gate Gardens Governorate Gulf Harbor Harbour
    Heights Highlands Highway Hill Hills Hospital Island Islands Junction Lake Lane Mountain Mountains Oblast Park Peninsula Plain Plains
    Plant Plaza Point Port Prairie Prison Province Quay Region Refinery Reservoir Ridge River Road Sound Springs Square State Station Strait
    Street Strip Terrace Town Township Tunnel Valley Village Woods Zone Defense Defence
    """.split()  # noqa: SIM905
)
"""Last words of names that are places whatever the first word is: "Jordan Valley", "Clinton Street"."""


@dataclass(frozen=True, slots=True)
class Masked:
    """What a stretch of words is instead of a place; its first `skip` characters are none of it.

    `what` is `person`, `name` (a first name and a surname: a place all the same if a list has the whole of it and a
    place is expected there), `paper`, `treaty`, `group` or `body` (which may begin with a country: "US Army").
    """

    what: str
    skip: int = 0


def first_name_and_surname(m: regex.Match[str]) -> Masked | None:
    """`Mayor Bill Ostra` → from "Bill" on; none where the last word is "Street", "County" …"""
    words = list(regex.finditer(r"[^\s]+", m[0]))
    if words[-1][0] in GEOGRAPHIC:
        return None
    for before, word in zip([None, *words], words[:-1], strict=False):
        if word[0] in FIRST_NAMES:
            return None if before is not None and before[0] in OPENS_A_PLACE else Masked("name", word.start())
    return None


OPENS_A_PLACE = frozenset(
    "San Santa Santo São Sao Saint St St. Sainte Port Puerto Fort Camp New El La Los Las Villa Ciudad Mount Lake Cape Ain Tal Tell "
    "Deir Kafr Bani Wadi Jabal Khan Abu Umm Nahr Qala Qalat Dera Mir Shah Sidi Bir Beit Bayt Al North South East West Northern "
    "Southern Eastern Western General Presidente Governador".split()  # noqa: SIM905
)
"""Words that make the first name after them part of a place's name: "San Pedro", "Port Louis"."""


EXPECTS_A_PLACE = regex.compile(r"(?:\b(?:in|near|at|around|outside) |\b(?:city|town|village|district|province|camp) of )$", regex.IGNORECASE)

RULES: tuple[Rule, ...] = (
    Rule(
        name="an armed group",
        kind="mask",
        pattern=r"(?-i:(?=[AaAB-Z]))(?&GROUP)",
        meaning=lambda m: Masked("group"),
        finds={
            "Fighters of [Islamic State of Iraq and Syria] left.": Masked("group"),
            "[Al Shabaab] said so.": Masked("group"),
        },
        ignores=("An Islamic republic and a State.", "They gave the islamic state a name."),
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a newspaper or a station",
        kind="mask",
        pattern=r"(?&CAP)(?: (?&CAP))*? (?&PAPER)(?: (?&CAP))*",
        meaning=lambda m: Masked("paper"),
        finds={
            "It was in the [Ostra Post].": Masked("paper"),
            "The [New Ostra Daily Times] wrote so.": Masked("paper"),
        },
        ignores=("They left the Ostra post.", "Three times Ostra was hit.", "The Post was told."),
        guard=("post", "times"),
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a treaty by the town where it was signed",
        kind="mask",
        pattern=r"(?&CAP)(?: (?&CAP)){0,2} (?&TREATY)",
        meaning=lambda m: Masked("treaty"),
        finds={
            "They left the [Ostra climate agreement].": Masked("treaty"),
            "The [Ostra accords] and the [Vell treaty] hold.": [Masked("treaty"), Masked("treaty")],
            "The [Ostra treaties], the [Vell convention] and the [Miro protocol] too.": [Masked("treaty")] * 3,
            "Not the [Ostra declaration], the [Vell pact], the [Miro rules] or the [Ostra principles].": [Masked("treaty")] * 4,
        },
        ignores=("Both signed an agreement in Ostra.", "the Ostra talks"),
        guard=("agreement", "accord", "treat", "convention", "protocol", "declaration", "pact", "rules", "principles"),
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a title and a name",
        kind="mask",
        pattern=r"(?<=\b(?&TITLE) )(?&PERSON)",
        meaning=lambda m: Masked("person"),
        finds={
            "Then Gen. [Ana Ostra] spoke.": Masked("person"),
            "A spokesman [Jordan Vell] said no.": Masked("person"),
        },
        ignores=("The president of Ostra spoke.", "major Ostra suburbs"),
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a title that also opens places",
        kind="mask",
        pattern=r"(?&TITLE_OR_NAME) (?&PERSON)",
        meaning=lambda m: None if EXPECTS_A_PLACE.search(m.string, max(0, m.start() - 24), m.start()) else Masked("person"),
        finds={"Then [Sheikh Ali Ostra] spoke.": Masked("person")},
        ignores=("Shells fell near Sheikh Ostra.", "They are in King Ostra.", "sheikh ostra"),
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a name that speaks",
        kind="speaker",
        pattern=r"(?&CAP)(?= (?&SPEAKS))|(?<=[”\",'’] (?&SPEAKS) )(?&CAP)",
        meaning=lambda m: Masked("speaker"),
        finds={
            "[Ostra] said so, [Vell] told us, [Miro] wrote and [Dor] noted.": [Masked("speaker")] * 4,
            "“No,” added [Ostra]. “Yes,” says [Vell]. “So,” asked [Miro].": [Masked("speaker")] * 3,
            "[Ostra] recalled it, [Vell] explained it.": [Masked("speaker")] * 2,
        },
        ignores=("Ostra was struck.", "It was added in Ostra."),
        guard=("said", "says", "told", "added", "wrote", "asked", "recalled", "noted", "explained"),
        vocabulary=MASK_WORDS,
    ),
    Rule(
        name="a first name and a surname",
        kind="mask",
        pattern=r"(?&CAP)\.?(?: (?:(?&PARTICLE))*(?-i:\p{Lu}\.|(?&CAP)))+",
        meaning=first_name_and_surname,
        finds={
            "It was [Michael Jordan] again.": Masked("name"),
            "So [Judge Bill Ostra] ruled.": Masked("name", 6),
        },
        ignores=("Shells fell on Jordan Valley.", "In Ostra Vell it rained.", "Michael jordan"),
        vocabulary=MASK_WORDS,
    ),
)

BODIES: tuple[Rule, ...] = (
    Rule(
        name="a body",
        kind="body",
        pattern=r"(?:(?<=(?P<lead>(?&CAP)(?: (?:(?&LINK) )?(?&CAP))*) )(?&BODY)(?: (?:(?&LINK) )?(?&CAP))*"
        r"|(?&BODY) (?&LINK) (?&CAP)(?: (?:(?&LINK) )?(?&CAP))*)",
        meaning=lambda m: Masked("body"),
        finds={
            "The [Ostra National Army] left.": Masked("body"),
            "The [University of Ostra] shut.": Masked("body"),
            "The [Vell Centre for Human Rights and Ostra Council] met.": Masked("body"),
            "The [Ministry for the Interior] said so.": Masked("body"),
        },
        ignores=("The army of Ostra left.", "The Party is over."),
        vocabulary=MASK_WORDS,
    ),
)
