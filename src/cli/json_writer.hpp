// Writes JSON (RFC 8259), indented, member by member: valid whatever the texts hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace datagen::cli {

enum class JsonLayout : std::uint8_t { Indented, OneLine };

/// Objects and arrays are opened and closed by hand; commas, line ends and escapes are written here.
/// Bytes that are not UTF-8 become U+FFFD.
class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout = JsonLayout::Indented) : layout_(layout) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// The name of the next value; inside objects only.
  void key(std::string_view name);

  void text(std::string_view value);
  void number(std::uint64_t value);
  void boolean(bool value);
  void null();
  /// A number as it is spelled.
  void literal(std::string_view digits);

  void member(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void member(std::string_view name, std::uint64_t value) {
    key(name);
    number(value);
  }

  /// The text, once all is closed, with a line end.
  [[nodiscard]] std::string finish() { return std::move(out_) + "\n"; }

 private:
  void open(char bracket);
  void close(char bracket);
  void begin_value();
  void new_line(bool after_comma);
  void quote(std::string_view value);
  void escape(std::string_view value);

  JsonLayout layout_;
  std::string out_;
  std::size_t depth_ = 0;
  bool is_empty_ = true;  // nothing stands in the innermost brackets
  bool follows_key_ = false;
};

}  // namespace datagen::cli
