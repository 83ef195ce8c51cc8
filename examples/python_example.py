"""The same library from Python: typed objects, offsets in code points."""

import gazette

document = gazette.extract("Zoë Baird will meet Emmanuel Macron in Zürich on Friday.", date="2024-03-05")
for mention in document.mentions:
    print(f"{mention.start:2}-{mention.end:2}  {mention.type:12} {mention.text} {mention.value}".rstrip())
for relation in document.relations:
    place = relation.qualifiers.get("place")
    print(relation.subject.name, relation.type, relation.object.name, f"[{relation.status}]", place.name if place else "")
