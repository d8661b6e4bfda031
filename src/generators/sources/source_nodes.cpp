#include "generators/sources/source_nodes.hpp"

#include <utility>

namespace datagen::generators::sources {

namespace {

class SourceRecords final : public Node {
 public:
  explicit SourceRecords(std::shared_ptr<const SourceTable> table) : table_(std::move(table)) {}

  void fill(const NodeCall& call) const override {
    table_->read({call.rows, call.count}, call.output(), *call.arena);
  }

 private:
  std::shared_ptr<const SourceTable> table_;
};

class FieldValues final : public Node {
 public:
  FieldValues(std::shared_ptr<const SourceTable> table, std::size_t field)
      : table_(std::move(table)),
        values_(*table_->layout().fields[field].values),
        number_(table_->layout().fields[field].number) {}

  void fill(const NodeCall& call) const override {
    const FieldMasks masks = values_.read({call.input(0), call.count}, number_, call.out, *call.arena);
    if (call.null_mask != nullptr) *call.null_mask = masks.nulls;
    const std::uint64_t unexpected = masks.faults | (call.null_mask == nullptr ? masks.nulls : 0);
    // The scan has found all of them sound.
    if (unexpected != 0) table_->layout().file->fail_as_changed();
  }

 private:
  std::shared_ptr<const SourceTable> table_;
  const FieldColumn& values_;
  std::size_t number_;  // of the field
};

}  // namespace

std::unique_ptr<Node> source_records(std::shared_ptr<const SourceTable> table) {
  return std::make_unique<SourceRecords>(std::move(table));
}

std::unique_ptr<Node> field_values(std::shared_ptr<const SourceTable> table, std::size_t field) {
  return std::make_unique<FieldValues>(std::move(table), field);
}

}  // namespace datagen::generators::sources
