// What a generator is given to build one column's cell: the column, its configuration, its draws, and the
// choices, people, places and moments it shares with the rest of its row.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/draw.hpp"
#include "generators/config.hpp"
#include "generators/graph.hpp"
#include "generators/roles.hpp"
#include "generators/words/words.hpp"
#include "schema/model.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators {

class ModelBuild;
struct GeneratorInfo;
struct MemberChoice;

/// The largest space that choose() takes: permutations need one bit more.
inline constexpr std::uint64_t kMaxChoices = std::uint64_t{1} << 62U;

/// A value inside a column's value - an element of an array, a field of a composite - which is built like a
/// column of its own.
struct ColumnPart {
  /// Stands in for the table: the fields' names and types, without keys; `field` is the part's.
  std::shared_ptr<const schema::Table> fields{};
  std::size_t field = 0;
  /// In front of the names of what the row's columns share; empty: the part shares the row's person and
  /// place.
  std::string scope{};
  core::Stream stream{0};
  /// The column's values differ where this part's do.
  bool carries_key = false;
  /// The cells of the fields before this one; may be nullptr.
  const std::vector<CellPlan>* siblings = nullptr;
  /// Place among the elements of an array: their choices differ from each other.
  std::uint32_t index = 0;
  std::uint32_t count = 1;
};

/// Lives while one cell is built; from one thread.
class ColumnBuild {
 public:
  ColumnBuild(ModelBuild& build, std::size_t table, std::size_t column, const Config& config);
  /// A part of `whole`, which must outlive it.
  ColumnBuild(ColumnBuild& whole, ColumnPart part, const Config& config);

  [[nodiscard]] const schema::Model& model() const noexcept;
  /// For generators that look beyond their own row: parents, children.
  [[nodiscard]] ModelBuild& model_build() noexcept { return build_; }
  [[nodiscard]] std::size_t table_number() const noexcept { return table_; }
  [[nodiscard]] const schema::Table& table() const noexcept;
  [[nodiscard]] const schema::Column& column() const noexcept;
  /// Its number in the table.
  [[nodiscard]] std::size_t number() const noexcept { return column_; }
  /// Whether name or type chose the generator, not the schema.
  [[nodiscard]] bool is_inferred() const noexcept;
  /// The column's type with domains resolved.
  [[nodiscard]] const schema::Type& type() const noexcept { return type_; }
  [[nodiscard]] schema::ValueKind kind() const noexcept { return kind_; }
  [[nodiscard]] const Config& config() const noexcept { return config_; }
  [[nodiscard]] std::uint64_t rows() const noexcept;
  [[nodiscard]] std::uint64_t rows_of(std::size_t table) const noexcept;
  [[nodiscard]] std::int64_t reference_time() const noexcept;
  /// The column's own stream; parts of it are independent.
  [[nodiscard]] core::Stream stream() const noexcept { return stream_; }

  NodeId add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs = {}, std::uint8_t outputs = 1,
             Nullability nullability = Nullability::NeverNull);
  /// The row number.
  NodeId row();
  /// Which of `count` values: another one for each row where the column must be distinct, else an even draw.
  /// A generator calls this for what its values differ by; at most once. `count` is 1 to kMaxChoices.
  NodeId choose(std::uint64_t count);
  /// As choose(), for values that can be numbered once `count` are used up: the node gives numbers up to
  /// `most` where the column's keys need them. Not for parts.
  NodeId choose_numbered(std::uint64_t count, std::uint64_t most);
  /// As choose(), weighted where the column need not be distinct.
  NodeId choose_weighted(const std::vector<double>& weights);
  /// An even draw whatever the column must be; `part` tells the column's draws apart.
  NodeId draw_below(std::uint64_t count, std::uint64_t part);

  /// Whether the column must be distinct, so that choose() or vouch_distinct() has to be called.
  [[nodiscard]] bool must_be_distinct() const;
  /// Whether it must be distinct by itself, not together with other columns.
  [[nodiscard]] bool is_key_alone() const;
  /// Whether its values have to differ in more than their case.
  [[nodiscard]] bool folds_case() const;
  /// Whether its ranges must not overlap: choose() then picks one of many that do not.
  [[nodiscard]] bool must_be_disjoint() const;
  /// Whether so many values are too few: a generator then takes a wider or finer range than reads best.
  [[nodiscard]] bool needs_more_than(std::uint64_t values) const {
    return must_be_distinct() && rows() > values;
  }
  /// The generator makes another value for every row without choose().
  void vouch_distinct();

  /// A node that other columns of the row share under a name ("person"); made when first asked for.
  NodeId shared_node(std::string_view name, const std::function<NodeId()>& make);
  /// The persons and places of the table's rows, and which of them the column is about.
  [[nodiscard]] const Roles& roles() const;
  [[nodiscard]] std::string person_role() const { return whole_ == nullptr ? roles().person(column_) : ""; }
  [[nodiscard]] std::string place_role() const { return whole_ == nullptr ? roles().place(column_) : ""; }
  /// The stream of what the row's columns share under that name.
  [[nodiscard]] core::Stream shared_stream(std::string_view name) const;
  /// The moment the row came into being; after those of the rows it belongs to.
  NodeId birth();
  /// A value that columns of any table read and none changes (weights, formats): made when first asked for
  /// under the name, which says its type and all that it depends on.
  template <typename Make>
  auto constant(const std::string& name, Make make) {
    using Value = std::remove_cvref_t<std::invoke_result_t<Make>>;
    std::shared_ptr<const void>& known = constant_of(name);
    if (!known) known = std::make_shared<const Value>(make());
    return std::static_pointer_cast<const Value>(known);
  }
  /// The list as a dictionary shared by all columns.
  core::DictionaryPtr dictionary(words::WordList list);

  /// The cell of a part, made by the generator with the configuration (nullptr: none). Where the part carries
  /// the column's key and cannot be distinct, has_chosen() stays false. Past schema::kMaxNestedValues a
  /// problem and no cell.
  CellPlan build_part(ColumnPart part, const GeneratorInfo& generator, const schema::JsonValue* config);
  /// How many values the last choose() was asked for; 0 when it was not.
  [[nodiscard]] std::uint64_t choices() const noexcept { return choices_; }
  /// In front of the names of what the row's columns share: not empty in parts that have their own.
  [[nodiscard]] const std::string& scope() const noexcept { return part_.scope; }
  /// Whether the column, or the one that this is a part of, belongs to a key.
  [[nodiscard]] bool is_in_key() const;

  /// The cell another column of this table has; nullptr when it is being built or is in no data.
  const CellPlan* sibling(std::size_t column);
  /// The cell of a parent's column through a foreign key of this table that has no NULLs, seen from this
  /// table.
  std::optional<CellPlan> parent_cell(std::size_t foreign_key, std::size_t column);

  /// Something the configuration asks for that cannot be: an error of the schema.
  void error(std::size_t offset, std::string message, std::string hint = {}) const {
    config_.error(offset, std::move(message), std::move(hint));
  }
  /// Something sound that cannot be made for this many rows.
  void problem(std::string message, std::string hint = {}) const;
  /// `column "orders.email"`, for messages.
  [[nodiscard]] std::string display() const;

  /// Whether choose() or vouch_distinct() was called: the values are then as distinct as the column must be.
  [[nodiscard]] bool has_chosen() const noexcept { return has_chosen_; }

 private:
  NodeId choose_in_list(std::uint64_t count);
  bool count_part();
  NodeId choose_for_keys(const MemberChoice& choice);

  std::shared_ptr<const void>& constant_of(const std::string& name);

  ModelBuild& build_;
  std::size_t table_;
  std::size_t column_;
  const Config& config_;
  schema::Type type_;
  schema::ValueKind kind_;
  core::Stream stream_;
  bool has_chosen_ = false;
  std::uint64_t choices_ = 0;
  std::size_t parts_ = 0;         // of the whole column
  ColumnBuild* whole_ = nullptr;  // of a part
  ColumnPart part_;
};

}  // namespace datagen::generators
