#include "generators/keys/gated_cell.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace datagen::generators {

namespace {

using Kind = RowCondition::Kind;

// Inputs: the value, the gate. 1 in rows that the index holds, or the other way round.
class GatedBoolean final : public Node {
 public:
  explicit GatedBoolean(bool held) : held_(held) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t gate = call.input(1)[i];
      const bool is_held = (gate == 0) == held_;
      call.output()[i] = gate == DistinctKeys::kNoGate ? call.input(0)[i] : std::uint64_t{is_held};
    }
  }

 private:
  bool held_;
};

// Input 0: the gate. NULL in rows that the index holds, or in the others. `drawn` nulls stand where no gate
// is.
class GatedNull final : public Node {
 public:
  GatedNull(bool held, std::size_t drawn) : held_(held), drawn_(drawn) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t drawn = 0;
    for (std::size_t input = 1; input <= drawn_; ++input) drawn |= call.input_nulls(input);
    std::uint64_t nulls = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t gate = call.input(0)[i];
      const bool is_null = gate == DistinctKeys::kNoGate ? (drawn >> i & 1U) != 0 : (gate == 0) == held_;
      nulls |= std::uint64_t{is_null} << i;
    }
    std::copy_n(call.input(0), call.count, call.output());
    *call.null_mask = nulls;
  }

 private:
  bool held_;
  std::size_t drawn_;
};

// Inputs: the index of a word, the gate. Words of the condition give way to others where it must not hold.
class GatedWord final : public Node {
 public:
  GatedWord(core::Stream stream, std::vector<bool> is_held, std::vector<std::uint64_t> others)
      : stream_(stream), is_held_(std::move(is_held)), others_(std::move(others)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t word = call.input(0)[i];
      const std::uint64_t gate = call.input(1)[i];
      const bool stays = gate == 0 || gate == DistinctKeys::kNoGate || !is_held_[word];
      call.output()[i] = stays ? word : others_[core::below(stream_.draw(call.rows[i]), others_.size())];
    }
  }

 private:
  core::Stream stream_;
  std::vector<bool> is_held_;
  std::vector<std::uint64_t> others_;
};

std::string_view without_padding(std::string_view text) {
  const std::size_t end = text.find_last_not_of(' ');
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

std::optional<CellPlan> gated_words(Graph& graph, core::Stream stream, CellPlan cell,
                                    const DistinctKeys::Gate& gate) {
  if (cell.pieces.size() != 1 || cell.pieces.front().kind != core::PieceKind::Word) return std::nullopt;
  PlannedPiece& piece = cell.pieces.front();
  std::vector<bool> is_held;
  std::vector<std::uint64_t> others;
  for (std::uint32_t word = 0; word < piece.dictionary->size(); ++word) {
    const std::string_view text = without_padding((*piece.dictionary)[word]);
    const std::vector<std::string>& held = gate.condition.values;
    const bool is_listed = std::find(held.begin(), held.end(), text) != held.end();
    is_held.push_back(is_listed != gate.condition.is_negated);
    if (!is_held.back()) others.push_back(word);
  }
  if (others.empty()) return std::nullopt;
  piece.slot = slot_of(graph.add(std::make_unique<GatedWord>(stream, std::move(is_held), std::move(others)),
                                 {piece.slot, slot_of(gate.node)}));
  return cell;
}

CellPlan gated_nulls(Graph& graph, CellPlan cell, const DistinctKeys::Gate& gate) {
  std::vector<SlotRef> inputs{slot_of(gate.node)};
  for (NodePath& path : cell.nulls) inputs.push_back({std::move(path), 0});
  auto node = std::make_unique<GatedNull>(gate.condition.kind == Kind::Null, inputs.size() - 1);
  cell.nulls = {{{}, graph.add(std::move(node), std::move(inputs), 1, Nullability::MayBeNull)}};
  return cell;
}

}  // namespace

std::optional<CellPlan> gated_cell(Graph& graph, core::Stream stream, CellPlan cell,
                                   const DistinctKeys::Gate& gate) {
  switch (gate.condition.kind) {
    case Kind::Null:
    case Kind::NotNull: return gated_nulls(graph, std::move(cell), gate);
    case Kind::Values: return gated_words(graph, stream, std::move(cell), gate);
    case Kind::True:
    case Kind::False: break;
  }
  if (cell.pieces.size() != 1 || cell.pieces.front().kind != core::PieceKind::Boolean) return std::nullopt;
  SlotRef& value = cell.pieces.front().slot;
  value = slot_of(graph.add(std::make_unique<GatedBoolean>(gate.condition.kind == Kind::True),
                            {value, slot_of(gate.node)}));
  return cell;
}

}  // namespace datagen::generators
