"""Reads and writes weights files, as src/parse/weights.ts describes them."""
import json
import struct

import numpy as np

MAGIC, FORMAT = b'RDOTWGHT', 1
KINDS = {'int8': 'Int8Array', 'uint8': 'Uint8Array', 'int16': 'Int16Array', 'uint16': 'Uint16Array',
         'int32': 'Int32Array', 'uint32': 'Uint32Array', 'float32': 'Float32Array'}


def read_sections(path):
    """Every section as it lies in the file: name to kind, length and bytes."""
    raw = open(path, 'rb').read()
    if raw[:8] != MAGIC:
        raise SystemExit(f'{path} is not a Readout weights file')
    size = struct.unpack('<I', raw[12:16])[0]
    base = aligned(16 + size)
    widths = {kind: np.dtype(name).itemsize for name, kind in KINDS.items()}
    sections = {}
    for name, section in json.loads(raw[16:16 + size]).items():
        start = base + section['start']
        length = section['length'] * widths.get(section['kind'], 1)
        sections[name] = (section['kind'], section['length'], raw[start:start + length])
    return sections


def array_section(array):
    array = np.ascontiguousarray(array)
    return KINDS[array.dtype.name], array.size, array.tobytes()


def table_section(value):
    raw = json.dumps(value, ensure_ascii=False, separators=(',', ':')).encode('utf8')
    return 'table', len(raw), raw


def write_sections(path, sections):
    index, parts, at = {}, [], 0
    for name, (kind, length, raw) in sections.items():
        index[name] = {'kind': kind, 'start': at, 'length': length}
        parts.append(raw + b'\0' * (aligned(len(raw)) - len(raw)))
        at += len(parts[-1])
    head = json.dumps(index, separators=(',', ':')).encode('utf8')
    opening = MAGIC + struct.pack('<II', FORMAT, len(head)) + head
    with open(path, 'wb') as file:
        file.write(opening + b'\0' * (aligned(len(opening)) - len(opening)) + b''.join(parts))


def aligned(size):
    return (size + 7) & ~7
