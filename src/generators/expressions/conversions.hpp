// Values from one type to another: texts read and written as PostgreSQL does, casts, and what the length,
// precision or scale of a type does to a value.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
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
/// "a date like 2024-02-29"; empty for kinds whose values are what they look like.
[[nodiscard]] std::string_view literal_example(Kind kind);

/// How far a value may be changed without having been asked to.
enum class CastContext : std::uint8_t { Implicit, Assignment, Explicit };

/// The node that turns a value of one type into one of another; nullptr where PostgreSQL has no such cast or
/// allows it only in a wider context. Not for equal types.
[[nodiscard]] std::unique_ptr<Node> cast_node(const schema::Model& model, const ValueType& from,
                                              const ValueType& to, CastContext context, NodeOptions options);
/// The node of the text that the output function gives for a value.
[[nodiscard]] std::unique_ptr<Node> text_node(const schema::Model& model, const ValueType& from,
                                              NodeOptions options);

/// What numeric(p,s), varchar(n), char(n), timestamp(p), real do to a value of their own kind; nullptr where
/// the type says nothing. A text that is too long is cut by an explicit cast and a fault otherwise.
[[nodiscard]] std::unique_ptr<Node> modifier_node(const schema::Type& type, CastContext context,
                                                  NodeOptions options);

/// As float8out prints it, at most 32 bytes; returns the end.
[[nodiscard]] char* write_double(char* out, double value);
/// As float4out prints it.
[[nodiscard]] char* write_float(char* out, float value);

}  // namespace datagen::generators::expressions
