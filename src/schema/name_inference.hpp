// What a column's name says about its values: from name, table, neighbours and type to the name of a
// generator.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

/// Kinds of types that a name's meaning depends on: `email_verified boolean` is no e-mail address.
enum class ValueKind : std::uint8_t { Number, Text, Boolean, Date, Moment, Uuid, Json, Other };

[[nodiscard]] ValueKind value_kind(const Type& base);

/// One row of the name table. Words are separated by spaces, alternatives by '|'.
struct NamePattern {
  std::string_view
      words;  ///< the last words of the column's name ("first name"); '=' in front: all its words
  std::string_view kinds;    ///< letters of the value kinds it holds for: n t b d m u j
  std::string_view context;  ///< words of which the table's name must hold one, or "+x": another column ends
                             ///< in x; or empty
  std::string_view generator;
};

[[nodiscard]] std::span<const NamePattern> name_patterns();

struct Inference {
  std::string_view generator;  ///< empty when no name matches
  std::string reason;          ///< `name "email"`
};

/// The most specific pattern that matches: more words first, then those with a context, then the order of the
/// table.
[[nodiscard]] Inference infer_by_name(const Table& table, std::size_t column, ValueKind kind);

/// The words of a name in lower case, split at anything but letters and digits and at camelCase; plurals of
/// table names are kept.
[[nodiscard]] std::vector<std::string> words_of(std::string_view name);

}  // namespace datagen::schema
