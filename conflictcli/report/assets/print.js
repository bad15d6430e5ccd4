// On paper: light colours, charts as wide as the sheet, and the rows of the filter, so many as one would print.

const PRINTED = 500;
const SHEET = 680; // Pixels: what is left of A4 upright between its margins.
const [LOW, TALL] = [170, 460];

/** `charts`: the map, which keeps its shape, and the timeline, which keeps its height. */
function setUpPrint(table, charts) {
  let before = null;
  const root = document.documentElement;
  const start = () => {
    if (before) return;
    before = { theme: root.dataset.theme, perPage: table.perPage, page: table.page };
    root.dataset.theme = "light";
    root.classList.add("printing");
    Object.assign(table, { perPage: PRINTED, page: 0 });
    drawRows(table);
    byId("print-note").textContent =
      table.rows.length > PRINTED
        ? `The first ${grouped(PRINTED)} of ${grouped(table.rows.length)} rows are printed; the page has them all.`
        : "";
    for (const chart of charts) {
      const [width, height] = [chart.chart.getWidth(), chart.chart.getHeight()];
      chart.redraw();
      chart.resize(SHEET, Math.max(LOW, Math.min(TALL, chart.isWide ? height : (height / width) * SHEET)));
      // A canvas as fine as paper, in the place of that which is as fine as the screen.
      const sheet = chart.chart.renderToCanvas({ pixelRatio: 3 });
      sheet.className = "sheet";
      chart.chart.getDom().after(sheet);
    }
  };
  const end = () => {
    if (!before) return;
    root.classList.remove("printing");
    if (before.theme) root.dataset.theme = before.theme;
    else delete root.dataset.theme;
    Object.assign(table, { perPage: before.perPage, page: before.page });
    before = null;
    byId("print-note").textContent = "";
    drawRows(table);
    for (const sheet of document.querySelectorAll("canvas.sheet")) sheet.remove();
    for (const chart of charts) {
      chart.resize();
      chart.redraw();
    }
  };
  window.addEventListener("beforeprint", start);
  window.addEventListener("afterprint", end);
  window.matchMedia("print").addEventListener("change", (media) => (media.matches ? start() : end()));
}
