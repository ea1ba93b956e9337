"""What the network knows by number: spellings, letters, classes; and sentences turned into batches."""
from collections import Counter

import torch

from network import TABLES
from spelling import fold, hash_units, spell, units
from treebank import NAME_LABELS

KINDS = ('upos', 'xpos', 'feats', 'deprel')


class Inventory:
    """Row 0 of every table stands for what is not known."""

    def __init__(self, sentences, vector_words):
        least = {'word': 2, 'suffix4': 3, 'suffix3': 2, 'prefix3': 2}
        seen = {name: Counter() for name in TABLES}
        letters = Counter()
        self.frequency = Counter()
        for sentence in sentences:
            for form in sentence.forms:
                spelt = spell(form)
                self.frequency[spelt['word']] += 1
                for name in TABLES:
                    seen[name][spelt[name]] += 1
                letters.update(spelt['letters'])
        self.keys = {name: sorted(key for key, count in counts.items() if count >= least.get(name, 2))
                     for name, counts in seen.items()}
        self.keys['vector'] = [hash_units(units(word)) for word in vector_words]
        self.rows = {name: {key: row + 1 for row, key in enumerate(keys)}
                     for name, keys in self.keys.items()}
        self.letters = sorted(letter for letter, count in letters.items() if count >= 5)
        self.letter_rows = {letter: row + 2 for row, letter in enumerate(self.letters)}
        columns = {'upos': 'upos', 'xpos': 'xpos', 'feats': 'feats', 'deprel': 'deprels'}
        self.classes = {kind: by_count(value for sentence in sentences
                                       for value in getattr(sentence, column))
                        for kind, column in columns.items()}
        self.classes['name'] = NAME_LABELS
        self.numbers = {kind: {value: number for number, value in enumerate(values)}
                        for kind, values in self.classes.items()}
        combined = Counter(combo for sentence in sentences
                           for combo in zip(sentence.upos, sentence.xpos, sentence.feats))
        self.combinations = [[self.numbers['upos'][u], self.numbers['xpos'][x],
                              self.numbers['feats'][f]]
                             for (u, x, f), count in sorted(combined.items()) if count >= 2]

    def batch(self, sentences):
        """Sentences as tensors, the longest first; every spelling of the batch stands in it once."""
        sentences = sorted(sentences, key=lambda sentence: -len(sentence.forms))
        types, lengths = {}, [len(sentence.forms) for sentence in sentences]
        grid = torch.zeros(lengths[0], len(sentences), dtype=torch.long)
        for column, sentence in enumerate(sentences):
            ids = [types.setdefault(form, len(types)) for form in sentence.forms]
            grid[:len(ids), column] = torch.tensor(ids)
        spelt = [spell(form) for form in types]
        rows = {name: torch.tensor([self.rows[name].get(each['word' if name == 'vector' else name], 0)
                                    for each in spelt]) for name in self.rows}
        longest = max(len(each['letters']) for each in spelt)
        letters = torch.zeros(len(spelt), longest, dtype=torch.long)
        for row, each in enumerate(spelt):
            letters[row, :len(each['letters'])] = torch.tensor(
                [self.letter_rows.get(letter, 1) for letter in each['letters']])
        rare = torch.tensor([0.05 + 0.6 / (self.frequency[each['word']] + 1) for each in spelt])
        gold = {kind: torch.full((len(sentences), lengths[0]), -100) for kind in self.classes}
        gold['head'] = torch.full((len(sentences), lengths[0]), -100)
        for row, sentence in enumerate(sentences):
            columns = {'upos': sentence.upos, 'xpos': sentence.xpos, 'feats': sentence.feats,
                       'deprel': sentence.deprels, 'name': sentence.names}
            for kind, values in columns.items():
                if values is not None:
                    gold[kind][row, :lengths[row]] = torch.tensor(
                        [self.numbers[kind].get(value, -100) for value in values])
            gold['head'][row, :lengths[row]] = torch.tensor(sentence.heads)
        return {'sentences': sentences, 'types': grid, 'lengths': torch.tensor(lengths),
                'spellings': rows, 'letters': letters, 'word_drop': rare[grid][..., None],
                'gold': gold}


def by_count(values):
    return [value for value, _ in sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))]
