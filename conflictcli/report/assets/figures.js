// Some rows → the figure strip.

function showFigures(totals) {
  const say = (name, figure, bounds) => {
    document.querySelector(`[data-figure="${name}"]`).textContent = figure;
    document.querySelector(`[data-bounds="${name}"]`).textContent = bounds;
  };
  say("events", grouped(totals.events), "");
  for (const name of FIGURES) say(name, stated(totals[name]), bounds(totals[name]));
  say("places", grouped(totals.places.size), placesNote(totals.countries.size));
  say("span", spanWords(totals.first, totals.last), spanNote(totals.undated));
}
