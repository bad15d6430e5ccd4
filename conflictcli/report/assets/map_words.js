// What the map shows → words: of what is pointed at, for who does not see it, and the key.

function showTip(map, mark) {
  if (!mark) return;
  const { events } = map;
  const at = map.chart.convertToPixel({ geoId: "world" }, [mark.lon, mark.lat]);
  const name = events.spotName(mark.spots[0].spot);
  const more = mark.spots.length > 1 ? ` and ${counted(mark.spots.length - 1, "more place", "more places")}` : "";
  const totals = totalsOf(events, mark.rows);
  placeTip("map-tip", at, mark.radius, [
    node("strong", {}, words("bdi", name), more),
    node(
      "span",
      {},
      [counted(totals.events, "event"), sumWords(totals.strikes, "strike"), sumWords(totals.fatalities, "dead", "dead")]
        .filter(Boolean)
        .join(", "),
    ),
    ...mark.types
      .slice(0, 4)
      .map(([type, weight]) =>
        node(
          "span",
          { class: "sort" },
          swatch(events, type),
          `${(events.types[type] || { name: "Not said" }).name}: ${grouped(weight)}`,
        ),
      ),
    mark.isShared ? node("em", {}, "One count for several places: it is drawn at each.") : null,
    mark.isArea ? node("em", {}, "Only the area is told.") : null,
  ]);
}

/** "12 strikes (10–15)", "at least 24 strikes", or nothing. */
function sumWords(sum, one, many) {
  if (sum.low === null && sum.stated === null) return "";
  if (sum.stated === null) return `${bounds(sum)} ${many || `${one}s`}`;
  return counted(sum.stated, one, many) + (bounds(sum) ? ` (${bounds(sum)})` : "");
}

/** The map's alternative for who does not see it; ECharts would say it of what was there at first. */
function sayMap(map) {
  const placed = new Set(map.spots.flatMap((spot) => spot.rows));
  const most = map.spots.slice(0, 5).map((spot) => `${map.events.spotName(spot.spot)} ${grouped(spot.weight)}`);
  const weight = [...placed].reduce((sum, i) => sum + map.events.weight(i), 0);
  const where = most.length ? `; most at ${most.join(", ")}` : "";
  const label = `Map of ${counted(weight, "event")} at ${counted(map.spots.length, "place")}${where}.`;
  const chart = byId("map");
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", label);
  chart.dataset.marks = map.marks.length;
}

const LISTED = 20;

/** The places with most events, as buttons, and what the map leaves out. */
function sayPlaces(map) {
  const { events, filter } = map;
  byId("places-list").replaceChildren(
    ...map.spots.slice(0, LISTED).map((spot) => {
      const button = node("button", { type: "button", class: "plain" }, words("bdi", events.spotName(spot.spot)));
      button.addEventListener("click", () => filter.choose({ place: spot.spot }));
      return node("li", {}, button, ` ${counted(spot.weight, "event")}`);
    }),
  );
  const placed = new Set(map.spots.flatMap((spot) => spot.rows));
  const left = filter.shown.reduce((sum, i) => sum + (placed.has(i) ? 0 : events.weight(i)), 0);
  byId("map-note").textContent = left ? `${counted(left, "event")} without a known point: in the table only.` : "";
}

/** What the marks mean, of those that there are. */
function sayKey(events) {
  const rows = allRows(events).filter((i) => events.placesAt(i).length);
  const has = (holds) => rows.some(holds);
  const key = [
    has((i) => events.size("strikes", i) > 0) && ["dot large", "the larger, the more strikes"],
    has((i) => events.size("strikes", i) === 0) && ["dot small", "no count of strikes"],
    rows.length > 1 && ["ring", "several events, by type; press to look closer"],
    has((i) => events.placesAt(i).length > 1) && [
      "hollow",
      "one count shared by several places: drawn at each, counted once",
    ],
    has((i) => events.cell("geo_precision", i) === AREA) && ["broken", "somewhere in this area"],
  ].filter(Boolean);
  byId("map-key").replaceChildren(
    ...key.map(([sign, says]) => node("li", {}, node("span", { class: `sign ${sign}`, "aria-hidden": "true" }), says)),
  );
}
