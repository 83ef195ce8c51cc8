#pragma once

/// The whole C++ API of Gazette: names and relations out of English text.

#include "gazette/corpus.hpp"
#include "gazette/document.hpp"
#include "gazette/error.hpp"
#include "gazette/explain.hpp"
#include "gazette/extractor.hpp"
#include "gazette/gazetteer.hpp"
#include "gazette/live_extractor.hpp"
#include "gazette/output.hpp"
#include "gazette/pack.hpp"
#include "gazette/pattern.hpp"
#include "gazette/rules.hpp"
#include "gazette/source.hpp"
#include "gazette/span.hpp"
#include "gazette/version.h"
