// The values of each type as a schema writes them: read, checked, and written as COPY prints them. What
// PostgreSQL would refuse, would round, or reads in a form not known here, is empty.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/byte_buffer.hpp"
#include "core/interval_text.hpp"
#include "schema/type.hpp"

namespace datagen::generators::literals {

using Text = std::optional<std::string>;
using Parser = Text (*)(const schema::Type& type, std::string_view text);

struct LiteralForm {
  schema::TypeId type;
  Parser parse;
  std::string_view example;  ///< in the canonical form; empty for numbers, which are what they look like
};
/// The row of a type that has one of its own here; nullptr for texts, booleans and types of the schema.
[[nodiscard]] const LiteralForm* literal_form(schema::TypeId type);

[[nodiscard]] Text number(const schema::Type& type, std::string_view text);
/// The shortest text that reads back as the nearest double, as float8out prints it ("1e+15").
[[nodiscard]] Text double_number(std::string_view text);
/// A number without spaces, exactly rounded; no infinity and no NaN.
[[nodiscard]] std::optional<double> double_value(std::string_view text);
/// The same of a real, as float4out prints it.
[[nodiscard]] Text real_number(std::string_view text);
/// date, timestamp, timestamptz.
[[nodiscard]] Text moment(const schema::Type& type, std::string_view text);
/// time and timetz; the latter with an offset.
[[nodiscard]] Text time_of_day(const schema::Type& type, std::string_view text);
[[nodiscard]] Text interval(const schema::Type& type, std::string_view text);
[[nodiscard]] std::optional<core::Interval> interval_value(std::string_view text);
[[nodiscard]] Text uuid(const schema::Type& type, std::string_view text);
[[nodiscard]] Text bits(const schema::Type& type, std::string_view text);
[[nodiscard]] Text bytes(const schema::Type& type, std::string_view text);
[[nodiscard]] Text inet(const schema::Type& type, std::string_view text);
[[nodiscard]] Text mac_address(const schema::Type& type, std::string_view text);
[[nodiscard]] Text point(const schema::Type& type, std::string_view text);
[[nodiscard]] Text line(const schema::Type& type, std::string_view text);
[[nodiscard]] Text line_segment(const schema::Type& type, std::string_view text);
[[nodiscard]] Text box(const schema::Type& type, std::string_view text);
[[nodiscard]] Text path(const schema::Type& type, std::string_view text);
[[nodiscard]] Text polygon(const schema::Type& type, std::string_view text);
[[nodiscard]] Text circle(const schema::Type& type, std::string_view text);
[[nodiscard]] Text range(const schema::Type& type, std::string_view text);
[[nodiscard]] Text multirange(const schema::Type& type, std::string_view text);
[[nodiscard]] Text json(const schema::Type& type, std::string_view text);
[[nodiscard]] Text xml(const schema::Type& type, std::string_view text);
[[nodiscard]] Text search_vector(const schema::Type& type, std::string_view text);
[[nodiscard]] Text key_value_pairs(const schema::Type& type, std::string_view text);
[[nodiscard]] Text vector(const schema::Type& type, std::string_view text);

/// What `write` puts at the place it is given, at most 128 bytes.
template <typename Write>
std::string written(Write write) {
  std::array<char, 128 + core::ByteBuffer::kMargin> buffer{};
  return {buffer.data(), write(buffer.data())};
}

}  // namespace datagen::generators::literals
