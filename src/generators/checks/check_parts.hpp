// Conditions of checks brought to the parts that must all hold.
#pragma once

#include <vector>

#include "generators/checks/linear.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::checks {

/// Without the parts that follow from columns being NOT NULL: `(paid IS NULL) OR n > 60` is `n > 60`.
[[nodiscard]] schema::SqlNode simplified(const Scope& scope, schema::SqlNode node);

/// Appends the conditions that must all hold.
void split(const schema::SqlNode& node, std::vector<schema::SqlNode>& parts);

/// `b IS NULL OR a < b` is `a < b` to a check, which NULL passes: that part of the node; nullptr: there are
/// no such tests.
[[nodiscard]] const schema::SqlNode* without_null_tests(const Scope& scope, const schema::SqlNode& node);

/// Whether it reads the clock.
[[nodiscard]] bool asks_for_present(const schema::SqlNode& node);

}  // namespace datagen::generators::checks
