// How the columns of primary keys and uniques come to be distinct, by permutation and without memory.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/draw.hpp"
#include "generators/graph.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// Whether the column is part of the table's primary key or of a unique constraint or index.
[[nodiscard]] bool is_in_key(const schema::Table& table, std::size_t column);

/// Plans one table: each key whose columns are not distinct anyway becomes a product space of its members -
/// whole foreign keys and single columns - and the row number, permuted, picks a point of it. A key that
/// holds all columns of another one needs nothing.
class DistinctKeys {
 public:
  /// `always_distinct[c]`: column c's generator gives another value for every row. Keys that cannot be
  /// planned are reported.
  DistinctKeys(const schema::Model& model, std::size_t table_index, const std::vector<bool>& always_distinct,
               core::Diagnostics& problems);
  DistinctKeys(const DistinctKeys&) = delete;
  DistinctKeys& operator=(const DistinctKeys&) = delete;

  /// A member is asked for its choice of `count` values. The node that makes it, or nothing when the member
  /// is free to draw.
  std::optional<NodeId> choose_column(Graph& graph, std::size_t column, std::uint64_t count);
  std::optional<NodeId> choose_foreign_key(Graph& graph, std::size_t foreign_key, std::uint64_t parent_rows);
  /// The column turned out to be distinct by its own construction: its keys need nothing more.
  void vouch(std::size_t column) noexcept;
  /// Whether the column is a member, so that its generator has to call choose_column() or vouch().
  [[nodiscard]] bool is_member(std::size_t column) const noexcept;
  /// Whether it is a member and has to be distinct by itself: no other column or foreign key helps.
  [[nodiscard]] bool is_alone(std::size_t column) const noexcept;

  /// Once all members have been asked: sizes the product spaces and sets their nodes, or reports which key is
  /// too small for `rows`. `sources[c]` says what column c's values come from, for the message.
  void finish(Graph& graph, core::Stream stream, std::uint64_t rows, const std::vector<std::string>& sources,
              core::Diagnostics& problems);

 private:
  struct Member {
    bool is_foreign_key;
    std::size_t index;        // of the column or the foreign key
    std::uint64_t count = 0;  // values it can take; 0 until asked
    std::optional<NodeId> node;
  };
  struct Space {
    std::string_view kind;  // "primary key", "unique constraint"
    const schema::Key* key;
    std::vector<Member> members;
    std::optional<NodeId> point;
    bool is_vouched = false;
  };

  void plan(const schema::Key& key, std::string_view kind, const std::vector<bool>& always_distinct,
            core::Diagnostics& problems);
  [[nodiscard]] bool is_satisfied(const schema::Key& key, const std::vector<bool>& always_distinct) const;
  [[nodiscard]] std::vector<Member> members_of(const schema::Key& key) const;
  [[nodiscard]] bool is_taken(std::size_t column) const;
  std::optional<NodeId> choose(Graph& graph, bool is_foreign_key, std::size_t index, std::uint64_t count);
  static void set_free(Graph& graph, core::Stream stream, Space& space);
  void report_too_small(const Space& space, std::uint64_t possible, std::uint64_t rows,
                        const std::vector<std::string>& sources, core::Diagnostics& problems) const;

  const schema::Table* table_;
  std::size_t table_index_;
  std::deque<schema::Key> index_keys_;  // unique indexes over plain columns, as keys; addresses stay
  std::vector<Space> spaces_;
  std::vector<const schema::Key*> satisfied_;
};

}  // namespace datagen::generators
