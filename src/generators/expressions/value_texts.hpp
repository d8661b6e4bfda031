// Values and their texts: read and written as PostgreSQL's input and output functions do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "generators/expressions/row_node.hpp"
#include "generators/expressions/value_type.hpp"

namespace datagen::generators::expressions {

/// The slots of one value.
using Words = std::array<std::uint64_t, 3>;

template <typename T>
[[nodiscard]] Words words_of(const T& value) {
  Words words{};
  core::Slot slots[3];
  NodeCall call{};
  call.out = slots;
  Slots<T>::write(call, 0, value);
  for (std::size_t i = 0; i < Slots<T>::kCount; ++i) words[i] = slots[i].values[0];
  return words;
}

/// The value that a text stands for: what an input function of PostgreSQL reads. A text's words point into
/// `text`. Empty where it is no such value, or in a form not known here.
[[nodiscard]] std::optional<Words> parse_value(const schema::Model& model, const ValueType& type,
                                               std::string_view text);
/// What is said of a text that parse_value() does not read as a value of the type, which users know as
/// `name`.
[[nodiscard]] std::string why_unread(const ValueType& type, std::string_view name, std::string_view text);
/// "a date like 2024-02-29"; empty for kinds whose values are what they look like.
[[nodiscard]] std::string_view literal_example(Kind kind);

/// The node of the text that the output function gives for a value.
[[nodiscard]] std::unique_ptr<Node> text_node(const schema::Model& model, const ValueType& from,
                                              NodeOptions options);

/// As float8out prints it, at most 32 bytes; returns the end.
[[nodiscard]] char* write_double(char* out, double value);
/// As float4out prints it.
[[nodiscard]] char* write_float(char* out, float value);

}  // namespace datagen::generators::expressions
