// A small template, read, for tests.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/diagnostics.hpp"
#include "templates/template.hpp"

namespace datagen::templates {

/// Two parameters; 10 + 100 + 250 + 50 rows by default.
inline const char* const kShop = R"({
  "template": {
    "summary": "a shop",
    "parameters": {
      "customers": {"default": 100, "summary": "people who buy"},
      "products": {"default": 500, "summary": "things they buy"}
    }
  },
  "version": "1.0",
  "database": {"name": "shop"},
  "tables": {
    "categories": {"row_count": 10, "columns": {"id": {"type": "serial", "primary_key": true}}},
    "customers": {"row_count": "customers", "columns": [{"name": "id", "type": "serial"}, {"name": "x", "type": "text"}]},
    "orders": {"columns": {"id": {"type": "serial"}}, "row_count": "customers * 2.5"},
    "products": {"row_count":"products/10", "columns": {"id": {"type": "serial"}}}
  }
}
)";

inline Template load_sound(const std::string& text, const std::string& name = "shop") {
  const core::SourceText source("template " + name, text);
  core::Diagnostics diagnostics;
  std::optional<Template> result = load_template(name, source, diagnostics);
  if (!result) FAIL(core::render(diagnostics, source));
  return *std::move(result);
}

}  // namespace datagen::templates
