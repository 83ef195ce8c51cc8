#include <gazette.h>
#include <string.h>

int main(void) {
  const char *text = "Angela Merkel met Emmanuel Macron in Berlin.";
  gazette_extractor *extractor = NULL;
  gazette_document *document = NULL;
  size_t count = 0;
  if (gazette_extractor_new(&extractor, NULL) != GAZETTE_OK) return 1;
  if (gazette_document_extract(extractor, text, strlen(text), NULL, NULL, &document, NULL) == GAZETTE_OK)
    gazette_document_mentions(document, &count);
  gazette_document_free(document);
  gazette_extractor_free(extractor);
  return count == 3 ? 0 : 1;
}
