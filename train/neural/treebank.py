"""Reads the treebanks and the names that were marked on them."""
from dataclasses import dataclass, field
from pathlib import Path

TRAIN = ['english-ewt/train.conllu', 'english-gum/train-free-genres.conllu']
DEV = 'english-ewt/dev.conllu'
TEST = 'english-ewt/test.conllu'
GUM_DEV = 'english-gum/dev.conllu'
NAMES = {
    'english-ewt/train.conllu': 'uner/uner_ewt_train.iob2',
    'english-ewt/dev.conllu': 'uner/uner_ewt_dev.iob2',
    'english-ewt/test.conllu': 'uner/uner_ewt_test.iob2',
}
# A head that is not known: it counts for nothing in the loss.
UNKNOWN = -100
NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']


@dataclass
class Sentence:
    """One sentence as columns. `heads` counts from 1, 0 is the root; `names` is None where unmarked."""
    forms: list
    upos: list
    xpos: list
    feats: list
    heads: list
    deprels: list
    lemmas: list
    spaces: list
    names: list | None = None
    id: str = field(default='')


def read_treebank(folder, name):
    """The sentences of one file below the folder of treebanks, with names where there are any."""
    sentences = read_conllu(Path(folder) / name)
    if name in NAMES:
        marked = read_names(Path(folder) / NAMES[name])
        for sentence in sentences:
            names = marked.get(sentence.id)
            if names is not None and len(names) == len(sentence.forms):
                sentence.names = names
    return sentences


def read_conllu(path):
    sentences, rows, sent_id = [], [], ''
    with open(path, encoding='utf8') as lines:
        for line in [*lines, '\n']:
            line = line.rstrip('\n')
            if line.startswith('# sent_id = '):
                sent_id = line[len('# sent_id = '):]
            if line.startswith('#'):
                continue
            if line.strip():
                rows.append(line.split('\t'))
            elif rows:
                sentences.append(sentence_of(rows, sent_id))
                rows = []
    return sentences


def sentence_of(rows, sent_id):
    words = [row for row in rows if row[0].isdigit()]
    column = lambda number: [row[number] for row in words]
    heads = [int(row[6]) if row[6] != '?' else UNKNOWN for row in words]
    spaces = ['SpaceAfter=No' not in row[9] for row in words]
    return Sentence(column(1), column(3), column(4), column(5), heads, column(7), column(2), spaces,
                    None, sent_id)


def read_names(path):
    """Labels of people, organisations and places by sentence; other kinds of name count as none."""
    marked, labels, sent_id = {}, [], ''
    with open(path, encoding='utf8') as lines:
        for line in [*lines, '\n']:
            line = line.rstrip('\n')
            if line.startswith('# sent_id = '):
                sent_id = line[len('# sent_id = '):]
            elif line and not line.startswith('#'):
                label = line.split('\t')[2]
                labels.append(label if label in NAME_LABELS else 'O')
            elif not line and labels:
                marked[sent_id] = labels
                labels = []
    return marked
