"""A number and a seed → rows as `rows.read` gives them: made events in places of the world, and what is awkward in them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from some_rows import row

from conflictcli.tables import Cell, Record

PLACES = (
    ("Mosul", "Nineveh", "Iraq", 36.335, 43.1189), ("Ramadi", "Anbar", "Iraq", 33.4258, 43.2994),
    ("Kirkuk", "Kirkuk", "Iraq", 35.4681, 44.3922), ("Raqqa", "Raqqa", "Syria", 35.9528, 39.0079),
    ("Aleppo", "Aleppo", "Syria", 36.2012, 37.1612), ("Idlib", "Idlib", "Syria", 35.9306, 36.6339),
    ("Sanaa", "Amanat Alasimah", "Yemen", 15.3694, 44.191), ("Taiz", "Taiz", "Yemen", 13.5795, 44.0209),
    ("Gaza City", "Gaza", "Palestine", 31.5017, 34.4668), ("Khan Younis", "Gaza", "Palestine", 31.3402, 34.3063),
    ("Kharkiv", "Kharkiv", "Ukraine", 49.9935, 36.2304), ("Kherson", "Kherson", "Ukraine", 46.6354, 32.6169),
    ("Zaporizhzhia", "Zaporizhzhia", "Ukraine", 47.8388, 35.1396), ("Donetsk", "Donetsk", "Ukraine", 48.0159, 37.8028),
    ("Khartoum", "Khartoum", "Sudan", 15.5007, 32.5599), ("El Fasher", "North Darfur", "Sudan", 13.6279, 25.3494),
    ("Goma", "North Kivu", "DR Congo", -1.6585, 29.2205), ("Maiduguri", "Borno", "Nigeria", 11.8311, 13.151),
    ("Mogadishu", "Banaadir", "Somalia", 2.0469, 45.3182), ("Kabul", "Kabul", "Afghanistan", 34.5553, 69.2075),
    ("Kandahar", "Kandahar", "Afghanistan", 31.6289, 65.7372), ("Peshawar", "Khyber Pakhtunkhwa", "Pakistan", 34.0151, 71.5249),
    ("Sittwe", "Rakhine", "Myanmar", 20.1462, 92.8985), ("Marawi", "Lanao del Sur", "Philippines", 8.0034, 124.2839),
    ("Cúcuta", "Norte de Santander", "Colombia", 7.8939, -72.5078), ("Port-au-Prince", "Ouest", "Haiti", 18.5944, -72.3074),
)  # fmt: skip
TYPES = (
    ("Explosions/Remote violence", "Air/drone strike", 40),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack", 22),
    ("Battles", "Armed clash", 12),
    ("Explosions/Remote violence", "Remote explosive/landmine/IED", 8),
    ("Violence against civilians", "Attack", 8),
    ("Explosions/Remote violence", "Suicide bomb", 3),
    ("Violence against civilians", "Abduction/forced disappearance", 3),
    ("Battles", "Government regains territory", 2),
    ("Battles", "Non-state actor overtakes territory", 1),
    ("Explosions/Remote violence", "Grenade", 1),
)
SOURCES = ("Coast Herald", "Northern Wire", "Levant Post", "The Ostra Courier", "Miro Times", "Radio Norland")
ACTORS = (
    "Norland forces",
    "Sudland forces",
    "Red Army",
    "US-led coalition",
    "Ostra Front",
    "River Brigade; Hill Brigade",
)
TARGETS = ("fighters", "a market", "power station", "civilians", "Ostra Front", "a convoy", "school")


def war(
    number: int, seed: int = 8, days: int = 1800, places: tuple[tuple[str, str, str, float, float], ...] = PLACES
) -> list[Record]:
    """So many events, reported here and there, in no order; some without a day, a place or a count."""
    random = Random(seed)
    first = date(2019, 3, 1)
    return [made(random, n, first, days, places) for n in range(number)]


def made(
    random: Random, number: int, first: date, days: int, places: tuple[tuple[str, str, str, float, float], ...]
) -> Record:
    broad, sub, _ = random.choices(TYPES, [share for *_, share in TYPES])[0]
    name, admin1, country, latitude, longitude = random.choices(places, [1 / (n + 2) for n in range(len(places))])[0]
    strikes = random.choice((None, 1, 1, 1, 2, 3, 5, 12)) if broad.startswith("Explosions") else None
    dead = random.choice((None, None, 0, 1, 2, 4, 9, 31))
    hurt = random.choice((None, None, 3, 8, 20))
    spread = random.choice((0, 0, 0, 0, 6, 29))
    day = first + timedelta(days=int(days * random.triangular(0, 1, 0.7)))
    cells: dict[str, Cell] = {
        "source": random.choice(SOURCES),
        "title": f"{sub} in {name}: what is known so far",
        "url": f"https://coast-herald.example/{day:%Y/%m}/{number}",
        "published": (day + timedelta(days=1)).isoformat(),
        "event_date": day.isoformat(),
        "event_date_end": (day + timedelta(days=spread)).isoformat(),
        "time_precision": 1 if not spread else 2 if spread < 7 else 3,
        "date_text": f"on {day:%A}",
        "event_type": broad,
        "sub_event_type": sub,
        "strikes": strikes,
        "strikes_min": strikes,
        "strikes_max": strikes if random.random() < 0.9 else None,
        "country": country,
        "admin1": admin1,
        "location": name,
        "location_text": name,
        "latitude": latitude,
        "longitude": longitude,
        "geo_precision": 1,
        "actor": random.choice(ACTORS),
        "target": random.choice(TARGETS),
        "fatalities": dead,
        "fatalities_min": dead,
        "fatalities_max": dead if dead is None or random.random() < 0.8 else dead + 3,
        "injuries": hurt,
        "injuries_min": hurt,
        "injuries_max": hurt,
        "evidence": f"{sub} hit {name} on {day:%A}, killing {dead or 'nobody'} and wounding {hurt or 'nobody'}, officials in {name} said.",
        "rules": "strikes; casualties; days",
        "confidence": random.choice(("high", "medium", "medium", "low")),
    }
    village = random.random()
    if village < 0.5:
        east, north = random.gauss(0, 0.9), random.gauss(0, 0.7)
        nth = int(village * 100)
        cells |= {
            "location": f"{name} village {nth}", "latitude": round(latitude + north, 4), "longitude": round(longitude + east, 4),
        }  # fmt: skip
    elif village < 0.58:
        cells |= (
            {"location": admin1, "geo_precision": 3}
            if village < 0.55
            else {"location": None, "admin1": None, "geo_precision": 3}
        )
    elif village < 0.62:
        cells |= {
            "location": "Mosul; Ramadi",
            "admin1": "Nineveh; Anbar",
            "country": "Iraq",
            "latitude": 36.335,
            "longitude": 43.1189,
            "geo_precision": 2,
        }
    elif village < 0.65:
        cells |= {
            "country": None,
            "admin1": None,
            "location": None,
            "latitude": None,
            "longitude": None,
            "geo_precision": None,
        }
    if random.random() < 0.04:
        cells |= {"event_date": None, "event_date_end": None, "time_precision": 5, "date_text": "in recent days"}
    if random.random() < 0.1:
        cells |= {
            "n_reports": 3, "n_sources": 2, "sources": "Coast Herald; Miro Times",
            "urls": "https://coast-herald.example/a; https://miro-times.example/b",
            "fatalities_by": "3: Coast Herald; 5+: Miro Times", "disagree": "fatalities",
        }  # fmt: skip
    return row(f"{number:016x}", **cells)
