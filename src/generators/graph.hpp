// The graph that values are computed by: nodes turn row numbers into slots, cells say how slots print.
//
// A node belongs to one table and computes, for any row numbers of it, one or more slots and a null mask. A
// foreign key is a node whose slot holds row numbers of the parent table; what comes after it in a path is
// computed for those rows. So a child recomputes its parent's key, price or time, over any number of foreign
// keys; but for columns of small tables (nodes/remembered_column.hpp) nothing is remembered.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/block.hpp"
#include "generators/text_arena.hpp"

namespace datagen::generators {

class Graph;
class Program;
class Workspace;

using NodeId = std::uint32_t;

/// A node seen from a table: through foreign-key nodes (`hops`, each giving the row numbers of the next
/// table) to the node.
struct NodePath {
  std::vector<NodeId> hops;
  NodeId node = 0;

  /// The same place seen from the table that `hop` leads from.
  [[nodiscard]] NodePath behind(NodeId hop) const;
};

/// One of a node's slots.
struct SlotRef {
  NodePath path;
  std::uint8_t output = 0;
  /// Whether the slot's bits are the whole value: no text, no part of one of several slots.
  bool is_whole = false;

  [[nodiscard]] SlotRef behind(NodeId hop) const { return {path.behind(hop), output, is_whole}; }
};

/// What a node sees of one block when it is filled.
struct NodeCall {
  struct Input {
    std::uint16_t slot;
    std::uint16_t null_mask;  ///< core::kNeverNull when it is never NULL
  };

  std::uint32_t count;        ///< rows, 1..core::kBlockRows
  const std::uint64_t* rows;  ///< their numbers in the node's table
  const core::Slot* slots;
  const std::uint64_t* null_masks;
  const Input* inputs;
  core::Slot* out;  ///< the node's first slot, the others behind it
  std::uint64_t*
      null_mask;  ///< the node's own mask; 0 at entry; not to be touched by nodes that never give NULL
  TextArena* arena;
  Workspace* nested;  ///< the memory for the node's nested program; nullptr when it has none

  [[nodiscard]] const std::uint64_t* input(std::size_t index) const noexcept {
    return slots[inputs[index].slot].values.data();
  }
  [[nodiscard]] std::uint64_t input_nulls(std::size_t index) const noexcept {
    const std::uint16_t mask = inputs[index].null_mask;
    return mask == core::kNeverNull ? 0 : null_masks[mask];
  }
  [[nodiscard]] std::uint64_t* output(std::size_t index = 0) const noexcept {
    return out[index].values.data();
  }
};

/// Computes values of one table's rows. Immutable while blocks are filled; fill() is const and may run on any
/// thread.
class Node {
 public:
  virtual ~Node() = default;
  /// Fills `count` values of each output slot. Every row gets a value, NULL or not: readers of a NULL row's
  /// slot may use it.
  virtual void fill(const NodeCall& call) const = 0;

  /// Called, from one thread, whenever a program with this node is compiled: a node that computes values of
  /// other rows (of children, of candidates for a parent) compiles a program of its own the first time.
  virtual void prepare(const Graph& graph) { static_cast<void>(graph); }
  /// Whether it gives rows of its own table for which it gives the same row again.
  [[nodiscard]] virtual bool is_settled() const noexcept { return false; }
  /// That program; nullptr when there is none. fill() runs it with `call.nested` for its memory.
  [[nodiscard]] virtual const Program* nested() const noexcept { return nullptr; }
};

/// Whether a node may set bits of its null mask.
enum class Nullability : std::uint8_t { NeverNull, MayBeNull };

/// A piece of a cell before slots have numbers.
struct PlannedPiece {
  core::PieceKind kind;
  std::uint8_t width = 0;
  SlotRef slot{};  ///< ignored by Literal
  std::string text{};
  core::DictionaryPtr dictionary{};
};

/// Slots that a piece reads from its first one on: none for literals, two for uuids and texts.
[[nodiscard]] constexpr std::uint8_t slots_of(core::PieceKind kind) noexcept {
  if (kind == core::PieceKind::Literal) return 0;
  return kind == core::PieceKind::Uuid || kind == core::PieceKind::Text ? 2 : 1;
}

/// How a column's cell is made, and where it is NULL: where any of `nulls` has the row's bit set.
struct CellPlan {
  std::vector<PlannedPiece> pieces;
  std::vector<NodePath> nulls;
  /// Rows whose values are known to differ from each other, from row 0 on; after so many they start over. 0:
  /// not known.
  std::uint64_t distinct_rows = 0;
  double text_bytes = 40;                  ///< mean length of the Text pieces, for size estimates
  std::optional<std::size_t> max_bytes{};  ///< of a text, where known

  /// The same cell seen through a foreign key: NULL also where the key is.
  [[nodiscard]] CellPlan behind(NodeId hop) const;
};

/// Owns the nodes of all tables. Built by one thread, then read-only.
class Graph {
 public:
  struct Entry {
    std::unique_ptr<Node> node;
    std::vector<SlotRef> inputs;
    std::uint8_t outputs;
    Nullability nullability;
    std::uint64_t target_rows = 0;  ///< of the table whose rows the node gives; 0: it gives none, or unknown
  };

  NodeId add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs = {}, std::uint8_t outputs = 1,
             Nullability nullability = Nullability::NeverNull);
  /// A node whose numbers are only known later; set_node() must follow before a program is compiled.
  NodeId add_later(std::vector<SlotRef> inputs = {}) { return add(nullptr, std::move(inputs)); }
  void set_node(NodeId id, std::unique_ptr<Node> node) { entries_[id].node = std::move(node); }
  /// The same for a node whose inputs are only known with it.
  void set_node(NodeId id, std::unique_ptr<Node> node, std::vector<SlotRef> inputs);
  /// The node gives rows of a table that has so many.
  void set_target_rows(NodeId id, std::uint64_t rows) { entries_[id].target_rows = rows; }
  [[nodiscard]] const Entry& entry(NodeId id) const noexcept { return entries_[id]; }

 private:
  std::vector<Entry> entries_;
};

/// The slot of a node of the table itself.
[[nodiscard]] inline SlotRef slot_of(NodeId node, std::uint8_t output = 0) {
  return {{{}, node}, output};
}

// Pieces, for readable cell plans.
[[nodiscard]] PlannedPiece literal(std::string text);
[[nodiscard]] PlannedPiece piece(core::PieceKind kind, SlotRef slot, std::uint8_t width = 0);
[[nodiscard]] PlannedPiece word(SlotRef index, core::DictionaryPtr dictionary);

}  // namespace datagen::generators
