/* Every function of gazette.h, as a C11 program uses it: what it gives, and what it says to NULL. */
#include <gazette.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                              \
  do {                                                                \
    if (!(condition)) {                                               \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                     \
    }                                                                 \
  } while (0)

static gazette_text text(const char *string) {
  gazette_text out = {string, strlen(string)};
  return out;
}

static int equal(gazette_text a, const char *b) { return a.size == strlen(b) && memcmp(a.data, b, a.size) == 0; }

static int contains(gazette_text a, const char *b) {
  const size_t size = strlen(b);
  for (size_t i = 0; i + size <= a.size; ++i)
    if (memcmp(a.data + i, b, size) == 0) return 1;
  return 0;
}

/* An error is of the code, says something, and is freed. */
static void check_error(gazette_status status, gazette_error *error, gazette_status code, int line) {
  if (status != code || error == NULL || gazette_error_code(error) != code || gazette_error_message(error).size == 0 ||
      gazette_error_report(error).size == 0) {
    fprintf(stderr, "%s:%d: status %d, wanted %d with an error\n", __FILE__, line, (int)status, (int)code);
    ++failures;
  }
  gazette_error_free(error);
}
#define CHECK_FAILS(call, code)                    \
  do {                                             \
    gazette_error *error = NULL;                   \
    const gazette_status status = (call);          \
    check_error(status, error, (code), __LINE__);  \
  } while (0)

static const char sentence[] = "Angela Merkel met Emmanuel Macron in Z\xC3\xBCrich.";
static const char names[] =
    "name\ttype\tsubtype\tid\taliases\tattributes\tprior\n"
    "Zorblax Engine\tSHIP\tfreighter\tregistry=42;yard=7\tthe Zorblax\t\t60\n";

static void check_versions(void) {
  CHECK(gazette_abi_version() == GAZETTE_ABI_VERSION);
  CHECK(strcmp(gazette_version(), GAZETTE_VERSION_STRING) == 0);
}

static void check_document(const gazette_extractor *extractor) {
  gazette_scratch *scratch = NULL;
  CHECK(gazette_scratch_new(&scratch, NULL) == GAZETTE_OK);
  gazette_extract_options options = GAZETTE_EXTRACT_OPTIONS_INIT;
  options.id = text("one");
  options.reference_date = text("2018-05-10");
  gazette_document *document = NULL;
  CHECK(gazette_document_extract(extractor, sentence, strlen(sentence), &options, scratch, &document, NULL) == GAZETTE_OK);
  gazette_scratch_free(scratch);

  CHECK(equal(gazette_document_text(document), sentence));
  CHECK(equal(gazette_document_id(document), "one"));
  CHECK(equal(gazette_document_date(document), "2018-05-10"));
  CHECK(gazette_document_truncated(document) == 0);
  size_t count = 0;
  const gazette_token *tokens = gazette_document_tokens(document, &count);
  CHECK(count == 8 && tokens[0].begin == 0 && tokens[0].end == 6);
  const gazette_sentence *sentences = gazette_document_sentences(document, &count);
  CHECK(count == 1 && sentences[0].end == strlen(sentence) && sentences[0].end_token == 8);

  const gazette_mention *mentions = gazette_document_mentions(document, &count);
  CHECK(count == 3);
  CHECK(equal(mentions[0].type, "PERSON") && equal(mentions[0].text, "Angela Merkel"));
  CHECK(equal(mentions[2].type, "LOCATION") && equal(mentions[2].text, "Z\xC3\xBCrich") && mentions[2].begin == 37);
  CHECK(mentions[1].kind == GAZETTE_NAME && mentions[1].score > 0 && mentions[1].source.size > 0);
  size_t entity_count = 0;
  const gazette_entity *entities = gazette_document_entities(document, &entity_count);
  CHECK(entity_count == 3 && mentions[0].entity < entity_count);
  CHECK(equal(entities[mentions[0].entity].name, "Angela Merkel"));
  const gazette_entity *zurich = &entities[mentions[2].entity];
  CHECK(zurich->link_count > 0 && zurich->links[0].key.size > 0 && zurich->links[0].value.size > 0);
  const gazette_relation *relations = gazette_document_relations(document, &count);
  for (size_t i = 0; i < count; ++i) {
    CHECK(relations[i].type.size > 0 && relations[i].end <= strlen(sentence));
    CHECK(relations[i].subject == GAZETTE_NO_ENTITY || relations[i].subject < entity_count);
  }
  gazette_document_free(document);

  gazette_extract_options wrong = GAZETTE_EXTRACT_OPTIONS_INIT;
  wrong.struct_size = 0;
  CHECK_FAILS(gazette_document_extract(extractor, "", 0, &wrong, NULL, &document, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_extract(NULL, "", 0, NULL, NULL, &document, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_extract(extractor, NULL, 1, NULL, NULL, &document, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_extract(extractor, "", 0, NULL, NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK(gazette_document_extract(NULL, "", 0, NULL, NULL, NULL, NULL) == GAZETTE_INVALID_ARGUMENT);

  document = NULL;
  CHECK(gazette_document_extract(extractor, NULL, 0, NULL, NULL, &document, NULL) == GAZETTE_OK);
  CHECK(gazette_document_text(document).size == 0);
  CHECK(gazette_document_mentions(document, &count) == NULL && count == 0);
  gazette_document_free(document);
}

static void check_explain(const gazette_extractor *extractor) {
  gazette_string *why = NULL, *none = NULL;
  CHECK(gazette_explain_json(extractor, sentence, strlen(sentence), NULL, 0, NULL, &why, NULL) == GAZETTE_OK);
  CHECK(contains(gazette_string_text(why), "\"evidence\":[{\"what\":"));
  gazette_string_free(why);
  CHECK_FAILS(gazette_explain_json(extractor, "", 0, "no:1", 4, NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_explain_json(NULL, "", 0, NULL, 0, NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_explain_json(extractor, NULL, 1, NULL, 0, NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_explain_json(extractor, "", 0, NULL, 1, NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_explain_json(extractor, "", 0, NULL, 0, NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK(none == NULL);
}

static void check_output(const gazette_extractor *extractor) {
  gazette_document *document = NULL;
  CHECK(gazette_document_extract(extractor, sentence, strlen(sentence), NULL, NULL, &document, NULL) == GAZETTE_OK);
  gazette_output_options options = GAZETTE_OUTPUT_OPTIONS_INIT;
  options.offsets = GAZETTE_BYTES;
  options.include_text = 1;
  gazette_string *bytes = NULL, *points = NULL, *conll = NULL, *html = NULL, *brat = NULL, *triples = NULL;
  CHECK(gazette_document_json(document, &options, &bytes, NULL) == GAZETTE_OK);
  CHECK(contains(gazette_string_text(bytes), "\"start\":37,\"end\":44") && contains(gazette_string_text(bytes), "\"text\":\"Angela"));
  CHECK(gazette_document_json(document, NULL, &points, NULL) == GAZETTE_OK);
  CHECK(contains(gazette_string_text(points), "\"start\":37,\"end\":43"));
  CHECK(gazette_document_conll(document, &conll, NULL) == GAZETTE_OK);
  CHECK(contains(gazette_string_text(conll), "Angela\tB-PERSON\nMerkel\tI-PERSON\nmet\tO\n"));
  CHECK(gazette_document_html(document, &html, NULL) == GAZETTE_OK);
  CHECK(contains(gazette_string_text(html), "<!doctype html>"));
  CHECK(gazette_document_brat(document, &brat, NULL) == GAZETTE_OK);
  CHECK(contains(gazette_string_text(brat), "T1\tPERSON 0 13\tAngela Merkel\n"));
  CHECK(gazette_document_ntriples(document, &triples, NULL) == GAZETTE_OK);
  CHECK(contains(gazette_string_text(triples), "<urn:x-gazette:type:PERSON> .\n"));

  gazette_string *none = NULL;
  options.offsets = 9;
  CHECK_FAILS(gazette_document_json(document, &options, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_json(NULL, NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_json(document, NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_conll(NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_conll(document, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_brat(NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_brat(document, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_ntriples(NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_ntriples(document, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_html(NULL, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_document_html(document, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK(none == NULL);

  gazette_document_free(document); /* Strings stand by themselves. */
  CHECK(gazette_string_text(conll).size > 0);
  gazette_string_free(bytes);
  gazette_string_free(points);
  gazette_string_free(conll);
  gazette_string_free(html);
  gazette_string_free(brat);
  gazette_string_free(triples);
}

static void add_article(const gazette_extractor *extractor, gazette_corpus *corpus, const char *date, const char *words) {
  gazette_extract_options options = GAZETTE_EXTRACT_OPTIONS_INIT;
  options.id = text(date);
  options.reference_date = text(date);
  gazette_document *document = NULL;
  CHECK(gazette_document_extract(extractor, words, strlen(words), &options, NULL, &document, NULL) == GAZETTE_OK);
  CHECK(gazette_corpus_add(corpus, document, NULL) == GAZETTE_OK);
  gazette_document_free(document);
}

static void check_corpus(const gazette_extractor *extractor) {
  gazette_corpus *corpus = NULL, *other = NULL;
  CHECK(gazette_corpus_new(&corpus, NULL) == GAZETTE_OK);
  CHECK(gazette_corpus_new(&other, NULL) == GAZETTE_OK);
  add_article(extractor, corpus, "2024-03-05", "Angela Merkel will meet Emmanuel Macron in Berlin on 12 March 2024.");
  add_article(extractor, other, "2024-03-13", "Merkel met Macron in Berlin on 12 March 2024.");
  CHECK(gazette_corpus_merge(corpus, other, NULL) == GAZETTE_OK);
  CHECK(gazette_corpus_size(corpus) == 2 && gazette_corpus_size(other) == 1);
  gazette_timeline *timeline = NULL;
  CHECK(gazette_corpus_timeline(corpus, &timeline, NULL) == GAZETTE_OK);
  CHECK_FAILS(gazette_corpus_new(NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_corpus_add(NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_corpus_add(corpus, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_corpus_merge(NULL, other, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_corpus_merge(corpus, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_corpus_timeline(NULL, &timeline, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_corpus_timeline(corpus, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  gazette_corpus_free(corpus); /* The timeline stands by itself. */
  gazette_corpus_free(other);

  size_t documents = 0, entities = 0, events = 0;
  const gazette_corpus_document *document = gazette_timeline_documents(timeline, &documents);
  const gazette_corpus_entity *entity = gazette_timeline_entities(timeline, &entities);
  const gazette_event *event = gazette_timeline_events(timeline, &events);
  CHECK(documents == 2 && equal(document[1].id, "2024-03-13") && equal(document[1].date, "2024-03-13"));
  CHECK(entities == 3 && events == 1);
  if (entities == 3 && events == 1) {
    CHECK(equal(entity[0].name, "Angela Merkel") && entity[0].documents == 2 && entity[0].alias_count == 1);
    CHECK(equal(entity[0].aliases[0], "Merkel") && equal(entity[2].country, "DE"));
    CHECK(equal(event->type, "meets") && event->subject == 0 && event->object == 1 && event->place == 2);
    CHECK(equal(event->date, "2024-03-12") && equal(event->first_day, "2024-03-12") && event->standing == 0);
    CHECK(event->status == GAZETTE_ACTUAL && event->step_count == 2 && event->report_count == 2);
    CHECK(event->steps[0].status == GAZETTE_PLANNED && equal(event->steps[0].date, "2024-03-05"));
    CHECK(event->reports[1].document == 1 && event->reports[1].status == GAZETTE_ACTUAL);
    CHECK(contains(event->reports[1].sentence, "Merkel met Macron") && event->reports[1].end > event->reports[1].begin);
  }
  static const char *const beginnings[] = {"12 March 2024: ", "{\"documents\":", "<!doctype html>", "<urn:x-gazette:document:",
                                           "<?xml version=\"1.0\""};
  for (int32_t format = GAZETTE_TIMELINE_TEXT; format <= GAZETTE_TIMELINE_GRAPHML; ++format) {
    gazette_string *written = NULL;
    CHECK(gazette_timeline_write(timeline, format, &written, NULL) == GAZETTE_OK);
    const gazette_text found = gazette_string_text(written);
    CHECK(found.size > 100 && memcmp(found.data, beginnings[format], strlen(beginnings[format])) == 0);
    gazette_string_free(written);
  }
  gazette_string *none = NULL;
  CHECK_FAILS(gazette_timeline_write(timeline, 5, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_timeline_write(NULL, GAZETTE_TIMELINE_TEXT, &none, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_timeline_write(timeline, GAZETTE_TIMELINE_TEXT, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK(none == NULL);
  gazette_timeline_free(timeline);

  size_t count = 1;
  CHECK(gazette_timeline_documents(NULL, &count) == NULL && count == 0);
  CHECK(gazette_timeline_entities(NULL, &count) == NULL && gazette_timeline_events(NULL, NULL) == NULL);
  CHECK(gazette_corpus_size(NULL) == 0);
  gazette_corpus_free(NULL);
  gazette_timeline_free(NULL);
}

static void check_own_knowledge(void) {
  const gazette_source ships = {text("ships.tsv"), {names, sizeof names - 1}, 1};
  gazette_extractor_options options = GAZETTE_EXTRACTOR_OPTIONS_INIT;
  options.gazetteers = &ships;
  options.gazetteer_count = 1;
  gazette_extractor *extractor = NULL;
  CHECK(gazette_extractor_compile(&options, &extractor, NULL) == GAZETTE_OK);
  size_t count = 1;
  CHECK(gazette_extractor_warnings(extractor, &count) == NULL && count == 0);
  gazette_document *document = NULL;
  const char *news = "The Zorblax Engine left Oslo.";
  CHECK(gazette_document_extract(extractor, news, strlen(news), NULL, NULL, &document, NULL) == GAZETTE_OK);
  gazette_extractor_free(extractor); /* The document keeps alive what it needs. */
  const gazette_mention *mentions = gazette_document_mentions(document, &count);
  CHECK(count == 2 && equal(mentions[0].type, "SHIP") && equal(mentions[0].subtype, "freighter"));
  gazette_document_free(document);

  const gazette_source broken = {text("broken.tsv"), text("name\ttype\nOnly a name\n"), 1};
  options.gazetteers = &broken;
  gazette_error *fault = NULL;
  CHECK(gazette_extractor_compile(&options, &extractor, &fault) == GAZETTE_SYNTAX);
  const gazette_finding *findings = gazette_error_findings(fault, &count);
  CHECK(count == 1 && findings[0].line == 2 && equal(findings[0].file, "broken.tsv"));
  CHECK(findings[0].severity == GAZETTE_ERROR && equal(findings[0].source_line, "Only a name"));
  CHECK(contains(gazette_error_report(fault), "broken.tsv:2:"));
  gazette_error_free(fault);

  const gazette_text missing_pack = text("/nowhere/at/all.gzp");
  gazette_extractor_options with_pack = GAZETTE_EXTRACTOR_OPTIONS_INIT;
  with_pack.packs = &missing_pack;
  with_pack.pack_count = 1;
  CHECK_FAILS(gazette_extractor_compile(&with_pack, &extractor, &error), GAZETTE_IO);
  with_pack.packs = NULL;
  CHECK_FAILS(gazette_extractor_compile(&with_pack, &extractor, &error), GAZETTE_INVALID_ARGUMENT);
  options.gazetteers = NULL;
  CHECK_FAILS(gazette_extractor_compile(&options, &extractor, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_extractor_compile(NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_extractor_new(NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_scratch_new(NULL, &error), GAZETTE_INVALID_ARGUMENT);
}

static void check_packs(const char *folder) {
  char path[4096];
  snprintf(path, sizeof path, "%s/capi_test.gzp", folder);
  const gazette_source ships = {text("ships.tsv"), {names, sizeof names - 1}, 1};
  gazette_pack *pack = NULL;
  CHECK(gazette_pack_compile(&ships, 1, NULL, 0, &pack, NULL) == GAZETTE_OK);
  CHECK(gazette_pack_save(pack, path, strlen(path), NULL) == GAZETTE_OK);
  size_t size = 0;
  const void *image = gazette_pack_image(pack, &size);
  CHECK(image != NULL && size > 64);
  size_t count = 1;
  CHECK(gazette_pack_warnings(pack, &count) == NULL && count == 0);

  gazette_pack *view = NULL;
  CHECK(gazette_pack_view(image, size, &view, NULL) == GAZETTE_OK);
  gazette_pack_free(view);
  CHECK_FAILS(gazette_pack_view(image, size - 1, &view, &error), GAZETTE_FORMAT);
  gazette_pack_free(pack);

  CHECK(gazette_pack_load(path, strlen(path), &pack, NULL) == GAZETTE_OK);
  gazette_pack_free(pack);
  const gazette_text paths = text(path);
  gazette_extractor_options options = GAZETTE_EXTRACTOR_OPTIONS_INIT;
  options.packs = &paths;
  options.pack_count = 1;
  gazette_extractor *extractor = NULL;
  CHECK(gazette_extractor_compile(&options, &extractor, NULL) == GAZETTE_OK);
  gazette_extractor_free(extractor);

  pack = NULL;
  CHECK_FAILS(gazette_pack_load("/nowhere", 8, &pack, &error), GAZETTE_IO);
  CHECK_FAILS(gazette_pack_compile_folder("/nowhere", 8, &pack, &error), GAZETTE_IO);
  CHECK_FAILS(gazette_pack_compile_folder(NULL, 0, &pack, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_pack_compile(NULL, 1, NULL, 0, &pack, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_pack_compile(NULL, 0, NULL, 0, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_pack_load(NULL, 0, &pack, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_pack_view(NULL, 0, &pack, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_pack_save(NULL, path, strlen(path), &error), GAZETTE_INVALID_ARGUMENT);
  CHECK(pack == NULL);
}

static void check_rule_tests(void) {
  const gazette_source rules = {text("ships.rules"),
                                text("entity SHIP {\n"
                                     "  freighter name:( %Capitalized{1,2} ) weight 9\n"
                                     "  example \"They boarded the freighter Zorblax in Oslo.\" => \"Zorblax\"\n"
                                     "  never \"They boarded the freighter Zorblax in Oslo.\"\n"
                                     "}\n"),
                                1};
  gazette_rule_report *report = NULL;
  CHECK(gazette_rules_test(&rules, NULL, &report, NULL) == GAZETTE_OK);
  CHECK(gazette_rule_report_examples(report) == 2);
  size_t count = 0;
  const gazette_finding *found = gazette_rule_report_failures(report, &count);
  CHECK(count == 1 && found[0].line == 4 && equal(found[0].file, "ships.rules"));
  found = gazette_rule_report_warnings(report, &count);  /* What is an example cannot be a never. */
  CHECK(count == 1 && found[0].line == 3);
  gazette_rule_report_free(report);
  CHECK_FAILS(gazette_rules_test(NULL, NULL, &report, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_rules_test(&rules, NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
}

/* What cannot fail gives nothing for nothing. */
static void check_null_handles(void) {
  size_t count = 7;
  CHECK(gazette_error_code(NULL) == GAZETTE_OK && gazette_error_message(NULL).size == 0 && gazette_error_report(NULL).size == 0);
  CHECK(gazette_error_findings(NULL, &count) == NULL && count == 0);
  CHECK(gazette_error_findings(NULL, NULL) == NULL);
  CHECK(gazette_extractor_warnings(NULL, &count) == NULL);
  CHECK(gazette_document_text(NULL).size == 0 && gazette_document_id(NULL).size == 0 && gazette_document_date(NULL).size == 0);
  CHECK(gazette_document_truncated(NULL) == 0);
  CHECK(gazette_document_tokens(NULL, &count) == NULL && gazette_document_sentences(NULL, &count) == NULL);
  CHECK(gazette_document_mentions(NULL, &count) == NULL && gazette_document_entities(NULL, &count) == NULL);
  CHECK(gazette_document_relations(NULL, NULL) == NULL);
  CHECK(gazette_string_text(NULL).size == 0);
  CHECK(gazette_pack_image(NULL, &count) == NULL && count == 0 && gazette_pack_warnings(NULL, &count) == NULL);
  CHECK(gazette_rule_report_examples(NULL) == 0);
  CHECK(gazette_rule_report_failures(NULL, &count) == NULL && gazette_rule_report_warnings(NULL, &count) == NULL);
  gazette_error_free(NULL);
  gazette_extractor_free(NULL);
  gazette_scratch_free(NULL);
  gazette_document_free(NULL);
  gazette_string_free(NULL);
  gazette_pack_free(NULL);
  gazette_rule_report_free(NULL);
}

static gazette_text type_of(void *context, const gazette_found_name *name, const gazette_name_entry *entry) {
  ++*(int *)context;
  CHECK(name->begin < name->end);
  return entry->type;
}

static gazette_extractor *extractor_with(const char *list) {
  gazette_source source = {text("names.tsv"), text(list), 1};
  gazette_extractor_options options = GAZETTE_EXTRACTOR_OPTIONS_INIT;
  options.gazetteers = &source;
  options.gazetteer_count = 1;
  gazette_extractor *out = NULL;
  CHECK(gazette_extractor_compile(&options, &out, NULL) == GAZETTE_OK);
  return out;
}

static void check_swap(void) {
  gazette_extractor *extractor = extractor_with("name\ttype\tprior\nZorblax Prime\tONE\t90\n");
  gazette_extractor *other = extractor_with("name\ttype\tprior\nZorblax Prime\tTWO\t90\n");
  static const char zorblax[] = "They saw Zorblax Prime.";
  gazette_document *before = NULL, *after = NULL;
  CHECK(gazette_document_extract(extractor, zorblax, strlen(zorblax), NULL, NULL, &before, NULL) == GAZETTE_OK);
  CHECK(gazette_extractor_swap(extractor, other, NULL) == GAZETTE_OK);
  gazette_extractor_free(other);
  CHECK(gazette_document_extract(extractor, zorblax, strlen(zorblax), NULL, NULL, &after, NULL) == GAZETTE_OK);
  size_t count = 0;
  const gazette_mention *mentions = gazette_document_mentions(before, &count);
  CHECK(count == 1 && equal(mentions[0].type, "ONE"));
  mentions = gazette_document_mentions(after, &count);
  CHECK(count == 1 && equal(mentions[0].type, "TWO"));
  CHECK_FAILS(gazette_extractor_swap(NULL, extractor, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_extractor_swap(extractor, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  gazette_extractor_free(extractor);
  gazette_document_free(before);
  gazette_document_free(after);
}

static void check_names(void) {
  const gazette_source source = {text("names.tsv"), text(names), 1};
  gazette_pack *pack = NULL;
  CHECK(gazette_pack_compile(&source, 1, NULL, 0, &pack, NULL) == GAZETTE_OK);
  CHECK(gazette_pack_verify(pack, NULL) == GAZETTE_OK);
  gazette_gazetteer *gazetteer = NULL;
  CHECK(gazette_gazetteer_new(pack, &gazetteer, NULL) == GAZETTE_OK);
  gazette_pack_free(pack); /* The gazetteer keeps alive what it needs. */
  CHECK(gazette_gazetteer_size(gazetteer) == 1);
  const gazette_name_entry entry = gazette_gazetteer_entry(gazetteer, 0);
  CHECK(equal(entry.name, "Zorblax Engine") && equal(entry.type, "SHIP") && equal(entry.subtype, "freighter"));
  CHECK(equal(entry.links, "registry=42;yard=7") && entry.attributes.size == 0 && entry.prior == 60);
  CHECK(equal(entry.source, "names.tsv"));
  CHECK(gazette_gazetteer_entry(gazetteer, 1).name.size == 0);

  static const char harbour[] = "The Zorblax, or ZORBLAX ENGINE.";
  gazette_scratch *scratch = NULL;
  CHECK(gazette_scratch_new(&scratch, NULL) == GAZETTE_OK);
  gazette_find_options options = GAZETTE_FIND_OPTIONS_INIT;
  options.longest = 0;
  gazette_names *found = NULL;
  CHECK(gazette_gazetteer_find(gazetteer, harbour, strlen(harbour), &options, scratch, &found, NULL) == GAZETTE_OK);
  gazette_scratch_free(scratch);
  size_t count = 0;
  const gazette_found_name *array = gazette_names_array(found, &count);
  CHECK(count == 2 && array[0].begin == 0 && array[0].end == 11 && array[0].flags == GAZETTE_ALIAS);
  CHECK(array[1].begin == 16 && array[1].end == 30 && array[1].entry == 0 && array[1].flags == 0);
  gazette_names_free(found);

  int calls = 0;
  gazette_string *replaced = NULL;
  CHECK(gazette_gazetteer_replace(gazetteer, harbour, strlen(harbour), type_of, &calls, NULL, &replaced, NULL) == GAZETTE_OK);
  CHECK(calls == 2 && equal(gazette_string_text(replaced), "SHIP, or SHIP."));
  gazette_string_free(replaced);

  gazette_name_stream *stream = NULL;
  CHECK(gazette_name_stream_new(gazetteer, NULL, &stream, NULL) == GAZETTE_OK);
  CHECK(gazette_name_stream_feed(stream, "The Zorb", 8, &found, NULL) == GAZETTE_OK);
  CHECK(gazette_names_array(found, &count) == NULL && count == 0);
  gazette_names_free(found);
  CHECK(gazette_name_stream_feed(stream, "lax sank", 8, &found, NULL) == GAZETTE_OK);
  gazette_names_free(found);
  CHECK(gazette_name_stream_finish(stream, &found, NULL) == GAZETTE_OK);
  array = gazette_names_array(found, &count);
  CHECK(count == 1 && array[0].begin == 0 && array[0].end == 11);
  gazette_names_free(found);

  gazette_find_options wrong = GAZETTE_FIND_OPTIONS_INIT;
  wrong.struct_size = 1;
  found = NULL;
  CHECK_FAILS(gazette_gazetteer_find(gazetteer, "", 0, &wrong, NULL, &found, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_gazetteer_find(NULL, "", 0, NULL, NULL, &found, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_gazetteer_find(gazetteer, NULL, 1, NULL, NULL, &found, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_gazetteer_find(gazetteer, "", 0, NULL, NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_gazetteer_replace(NULL, "", 0, type_of, &calls, NULL, &replaced, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_gazetteer_replace(gazetteer, "", 0, NULL, &calls, NULL, &replaced, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_gazetteer_replace(gazetteer, "", 0, type_of, &calls, NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_name_stream_new(NULL, NULL, &stream, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_name_stream_new(gazetteer, NULL, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_name_stream_feed(NULL, "", 0, &found, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_name_stream_feed(stream, "", 0, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_name_stream_finish(NULL, &found, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_name_stream_finish(stream, NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_gazetteer_new(NULL, &gazetteer, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK_FAILS(gazette_pack_verify(NULL, &error), GAZETTE_INVALID_ARGUMENT);
  CHECK(found == NULL && gazette_gazetteer_size(NULL) == 0 && gazette_gazetteer_entry(NULL, 0).name.size == 0);
  CHECK(gazette_names_array(NULL, &count) == NULL && count == 0);
  gazette_names_free(NULL);
  gazette_gazetteer_free(gazetteer);
  gazette_name_stream_free(stream);
  gazette_name_stream_free(NULL);
  gazette_gazetteer_free(NULL);
}

int main(int argc, char **argv) {
  check_versions();
  check_null_handles();
  gazette_extractor *extractor = NULL;
  gazette_error *error = NULL;
  if (gazette_extractor_new(&extractor, &error) != GAZETTE_OK) {
    fprintf(stderr, "%.*s\n", (int)gazette_error_message(error).size, gazette_error_message(error).data);
    gazette_error_free(error);
    return 1;
  }
  check_document(extractor);
  check_output(extractor);
  check_corpus(extractor);
  check_explain(extractor);
  gazette_extractor_free(extractor);
  check_own_knowledge();
  check_packs(argc > 1 ? argv[1] : ".");
  check_names();
  check_swap();
  check_rule_tests();
  if (failures > 0) fprintf(stderr, "%d checks failed\n", failures);
  return failures > 0;
}
