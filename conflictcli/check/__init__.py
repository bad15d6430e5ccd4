"""A codebook → whether it is sound, and what it does to documents.

    checked (a file: its faults, its entries) ← evidence of the codebook, shadow, speed
    against (a document, with and without the codebook) → paired → changes

shadow tells of entries that never speak, speed of patterns that take too long. How it looks is in `output.check`.
"""
