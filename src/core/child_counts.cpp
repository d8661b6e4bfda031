#include "core/child_counts.hpp"

#include <algorithm>
#include <cmath>

#include "core/portable_math.hpp"

namespace datagen::core {

namespace {

// Values first, first + 1, ... that are equally likely, `weight` in all. Wide ranges are cut into cells, so
// that they cost the same as narrow ones.
struct Cell {
  std::uint64_t first;
  std::uint64_t width;
  double weight;

  [[nodiscard]] double middle() const {
    return static_cast<double>(first) + static_cast<double>(width - 1) / 2;
  }
};
using Cells = std::vector<Cell>;

struct Range {
  std::uint64_t first;
  std::uint64_t last;
};

// Wide enough a table that a cell is far below any slice, small enough to be made in some milliseconds.
constexpr std::uint64_t kMostCells = 1 << 16;
// Odds below this share of the greatest are no odds.
constexpr double kLogOfNothing = -40;

// Cells of equal width, weighed by `log_density` of their middle; the greatest is to be about 0.
template <typename LogDensity>
Cells even_cells(Range range, LogDensity log_density) {
  __extension__ using Wide = unsigned __int128;
  const std::uint64_t values = range.last - range.first + 1;
  const std::uint64_t count = std::min(values, kMostCells);
  const auto bound = [&](std::uint64_t cell) {
    return range.first + static_cast<std::uint64_t>(static_cast<Wide>(values) * cell / count);
  };
  Cells cells;
  cells.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    Cell cell{bound(i), bound(i + 1) - bound(i), 0};
    cell.weight = portable_exp(log_density(cell.middle())) * static_cast<double>(cell.width);
    cells.push_back(cell);
  }
  return cells;
}

// The part of [min, max] that lies between two numbers; its nearer end where none does.
Range within(const ChildCounts& counts, double from, double to) {
  const auto min = static_cast<double>(counts.min);
  const auto max = static_cast<double>(counts.max);
  return {static_cast<std::uint64_t>(std::clamp(std::floor(from), min, max)),
          static_cast<std::uint64_t>(std::clamp(std::ceil(to), min, max))};
}

double nearest(const ChildCounts& counts, double value) {
  return std::clamp(value, static_cast<double>(counts.min), static_cast<double>(counts.max));
}

Cells uniform_cells(const ChildCounts& counts) {
  return even_cells({counts.min, counts.max}, [](double) { return 0.0; });
}

Cells normal_cells(const ChildCounts& counts) {
  const double mean = counts.mean;
  const double least = (nearest(counts, mean) - mean) / counts.std_dev;
  const double reach = counts.std_dev * std::sqrt(least * least - 2 * kLogOfNothing) + 1;
  return even_cells(within(counts, mean - reach, mean + reach), [&](double value) {
    const double deviation = (value - mean) / counts.std_dev;
    return (least * least - deviation * deviation) / 2;
  });
}

Cells exponential_cells(const ChildCounts& counts) {
  const auto min = static_cast<double>(counts.min);
  const double scale = counts.mean - min;
  const double log_ratio = -portable_log(1 + 1 / scale);
  return even_cells(within(counts, min, min + kLogOfNothing / log_ratio),
                    [&](double value) { return (value - min) * log_ratio; });
}

// Each count's odds follow from its neighbour's, from the likeliest on.
Cells poisson_cells(const ChildCounts& counts) {
  const double reach = 12 * std::sqrt(counts.mean) + 20;
  const Range range = within(counts, counts.mean - reach, counts.mean + reach);
  const std::uint64_t mode = std::clamp(static_cast<std::uint64_t>(counts.mean), range.first, range.last);
  Cells cells(range.last - range.first + 1);
  for (std::uint64_t i = 0; i < cells.size(); ++i) cells[i] = {range.first + i, 1, 1};
  for (std::uint64_t i = mode - range.first; i > 0; --i) {
    cells[i - 1].weight = cells[i].weight * static_cast<double>(cells[i].first) / counts.mean;
  }
  for (std::uint64_t i = mode - range.first; i + 1 < cells.size(); ++i) {
    cells[i + 1].weight = cells[i].weight * counts.mean / static_cast<double>(cells[i + 1].first);
  }
  return cells;
}

// Cells grow with the distance from the least count, where the odds change fast.
Cells zipf_cells(const ChildCounts& counts) {
  constexpr std::uint64_t kSteps = 4096;  // to the double of a rank
  const std::uint64_t ranks = counts.max - counts.min + 1;
  Cells cells;
  for (std::uint64_t rank = 1; rank <= ranks;) {
    const std::uint64_t width = std::min(rank / kSteps + 1, ranks - rank + 1);
    Cell cell{rank, width, 0};
    cell.weight = portable_exp(-counts.alpha * portable_log(cell.middle())) * static_cast<double>(width);
    cell.first = counts.min + rank - 1;
    cells.push_back(cell);
    rank += width;
  }
  return cells;
}

Cells weighted_cells(const ChildCounts& counts) {
  Cells cells;
  for (const auto& [count, weight] : counts.weights) cells.push_back({count, 1, weight});
  std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.first < b.first; });
  return cells;
}

Cells cells_of(const ChildCounts& counts) {
  switch (counts.kind) {
    case ChildCounts::Kind::Uniform: return uniform_cells(counts);
    case ChildCounts::Kind::Zipf: return zipf_cells(counts);
    case ChildCounts::Kind::Poisson: return poisson_cells(counts);
    case ChildCounts::Kind::Normal: return normal_cells(counts);
    case ChildCounts::Kind::Exponential: return exponential_cells(counts);
    case ChildCounts::Kind::Weighted: return weighted_cells(counts);
  }
  return {};
}

double weight_of(const Cells& cells) {
  double sum = 0;
  for (const Cell& cell : cells) sum += cell.weight;
  return sum;
}

// Takes equally likely slices off the cells, one after the other.
class Slicer {
 public:
  struct Slice {
    std::uint64_t least;
    std::uint64_t most;
    double mean;
  };

  explicit Slicer(const Cells& cells) : cells_(cells) { skip_empty(); }

  Slice take(double weight) {
    Slice slice{value_at(), 0, 0};
    double left = weight;
    double sum = 0;
    while (true) {
      const Cell& cell = cells_[cell_];
      const bool is_last = cell_ + 1 == cells_.size();
      const double rest = std::max(0.0, cell.weight - used_);
      const double taken = is_last ? left : std::min(left, rest);
      const double middle = std::min(1.0, (used_ + taken / 2) / cell.weight);
      sum += taken * (static_cast<double>(cell.first) + middle * static_cast<double>(cell.width - 1));
      used_ += taken;
      left -= taken;
      slice.most = value_at();
      if (is_last) break;
      if (used_ >= cell.weight) next_cell();
      if (left <= 0) break;
    }
    // A slice of one value has its mean without rounding.
    slice.mean = slice.least == slice.most ? static_cast<double>(slice.least) : sum / weight;
    return slice;
  }

 private:
  void next_cell() {
    ++cell_;
    used_ = 0;
    skip_empty();
  }
  void skip_empty() {
    while (cell_ + 1 < cells_.size() && cells_[cell_].weight <= 0) ++cell_;
  }
  [[nodiscard]] std::uint64_t value_at() const {
    const Cell& cell = cells_[cell_];
    const double share = std::min(1.0, used_ / cell.weight);
    return cell.first + static_cast<std::uint64_t>(share * static_cast<double>(cell.width - 1));
  }

  const Cells& cells_;
  std::size_t cell_ = 0;
  double used_ = 0;  // of the cell's weight
};

// Counts as listed and none between: each as often as its odds say, at least once. What rounding gives too
// much is taken from the most frequent.
std::vector<std::uint64_t> share_out_listed(const Cells& cells, std::uint32_t parents) {
  const double weight = weight_of(cells);
  std::vector<std::uint64_t> times;
  double below = 0;
  double given = 0;
  std::uint64_t sum = 0;
  for (const Cell& cell : cells) {
    below += cell.weight;
    const double end = std::floor(below / weight * static_cast<double>(parents) + 0.5);
    times.push_back(cell.weight > 0 ? static_cast<std::uint64_t>(std::max(1.0, end - given)) : 0);
    given = end;
    sum += times.back();
  }
  for (; sum > parents; --sum) --*std::max_element(times.begin(), times.end());
  std::vector<std::uint64_t> result;
  for (std::size_t i = 0; i < cells.size(); ++i) result.insert(result.end(), times[i], cells[i].first);
  return result;
}

}  // namespace

std::vector<std::uint64_t> share_out(const ChildCounts& counts, std::uint32_t parents) {
  const Cells cells = cells_of(counts);
  if (counts.kind == ChildCounts::Kind::Weighted) return share_out_listed(cells, parents);
  const double weight = weight_of(cells) / static_cast<double>(parents);
  Slicer slicer(cells);
  std::vector<std::uint64_t> result;
  result.reserve(parents);
  double owed = 0;  // what rounding has kept back
  for (std::uint32_t i = 0; i < parents; ++i) {
    const Slicer::Slice slice = slicer.take(weight);
    owed += slice.mean;
    const double count =
        std::clamp(std::floor(owed + 0.5), static_cast<double>(slice.least), static_cast<double>(slice.most));
    owed -= count;
    result.push_back(static_cast<std::uint64_t>(count));
  }
  if (counts.kind == ChildCounts::Kind::Uniform && parents > 1) {
    result.front() = counts.min;
    result.back() = counts.max;
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace datagen::core
