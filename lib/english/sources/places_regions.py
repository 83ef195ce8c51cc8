#!/usr/bin/env python3
"""Build gazetteers/regions.tsv from the hand-written places-regions.txt and CLDR's subdivisions.

    python3 places_regions.py FOLDER

FOLDER holds the unpacked package unicode-cldr-core (Debian 41-0.1, Unicode licence).
Run places.py (cities) before: a province named after its city stands with its kind word only ("Kandahar province").
"""
import os
import re
import sys

from places import GAZETTEERS, HEADER, HERE, distinct, fold, read_words, spellings

# Kind words of the countries whose subdivisions news names, and what CLDR rows weigh there; all other countries are left out.
KINDS = {
    'AF': 'province', 'AO': 'province', 'AR': 'province', 'BD': 'district', 'BF': 'region', 'BG': 'province', 'BI': 'province',
    'BJ': 'department', 'BO': 'department', 'BR': 'state', 'BT': 'district', 'BY': 'region', 'CD': 'province',
    'CF': 'prefecture', 'CG': 'department', 'CI': 'region', 'CL': 'region', 'CM': 'region', 'CN': 'province',
    'CO': 'department', 'CR': 'province', 'CU': 'province', 'DE': 'state', 'DO': 'province', 'DZ': 'province',
    'EC': 'province', 'EG': 'governorate', 'ES': 'province', 'ET': 'region', 'FI': 'region', 'FR': 'department',
    'GH': 'region', 'GN': 'prefecture', 'GT': 'department', 'HN': 'department', 'HR': 'county', 'HT': 'department', 'HU': 'county',
    'ID': 'province', 'IN': 'state', 'IQ': 'province', 'IR': 'province', 'IT': 'province', 'JO': 'governorate', 'JP': 'prefecture',
    'KE': 'county', 'KG': 'region', 'KH': 'province', 'KP': 'province', 'KR': 'province', 'KZ': 'region', 'LA': 'province',
    'LK': 'district', 'LR': 'county', 'LY': 'district', 'MG': 'province', 'ML': 'region', 'MM': 'region', 'MR': 'region',
    'MW': 'district', 'MX': 'state', 'MY': 'state', 'MZ': 'province', 'NA': 'region', 'NE': 'region', 'NG': 'state',
    'NI': 'department', 'NL': 'province', 'NO': 'county', 'OM': 'governorate', 'PA': 'province', 'PE': 'region', 'PG': 'province',
    'PH': 'province', 'PL': 'province', 'PT': 'district', 'PY': 'department', 'RO': 'county', 'RW': 'province', 'SA': 'province',
    'SD': 'state', 'SE': 'county', 'SK': 'region', 'SN': 'region', 'SO': 'region', 'SS': 'state', 'SV': 'department',
    'SY': 'province', 'TD': 'region', 'TG': 'region', 'TH': 'province', 'TJ': 'region', 'TM': 'region', 'TN': 'governorate',
    'TR': 'province', 'TW': 'county', 'TZ': 'region', 'UG': 'district', 'UY': 'department', 'UZ': 'region', 'VE': 'state',
    'VN': 'province', 'YE': 'province', 'ZA': 'province', 'ZM': 'province', 'ZW': 'province',
}
STATES = {'BR', 'DE', 'IN', 'MX', 'MY', 'NG', 'SD', 'SS', 'VE', 'US', 'AU', 'AT', 'MM'}
PROVINCES = {c for c, kind in KINDS.items() if kind in ('province', 'prefecture')}
SUFFIX = (r' (Province|Region|Governorate|Department|District|Oblast|Krai|County|State|Prefecture|Voivodeship|Division|'
          r'Autonomous Region|Municipality|Canton|City|Special Capital Region)$')
VAGUE = re.compile(r'^(North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Middle|Centre|Center|Capital|'
                   r'Coast|Highlands|Littoral|Far|[ -]|-?(north|south|east|west)(ern)?)+$', re.I)
NATIVE = str.maketrans({'’': "'", '‘': "'", 'ʼ': "'", '–': '-'})


def read_hand(path):
    country = subtype = kind = ''
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line or line.startswith('#'):
                continue
            if line.startswith('@'):
                country, subtype, kind = (line[1:].split() + ['', ''])[:3]
                continue
            for entry in line.split(';'):
                head, *aliases = entry.split('|')
                name, _, prior = head.partition('*')
                if int(prior) > 1 or len(aliases) > 1:
                    yield country.replace('-', ''), subtype, kind, name, int(prior), aliases


def read_cldr(folder):
    path = os.path.join(folder, 'unicode-cldr-core/usr/share/unicode/cldr/common/subdivisions/en.xml')
    with open(path, encoding='utf-8') as file:
        for code, name in re.findall(r'<subdivision type="(\w+)"[^>]*>([^<]*)<', file.read()):
            yield code[:2].upper(), code[:2].upper() + '-' + code[2:].upper(), name.replace('&amp;', '&').translate(NATIVE).strip()


def names_of(*files):
    names = set()
    for file in files:
        with open(os.path.join(GAZETTEERS, file), encoding='utf-8') as lines:
            for line in lines:
                f = line.rstrip('\n').split('\t')
                if len(f) == 7:
                    names.update(fold(n.lstrip('~')) for n in [f[0]] + f[4].split('|') if n)
    return names


def nature_names():
    """Islands and mountains of places-nature.txt: they stand for the province of the same name."""
    with open(os.path.join(HERE, 'places-nature.txt'), encoding='utf-8') as lines:
        entries = [e for line in lines if not line.startswith(('#', '@')) for e in line.rstrip('\n').split(';')]
    return {fold(re.sub(r'\*\d+$', '', n)) for e in entries for n in e.split('|')}


def main(folder):
    words, people = read_words(folder)
    cities = names_of('cities.tsv')
    taken = names_of('countries.tsv', 'nationalities.tsv')
    nature = nature_names()
    rows, said = {}, set()

    def add(name, subtype, code, country, prior, aliases):
        ids = 'iso=' + code if code else ''
        aliases = distinct(name, aliases + list(spellings(name, country)))
        said.update(fold(n) for n in [name] + aliases)
        if (name, subtype) not in rows:
            attributes = 'country=' + country if country else ''
            rows[name, subtype] = [name, 'LOCATION', subtype, ids, '|'.join(aliases), attributes, str(prior)]

    codes = {(c, fold(re.sub(SUFFIX, '', n))): code for c, code, n in read_cldr(folder)}
    for country, subtype, kind, name, prior, aliases in read_hand(os.path.join(HERE, 'places-regions.txt')):
        code = codes.get((country, fold(name))) if subtype in ('state', 'province', 'region') and country != 'GB' else None
        if kind and not name.endswith(kind) and not re.search(SUFFIX, name):
            aliases = aliases + [name + ' ' + kind]
        add(name, subtype, code, country, prior, aliases)

    for country, code, name in sorted(read_cldr(folder), key=lambda r: r[1]):
        kind = KINDS.get(country)
        bare = re.sub(SUFFIX, '', name)
        key = fold(bare)
        known = not kind or key in said or fold(name) in said or fold(f'{bare} {kind}') in said or key in taken or key in nature
        if (known or len(bare) < 4 or re.search(r'[^\w\s\'-]', bare) or VAGUE.match(bare)):
            continue
        subtype = 'state' if country in STATES else 'province' if country in PROVINCES else 'region'
        full = bare + ' ' + kind
        if key in cities or key in words or key in people:
            if kind in ('county', 'department') and (key in words or key in people):
                continue
            add(full, subtype, code, country, 3, [name if name != bare else ''])
        else:
            add(bare, subtype, code, country, 4, [full, name if name != bare else ''])

    with open(os.path.join(GAZETTEERS, 'regions.tsv'), 'w', encoding='utf-8') as out:
        out.write('# Built by sources/places_regions.py from sources/places-regions.txt and CLDR 41 (Unicode licence).\n')
        out.write(HEADER + '\n')
        for key in sorted(rows):
            out.write('\t'.join(rows[key]) + '\n')
    print(len(rows), 'regions')


if __name__ == '__main__':
    main(sys.argv[1])
