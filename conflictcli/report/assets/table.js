// Rows → a page of the table. Sorted once a column and kept; real buttons, real rows, as many as one can read.

/** The columns in order: what stands over them, what they say of a row (as text, or as `show`: nodes), what they are
 * sorted by. */
function tableColumns(events) {
  const has = (name) => Boolean(events.columns[name]);
  const number = (name) => (i) => events.cell(name, i) ?? events.cell(`${name}_min`, i);
  const isGroups = events.kind === "groups";
  return [
    {
      name: "date",
      head: isGroups ? "Month" : "Date",
      is: true,
      sort: (i) => events.day(i),
      say: (i) => dateWords(events, i),
    },
    {
      name: "where",
      head: "Where",
      is: true,
      sort: (i) => events.where(i) || null,
      say: (i) => events.where(i),
      show: (i) => whereNodes(events, i),
    },
    {
      name: "type",
      head: "What",
      is: true,
      sort: (i) => events.typeName(i),
      say: (i) => events.typeName(i),
      show: (i) => [swatch(events, events.type(i)), ...foldable(events.typeName(i))],
    },
    {
      name: "events",
      head: "Events",
      is: isGroups,
      number: true,
      sort: (i) => events.weight(i),
      say: (i) => grouped(events.weight(i)),
    },
    {
      name: "strikes",
      head: "Strikes",
      is: true,
      number: true,
      sort: number("strikes"),
      say: (i) => strikesWords(events, i),
      show: (i) => figureNodes(events, "strikes", i),
    },
    {
      name: "fatalities",
      head: "Dead",
      is: true,
      number: true,
      sort: number("fatalities"),
      say: (i) => events.figure("fatalities", i),
      show: (i) => figureNodes(events, "fatalities", i),
    },
    {
      name: "injuries",
      head: "Injured",
      is: true,
      number: true,
      sort: number("injuries"),
      say: (i) => events.figure("injuries", i),
      show: (i) => figureNodes(events, "injuries", i),
    },
    {
      name: "actor",
      head: "Who → whom",
      is: has("actor") || has("target"),
      sort: (i) => events.cell("actor", i),
      say: (i) =>
        partiesNodes(events, i)
          .map((each) => each.textContent || each)
          .join(""),
      show: (i) => partiesNodes(events, i),
    },
    {
      name: "source",
      head: "Source",
      is: has("source") || has("sources"),
      sort: (i) => sourceWords(events, i) || null,
      say: (i) => sourceWords(events, i),
    },
    {
      name: "confidence",
      head: "Sure",
      is: has("confidence"),
      sort: (i) => ["low", "medium", "high"].indexOf(events.cell("confidence", i)),
      say: (i) => events.cell("confidence", i) || "",
    },
  ].filter((column) => column.is);
}

/** The day or days; the text's words where no day is known. */
function dateWords(events, i) {
  return daysWords(events.cell("from", i), events.cell("to", i)) || events.cell("date_text", i) || "No day";
}

/** The count; the weapons fired where the text counts those. */
function strikesWords(events, i) {
  const told = events.figure("strikes", i);
  const fired = told ? "" : events.figure("munitions", i);
  return fired ? `(${fired} fired)` : told;
}

/** A figure, marked where the reports contradict each other or the text its own sum. */
function figureNodes(events, name, i) {
  const said = name === "strikes" ? strikesWords(events, i) : events.figure(name, i);
  const differ = (events.cell("disagree", i) || "").split("; ").includes(name);
  const wrong = name === "strikes" && events.cell("sum_check", i) === "mismatch";
  if (!said || (!differ && !wrong)) return [said];
  const why = differ ? "the reports differ" : "the text’s sum does not add up";
  return [said, " ", node("abbr", { title: why, "aria-label": why, role: "img" }, "≠")];
}

/** "Red Army → a market (claimed)", "→ a market", "Red Army"; each name written in its own direction. */
function partiesNodes(events, i) {
  const [actor, target, status] = ["actor", "target", "status"].map((name) => events.cell(name, i));
  return [
    actor && words("bdi", actor),
    target && (actor ? " → " : "→ "),
    target && words("bdi", target),
    status && status !== "reported" && ` (${status})`,
  ].filter(Boolean);
}

function whereNodes(events, i) {
  const { names, countries } = events.whereParts(i);
  return [names && words("bdi", names), names && countries && ", ", countries && words("bdi", countries)].filter(
    Boolean,
  );
}

/** Who told it: of a merged event how many. */
function sourceWords(events, i) {
  const reports = events.cell("n_reports", i);
  if (reports > 1) {
    const sources = events.cell("n_sources", i);
    return sources === null || sources === reports
      ? counted(reports, "report")
      : `${counted(reports, "report")}, ${counted(sources, "source")}`;
  }
  return events.cell("source", i) || events.cell("sources", i) || "";
}

/** Sets the table up; `open` shows one row's evidence, given the row and what to come back to. */
function setUpTable(events, filter, open) {
  const table = {
    events,
    filter,
    open,
    columns: tableColumns(events),
    by: null,
    isDown: false,
    page: 0,
    perPage: 50,
    orders: new Map(),
    rows: [],
  };
  byId("table-heading").textContent = events.kind === "groups" ? "Events, added up" : "Events";
  table.rank = (name) => orderBy(table, name);
  drawHead(table);
  byId("sort-by").append(
    node("option", { value: "" }, "as they come"),
    ...table.columns.map((column) => node("option", { value: column.name }, column.head.toLowerCase())),
  );
  byId("sort-by").addEventListener("change", (event) =>
    sortBy(table, event.target.value || null, isNumber(table, event.target.value)),
  );
  byId("per-page").addEventListener("change", (event) => {
    table.perPage = Number(event.target.value);
    table.page = 0;
    drawRows(table);
  });
  const turn = (id, to) =>
    byId(id).addEventListener("click", () => {
      table.page = to();
      drawRows(table);
      byId("events").scrollIntoView({ block: "start" });
    });
  turn("page-first", () => 0);
  turn("page-before", () => table.page - 1);
  turn("page-next", () => table.page + 1);
  turn("page-last", () => pagesOf(table) - 1);
  byId("table-rows").addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (!row || window.getSelection().toString()) return;
    open(Number(row.dataset.row), row.querySelector("button"));
  });
  filter.onChange(() => {
    table.page = 0;
    fillTable(table);
  });
  fillTable(table);
  return table;
}

function isNumber(table, name) {
  return Boolean((table.columns.find((column) => column.name === name) || {}).number);
}

function drawHead(table) {
  byId("table-head").replaceChildren(
    ...table.columns.map((column) => {
      const button = node(
        "button",
        { type: "button" },
        column.head,
        node("span", { class: "arrow", "aria-hidden": "true" }),
      );
      button.addEventListener("click", () =>
        sortBy(table, column.name, table.by === column.name ? !table.isDown : Boolean(column.number)),
      );
      return node(
        "th",
        { scope: "col", role: "columnheader", class: column.number ? "number" : null, "data-column": column.name },
        button,
      );
    }),
  );
}

/** Sorts by a column, or as the events come where it is null. What is not known stands last either way. */
function sortBy(table, name, isDown) {
  Object.assign(table, { by: name, isDown: Boolean(name) && isDown, page: 0 });
  for (const head of byId("table-head").children) {
    if (head.dataset.column === name) head.setAttribute("aria-sort", table.isDown ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  byId("sort-by").value = name || "";
  fillTable(table);
}

/** For each row where it stands when sorted by a column, and where what is unknown begins. */
function orderBy(table, name) {
  if (!table.orders.has(name)) {
    const { sort } = table.columns.find((column) => column.name === name);
    const keys = allRows(table.events).map(sort);
    const known = allRows(table.events).filter((i) => keys[i] !== null && keys[i] !== undefined);
    const { compare } = new Intl.Collator("en", { numeric: true });
    known.sort((a, b) => (typeof keys[a] === "string" ? compare(keys[a], keys[b]) : keys[a] - keys[b]) || a - b);
    const unknown = allRows(table.events).filter((i) => keys[i] === null || keys[i] === undefined);
    table.orders.set(name, { known, unknown });
  }
  return table.orders.get(name);
}

function fillTable(table) {
  const { filter, by, isDown } = table;
  if (!by) table.rows = filter.shown;
  else {
    const { known, unknown } = orderBy(table, by);
    table.rows = [...(isDown ? [...known].reverse() : known), ...unknown].filter((i) => filter.failed[i] === 0);
  }
  drawRows(table);
}

function pagesOf(table) {
  return Math.max(1, Math.ceil(table.rows.length / table.perPage));
}

function drawRows(table) {
  const [start, pages] = [table.page * table.perPage, pagesOf(table)];
  const rows = table.rows.slice(start, start + table.perPage);
  byId("table-rows").replaceChildren(...rows.map((i) => rowNode(table, i)));
  shownIf("table", rows.length > 0);
  shownIf("table-none", !rows.length);
  shownIf("pager", pages > 1);
  byId("page-where").textContent =
    `${grouped(start + 1)}–${grouped(start + rows.length)} of ${grouped(table.rows.length)}`;
  for (const id of ["page-first", "page-before"]) byId(id).disabled = table.page === 0;
  for (const id of ["page-next", "page-last"]) byId(id).disabled = table.page >= pages - 1;
}

function rowNode(table, i) {
  const cells = table.columns.map((column, n) => {
    const said = column.say(i);
    const attributes = {
      role: n ? "cell" : "rowheader",
      class: `${column.name}${column.number ? " number" : ""}${said ? "" : " empty"}`,
      "data-head": column.head,
    };
    if (!n)
      return node(
        "th",
        { ...attributes, scope: "row" },
        node("button", { type: "button", class: "plain", "aria-haspopup": "dialog" }, words("bdi", said)),
      );
    return node(
      "td",
      attributes,
      node("span", { class: "clip" }, ...(column.show ? column.show(i) : [words("bdi", said)])),
    );
  });
  return node("tr", { role: "row", "data-row": String(i) }, ...cells);
}

/** "Air/drone strike" may be folded after the slash. */
function foldable(text) {
  return text.split("/").flatMap((part, n) => (n ? ["/", node("wbr"), part] : [part]));
}
