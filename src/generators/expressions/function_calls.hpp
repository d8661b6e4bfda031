// Operators and functions over typed values: which one is meant, its arguments as it takes them, its node.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/expressions/array_calls.hpp"
#include "generators/expressions/functions.hpp"
#include "generators/expressions/json_calls.hpp"
#include "generators/expressions/typed_values.hpp"

namespace datagen::generators::expressions {

class FunctionCalls {
 public:
  explicit FunctionCalls(TypedValues& values) : values_(values), arrays_(values), json_(values) {}

  [[nodiscard]] ArrayCalls& arrays() noexcept { return arrays_; }

  /// An operator by its characters, or LIKE and the like by their names.
  Result operation(std::string_view name, std::vector<Value> values, std::size_t offset, const Guard* guard);
  /// A function that is no aggregate.
  Result function(const std::string& name, std::vector<Value> values, std::size_t offset, const Guard* guard);
  /// Values of one kind; the operator is one of = <> < <= > >=.
  Result compare(std::string_view op, Value a, Value b, std::size_t offset, const Guard* guard);

 private:
  Result call(const Function& function, std::vector<Value> values, std::size_t offset, const Guard* guard);
  Result concat(const std::string& name, std::vector<Value> values, std::size_t offset, const Guard* guard);
  Result format(std::vector<Value> values, std::size_t offset, const Guard* guard);
  Result flagged_pattern(const std::string& name, std::vector<Value> values, std::size_t offset,
                         const Guard* guard);
  Result present(std::string_view name);
  Result random(std::string_view name, std::vector<Value> values, std::size_t offset, const Guard* guard);
  Result no_function(std::string_view name, const std::vector<Value>& values, std::size_t offset);
  void join_as_texts(std::vector<Value>& values, const Guard* guard);
  void widen_dates(std::vector<Value>& values);
  [[nodiscard]] std::string signature(std::string_view name, const std::vector<Value>& values) const;

  // What is about arrays or JSON; nothing for anything else.
  std::optional<Result> structured(std::string_view name, std::vector<Value>& values, std::size_t offset,
                                   const Guard* guard);

  TypedValues& values_;
  ArrayCalls arrays_;
  JsonCalls json_;
};

}  // namespace datagen::generators::expressions
