// The foreign keys of each table that share columns, as groups, and who leads each: whose parents are drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "generators/references/reference_plan.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

[[nodiscard]] inline const schema::ForeignKey& key_of(const schema::Model& model, ReferenceId reference) {
  return model.tables[reference.table].foreign_keys[reference.number];
}

/// Whether some column of it, which no other foreign key needs, may be NULL: then it may have no parent.
[[nodiscard]] bool may_be_missing(const schema::Model& model, ReferenceId reference);

/// Whether it asks for parents in a way that only a leader can follow; `distribution` "uniform" does not.
[[nodiscard]] bool has_wishes(const schema::ForeignKey& key);

/// Decides the leaders of all groups, so that no column's value comes from itself: where all foreign keys of
/// a group lead back to it, a circle starts there, and the group has no leader.
class ReferenceGroups {
 public:
  struct Group {
    std::vector<std::size_t> references;  ///< foreign keys of the table, the best to lead first
    std::optional<std::size_t> leader;    ///< nothing: a circle starts here
    enum class State : std::uint8_t { Undecided, InProgress, Decided } state = State::Undecided;
    bool is_behind_circles = false;  ///< and part of none
  };

  /// `order` is that of schema::order_tables().
  ReferenceGroups(const schema::Model& model, std::span<const std::size_t> order,
                  std::span<const std::uint64_t> rows, ReferencePlan& plan);

  [[nodiscard]] const std::vector<Group>& of(std::size_t table) const { return tables_[table].groups; }
  /// Another leader, or none; false when its parents' columns come from this group.
  bool change_leader(std::size_t table, std::size_t group, std::optional<std::size_t> leader);

 private:
  static constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);
  struct TableGroups {
    std::vector<Group> groups;
    std::vector<std::size_t> of_column;  // kNoGroup outside foreign keys
  };

  void measure_depths(std::span<const std::size_t> order);
  void find_groups(std::size_t table);
  [[nodiscard]] bool leads_before(ReferenceId a, ReferenceId b) const;
  void decide_all();
  bool decide(std::size_t table, std::size_t group);
  bool can_lead(ReferenceId reference);
  void set_leader(std::size_t table, std::size_t number, std::optional<std::size_t> leader);
  bool start_a_circle(bool only_where_nullable);
  [[nodiscard]] bool needs_itself(std::size_t table, std::size_t number) const;
  [[nodiscard]] bool depends_on(ReferenceId reference, std::size_t table, std::size_t group) const;

  const schema::Model& model_;
  std::span<const std::uint64_t> rows_;
  ReferencePlan& plan_;
  std::vector<std::size_t> depths_;  // per table: the longest way up
  std::vector<TableGroups> tables_;
};

}  // namespace datagen::generators
