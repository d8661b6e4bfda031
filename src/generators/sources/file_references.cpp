#include "generators/sources/file_references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "generators/sources/key_columns.hpp"
#include "generators/sources/key_hasher.hpp"
#include "generators/sources/source_table.hpp"
#include "generators/text_arena.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

bool takes_rows(const schema::Table& table) {
  return table.source != nullptr && table.source->mode == schema::SourceMode::Table;
}

// Nothing where one of them is none that the file fills.
std::vector<std::size_t> fields_of(const Layout& layout, const std::vector<std::size_t>& columns) {
  std::vector<std::size_t> fields;
  for (const std::size_t column : columns) {
    fields.push_back(field_of(layout, column));
    if (fields.back() == layout.fields.size()) return {};
  }
  return fields;
}

// Whether equal values of both are read as the same slots or texts, and others are not.
bool are_alike(const schema::Model& model, const schema::Type& a, const schema::Type& b) {
  using schema::TypeId;
  const schema::Type first = schema::base_type(model, a);
  const schema::Type second = schema::base_type(model, b);
  const auto are_both = [&](std::initializer_list<TypeId> ids) {
    const auto is_one = [&](TypeId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    return is_one(first.id) && is_one(second.id);
  };
  if (first.dimensions != 0 || second.dimensions != 0) return false;
  if (are_both({TypeId::SmallInt, TypeId::Integer, TypeId::BigInt})) return true;
  if (are_both({TypeId::VarChar, TypeId::Text})) return true;
  const bool is_exact = are_both({TypeId::Boolean, TypeId::Date, TypeId::Time, TypeId::Timestamp,
                                  TypeId::TimestampTz, TypeId::Uuid, TypeId::Custom});
  const bool is_scaled = first.id == TypeId::Numeric && first.precision != schema::Type::kUnset;
  return (is_exact || is_scaled) && first == second;
}

// The keys of a table's rows from the first one to the last.
class KeyReader {
 public:
  KeyReader(std::shared_ptr<const SourceTable> table, std::vector<std::size_t> fields)
      : table_(std::move(table)), fields_(std::move(fields)) {}

  void operator()(const std::function<void(const KeyWords&)>& take) const {
    KeyHasher hasher;
    TextArena arena;
    std::array<std::uint64_t, core::kBlockRows> rows{};
    std::array<std::uint64_t, core::kBlockRows> records{};
    for (std::uint64_t first = 0; first < table_->rows(); first += core::kBlockRows) {
      const auto count =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, table_->rows() - first));
      std::iota(rows.begin(), rows.end(), first);
      arena.reset();
      table_->read({rows.data(), count}, records.data(), arena);
      take_keys({records.data(), count}, hasher, arena, take);
    }
  }

 private:
  // A key with a NULL is nobody's parent.
  void take_keys(const FieldBlock& block, KeyHasher& hasher, TextArena& arena,
                 const std::function<void(const KeyWords&)>& take) const {
    std::vector<std::array<core::Slot, 2>> values(fields_.size());
    std::uint64_t nulls = 0;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const MappedField& field = table_->layout().fields[fields_[i]];
      nulls |= field.values->read(block, field.number, values[i].data(), arena).nulls;
    }
    for (std::uint32_t row = 0; row < block.count; ++row) {
      if ((nulls >> row & 1U) != 0) continue;
      hasher.clear();
      for (std::size_t i = 0; i < fields_.size(); ++i)
        hasher.add(*table_->layout().fields[fields_[i]].values, values[i].data(), row, false);
      take(hasher.key());
    }
  }

  std::shared_ptr<const SourceTable> table_;
  std::vector<std::size_t> fields_;  // of its layout's
};

class References {
 public:
  References(const schema::Model& model, std::size_t table, const Layout& layout, OpenTables opened)
      : model_(model), number_(table), table_(model.tables[table]), layout_(layout), opened_(opened) {}

  std::vector<FileReference> find(core::Diagnostics& problems) const {
    std::vector<FileReference> references;
    for (const schema::ForeignKey& key : table_.foreign_keys) {
      FileReference reference{fmt::format("foreign key \"{}\"", key.name), name_of(parents_of(key)),
                              fields_of(layout_, key.columns)};
      if (reference.fields.empty()) continue;
      const std::string why = find_parents(key, reference);
      if (why.empty()) {
        references.push_back(std::move(reference));
        continue;
      }
      problems.warning(key.offset, fmt::format("rows of {} are not held to {} of {}: {}",
                                               layout_.file->name(), reference.label, name_of(table_), why));
    }
    return references;
  }

 private:
  static std::string name_of(const schema::Table& table) {
    return fmt::format("table \"{}\"", schema::display(table.name));
  }
  [[nodiscard]] const schema::Table& parents_of(const schema::ForeignKey& key) const {
    return model_.tables[key.referenced_table];
  }

  // Why they are not found; empty: they are.
  std::string find_parents(const schema::ForeignKey& key, FileReference& reference) const {
    for (std::size_t i = 0; i < key.columns.size(); ++i) {
      const schema::Type& own = table_.columns[key.columns[i]].type;
      const schema::Type& parents = parents_of(key).columns[key.referenced_columns[i]].type;
      if (are_alike(model_, own, parents)) continue;
      return fmt::format("values of {} are not compared with values of {}", schema::sql_type(model_, own),
                         schema::sql_type(model_, parents));
    }
    if (key.referenced_table == number_) {
      reference.own_key = fields_of(layout_, key.referenced_columns);
    } else if (const auto& source = opened_[key.referenced_table];
               source != nullptr && takes_rows(parents_of(key))) {
      std::vector<std::size_t> fields = fields_of(source->layout(), key.referenced_columns);
      if (!fields.empty()) reference.visit_parents = KeyReader(source, std::move(fields));
    }
    const bool is_found = !reference.own_key.empty() || reference.visit_parents != nullptr;
    return is_found ? ""
                    : fmt::format("the keys of {} come from no file that is read before", reference.parents);
  }

  const schema::Model& model_;
  std::size_t number_;
  const schema::Table& table_;
  const Layout& layout_;
  OpenTables opened_;
};

}  // namespace

std::vector<FileReference> file_references(const schema::Model& model, std::size_t table,
                                           const Layout& layout, OpenTables opened,
                                           core::Diagnostics& problems) {
  if (!takes_rows(model.tables[table])) return {};
  return References(model, table, layout, opened).find(problems);
}

std::vector<std::size_t> parents_first(const schema::Model& model) {
  std::vector<std::size_t> order;
  std::vector<bool> is_begun(model.tables.size());
  const std::function<void(std::size_t)> add = [&](std::size_t table) {
    if (is_begun[table]) return;
    is_begun[table] = true;
    if (takes_rows(model.tables[table])) {
      for (const schema::ForeignKey& key : model.tables[table].foreign_keys) add(key.referenced_table);
    }
    order.push_back(table);
  };
  for (std::size_t table = 0; table < model.tables.size(); ++table) add(table);
  return order;
}

}  // namespace datagen::generators::sources
