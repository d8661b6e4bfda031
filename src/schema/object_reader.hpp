// Reads one JSON object against a table of the keys it may have: unknown keys, missing keys and wrong kinds
// are reported at once; what is then asked for is there and of the right kind, or absent.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/exact_number.hpp"
#include "schema/format.hpp"
#include "schema/load_context.hpp"

namespace datagen::schema {

class ObjectReader {
 public:
  /// `owner` names the object in messages (`table "orders"`); what it lacks is reported at `owner_offset`.
  ObjectReader(const JsonValue& object, const ObjectRule& rule, std::string owner, std::size_t owner_offset,
               LoadContext& context);

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
  /// Reports fractions and what is outside the bounds of the key's rule.
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key);
  [[nodiscard]] std::optional<std::uint64_t> unsigned_integer(std::string_view key);
  /// Reports what is outside the bounds of the key's rule.
  [[nodiscard]] std::optional<double> number(std::string_view key);
  /// The weights of an array or object, in its order; reports what is no weight, and too few of them.
  [[nodiscard]] std::vector<double> weights(std::string_view key);
  /// The position of the string among the choices of the key's rule; reports what is none of them.
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key);

  [[nodiscard]] const std::string& owner() const noexcept { return owner_; }

 private:
  void check_members();
  void check_required(std::size_t owner_offset);
  [[nodiscard]] const Contents& contents(std::string_view key) const;
  // What is a number, but no fraction, which is reported; it may be too large to be kept.
  [[nodiscard]] std::optional<ExactInteger> exact_integer(std::string_view key);
  void report_range(std::string_view key, std::int64_t least);

  const JsonValue& object_;
  std::span<const KeyRule> rules_;
  std::string owner_;
  LoadContext& context_;
};

}  // namespace datagen::schema
