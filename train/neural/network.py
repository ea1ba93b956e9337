"""The network: spelling and word vectors, two layers of context, heads for tags, tree and names."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

# Width of the vector of each table of spellings.
TABLES = {'word': 96, 'suffix2': 24, 'suffix3': 32, 'suffix4': 32, 'prefix2': 16, 'prefix3': 24,
          'shape': 24}
LETTER = 24
FILTERS = 64
SPAN = 3
HIDDEN = 160
ARC = 128
LABEL = 160
SLOPE = 0.1


class Network(nn.Module):
    """Tables hold unknown spellings in row 0; letters hold padding in row 0, unknown ones in row 1."""

    def __init__(self, sizes, letters, vectors, classes):
        super().__init__()
        self.drop = 1.0  # by what the shares of numbers that are dropped in training are multiplied
        self.tables = nn.ModuleDict({name: nn.Embedding(sizes[name], width)
                                     for name, width in TABLES.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.5)
        self.register_buffer('vectors', vectors)
        self.letters = nn.Embedding(letters, LETTER, padding_idx=0)
        self.filters = nn.Conv1d(LETTER, FILTERS, SPAN, padding=SPAN - 1)
        width = sum(TABLES.values()) + vectors.shape[1] + FILTERS
        self.layers = nn.ModuleList(
            nn.LSTM(size, HIDDEN, bidirectional=True) for size in (width, 2 * HIDDEN))
        for layer in self.layers:
            for name, weight in layer.named_parameters():
                if 'weight_hh' in name:
                    for gate in weight.data.chunk(4):
                        nn.init.orthogonal_(gate)
                elif 'bias_ih' in name:
                    weight.data.zero_()
                    weight.data[HIDDEN:2 * HIDDEN] = 1
                elif 'bias_hh' in name:
                    weight.data.zero_()
                    weight.requires_grad_(False)
        self.tags = nn.ModuleDict({name: nn.Linear(2 * HIDDEN, count)
                                   for name, count in classes.items() if name != 'deprel'})
        self.arc_dependent = nn.Linear(2 * HIDDEN, ARC)
        self.arc_head = nn.Linear(2 * HIDDEN, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc = nn.Parameter(torch.randn(ARC, ARC) * (1 / ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label_dependent = nn.Linear(2 * HIDDEN, LABEL)
        self.label_head = nn.Linear(2 * HIDDEN, LABEL)
        self.label_root = nn.Parameter(torch.randn(LABEL) * 0.1)
        self.label = nn.Linear(LABEL, classes['deprel'])

    def embed(self, batch):
        """A vector for every spelling of the batch, from nothing but its letters."""
        parts = []
        for name, table in self.tables.items():
            ids = batch['spellings'][name]
            parts.append(table(ids))
        parts.append(self.vectors[batch['spellings']['vector']])
        letters = self.letters(batch['letters']).transpose(1, 2)
        parts.append(torch.relu(self.filters(letters).amax(2)))
        return parts

    def encode(self, batch):
        parts = [part[batch['types']] for part in self.embed(batch)]
        if self.training:
            keep_word = (torch.rand_like(parts[0][..., :1]) > batch['word_drop']).float()
            keep_vector = (torch.rand_like(keep_word) > 0.05).float()
            at = len(TABLES)
            unknown = self.tables['word'].weight[0]
            parts[0] = parts[0] * keep_word + unknown * (1 - keep_word)
            parts[at] = parts[at] * keep_vector
        states = torch.cat(parts, 2)
        states = nn.functional.dropout(states, 0.25 * self.drop, self.training)
        for layer in self.layers:
            packed = pack_padded_sequence(states, batch['lengths'])
            states, _ = pad_packed_sequence(layer(packed)[0])
            states = drop_columns(states, 0.33 * self.drop, self.training)
        return states.transpose(0, 1)

    def forward(self, batch):
        """Scores by sentence and word: each kind of tag, heads (0 the root), and label vectors."""
        states = self.encode(batch)
        act = lambda linear: drop_columns_of_rows(
            nn.functional.leaky_relu(linear(states), SLOPE), 0.33 * self.drop, self.training)
        scores = {name: tag(states) for name, tag in self.tags.items()}
        dependent, head = act(self.arc_dependent), act(self.arc_head)
        root = self.arc_root.expand(head.shape[0], 1, -1)
        head = torch.cat([root, head], 1)
        scores['arc'] = (dependent @ self.arc + self.arc_bias) @ head.transpose(1, 2)
        known = torch.arange(head.shape[1])[None, :] <= batch['lengths'][:, None]
        scores['arc'] = scores['arc'].masked_fill(~known[:, None, :], -1e4)
        label_head = self.label_head(states)
        root = self.label_root.expand(head.shape[0], 1, -1)
        scores['label_head'] = torch.cat([root, label_head], 1)
        scores['label_dependent'] = self.label_dependent(states)
        return scores

    def labels(self, scores, heads):
        """Scores of the relations of words to the given heads."""
        index = heads[:, :, None].expand(-1, -1, LABEL)
        pair = scores['label_dependent'] + scores['label_head'].gather(1, index)
        pair = nn.functional.leaky_relu(pair, SLOPE)
        return self.label(nn.functional.dropout(pair, 0.33 * self.drop, self.training))


def drop_columns(states, rate, training):
    """Drops the same components at every word of a sentence; states are word, sentence, component."""
    if not training:
        return states
    keep = (torch.rand(1, *states.shape[1:]) > rate).float() / (1 - rate)
    return states * keep


def drop_columns_of_rows(states, rate, training):
    """The same for states that are sentence, word, component."""
    if not training:
        return states
    keep = (torch.rand(states.shape[0], 1, states.shape[2]) > rate).float() / (1 - rate)
    return states * keep
