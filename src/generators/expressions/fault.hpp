// What is wrong with computing one row's value: thrown by functions of values, and told with column and row
// by the node that called them.
#pragma once

#include <string>
#include <utility>

namespace datagen::generators::expressions {

struct Fault {
  std::string message;  ///< in PostgreSQL's words where it has some: "division by zero"
};

/// The same, out of line of the functions that may throw it.
[[noreturn]] inline void fail(std::string message) {
  throw Fault{std::move(message)};
}

}  // namespace datagen::generators::expressions
