#include "generators/duplicates/row_pool.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/block.hpp"
#include "core/error.hpp"
#include "generators/program.hpp"

namespace datagen::generators::duplicates {

namespace {

using schema::DuplicateStrategy;

// Rows looked at for a value of the pool: most columns repeat few of them, those of few values have no more.
constexpr std::uint64_t kSearchedPerValue = 4;
constexpr std::uint64_t kSearchedAtLeast = 256;
// Of the pool's values, those that weighted_random takes often: its first tenth.
constexpr std::uint64_t kTopShare = 10;

// Two cells of a column are alike if these are.
void append_bits(std::string& key, const core::Block& block, const core::Piece& piece, std::uint32_t row) {
  if (piece.kind == core::PieceKind::Literal) return;
  const std::uint64_t value = block.slots[piece.slot].values[row];
  const auto append_number = [&key](std::uint64_t number) {
    key.append(reinterpret_cast<const char*>(&number), sizeof number);
  };
  const auto append_text = [&](std::string_view text) {
    append_number(text.size());
    key += text;
  };
  if (piece.kind == core::PieceKind::Text) {
    append_text({reinterpret_cast<const char*>(value), block.slots[piece.slot + 1].values[row]});
  } else if (piece.kind == core::PieceKind::Word) {
    append_text((*piece.dictionary)[static_cast<std::uint32_t>(value)]);
  } else {
    append_number(value);
    if (slots_of(piece.kind) == 2) append_number(block.slots[piece.slot + 1].values[row]);
  }
}

std::string key_of(const core::Block& block, const std::vector<core::CellLayout>& cells, std::uint32_t row) {
  std::string key;
  for (const core::CellLayout& cell : cells) {
    for (const core::Piece& piece : cell.pieces) append_bits(key, block, piece, row);
  }
  return key;
}

// The first rows with values that differ from each other.
class Search {
 public:
  Search(const Graph& graph, const std::vector<CellPlan>& cells, std::uint64_t rows)
      : program_(graph, cells), workspace_(program_), rows_(rows) {}

  enum class Nulls : std::uint8_t { Skipped, Taken };
  std::vector<std::uint64_t> run(std::uint64_t wanted, Nulls nulls) {
    found_.clear();
    keys_.clear();
    for (std::uint64_t row = 0; row < rows_ && found_.size() < wanted; row += core::kBlockRows) {
      const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, rows_ - row));
      look_at(row, count, nulls);
    }
    if (found_.size() > wanted) found_.resize(wanted);
    return std::move(found_);
  }

 private:
  void look_at(std::uint64_t first, std::uint32_t count, Nulls nulls) {
    try {
      const core::Block block = program_.run(first, count, workspace_);
      std::uint64_t skipped = 0;
      for (const core::CellLayout& cell : program_.cells()) {
        if (nulls == Nulls::Skipped && cell.null_mask != core::kNeverNull)
          skipped |= block.null_masks[cell.null_mask];
      }
      for (std::uint32_t row = 0; row < count; ++row) {
        if ((skipped >> row & 1U) == 0 && keys_.insert(key_of(block, program_.cells(), row)).second)
          found_.push_back(first + row);
      }
    } catch (const core::Error&) {
      // A row that cannot be made is named when rows are made.
    }
  }

  Program program_;
  Workspace workspace_;
  std::uint64_t rows_;
  std::unordered_set<std::string> keys_;
  std::vector<std::uint64_t> found_;
};

}  // namespace

RowPool::RowPool(core::Stream stream, const schema::Duplicates& asked, std::uint64_t rows)
    : stream_(stream),
      entries_(stream.part("entries")),
      is_constant_(asked.strategy == DuplicateStrategy::AllowSimple),
      has_top_(asked.strategy == DuplicateStrategy::WeightedRandom),
      asked_(parts_of(is_constant_ ? 1 : asked.pool, has_top_)),
      found_(asked_),
      searched_(std::max(kSearchedPerValue * asked_.size, kSearchedAtLeast)),
      rows_(rows) {
  const auto [top, middle, fresh] = asked.weights;
  switch (asked.strategy) {
    case DuplicateStrategy::GenerateNew: break;
    case DuplicateStrategy::AllowSimple:
    case DuplicateStrategy::CachedPool: pooled_ = threshold(1); break;
    case DuplicateStrategy::SmartDuplicates: pooled_ = threshold(asked.probability); break;
    case DuplicateStrategy::WeightedRandom:
      top_ = threshold(top / (top + middle + fresh));
      pooled_ = threshold((top + middle) / (top + middle + fresh));
      break;
  }
}

RowPool::Parts RowPool::parts_of(std::uint64_t size, bool has_top) {
  return {size, has_top ? (size + kTopShare - 1) / kTopShare : 0};
}

void RowPool::prepare(const Graph& graph) {
  if (is_prepared_ || members_.empty()) return;
  is_prepared_ = true;
  Search search(graph, members_, std::min(searched_, rows_));
  pool_ = search.run(asked_.size, Search::Nulls::Skipped);
  if (pool_.empty()) pool_ = search.run(asked_.size, Search::Nulls::Taken);
  found_ = parts_of(pool_.size(), has_top_);
}

// Rows among those that were looked at take what a whole pool would give them, as far as it lies before them:
// where there are fewer rows than are looked at, it may not be whole yet.
std::uint64_t RowPool::repeated(std::uint64_t row) const noexcept {
  const std::uint64_t draw = stream_.draw(row);
  if (draw >= pooled_) return row;
  const auto [size, top] = row < searched_ ? asked_ : found_;
  const std::uint64_t entry = draw < top_  ? core::below(entries_.draw(row), top)
                              : top < size ? top + core::below(entries_.draw(row), size - top)
                                           : core::below(entries_.draw(row), size);
  if (entry >= pool_.size()) return row;
  return is_constant_ ? pool_[entry] : std::min(pool_[entry], row);
}

void RowPool::fill(const NodeCall& call) const {
  if (pool_.empty()) {
    std::copy_n(call.rows, call.count, call.output());
    return;
  }
  for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = repeated(call.rows[i]);
}

}  // namespace datagen::generators::duplicates
