"""Trains the language model. See README.md for the command, the data and the settings."""
import argparse
import copy
import os
import random
import sys
import time
from pathlib import Path

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch.nn.functional import cross_entropy

from headlines import redress
from inventory import Inventory
from network import Network
from spelling import fold
from treebank import DEV, TRAIN, read_conllu, read_treebank
from vectors import learn_vectors, read_raw

SMOOTHING = {'upos': 0.03, 'xpos': 0.03, 'feats': 0.03, 'deprel': 0.03, 'name': 0.0}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('treebanks', nargs='?', default=os.environ.get('READOUT_TREEBANKS'))
    parser.add_argument('--raw', help='folder of JSON Lines with running text, for word vectors')
    parser.add_argument('--silver', help='trees of running text that two models agree on; see silver.ts')
    parser.add_argument('--out', required=True, help='the checkpoint to write')
    parser.add_argument('--epochs', type=int, default=34)
    parser.add_argument('--minutes', type=float, default=1e9, help='hard limit; the rate falls in time')
    parser.add_argument('--tokens', type=int, default=1600, help='words a step, over both workers')
    parser.add_argument('--rate', type=float, default=2e-3)
    parser.add_argument('--names', type=float, default=0.5, help='what names count for in the loss')
    parser.add_argument('--start', help='a checkpoint to go on from, instead of chance')
    parser.add_argument('--drop', type=float, default=1.0, help='multiplies every dropout rate')
    parser.add_argument('--keep', type=float, default=0.0,
                        help='how much of the running mean of the weights a step keeps; it is stored')
    parser.add_argument('--seed', type=int, default=7)
    parser.add_argument('--workers', type=int, default=2)
    options = parser.parse_args()
    if not options.treebanks or not Path(options.treebanks, DEV).exists():
        sys.exit(f'Give the folder that holds {DEV} and the rest as an argument or as READOUT_TREEBANKS.')
    os.environ.update(MASTER_ADDR='127.0.0.1', MASTER_PORT='29518', OMP_NUM_THREADS='1')
    mp.spawn(work, (options,), options.workers)


def work(rank, options):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    dist.init_process_group('gloo', rank=rank, world_size=options.workers)
    sentences = [sentence for name in TRAIN for sentence in read_treebank(options.treebanks, name)]
    dev = read_treebank(options.treebanks, DEV)
    silver = read_conllu(options.silver) if options.silver else []
    if options.start:
        saved = torch.load(options.start)
        network = network_of(saved['inventory'], saved['network']['vectors'])
        network.load_state_dict(saved['network'])
        inventory = saved['inventory']
    else:
        inventory, vectors = take_stock(sentences, options)
        torch.manual_seed(options.seed)
        network = network_of(inventory, vectors)
    network.drop = options.drop
    torch.manual_seed(options.seed * 100 + rank)
    train(rank, options, network, inventory, sentences, silver, dev)


def take_stock(sentences, options):
    """What there is to know by number, and the vectors of words that stand in running text."""
    lines = [[fold(form) for form in sentence.forms] for sentence in sentences]
    if options.raw:
        lines += read_raw(options.raw)
    words, vectors = learn_vectors(lines)
    vectors = torch.cat([torch.zeros(1, vectors.shape[1]), vectors])
    return Inventory(sentences, words), vectors


def network_of(inventory, vectors):
    classes = {kind: len(values) for kind, values in inventory.classes.items()}
    sizes = {name: len(keys) + 1 for name, keys in inventory.keys.items()}
    return Network(sizes, len(inventory.letters) + 2, vectors, classes)


def train(rank, options, network, inventory, sentences, silver, dev):
    weights = [weight for weight in network.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(weights, options.rate, betas=(0.9, 0.95), weight_decay=1e-4)
    sentences = [sentence for sentence in sentences if len(sentence.forms) <= 100]
    began, best, step = time.time(), 0, 0
    steps, smooth = None, copy.deepcopy(network)
    for epoch in range(options.epochs):
        network.train()
        chance = random.Random(options.seed * 1000 + epoch)
        lesson = sentences + chance.sample(silver, min(len(silver), len(sentences)))
        batches = split([redress(chance, sentence) for sentence in lesson], options, chance)
        steps = steps or len(batches) * options.epochs
        total = 0.0
        for shares in batches:
            done = share(torch.tensor(max(step / steps, (time.time() - began) / 60 / options.minutes)))
            rate = options.rate * min(1, (step + 1) / 300) * max(0.004, 1 - done)
            for group in optimizer.param_groups:
                group['lr'] = rate
            loss = loss_of(network, inventory.batch(shares[rank]), options)
            optimizer.zero_grad()
            loss.backward()
            average(weights)
            torch.nn.utils.clip_grad_norm_(weights, 5.0)
            optimizer.step()
            follow(smooth, network, min(options.keep, (step + 1) / (step + 10)))
            total += loss.item()
            step += 1
            if done >= 1:
                break
        if rank == 0 and (epoch % 3 == 2 or epoch + 1 == options.epochs or done >= 1):
            score = evaluate(smooth, inventory, dev)
            print(f'epoch {epoch + 1} minute {(time.time() - began) / 60:.1f} rate {rate:.5f} '
                  f'loss {total / len(batches):.3f} dev '
                  + ' '.join(f'{name} {value:.2f}' for name, value in score.items()), flush=True)
            if score['las'] + score['upos'] > best:
                best = score['las'] + score['upos']
                torch.save({'network': smooth.state_dict(), 'inventory': inventory,
                            'options': vars(options), 'dev': score}, options.out)
        elif rank == 0:
            print(f'epoch {epoch + 1} minute {(time.time() - began) / 60:.1f} '
                  f'loss {total / len(batches):.3f}', flush=True)
        dist.barrier()
        if done >= 1:
            break


@torch.no_grad()
def follow(smooth, network, keep):
    for mean, weight in zip(smooth.parameters(), network.parameters()):
        mean.lerp_(weight, 1 - keep)


def split(sentences, options, chance):
    """Batches of sentences of like length, each dealt out to the workers."""
    keyed = sorted(sentences, key=lambda sentence: len(sentence.forms) + chance.uniform(-3, 3))
    batches, batch, words = [], [], 0
    for sentence in keyed:
        batch.append(sentence)
        words += len(sentence.forms)
        if words >= options.tokens:
            batches.append(batch)
            batch, words = [], 0
    chance.shuffle(batches)
    return [[batch[worker::options.workers] for worker in range(options.workers)]
            for batch in batches if len(batch) >= options.workers]


def share(value):
    """The first worker's value, for all."""
    dist.broadcast(value, 0)
    return value.item()


def average(weights):
    """Replaces the gradients by their mean over the workers."""
    for weight in weights:
        if weight.grad is None:
            weight.grad = torch.zeros_like(weight)
    flat = torch.cat([weight.grad.flatten() for weight in weights])
    dist.all_reduce(flat)
    flat /= dist.get_world_size()
    at = 0
    for weight in weights:
        weight.grad.copy_(flat[at:at + weight.numel()].view_as(weight))
        at += weight.numel()


def loss_of(network, batch, options):
    scores, gold = network(batch), batch['gold']
    loss = 0
    for kind, smoothing in SMOOTHING.items():
        if kind == 'deprel':
            score = network.labels(scores, gold['head'].clamp(min=0))
        else:
            score = scores[kind]
        if (gold[kind] >= 0).any():
            part = cross_entropy(score.flatten(0, 1), gold[kind].flatten(), label_smoothing=smoothing)
            loss = loss + (options.names if kind == 'name' else 1) * part
    return loss + cross_entropy(scores['arc'].flatten(0, 1), gold['head'].flatten())


@torch.no_grad()
def evaluate(network, inventory, sentences):
    """Per cent right, by word: tags by joint choice, heads by the best score of each word."""
    network.eval()
    names = ('upos', 'xpos', 'feats', 'uas', 'las')
    right, count = dict.fromkeys(names, 0), 0
    found, marked, agreed = 0, 0, 0
    deprels = [name.split(':')[0] for name in inventory.classes['deprel']]
    order = sorted(sentences, key=lambda sentence: len(sentence.forms))
    for at in range(0, len(order), 64):
        batch = inventory.batch(order[at:at + 64])
        scores = network(batch)
        heads = scores['arc'].argmax(2)
        labels = network.labels(scores, heads).argmax(2)
        combos = torch.tensor(inventory.combinations)
        joint = sum(scores[kind].log_softmax(2)[..., combos[:, slot]]
                    for slot, kind in enumerate(('upos', 'xpos', 'feats')))
        chosen = combos[joint.argmax(2)]
        spans = scores['name'].argmax(2)
        for row, sentence in enumerate(batch['sentences']):
            length = len(sentence.forms)
            count += length
            for slot, kind in enumerate(('upos', 'xpos', 'feats')):
                values = inventory.classes[kind]
                right[kind] += sum(values[number] == gold for number, gold in
                                   zip(chosen[row, :length, slot].tolist(), getattr(sentence, kind)))
            for i, (head, label) in enumerate(zip(heads[row, :length].tolist(),
                                                  labels[row, :length].tolist())):
                if head == sentence.heads[i]:
                    right['uas'] += 1
                    right['las'] += deprels[label] == sentence.deprels[i].split(':')[0]
            if sentence.names is not None:
                given = [inventory.classes['name'][n] for n in spans[row, :length].tolist()]
                mine, gold = name_spans(given), name_spans(sentence.names)
                found, marked, agreed = found + len(mine), marked + len(gold), agreed + len(mine & gold)
    score = {name: 100 * value / count for name, value in right.items()}
    if marked:
        score['names'] = 200 * agreed / (found + marked)
    return score


def name_spans(labels):
    spans, start, kind = set(), 0, None
    for at, label in enumerate([*labels, 'O']):
        if kind is not None and label != f'I-{kind}':
            spans.add((start, at, kind))
            kind = None
        if kind is None and label != 'O':
            start, kind = at, label[2:]
    return spans


if __name__ == '__main__':
    main()
