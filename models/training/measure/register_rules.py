"""The same reply in other registers, by rules on words: what is said stays, how it is said changes.

The rules follow descriptions of the registers (zero copula, negative concord and g-dropping for African American English; dropped
articles and unmarked third person for a second language; full forms for formal English) and are no portrait of how anybody writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Rule = tuple[str, str]

SOFTENERS = r"\b(?:really|so very|just|maybe|perhaps|kind of|sort of|a bit|a little|honestly|truly|definitely|absolutely|I think|I guess|I feel like|it seems(?: like)?|you know)\b,? ?"
CONTRACTED: list[Rule] = [
    (r"\bcan't\b", "cannot"), (r"\bwon't\b", "will not"), (r"n't\b", " not"), (r"\bI'm\b", "I am"), (r"'re\b", " are"), (r"'ve\b", " have"), (r"'ll\b", " will"),
    (r"\b(it|that|there|he|she|what|who)'s\b", r"\1 is"), (r"'d\b", " would"), (r"\blet's\b", "let us"),
]  # fmt: skip


def changed(text: str, rules: list[Rule]) -> str:
    for pattern, by in rules:
        text = re.sub(pattern, by, text, flags=re.IGNORECASE)
    return re.sub(r" {2,}", " ", text).strip()


def plain(text: str) -> str:
    """Softeners and exclamation marks gone, one thought a sentence."""
    found = changed(text, [(SOFTENERS, ""), (r"!+", "."), (r", (but|and|so) ", r". \1 "), (r"[:;]-?[)D(]|[\U0001F300-\U0001FAFF\u2764\ufe0f]", "")])
    return re.sub(r"(?:^|(?<=\. ))[a-z]", lambda m: m[0].upper(), found)


def direct(text: str) -> str:
    """As people write who say first what they do: plain, and announced."""
    return f"I will be direct. {plain(text)}"


def second_language(text: str) -> str:
    return changed(text, [*CONTRACTED, (r"\b(?:the|an?) ", ""), (r"\bdoes not\b", "do not"), (r"\b(he|she|it) (?!is\b|was\b|has\b|does\b)(\w{2,})s\b", r"\1 \2"), (r"\bhave been (\w+)ing\b", r"am \1ing since long"), (r"\b(?:is|are|am) going to\b", "will")])


def african_american(text: str) -> str:
    return changed(text, [(r"\b(?:isn't|aren't|am not|haven't|hasn't)\b", "ain't"), (r"\b(you|they|we) are\b|\b(you|they|we)'re\b", r"\1\2"), (r"\b(it|that)'s\b", r"\1"), (r"\b(\w{3,})ing\b", r"\1in"), (r"\b(don't|ain't|can't) (\w+) any", r"\1 \2 no"), (r"\bgoing to\b|\bgoin to\b", "gon"), (r"\b(very|really) (?=sorry|hard|good|sad|tough|bad|proud|painful)", "real "), (r"\bmy friend\b", "fam")])


def formal(text: str) -> str:
    return changed(text, [*CONTRACTED, (r"\bkids?\b", "children"), (r"\bguys\b", "everyone"), (r"\b(?:lol|haha+|tbh|omg)\b[,.]?", ""), (r"\ba lot of\b", "a great deal of"), (r"!+", "."), (r"\bawful\b", "most unfortunate"), (r"\bsucks\b", "is most unfortunate"), (r"\bhang in there\b", "please persevere")])


def slang(text: str) -> str:
    found = changed(text.lower(), [(r"\byou are\b|\byou're\b", "ur"), (r"\byour\b", "ur"), (r"\byou\b", "u"), (r"\bare\b", "r"), (r"\bwant to\b", "wanna"), (r"\bgoing to\b", "gonna"), (r"\bbecause\b", "cuz"), (r"\bto be honest\b", "tbh"), (r"\bvery\b|\breally\b", "hella"), (r"\bthough\b", "tho"), (r"\bpeople\b", "ppl"), (r"\bplease\b", "pls"), (r"[.,']", "")])
    return f"{found} fr"


def typed(text: str) -> str:
    """Lower case without marks, as on a telephone."""
    return re.sub(r"[^\w\s?]", "", text.lower())


REGISTERS: dict[str, Callable[[str], str]] = {
    "plain": plain, "direct, announced": direct, "second language": second_language, "African American English": african_american,
    "formal": formal, "slang": slang, "typed on a telephone": typed,
}  # fmt: skip
