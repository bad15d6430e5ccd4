"""Event rows → one page that opens from disk, or a still of it.

    rows → payload (columns, figures, places) → page → one HTML file
                                              └ still → a PNG

payload    rows → what the page shows, as one object; its text says what is in it
spots      a row → the places that it is drawn at
figures    rows → the figure strip: events, strikes, dead, places, span
groups     more rows than can be shown one by one → sums by place, month and type
page       payload, base map and assets → HTML
palette    a type of event → its colour, the same in every report
packing    an object → a block of data in a page
still      payload → PNG, with matplotlib
assets/    the page's own HTML, CSS and JavaScript; in vendor/ the library that draws; the base map
"""
