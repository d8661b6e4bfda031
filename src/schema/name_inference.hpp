// What a column's name says about its values: from name, table, neighbours and type to the name of a
// generator. The table of names is name_patterns.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

/// Kinds of types that a name's meaning depends on: `email_verified boolean` is no e-mail address.
enum class ValueKind : std::uint8_t {
  Number,
  Text,
  Boolean,
  Date,
  Moment,
  Time,
  Interval,
  Uuid,
  Json,
  Other,
};

[[nodiscard]] ValueKind value_kind(const Type& base);

/// One row of the name table. Words are separated by spaces, alternatives by '|'.
struct NamePattern {
  /// The last words of the column's name ("first name"); '=' in front: all its words; " *" behind: its first
  /// words, whatever follows.
  std::string_view words;
  /// Letters of the value kinds it holds for: n(umber) t(ext) b(oolean) d(ate) m(oment) c(lock time)
  /// i(nterval) u(uid) j(son).
  std::string_view kinds;
  /// What must hold besides; of several, one. "order": the table is one of orders ("orders", "sales_order").
  /// "*order": a word of the table's name. "+city": another column ends in that word. Empty: nothing.
  std::string_view context;
  std::string_view generator;
};

[[nodiscard]] std::span<const NamePattern> name_patterns();

struct Inference {
  std::string_view generator;            ///< empty when no name matches
  std::string reason;                    ///< `name "email"`
  const NamePattern* pattern = nullptr;  ///< the row of the table
  /// The words of the name before the match ("billing" of billing_city): columns of one prefix belong
  /// together.
  std::string prefix{};
};

/// The most specific pattern that matches: more words first, then those with a context - a neighbour before
/// the table, the table before one of its words -, then the order of the table. Words in front ("is *") come
/// last. A number behind the name counts only where a pattern has it: phone_2 is a phone.
[[nodiscard]] Inference infer_by_name(const Table& table, std::size_t column, ValueKind kind);

/// The words of a name in lower case, split at anything but letters and digits, at camelCase ("IPAddress" is
/// ip, address) and between letters and digits ("line2" is line, 2).
[[nodiscard]] std::vector<std::string> words_of(std::string_view name);

/// The singular of an English noun in lower case: "categories" is "category".
[[nodiscard]] std::string singular(std::string_view word);

/// What a table's rows are, in the singular: "customer_addresses" is "address", "orders_archive" "order".
[[nodiscard]] std::string row_noun(const Table& table);

}  // namespace datagen::schema
