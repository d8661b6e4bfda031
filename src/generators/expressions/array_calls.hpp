// Functions and operators of arrays, whose values are computed with as their texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/expressions/typed_values.hpp"

namespace datagen::generators::expressions {

class ArrayCalls {
 public:
  explicit ArrayCalls(TypedValues& values) : values_(values) {}

  [[nodiscard]] static bool is_array(const Value& value) {
    return value.type.kind == Kind::Other && value.type.declared.dimensions > 0;
  }

  /// Whether both are arrays of elements of one kind: text[] and varchar(20)[].
  [[nodiscard]] static bool are_alike(const schema::Model& model, const ValueType& a, const ValueType& b);

  /// Nothing where the name is none of an operator or function of arrays.
  std::optional<Result> call(std::string_view name, std::vector<Value>& values, std::size_t offset,
                             const Guard* guard);
  /// ARRAY[a, b].
  Result array_of(std::vector<Value> items, std::size_t offset, const Guard* guard);
  /// value = ANY (array), value <> ALL (array).
  Result quantified(std::string_view op, bool is_all, Value value, Value array, std::size_t offset,
                    const Guard* guard);
  /// array[index].
  Result element(const Value& array, Value index, std::size_t offset, const Guard* guard);

 private:
  [[nodiscard]] ValueType element_type(const ValueType& array) const;
  // As elements are written; empty, with a complaint, where values of the type are not told apart by texts.
  Result element_text(Value value, const ValueType& element, std::size_t offset, const Guard* guard);
  // Both as arrays of one kind of element; a complaint where they are not.
  bool unify(Value& a, Value& b, std::size_t offset, const Guard* guard);
  Result concatenated(Value a, Value b, std::size_t offset, const Guard* guard);
  std::optional<Result> joined_text(std::vector<Value>& values, std::size_t offset, const Guard* guard);
  Result joined(const Value& a, const Value& b, const Guard* guard);
  Result extended(const Value& array, Value item, bool is_behind, const Guard* guard);
  Value list_of(const std::vector<Value>& texts, const ValueType& type);
  template <typename Function>
  Result made(const ValueType& type, const std::vector<Value>& values, const Guard* guard,
              Function function) {
    const auto make = [&](NodeOptions options) { return row_node(function, std::move(options)); };
    return values_.strict(type, values, guard, make,
                          RowNode<Function>::kMayBeNull ? Nulls::Perhaps : Nulls::Never);
  }

  TypedValues& values_;
};

}  // namespace datagen::generators::expressions
