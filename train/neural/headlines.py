"""Copies of sentences in other dress: as headlines, in capitals, in small letters, in curly type."""
from dataclasses import replace

from treebank import UNKNOWN

SMALL = set('a an the and but or nor of in on at to by for as with from into over per via vs if'.split())
ARTICLES = {'a', 'an', 'the'}


def redress(random, sentence):
    """The sentence as it stands in most cases, now and then a copy in other dress."""
    draw = random.random()
    if draw < 0.16 and 3 <= len(sentence.forms) <= 28 and UNKNOWN not in sentence.heads:
        sentence = as_headline(random, sentence)
    elif draw < 0.185:
        sentence = replace(sentence, forms=[form.upper() for form in sentence.forms])
    elif draw < 0.225:
        sentence = replace(sentence, forms=[form.lower() for form in sentence.forms])
    return curl(sentence) if random.random() < 0.15 else sentence


def as_headline(random, sentence):
    """With Capitals, and in half of the cases in the grammar of headlines too."""
    if random.random() < 0.6:
        sentence = retense(random, shorten(random, sentence))
    if sentence.forms[-1] == '.' and random.random() < 0.8:
        sentence = without(sentence, {len(sentence.forms)})
    every = random.random() < 0.4
    forms = []
    for index, form in enumerate(sentence.forms):
        clitic = index > 0 and not sentence.spaces[index - 1] and form[0] in "'’" or form in ("n't", 'n’t')
        small = form.lower() in SMALL and index > 0 and not every
        forms.append(form if small or clitic else form[:1].upper() + form[1:])
    return replace(sentence, forms=forms)


def shorten(random, sentence):
    """
    Leaves out articles and forms of *be*, writes `will meet` as `to meet` and `A and B` as `A, B`.

        The president will meet Tolvan -> President to meet Tolvan
    """
    sentence = replace(sentence, forms=[*sentence.forms], upos=[*sentence.upos],
                       xpos=[*sentence.xpos], feats=[*sentence.feats], deprels=[*sentence.deprels])
    governors = set(sentence.heads)
    dropped = set()
    for index, form in enumerate(sentence.forms):
        word, deprel = form.lower(), sentence.deprels[index]
        if index + 1 in governors or sentence.heads[index] == 0:
            continue
        if word in ARTICLES and deprel == 'det' and random.random() < 0.8:
            dropped.add(index + 1)
        elif word in ('is', 'are', 'was', 'were') and deprel in ('cop', 'aux:pass', 'aux'):
            if random.random() < 0.6:
                dropped.add(index + 1)
        elif word == 'will' and deprel == 'aux' and random.random() < 0.8:
            rewrite(sentence, index, 'to', 'PART', 'TO', 'mark')
        elif word == 'and' and deprel == 'cc' and joins_nominals(sentence, index):
            if random.random() < 0.6:
                rewrite(sentence, index, ',', 'PUNCT', ',', 'punct')
    return without(sentence, dropped)


def joins_nominals(sentence, index):
    conjunct = sentence.heads[index] - 1
    return sentence.deprels[conjunct] == 'conj' and sentence.upos[conjunct] in ('PROPN', 'NOUN')


def retense(random, sentence):
    """
    Puts the main verb where headlines put it: the past into the present, or into the future with *to*.

        President met Tolvan -> President meets Tolvan, President to meet Tolvan
    """
    verb = sentence.heads.index(0) if 0 in sentence.heads else -1
    if verb < 1 or sentence.upos[verb] != 'VERB' or sentence.xpos[verb] not in ('VBD', 'VBZ', 'VBP'):
        return sentence
    below = [i for i, head in enumerate(sentence.heads) if head == verb + 1]
    subject = [i for i in below if sentence.deprels[i] == 'nsubj' and i < verb]
    if not subject or any(sentence.deprels[i].startswith(('aux', 'cop')) for i in below):
        return sentence
    lemma, draw = sentence.lemmas[verb], random.random()
    if not lemma.isalpha() or draw > 0.8:
        return sentence
    sentence = replace(sentence, forms=[*sentence.forms], xpos=[*sentence.xpos], feats=[*sentence.feats])
    if draw < 0.4:
        sentence.forms[verb], sentence.xpos[verb] = lemma, 'VB'
        sentence.feats[verb] = 'VerbForm=Inf'
        return with_mark(sentence, verb)
    several = sentence.xpos[subject[0]] in ('NNS', 'NNPS') or any(
        head == subject[0] + 1 and sentence.deprels[i] == 'conj' for i, head in enumerate(sentence.heads))
    number = 'Plur' if several else 'Sing'
    sentence.forms[verb], sentence.xpos[verb] = (lemma, 'VBP') if several else (with_s(lemma), 'VBZ')
    sentence.feats[verb] = f'Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin'
    return sentence


def with_s(lemma):
    if lemma in ('have', 'be'):
        return {'have': 'has', 'be': 'is'}[lemma]
    if lemma.endswith(('s', 'x', 'z', 'ch', 'sh', 'o')):
        return lemma + 'es'
    return lemma[:-1] + 'ies' if lemma.endswith('y') and lemma[-2:-1] not in 'aeiou' else lemma + 's'


def with_mark(sentence, verb):
    """The sentence with the infinitive's *to* before this word, by index."""
    insert = lambda column, value: [*column[:verb], value, *column[verb:]]
    heads = [head + 1 if head > verb else head for head in sentence.heads]
    return replace(sentence, forms=insert(sentence.forms, 'to'), upos=insert(sentence.upos, 'PART'),
                   xpos=insert(sentence.xpos, 'TO'), feats=insert(sentence.feats, '_'),
                   heads=insert(heads, verb + 2), deprels=insert(sentence.deprels, 'mark'),
                   lemmas=insert(sentence.lemmas, 'to'), spaces=insert(sentence.spaces, True),
                   names=None if sentence.names is None else insert(sentence.names, 'O'))


def rewrite(sentence, index, form, upos, xpos, deprel):
    sentence.forms[index], sentence.upos[index], sentence.xpos[index] = form, upos, xpos
    sentence.feats[index], sentence.deprels[index] = '_', deprel


def without(sentence, dropped):
    """The sentence without these words, by number; a word that governs others stays."""
    dropped = {number for number in dropped if number not in sentence.heads}
    kept = [i for i in range(len(sentence.forms)) if i + 1 not in dropped]
    if len(kept) < 2 or all(sentence.heads[i] != 0 for i in kept):
        return sentence
    place = {0: 0, **{old + 1: new + 1 for new, old in enumerate(kept)}}
    pick = lambda column: [column[i] for i in kept]
    return replace(sentence, forms=pick(sentence.forms), upos=pick(sentence.upos),
                   xpos=pick(sentence.xpos), feats=pick(sentence.feats),
                   heads=[place[sentence.heads[i]] for i in kept],
                   deprels=pick(sentence.deprels), lemmas=pick(sentence.lemmas),
                   spaces=pick(sentence.spaces),
                   names=None if sentence.names is None else pick(sentence.names))


def curl(sentence):
    """Typographic quotation marks and dashes, as newspapers print them."""
    forms, opened = [], False
    for form in sentence.forms:
        if form in ('"', '``', "''"):
            opened = not opened
            form = '“' if opened else '”'
        elif form == '--':
            form = '—'
        forms.append(form.replace("'", '’'))
    return replace(sentence, forms=forms)
