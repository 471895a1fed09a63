"""Tasks that are like behaviours, used in training only: counsellors' acts, strategies, intents, kinds of support."""

from __future__ import annotations

from pathlib import Path

from training.data.sets import Example, lines

STRATEGIES = {
    "Question": 0, "Questions": 0, "Affirmation and Reassurance": 1, "Providing Suggestions": 2, "Self-disclosure": 3,
    "Reflection of feelings": 4, "Information": 5, "Restatement or Paraphrasing": 6, "Others": 7,
}  # fmt: skip
ANNOMI = ["other", "open question", "closed question", "simple reflection", "complex reflection", "information", "advice", "options", "negotiation"]  # fmt: skip
INTENTS = ["encouraging", "acknowledging", "wishing", "neutral", "suggesting", "consoling", "agreeing", "questioning", "sympathizing"]  # fmt: skip


def annomi_behaviour(row: dict) -> int:
    kind = row["behaviour"]
    if kind == "question":
        name = f"{row['question']} question"
    elif kind == "reflection":
        name = f"{row['reflection']} reflection"
    else:
        name = row["input"] if kind == "therapist_input" else "other"
    return ANNOMI.index(name) if name in ANNOMI else 0


def related(folder: Path) -> dict[str, tuple[list[Example], int]]:
    """Name -> (examples, number of classes)."""
    therapist = [(row["text"], annomi_behaviour(row)) for row in lines(folder / "techniques/annomi.jsonl") if row["speaker"] == "therapist"]
    intents = [(row["text"], INTENTS.index(row["intent"])) for row in lines(folder / "support/empathetic_intents.jsonl")]
    support = [
        (row["text"], 1 if row["emo_support"] else 2 if row["info_support"] else 3 if row["support"] else 0)
        for row in lines(folder / "support/offmychest.jsonl")
    ]
    return {"annomi": (therapist, len(ANNOMI)), "intents": (intents, len(INTENTS)), "support": (support, 4)}
