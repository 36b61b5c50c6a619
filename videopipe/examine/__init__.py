"""The gate: finished files opened and compared with what their plan wants.

expecting: what a plan wants to be seen and heard ─▶ Wanted ─┐
decoding:  one pass over a file ──────────────────▶ Decoded ─┼─ gate ─▶ Check … Check ─▶ page: report.html
mp4:       the file's own account ────────────────▶ Film ────┘
"""
