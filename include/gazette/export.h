/* What a build of the library shows to the outside: everything marked GAZETTE_API, nothing else. */
#ifndef GAZETTE_EXPORT_H
#define GAZETTE_EXPORT_H

#if defined(GAZETTE_STATIC)
#define GAZETTE_API
#elif defined(_WIN32)
#if defined(GAZETTE_BUILDING)
#define GAZETTE_API __declspec(dllexport)
#else
#define GAZETTE_API __declspec(dllimport)
#endif
#else
#define GAZETTE_API __attribute__((visibility("default")))
#endif

#endif /* GAZETTE_EXPORT_H */
