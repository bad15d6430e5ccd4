"""The same news by other means, for a ratio: lines read and parsed, `grep`, and a pipeline of spaCy."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

GREP = "air ?strike|shelling|missile"

SPACY = """
import json, sys, time
import spacy
def pipeline():
    try:
        return "en_core_web_sm", spacy.load("en_core_web_sm", enable=["tok2vec", "ner"])
    except OSError:
        pass
    nlp = spacy.blank("en")
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "include_static_vectors": False,
             "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
             "rows": [5000, 1000, 2500, 2500, 50, 50]}
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1,
              "maxout_pieces": 3}
    nlp.add_pipe("tok2vec", config={"model": {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
    ner = nlp.add_pipe("ner", config={"model": {"@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner", "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True,
        "tok2vec": listener}})
    for label in range(18):
        ner.add_label(f"L{label}")
    nlp.initialize()
    return "untrained weights in the shape of en_core_web_sm", nlp
name, nlp = pipeline()
with open(sys.argv[1], "rb") as lines:
    texts = [json.loads(line)["text"] for line, _ in zip(lines, range(int(sys.argv[2])))]
list(nlp.pipe(texts[:5]))
began = time.process_time()
for _ in nlp.pipe(texts):
    pass
print(json.dumps({"name": name, "seconds": time.process_time() - began, "documents": len(texts)}))
"""


def parsing(path: Path) -> tuple[str, float]:
    """What parses JSON here, and the seconds of the processor that it takes to read and parse each line of a file."""
    name, loads = parser()
    began = process_time()
    with path.open("rb") as lines:
        for line in lines:
            loads(line)
    return name, process_time() - began


def parser() -> tuple[str, Callable[[bytes], object]]:
    try:
        import orjson
    except ImportError:
        return "json of Python (orjson is not installed)", json.loads
    return "orjson", orjson.loads


def grepping(path: Path) -> float:
    """The seconds that `grep` takes to count the lines of a file with a word of war in them."""
    before = children()
    # Its output is read: where nobody does, grep stops at the first line that it finds.
    subprocess.run(["grep", "-ciE", GREP, str(path)], capture_output=True, check=False)
    return children() - before


def children() -> float:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def entities(path: Path, documents: int, python: str = sys.executable) -> tuple[str, float] | None:
    """The pipeline of spaCy that `python` has, and the documents a second of its pass for entities; None without one.

    Where the small English model is not installed, a pipeline of its shape with untrained weights does the same work.
    """
    one = partial(subprocess.run, capture_output=True, text=True, check=False)
    limits = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    ended = one([python, "-c", SPACY, str(path), str(documents)], env={**limits})
    if ended.returncode:
        return None
    told = json.loads(ended.stdout.splitlines()[-1])
    return told["name"], told["documents"] / told["seconds"]
