"""python -m gazette [FILES]: what is found in texts, as JSON lines, JSON, CoNLL, brat standoff, HTML or RDF."""

from __future__ import annotations

import argparse
import pathlib
import sys

import gazette


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m gazette", description="Names, dates, entities and relations of texts.")
    parser.add_argument("files", nargs="*", default=["-"], help="text files; '-' or none: standard input")
    parser.add_argument("-f", "--format", choices=["jsonl", "json", "conll", "brat", "html", "nt"], default="jsonl")
    parser.add_argument("--date", default="", help="the texts' date, YYYY-MM-DD")
    parser.add_argument("-g", "--gazetteer", action="append", default=[], help="a name list (TSV) to add")
    parser.add_argument("-r", "--rules", action="append", default=[], help="a rule file to add")
    parser.add_argument("--no-relations", action="store_true", help="find names, dates and entities alone")
    parser.add_argument("--version", action="version", version=gazette.__version__)
    options = parser.parse_args(arguments)
    try:
        extractor = gazette.Extractor(gazetteers=options.gazetteer, rules=options.rules)
    except gazette.GazetteError as error:
        print(f"gazette: {error}", file=sys.stderr)
        return 1
    code = 0
    for name in options.files:
        try:
            raw = sys.stdin.buffer.read() if name == "-" else pathlib.Path(name).read_bytes()
        except OSError as error:
            print(f"gazette: {name}: cannot read: {error.strerror}", file=sys.stderr)
            code = 1
            continue
        document = extractor.extract(
            raw.decode("utf-8", "replace"), id="stdin" if name == "-" else pathlib.Path(name).stem, date=options.date,
            relations=not options.no_relations)
        if options.format == "html":
            print(document.to_html())
        elif options.format == "conll":
            print(document.to_conll(), end="")
        elif options.format == "brat":
            print(document.to_brat(), end="")
        elif options.format == "nt":
            print(document.to_ntriples(), end="")
        else:
            print(document.to_json(pretty=options.format == "json"))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
