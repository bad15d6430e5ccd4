"""Rows → sums: what `--by` and `conflict summarize` give.

columns     the columns of a summary
groups      what rows are grouped by
sums        the arithmetic: stated, least, most
aggregate   rows → one row a group, with pandas
"""
