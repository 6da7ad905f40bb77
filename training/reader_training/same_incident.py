"""Fits how probable it is that two reports tell of one incident: `python -m reader_training.same_incident PAIRS OUT`.

PAIRS is what `incident-pairs.ts` prints for the train files. Boosted trees (Friedman 2001) that may only rise with what two reports have in common and fall with
what parts them, so that they stay sensible on reports unlike those that they were fitted on.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

# Goes up with every set of trees that ships.
VERSION = 1
TREES = 120
DEPTH = 3
RATE = 0.1
# Log odds from which on two reports are one incident: chosen on train files, where clusters that are cut down to one or two reports keep a precision of 95.
SAME = 0.3
RISES = ("words", "names", "wordsRoot", "persons", "bodies", "near", "areas", "numbers", "deeds", "days", "sameDay", "sameTown")
FALLS = ("otherPersons", "far", "otherAreas", "otherNumbers", "otherDeeds", "publishedApart", "otherDays", "happenedApart", "elsewhere")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    pairs = [json.loads(line) for line in options.pairs.read_text().splitlines()]
    names = list(pairs[0]["features"])
    features = np.array([[pair["features"][name] for name in names] for pair in pairs])
    same = np.array([pair["same"] for pair in pairs])
    files = np.array([pair["file"] for pair in pairs])
    # Each file speaks as loudly as the other, and so do pairs that are one and pairs that are not: the odds are no frequencies.
    weight = np.ones(len(pairs))
    for file in set(files):
        for answer in (True, False):
            chosen = (files == file) & (same == answer)
            weight[chosen] = 1000 / chosen.sum()
    signs = [1 if name in RISES else -1 if name in FALLS else 0 for name in names]
    model = HistGradientBoostingClassifier(max_depth=DEPTH, max_iter=TREES, learning_rate=RATE, monotonic_cst=signs, random_state=1)
    model.fit(features, same, sample_weight=weight)
    described = {
        "name": "linker-en",
        "version": VERSION,
        "start": float(np.ravel(model._baseline_prediction)[0]),
        "same": round(float(1 / (1 + np.exp(-SAME))), 4),
        "trees": [[_node(node, names) for node in tree[0].nodes] for tree in model._predictors],
    }
    options.out.write_text(json.dumps(described, separators=(",", ":")) + "\n", encoding="utf-8")


def _node(node: np.void, names: list[str]) -> dict[str, object]:
    if node["is_leaf"]:
        return {"leaf": round(float(node["value"]), 6)}
    bound = float(node["num_threshold"])
    return {"feature": names[node["feature_idx"]], "bound": bound, "low": int(node["left"]), "high": int(node["right"])}


if __name__ == "__main__":
    main()
