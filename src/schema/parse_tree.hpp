// PostgreSQL's parse tree of one statement, and the statements that an expression is put into to be parsed.
#pragma once

#include <pg_query.h>
#include <simdjson.h>

#include <new>
#include <string>
#include <string_view>

#include "schema/parser_memory.hpp"

namespace datagen::schema {

/// The text stands between the two, on one line with them: a text that ends in a `--` comment swallows the
/// end and is refused, as it would swallow what follows it in the dump.
struct Frame {
  std::string_view before;
  std::string_view after;

  [[nodiscard]] std::string around(std::string_view text) const {
    return std::string(before).append(text).append(after);
  }
};

inline constexpr Frame kInParentheses = {"SELECT (", ")"};

/// The tree as libpg_query's JSON. Lives as long as the elements read from it.
class ParseTree {
 public:
  explicit ParseTree(const std::string& statement) {
    require_parser_memory();
    const PgQueryParseResult result = pg_query_parse(statement.c_str());
    // Of the tree and of its messages the library returns copies, or nothing where there was no memory for
    // one; so does simdjson of its text.
    std::string error = result.error != nullptr ? parse_message(result.error->message) : "";
    if (result.parse_tree != nullptr) {
      const simdjson::padded_string text{std::string_view(result.parse_tree)};
      if (text.data() != nullptr) root_ = parser_.parse(text);
    }
    pg_query_free_parse_result(result);
    if (error.empty() && (root_.error() == simdjson::UNINITIALIZED || root_.error() == simdjson::MEMALLOC))
      error = kOutOfMemory;
    refuse_out_of_memory(error);
  }

  /// The node of the first statement; an error element when the tree is nested past what simdjson reads.
  [[nodiscard]] simdjson::simdjson_result<simdjson::dom::element> statement() const {
    return root_.at_pointer("/stmts/0/stmt");
  }

 private:
  simdjson::dom::parser parser_;
  simdjson::simdjson_result<simdjson::dom::element> root_{simdjson::UNINITIALIZED};
};

}  // namespace datagen::schema
