// Nodes behind `rules`: whether a condition on another column holds, which rule comes first, and that rule's
// value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "generators/graph.hpp"

namespace datagen::generators {

/// What a condition says of NULL: how many inputs behind the value tell of it, and whether NULL is one of the
/// values asked for.
struct NullCase {
  std::size_t inputs = 0;
  bool holds = false;
};

/// 1 where input 0 is one of the slot values, else 0.
[[nodiscard]] std::unique_ptr<Node> holds_value(std::vector<std::uint64_t> values, NullCase null);
/// 1 where the entry of a dictionary that input 0 names is marked, else 0.
[[nodiscard]] std::unique_ptr<Node> holds_entry(std::vector<bool> marks, NullCase null);
/// 1 where the text in inputs 0 and 1 is one of the texts, else 0.
[[nodiscard]] std::unique_ptr<Node> holds_text(std::vector<std::string> texts, NullCase null);

/// 1 where none of the inputs is NULL, else 0.
[[nodiscard]] std::unique_ptr<Node> is_present(std::size_t inputs);

/// The number of the first rule whose conditions all hold, or the number of rules. The conditions of all
/// rules are inputs side by side; `condition_counts[r]` of them belong to rule r.
[[nodiscard]] std::unique_ptr<Node> first_rule(std::vector<std::size_t> condition_counts);

/// One of the things that select_branch() takes its value from.
struct SelectedBranch {
  bool is_null = false;           ///< NULL in every row
  std::size_t null_inputs = 0;    ///< inputs that tell where it is NULL
  std::uint64_t word_offset = 0;  ///< where its words begin in a dictionary that all branches share
};
/// The slots of branch number input 0, each value moved by the branch's word_offset. Behind input 0 stand
/// `slots` inputs of every branch, then the null inputs of every branch. May be null.
[[nodiscard]] std::unique_ptr<Node> select_branch(std::vector<SelectedBranch> branches, std::size_t slots);

}  // namespace datagen::generators
