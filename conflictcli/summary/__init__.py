"""Rows → sums: what `conflict summarize` and `--by` give.

columns     what can be added up, and the columns it gives
periods     days → weeks, months …; all those from the first to the last
groups      what rows are grouped by
pivot       what is asked: by which columns, which sums, how many groups, in which order
sums        the arithmetic: stated, least, most
parts       rows → what groups them and what is added up → sums by group, with pandas
aggregate   rows → the table: groups in order, gaps filled, the rest and the total
"""
