// The filter: what is chosen, which rows that leaves, and the address that says it.

const DATE = 1; // What a row fails, as bits: the timeline shows what only its day leaves out, the types likewise.
const TYPE = 2;
const OTHER = 4;

const NOTHING_CHOSEN = {
  text: "",
  country: "",
  actor: "",
  sure: "",
  from: "",
  to: "",
  undated: null, // null: shown until days are chosen
  place: null, // a place's number, chosen on the map
  hidden: [], // numbers of types
};

/** The filter over some events; `onChange` functions are told when what is chosen, and so what is shown, changes. */
function newFilter(events) {
  const filter = {
    chosen: { ...NOTHING_CHOSEN },
    failed: new Uint8Array(events.length),
    shown: [], // the rows that pass, in their order
    listeners: [],
    onChange: (listener) => filter.listeners.push(listener),
    choose: (some) => {
      filter.chosen = { ...filter.chosen, ...some };
      sift(events, filter);
      for (const listener of filter.listeners) listener(filter);
    },
    isChosen: () => chosenWords(events, filter.chosen).length > 0,
    withUndated: () => filter.chosen.undated ?? !(filter.chosen.from || filter.chosen.to),
    /** The rows that fail at most in this. */
    but: (bit) => rowsWhere(filter.failed, (failed) => (failed & ~bit) === 0),
  };
  filter.of = rowFactsOf(events);
  sift(events, filter);
  return filter;
}

/** What is asked of every row again and again, looked up once. */
function rowFactsOf(events) {
  const rows = Array.from({ length: events.length }, (_, i) => i);
  return {
    countries: rows.map((i) => events.countries(i)),
    actors: rows.map((i) => (events.cell("actor", i) || "").split("; ").filter(Boolean)),
    haystacks: null, // built when something is searched
  };
}

function sift(events, filter) {
  const { chosen, failed, of } = filter;
  const from = dayNumber(chosen.from) ?? -Infinity;
  const to = dayNumber(chosen.to) ?? Infinity;
  const undated = filter.withUndated();
  const hidden = new Set(chosen.hidden);
  const needles = folded(chosen.text).split(/\s+/).filter(Boolean);
  if (needles.length && !of.haystacks) of.haystacks = haystacksOf(events);
  const spot = chosen.place === null ? null : events.spot(chosen.place);
  const sure = { "": null, medium: ["medium", "high"], high: ["high"] }[chosen.sure] || null;
  for (let i = 0; i < events.length; i += 1) {
    const day = events.day(i);
    let bits = 0;
    if (day === null ? !undated : day < from || day > to) bits |= DATE;
    if (hidden.has(events.type(i))) bits |= TYPE;
    if (
      (chosen.country && !of.countries[i].includes(chosen.country)) ||
      (chosen.actor && !of.actors[i].includes(chosen.actor)) ||
      (sure && !sure.includes(events.cell("confidence", i))) ||
      (chosen.place !== null && !events.placesAt(i).some((place) => events.spot(place) === spot)) ||
      (needles.length && !needles.every((needle) => of.haystacks[i].includes(needle)))
    )
      bits |= OTHER;
    failed[i] = bits;
  }
  filter.shown = rowsWhere(failed, (bits) => bits === 0);
}

function rowsWhere(failed, passes) {
  const rows = [];
  for (let i = 0; i < failed.length; i += 1) if (passes(failed[i])) rows.push(i);
  return rows;
}

/** Text without case and accents, so that "deir ez-zor" finds "Deïr ez-Zor". */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** For each row all that it says, in one folded text. */
function haystacksOf(events) {
  const names = Object.keys(events.columns).filter((name) => !["places", "type", "id"].includes(name));
  return Array.from({ length: events.length }, (_, i) => {
    const said = names.map((name) => events.cell(name, i));
    const places = events.placesAt(i).map((p) => events.places[p]);
    const where = places.flatMap((place) => [place.name, place.admin1, place.country]);
    const type = events.types[events.type(i)] || {};
    const days = daysWords(events.cell("from", i), events.cell("to", i));
    return folded([...said, ...where, type.name, type.event_type, days].filter((each) => each !== null).join("\n"));
  });
}

/** What is chosen → names and words of an address; what is as it was at first is left out. */
function chosenWords(events, chosen) {
  const said = ["text", "country", "actor", "sure", "from", "to"].map((name) => [name, chosen[name]]);
  if (chosen.undated !== null) said.push(["undated", chosen.undated ? "yes" : "no"]);
  if (chosen.place !== null) said.push(["place", String(chosen.place)]);
  said.push(...chosen.hidden.map((type) => ["without", events.types[type].name]));
  return said.filter(([, word]) => word);
}

/** The words of an address → what is chosen; what means nothing in this table is left out. */
function chosenOf(events, fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const chosen = { ...NOTHING_CHOSEN };
  for (const name of ["text", "country", "actor"]) chosen[name] = said.get(name) || "";
  if (["medium", "high"].includes(said.get("sure"))) chosen.sure = said.get("sure");
  for (const name of ["from", "to"]) if (isDay(said.get(name))) chosen[name] = said.get(name);
  if (said.has("undated")) chosen.undated = said.get("undated") === "yes";
  if (/^\d+$/.test(said.get("place") || "") && events.places[Number(said.get("place"))])
    chosen.place = Number(said.get("place"));
  const without = said.getAll("without");
  chosen.hidden = events.types
    .map((_, number) => number)
    .filter((number) => without.includes(events.types[number].name));
  return chosen;
}

function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text || "") && dayNumber(text) !== null;
}

/** Keeps the address and what is chosen the same, so that a filter can be sent as a link. */
function keepAddress(events, filter) {
  const written = () => new URLSearchParams(chosenWords(events, filter.chosen)).toString();
  filter.onChange(() => {
    const fragment = written();
    if (fragment === window.location.hash.slice(1)) return;
    try {
      window.history.replaceState(
        null,
        "",
        fragment ? `#${fragment}` : window.location.pathname + window.location.search,
      );
    } catch {
      // Some browsers count how often an address changes; the page works without.
    }
  });
  window.addEventListener("hashchange", () => {
    if (window.location.hash.includes("=")) filter.choose(chosenOf(events, window.location.hash));
  });
  if (window.location.hash.includes("=")) filter.choose(chosenOf(events, window.location.hash));
}
