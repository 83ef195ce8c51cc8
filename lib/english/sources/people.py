#!/usr/bin/env python3
"""Rebuild gazetteers/people_history.tsv (WordNet's notable persons) and gazetteers/people_congress.tsv (US legislators).

usage: people.py FOLDER

FOLDER holds these packages, unpacked into folders named as here:
  wordnet-base            (Debian 3.0-37)   instance synsets under "person"
  us-legislators-1.2.0    (npm)             members of Congress; those who served after 1993 are taken
Run names.py first: the gender of historical people is guessed from names/given.tsv.
People of the other gazetteers/people_*.tsv, which are written by hand, are left out here.
"""
import collections
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEADER = "name\ttype\tsubtype\tid\taliases\tattributes\tprior"
PERSON = "00007846"

# Known by one name alone in today's news.
FAMOUS = """Einstein Shakespeare Mozart Beethoven Bach Hitler Stalin Lenin Churchill Gandhi Napoleon Darwin Freud Marx Picasso
Galileo Michelangelo Rembrandt Mussolini Trotsky Chopin Wagner Verdi Vivaldi Tchaikovsky Tolstoy Dostoevsky Kafka Goethe Dante
Voltaire Rousseau Nietzsche Plato Aristotle Socrates Confucius Copernicus Stravinsky Khrushchev Tito Franco Eisenhower Goebbels
Himmler Eichmann Nasser Nehru Mao Chaplin Hemingway Orwell Kennedy Reagan Nixon Roosevelt Truman Matisse Monet Dali Gauguin
Botticelli Raphael Caravaggio Vermeer Cleopatra Muhammad Buddha Homer Virgil Cicero Machiavelli Kant Hegel Descartes
Spinoza Brahms Schubert Handel Haydn Puccini Rossini Mahler Debussy Bismarck Garibaldi Chekhov Pushkin Gogol Ibsen""".split()

# Single names that mean somebody or something else more often.
NOBODY = set("Antichrist Mormon Pontiac Lazarus Draco Cain Manes Nimrod Dido Rollo Decius Jahan Thespis Rothschild Goliath Methuselah Bede Gordius Warwick Wellington Gillette Rockingham Paterson Lipscomb Ledbetter Nuffield Mosander Rayleigh".split())

TITLES = set("""president sir lord pope saint st. st king queen emperor empress dame baron baroness duke earl count countess prince
princess czar tsar kaiser general marshal cardinal archbishop father mother brother reverend dr. doctor professor mr. mrs. miss
lady captain colonel viscount marquis marquise comte chief madame mahatma sultan shah ayatollah archduke admiral senator bishop blessed""".split())

SUBTYPES = [
    ("politician", "politician statesman president presidency leader revolutionist chancellor minister diplomat legislator liberator patriot"),
    ("royal", "king queen emperor empress monarch sovereign prince princess pharaoh royalty czar sultan ruler Tudor noblewoman nobleman"),
    ("military", "general commander admiral officer soldier conqueror warrior serviceman conquistador marshal"),
    ("religious", "saint pope religious theologian prophet religionist bishop cardinal apostle evangelist missionary nun monk reformer clergyman"),
    ("sport", "athlete boxer golfer tennis_player football_player basketball_player baseball_player hockey_player swimmer runner ballplayer jockey coach gymnast skater contestant"),
    ("criminal", "outlaw murderer assassin gangster criminal robber pirate traitor spy kidnapper"),
    ("business", "industrialist businessman financier capitalist merchant banker magnate entrepreneur publisher manufacturer"),
    ("journalist", "journalist newspaperman"),
    ("science", """scientist physicist chemist biologist mathematician astronomer physician surgeon psychologist inventor
philosopher economist naturalist geologist anthropologist botanist engineer physiologist historian sociologist linguist
explorer navigator astronaut scholar archeologist logician zoologist bacteriologist psychiatrist aviator"""),
    ("culture", """writer poet novelist composer painter artist sculptor actor actress musician singer dramatist architect dancer
choreographer conductor pianist violinist photographer filmmaker director entertainer comedian performer critic author designer
guitarist songwriter saxophonist trumpeter soprano tenor magician essayist cartoonist illustrator couturier""")]

COUNTRIES = {"United States": "US", "American": "US", "English": "GB", "British": "GB", "Scottish": "GB", "Welsh": "GB", "French": "FR",
             "German": "DE", "Italian": "IT", "Spanish": "ES", "Russian": "RU", "Soviet": "RU", "Irish": "IE", "Austrian": "AT",
             "Dutch": "NL", "Swedish": "SE", "Norwegian": "NO", "Danish": "DK", "Finnish": "FI", "Polish": "PL", "Czech": "CZ",
             "Hungarian": "HU", "Swiss": "CH", "Belgian": "BE", "Flemish": "BE", "Portuguese": "PT", "Greek": "GR", "Chinese": "CN",
             "Japanese": "JP", "Indian": "IN", "Mexican": "MX", "Canadian": "CA", "Australian": "AU", "Israeli": "IL", "Egyptian": "EG",
             "Turkish": "TR", "South African": "ZA", "Argentine": "AR", "Chilean": "CL", "Cuban": "CU", "Romanian": "RO", "Brazilian": "BR"}


def synsets(path):
    """id -> (words, instance-of ids, kind-of ids, gloss) of WordNet's nouns."""
    table = {}
    for line in path.read_text(encoding="latin1").splitlines():
        if line.startswith("  "):
            continue
        head, _, gloss = line.partition(" | ")
        fields = head.split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].replace("_", " ") for i in range(count)]
        rest = fields[5 + 2 * count:]
        pointers = [(rest[i], rest[i + 1]) for i in range(0, len(rest) - 3, 4)]
        table[fields[0]] = (words, [p for k, p in pointers if k == "@i"], [p for k, p in pointers if k == "@"], gloss.strip())
    return table


def ancestors(table, start):
    seen, queue = [], list(start)
    while queue:
        node = queue.pop(0)
        if node not in seen:
            seen.append(node)
            queue += table[node][2]
    return seen


def untitled(words):
    """The name's forms without their titles, in order; forms that are no names of a person alone are dropped."""
    out = []
    for word in words:
        parts = word.split()
        while len(parts) > 1 and parts[0].lower() in TITLES:
            parts = parts[1:]
        form = " ".join(parts)
        if not form[0].isupper() or re.search(r"\d|^(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Old|The|Comte|Duc|Baron|Viscount) |, ", form):
            continue
        if form not in out:
            out.append(form)
    return out


def history(folder, given, words, taken):
    table = synsets(folder / "wordnet-base/usr/share/wordnet/data.noun")
    rows = {}
    for forms, instance_of, _, gloss in table.values():
        if not instance_of:
            continue
        kinds = ancestors(table, instance_of)
        if PERSON not in kinds:
            continue
        clean = untitled(forms)
        full = [f for f in clean if " " in f]
        single = [f for f in clean if " " not in f and f not in NOBODY]
        famous = [f for f in single if f in FAMOUS]
        if full and single and single[0] == forms[0] and single[0] not in " ".join(full) and single[0].lower() not in words and single[0] not in given:
            name, aliases = single[0], full            # one name is the usual one: Voltaire, Saladin
        elif full:
            name, aliases = full[0], full[1:] + famous
        elif single and single[0] not in given and single[0].lower() not in words:
            name, aliases = single[0], []
        else:
            continue
        aliases = [a for a in aliases if a != name and not any(w.lower() in words and len(a.split()) == 1 for w in [a])]
        if taken & {name, *aliases} or name in rows and not famous:
            continue
        head = {part for node in instance_of for w in table[node][0] for part in [w.replace(" ", "_"), *w.lower().split()]}
        near = {w.replace(" ", "_") for node in kinds[:4] for w in table[node][0]} | set(re.findall(r"[a-z]+", gloss.split("(")[0]))
        subtype = next((s for s, ws in SUBTYPES if head & set(ws.split())), None) or \
            next((s for s, ws in SUBTYPES if near & set(ws.split())), "other")
        gender = given.get(name.split()[0], "")
        if re.search(r"\b(queen|actress|wife of|she|her|woman|daughter|mother|empress|princess|nun|sister of|soprano|heroine|suffragist)\b", gloss):
            gender = "f"
        elif re.search(r"\b(king|emperor|husband|he|his|pope|tenor|father of|brother of)\b", gloss):
            gender = "m"
        facts = [f"gender={gender}"] if gender in ("m", "f") else []
        country = next((c for k, c in COUNTRIES.items() if re.match(rf"(?:an? |the )?{k}\b", gloss)), "")
        facts += [f"country={country}"] if country else []
        rows[name] = [name, "PERSON", subtype, "", "|".join(dict.fromkeys(aliases)), ";".join(facts), "15" if famous else "5"]
    write("people_history.tsv", rows, "Built by sources/people.py from WordNet; edit that.")
    return set(rows)


def congress(folder, taken):
    rows = {}
    for file in ("historical", "current"):
        for member in json.loads((folder / f"us-legislators-1.2.0/package/data/legislators-{file}.json").read_text(encoding="utf8")):
            last = member["terms"][-1]
            if last["end"] < "1993":
                continue
            parts = member["name"]
            usual = re.sub(r" \(.*", "", member["id"].get("wikipedia", "")) or f"{parts.get('nickname') or parts['first']} {parts['last']}"
            suffix = rf",? {re.escape(parts['suffix'])}$" if parts.get("suffix") else r",? (Jr\.|Sr\.|II|III|IV)$"
            usual = re.sub(suffix, "", usual).replace(",", "")
            plain = f"{parts['first']} {parts['last']}"
            official = re.sub(r"\s+", " ", re.sub(suffix, "", parts.get("official_full", "")).replace(",", ""))
            nick = f"{parts['nickname']} {parts['last']}" if parts.get("nickname") else ""
            forms = [f for f in dict.fromkeys([plain, official, nick]) if f and f != usual and '"' not in f and "“" not in f and not re.match(r"\w\. ", f)]
            if usual in taken or " " not in usual:
                continue
            office = "senator" if last["type"] == "sen" else "representative"
            facts = f"gender={member['bio'].get('gender', 'M').lower()};country=US;office={office};from={member['terms'][0]['start'][:4]}"
            if file == "historical":
                facts += f";to={last['end'][:4]}"
            if usual not in rows or office == "senator":
                rows[usual] = [usual, "PERSON", "politician", "", "|".join(forms), facts, "15" if office == "senator" else "8"]
    write("people_congress.tsv", rows, "Built by sources/people.py from the us-legislators package; edit that.")


def write(file, rows, comment):
    lines = ["# " + comment, HEADER] + ["\t".join(rows[name]) for name in sorted(rows)]
    (ROOT / "gazetteers" / file).write_text("\n".join(lines) + "\n", encoding="utf8")
    print(file, len(rows), collections.Counter(r[2] for r in rows.values()).most_common())


def main():
    folder = pathlib.Path(sys.argv[1])
    given = {}
    for line in (ROOT / "names/given.tsv").read_text(encoding="utf8").splitlines()[2:]:
        name, gender, _ = line.split("\t")
        given[name] = gender
    taken = set()
    for path in sorted((ROOT / "gazetteers").glob("people_*.tsv")):
        if path.name in ("people_history.tsv", "people_congress.tsv"):
            continue
        for line in path.read_text(encoding="utf8").splitlines():
            fields = line.split("\t")
            if len(fields) >= 5 and not line.startswith("#"):
                taken.update([fields[0], *filter(None, fields[4].split("|"))])
    words = {w.lower() for f in sorted((ROOT / "lexicon").glob("*.tsv")) for w in re.findall(r"(?m)^([a-z]+)\t", f.read_text(encoding="utf8"))}
    historical = history(folder, given, words, taken)
    congress(folder, taken | historical)


main()
