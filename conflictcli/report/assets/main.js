// The page: unpacks the events and sets up what shows them. What stands in the HTML is painted first.

async function start() {
  if (!canUnpack()) {
    byId("loading").textContent = "This browser is too old to unpack the events: any browser of 2023 or later will do.";
    return;
  }
  const payload = await unpacked("payload");
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
  const charts = []; // as they are drawn
  followTheme(() => charts.forEach((chart) => chart.redraw()));
  setUpDownload(events, () => table.rows);
  setUpPrint(table, charts);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // The address holds the filter.
    byId("events").focus();
  });
  // Figures, filters and table can be used while the charts are drawn, which takes longer than all the rest.
  const [hasTimeline, hasMap] = [roomForTimeline(events), roomForMap(events)];
  await painted();
  if (hasTimeline) charts.push(setUpTimeline(events, filter));
  await painted();
  if (hasMap) charts.push(setUpMap(events, filter, await unpacked("world"), open));
  document.documentElement.dataset.ready = "yes";
}

/** When what has been done so far is on the screen. */
function painted() {
  return new Promise((done) => {
    window.requestAnimationFrame(() => window.setTimeout(done));
  });
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

// What Python wrote comes first.
painted().then(start).catch(failed);
