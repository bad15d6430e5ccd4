// Some lines → a small panel beside what is pointed at on a chart. A screen reader has the charts' words instead.

function placeTip(id, [x, y], away, lines) {
  const tip = byId(id);
  tip.replaceChildren(...lines.filter(Boolean));
  tip.hidden = false;
  const room = tip.parentElement;
  const left = Math.max(4, Math.min(room.clientWidth - tip.offsetWidth - 4, x - tip.offsetWidth / 2));
  const above = y - away - 10 - tip.offsetHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= 0 ? above : Math.min(room.clientHeight - 8, y + away + 10)}px`;
}

function hideTip(id) {
  byId(id).hidden = true;
}
