"""What the rules know, in the terms of a user's `rules.toml`; and drafts of entries for what they do not.

    rules, vocabulary, parties, … + Codebook → known (items) → terms (entries as a file has them) → written → toml
    sentence + what it means → draft (an entry that reads it, tried on its evidence)

groups are the headings under which rules stand; meanings tell what a rule's values mean.
"""
