"""A scorer as small as can be, with the names that scripts/ use of the real one, which is not part of the project."""

import argparse
import csv
import json
import shlex
import subprocess
from collections import defaultdict
from pathlib import Path


class Tally:
    def __init__(self):
        self.figures = defaultdict(lambda: [0, 0])
        self.failures = []

    def add(self, figure, ok, doc, got, want):
        self.figures[figure][0] += ok
        self.figures[figure][1] += 1
        if not ok:
            self.failures.append({"figure": figure, "id": doc["id"], "got": got, "want": want})


def number(value):
    return float(value) if value else None


def score_report(docs, rows, tally):
    for doc in docs:
        row = (rows.get(doc["id"]) or [{}])[0]
        for figure, column in (("date", "event_date"), ("place_25km", "location_text")):
            want = doc["gold"].get(figure)
            if want:
                tally.add(figure, row.get(column) == want, doc, row.get(column), want)


def is_event(row, event):
    return row["location_text"] in event["places"]


def agreement(row, event):
    return {"date": row["event_date"] == event["date"]}


def same_place(row, gold, within):
    return row["location_text"] == gold["place"]


def same_country(row, gold):
    return True


def run(command, verb, docs, keep, name):
    table = subprocess.run([*shlex.split(command), name], capture_output=True, text=True, check=True).stdout
    if keep:
        (Path(keep) / f"{name}.{verb}.csv").write_text(table)
    rows = defaultdict(list)
    for row in csv.DictReader(table.splitlines()):
        rows[row["doc_id"]].append(row)
    return rows


def main():
    parser = argparse.ArgumentParser()
    for name in ("what", "path", "--conflict", "--keep"):
        parser.add_argument(name)
    args = parser.parse_args()
    path, keep = Path(args.path), Path(args.keep)
    head, *docs = map(json.loads, path.read_text().splitlines())
    rows = run(args.conflict, "extract", docs, keep, path.stem)
    tally = Tally()
    if head["scorer"] == "report":
        score_report(docs, rows, tally)
    else:
        tally.figures["silent"] = [sum(not rows[doc["id"]] for doc in docs), len(docs)]
    (keep / f"{path.stem}.failures.jsonl").write_text("".join(json.dumps(each) + "\n" for each in tally.failures))
    for figure, (ok, of) in tally.figures.items():
        print(f"{path.stem} {figure} {ok}/{of} {100 * ok / of:.1f}")


if __name__ == "__main__":
    main()
