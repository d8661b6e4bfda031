// Reads one JSON object against a table of the keys it may have: unknown keys, missing keys and wrong kinds
// are reported at once; what is then asked for is there and of the right kind, or absent.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "schema/load_context.hpp"

namespace datagen::schema {

enum class Expect : std::uint8_t {
  Any,
  String,
  Boolean,
  Integer,
  Number,
  Array,
  Object,
  ArrayOrObject,
  StringOrObject,
};

enum class Presence : std::uint8_t {
  Optional,
  Required,
  NotYet,  ///< known to the format, not to this release: refused rather than ignored
};

struct KeyRule {
  std::string_view key;
  Expect expect;
  Presence presence = Presence::Optional;
};

class ObjectReader {
 public:
  /// `owner` names the object in messages (`table "orders"`); what it lacks is reported at `owner_offset`.
  ObjectReader(const JsonValue& object, std::span<const KeyRule> rules, std::string owner,
               std::size_t owner_offset, LoadContext& context);

  /// The value under the key when it is of the kind, else nullptr. Numbers of any kind count as Number.
  [[nodiscard]] const JsonValue* get(std::string_view key, JsonKind kind) const noexcept;
  [[nodiscard]] const JsonValue* string(std::string_view key) const noexcept {
    return get(key, JsonKind::String);
  }
  [[nodiscard]] const JsonValue* array(std::string_view key) const noexcept {
    return get(key, JsonKind::Array);
  }
  [[nodiscard]] const JsonValue* object(std::string_view key) const noexcept {
    return get(key, JsonKind::Object);
  }
  [[nodiscard]] const JsonValue* boolean(std::string_view key) const noexcept {
    return get(key, JsonKind::Boolean);
  }
  /// Of any kind.
  [[nodiscard]] const JsonValue* find(std::string_view key) const noexcept { return object_.find(key); }

  /// The string's text; empty when absent.
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key, bool fallback = false) const noexcept;
  /// Reports fractions and what is out of range.
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, std::int64_t least,
                                                    std::int64_t greatest);
  [[nodiscard]] std::optional<std::uint64_t> unsigned_integer(std::string_view key, std::uint64_t greatest);

  [[nodiscard]] const std::string& owner() const noexcept { return owner_; }

 private:
  void check_members(std::span<const KeyRule> rules);
  void check_required(std::span<const KeyRule> rules, std::size_t owner_offset);

  const JsonValue& object_;
  std::string owner_;
  LoadContext& context_;
};

}  // namespace datagen::schema
