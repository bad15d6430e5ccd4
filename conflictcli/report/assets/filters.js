// The form, the types and the line that says how many events are shown.

function setUpFilters(events, filter) {
  fillSelect("country", events, filter.of.countries, "All countries", filter);
  fillSelect("actor", events, filter.of.actors, "Anyone", filter);
  shownIf("field-confidence", Boolean(events.columns.confidence));
  const dated = datedOf(events);
  for (const name of ["from", "to"]) {
    shownIf(`field-${name}`, dated.length > 0);
    if (dated.length) Object.assign(byId(`filter-${name}`), { min: isoDay(dated[0]), max: isoDay(dated[1]) });
  }
  const undated = weightOf(events, (i) => events.day(i) === null);
  shownIf("field-undated", undated > 0 && dated.length > 0);
  byId("undated-label").textContent = `Include ${grouped(undated)} without a day`;
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  listenTo("filter-text", "input", (text) => filter.choose({ text }), 80);
  listenTo("filter-country", "change", (country) => filter.choose({ country }));
  listenTo("filter-actor", "change", (actor) => filter.choose({ actor }));
  listenTo("filter-confidence", "change", (sure) => filter.choose({ sure }));
  // A date that is being typed has odd years for a moment ("0002"): they filter nothing that a person would miss.
  listenTo("filter-from", "change", (from) => filter.choose({ from }));
  listenTo("filter-to", "change", (to) => filter.choose({ to }));
  byId("filter-undated").addEventListener("change", (event) => filter.choose({ undated: event.target.checked }));
  byId("reset").addEventListener("click", () => {
    filter.choose({ ...NOTHING_CHOSEN });
    byId("shown").focus(); // not a field: a phone would open its keyboard
  });
  byId("place-chip").addEventListener("click", () => {
    filter.choose({ place: null });
    byId("shown").focus(); // not a field: a phone would open its keyboard
  });
  setUpTypes(events, filter);
  byId("more").open = !window.matchMedia("(max-width: 44rem)").matches; // On a phone the map comes first.
  filter.onChange(() => sayFilter(events, filter));
  sayFilter(events, filter);
}

function listenTo(id, event, told, wait = 0) {
  let timer = 0;
  byId(id).addEventListener(event, (happened) => {
    window.clearTimeout(timer);
    // What stands there when the wait is over: the field may have been emptied since, by "reset" or by an address.
    const tell = () => told(happened.target.value);
    if (wait) timer = window.setTimeout(tell, wait);
    else tell();
  });
}

/** The first and the last day that any event has; nothing where none has one. */
function datedOf(events) {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < events.length; i += 1) {
    const day = events.day(i);
    if (day !== null) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first <= last ? [first, last] : [];
}

function weightOf(events, holds) {
  let weight = 0;
  for (let i = 0; i < events.length; i += 1) if (holds(i)) weight += events.weight(i);
  return weight;
}

/** A choice among what rows have, with how many have it; not there where there is nothing to choose. */
function fillSelect(name, events, valuesAt, all, filter) {
  const weights = new Map();
  valuesAt.forEach((values, i) => {
    for (const value of values) weights.set(value, (weights.get(value) || 0) + events.weight(i));
  });
  const select = byId(`filter-${name}`);
  const values = [...weights.keys()].sort(new Intl.Collator("en").compare);
  select.replaceChildren(
    node("option", { value: "" }, all),
    ...values.map((value) => node("option", { value }, `${value} (${grouped(weights.get(value))})`)),
  );
  shownIf(`field-${name}`, values.length > 1 || Boolean(filter.chosen[name]));
}

function setUpTypes(events, filter) {
  const buttons = events.types.map((type, number) => {
    const button = node(
      "button",
      { type: "button", class: "kind", "aria-pressed": "true" },
      swatch(events, number),
      node("span", {}, type.name),
      node("span", { class: "amount" }),
    );
    button.addEventListener("click", () => {
      const { hidden } = filter.chosen;
      filter.choose({
        hidden: hidden.includes(number) ? hidden.filter((each) => each !== number) : [...hidden, number],
      });
    });
    return button;
  });
  byId("types").replaceChildren(...buttons);
  shownIf("types", buttons.length > 0);
}

/** What is chosen → the form, the types with how many events each has, and the line in words. */
function sayFilter(events, filter) {
  const { chosen } = filter;
  const values = {
    text: chosen.text,
    country: chosen.country,
    actor: chosen.actor,
    confidence: chosen.sure,
    from: chosen.from,
    to: chosen.to,
  };
  for (const [name, value] of Object.entries(values)) {
    const input = byId(`filter-${name}`);
    if (input.value !== value) input.value = value;
  }
  byId("filter-undated").checked = filter.withUndated();
  const amounts = events.types.map(() => 0);
  for (const i of filter.but(TYPE)) if (events.type(i) !== null) amounts[events.type(i)] += events.weight(i);
  [...byId("types").children].forEach((button, number) => {
    button.setAttribute("aria-pressed", String(!chosen.hidden.includes(number)));
    button.querySelector(".amount").textContent = grouped(amounts[number]);
  });
  const all = weightOf(events, () => true);
  const shown = filter.shown.reduce((sum, i) => sum + events.weight(i), 0);
  byId("shown").textContent =
    shown === all
      ? all === 1
        ? "The one event"
        : `All ${counted(all, "event")}`
      : `${grouped(shown)} of ${counted(all, "event")}`;
  if (shownIf("place-chip", chosen.place !== null)) {
    const name = events.spotName(chosen.place);
    byId("place-chip").replaceChildren("At ", words("bdi", name), node("span", { "aria-hidden": "true" }, " ×"));
    byId("place-chip").setAttribute("aria-label", `At ${name}: show all places again`);
  }
  shownIf("reset", filter.isChosen());
}
