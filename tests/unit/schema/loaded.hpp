// Schemas loaded from short texts, for tests.
#pragma once

#include <string>
#include <utility>

#include "core/diagnostics.hpp"
#include "schema/loader.hpp"

namespace datagen::schema {

struct Loaded {
  core::SourceText source;
  core::Diagnostics diagnostics;
  Model model;

  explicit Loaded(std::string text)
      : source("test.json", std::move(text)), model(load_schema(source, diagnostics)) {}

  /// All messages, one a line.
  [[nodiscard]] std::string messages() const {
    std::string text;
    for (const core::Diagnostic& diagnostic : diagnostics.sorted()) text += diagnostic.message + "\n";
    return text;
  }
  /// The text from the first error's place on.
  [[nodiscard]] std::string_view place() const {
    return source.text().substr(diagnostics.sorted().at(0).offset);
  }
};

/// A schema with these members of "tables" and, before it, `head` (with its comma).
inline Loaded load_tables_text(const std::string& tables, const std::string& head = {}) {
  return Loaded(R"({"version": "1.0", "database": {"name": "test"}, )" + head + R"("tables": {)" + tables +
                "}}");
}

}  // namespace datagen::schema
