// Dark and light: the reader's system says which, and a button says otherwise.

const DARK = window.matchMedia("(prefers-color-scheme: dark)");
const FORCED = window.matchMedia("(forced-colors: active)");

function isDark() {
  const said = document.documentElement.dataset.theme;
  return said ? said === "dark" : DARK.matches;
}

/** Sets up the button; `redraw` is called whenever colours change. */
function followTheme(redraw) {
  const button = byId("theme");
  const say = () => {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", isDark() ? "Change to light colours" : "Change to dark colours");
    button.hidden = FORCED.matches;
  };
  const changed = () => {
    say();
    redraw();
  };
  const kept = keptTheme();
  if (kept) document.documentElement.dataset.theme = kept;
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    keepTheme(document.documentElement.dataset.theme);
    changed();
  });
  DARK.addEventListener("change", changed);
  FORCED.addEventListener("change", changed);
  say();
}

function keptTheme() {
  try {
    const kept = window.localStorage.getItem("conflict-report-theme");
    return ["dark", "light"].includes(kept) ? kept : null;
  } catch {
    return null; // A page from a disk may have no storage.
  }
}

function keepTheme(theme) {
  try {
    window.localStorage.setItem("conflict-report-theme", theme);
  } catch {
    // It is forgotten with the page, then.
  }
}

/** The colour that a CSS property has now, as `rgb(…)`: canvases know no properties. */
function colour(name) {
  const probe = byId("probe") || document.body.appendChild(node("span", { id: "probe", hidden: true }));
  probe.style.forcedColorAdjust = "none"; // Types keep their colours where a reader's own replace the rest.
  probe.style.color = `var(--${name})`;
  return window.getComputedStyle(probe).color;
}

const GREY = 7; // The colour of all types that have none of their own: see conflictcli/report/palette.py.

/** The colour of each type of event, in their order. */
function typeColours(events) {
  return events.types.map((_, type) => colour(colourName(events, type)));
}

/** What the style calls the colour of a type, by its number; grey where none is told. */
function colourName(events, type) {
  const { colour: slot } = events.types[type] || { colour: GREY };
  return slot < GREY ? `type-${slot}` : "type-other";
}

/** A dot in the colour of a type, by its number; null where none is told. */
function swatch(events, type) {
  return node("i", { class: `swatch ${colourName(events, type)}`, "aria-hidden": "true" });
}
