"""Files of event rows → rows, typed: what `conflict extract` wrote, read back by whatever takes events.

paths → streams (readers) → cells of each row, by format (read) → Record, each cell as its column's kind has it
"""
