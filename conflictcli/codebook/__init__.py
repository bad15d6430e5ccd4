"""A user's codebook: one file, `rules.toml`, of what the rules are to know besides their own.

    found (which files) → read (TOML, checked) → entries (values) → made (rules)
                                                              └──→ cells (codes and notes, for tables)

shape is what the file may hold; lines tells where in it something stands.
"""
