"""How well the rules do on a user's own material: a sample to correct, and the score against what was corrected.

documents → what the rules make of each (seen) → its stratum → a sample with weights (draw) → a sheet to correct (sheet)
sheet, corrected → Gold (read; workbook, for Excel) ┐
                                       rows (rows) ─┴→ pairs (pairing, same) → Scored (score) → figures (figures,
                                                       interval) → what changed (against), case by case (failures)
                                                     → a table, or a report for a person (told, drawn)
"""
