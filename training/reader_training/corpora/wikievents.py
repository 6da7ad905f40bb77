"""WikiEvents: triggers of attacks and harm, and who and what has a part in them."""

import json
from collections.abc import Iterator
from pathlib import Path

from reader_training.document import Arc, Document, Labelled
from reader_training.offsets import CodePoints

EVENT_HEADS = {
    "Conflict.Attack": "event_attack",
    "Life.Die": "event_die",
    "Life.Injure": "event_injure",
    "ArtifactExistence.DamageDestroyDisableDismantle": "event_damage",
}
# Whoever does it is one role, whatever the kind of event.
ROLE_HEADS = {
    "Attacker": "role_agent",
    "Killer": "role_agent",
    "Injurer": "role_agent",
    "DamagerDestroyer": "role_agent",
    "Damager": "role_agent",
    "Destroyer": "role_agent",
    "Disabler": "role_agent",
    "Dismantler": "role_agent",
    "Target": "role_target",
    "Victim": "role_victim",
    "Artifact": "role_artifact",
    "Instrument": "role_instrument",
    "ExplosiveDevice": "role_explosive",
    "Place": "role_place",
}


def documents(bench: Path, split: str) -> Iterator[Document]:
    """Reports of attacks, and business news without any."""
    for corpus in ("wikievents", "negative"):
        with (bench / "events" / f"{corpus}.{split}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                yield _document(json.loads(line))


def _document(entry: dict) -> Document:
    at = CodePoints(entry["text"]).of
    document = Document(f"wikievents/{entry['id']}", "wikievents", entry["text"])
    document.spans = {head: [] for head in EVENT_HEADS.values()}
    rows: dict[str, dict] = {head: {} for head in ROLE_HEADS.values()}
    for event in entry["events"]:
        head = EVENT_HEADS.get(event["type"])
        if head is None:
            continue
        trigger = [(at(piece["start"]), at(piece["end"])) for piece in event["trigger"]]
        document.spans[head] += [Labelled(start, end, head) for start, end in trigger]
        for found in rows.values():
            found.setdefault(trigger[0], [])
        for argument in event["args"]:
            role = ROLE_HEADS.get(argument["role"])
            if role is not None:
                rows[role][trigger[0]].append((at(argument["start"]), at(argument["end"])))
    document.arcs = {role: [Arc(anchor, targets) for anchor, targets in found.items()] for role, found in rows.items()}
    return document
