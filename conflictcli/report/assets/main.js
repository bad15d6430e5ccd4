// The page: unpacks the events and sets up what shows them. What stands in the HTML is painted first.

async function start() {
  if (!canUnpack()) {
    byId("loading").textContent = "This browser is too old to unpack the events: any browser of 2023 or later will do.";
    return;
  }
  const [payload, world] = await Promise.all([unpacked("payload"), unpacked("world")]);
  const events = eventsOf(payload);
  byId("notes").replaceChildren(...(payload.notes || []).map((note) => words("p", note, { class: "notice" })));
  byId("loading").hidden = true;
  byId("body").hidden = false;
  if (!events.length) {
    sayNothing();
    return;
  }
  const filter = newFilter(events);
  keepAddress(events, filter);
  setUpFilters(events, filter);
  const sayFigures = () =>
    showFigures(totalsOf(events, filter.shown), filter.shown.length === events.length ? payload.figures : null);
  sayFigures();
  let table = null;
  const open = setUpDetail(events, () => table.rows);
  table = setUpTable(events, filter, open);
  filter.onChange(sayFigures);
  const map = setUpMap(events, filter, world, open);
  const timeline = setUpTimeline(events, filter);
  const redraw = () => [map, timeline].filter(Boolean).forEach((chart) => chart.redraw());
  followTheme(redraw);
  setUpDownload(events, () => table.rows);
  setUpPrint(table, [map, timeline].filter(Boolean));
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // The address holds the filter.
    byId("events").focus();
  });
  document.documentElement.dataset.ready = "yes";
}

/** A table without events has a head, a foot and a line that says so. */
function sayNothing() {
  for (const id of ["filters", "types", "map-section", "time-section", "events", "shown"]) byId(id).hidden = true;
  byId("notes").append(node("p", { class: "notice" }, "The table holds no event."));
  followTheme(() => {});
  document.documentElement.dataset.ready = "yes";
}

function failed(error) {
  byId("loading").hidden = false;
  byId("loading").textContent =
    `The events could not be shown: ${error.message}. The file may be cut short; make the report again.`;
  throw error;
}

// Two frames: what Python wrote is on the screen by then.
window.requestAnimationFrame(() => window.setTimeout(() => start().catch(failed)));
