// Patterns that choose tables and schemas by their names, as those of pg_dump and of psql's \d do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

/// A pattern for one name: * stands for any characters, ? for one, [a-z] and [^a-z] for one of a class.
/// Letters are folded to lower case; in double quotes everything stands for itself, and "" for a quote.
class NamePattern {
 public:
  /// `text` has no dots outside quotes. Throws core::Error (Usage).
  explicit NamePattern(std::string_view text);

  [[nodiscard]] bool matches(std::string_view name) const;

 private:
  struct Token {
    enum class Kind : std::uint8_t { Character, AnyCharacter, AnyCharacters, Class };
    Kind kind = Kind::Character;
    char32_t character = 0;
    bool is_negated = false;                              // of a class
    std::vector<std::pair<char32_t, char32_t>> ranges{};  // of a class; both ends are in
    [[nodiscard]] bool takes(char32_t c) const;
  };

  std::size_t read_class(std::u32string_view text, std::size_t begin);

  std::vector<Token> tokens_;
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
  std::optional<NamePattern> schema_;
  std::optional<NamePattern> name_;
};

/// A pattern for schemas. Throws core::Error (Usage).
class SchemaPattern {
 public:
  explicit SchemaPattern(std::string text);

  [[nodiscard]] bool matches(std::string_view schema) const { return name_.matches(schema); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  NamePattern name_;
};

}  // namespace datagen::schema
