"""
Turns a checkpoint into a weights file. Sections of another weights file are carried over:

    python3 export.py CHECKPOINT OUT --base weights/en.weights --keep splitter. lemmas
"""
import argparse

import numpy as np
import torch

from container import array_section, read_sections, table_section, write_sections
from network import TABLES


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    parser.add_argument('out')
    parser.add_argument('--base', help='a weights file to take other sections from')
    parser.add_argument('--keep', nargs='*', default=[], help='what their names begin with')
    options = parser.parse_args()
    saved = torch.load(options.checkpoint)
    sections = {}
    if options.base:
        sections = {name: section for name, section in read_sections(options.base).items()
                    if any(name.startswith(start) for start in options.keep)}
    sections.update(neural_sections(saved['network'], saved['inventory']))
    write_sections(options.out, sections)
    print(f'wrote {options.out}: {sum(len(raw) for _, _, raw in sections.values())} bytes, '
          f'dev {saved["dev"]}')


def neural_sections(state, inventory):
    sections = {}
    for name in [*TABLES, 'vector']:
        values = state['vectors'] if name == 'vector' else state[f'tables.{name}.weight']
        add_rows(sections, f'neural.{name}', values)
        sections[f'neural.{name}.keys'] = array_section(np.array(inventory.keys[name], dtype=np.int32))
    responses = torch.einsum('fep,le->plf', state['filters.weight'], state['letters.weight'])
    sections['neural.letters.keys'] = array_section(np.array(inventory.letters, dtype=np.int32))
    sections['neural.letters.responses'] = array_section(responses.float().numpy())
    sections['neural.letters.bias'] = array_section(state['filters.bias'].numpy())
    for number, name in enumerate(['words', 'between']):
        ways = [f'layers.{number}.{{}}_{{}}_l0{way}' for way in ('', '_reverse')]
        own = torch.cat([state[way.format('weight', 'ih')] for way in ways])
        bias = torch.cat([state[way.format('bias', 'ih')] + state[way.format('bias', 'hh')]
                          for way in ways])
        add_matrix(sections, f'neural.{name}', own, bias)
        for way, title in zip(ways, ('forwards', 'backwards')):
            recurrent = state[way.format('weight', 'hh')]
            add_matrix(sections, f'neural.layer{number + 1}.{title}', recurrent,
                       torch.zeros(len(recurrent)))
    parts = {'upos': 'tags.upos', 'xpos': 'tags.xpos', 'feats': 'tags.feats', 'name': 'tags.name',
             'arcDependent': 'arc_dependent', 'arcHead': 'arc_head',
             'labelDependent': 'label_dependent', 'labelHead': 'label_head'}
    add_matrix(sections, 'neural.heads',
               torch.cat([state[f'{part}.weight'] for part in parts.values()]),
               torch.cat([state[f'{part}.bias'] for part in parts.values()]))
    add_matrix(sections, 'neural.arc', state['arc'].T, state['arc_bias'])
    add_matrix(sections, 'neural.label', state['label.weight'], state['label.bias'])
    sections['neural.arc.root'] = array_section(state['arc_root'].numpy())
    sections['neural.label.root'] = array_section(state['label_root'].numpy())
    sections['neural.sizes'] = table_section(
        {name: len(state[f'{part}.bias']) for name, part in parts.items()})
    sections['neural.classes'] = table_section(inventory.classes)
    sections['neural.combinations'] = table_section(inventory.combinations)
    return sections


def add_matrix(sections, name, values, bias):
    """Rows of a matrix and their bias; rows of nothing make the number one of fours."""
    missing = -len(values) % 4
    assert values.shape[1] % 8 == 0, name
    values = torch.cat([values, torch.zeros(missing, values.shape[1])])
    add_rows(sections, name, values)
    bias = torch.cat([bias, torch.zeros(missing)])
    sections[f'{name}.bias'] = array_section(bias.float().numpy())


def add_rows(sections, name, values):
    """Whole numbers from -127 to 127, and for each row what one of them is worth."""
    values = values.float().numpy()
    scales = np.maximum(np.abs(values).max(1), 1e-12) / 127
    rounded = np.rint(values / scales[:, None]).astype(np.int8)
    sections[f'{name}.weights'] = array_section(rounded)
    sections[f'{name}.scales'] = array_section(scales.astype(np.float32))


if __name__ == '__main__':
    main()
