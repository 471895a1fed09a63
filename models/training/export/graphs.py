"""Writes int8 graphs, tokeniser, manifest and golden file: the folder that the program reads.

Exports the checkpoints it is given; graphs of others, and what the manifest says of them, stay as they are in `--out`. Texts of
the data sets serve to find the scales of activations (`quantiser.py`); their labels are not read. Without checkpoints it renews
manifest and golden file alone.

Example, from the folder models: python -m training.export.graphs --sentence FILE --message FILE --pair FILE --out FOLDER
"""

from __future__ import annotations

import json
from pathlib import Path

from training import settings
from training.encoder.tokens import base_model_folder
from training.export.files import WORDS, with_hash, write_json
from training.export.golden import golden_file
from training.export.message import export_message
from training.export.pair import export_pair
from training.export.sentence import export_sentence

GRAPHS = ("sentence", "pair_encoder", "empathy", "message")
TASKS = ("direction", "techniques", "sentiment", "empathy", "role", "answers", "hostile", "risk", "acts", "emotions", "news")
"""In the order of the manifest."""


def write_tokenizer(out: Path) -> None:
    description = json.loads((base_model_folder() / "tokenizer.json").read_text("utf-8"))
    description["truncation"] = description["padding"] = None
    write_json(out / "tokenizer.json", description, indent=None)


def write_manifest(out: Path, graphs: dict, tasks: dict) -> None:
    """The manifest with these entries in place of those it has."""
    file, cards = out / "manifest.json", json.loads((Path(__file__).parent / "cards.json").read_text("utf-8"))
    before = json.loads(file.read_text("utf-8")) if file.exists() else {"graphs": {}, "tasks": {}}
    graphs, tasks = before["graphs"] | graphs, before["tasks"] | tasks
    tokenizer, words = (with_hash({"file": name}, out) for name in ("tokenizer.json", WORDS))
    kept = {
        "graphs": {name: with_hash({k: v for k, v in graphs[name].items() if k != "sha256"}, out) for name in GRAPHS if name in graphs},
        "tasks": {name: tasks[name] | cards.get(name, {}) for name in TASKS if name in tasks},
    }
    write_json(file, {"version": 1, "tokenizer": tokenizer, "words": words} | kept)


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    for name in ("sentence", "message", "pair"):
        parser.add_argument(f"--{name}", type=Path, help="calibrated checkpoint")
    parser.add_argument("--out", type=Path, default=settings.REPOSITORY / "models")
    settings.add_risk(parser)
    options = parser.parse_args(argv)
    settings.start(options)
    options.out.mkdir(parents=True, exist_ok=True)
    parts = [export_sentence(options.sentence, options.out, options)] if options.sentence else []
    parts += [export_pair(options.pair, options.out, options)] if options.pair else []
    parts += [export_message(options.message, options.out, options)] if options.message else []
    write_tokenizer(options.out)
    write_manifest(options.out, {k: v for graphs, _ in parts for k, v in graphs.items()}, {k: v for _, tasks in parts for k, v in tasks.items()})
    write_json(options.out / "golden.json", golden_file(options.out), indent=1)
    sizes = {p.name: p.stat().st_size for p in (*sorted(options.out.glob("*.onnx")), options.out / WORDS)}
    print(sizes, f"together {sum(sizes.values()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
