"""Files of event rows → rows, typed: what `conflict extract` wrote, read back by whatever takes events.

paths → streams (readers) → cells of each row, by format (read) → Record, each cell as its column's kind has it
                                                                 → none of them twice (once), those of some days and
                                                                   countries (chosen), with the points of all places
                                                                   (points)
"""
