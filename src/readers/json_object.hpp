// One JSON object as the fields of a record, checked to its last character.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readers/record.hpp"

namespace datagen::readers {

class JsonObject {
 public:
  /// More keys than a PostgreSQL table can have columns are a fault.
  static constexpr std::size_t kMaxNames = 1600;

  explicit JsonObject(std::vector<std::string> names);
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;
  ~JsonObject();

  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }
  /// As many as names(), of the object read last; their texts live until the next one and no longer than its
  /// text.
  [[nodiscard]] std::span<const Field> fields() const noexcept { return fields_; }

  /// Reads `text`, which 64 readable bytes follow. What is wrong with it, if anything is. New keys become
  /// names.
  [[nodiscard]] std::optional<Fault> read(std::string_view text);

 private:
  class Walk;
  // The index of the key, which may be new; nothing when there are too many.
  [[nodiscard]] std::optional<std::size_t> index_of(std::string_view key);

  struct Parser;
  std::unique_ptr<Parser> parser_;
  std::vector<std::string> names_;
  std::map<std::string, std::size_t, std::less<>> indexes_;
  std::vector<Field> fields_;
  std::size_t expected_ = 0;  // the index of the next key, if the object's keys stand in the usual order
};

/// Whether the text is a number as JSON spells it.
[[nodiscard]] bool is_json_number(std::string_view text) noexcept;

}  // namespace datagen::readers
