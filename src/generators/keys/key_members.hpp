// The members of a table's keys while its columns are built: what each chooses from, and the nodes that wait
// for a choice.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/child_layout.hpp"
#include "generators/graph.hpp"
#include "generators/keys/distinct_keys.hpp"
#include "generators/keys/key_plan.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// One member (KeyMember), as far as its column or foreign key has been built.
struct MemberState {
  MemberChoice choice{};  ///< count 0 until asked
  std::optional<NodeId> node{};
  bool is_vouched = false;
  bool is_set = false;
  std::shared_ptr<const core::ChildLayout> layout{};  ///< of a foreign key, with the node that knows it
  NodeId placed = 0;
};

/// Where a column is NULL, until that is decided.
struct ColumnNulls {
  double ratio = 0;
  std::optional<NodeId> node{};
  std::function<std::unique_ptr<Node>()> make{};  ///< nothing: decided
};

struct KeyMembers {
  const schema::Table* table;
  KeyPlan plan;
  std::vector<MemberState> members;  ///< pairwise with plan.members
  std::vector<ColumnNulls> nulls;    ///< per column
};

}  // namespace datagen::generators
