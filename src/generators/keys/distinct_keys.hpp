// How the columns of primary keys and uniques come to be distinct, by permutation and without memory.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/child_layout.hpp"
#include "core/diagnostics.hpp"
#include "core/draw.hpp"
#include "core/growing_order.hpp"
#include "core/skew.hpp"
#include "generators/graph.hpp"
#include "generators/keys/key_expression.hpp"
#include "generators/references/reference_plan.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// Whether the column is part of the table's primary key or of a unique constraint or index.
[[nodiscard]] bool is_in_key(const schema::Table& table, std::size_t column);

/// What a member of a key chooses from.
struct MemberChoice {
  std::uint64_t count = 0;  ///< values, or parents
  std::uint64_t most = 0;   ///< values it can be stretched to where the key needs more; 0: no more
  /// Draws from the same values where the key turns out to need nothing of this member; an even draw if
  /// empty.
  std::function<std::unique_ptr<Node>()> make_free{};
  /// How uneven the values are, and which of them stand at its places: in their order if nothing.
  std::shared_ptr<const core::Skew> skew{};
  std::optional<core::GrowingOrder> order{};
};

struct KeyMembers;

/// Plans one table. Keys that have a column which is distinct anyway need nothing; the others span product
/// spaces of their members - whole foreign keys and single columns - and the row number, permuted, picks a
/// point (key_scheme.hpp). A partial index whose condition is understood has one more member, its gate: the
/// condition may hold where the gate is 0 only.
class DistinctKeys {
 public:
  /// `always_distinct[c]`: column c's generator gives another value for every row. Keys that cannot be
  /// planned are reported.
  DistinctKeys(const schema::Model& model, std::size_t table, const ReferencePlan::Table& references,
               const std::vector<bool>& always_distinct, core::Diagnostics& problems);
  ~DistinctKeys();
  DistinctKeys(const DistinctKeys&) = delete;
  DistinctKeys& operator=(const DistinctKeys&) = delete;

  /// A member is asked for its choice. The node that makes it, or nothing when the member is free to draw.
  std::optional<NodeId> choose_column(Graph& graph, std::size_t column, MemberChoice choice);
  std::optional<NodeId> choose_foreign_key(Graph& graph, std::size_t foreign_key, MemberChoice choice);
  /// The foreign key's children are laid out: `placed` gives the parent's row and, as its second output, the
  /// rank among the parent's children. Other members of its keys follow from those.
  void lay_out(std::size_t foreign_key, std::shared_ptr<const core::ChildLayout> layout, NodeId placed);
  /// The column turned out to be distinct by its own construction: its keys need nothing more.
  void vouch(std::size_t column) noexcept;
  /// Whether the column is a member, so that its generator has to call choose_column() or vouch().
  [[nodiscard]] bool is_member(std::size_t column) const noexcept;
  /// Whether it is a member and has to be distinct by itself: no other column or foreign key helps.
  [[nodiscard]] bool is_alone(std::size_t column) const noexcept;
  /// Whether its values have to differ in more than their case: citext, and indexes on lower() and upper().
  [[nodiscard]] bool folds_case(std::size_t column) const noexcept;
  /// The most values it can have: by what it chooses from, or any number where it is distinct by itself.
  [[nodiscard]] std::uint64_t room_of(std::size_t column) const noexcept;

  /// Whether its ranges must not overlap, so that choose_column() picks one of many disjoint ones; or whether
  /// it starts such stretches of time.
  [[nodiscard]] bool is_disjoint(std::size_t column) const noexcept;
  /// The column that starts the stretch of time which this one ends, if no two of them may overlap.
  [[nodiscard]] std::optional<std::size_t> stretch_start(std::size_t column) const noexcept;
  /// The foreign keys that a column's values have to be distinct beside.
  [[nodiscard]] std::vector<std::size_t> foreign_keys_beside(std::size_t column) const;

  /// A member column is NULL in `ratio` of its rows: in as many rows, scattered, where its key has too few
  /// values for all, in fewer where a NULL equals another one, else as `make_draw` draws them. The node,
  /// which may be null; nothing where the keys have no say.
  std::optional<NodeId> draw_nulls(Graph& graph, std::size_t column, double ratio, SlotRef row,
                                   std::function<std::unique_ptr<Node>()> make_draw);

  /// What holds the rows of a partial index back: where the node gives 0 the condition should hold, where it
  /// gives kNoGate nothing is asked for, else the condition must not hold.
  struct Gate {
    RowCondition condition;
    NodeId node;
  };
  static constexpr std::uint64_t kNoGate = ~std::uint64_t{0};
  /// The gate on the column, if a partial index has its condition there.
  std::optional<Gate> gate_of(Graph& graph, std::size_t column);

  /// Once all members have been asked: arranges them and sets their nodes, or reports which key is too small
  /// for `rows`. `sources[c]` says what column c's values come from, for the message.
  void finish(Graph& graph, core::Stream stream, std::uint64_t rows, const std::vector<std::string>& sources,
              core::Diagnostics& problems);

 private:
  std::optional<NodeId> choose(Graph& graph, std::size_t member, MemberChoice choice);

  std::unique_ptr<KeyMembers> keys_;
};

}  // namespace datagen::generators
