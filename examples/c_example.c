/* The same library from C: mentions as an array, the whole document as JSON. */
#include <gazette.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char *text = "NATO chief Jens Stoltenberg visited Warsaw on 3 March 2022.";
  gazette_extractor *extractor = NULL;
  gazette_document *document = NULL;
  gazette_error *error = NULL;
  if (gazette_extractor_new(&extractor, &error) != GAZETTE_OK ||
      gazette_document_extract(extractor, text, strlen(text), NULL, NULL, &document, &error) != GAZETTE_OK) {
    const gazette_text why = gazette_error_report(error);
    fprintf(stderr, "%.*s\n", (int)why.size, why.data);
    gazette_error_free(error);
    gazette_extractor_free(extractor);
    return 1;
  }
  size_t count = 0;
  const gazette_mention *mentions = gazette_document_mentions(document, &count);
  for (size_t i = 0; i < count; ++i)
    printf("%2u-%2u  %-12.*s %.*s\n", (unsigned)mentions[i].begin, (unsigned)mentions[i].end, (int)mentions[i].type.size,
           mentions[i].type.data, (int)mentions[i].text.size, mentions[i].text.data);

  const gazette_entity *entities = gazette_document_entities(document, NULL);
  const gazette_relation *relations = gazette_document_relations(document, &count);
  for (size_t i = 0; i < count; ++i) {
    const gazette_text who = entities[relations[i].subject].name;
    printf("%.*s %.*s", (int)who.size, who.data, (int)relations[i].type.size, relations[i].type.data);
    if (relations[i].object != GAZETTE_NO_ENTITY) {
      const gazette_text whom = entities[relations[i].object].name;
      printf(" %.*s", (int)whom.size, whom.data);
    }
    printf("\n");
  }
  gazette_document_free(document);
  gazette_extractor_free(extractor);
  return 0;
}
