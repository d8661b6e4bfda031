// SQL identifiers: when they need quotes, and the names PostgreSQL gives to what has none.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace datagen::schema {

/// PostgreSQL's NAMEDATALEN - 1.
inline constexpr std::size_t kMaxIdentifierBytes = 63;

/// The identifier bare where every PostgreSQL from 12 to 18 reads it back unchanged, else in double quotes.
/// The key words are the union of 15's and 18's non-unreserved ones (pg_get_keywords(), quote_identifier in
/// ruleutils.c).
[[nodiscard]] std::string quote_identifier(std::string_view name);
/// The same behind `sql`.
void append_identifier(std::string& sql, std::string_view name);
/// schema.name, both quoted where needed.
[[nodiscard]] std::string quote_qualified(std::string_view schema, std::string_view name);
/// A string literal under standard_conforming_strings: quotes doubled, nothing else changed.
[[nodiscard]] std::string quote_literal(std::string_view text);
/// Whether the word, in any letter case, is a key word that cannot stand bare as a column name.
[[nodiscard]] bool is_key_word(std::string_view word);

/// `first_second_label`, cut to 63 bytes as PostgreSQL's makeObjectName does (longer part first, at code
/// points). `second` and `label` may be empty.
[[nodiscard]] std::string make_object_name(std::string_view first, std::string_view second,
                                           std::string_view label);

/// The relation names (tables, sequences, indexes, index-backed constraints) or constraint names taken in one
/// schema.
class NameScope {
 public:
  /// False when the name was taken before.
  bool take(const std::string& name) { return taken_.insert(name).second; }
  /// make_object_name(), with 1, 2, ... after the label until it is free; then taken.
  [[nodiscard]] std::string choose(std::string_view first, std::string_view second, std::string_view label);

 private:
  std::unordered_set<std::string> taken_;
};

}  // namespace datagen::schema
