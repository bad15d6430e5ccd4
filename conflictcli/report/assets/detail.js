// One row → the panel that shows all that is known of it, and the words it was read from.

const SURE = new Map([
  ["high", "one sentence tells the event, its day and a known place"],
  ["medium", "something less is certain: the day, the place, or what belongs to what"],
  ["low", "no place, no day, or nothing closer than a country"],
]);
const SUMS = new Map([
  ["ok", "the text’s total is that of its parts"],
  ["mismatch", "the text’s total is not that of its parts"],
  ["partial", "the text gives a total and some of its parts"],
]);
const PRECISION = new Map([
  [1, "to the day"],
  [2, "within a week"],
  [3, "within a month"],
  [4, "within a year"],
  [5, "not known"],
]);
const GEO = new Map([
  [1, "the named place itself"],
  [2, "near it, or one count shared by several places"],
  [3, "an area: a division or a country"],
]);

/** Sets the panel up; returns what opens it on a row. `table` tells which rows are before and after. */
function setUpDetail(events, rowsOf) {
  const dialog = byId("detail");
  let shown = null;
  let back = null;
  const show = (i) => {
    shown = i;
    const rows = rowsOf();
    const at = rows.indexOf(i);
    byId("detail-body").replaceChildren(...detailOf(events, i));
    byId("detail-body").scrollTop = 0;
    byId("detail-where").replaceChildren(
      at < 0 ? "" : `${grouped(at + 1)} of ${grouped(rows.length)}`,
      node("span", { class: "unseen" }, `: ${events.where(i) || "place not known"}, ${dateWords(events, i)}`),
    );
    byId("detail-before").disabled = at <= 0;
    byId("detail-next").disabled = at < 0 || at >= rows.length - 1;
  };
  const step = (by) => {
    const rows = rowsOf();
    const next = rows[rows.indexOf(shown) + by];
    if (next !== undefined) show(next);
  };
  byId("detail-before").addEventListener("click", () => step(-1));
  byId("detail-next").addEventListener("click", () => step(1));
  byId("detail-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // what is beside the panel
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  });
  dialog.addEventListener("close", () => {
    const row = document.querySelector(`tr[data-row="${shown}"] button`);
    const goal = back && back.isConnected && back.closest("tr") ? row || back : back;
    if (goal && goal.isConnected) goal.focus();
  });
  return (i, from) => {
    back = from;
    show(i);
    if (!dialog.open) dialog.showModal();
    byId("detail-close").focus();
  };
}

function detailOf(events, i) {
  const cell = (name) => events.cell(name, i);
  const type = events.types[events.type(i)] || { name: "Event" };
  const where = whereNodes(events, i);
  const parts = [
    node(
      "p",
      { class: "sort" },
      swatch(events, events.type(i)),
      type.name,
      type.event_type && type.event_type !== type.name
        ? node("span", { class: "muted" }, ` · ${type.event_type}`)
        : null,
    ),
    node("h2", { id: "detail-title" }, ...(where.length ? where : ["Place not known"])),
    node(
      "p",
      { class: "when" },
      words("bdi", dateWords(events, i)),
      cell("date_text") && cell("from")
        ? node("span", { class: "muted" }, " · read from “", words("bdi", cell("date_text")), "”")
        : null,
    ),
    figuresOf(events, i),
  ];
  if (cell("evidence"))
    parts.push(node("figure", { class: "evidence" }, words("blockquote", cell("evidence")), captionOf(events, i)));
  else if (captionOf(events, i)) parts.push(node("figure", { class: "evidence" }, captionOf(events, i)));
  parts.push(factsOf(events, i));
  return parts;
}

/** The figures that are told, each with its bounds and, of a merged event, with who told which. */
function figuresOf(events, i) {
  const named = [
    ["strikes", "Strikes"],
    ["munitions", "Weapons fired"],
    ["fatalities", "Dead"],
    ["civilian_fatalities", "Civilians among them"],
    ["injuries", "Injured"],
  ];
  const told = named.flatMap(([name, head]) => {
    const said = events.figure(name, i);
    const by = events.cell(`${name}_by`, i);
    const shared = name === "strikes" && said && events.placesAt(i).length > 1 ? "in all places together" : "";
    return said
      ? [
          node(
            "div",
            {},
            node("dt", {}, head),
            node("dd", { class: "figure" }, said),
            shared ? node("dd", { class: "bounds" }, shared) : null,
            ...countedFrom(events, name, i),
            ...(by ? by.split("; ").map((each) => words("dd", each, { class: "bounds" })) : []),
          ),
        ]
      : [];
  });
  if (events.kind === "groups")
    told.unshift(node("div", {}, node("dt", {}, "Events"), node("dd", { class: "figure" }, grouped(events.weight(i)))));
  return told.length
    ? node("dl", { class: "figures small" }, ...told)
    : node("p", { class: "muted" }, "No figure is told.");
}

/** The words that a count was read from, and what they are: "“dozens” (vague)". */
function countedFrom(events, name, i) {
  const said = ["strikes", "munitions"].includes(name) ? events.cell(`${name}_text`, i) : null;
  const basis = name === "strikes" ? events.cell("basis", i) : null;
  if (!said) return basis ? [node("dd", { class: "bounds" }, basis.replace(/_/g, " "))] : [];
  return [node("dd", { class: "bounds" }, "“", words("bdi", said), "”", basis ? ` (${basis.replace(/_/g, " ")})` : "")];
}

/** Parties, each with its code where a codebook gives one: codes stand in step with the names. */
function partiesOf(parties, codes) {
  if (parties === null || codes === null) return [parties === null ? null : words("bdi", parties)];
  const told = codes.split("; ");
  return parties
    .split("; ")
    .flatMap((name, n) => [n ? "; " : null, words("bdi", name), told[n] ? " " : null, told[n] ? code(told[n]) : null]);
}

function code(told) {
  return words("code", told);
}

/** Title, source, note on it, day of publication and the link. */
function captionOf(events, i) {
  const told = ["title", "source", "published", "url", "source_note"].map((name) => events.cell(name, i));
  const [title, source, published, url, note] = told;
  if (!title && !source && !url && !note) return null;
  const day = published && isDay(published) ? dayWords(published) : published;
  return node(
    "figcaption",
    {},
    title ? words("cite", title) : null,
    node(
      "span",
      {},
      [source, day]
        .filter(Boolean)
        .map((each, n) => (n ? ` · ${each}` : each))
        .join(""),
    ),
    note ? words("span", note, { class: "muted" }) : null,
    url ? node("span", { class: "link" }, link(url, webAddress(url) ? hostOf(url) : url)) : null,
  );
}

function hostOf(url) {
  const at = new URL(url);
  return `Read it at ${at.host}`;
}

function factsOf(events, i) {
  const cell = (name) => events.cell(name, i);
  const facts = [];
  const say = (head, ...said) => {
    const told = said.filter((each) => each !== null && each !== "" && each !== undefined);
    if (told.length) facts.push(node("dt", {}, head), node("dd", {}, ...told));
  };
  const bdi = (text) => (text === null ? null : words("bdi", String(text)));
  say("Who struck", ...partiesOf(cell("actor"), cell("actor_code")));
  say("Whom or what", ...partiesOf(cell("target"), cell("target_code")));
  const places = events.placesAt(i).map((place) => events.places[place]);
  const unplaced = places.length ? [] : [distinct(["location", "admin1", "country"].map(cell)).join(", ")];
  say(
    "Places",
    ...[...places.map((place) => distinct([place.name, place.admin1, place.country]).join(", ")), ...unplaced]
      .filter(Boolean)
      .map((place) => words("span", place, { class: "line" })),
    cell("where") && places.length ? node("span", { class: "line muted" }, "as written: ", bdi(cell("where"))) : null,
  );
  say("The point is", GEO.get(cell("geo_precision")));
  say("Day", cell("from") ? PRECISION.get(cell("precision")) : null);
  say("Told as", cell("status"));
  say(
    "Sure",
    cell("confidence") ? [cell("confidence"), SURE.get(cell("confidence"))].filter(Boolean).join(": ") : null,
  );
  if (cell("n_reports") > 1) {
    say(
      "Reports",
      counted(cell("n_reports"), "report"),
      cell("n_sources") ? `, ${counted(cell("n_sources"), "independent source")}` : "",
    );
    say("Sources", bdi(cell("sources")));
    say("Links", ...listOf(cell("urls")).map((url) => node("span", { class: "line" }, link(url, url))));
  }
  say("Sum", SUMS.get(cell("sum_check")));
  say("They disagree on", cell("disagree") ? cell("disagree").replace(/_/g, " ") : null);
  say("Told together with others", bdi(cell("part_of")));
  say(
    "Rules",
    ...listOf(cell("rules"))
      .map((rule) => node("code", {}, rule))
      .flatMap((code, n) => (n ? [", ", code] : [code])),
  );
  say("Event", cell("id") ? node("code", {}, cell("id")) : null);
  return node("dl", { class: "facts" }, ...facts);
}

function listOf(text) {
  return text ? String(text).split("; ").filter(Boolean) : [];
}
