"""python3 by_python.py DIAGNOSTIC.json TABLE.csv: the scores of a table's rows by the csv module and a loop, written like `jindan score --csv` does."""
import csv
import json
import sys

diagnostic_path, table = sys.argv[1:]
with open(diagnostic_path, encoding="utf-8") as file:
    bands = [(band["to"], band["id"]) for band in json.load(file)["scores"][0]["bands"]]

with open(table, encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["id", "total", "total.level"])
    for name, *cells in rows:
        if "" in cells:
            out.writerow([name, "", ""])
            continue
        total = sum(map(int, cells))
        out.writerow([name, total, next(level for to, level in bands if total <= to)])
