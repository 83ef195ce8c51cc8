/* The library's version: the one place where it is written. CMake and pyproject.toml read it here. */
#ifndef GAZETTE_VERSION_H
#define GAZETTE_VERSION_H

#define GAZETTE_VERSION_MAJOR 0
#define GAZETTE_VERSION_MINOR 1
#define GAZETTE_VERSION_PATCH 0
#define GAZETTE_VERSION_STRING "0.1.0"

#endif /* GAZETTE_VERSION_H */
