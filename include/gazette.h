/* Gazette: names, dates, entities and relations of English text. The whole C ABI.
 *
 * Rules that hold for every function here:
 *  1. Handles are opaque. What a function called *_new, *_compile, *_load, *_view, *_extract, *_find, *_feed, *_finish,
 *     *_replace, *_test, *_timeline or *_json, *_conll, *_brat, *_html, *_ntriples, *_write puts in its out-parameter belongs to the caller, who frees it with the *_free of that type, once, in any order: a
 *     handle keeps alive what it needs. Every *_free takes NULL.
 *  2. Text goes in as a pointer and a size in bytes, UTF-8, and is only read during the call; a size of 0 allows NULL. A
 *     gazette_text that comes back is not NUL-terminated and is borrowed from the handle it was asked of, as are arrays.
 *  3. Offsets are bytes from the start of the text, half-open.
 *  4. A function that can fail returns gazette_status and takes `gazette_error **error` last. On failure out-parameters
 *     are untouched and, if `error` is not NULL, *error is a new error to free, or NULL where memory ran out. On success
 *     *error is untouched. A function that cannot fail gives 0, NULL or an empty text for a NULL handle.
 *  5. No function throws, aborts, writes to stdout or stderr, or keeps state between calls outside its handles.
 *  6. Threads: a handle passed as const may be used by many threads at once; any other by one at a time.
 *  7. An options struct begins with its own size and is initialised by its GAZETTE_..._INIT, so that it may grow. */
#ifndef GAZETTE_H
#define GAZETTE_H

#include <stddef.h>
#include <stdint.h>

#include "gazette/export.h"
#include "gazette/version.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The ABI that this header describes. A library serves programs made for its own number. */
#define GAZETTE_ABI_VERSION 1
GAZETTE_API uint32_t gazette_abi_version(void);
/* The library's version, "0.1.0", NUL-terminated, for ever. */
GAZETTE_API const char *gazette_version(void);

/* ---- Status and errors ---- */

typedef int32_t gazette_status;
enum {
  GAZETTE_OK = 0,
  GAZETTE_INVALID_ARGUMENT = 1, /* A value that the function's contract excludes: NULL, a wrong struct_size. */
  GAZETTE_SYNTAX = 2,           /* A rule file or name list is malformed; see the findings. */
  GAZETTE_FORMAT = 3,           /* Bytes that are not a pack, or a damaged one. */
  GAZETTE_VERSION = 4,          /* A pack of another format version. */
  GAZETTE_IO = 5,               /* A file could not be read or written. */
  GAZETTE_LIMIT = 6,            /* A stated limit was passed. */
  GAZETTE_NO_MEMORY = 7,
  GAZETTE_INTERNAL = 8
};

/* UTF-8 bytes, not NUL-terminated. */
typedef struct gazette_text {
  const char *data;
  size_t size;
} gazette_text;

enum { GAZETTE_ERROR = 0, GAZETTE_WARNING = 1 };

/* One fault of one source, at one place. */
typedef struct gazette_finding {
  gazette_text file;        /* As the caller named it. */
  gazette_text message;     /* One sentence. */
  gazette_text source_line; /* The line the fault stands in. */
  int32_t severity;         /* GAZETTE_ERROR or GAZETTE_WARNING. */
  uint32_t line;            /* From 1; 0 where the fault has no place. */
  uint32_t column;          /* From 1, in code points. */
  uint32_t begin;           /* Bytes of the source. */
  uint32_t end;
} gazette_finding;

typedef struct gazette_error gazette_error;
GAZETTE_API gazette_status gazette_error_code(const gazette_error *error);
/* One sentence. */
GAZETTE_API gazette_text gazette_error_message(const gazette_error *error);
/* The message, then each finding with its source line and a caret. */
GAZETTE_API gazette_text gazette_error_report(const gazette_error *error);
GAZETTE_API const gazette_finding *gazette_error_findings(const gazette_error *error, size_t *count);
GAZETTE_API void gazette_error_free(gazette_error *error);

/* ---- Knowledge ---- */

/* A file, or a text with a name for messages. */
typedef struct gazette_source {
  gazette_text name; /* A path; or, where is_text, what findings call it. */
  gazette_text text; /* Used where is_text. */
  int32_t is_text;
} gazette_source;

/* What an extractor knows. */
typedef struct gazette_extractor_options {
  size_t struct_size;
  gazette_text english_pack; /* A pack file in place of the embedded one; empty: the embedded one. */
  const gazette_text *packs; /* Paths of pack files to add. */
  size_t pack_count;
  const gazette_source *gazetteers; /* Name lists (TSV). */
  size_t gazetteer_count;
  const gazette_source *rules; /* Rule files. */
  size_t rule_count;
  int32_t english; /* 1: English names and rules; 0: none but those named here. */
} gazette_extractor_options;
#define GAZETTE_EXTRACTOR_OPTIONS_INIT \
  { sizeof(gazette_extractor_options), {NULL, 0}, NULL, 0, NULL, 0, NULL, 0, 1 }

typedef struct gazette_extractor gazette_extractor;
/* English knowledge, embedded in the library. */
GAZETTE_API gazette_status gazette_extractor_new(gazette_extractor **out, gazette_error **error);
/* Adds the caller's knowledge. Fails: GAZETTE_IO, GAZETTE_SYNTAX (each fault is a finding), GAZETTE_FORMAT, GAZETTE_VERSION. */
GAZETTE_API gazette_status gazette_extractor_compile(const gazette_extractor_options *options, gazette_extractor **out,
                                                     gazette_error **error);
/* What compiling warned of. */
GAZETTE_API const gazette_finding *gazette_extractor_warnings(const gazette_extractor *extractor, size_t *count);
/* Makes `extractor` know what `other` knows, from its next document on. Any threads may use both meanwhile: none waits, and
 * what was known goes when the last document that was read with it is freed. Warnings stay those of compiling. */
GAZETTE_API gazette_status gazette_extractor_swap(const gazette_extractor *extractor, const gazette_extractor *other,
                                                  gazette_error **error);
GAZETTE_API void gazette_extractor_free(gazette_extractor *extractor);

/* Memory that searches reuse: one a thread, for any extractor. */
typedef struct gazette_scratch gazette_scratch;
GAZETTE_API gazette_status gazette_scratch_new(gazette_scratch **out, gazette_error **error);
GAZETTE_API void gazette_scratch_free(gazette_scratch *scratch);

/* How one text is read. */
typedef struct gazette_extract_options {
  size_t struct_size;
  gazette_text id;             /* Kept as gazette_document_id(). */
  gazette_text reference_date; /* ISO 8601, "2018-05-10"; empty: found in the text's header, if there. */
  size_t max_text_bytes;       /* 0: the library's default, here and below. */
  size_t max_mentions;
  size_t max_relations;
  int32_t relations; /* 0: names, dates and entities alone, in about half the time. */
} gazette_extract_options;
#define GAZETTE_EXTRACT_OPTIONS_INIT \
  { sizeof(gazette_extract_options), {NULL, 0}, {NULL, 0}, 0, 0, 0, 1 }

/* ---- Documents ---- */

/* "No entity" in an id. */
#define GAZETTE_NO_ENTITY UINT32_MAX

/* How a mention names its entity. */
enum { GAZETTE_NAME = 0, GAZETTE_NOMINAL = 1, GAZETTE_PRONOUN = 2 };

/* How a text presents a relation. */
enum { GAZETTE_ACTUAL = 0, GAZETTE_PLANNED = 1, GAZETTE_POSSIBLE = 2, GAZETTE_NEGATED = 3 };

typedef struct gazette_token {
  uint32_t begin; /* Bytes. */
  uint32_t end;
} gazette_token;

typedef struct gazette_sentence {
  uint32_t begin; /* Bytes. */
  uint32_t end;
  uint32_t first_token; /* Tokens [first_token, end_token). */
  uint32_t end_token;
} gazette_sentence;

/* A span of the text with a type. */
typedef struct gazette_mention {
  uint32_t begin; /* Bytes. */
  uint32_t end;
  uint32_t entity;      /* Index into the entities, or GAZETTE_NO_ENTITY. */
  uint32_t sentence;    /* Index into the sentences. */
  double score;         /* 0 to 1. */
  gazette_text text;    /* The bytes [begin, end). */
  gazette_text type;    /* "PERSON", "LOCATION", "ORGANIZATION", "NORP", "DATE" or a type of the user's own. */
  gazette_text subtype;
  gazette_text value;   /* A date's value, "2018-06-12". */
  gazette_text source;  /* What found it. */
  int32_t kind;         /* GAZETTE_NAME, GAZETTE_NOMINAL or GAZETTE_PRONOUN. */
} gazette_mention;

/* A key and its value: "wikidata", "Q22686". */
typedef struct gazette_link {
  gazette_text key;
  gazette_text value;
} gazette_link;

/* One thing that a document speaks of. */
typedef struct gazette_entity {
  uint32_t id; /* Its index. */
  gazette_text type;
  gazette_text subtype;
  gazette_text name;
  const gazette_link *links;
  size_t link_count;
} gazette_entity;

/* A further argument of a relation: an entity (place, date, org) or words (title, kind). */
typedef struct gazette_qualifier {
  gazette_text role;
  gazette_text text;  /* Where entity is GAZETTE_NO_ENTITY. */
  uint32_t entity;
} gazette_qualifier;

/* Who did what with whom. */
typedef struct gazette_relation {
  uint32_t subject; /* Index into the entities, or GAZETTE_NO_ENTITY. */
  uint32_t object;
  uint32_t begin; /* Bytes: the words that state it. */
  uint32_t end;
  double score; /* 0 to 1. */
  gazette_text type;
  gazette_text text; /* The bytes [begin, end). */
  gazette_text rule; /* "relations/meets:3" */
  const gazette_qualifier *qualifiers;
  size_t qualifier_count;
  int32_t status; /* GAZETTE_ACTUAL ... GAZETTE_NEGATED. */
  uint32_t source; /* Who says so, where the text only reports it, or GAZETTE_NO_ENTITY. */
} gazette_relation;

typedef struct gazette_document gazette_document;
/* Reads `text`: any bytes give a document. `options` and `scratch` may be NULL. */
GAZETTE_API gazette_status gazette_document_extract(const gazette_extractor *extractor, const char *text, size_t size,
                                                    const gazette_extract_options *options, gazette_scratch *scratch,
                                                    gazette_document **out, gazette_error **error);
GAZETTE_API gazette_text gazette_document_text(const gazette_document *document);
GAZETTE_API gazette_text gazette_document_id(const gazette_document *document);
/* The date that relative dates were placed by. */
GAZETTE_API gazette_text gazette_document_date(const gazette_document *document);
/* 1 where a limit ended the search before the end of the text, else 0. */
GAZETTE_API int32_t gazette_document_truncated(const gazette_document *document);
GAZETTE_API const gazette_token *gazette_document_tokens(const gazette_document *document, size_t *count);
GAZETTE_API const gazette_sentence *gazette_document_sentences(const gazette_document *document, size_t *count);
/* Ordered by begin; they do not overlap. */
GAZETTE_API const gazette_mention *gazette_document_mentions(const gazette_document *document, size_t *count);
GAZETTE_API const gazette_entity *gazette_document_entities(const gazette_document *document, size_t *count);
GAZETTE_API const gazette_relation *gazette_document_relations(const gazette_document *document, size_t *count);
GAZETTE_API void gazette_document_free(gazette_document *document);

/* ---- Output ---- */

/* What an offset in an output counts. */
enum { GAZETTE_CODE_POINTS = 0, GAZETTE_BYTES = 1, GAZETTE_UTF16 = 2 };

typedef struct gazette_output_options {
  size_t struct_size;
  int32_t offsets;      /* GAZETTE_CODE_POINTS, GAZETTE_BYTES or GAZETTE_UTF16. */
  int32_t pretty;       /* 1: JSON over many lines. */
  int32_t include_text; /* 1: JSON with the text itself. */
} gazette_output_options;
#define GAZETTE_OUTPUT_OPTIONS_INIT \
  { sizeof(gazette_output_options), GAZETTE_CODE_POINTS, 0, 0 }

/* A text of its own. */
typedef struct gazette_string gazette_string;
GAZETTE_API gazette_text gazette_string_text(const gazette_string *string);
GAZETTE_API void gazette_string_free(gazette_string *string);

/* One JSON object: id, date, mentions, entities, relations. `options` may be NULL. */
GAZETTE_API gazette_status gazette_document_json(const gazette_document *document, const gazette_output_options *options,
                                                 gazette_string **out, gazette_error **error);
/* A token a line with its tag in the IOB2 scheme. */
GAZETTE_API gazette_status gazette_document_conll(const gazette_document *document, gazette_string **out,
                                                  gazette_error **error);
/* Brat's standoff annotations of the text. */
GAZETTE_API gazette_status gazette_document_brat(const gazette_document *document, gazette_string **out,
                                                 gazette_error **error);
/* RDF as N-Triples, with the words that state each relation as evidence (PROV). */
GAZETTE_API gazette_status gazette_document_ntriples(const gazette_document *document, gazette_string **out,
                                                     gazette_error **error);
/* A page of its own: names in colour, relations as a table and as a drawing. */
GAZETTE_API gazette_status gazette_document_html(const gazette_document *document, gazette_string **out,
                                                 gazette_error **error);

/* ---- Many documents ---- */

/* Collects documents: names, relations and the sentences that state these, not the texts. */
typedef struct gazette_corpus gazette_corpus;
GAZETTE_API gazette_status gazette_corpus_new(gazette_corpus **out, gazette_error **error);
/* Adds what was found in `document`, which is not needed afterwards. */
GAZETTE_API gazette_status gazette_corpus_add(gazette_corpus *corpus, const gazette_document *document,
                                              gazette_error **error);
/* Adds the documents of `other` after those that are there. */
GAZETTE_API gazette_status gazette_corpus_merge(gazette_corpus *corpus, const gazette_corpus *other, gazette_error **error);
/* The number of documents. */
GAZETTE_API size_t gazette_corpus_size(const gazette_corpus *corpus);
GAZETTE_API void gazette_corpus_free(gazette_corpus *corpus);

typedef struct gazette_corpus_document {
  gazette_text id;
  gazette_text date;
} gazette_corpus_document;

/* One thing that the documents of a corpus speak of. */
typedef struct gazette_corpus_entity {
  uint32_t id;        /* Its index. */
  uint32_t mentions;
  uint32_t documents; /* How many speak of it. */
  gazette_text type;
  gazette_text subtype;
  gazette_text name;
  gazette_text country; /* ISO 3166-1 code of the country it is, stands in or belongs to. */
  const gazette_link *links;
  size_t link_count;
  const gazette_text *aliases; /* Other names that the texts give it. */
  size_t alias_count;
} gazette_corpus_entity;

/* What one document says of an event. */
typedef struct gazette_report {
  uint32_t document; /* Index into the timeline's documents. */
  uint32_t begin;    /* Bytes of that document: the words that state it. */
  uint32_t end;
  uint32_t subject; /* Indices into the timeline's entities, or GAZETTE_NO_ENTITY. */
  uint32_t object;
  uint32_t place;
  double score; /* 0 to 1. */
  gazette_text text;
  gazette_text sentence;   /* The sentence around the words. */
  gazette_text date;       /* When it was said. */
  gazette_text event_date; /* The date that it gives the event, a TIMEX3 value. */
  gazette_text rule;
  int32_t status; /* GAZETTE_ACTUAL ... GAZETTE_NEGATED. */
} gazette_report;

/* Reports of one status that follow each other: a part of an event's story. */
typedef struct gazette_step {
  uint32_t first_report; /* The event's reports [first_report, end_report). */
  uint32_t end_report;
  gazette_text date; /* Of something that happened, the event's; else of its first report. */
  int32_t status;
} gazette_step;

/* Something that happened, is planned, or was called off; or, where standing, a fact. */
typedef struct gazette_event {
  uint32_t id; /* Its index. */
  uint32_t subject;
  uint32_t object;
  uint32_t place;
  gazette_text type;
  gazette_text date;      /* The most exact date given, a TIMEX3 value; empty: none. */
  gazette_text first_day; /* Of that date, ISO 8601. */
  gazette_text last_day;
  const gazette_qualifier *details; /* Further arguments: org, title, kind. */
  size_t detail_count;
  const gazette_report *reports; /* In the order of the story. */
  size_t report_count;
  const gazette_step *steps;
  size_t step_count;
  int32_t status; /* Of the last step. */
  int32_t standing; /* 1: a fact without an occasion, an office or a kinship. */
} gazette_event;

/* Entities and relations of the documents merged. It does not need the corpus any more. */
typedef struct gazette_timeline gazette_timeline;
GAZETTE_API gazette_status gazette_corpus_timeline(const gazette_corpus *corpus, gazette_timeline **out,
                                                   gazette_error **error);
GAZETTE_API const gazette_corpus_document *gazette_timeline_documents(const gazette_timeline *timeline, size_t *count);
GAZETTE_API const gazette_corpus_entity *gazette_timeline_entities(const gazette_timeline *timeline, size_t *count);
/* Ordered by their day, or that of their first report; standing facts last. */
GAZETTE_API const gazette_event *gazette_timeline_events(const gazette_timeline *timeline, size_t *count);

/* A story to read; one JSON object; a page of its own with filters; RDF; a graph. */
enum {
  GAZETTE_TIMELINE_TEXT = 0,
  GAZETTE_TIMELINE_JSON = 1,
  GAZETTE_TIMELINE_HTML = 2,
  GAZETTE_TIMELINE_NTRIPLES = 3,
  GAZETTE_TIMELINE_GRAPHML = 4
};
/* Fails: GAZETTE_INVALID_ARGUMENT where `format` is none of GAZETTE_TIMELINE_... */
GAZETTE_API gazette_status gazette_timeline_write(const gazette_timeline *timeline, int32_t format, gazette_string **out,
                                                  gazette_error **error);
GAZETTE_API void gazette_timeline_free(gazette_timeline *timeline);

/* ---- Explanations ---- */

/* Reads `text` and says why: an object with the evidence of each mention, whose weights add up to "total", and the rule
   of each relation with what each part of it took. With a `rule` ("rules/meetings:12", or "meetings:12"): an array that
   says for each sentence how far that rule came, and what it wanted there. `options` may be NULL.
   Fails: GAZETTE_INVALID_ARGUMENT where no rule has that name. */
GAZETTE_API gazette_status gazette_explain_json(const gazette_extractor *extractor, const char *text, size_t size,
                                                const char *rule, size_t rule_size,
                                                const gazette_extract_options *options, gazette_string **out,
                                                gazette_error **error);

/* ---- Packs ---- */

/* Knowledge compiled into one image. */
typedef struct gazette_pack gazette_pack;
/* A folder laid out like lib/english. Fails: GAZETTE_IO, GAZETTE_SYNTAX. */
GAZETTE_API gazette_status gazette_pack_compile_folder(const char *path, size_t path_size, gazette_pack **out,
                                                       gazette_error **error);
/* Name lists and rule files. Fails: GAZETTE_IO, GAZETTE_SYNTAX. */
GAZETTE_API gazette_status gazette_pack_compile(const gazette_source *gazetteers, size_t gazetteer_count,
                                                const gazette_source *rules, size_t rule_count, gazette_pack **out,
                                                gazette_error **error);
/* Maps a pack file. Fails: GAZETTE_IO, GAZETTE_FORMAT, GAZETTE_VERSION. */
GAZETTE_API gazette_status gazette_pack_load(const char *path, size_t path_size, gazette_pack **out, gazette_error **error);
/* Reads an image in place: `image` must outlive the pack, unchanged, at an 8-byte boundary. */
GAZETTE_API gazette_status gazette_pack_view(const void *image, size_t size, gazette_pack **out, gazette_error **error);
/* Compares every byte with its checksum; loading checks only what does not grow with the pack. Fails: GAZETTE_FORMAT. */
GAZETTE_API gazette_status gazette_pack_verify(const gazette_pack *pack, gazette_error **error);
GAZETTE_API gazette_status gazette_pack_save(const gazette_pack *pack, const char *path, size_t path_size,
                                             gazette_error **error);
GAZETTE_API const void *gazette_pack_image(const gazette_pack *pack, size_t *size);
GAZETTE_API const gazette_finding *gazette_pack_warnings(const gazette_pack *pack, size_t *count);
GAZETTE_API void gazette_pack_free(gazette_pack *pack);

/* ---- Names alone ---- */

/* The names of a pack, found in text without sentences, rules or weights: however their case, diacritics, apostrophes, full
 * stops and hyphens are written, at the edges of tokens, never over a blank line. */
typedef struct gazette_gazetteer gazette_gazetteer;
GAZETTE_API gazette_status gazette_gazetteer_new(const gazette_pack *pack, gazette_gazetteer **out, gazette_error **error);
/* Number of entries. */
GAZETTE_API size_t gazette_gazetteer_size(const gazette_gazetteer *gazetteer);
GAZETTE_API void gazette_gazetteer_free(gazette_gazetteer *gazetteer);

/* One entry. Its texts are borrowed from the gazetteer. */
typedef struct gazette_name_entry {
  gazette_text name;
  gazette_text type;
  gazette_text subtype;
  gazette_text links;      /* "wikidata=Q22686;iso=US" */
  gazette_text attributes; /* "country=US;office=president" */
  gazette_text source;     /* The list it stands in. */
  int32_t prior;           /* 1 to 100. */
} gazette_name_entry;
/* All empty for a number that is too large. */
GAZETTE_API gazette_name_entry gazette_gazetteer_entry(const gazette_gazetteer *gazetteer, uint32_t number);

/* Which names are wanted. */
typedef struct gazette_find_options {
  size_t struct_size;
  int32_t longest;      /* 1: leftmost-longest, no two names overlap; 0: every name. */
  int32_t lower_case;   /* 1: also names written without a capital. */
  int32_t weak_aliases; /* 1: also weak aliases. */
} gazette_find_options;
#define GAZETTE_FIND_OPTIONS_INIT \
  { sizeof(gazette_find_options), 1, 1, 0 }

/* How a name is written. Bits of gazette_found_name.flags. */
enum { GAZETTE_ALIAS = 1, GAZETTE_WEAK_ALIAS = 2, GAZETTE_LOWER_CASE = 4 };

/* A name in a text. All entries of an ambiguous name are given, the most prominent first. */
typedef struct gazette_found_name {
  uint64_t begin; /* Bytes, from the start of the text or stream. */
  uint64_t end;
  uint32_t entry; /* For gazette_gazetteer_entry(). */
  int32_t flags;
} gazette_found_name;

/* Names that were found, ordered by begin. */
typedef struct gazette_names gazette_names;
GAZETTE_API const gazette_found_name *gazette_names_array(const gazette_names *names, size_t *count);
GAZETTE_API void gazette_names_free(gazette_names *names);
/* `options` and `scratch` may be NULL. */
GAZETTE_API gazette_status gazette_gazetteer_find(const gazette_gazetteer *gazetteer, const char *text, size_t size,
                                                  const gazette_find_options *options, gazette_scratch *scratch,
                                                  gazette_names **out, gazette_error **error);

/* What takes the place of a name; read at once. */
typedef gazette_text (*gazette_replacement)(void *context, const gazette_found_name *name, const gazette_name_entry *entry);
/* `text` with each leftmost-longest name replaced by what `with` gives for its most prominent entry. */
GAZETTE_API gazette_status gazette_gazetteer_replace(const gazette_gazetteer *gazetteer, const char *text, size_t size,
                                                     gazette_replacement with, void *context,
                                                     const gazette_find_options *options, gazette_string **out,
                                                     gazette_error **error);

/* Names of a text that comes in pieces: the same as of the whole, wherever it is cut. */
typedef struct gazette_name_stream gazette_name_stream;
GAZETTE_API gazette_status gazette_name_stream_new(const gazette_gazetteer *gazetteer, const gazette_find_options *options,
                                                   gazette_name_stream **out, gazette_error **error);
/* Reads on, and gives the names that are certain by now. */
GAZETTE_API gazette_status gazette_name_stream_feed(gazette_name_stream *stream, const char *piece, size_t size,
                                                    gazette_names **out, gazette_error **error);
/* Ends the text, gives its last names, and begins another. */
GAZETTE_API gazette_status gazette_name_stream_finish(gazette_name_stream *stream, gazette_names **out, gazette_error **error);
GAZETTE_API void gazette_name_stream_free(gazette_name_stream *stream);

/* ---- Rule tests ---- */

/* What became of the examples of a rule file. */
typedef struct gazette_rule_report gazette_rule_report;
/* Runs the examples of `rules` with the knowledge of `options` (NULL: English) and of that file. */
GAZETTE_API gazette_status gazette_rules_test(const gazette_source *rules, const gazette_extractor_options *options,
                                              gazette_rule_report **out, gazette_error **error);
GAZETTE_API size_t gazette_rule_report_examples(const gazette_rule_report *report);
/* One an example that did not come out as written. */
GAZETTE_API const gazette_finding *gazette_rule_report_failures(const gazette_rule_report *report, size_t *count);
GAZETTE_API const gazette_finding *gazette_rule_report_warnings(const gazette_rule_report *report, size_t *count);
GAZETTE_API void gazette_rule_report_free(gazette_rule_report *report);

#ifdef __cplusplus
}
#endif

#endif /* GAZETTE_H */
