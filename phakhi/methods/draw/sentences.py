"""What the public draw has to say besides what every method may say."""

from __future__ import annotations

from phakhi.methods.draw.committing_sentences import COMMITTING
from phakhi.methods.draw.drawing_sentences import DRAWING
from phakhi.methods.draw.verifying_sentences import VERIFYING
from phakhi.methods.sentences import Sentences

SENTENCES: Sentences = {**VERIFYING, **COMMITTING, **DRAWING}
