// What the checks of one table and the domains of its columns ask of its values: per column, between columns,
// and what is left over.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/checks/check_source.hpp"
#include "generators/checks/distances.hpp"
#include "generators/checks/interval_set.hpp"
#include "generators/checks/linear.hpp"
#include "generators/checks/text_rule.hpp"
#include "generators/graph.hpp"
#include "schema/json_value.hpp"
#include "schema/model.hpp"

namespace datagen::generators::checks {

/// What the checks ask of one column alone.
struct ColumnFit {
  Measure measure;
  IntervalSet allowed;          ///< slots, within the type's limits; only where it has a measure
  bool is_bounded = false;      ///< `allowed` is less than the limits
  std::vector<TextRule> rules;  ///< texts and labels
  bool refuses_null = false;
  bool refuses_values = false;       ///< only NULL is left
  std::vector<std::size_t> sources;  ///< numbers of the checks, in their order
  /// The generator itself makes nothing else.
  bool is_met = false;
  /// Its cell is of a kind that no bounds are put on.
  bool is_left = false;
  /// Its texts meet the rules by chance alone.
  bool is_unsure = false;

  [[nodiscard]] bool is_free() const {
    return !is_bounded && rules.empty() && !refuses_null && !refuses_values;
  }
  [[nodiscard]] bool allows(std::string_view text) const;
  /// Its values one by one, where there are few.
  [[nodiscard]] std::optional<std::vector<std::string>> texts() const;
};

/// A part of a check that fitting the columns one by one does not meet.
struct OpenCheck {
  std::size_t source;
  schema::SqlNode condition;
  std::vector<std::size_t> columns;
  /// column = the rest: the column can be computed.
  std::optional<std::size_t> computed;
  schema::SqlNode formula;
  std::string reason;  ///< why it was not understood; may be empty
};

/// Says of a table that its columns are the fields of a column's values.
struct RecordOf {
  const schema::Table* table;
  std::size_t column;
};

class RedrawNode;

/// Columns that are drawn again together where one of their checks is false (redraw.hpp).
struct RedrawGroup {
  std::vector<std::size_t> columns{};
  std::vector<std::size_t> open{};          ///< numbers of TableFits::open()
  bool has_fixed_columns = false;           ///< its checks read columns that no redraw changes
  std::optional<NodeId> alias{};            ///< once a cell is built
  RedrawNode* node = nullptr;               ///< once the checks are compiled
  std::map<std::size_t, CellPlan> cells{};  ///< of the columns, before the alias
};

/// A condition that rows are looked at for.
struct WatchedPart {
  std::size_t source;
  std::size_t offset;  ///< in the check, bytes
  NodeId condition;    ///< its truth value
};
/// Checks of values that are never drawn again (watch.hpp).
struct WatchedChecks {
  std::vector<std::size_t> open{};   ///< numbers of TableFits::open()
  std::vector<WatchedPart> parts{};  ///< once the checks are compiled
  std::optional<NodeId> node{};      ///< the same
};

/// Read once per table, before its columns are built.
class TableFits {
 public:
  /// Reports what can never hold to `errors`. The checks of a table of fields are those of `record.table`.
  TableFits(const schema::Model& model, std::size_t table, std::int64_t reference_time,
            core::Diagnostics& errors, std::optional<RecordOf> record = {});

  [[nodiscard]] bool is_empty() const noexcept { return sources_.empty(); }
  [[nodiscard]] const std::vector<CheckSource>& sources() const noexcept { return sources_; }
  [[nodiscard]] ColumnFit& column(std::size_t column) { return columns_[column]; }
  [[nodiscard]] const std::vector<Distance>& distances() const noexcept { return distances_; }
  [[nodiscard]] const std::vector<OpenCheck>& open() const noexcept { return open_; }
  /// One more; its number.
  std::size_t add_open(OpenCheck open);
  [[nodiscard]] std::vector<RedrawGroup>& groups() noexcept { return groups_; }
  [[nodiscard]] WatchedChecks& watched() noexcept { return watched_; }
  /// False when the check has been warned of already.
  bool note_warning(std::size_t source);
  /// The group of a column; nullptr: it is not redrawn.
  [[nodiscard]] RedrawGroup* group_of(std::size_t column);
  /// The cell of a column as another one of its group sees it; nullptr where they have none in common.
  [[nodiscard]] const CellPlan* cell_within_group(std::size_t asking, std::size_t column);
  /// The column's cell behind the real row, made when first asked for.
  template <typename Make>
  const CellPlan& keep_of_real_row(std::size_t column, Make make) {
    const auto found = of_real_row_.find(column);
    return found != of_real_row_.end() ? found->second : of_real_row_.emplace(column, make()).first->second;
  }
  /// Whether cells of the table may be computed for attempts instead of rows.
  [[nodiscard]] bool has_attempts() const;
  /// Checks that ask for the present in a way that time breaks.
  [[nodiscard]] const std::vector<std::size_t>& clock_sources() const noexcept { return clock_sources_; }
  /// `check "a"` or `checks "a" and "b"`: those that ask something of the column.
  [[nodiscard]] std::string names_of(std::size_t column) const;

  /// A configuration for a generator that takes the place of a column's own; lives as long as this.
  const schema::JsonValue* keep(schema::JsonValue config) {
    return &configs_.emplace_back(std::move(config));
  }

 private:
  friend class FitsReader;

  std::vector<CheckSource> sources_;
  std::vector<ColumnFit> columns_;
  std::vector<Distance> distances_;
  std::vector<OpenCheck> open_;
  std::vector<std::size_t> clock_sources_;
  std::vector<RedrawGroup> groups_;
  WatchedChecks watched_;
  std::vector<std::size_t> warned_sources_;
  bool has_bounded_parts_ = false;  // elements or fields with a domain
  std::map<std::size_t, CellPlan> of_real_row_;
  std::deque<schema::JsonValue> configs_;
};

}  // namespace datagen::generators::checks
