// A generator's configuration, read from JSON and checked against the keys the generator declares.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "schema/json_value.hpp"

namespace datagen::generators {

enum class ConfigKind : std::uint8_t { Integer, Number, String, Array, Object, ArrayOrObject, StringOrArray };

/// What stands in an array, or under the keys of an object.
enum class ConfigItems : std::uint8_t {
  Any,
  Values,   ///< what a column may hold: anything but null
  Hours,    ///< of a day, 0 to 23; at least one
  Texts,    ///< strings and numbers, or arrays of them
  Locales,  ///< languages, with a country or without ("de_AT"); at least one
  Weights,  ///< numbers of 0 or more; in an object beside a remark under "comment"
};

/// What a key's value may be beyond its kind.
struct ConfigLimits {
  bool is_required = false;
  std::span<const std::string_view> choices = {};  ///< the strings it may be, or the numbers in digits
  double least = -std::numeric_limits<double>::infinity();  ///< inclusive
  double greatest = std::numeric_limits<double>::infinity();
  double above = -std::numeric_limits<double>::infinity();  ///< exclusive; with `greatest`
  ConfigItems elements = ConfigItems::Any;                  ///< of the array
  ConfigItems members = ConfigItems::Any;                   ///< of the object
  /// Values of the key "type" that this key goes with, and those that it must not miss; empty: of no account.
  std::span<const std::string_view> goes_with = {};
  std::span<const std::string_view> needed_by = {};
};

/// One key a generator understands. The summary is for the documents.
struct ConfigKey {
  std::string_view name;
  ConfigKind kind;
  std::string_view summary;
  ConfigLimits limits = {};
};

/// Reads one configuration object. Constructing it reports unknown and missing keys, values of the wrong kind
/// and outside their limits; the getters then answer with what is sound, or nothing. Not thread-safe.
class Config {
 public:
  /// `object` may be nullptr (nothing configured); `fallback_offset` is then where errors are reported.
  /// `owner` names the generator in messages. A key "comment" is a remark and always allowed.
  Config(const schema::JsonValue* object, std::span<const ConfigKey> keys, std::string_view owner,
         std::size_t fallback_offset, core::Diagnostics& diagnostics);

  [[nodiscard]] const schema::JsonValue* find(std::string_view key) const;
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key) const;
  [[nodiscard]] std::optional<double> number(std::string_view key) const;
  [[nodiscard]] std::optional<std::string> string(std::string_view key) const;

  /// Where the key's value stands, or the configuration, or the generator's name.
  [[nodiscard]] std::size_t offset(std::string_view key) const;
  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
  [[nodiscard]] std::string_view owner() const noexcept { return owner_; }

  void error(std::size_t offset, std::string message, std::string hint = {}) const;
  /// Something was reported elsewhere that this configuration is the reason of.
  void note_error() const noexcept { has_errors_ = true; }
  /// Whether anything was reported through this configuration.
  [[nodiscard]] bool has_errors() const noexcept { return has_errors_; }
  /// Reports that a required key is missing.
  void require(std::string_view key) const;

 private:
  void check_member(const schema::JsonMember& member, const ConfigKey& key) const;

  const schema::JsonValue* object_;
  std::string_view owner_;
  std::size_t offset_;
  core::Diagnostics* diagnostics_;
  mutable bool has_errors_ = false;
};

}  // namespace datagen::generators
