// Functions and operators of json and jsonb, whose values are computed with as their texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "generators/expressions/typed_values.hpp"

namespace datagen::generators::expressions {

class JsonCalls {
 public:
  explicit JsonCalls(TypedValues& values) : values_(values) {}

  [[nodiscard]] static bool is_json(const Value& value);

  /// Nothing where the name is none of an operator or function of JSON.
  std::optional<Result> call(std::string_view name, std::vector<Value>& values, std::size_t offset,
                             const Guard* guard);

 private:
  Result part(std::string_view op, const Value& document, Value key, const Guard* guard);
  Result path_of_steps(bool is_text, std::vector<Value>& values, const Guard* guard);
  Result path(bool is_text, const Value& document, Value steps, const Guard* guard);
  Result test(std::string_view op, std::vector<Value>& values, const Guard* guard);
  Result object(std::vector<Value>& values, bool is_jsonb, std::size_t offset, const Guard* guard);
  Result array(std::vector<Value>& values, bool is_jsonb, std::size_t offset, const Guard* guard);
  /// A value as JSON text.
  Result as_json(Value value, bool is_jsonb, std::size_t offset, const Guard* guard);
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
