"""Rules of a user's own: what their codebook says, as values (entries), and the rules made of these (made).

    entries → made ┬ words (lists of words), as_written (their capitals)
                   ├ arms (weapons)
                   ├ harming (verbs of harm, which rules of ours learn), hurt (people in groups of a pattern)
                   └ and types, triggers, stops, patterns

`rules.rules_with(codebook)` puts them before the rules that there are. `codebook` reads them from files.
"""
