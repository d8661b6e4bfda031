// How the columns of primary keys and uniques come to be distinct, by permutation and without memory.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/draw.hpp"
#include "generators/graph.hpp"
#include "generators/keys/key_plan.hpp"
#include "generators/keys/key_scheme.hpp"
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
};

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
  DistinctKeys(const DistinctKeys&) = delete;
  DistinctKeys& operator=(const DistinctKeys&) = delete;

  /// A member is asked for its choice. The node that makes it, or nothing when the member is free to draw.
  std::optional<NodeId> choose_column(Graph& graph, std::size_t column, MemberChoice choice);
  std::optional<NodeId> choose_foreign_key(Graph& graph, std::size_t foreign_key, MemberChoice choice);
  /// The column turned out to be distinct by its own construction: its keys need nothing more.
  void vouch(std::size_t column) noexcept;
  /// Whether the column is a member, so that its generator has to call choose_column() or vouch().
  [[nodiscard]] bool is_member(std::size_t column) const noexcept;
  /// Whether it is a member and has to be distinct by itself: no other column or foreign key helps.
  [[nodiscard]] bool is_alone(std::size_t column) const noexcept;
  /// Whether its values have to differ in more than their case: citext, and indexes on lower() and upper().
  [[nodiscard]] bool folds_case(std::size_t column) const noexcept { return plan_.folds_case[column]; }

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
  struct Member {
    MemberChoice choice{};  // count 0 until asked
    std::optional<NodeId> node{};
    bool is_vouched = false;
    bool is_set = false;
  };
  // Keys that share members, and all members of them.
  struct Component {
    std::vector<const PlannedKey*> keys;
    std::vector<std::size_t> members;
  };

  std::optional<NodeId> choose(Graph& graph, KeyMember::Kind kind, std::size_t index, MemberChoice choice);
  void ask_gates();
  [[nodiscard]] bool is_vouched(const PlannedKey& key) const;
  [[nodiscard]] std::vector<Component> components() const;
  [[nodiscard]] SchemeProblem problem_of(const Component& component, std::uint64_t rows) const;
  [[nodiscard]] core::Stream stream_of(core::Stream stream, const Component& component) const;
  void arrange(Graph& graph, core::Stream stream, const Component& component, const Scheme& scheme);
  std::vector<SlotRef> set_coordinates(Graph& graph, const Component& component, const Scheme& scheme,
                                       NodeId point);
  void set(Graph& graph, std::size_t member, std::unique_ptr<Node> node, std::vector<SlotRef> inputs);
  void set_free(Graph& graph, core::Stream stream, std::size_t member);

  void report_too_small(const Component& component, const SchemeProblem& problem,
                        const std::vector<std::string>& sources, core::Diagnostics& problems) const;
  void report_key(const PlannedKey& key, std::uint64_t possible, std::uint64_t rows,
                  const std::vector<std::string>& sources, core::Diagnostics& problems) const;

  const schema::Table* table_;
  KeyPlan plan_;
  std::vector<Member> members_;  // pairwise with plan_.members
};

}  // namespace datagen::generators
