"""Fuzzing: input that nobody would write, made by a machine that looks which of it goes where no other went.

    bytes → input (choices; words → prose) → what reads it, and whether it keeps what it promises (a Target)

    readers, archives    bytes → documents, of every format
    rules, documents     text → sentences, mentions, events
    tables               rows → files and back, merged events
    books                codebooks and gold sheets

    targets              all of them, in the open
    campaign, child      `make fuzz`: each target for a share of the time, by atheris
    ledger               how often each ran, over all campaigns, and what was found
    again                `python -m fuzz TARGET FILE`: one input once more, as it was found

`tests/fuzz` runs every target over its seeds, over whatever was found before, and over some made by hypothesis.
"""
