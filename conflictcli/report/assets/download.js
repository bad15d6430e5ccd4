// Rows → a CSV file, with the columns of an event row, which `conflict` and spreadsheets read.

/** Columns of a row and where they are in the payload; functions where they are told otherwise there. */
const EVENT_ROW = [
  ["event_id", "id"],
  ["doc_id", "doc"],
  ["source", "source"],
  ["title", "title"],
  ["url", "url"],
  ["published", "published"],
  ["event_date", "from"],
  ["event_date_end", "to"],
  ["time_precision", "precision"],
  ["date_text", "date_text"],
  ["event_type", (events, i) => (events.types[events.type(i)] || {}).event_type],
  ["sub_event_type", (events, i) => (events.types[events.type(i)] || {}).name],
  ["events", (events, i) => (events.kind === "groups" ? events.weight(i) : null)],
  ["strikes"],
  ["strikes_min"],
  ["strikes_max"],
  ["strikes_text"],
  ["strikes_basis", "basis"],
  ["munitions"],
  ["munitions_min"],
  ["munitions_max"],
  ["munitions_text"],
  ["sum_check"],
  ["country", (events, i) => events.countries(i).join("; ")],
  ["admin1", (events, i) => placeCells(events, i, "admin1", (place) => place.admin1)],
  ["location", (events, i) => placeCells(events, i, "location", (p) => (p.name === p.country ? null : p.name))],
  ["location_text", "where"],
  ["latitude", (events, i) => (placesOf(events, i)[0] || {}).lat],
  ["longitude", (events, i) => (placesOf(events, i)[0] || {}).lon],
  ["geo_precision"],
  ["actor"],
  ["target"],
  ["fatalities"],
  ["fatalities_min"],
  ["fatalities_max"],
  ["civilian_fatalities"],
  ["injuries"],
  ["injuries_min"],
  ["injuries_max"],
  ["status"],
  ["evidence"],
  ["rules"],
  ["confidence"],
  ["civilian_fatalities_min"],
  ["civilian_fatalities_max"],
  ["n_reports"],
  ["n_sources"],
  ["first_seen"],
  ["last_seen"],
  ["sources"],
  ["urls"],
  ["strikes_by"],
  ["munitions_by"],
  ["fatalities_by"],
  ["civilian_fatalities_by"],
  ["injuries_by"],
  ["part_of"],
  ["disagree"],
  ["actor_code"],
  ["target_code"],
  ["source_note"],
];

const ALWAYS = ["country", "admin1", "location", "latitude", "longitude", "event_type", "sub_event_type"];

function placesOf(events, i) {
  return events.placesAt(i).map((place) => events.places[place]);
}

/** What the row of an event has; of a sum what its places have. */
function placeCells(events, i, name, ofPlace) {
  return events.kind === "groups" ? distinct(placesOf(events, i).map(ofPlace)).join("; ") : events.cell(name, i);
}

/** What a spreadsheet would run, behind what it passes over: as in conflictcli/output/delimited.py. */
const FORMULA =
  /^'*(?:[\t\r\n]|[\0-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫])/;

/** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
function guarded(cell) {
  return typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell;
}

function csvCell(cell) {
  if (cell === null || cell === undefined) return "";
  const text = String(guarded(cell));
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function csvOf(events, rows) {
  const columns = EVENT_ROW.map(([name, from = name]) => ({ name, from })).filter(({ name, from }) =>
    typeof from === "string" ? events.columns[from] : ALWAYS.includes(name) || events.kind === "groups",
  );
  const cellOf = ({ from }, i) => (typeof from === "string" ? events.cell(from, i) : from(events, i));
  const lines = rows.map((i) => columns.map((column) => csvCell(cellOf(column, i))).join(","));
  return `${[columns.map((column) => column.name).join(","), ...lines].join("\n")}\n`;
}

function setUpDownload(events, rowsOf) {
  byId("download").addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([csvOf(events, rowsOf())], { type: "text/csv;charset=utf-8" }));
    node("a", { href: address, download: "events.csv" }).click();
    window.setTimeout(() => URL.revokeObjectURL(address), 60000);
  });
}
