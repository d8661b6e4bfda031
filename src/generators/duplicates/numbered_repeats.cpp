#include "generators/duplicates/numbered_repeats.hpp"

#include <memory>
#include <utility>

#include "core/block.hpp"
#include "generators/checks/table_fits.hpp"
#include "generators/duplicates/repeats.hpp"
#include "generators/keys/distinct_keys.hpp"
#include "schema/duplicates.hpp"

namespace datagen::generators::duplicates {

namespace {

// Two slots: the number, and whether there is one. Input: the row that is repeated.
class NumberOfRepeat final : public Node {
 public:
  NumberOfRepeat(std::uint64_t own_rows, std::uint64_t offset) : own_rows_(own_rows), offset_(offset) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* const repeated = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = call.rows[i];
      const std::uint64_t is_number =
          static_cast<std::uint64_t>(repeated[i] != row) | static_cast<std::uint64_t>(row >= own_rows_);
      call.output(0)[i] = (row + 1 + offset_) & -is_number;
      call.output(1)[i] = is_number;
    }
  }

 private:
  std::uint64_t own_rows_;
  std::uint64_t offset_;
};

}  // namespace

std::optional<NumberedRepeats> numbered_repeats(ModelBuild& build, std::size_t table, std::size_t column,
                                                std::uint64_t own_rows, std::uint64_t offset) {
  const schema::Table& asked = build.model().tables[table];
  const schema::Reuse* const reuse = schema::duplicates_of(build.model(), asked, column).reuse;
  const bool is_drawn_again = build.fits(table).group_of(column) != nullptr;
  if (reuse == nullptr || !is_in_key(asked, column) || is_drawn_again) return std::nullopt;
  const NodeId rows = reused_rows_node(build, table, *reuse);
  const NodeId number =
      build.graph().add(std::make_unique<NumberOfRepeat>(own_rows, offset), {slot_of(rows)}, 2);
  return NumberedRepeats{rows, slot_of(number, 0), slot_of(number, 1)};
}

std::vector<PlannedPiece> repeated_pieces(std::vector<PlannedPiece> pieces, NodeId rows) {
  for (PlannedPiece& piece : pieces) {
    if (piece.kind != core::PieceKind::Literal) piece.slot = piece.slot.behind(rows);
  }
  return pieces;
}

}  // namespace datagen::generators::duplicates
