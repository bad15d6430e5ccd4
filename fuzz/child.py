"""One target, by atheris, for some seconds: `python -m fuzz.child NAME FOLDER SECONDS LOOK`. It ends as libFuzzer does.

LOOK is `guided`: every module of the package is instrumented as it is loaded, and an input is kept that goes where none
went before; or `blind`: inputs that were kept are mutated, and nobody looks where they go, which is five times as fast.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

SLOW = 10
"""Seconds that an input may take: it is a finding, for no input is longer than some kilobytes."""
MEMORY = 2048
"""Megabytes of the process, as for SLOW."""
LOOKED_AT = {"guided": ["conflictcli"], "blind": ["fuzz.target"]}
"""What is instrumented; libFuzzer does not begin where nothing is."""


def main(name: str, folder: str, seconds: str, look: str) -> None:
    import atheris

    with atheris.instrument_imports(include=LOOKED_AT[look], enable_loader_override=False):
        from conflictcli import patterns
        from fuzz.targets import BY_NAME
        from fuzz.words import compile_all

        target = BY_NAME[name]
        home = Path(folder)
        corpus, found, words, blind = (home / each / slug(name) for each in ("corpus", "found", "words", "blind"))
        for each in (corpus, found, words.parent, blind):
            each.mkdir(parents=True, exist_ok=True)
        # What is loaded and compiled late is so before the clock of the first input runs; patterns are kept for others.
        with patterns.kept():
            if target.area != "readers":
                compile_all()
            for seed in target.seeds():
                (corpus / sha256(seed).hexdigest()[:40]).write_bytes(seed)
                target.check(seed)
        words.write_text("".join(f'"{escaped(word)}"\n' for word in target.words))
        options = {
            "max_total_time": seconds,
            "max_len": target.longest,
            "timeout": SLOW,
            "rss_limit_mb": MEMORY,
            "artifact_prefix": f"{found}/",
            "print_final_stats": 1,
            "reload": 0,
            "len_control": 20,
            "keep_seed": int(look == "blind"),
        }
        if target.words:
            options["dict"] = words
        folders = [str(blind), str(corpus)] if look == "blind" else [str(corpus)]
        atheris.Setup([sys.argv[0], *(f"-{key}={value}" for key, value in options.items()), *folders], target.check)
        atheris.Fuzz()


def slug(name: str) -> str:
    return name.replace(" ", "-").lower()


def escaped(word: bytes) -> str:
    """As a dictionary of libFuzzer has it."""
    return "".join(chr(byte) if 32 <= byte < 127 and byte not in b'\\"' else f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main(*sys.argv[1:])
