"""A user's codebook: one file, `rules.toml`, of what the rules are to know besides their own.

found (which files) → read (all that is wrong is told at once) → `rules.own` (values, and the rules made of them)
                       │                                          ├──→ evidence (does each entry find its examples?)
                       │                                          └──→ cells (codes and notes, for tables)
                       ├ syntax (what is no TOML), shaped (entry by entry, by the shape of the file: shape),
                       │ wrong_patterns; lines tells where something stands, faults is what is told
                       └ kept (what was read lies there for the next run)
"""
