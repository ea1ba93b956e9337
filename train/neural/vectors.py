"""Word vectors from running text: which frequent words stand one and two places to each side."""
import json
import re
from collections import Counter
from pathlib import Path

import torch

from spelling import fold

SIZE = 64
CONTEXTS = 2500
PLACES = (-2, -1, 1, 2)
WORD = re.compile(r"[A-Za-z]\.(?:[A-Za-z]\.)+|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:[.,]\d+)*|\.\.\.|--|[^\w\s]")


def read_raw(folder):
    """The texts of every JSON Lines file of a folder, as lists of folded words by line."""
    for path in sorted(Path(folder).glob('*.jsonl')):
        for line in open(path, encoding='utf8'):
            for block in json.loads(line)['text'].split('\n'):
                if block.strip():
                    yield [fold(word) for word in WORD.findall(block)]


def learn_vectors(lines, min_count=3):
    """Vectors by folded word: shifted positive PMI with words by place, made small by SVD."""
    lines = [line for line in lines if len(line) > 1]
    counts = Counter(word for line in lines for word in line)
    words = [word for word, count in counts.most_common() if count >= min_count]
    number = {word: index for index, word in enumerate(words)}
    joint = torch.zeros(len(words), CONTEXTS * len(PLACES))
    for slot, place in enumerate(PLACES):
        rows, columns = [], []
        for line in lines:
            ids = [number.get(word, -1) for word in line]
            for at, word in enumerate(ids):
                if word < 0 or not 0 <= at + place < len(ids):
                    continue
                context = ids[at + place]
                if 0 <= context < CONTEXTS:
                    rows.append(word)
                    columns.append(context + slot * CONTEXTS)
        joint.index_put_((torch.tensor(rows), torch.tensor(columns)), torch.ones(len(rows)),
                         accumulate=True)
    by_word = joint.sum(1, keepdim=True).clamp(min=1)
    by_context = joint.sum(0, keepdim=True).pow(0.75)
    by_context = by_context / by_context.sum()
    joint = torch.log((joint / by_word / by_context.clamp(min=1e-12)).clamp(min=1)).clamp(max=6)
    torch.manual_seed(7)
    u, s, _ = torch.svd_lowrank(joint, q=SIZE + 16, niter=4)
    vectors = u[:, :SIZE] * s[:SIZE].sqrt()
    length = vectors.norm(dim=1, keepdim=True)
    vectors = vectors / length.clamp(min=float(length.median()) * 0.1)
    return words, vectors * (SIZE ** 0.5) * 0.5
