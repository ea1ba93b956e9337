"""
Makes one weights file of parts of several: what their sections' names begin with stands after `=`.

    python3 merge.py OUT weights/en-neural.weights=neural. weights/en.weights=splitter.,lemmas
"""
import sys

from container import read_sections, write_sections


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__.strip())
    sections = {}
    for part in sys.argv[2:]:
        path, _, starts = part.rpartition('=')
        sections.update({name: section for name, section in read_sections(path).items()
                         if any(name.startswith(start) for start in starts.split(','))})
    write_sections(sys.argv[1], sections)


if __name__ == '__main__':
    main()
