// Nodes that read a table's file: the records of rows, and the values of their fields.
#pragma once

#include <cstddef>
#include <memory>

#include "generators/graph.hpp"
#include "generators/sources/source_table.hpp"

namespace datagen::generators::sources {

/// One slot: where the fields of the row of that number lie, for field_values().
[[nodiscard]] std::unique_ptr<Node> source_records(std::shared_ptr<const SourceTable> table);

/// The slots of one field's column, of the records in input 0; NULL where the file has it so.
[[nodiscard]] std::unique_ptr<Node> field_values(std::shared_ptr<const SourceTable> table, std::size_t field);

}  // namespace datagen::generators::sources
