"""What the network sees of a word's spelling. src/parse/neural/spelling.ts must say the same."""
import re
import unicodedata
from functools import lru_cache

LONGEST_WORD = 20

QUOTES = str.maketrans({'‘': "'", '’': "'", '`': "'", '´': "'", '“': '"', '”': '"',
                        '–': '-', '‐': '-', '‑': '-'})


def fold(form):
    """One spelling for what differs only in case, in digits or in the cut of the type."""
    plain = form.lower().translate(QUOTES).replace('—', '--').replace('…', '...')
    return re.sub('[0-9]', '0', plain)


def shape(form):
    """The run of kinds of character, a run of two or more written twice: `Xx`, `XX`, `X.X.`, `dd`."""
    kinds = []
    for letter in form:
        kind = kind_of(letter)
        if kinds[-2:] != [kind, kind]:
            kinds.append(kind)
    return ''.join(kinds[:10])


def kind_of(letter):
    category = unicodedata.category(letter)
    if category == 'Lu':
        return 'X'
    if category == 'Ll':
        return 'x'
    return 'd' if letter in '0123456789' else letter


def units(text):
    """UTF-16 code units, since that is what JavaScript counts in."""
    raw = text.encode('utf-16-le', 'surrogatepass')
    return [raw[at] | raw[at + 1] << 8 for at in range(0, len(raw), 2)]


def hash_units(codes):
    """FNV-1a of UTF-16 code units, as a signed 32-bit number."""
    value = 0x811C9DC5
    for code in codes:
        value = ((value ^ code) * 0x01000193) & 0xFFFFFFFF
    return value - (1 << 32) if value >= 1 << 31 else value


@lru_cache(maxsize=None)
def spell(form):
    """The hashes of a word by table, and its code units for the filters over letters."""
    folded = units(fold(form))
    letters = units(form)
    if len(letters) > LONGEST_WORD:
        half = LONGEST_WORD // 2
        letters = letters[:half] + letters[-half:]
    return {
        'word': hash_units(folded),
        'suffix2': hash_units(folded[-2:]),
        'suffix3': hash_units(folded[-3:]),
        'suffix4': hash_units(folded[-4:]),
        'prefix2': hash_units(folded[:2]),
        'prefix3': hash_units(folded[:3]),
        'shape': hash_units(units(shape(form))),
        'letters': letters,
    }
