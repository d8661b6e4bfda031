// How the foreign keys of a table agree on the columns they share (tenant_id in two foreign keys): which of
// them draw their parents, and which follow from those.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/diagnostics.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// A foreign key of the model.
struct ReferenceId {
  std::size_t table = 0;
  std::size_t number = 0;  ///< in Table::foreign_keys

  bool operator==(const ReferenceId&) const = default;
};

/// How a foreign key comes by its parents.
///
/// Foreign keys that share columns form a group. One of them leads: its parents are drawn. The value of a
/// shared column is born further up, in a row that both sides reach by foreign keys (orders.tenant_id and
/// products.tenant_id in tenants.id). The others of the group follow: up to that ancestor, and down again to
/// one of their parents that belong to it. To go down, the children have to be laid out.
struct ReferenceRole {
  bool follows = false;
  /// Follows: the foreign keys from the row up to the ancestor, the row's own first; empty: the row itself.
  std::vector<ReferenceId> ascent{};
  /// Follows: the foreign keys down from the ancestor to the parent, the one that references the ancestor
  /// first; empty: the ancestor is the parent.
  std::vector<ReferenceId> descent{};
  /// Follows: all ancestors that rows go up to have such parents.
  bool always_found = true;
  /// Follows: a self-reference within families: rows of one table that share the values of its other columns,
  /// which come from nowhere else (a comment's thread_id where there are no threads).
  bool is_in_family = false;
  /// Leads: others go down by it.
  bool is_laid_out = false;
};

struct ReferencePlan {
  struct Table {
    std::vector<ReferenceRole> roles;  ///< per foreign key
    /// Per column: the foreign key whose parent gives it its value. Nothing for columns with values of their
    /// own: those in no foreign key, and those that a circle of foreign keys starts with.
    std::vector<std::optional<std::size_t>> sources;
    std::vector<bool> is_of_family;  ///< per column: the family's first row gives it its value
  };
  std::vector<Table> tables;  ///< pairwise with Model::tables

  [[nodiscard]] const ReferenceRole& role(ReferenceId reference) const {
    return tables[reference.table].roles[reference.number];
  }
};

/// `rows` are per table. Foreign keys that cannot agree are reported to `errors`, and to `problems` those for
/// which rows are too few.
[[nodiscard]] ReferencePlan plan_references(const schema::Model& model, std::span<const std::uint64_t> rows,
                                            core::Diagnostics& errors, core::Diagnostics& problems);

}  // namespace datagen::generators
