// The payload → the events: what stands in each column of each, and their sums. See conflictcli/report/payload.py.

const FIGURES = ["strikes", "fatalities", "injuries"];

/** Columns of the payload as functions of a row's number; what is not known is null. */
function eventsOf(payload) {
  const { columns, pools = {}, places = [] } = payload;
  const types = payload.types.map((type) => ({ ...type, name: type.name || "Not said" }));
  const length = Object.values(columns).reduce((most, column) => Math.max(most, column.length), 0);
  const cell = (name, i) => {
    const value = columns[name] ? columns[name][i] : null;
    if (value === null || value === undefined) return null;
    return pools[name] ? (pools[name][value] ?? null) : value;
  };
  const placesAt = Array.from({ length }, (_, i) => (columns.places ? columns.places[i] || [] : []));
  const spots = spotNumbers(places);
  const days = Array.from({ length }, (_, i) => dayNumber(cell("from", i)));
  // Of an event the row tells them, also where no point is known; of a sum its places do.
  const countries = Array.from({ length }, (_, i) =>
    payload.kind === "groups"
      ? distinct(placesAt[i].map((place) => places[place].country))
      : distinct((cell("country", i) || "").split("; ")),
  );
  const partsAt = (i) => {
    const inCountries = countries[i].join("; ");
    const names = cell("where", i) || cell("location", i) || cell("admin1", i) || "";
    const told = placesAt[i].map((place) => places[place]);
    const called = told.length ? partsOf(told, names).names : names === inCountries ? "" : names;
    return { names: called, countries: inCountries };
  };
  return {
    kind: payload.kind,
    length,
    places,
    types,
    columns,
    cell,
    /** The numbers of the places at which a row is drawn. */
    placesAt: (i) => placesAt[i],
    /** Which place stands for all that lie at the same point. */
    spot: (place) => spots[place],
    /** Days since 1970 of a row's first day, or null. */
    day: (i) => days[i],
    /** How many events a row is: one, or those that were added up. */
    weight: (i) => (columns.events ? columns.events[i] || 0 : 1),
    type: (i) => cell("type", i),
    typeName: (i) => (types[cell("type", i)] || {}).name || "Not said",
    countries: (i) => countries[i],
    /** What a point is called: an area by its own name, not by that of a place that is somewhere in it. */
    spotName: (place) => whereWords(partsOf([areaOf(places[place])])),
    whereParts: partsAt,
    where: (i) => whereWords(partsAt(i)),
    figure: (name, i) => {
      // Civilians have bounds only in merged events; without them a number is a number, not "about".
      if (name === "civilian_fatalities" && cell(`${name}_min`, i) === null && cell(`${name}_max`, i) === null)
        return cell(name, i) === null ? "" : grouped(cell(name, i));
      return figure(cell(name, i), cell(`${name}_min`, i), cell(`${name}_max`, i));
    },
    /** What a row is worth on a chart: its figure, else its least. */
    size: (name, i) =>
      name === "events"
        ? columns.events
          ? columns.events[i] || 0
          : 1
        : (cell(name, i) ?? cell(`${name}_min`, i) ?? 0),
  };
}

/** For each place the number of the first that lies at the same point. */
function spotNumbers(places) {
  const first = new Map();
  return places.map((place, number) => {
    const point = `${place.lat} ${place.lon}`;
    if (place.lat === null || place.lon === null) return number;
    if (!first.has(point)) first.set(point, number);
    return first.get(point);
  });
}

function distinct(values) {
  return [...new Set(values.filter((value) => value !== null && value !== undefined && value !== ""))];
}

const AREA = 3; // The geo_precision of a division or country, drawn at its middle.

/** A place, or the area in whose middle it is drawn. */
function areaOf(place) {
  return place.precision === AREA ? { ...place, name: place.admin1 || place.country || place.name } : place;
}

/** Places → their names and their countries; what the text says where it names more places than have a known point. */
function partsOf(places, written = "") {
  const isMore = written && written.split("; ").length > places.length;
  const names = isMore ? [written] : distinct(places.map((place) => (place.name === place.country ? "" : place.name)));
  return { names: names.join("; "), countries: distinct(places.map((place) => place.country)).join("; ") };
}

/** "Mosul; Ramadi, Iraq". */
function whereWords({ names, countries }) {
  return [names, countries].filter(Boolean).join(", ");
}

/** Figures added up as conflictcli/summary/sums.py does: what is stated, the least, the most (null: open). */
function newSum() {
  return { stated: null, low: null, high: null, isOpen: false };
}

function addTo(sum, best, low, high) {
  if (best !== null) sum.stated = (sum.stated || 0) + best;
  if (best === null && low === null && high === null) return;
  sum.low = (sum.low || 0) + (low ?? best ?? 0);
  const most = high === null && low === null ? best : high;
  if (most === null) sum.isOpen = true;
  sum.high = sum.isOpen ? null : (sum.high || 0) + most;
}

/** What the figure strip says of some rows. An event of several places is in each of them, and in each sum once. */
function totalsOf(events, rows) {
  const totals = { events: 0, undated: 0, first: null, last: null, places: new Set(), countries: new Set() };
  for (const name of FIGURES) totals[name] = newSum();
  for (const i of rows) {
    totals.events += events.weight(i);
    for (const name of FIGURES) {
      addTo(totals[name], events.cell(name, i), events.cell(`${name}_min`, i), events.cell(`${name}_max`, i));
    }
    for (const place of events.placesAt(i)) totals.places.add(place);
    for (const country of events.countries(i)) totals.countries.add(country);
    const from = events.cell("from", i);
    const to = events.cell("to", i) || from;
    if (!from) totals.undated += events.weight(i);
    else {
      if (totals.first === null || from < totals.first) totals.first = from;
      if (totals.last === null || to > totals.last) totals.last = to;
    }
  }
  return totals;
}
