#include "cli/json_writer.hpp"

#include <fmt/format.h>

#include "schema/json_syntax.hpp"

namespace datagen::cli {

void JsonWriter::key(std::string_view name) {
  begin_value();
  quote(name);
  out_ += ": ";
  follows_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  begin_value();
  quote(value);
}

void JsonWriter::number(std::uint64_t value) {
  begin_value();
  out_ += fmt::to_string(value);
}

void JsonWriter::boolean(bool value) {
  begin_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  begin_value();
  out_ += "null";
}

void JsonWriter::literal(std::string_view digits) {
  begin_value();
  out_ += digits;
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  is_empty_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_empty_) new_line(false);
  out_ += bracket;
  is_empty_ = false;
}

void JsonWriter::begin_value() {
  if (follows_key_) {
    follows_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!is_empty_) out_ += ',';
  new_line(!is_empty_);
  is_empty_ = false;
}

void JsonWriter::new_line(bool after_comma) {
  if (layout_ == JsonLayout::OneLine) {
    if (after_comma) out_ += ' ';
    return;
  }
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::quote(std::string_view value) {
  out_ += '"';
  while (const auto bad = schema::find_invalid_utf8(value)) {
    escape(value.substr(0, *bad));
    out_ += "\\ufffd";
    value.remove_prefix(*bad + 1);
  }
  escape(value);
  out_ += '"';
}

void JsonWriter::escape(std::string_view value) {
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (byte < 0x20) {
      out_ += fmt::format("\\u{:04x}", byte);
    } else {
      out_ += c;
    }
  }
}

}  // namespace datagen::cli
