// Patterns that choose tables and schemas by their names, as those of pg_dump and of psql's \d do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/regular_pattern.hpp"
#include "schema/model.hpp"

namespace datagen::schema {

/// A pattern for one name: * stands for any characters, ? for one; else it is a regular expression of the
/// whole name. Letters are folded to lower case; in double quotes everything stands for itself, and "" for a
/// quote, as $ does everywhere. https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-PATTERNS
class IdentifierPattern {
 public:
  /// `text` has no dots outside quotes. Throws core::Error (Usage).
  explicit IdentifierPattern(std::string_view text);

  [[nodiscard]] bool matches(std::string_view name) const;

 private:
  core::RegularPattern pattern_;
};

/// A pattern for tables: of the name alone, for those of schema public, or "schema.name".
class TablePattern {
 public:
  /// Throws core::Error (Usage).
  explicit TablePattern(std::string text);

  [[nodiscard]] bool matches(const QualifiedName& table) const;
  /// As the user wrote it.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::optional<IdentifierPattern> schema_;
  std::optional<IdentifierPattern> name_;
};

/// A pattern for schemas. Throws core::Error (Usage).
class SchemaPattern {
 public:
  explicit SchemaPattern(std::string text);

  [[nodiscard]] bool matches(std::string_view schema) const { return name_.matches(schema); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  IdentifierPattern name_;
};

}  // namespace datagen::schema
