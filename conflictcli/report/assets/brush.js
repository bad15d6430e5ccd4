// The brush over the timeline → which days are chosen; by hand, and by key at its two ends.

const CLOSER = 0.9; // Of the bins: less than that can be looked at more closely.
const STILL = 4; // Pixels that a finger may slip and still have pressed a bar, not brushed.

/** The bins that are chosen, first and last; all where no day is. */
function chosenBins(line) {
  const { from, to } = line.filter.chosen;
  const { bins } = line;
  return [
    from ? binAt(bins, Math.max(bins.starts[0], dayNumber(from))) : 0,
    to ? binAt(bins, Math.max(bins.starts[0], dayNumber(to))) : bins.length - 1,
  ];
}

function chooseBins(line, a, b) {
  const { bins } = line;
  const [first, last] = [Math.max(0, Math.min(a, b)), Math.min(bins.length - 1, Math.max(a, b))];
  const isAll = first === 0 && last === bins.length - 1;
  const from = isAll ? line.all.from : isoDay(bins.starts[first]);
  const to = isAll ? line.all.to : isoDay(bins.starts[last + 1] - 1);
  if (from !== line.filter.chosen.from || to !== line.filter.chosen.to) line.filter.choose({ from, to });
}

/** Shades what is not chosen, and puts the handles where the chosen begins and ends. */
function showBrush(line) {
  const { bins, filter } = line;
  const [first, last] = chosenBins(line);
  const isChosen = Boolean(filter.chosen.from || filter.chosen.to);
  const [left, right] = [(first / bins.length) * 100, ((last + 1) / bins.length) * 100];
  const place = (id, from, to) =>
    Object.assign(byId(id).style, { left: `${from}%`, width: `${Math.max(0, to - from)}%` });
  place("shade-before", 0, left);
  place("shade-after", right, 100);
  place("window", left, right);
  byId("window").hidden = !isChosen;
  for (const [id, at, bin, text] of [
    ["handle-from", left, first, isoDay(bins.starts[first])],
    ["handle-to", right, last, isoDay(bins.starts[last + 1] - 1)],
  ]) {
    const handle = byId(id);
    handle.style.left = `${at}%`;
    handle.setAttribute("aria-valuemax", String(bins.length - 1));
    handle.setAttribute("aria-valuenow", String(bin));
    handle.setAttribute("aria-valuetext", dayWords(text));
  }
  shownIf("all-days", isChosen || !line.isWhole);
  shownIf("closer", isChosen && last - first + 1 < bins.length * CLOSER && bins.unit !== "day");
}

function setUpBrush(line) {
  const brush = byId("brush");
  const xOf = (event) => event.clientX - brush.getBoundingClientRect().left;
  const binOf = (event) =>
    Math.max(0, Math.min(line.bins.length - 1, Math.floor((xOf(event) / brush.clientWidth) * line.bins.length)));
  let drag = null;
  let frame = 0;
  const follow = (event) => {
    const bin = binOf(event);
    const [first, last] = drag.bins;
    if (drag.sort === "from") chooseBins(line, Math.min(bin, last), last);
    else if (drag.sort === "to") chooseBins(line, first, Math.max(bin, first));
    else if (drag.sort === "move") {
      const by = Math.max(-first, Math.min(line.bins.length - 1 - last, bin - drag.bin));
      chooseBins(line, first + by, last + by);
    } else chooseBins(line, drag.bin, bin);
  };
  brush.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const [first, last] = chosenBins(line);
    const bin = binOf(event);
    const isPart = last - first + 1 < line.bins.length;
    const sort =
      event.target.id === "handle-from"
        ? "from"
        : event.target.id === "handle-to"
          ? "to"
          : isPart && bin >= first && bin <= last && last > first
            ? "move"
            : "new";
    drag = { sort, bin, bins: [first, last], x: xOf(event), moved: false };
    brush.setPointerCapture(event.pointerId);
    hideTip("time-tip");
  });
  brush.addEventListener("pointermove", (event) => {
    if (!drag) {
      if (event.pointerType === "mouse") showBinTip(line, binOf(event));
      return;
    }
    drag.moved = drag.moved || Math.abs(xOf(event) - drag.x) > STILL;
    if (!drag.moved) return;
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => drag && follow(event));
  });
  brush.addEventListener("pointerup", (event) => {
    if (!drag) return;
    window.cancelAnimationFrame(frame);
    if (drag.moved) follow(event);
    else if (drag.sort === "new" || drag.sort === "move") press(line, drag);
    drag = null;
  });
  brush.addEventListener("pointercancel", () => {
    drag = null;
  });
  brush.addEventListener("pointerleave", () => hideTip("time-tip"));
  for (const [id, end] of [
    ["handle-from", 0],
    ["handle-to", 1],
  ]) {
    byId(id).addEventListener("keydown", (event) => moveHandle(line, end, event));
  }
}

/** A bar that is pressed is chosen; pressed again, all are. */
function press(line, { bin, bins: [first, last] }) {
  const isIt = first === bin && last === bin;
  chooseBins(line, isIt ? 0 : bin, isIt ? line.bins.length - 1 : bin);
}

function moveHandle(line, end, event) {
  const steps = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -10,
    PageUp: 10,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const chosen = chosenBins(line);
  const [least, most] = end === 0 ? [0, chosen[1]] : [chosen[0], line.bins.length - 1];
  chosen[end] = Math.max(least, Math.min(most, chosen[end] + step));
  chooseBins(line, ...chosen);
}
