// Some rows → the figure strip.

/** `all`: the payload's figures, where every row is shown; of sums by month they know places and days better. */
function showFigures(totals, all) {
  const { places, countries, from, to } = all || {
    places: totals.places.size,
    countries: totals.countries.size,
    from: totals.first,
    to: totals.last,
  };
  const say = (name, figure, bounds) => {
    document.querySelector(`[data-figure="${name}"]`).textContent = figure;
    document.querySelector(`[data-bounds="${name}"]`).textContent = bounds;
  };
  say("events", grouped(totals.events), "");
  for (const name of FIGURES) say(name, stated(totals[name]), bounds(totals[name]));
  say("places", grouped(places), placesNote(countries));
  say("span", spanWords(from, to), spanNote(totals.undated));
}
