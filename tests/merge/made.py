"""A shape and a seed → rows of many reports, each with the event it is of: a made year of war, told as news tells it.

What happens is drawn first: towns of the real gazetteer, a few of them struck day after day; twins, two events in one
town on one day; neighbours; villages in no list. Then papers tell it, each in its own way, and get things wrong: a toll
of the first hour, a day too late, the province for the town, shelling for an air strike, no word of who did it. A wire's
text is printed by many. A paper's document may tell several events, and some sum up a day.

What goes wrong is what goes wrong in rows that `conflict extract` gives for real news, but less often where nobody could
tell rows apart: half of real rows have no day, four in ten no place nearer than an area, four in ten no toll.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from random import Random

from conflictcli.gazetteer.choose import distance_km as km
from conflictcli.gazetteer.lookup import query
from conflictcli.rules.trigger import (
    ABDUCTION,
    AIR,
    ATTACK,
    CLASH,
    EVENT_TYPE,
    GRENADE,
    IED,
    OVERTAKES,
    REGAINS,
    SHELLING,
    SUICIDE,
)
from conflictcli.tables import EVENT_COLUMNS, Record

START = date(2021, 3, 1)


@dataclass(frozen=True)
class Shape:
    """How much happens, over how long and where, and how badly it is told."""

    events: int = 20_000
    rows: int = 100_000
    days: int = 1000
    countries: tuple[str, ...] = ("UA", "SY", "YE", "IQ", "AF", "SO", "ML", "NG", "SD")
    towns: int = 220
    twins: float = 0.05
    villages: float = 0.05
    sums: float = 0.015
    wires: float = 0.35
    slip: float = 0.04
    undated: float = 0.07
    rough_day: float = 0.03
    rough_place: float = 0.04
    no_toll: float = 0.22
    no_actor: float = 0.3
    no_target: float = 0.45
    drift: float = 0.08
    several: float = 0.25
    papers: int = 80


OTHER = Shape(
    events=12_000,
    rows=60_000,
    days=400,
    countries=("IL", "PS", "LB", "MM", "CD", "BF", "PK", "ET", "CO", "PH"),
    towns=400,
    twins=0.07,
    villages=0.07,
    wires=0.25,
    no_actor=0.35,
    drift=0.09,
    several=0.4,
    papers=200,
)
"""Another war: shorter and denser, in other countries, told by more papers, less well and with fewer wires."""


# ---- places --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Town:
    name: str
    country: str
    division: str
    point: tuple[float, float]
    of_division: tuple[float, float]
    of_country: tuple[float, float]
    people: int


@cache
def towns_of(code: str, most: int) -> tuple[Town, ...]:
    """The largest towns of a country, out of the shipped gazetteer."""
    rows = query(
        "SELECT p.name, c.name, d.name, p.latitude, p.longitude, d.latitude, d.longitude, c.latitude, c.longitude, "
        "p.population FROM place p JOIN place d ON d.id = p.division JOIN name n ON n.key = ? "
        "JOIN place c ON c.id = n.place WHERE p.country = ? AND p.kind = 3 ORDER BY p.population DESC, p.id LIMIT ?",
        f"@{code}",
        code,
        most,
    )
    scale = 100_000
    return tuple(
        Town(name, country, division, *((a / scale, b / scale) for a, b in ((la, lo), (da, do), (ca, co))), people)
        for name, country, division, la, lo, da, do, ca, co, people in rows
    )


SPELLINGS = (
    *(("sh", "ch"), ("ou", "u"), ("u", "ou"), ("ei", "ay"), ("k", "q"), ("q", "k"), ("kh", "k"), ("i", "ee")),
    *(("a", "e"), ("z", "zz"), ("al-", "el-"), ("al-", "Al "), ("h", ""), ("y", "i"), ("o", "u"), ("gh", "g")),
)
SYLLABLES = tuple(
    "ka ba ri sha ma na du la to kho ye gu sa ro fi ha be qu za mi di wa ti no ghe su ja pe lo tu".split()
)


def village(chance: Random) -> str:
    name = "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3, 3, 4)))).capitalize()
    head = chance.choice(("", "", "", "Tell ", "Kafr ", "Al-", "Nova ", "Beit "))
    return head + name + chance.choice(("", "", "n", "r", "h", "vka", "tan"))


def misspelt(name: str, chance: Random) -> str:
    """One spelling more of a name that no list knows; now and then not the same by sound."""
    old, new = chance.choice(SPELLINGS)
    return name.replace(old, new, 1) if old in name else name


# ---- parties and targets -------------------------------------------------------------------------------------

FORCES = {
    "Ukraine": ("Russian forces", "Ukrainian forces"),
    "Syria": ("Syrian forces", "Russian forces", "Islamic State", "Turkish forces", "US forces"),
    "Yemen": ("Arab coalition", "Houthis", "al-Qaeda in the Arabian Peninsula", "US forces"),
    "Iraq": ("Islamic State", "Iraqi forces", "US-led coalition", "Turkish forces"),
    "Afghanistan": ("Taliban", "Islamic State", "Afghan forces", "US forces"),
    "Somalia": ("al-Shabaab", "Somali forces", "US forces"),
    "Mali": ("Islamist militants", "Malian forces", "Tuareg rebels"),
    "Nigeria": ("Boko Haram", "Nigerian forces", "bandits"),
    "Sudan": ("Rapid Support Forces", "Sudanese forces"),
    "Israel": ("Hamas", "Hezbollah", "Palestinian militants"),
    "Palestine": ("Israeli forces", "Hamas", "Israeli settlers"),
    "Lebanon": ("Israeli forces", "Hezbollah"),
    "Myanmar": ("Myanmar forces", "Arakan Army", "resistance fighters"),
    "Congo (Kinshasa)": ("M23", "Congolese forces", "Allied Democratic Forces"),
    "Burkina Faso": ("Islamist militants", "Burkinabe forces"),
    "Pakistan": ("Pakistani Taliban", "Pakistani forces", "Islamic State"),
    "Colombia": ("FARC", "Colombian forces", "ELN"),
    "Philippines": ("Abu Sayyaf", "Philippine forces", "New People's Army"),
    "Ethiopia": ("Ethiopian forces", "Fano militia", "Oromo Liberation Army"),
}
ALIASES = {
    "US forces": ("US-led coalition",),
    "US-led coalition": ("US forces",),
    "Arab coalition": ("Saudi-led coalition", "Saudi forces"),
    "Islamic State": ("IS militants", "Islamist militants"),
    "Boko Haram": ("Islamist militants", "Islamic State"),
    "Islamist militants": ("al-Qaeda", "gunmen"),
    "Syrian forces": ("Syrian army", "Assad's forces"),
    "Hamas": ("Palestinian militants",),
    "Palestinian militants": ("Hamas", "Islamic Jihad"),
    "Rapid Support Forces": ("RSF", "paramilitary forces"),
    "Pakistani Taliban": ("Taliban", "militants"),
}
NOBODY = ("gunmen", "militants", "suicide bombers", "unidentified attackers")

TARGETS = {
    "house": ("house", "home", "family home", "two-storey house", "houses"),
    "market": ("market", "crowded market", "vegetable market", "shoppers"),
    "hospital": ("hospital", "clinic", "maternity hospital", "medical centre"),
    "checkpoint": ("checkpoint", "army checkpoint", "police checkpoint", "soldiers"),
    "convoy": ("convoy", "army convoy", "military vehicles", "troops"),
    "car": ("car", "vehicle", "white pick-up", "motorcycle"),
    "school": ("school", "girls' school", "pupils", "classroom"),
    "mosque": ("mosque", "worshippers", "mosque in the old town", "prayers"),
    "flats": ("apartment building", "residential building", "apartment block", "five-storey building"),
    "base": ("base", "military base", "barracks", "army camp"),
    "village": ("village", "villagers", "farmers", "civilians"),
    "station": ("power station", "energy infrastructure", "substation", "critical infrastructure"),
    "bus": ("bus", "minibus", "passengers", "bus station"),
    "police": ("police station", "police", "police headquarters", "policemen"),
    "port": ("port", "grain silo", "port infrastructure", "warehouse"),
    "camp": ("camp", "displaced people", "camp for displaced people", "tents"),
}
KINDS = ((AIR, 30), (SHELLING, 24), (IED, 12), (SUICIDE, 5), (ATTACK, 14), (CLASH, 10), (GRENADE, 2), (ABDUCTION, 3))
DRIFT = {
    AIR: (SHELLING, SHELLING, ATTACK),
    SHELLING: (AIR, AIR, ATTACK),
    IED: (SUICIDE, ATTACK),
    SUICIDE: (IED, ATTACK),
    ATTACK: (CLASH, CLASH, ABDUCTION),
    CLASH: (ATTACK, ATTACK, REGAINS, OVERTAKES),
    GRENADE: (IED, ATTACK),
    ABDUCTION: (ATTACK,),
}
VERBS = {
    AIR: ("air strike on", "air raid hit", "drone struck", "warplanes bombed", "strike destroyed"),
    SHELLING: ("shelling of", "rocket hit", "missile slammed into", "artillery fire struck", "mortar rounds landed on"),
    IED: ("bomb blast hit", "roadside bomb tore through", "explosion at", "car bomb exploded beside"),
    SUICIDE: ("suicide bomber attacked", "blew himself up at", "suicide blast at"),
    ATTACK: ("gunmen attacked", "attack on", "shooting at", "armed men opened fire on"),
    CLASH: ("clashes near", "gun battle at", "fighting around", "ambush of"),
    GRENADE: ("grenade thrown at", "grenade attack on"),
    ABDUCTION: ("gunmen kidnapped people from", "armed men took hostages at", "mass kidnapping at"),
    REGAINS: ("troops retook", "army regained"),
    OVERTAKES: ("rebels seized", "fighters overran"),
}
DETAILS = tuple(
    "as families broke their fast|while people queued for bread|in heavy rain|a few minutes after midnight|before dawn|"
    "near the old bridge|beside a football pitch|during a wedding|an hour after a truce was announced|on market day|"
    "next to a petrol station|close to the railway line|in the eastern quarter|by the river|in a narrow street|"
    "where rescuers dug with their hands|as schools were closing|during a funeral|opposite the town hall|"
    "on the road to the capital|in an industrial area|at the edge of an orchard|during evening prayers|"
    "next to a bakery|in the third such attack this month|as the governor was visiting|in the city centre".split("|")
)
LANDMARKS = tuple("street|square|bridge|quarter|roundabout|mill|crossing|gardens|hotel|stadium".split("|"))
SAYERS = tuple(
    "medics said|the governor said|officials said|residents said|a police spokesman said|the army said|"
    "a monitoring group said|local media reported|according to witnesses|the health ministry said|"
    "rescue services reported|a hospital official told reporters|".split("|")
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


# ---- what happens --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Happening:
    """An event as it was, whoever tells it."""

    number: int
    town: Town
    village: str
    day: int
    kind: str
    actor: str
    target: str
    dead: int
    civilians: int
    hurt: int
    strikes: int
    details: tuple[str, ...]
    landmark: str
    total: bool = False


def drawn(chance: Random, weighted: Sequence[tuple[str, int]]) -> str:
    return chance.choices([value for value, _ in weighted], [weight for _, weight in weighted])[0]


def toll(chance: Random) -> int:
    """Of most events few die, of some very many."""
    return 0 if chance.random() < 0.25 else min(300, int(chance.paretovariate(0.95)))


def happenings(shape: Shape, chance: Random) -> list[Happening]:
    towns = [town for code in shape.countries for town in towns_of(code, shape.towns)]
    heat = [(town.people + 2000) ** 0.6 * chance.lognormvariate(0, 0.8) for town in towns]
    heat_so_far = list(accumulate(heat))
    weather = list(accumulate(chance.lognormvariate(0, 0.7) for _ in range(shape.days)))
    calendar = range(shape.days)
    beside = neighbours(towns)
    found: list[Happening] = []
    while len(found) < shape.events:
        twin = bool(found) and chance.random() < shape.twins
        if twin:
            town, day = found[-1].town, found[-1].day
            if chance.random() < 0.4 and beside[town]:
                town = chance.choice(beside[town])
        else:
            town = chance.choices(towns, cum_weights=heat_so_far)[0]
            day = chance.choices(calendar, cum_weights=weather)[0]
        found.append(happening(len(found), town, day, shape, chance))
    return found + sums(found, shape, chance)


def neighbours(towns: Sequence[Town]) -> dict[Town, list[Town]]:
    """The towns within 40 km of each."""
    cells: dict[tuple[int, int], list[Town]] = defaultdict(list)
    for town in towns:
        cells[int(town.point[0] * 2), int(town.point[1] * 2)].append(town)
    return {
        town: [
            other
            for x in (-1, 0, 1)
            for y in (-1, 0, 1)
            for other in cells.get((int(town.point[0] * 2) + x, int(town.point[1] * 2) + y), ())
            if other is not town and km(town.point, other.point) < 40
        ]
        for town in towns
    }


def happening(number: int, town: Town, day: int, shape: Shape, chance: Random) -> Happening:
    dead = toll(chance)
    kind = drawn(chance, KINDS)
    several = kind in (AIR, SHELLING) and chance.random() < 0.2
    forces = FORCES.get(town.country, ("government forces", "rebels"))
    return Happening(
        number=number,
        town=town,
        village=village(chance) if chance.random() < shape.villages else "",
        day=day,
        kind=kind,
        actor=chance.choices(forces, [1 / (n + 1) for n in range(len(forces))])[0],
        target=chance.choice(tuple(TARGETS)),
        dead=dead,
        civilians=chance.randint(0, dead),
        hurt=0 if chance.random() < 0.3 else int(dead * chance.uniform(0.5, 3)) + chance.randint(0, 6),
        strikes=chance.randint(2, 9) if several else 1,
        details=tuple(chance.sample(DETAILS, 3)),
        landmark=f"{village(chance)} {chance.choice(LANDMARKS)}",
    )


def sums(found: Sequence[Happening], shape: Shape, chance: Random) -> list[Happening]:
    """Days summed up: what happened in a division on one day, told as one figure."""
    days: dict[tuple[str, str, int, str], list[Happening]] = defaultdict(list)
    for each in found:
        days[each.town.country, each.town.division, each.day, each.kind].append(each)
    many = sorted(key for key, told in days.items() if len(told) > 1)
    chosen = chance.sample(many, min(len(many), int(shape.sums * len(found))))
    return [summed(days[key], len(found) + n, chance) for n, key in enumerate(chosen)]


def summed(parts: Sequence[Happening], number: int, chance: Random) -> Happening:
    first = parts[0]
    return Happening(
        number=number,
        town=first.town,
        village="",
        day=first.day,
        kind=first.kind,
        actor=first.actor,
        target="village",
        dead=sum(p.dead for p in parts),
        civilians=sum(p.civilians for p in parts),
        hurt=sum(p.hurt for p in parts),
        strikes=sum(p.strikes for p in parts),
        details=tuple(chance.sample(DETAILS, 3)),
        landmark="",
        total=True,
    )


# ---- how it is told ------------------------------------------------------------------------------------------


@dataclass
class Line:
    """A row in the making: its cells, and the event it is of."""

    event: int
    cells: Record = field(default_factory=dict)


def made(shape: Shape, seed: int) -> list[tuple[Record, int]]:
    """The rows in no order, each with the number of its event. The same for the same shape and seed."""
    chance = Random(seed)
    found = happenings(shape, chance)
    papers = [f"Paper {n}" if n % 3 else f"paper{n}.example" for n in range(shape.papers)]
    fame = list(accumulate(1 / (n + 3) for n in range(shape.papers)))
    notice = list(accumulate(noticed(each, chance) for each in found))
    more = chance.choices(range(len(found)), cum_weights=notice, k=max(0, shape.rows - len(found)))
    times = [1] * len(found)
    for n in more:
        times[n] += 1
    lines: list[Line] = []
    for each, count in zip(found, times, strict=True):
        lines.extend(told(each, count, papers, fame, shape, chance))
    chance.shuffle(lines)
    for n, line in enumerate(lines):
        line.cells["doc_id"] = f"{line.cells['source']}/{n}"
    bound_together(lines, shape, chance)
    return [(finished(line.cells, n), line.event) for n, line in enumerate(lines)]


def noticed(event: Happening, chance: Random) -> float:
    """How many papers an event draws, against others: most draw few, the deadliest a hundred times as many."""
    return min(40.0, chance.paretovariate(1.25) * (1 + event.dead) ** 0.3 * (0.4 if event.total else 1))


def told(
    event: Happening, count: int, papers: Sequence[str], fame: Sequence[float], shape: Shape, chance: Random
) -> Iterator[Line]:
    """The reports of one event: some of papers of their own, some that print a wire."""
    wire: Line | None = None
    by_wire = chance.random() < shape.wires * 2
    for _ in range(count):
        paper = chance.choices(papers, cum_weights=fame)[0]
        if wire is not None and by_wire and chance.random() < 0.6:
            yield printed_again(wire, paper, chance)
            continue
        line = Line(event.number, report(event, paper, shape, chance))
        wire = wire or line
        yield line


def printed_again(wire: Line, paper: str, chance: Random) -> Line:
    """A wire's text in another paper: cut at the end, or with a name put before it, or as it is."""
    cells = dict(wire.cells)
    words = str(cells["evidence"]).split()
    cut = chance.random()
    if cut < 0.2 and len(words) > 14:
        words = words[: -chance.randint(1, 4)]
    elif cut < 0.35:
        words = ["(Wire)", *words]
    elif cut < 0.42:
        cells["target"] = None
    elif cut < 0.46:
        cells["actor"] = None
    late = chance.choices((0, 1), (0.85, 0.15))[0]
    published = date.fromisoformat(str(cells["published"])) + timedelta(late)
    return Line(wire.event, cells | {"source": paper, "evidence": " ".join(words), "published": published.isoformat()})


def report(event: Happening, paper: str, shape: Shape, chance: Random) -> Record:
    late = chance.choices((0, 1, 2, 4), (0.5, 0.37, 0.08, 0.05))[0]
    when, late = days(event, late, shape, chance)
    cells: Record = {
        "source": paper,
        "published": (START + timedelta(event.day + late)).isoformat(),
        **when,
        **kind(event, shape, chance),
        **where(event, shape, chance),
        **harm(event, late, shape, chance),
    }
    cells |= parties(event, shape, chance)
    cells["evidence"] = sentence(event, cells, chance)
    return cells


def days(event: Happening, late: int, shape: Shape, chance: Random) -> tuple[Record, int]:
    """The day, or what a paper makes of it; and how many days later it comes out."""
    day = START + timedelta(event.day)
    luck = chance.random()
    if luck < shape.undated:
        return {"time_precision": 5}, min(late, 2)
    if luck < shape.undated + shape.rough_day:
        if chance.random() < 0.65:
            monday = day - timedelta(day.weekday())
            return span(monday, monday + timedelta(6), 2, "last week"), 7 + late
        first = day.replace(day=1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
        return span(first, last, 3, "last month"), 31 + late
    if luck < shape.undated + shape.rough_day + shape.slip:
        day += timedelta(chance.choice((1, 1, -1)) if late else -1)
    elif chance.random() < 0.06:
        return span(day - timedelta(1), day, 2, "overnight"), late
    return span(day, day, 1, WEEKDAYS[day.weekday()]), late


def span(first: date, last: date, precision: int, words: str) -> Record:
    return {
        "event_date": first.isoformat(),
        "event_date_end": last.isoformat(),
        "time_precision": precision,
        "date_text": words,
    }


def kind(event: Happening, shape: Shape, chance: Random) -> Record:
    named = chance.choice(DRIFT[event.kind]) if chance.random() < shape.drift else event.kind
    cells: Record = {"sub_event_type": named, "event_type": EVENT_TYPE[named]}
    if named not in (AIR, SHELLING, IED, SUICIDE, GRENADE):
        return cells
    luck = chance.random()
    if event.strikes == 1:
        counted = ("implied", 1, 1, 1) if luck < 0.85 else ("", None, None, None)
    elif luck < 0.45:
        counted = ("stated", event.strikes, event.strikes, event.strikes)
    elif luck < 0.55:
        counted = ("at_least", max(2, event.strikes - 1), max(2, event.strikes - 1), None)
    else:
        counted = ("implied", 1, 1, 1) if luck < 0.75 else ("", None, None, None)
    basis, best, low, high = counted
    return cells | {"strikes": best, "strikes_min": low, "strikes_max": high, "strikes_basis": basis or None}


def where(event: Happening, shape: Shape, chance: Random) -> Record:
    """The town, or what a paper makes of it: near it, the place beside it, the division, the country, nothing."""
    town = event.town
    luck = chance.random()
    if luck < shape.rough_place or event.total:
        if event.total or luck < shape.rough_place * 0.7:
            return placed(town.country, town.division, town.division, town.of_division, 3)
        if luck < shape.rough_place * 0.95:
            return placed(town.country, None, None, town.of_country, 3)
        return {}
    if event.village:
        if luck < shape.rough_place + 0.15:
            return placed(town.country, town.division, town.name, town.point, 2)
        name = event.village if luck < 0.6 else misspelt(event.village, chance)
        return placed(town.country, town.division, name, town.of_division, 3)
    if luck < shape.rough_place + 0.05:
        return placed(town.country, town.division, town.name, town.point, 2)
    if luck < shape.rough_place + 0.065:
        point = (town.point[0] + chance.uniform(-0.1, 0.1), town.point[1] + chance.uniform(-0.1, 0.1))
        return placed(town.country, town.division, village(chance), point, chance.choice((1, 2)))
    return placed(town.country, town.division, town.name, town.point, 1)


def placed(country: str, division: str | None, name: str | None, point: tuple[float, float], precision: int) -> Record:
    return {
        "country": country,
        "admin1": division,
        "location": name,
        "location_text": name or country,
        "latitude": round(point[0], 4),
        "longitude": round(point[1], 4),
        "geo_precision": precision,
    }


def harm(event: Happening, late: int, shape: Shape, chance: Random) -> Record:
    """The dead and the hurt: few in the first hours, more later; civilians alone; another side's figure; none."""
    cells: Record = {}
    if chance.random() >= shape.no_toll + (0.4 if event.dead == 0 else 0):
        dead = event.dead
        luck = chance.random()
        least = min(1, dead)
        if luck < 0.05 and event.civilians:
            dead = event.civilians
            cells["civilian_fatalities"] = dead
        elif luck < 0.08:
            dead = int(dead * chance.uniform(1.3, 2))
        elif late == 0 and luck < 0.35:
            dead = max(least, int(dead * chance.uniform(0.4, 1)))
        elif luck < 0.45:
            dead = max(least, dead - 1)
        open_ = dead > 0 and chance.random() < 0.3
        cells |= {"fatalities": dead, "fatalities_min": dead, "fatalities_max": None if open_ else dead}
    if event.hurt and chance.random() < 0.45:
        hurt = max(1, int(event.hurt * chance.choice((1, 1, 1, 0.9, 0.8, 0.6))))
        vague = chance.random() < 0.15
        cells |= {
            "injuries": None if vague else hurt,
            "injuries_min": (24 if hurt >= 20 else 3) if vague else hurt,
            "injuries_max": None if vague else hurt,
        }
    return cells


def parties(event: Happening, shape: Shape, chance: Random) -> Record:
    luck = chance.random()
    actor: str | None = event.actor
    if luck < shape.no_actor:
        actor = None
    elif luck < shape.no_actor + 0.06:
        actor = chance.choice(NOBODY)
    elif luck < shape.no_actor + 0.13:
        actor = chance.choice(ALIASES.get(event.actor, (event.actor,)))
    elif luck < shape.no_actor + 0.15:
        actor = chance.choice(FORCES.get(event.town.country, ("rebels",)))
    target = None if chance.random() < shape.no_target else chance.choice(TARGETS[event.target])
    if target is not None and chance.random() < 0.15:
        target = "civilians" if event.civilians else "soldiers"
    return {"actor": actor, "target": target}


NUMBERS = "no one|one person|two people|three people|four people|five people|six people|seven people".split("|")


def sentence(event: Happening, cells: Record, chance: Random) -> str:
    """What a paper writes of it: in one of a few orders, as papers do."""
    verb = chance.choice(VERBS[str(cells["sub_event_type"])])
    target = cells.get("target") or chance.choice(("positions", "an area", "buildings"))
    place = cells.get("location") or cells.get("country") or "the area"
    place = f"near {place}" if cells.get("geo_precision") == 2 else f"in {place}"
    day = f"on {cells['date_text']}" if cells.get("date_text") in WEEKDAYS else str(cells.get("date_text") or "")
    dead = cells.get("fatalities")
    killed = ""
    if isinstance(dead, int):
        number = NUMBERS[dead] if dead < len(NUMBERS) else f"{dead} people"
        least = "at least " if cells.get("fatalities_max") is None else ""
        killed = chance.choice((f"killing {least}{number}", f"leaving {least}{number} dead", f"{least}{number} died"))
    hurt = f"and {cells['injuries']} were wounded" if cells.get("injuries") else ""
    actor = str(cells.get("actor") or "")
    detail = chance.choice(event.details) if chance.random() < 0.6 else ""
    if event.landmark and chance.random() < 0.25:
        detail = f"at {event.landmark} {detail}"
    sayer = chance.choice(SAYERS)
    order = chance.randrange(4)
    parts = (
        (actor, verb, "a", target, place, day, detail, killed, hurt, sayer),
        (killed, hurt, "after", actor, verb, "the", target, place, detail, day, sayer),
        (day, place, detail, verb, target, "blamed on" if actor else "", actor, killed, sayer, hurt),
        (
            sayer,
            "that",
            verb,
            "the",
            target,
            place,
            "belonging to locals",
            day,
            killed,
            hurt,
            detail,
            "by",
            actor or "whom",
        ),
    )[order]
    return " ".join(str(part) for part in parts if part).capitalize() + "."


def bound_together(lines: Sequence[Line], shape: Shape, chance: Random) -> None:
    """Some documents tell several events: rows of one paper, one day and one country get one document."""
    piles: dict[tuple[object, ...], list[Line]] = defaultdict(list)
    for line in lines:
        piles[line.cells["source"], line.cells["published"], line.cells.get("country")].append(line)
    for pile in piles.values():
        document = pile[0].cells["doc_id"]
        for line in pile[1:]:
            if chance.random() < shape.several:
                line.cells["doc_id"] = document
            else:
                document = line.cells["doc_id"]
    one_event_a_document(lines)


def one_event_a_document(lines: Sequence[Line]) -> None:
    """No document tells one event in two rows: the second one gets a document of its own."""
    seen: set[tuple[object, int]] = set()
    for n, line in enumerate(lines):
        key = (line.cells["doc_id"], line.event)
        if key in seen:
            line.cells["doc_id"] = f"{line.cells['source']}/again/{n}"
        seen.add((line.cells["doc_id"], line.event))


def finished(cells: Record, n: int) -> Record:
    row: Record = {name: cells.get(name) for name in EVENT_COLUMNS}
    row["event_id"] = hashlib.sha256(f"{n} {row['doc_id']} {row['evidence']}".encode()).hexdigest()[:16]
    row["title"] = row["evidence"]
    row["time_precision"] = row["time_precision"] or 5
    row["status"], row["confidence"] = "reported", "medium"
    return row
