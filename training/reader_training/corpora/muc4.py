"""MUC-4: who did what to whom in reports of attacks, as mentions in the text.

The answer keys name things, not places in the text: a thing is taught where one of its names stands in the sentence of
something else of its incident or of a word for violence. Its other mentions are left open, because a few sentences around
them do not tell.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader_training.document import Arc, Document, Labelled, Range
from reader_training.offsets import CodePoints

# Its text is nearly that of a document of the test split.
LEFT_OUT = {"DEV-MUC3-1133"}
# One train report in this number is not trained on: how surely something must be found is chosen on these.
HELD_OUT_EVERY = 12
ORGANISATION = "perp_organisation"
FILLS = {
    "perpIndividuals": "perp_individual",
    "perpOrganizations": ORGANISATION,
    "physicalTargets": "physical_target",
    "humanTargets": "human_target",
    "instruments": "instrument",
}
VIOLENCE = re.compile(
    r"\b(?:ATTACK|ASSAULT|AMBUSH|RAID|BOMB|BLAST|EXPLO|DETONAT|DYNAMIT|GRENADE|KILL|MURDER|ASSASSIN|MASSACR|SLAIN|SLAUGHTER|DEATH|DEAD"
    r"|DIED|WOUND|INJUR|SHOT|SHOOT|FIRED|GUNFIRE|MACHINE-?GUN|BURN|SET FIRE|SET ON FIRE|KIDNAP|ABDUCT|HOSTAGE|HELD|ROB|STOLE|HIJACK"
    r"|DESTROY|DAMAG|SABOTAGE|THREAT|CLAIMED|RESPONSIB|PERPETRAT|STRIKE|CRIME)"
)
SENTENCE_END = re.compile(r"[.?!]['\")\]]*\s{2,}|[.?!]['\")\]]*\n|\n\s*\n")


@dataclass
class Entity:
    """One thing in one role, with the incidents (by their position) that name it."""

    role: str
    names: set[str]
    incidents: set[int]
    confidence: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Mention:
    start: int
    end: int
    entity: int
    sentence: int


def documents(bench: Path, split: str) -> Iterator[Document]:
    """One document a report, without its dateline. Split "held" is the part of train that "train" leaves out."""
    with (bench / "muc4" / f"{'train' if split == 'held' else split}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            held = split != "dev" and int(entry["id"].rsplit("-", 1)[1]) % HELD_OUT_EVERY == 0
            if entry["id"] not in LEFT_OUT and held == (split == "held"):
                yield _document(entry)


def _document(entry: dict) -> Document:
    text = entry["text"][CodePoints(entry["text"]).of(entry["bodyStart"]) :]
    entities = _entities(entry["incidents"])
    sentences = _sentences(text)
    everywhere = [
        Mention(start, end, index, _sentence_at(sentences, start))
        for index, entity in enumerate(entities)
        for start, end in _places(text, entity.names)
    ]
    taught = _taught(everywhere, entities, [bool(VIOLENCE.search(text[start:end])) for start, end in sentences])
    document = Document(
        f"muc4/{entry['id']}",
        "muc4",
        text,
        spans={"muc_role": [], "muc_organisation": []},
        points={"muc_type": [], "muc_stage": [], "muc_confidence": []},
        arcs={"same_incident": [], "same_filler": []},
    )
    for mention in taught:
        entity = entities[mention.entity]
        head = "muc_organisation" if entity.role == ORGANISATION else "muc_role"
        document.spans[head].append(Labelled(mention.start, mention.end, entity.role))
    document.spans["muc_role"] = _apart(document.spans["muc_role"])
    document.ignore = _left_open(text, everywhere, taught, entities, document)
    _teach_incidents(document, entry["incidents"], taught, entities)
    return document


def _entities(incidents: list[dict]) -> list[Entity]:
    found: list[Entity] = []
    for position, incident in enumerate(incidents):
        for slot, role in FILLS.items():
            for fill in incident[slot]:
                names = set(fill["alternatives"])
                label = f"{role}_named" if fill.get("named") else f"{role}_described" if "named" in fill else role
                same = next((entity for entity in found if entity.role == label and entity.names & names), None)
                if same is None:
                    same = Entity(label, set(), set())
                    found.append(same)
                same.names |= names
                same.incidents.add(position)
                confidence = (fill.get("confidence") or {}).get("alternatives")
                if confidence:
                    same.confidence[position] = confidence[0]
    return found


def _sentences(text: str) -> list[Range]:
    ends = [match.end() for match in SENTENCE_END.finditer(text)] + [len(text)]
    return list(zip([0, *ends], ends))


def _sentence_at(sentences: list[Range], offset: int) -> int:
    return next(index for index, (_, end) in enumerate(sentences) if offset < end)


def _places(text: str, names: set[str]) -> list[Range]:
    """Where any of the names stands; of two that overlap, the longer."""
    found = [
        match.span()
        for name in names
        for match in re.finditer(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)", text)
    ]
    kept: list[Range] = []
    for start, end in sorted(set(found), key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    return sorted(kept)


def _taught(mentions: list[Mention], entities: list[Entity], violent: list[bool]) -> list[Mention]:
    """The mentions whose sentence tells of the incident; at least the best one of each thing."""
    kept = []
    for index in range(len(entities)):
        own = [mention for mention in mentions if mention.entity == index]
        scored = [(_company(mention, mentions, entities) * 2 + violent[mention.sentence], mention) for mention in own]
        telling = [mention for score, mention in scored if score > 0]
        kept += telling or own[:1]
    return sorted(kept, key=lambda mention: (mention.start, mention.end))


def _company(mention: Mention, mentions: list[Mention], entities: list[Entity], incident: int | None = None) -> int:
    """How many other things of its incidents (or of one of them) stand in the same sentence."""
    incidents = entities[mention.entity].incidents if incident is None else {incident}
    return len(
        {
            other.entity
            for other in mentions
            if other.entity != mention.entity and other.sentence == mention.sentence and entities[other.entity].incidents & incidents
        }
    )


def _apart(spans: list[Labelled]) -> list[Labelled]:
    """Of spans that overlap the shorter: a longer one takes in the other as a modifier or in a list."""
    kept: list[Labelled] = []
    for span in sorted(spans, key=lambda span: (span.end - span.start, span.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _left_open(
    text: str, mentions: list[Mention], taught: list[Mention], entities: list[Entity], document: Document
) -> dict[str, list[Range]]:
    left: dict[str, list[Range]] = {"muc_role": [], "muc_organisation": []}
    for mention in set(mentions) - set(taught):
        left["muc_organisation" if entities[mention.entity].role == ORGANISATION else "muc_role"].append((mention.start, mention.end))
    for entity in entities:
        if entity.role == "human_target_named":
            left["muc_role"] += _places(text, {name.split()[-1] for name in entity.names if len(name.split()) > 1})
    return {
        head: [
            (start, end) for start, end in ranges if all(end <= span.start or span.end <= start for span in document.spans[head])
        ]
        for head, ranges in left.items()
    }


def _teach_incidents(document: Document, incidents: list[dict], taught: list[Mention], entities: list[Entity]) -> None:
    spans = {(span.start, span.end) for head in document.spans.values() for span in head}
    mentions = [mention for mention in taught if (mention.start, mention.end) in spans]
    for mention in mentions:
        entity = entities[mention.entity]
        told = _told_incidents(mention, mentions, entities)
        for head, slot in (("muc_type", "type"), ("muc_stage", "stage")):
            values = {(incidents[position][slot] or {"alternatives": [None]})["alternatives"][0] for position in told} - {None}
            if len(values) == 1:
                document.points[head].append(Labelled(mention.start, mention.end, _label(values.pop())))
        values = {entity.confidence[position] for position in told if position in entity.confidence}
        if len(values) == 1:
            document.points["muc_confidence"].append(Labelled(mention.start, mention.end, _label(values.pop())))
        among = [(other.start, other.end) for other in mentions if other != mention]
        targets = [
            (other.start, other.end)
            for other in mentions
            if other != mention and _told_incidents(other, mentions, entities) & told
        ]
        document.arcs["same_incident"].append(Arc((mention.start, mention.end), targets, among))
        alike = [other for other in mentions if other != mention and _slot(entities[other.entity]) == _slot(entity)]
        document.arcs["same_filler"].append(
            Arc(
                (mention.start, mention.end),
                [(other.start, other.end) for other in alike if other.entity == mention.entity],
                [(other.start, other.end) for other in alike],
            )
        )


def _told_incidents(mention: Mention, mentions: list[Mention], entities: list[Entity]) -> set[int]:
    """Of the incidents of a thing those whose other things stand nearby in greatest number."""
    entity = entities[mention.entity]
    company = {position: _company(mention, mentions, entities, position) for position in entity.incidents}
    most = max(company.values())
    return {position for position, count in company.items() if count == most}


def _slot(entity: Entity) -> str:
    """People are one slot, named or described."""
    return "_".join(entity.role.split("_")[:2])


def _label(value: str) -> str:
    return value.lower().replace(" ", "_")
