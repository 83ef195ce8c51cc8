#!/usr/bin/env python3
"""Build lexicon/verbs.tsv, nouns.tsv, adjectives.tsv and adverbs.tsv.

Usage: lexicon.py FOLDER [OUTPUT]

FOLDER holds the unpacked Debian packages wordnet-base 1:3.0-37 (usr/share/wordnet) and scowl 2020.12.07-2
(usr/share/dict/scowl), for example by `apt-get download` and `dpkg-deb -x PACKAGE FOLDER`. OUTPUT is ../lexicon when
not given. lexicon-hand.txt beside this script holds what was written from knowledge: irregular verbs, newer words, and
which rare readings stay or go.

WordNet tells which words exist in which part of speech and how often each was tagged; SCOWL tells how common a word is
and, since it lists inflected forms, which inflections are really written.
"""
import collections
import pathlib
import re
import sys
import unicodedata

LEVELS = (10, 20, 35, 40, 50, 55, 60, 70)
POS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SENSE_TYPE = {"n": 1, "v": 2, "a": 3, "r": 4, "s": 5}
WORD = re.compile(r"[a-z]{2,}(-[a-z]+)*$|[a-z]-[a-z]{2,}$")
VOWELS = "aeiou"
HYPHEN_PART = 50        # both halves of a hyphenated word are at most this rare
DROP_OTHER = {"v": 20, "n": 15, "a": 15, "r": 15}   # an untagged reading goes when another was tagged more often
BRITISH = [("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("izer", "iser"), ("ize", "ise"), ("yze", "yse"),
           ("ers", "res"), ("er", "re"), ("ors", "ours"), ("or", "our"), ("ense", "ence"), ("og", "ogue"),
           ("eled", "elled"), ("eling", "elling"), ("eler", "eller"), ("aling", "alling"), ("aled", "alled"),
           ("orful", "ourful"), ("orable", "ourable"), ("orless", "ourless"), ("ment", "ement"), ("ll", "l")]


class Scowl:
    """How common each lower-case word is, inflected forms included."""

    def __init__(self, folder):
        self.level, self.main = {}, set()
        for path in sorted(folder.glob("*-words.*")):
            size = int(path.suffix[1:])
            if size not in LEVELS:
                continue
            for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
                for word in {line.strip(), plain(line.strip())}:
                    self.level[word] = min(size, self.level.get(word, 99))
                    if "variant" not in path.name:
                        self.main.add(word)

    def __contains__(self, word):
        return word in self.level

    def rank(self, word):
        """Sort key: spellings in the main lists before mere variants, common before rare."""
        return word not in self.main, self.level[word]

    def of(self, word):
        """The level of a word, or None; a hyphenated word is as common as its rarest part, at least 40."""
        if word in self.level:
            return self.level[word]
        parts = word.split("-")
        sizes = [self.level.get(part, 99) for part in parts]
        if len(parts) > 1 and max(sizes) <= HYPHEN_PART:
            return max(40, *sizes)
        return None


def plain(word):
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def read_hand(path):
    """Sections of lexicon-hand.txt: name -> list of lines."""
    sections, lines = collections.defaultdict(list), []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("["):
            lines = sections[line.strip("[]")]
        elif line and not line.startswith("#"):
            lines.append(line)
    return sections


def read_counts(folder):
    """Tagged counts by sense key without the head of a satellite adjective."""
    counts = collections.Counter()
    for line in (folder / "cntlist.rev").read_text().split("\n"):
        if line:
            key, _, count = line.split()
            counts[":".join(key.split(":")[:3])] += int(count)
    return counts


def read_words(folder):
    """word -> {part of speech: tagged count}, of words that WordNet writes in lower case."""
    counts = read_counts(folder)
    senses = collections.defaultdict(lambda: collections.defaultdict(set))
    for pos, name in POS.items():
        for line in (folder / ("data." + name)).read_text(encoding="latin-1").split("\n"):
            if not line or line[0] == " ":
                continue
            field = line.split(" | ")[0].split(" ")
            for i in range(int(field[3], 16)):
                word = field[4 + 2 * i].split("(")[0]
                if WORD.match(word):
                    senses[word][pos].add(f"{word}%{SENSE_TYPE[field[2]]}:{field[1]}:{int(field[5 + 2 * i], 16):02d}")
    return {word: {pos: sum(counts[key] for key in keys) for pos, keys in by_pos.items()}
            for word, by_pos in senses.items()}


def read_exceptions(folder, name):
    """lemma -> inflected forms that do not follow the rule."""
    forms = collections.defaultdict(list)
    for line in (folder / (name + ".exc")).read_text().split("\n"):
        for lemma in line.split()[1:]:
            if "_" not in line:
                forms[lemma].append(line.split()[0])
    return forms


def doubling(word):
    """Whether the last consonant may double: plan, cancel, format, quiz."""
    return bool(re.search(r"(^|[^aeiou]|qu)[aeiouy][bcdfghjklmnpqrstvz]$", word))


def s_form(word):
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def endings(word, ending):
    """Ways to write word + ending (ed, er, est, ing), the regular one first, then the doubled one."""
    if ending == "ing":
        if word.endswith("ie"):
            return [word[:-2] + "ying"]
        stems = [word[:-1], word] if re.search(r"[^eoy]e$", word) else [word]
    elif word.endswith("e"):
        return [word + ending[1:]]
    else:
        stems = [word[:-1] + "i"] if re.search(r"[^aeiou]y$", word) else [word]
    if word.endswith("c"):
        stems = [word + "k", word]
    elif doubling(word):
        stems.append(word + word[-1])
    return [stem + ending for stem in stems]


class Inflector:
    def __init__(self, scowl, words, hand, folder):
        self.scowl = scowl
        self.verbs = {word for word, by_pos in words.items() if "v" in by_pos} | {"tare", "toge", "mode"}
        self.odd_plurals = dict(line.split() for line in hand["plural"])
        self.irregular = {line.split()[0]: line.split()[1:] for line in hand["irregular"]}
        self.prefixes = " ".join(hand["prefixes"]).split()
        self.regular = set(" ".join(hand["regular"]).split())
        self.plurals = read_exceptions(folder, "noun")
        self.odd_grades = {line.split()[0]: tuple((line.split() + ["", ""])[1:3]) for line in hand["grade"]}
        self.graded = set(" ".join(hand["graded"]).split())

    def choose(self, lemma, ending):
        """The ways to write lemma + ending that SCOWL knows, without those that belong to another verb."""
        ways = endings(lemma, ending)
        known = [way for way in ways if way in self.scowl]
        if len(known) > 1:
            if ending == "ing" and lemma.endswith("e") and lemma[:-1] in self.verbs:
                known = known[1:]                       # singe: singeing, not singing
            elif not lemma.endswith("e") and lemma + "e" in self.verbs:
                known = known[1:]                       # plan: planned, not planed
            elif doubling(lemma) and lemma + lemma[-1] in self.verbs:
                known = known[:1]                       # bil: billed is of bill
        if known:
            return sorted(known, key=self.scowl.rank)
        one_syllable = len(re.findall(r"[aeiouy]+", lemma.split("-")[-1])) == 1
        return [ways[-1]] if doubling(lemma) and one_syllable else [ways[0]]

    def verb(self, lemma):
        if lemma == "be":
            return ["is|am|are", "was|were", "been", "being"]
        third, gerund = ["has" if lemma == "have" else s_form(lemma)], self.choose(lemma, "ing")
        if lemma.endswith("o") and lemma[-2] not in VOWELS:
            third = [way for way in (lemma + "es", lemma + "s") if way in self.scowl and way != "dos"] or third
        elif re.search(r"[^sz][sz]$", lemma):
            third = [way for way in (lemma + "es", lemma + lemma[-1] + "es") if way in self.scowl] or third
        if re.search(r"[aeiou]quiz$|(^|-)quiz$", lemma):
            third = [lemma + "zes"]
        past = participle = None
        if lemma in self.irregular:
            past, participle = (forms.split("|") for forms in self.irregular[lemma])
        elif lemma not in self.regular:
            for prefix in self.prefixes:
                base = self.irregular.get(lemma[len(prefix):]) if lemma.startswith(prefix) else None
                forms = [[prefix + f for f in part.split("|")] for part in base] if base else None
                if forms and ("-" in lemma or forms[0][0] in self.scowl or forms[1][0] in self.scowl):
                    past, participle = ([f for f in fs if f in self.scowl] or fs[:1] for fs in forms)
                    break
        if not past:
            past = participle = self.choose(lemma, "ed")
        if past[0] == lemma + lemma[-1] + "ed" and gerund[0] not in self.scowl:
            gerund = [past[0][:-2] + "ing"]
        return ["|".join(forms) for forms in (third, past, participle, gerund)]

    def noun(self, lemma):
        if lemma in self.odd_plurals:
            return self.odd_plurals[lemma].strip("-")
        if re.search(r"-(in-law|general|elect|designate|up|by|on|at-arms|of-war)$", lemma):
            head, rest = lemma.split("-", 1)
            return "|".join(form + "-" + rest for form in self.noun(head).split("|") if form)
        if "-" in lemma:
            rest, head = lemma.rsplit("-", 1)
            return "|".join(rest + "-" + form for form in self.noun(head).split("|") if form) if head in self.scowl else ""
        odd = [form for form in self.plurals.get(lemma, []) if form in self.scowl and form != lemma
               and not form.endswith("ing")]
        if lemma.endswith("man") and lemma[:-2] + "en" in self.scowl:
            return lemma[:-2] + "en"
        rule = [s_form(lemma)]
        if lemma.endswith("o"):
            rule = [lemma + "s", lemma + "es"]
        elif re.search(r"[^s]s$|[^z]z$", lemma):
            rule.append(lemma + lemma[-1] + "es")
        latin = re.search(r"(us|um|a|on|ex|ix|eau|o|i)$", lemma) or lemma in ("dwarf", "hoof", "scarf", "wharf", "roof", "fish")
        known = [form for form in rule if form in self.scowl] if latin or not odd else []
        forms = dict.fromkeys(known + odd)
        return "|".join(sorted(forms, key=self.scowl.rank))

    def adjective(self, lemma):
        if lemma in self.odd_grades:
            return self.odd_grades[lemma]
        syllables = len(re.findall("[aeiouy]+", re.sub("(?<=[^l])e$", "", lemma)))
        if lemma.startswith("un") and lemma.endswith("y"):
            syllables -= 1
        if syllables > 2 or syllables == 2 and not re.search("(y|le|ow)$", lemma) and lemma not in self.graded:
            return "", ""
        grades = []
        for ending in ("er", "est"):
            forms = [form for form in endings(lemma, ending) if form in self.scowl]
            grades.append("|".join(sorted(forms, key=self.scowl.rank)))
        return tuple(grades) if all(grades) else ("", "")


def add_spellings(words, scowl):
    """British and American spellings that WordNet lacks, where SCOWL has them."""
    found = {}
    for word, by_pos in words.items():
        if word not in scowl:
            continue
        for american, british in BRITISH:
            for one, other in ((american, british), (british, american)):
                new = word[: len(word) - len(one)] + other if word.endswith(one) else None
                if not new or new in words or new in ("for", "staling") or scowl.level.get(new, 99) > 60:
                    continue
                if one in ("er", "re", "ers", "res", "ll", "l", "ment", "ement", "ense", "ence") and new not in SAFE:
                    continue
                kept = [pos for pos in by_pos if "-" not in word]
                if kept:
                    found.setdefault(new, {pos: 0 for pos in kept})
    return found


SAFE = set("""centre theatre metre litre fibre calibre lustre meagre ochre sabre sceptre sombre spectre titre kilometre
centimetre millimetre epicentre amphitheatre defence offence licence pretence defense offense license pretense fulfil
enrol instil distil enthral skilful wilful fulfilment enrolment instalment judgement judgment acknowledgement
acknowledgment abridgement abridgment""".split())


def drop_rare(words, hand):
    """Take out readings that are nearly never meant: see the module's docstring and lexicon-hand.txt."""
    keep = {pos: set(" ".join(hand["keep." + pos] + hand["extra." + pos]).split()) for pos in POS}
    drop = {pos: set(" ".join(hand["drop." + pos]).split()) for pos in POS}
    closed = set(" ".join(hand["closed"]).split())
    for word in list(words):
        if word in closed:
            del words[word]
            continue
        by_pos = words[word]
        for pos in list(by_pos):
            others = [count for other, count in by_pos.items() if other != pos]
            rare = by_pos[pos] == 0 and max(others, default=0) > DROP_OTHER[pos] and word not in keep[pos]
            if rare or word in drop[pos]:
                del by_pos[pos]


def drop_shadowed(words, inflector, hand):
    """Take out untagged readings of a form of a common verb: the noun `saw`, the adjective `made`."""
    keep = {pos: set(" ".join(hand["keep." + pos]).split()) for pos in POS}
    for verb, by_pos in list(words.items()):
        if by_pos.get("v", 0) < 20:
            continue
        third, past, participle, gerund = inflector.verb(verb)
        for form in set((past + "|" + participle + "|" + third).split("|")) - {verb}:
            for pos, count in list(words.get(form, {}).items()):
                if count <= (by_pos["v"] >= 100) and form not in keep[pos]:
                    del words[form][pos]


def drop_unwritten(words, inflector, hand):
    """Take out untagged verbs of which SCOWL knows neither a past nor a gerund: to tariff, to chariot."""
    keep = {line.split()[0] for line in hand["extra.v"]}
    for word, by_pos in words.items():
        if by_pos.get("v") == 0 and "-" not in word and word not in keep:
            _, past, _, gerund = inflector.verb(word)
            if not any(form in inflector.scowl for form in (past + "|" + gerund).split("|")):
                del by_pos["v"]


def drop_plurals(words, inflector, hand):
    """Take out nouns that are but the plural of another noun (days, eyes), save those of their own meaning (arms)."""
    keep = set(" ".join(hand["keep.plural"]).split())
    for noun, by_pos in list(words.items()):
        if "n" not in by_pos:
            continue
        for form in inflector.noun(noun).split("|"):
            if form != noun and form.endswith("s") and form not in keep and not form.endswith("ics"):
                words.get(form, {}).pop("n", None)


def main():
    folder = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).resolve().parent
    output = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else here.parent / "lexicon"
    wordnet = folder / "usr/share/wordnet"
    scowl = Scowl(folder / "usr/share/dict/scowl")
    hand = read_hand(here / "lexicon-hand.txt")
    words = read_words(wordnet)
    words.update(add_spellings(words, scowl))
    inflector = Inflector(scowl, words, hand, wordnet)
    level = {word: scowl.of(word) for word in words}
    for pos in POS:
        for line in hand["extra." + pos]:
            word, size = line.split()
            words.setdefault(word, {}).setdefault(pos, 0)
            level[word] = level.get(word) or int(size)
    drop_rare(words, hand)
    drop_shadowed(words, inflector, hand)
    drop_unwritten(words, inflector, hand)
    drop_plurals(words, inflector, hand)
    rows = {pos: [] for pos in POS}
    for word in sorted(words):
        if level[word] is None:
            continue
        for pos, count in words[word].items():
            forms = {"v": inflector.verb, "n": lambda w: [inflector.noun(w)], "a": lambda w: list(inflector.adjective(w)),
                     "r": lambda w: []}[pos](word)
            rows[pos].append("\t".join([word, *forms, str(level[word]), str(count)]))
    heads = {"v": ("verbs", "third\tpast\tparticiple\tgerund\t"), "n": ("nouns", "plural\t"),
             "a": ("adjectives", "comparative\tsuperlative\t"), "r": ("adverbs", "")}
    output.mkdir(exist_ok=True)
    for pos, (name, forms) in heads.items():
        lines = ["# Built by sources/lexicon.py from WordNet and SCOWL; do not edit: see SOURCES.md.",
                 f"lemma\t{forms}level\tcount", *rows[pos]]
        (output / (name + ".tsv")).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(name, len(rows[pos]))


if __name__ == "__main__":
    main()
