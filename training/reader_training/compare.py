"""What each corpus and each head brings, and whether more data would: `python -m reader_training.compare --bench DIR ... --out DIR`.

Short trainings of a third of the layers on a fixed share of the documents, each measured on the dev files with the product's own reading.
A comparison that was stopped goes on where it ended. The table is for comparing its rows, not for how well the shipped reader reads.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

PRODUCT = Path(__file__).resolve().parent.parent.parent
LAYERS = 4
SHARE = 0.2
EPOCHS = 3.0
# Small, so that so short a schedule has steps enough for heads that learn late.
BATCH = 8
RATES = ["--rate", 4e-4, "--head-rate", 2e-3]
# Corpora whose windows fix the ranges of activations; those that are left out have none.
RANGED = ("polnear", "muc4", "wikievents")
VARIANTS: dict[str, list[str]] = {
    "all": [],
    "without PolNeAR": ["--leave-out", "polnear"],
    "without MUC-4": ["--leave-out", "muc4"],
    "without WikiEvents": ["--leave-out", "wikievents"],
    "without UW": ["--leave-out", "uw"],
    "without GAP and GUM": ["--leave-out", "gap", "gum"],
    "without heads of names": ["--without-heads", "entity"],
    "a third of the data": ["--share", str(round(SHARE / 3, 3))],
    "twice the data": ["--share", str(SHARE * 2)],
    "without MEANTIME": ["--leave-out", "meantime"],
    "without heads of pronouns": ["--without-heads", "antecedent"],
    "without heads of certainty": ["--without-heads", "factuality", "certainty", "polarity", "tense"],
}
# A bench of the product's `bench:quality` and one of its measures.
MEASURES = {
    "PolNeAR, whole attribution": ("polnear.dev", "whole attribution F1"),
    "MUC-4, CEAF-REE": ("muc4.dev", "role fillers CEAF-REE F1"),
    "WikiEvents, trigger and type": ("events wikievents.dev", "trigger and type F1"),
    "UW, r": ("factuality uw.dev", "Pearson r x 100"),
    "GAP": ("gap.dev", "F1"),
}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--windows", type=Path, required=True, help="folder of windows that a training has cut")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    rows = {name: _figures(name, arguments, options) for name, arguments in VARIANTS.items()}
    print("| trained | " + " | ".join(MEASURES) + " |")
    print("| --- |" + " ---: |" * len(MEASURES))
    for name, figures in rows.items():
        print(f"| {name} | " + " | ".join(f"{figures[measure]:.1f}" for measure in MEASURES) + " |")


def _figures(name: str, arguments: list[str], options: argparse.Namespace) -> dict[str, float]:
    folder = options.out / name.replace(" ", "-")
    result = folder / "figures.json"
    if not result.exists():
        folder.mkdir(parents=True, exist_ok=True)
        training = ["--bench", options.bench, "--base", options.base, "--vocabulary", options.vocabulary, "--windows", options.windows]
        share = [] if "--share" in arguments else ["--share", SHARE]
        _run("train", *training, "--out", folder, "--layers", LAYERS, "--epochs", EPOCHS, "--batch", BATCH, *RATES, *share, *arguments)
        windows = [options.windows / f"{corpus}.windows" for corpus in RANGED]
        _run("export", "--checkpoint", folder / "checkpoint.pt", "--windows", *windows, "--vocabulary", options.vocabulary, "--out", folder)
        result.write_text(json.dumps(_measured(folder, options.bench)) + "\n")
        (folder / "checkpoint.pt").unlink()
    return json.loads(result.read_text())


def _run(module: str, *arguments: object) -> None:
    subprocess.run([sys.executable, "-m", f"reader_training.{module}", *map(str, arguments)], check=True, stdout=sys.stderr)


def _measured(reader: Path, bench: Path) -> dict[str, float]:
    names = [name for name, _ in MEASURES.values()]
    command = ["npm", "run", "-s", "bench:quality", "--", str(bench.resolve().parent), *names, "--reader", str(reader.resolve())]
    figures = json.loads(subprocess.run(command, cwd=PRODUCT, check=True, stdout=subprocess.PIPE, text=True).stdout)
    return {measure: figures[name][of] for measure, (name, of) in MEASURES.items()}


if __name__ == "__main__":
    main()
