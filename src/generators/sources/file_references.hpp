// Foreign keys of columns that a file fills: whose keys its rows must have.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/sources/key_entry.hpp"
#include "generators/sources/layout.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

class SourceTable;

/// Pairwise with Model::tables; nullptr: no file, or it was not opened yet.
using OpenTables = std::span<const std::shared_ptr<const SourceTable>>;

struct FileReference {
  std::string label;                ///< `foreign key "orders_customer_id_fkey"`
  std::string parents;              ///< `table "customers"`
  std::vector<std::size_t> fields;  ///< of the layout's
  /// A self-reference: the fields that it leads to. Empty: it leads to another table.
  std::vector<std::size_t> own_key{};
  /// Gives the key of each parent as KeyHasher makes it, of another table. Throws core::Error.
  std::function<void(const std::function<void(const KeyWords&)>& take)> visit_parents{};
};

/// Those whose parents' keys come from a file, too, that is open or the table's own. Of others that the file
/// fills, `problems` warn: nothing holds its rows to them before the dump is loaded.
[[nodiscard]] std::vector<FileReference> file_references(const schema::Model& model, std::size_t table,
                                                         const Layout& layout, OpenTables opened,
                                                         core::Diagnostics& problems);

/// The tables' numbers, each that has a file behind those with files that its file refers to, as far as there
/// is no circle.
[[nodiscard]] std::vector<std::size_t> parents_first(const schema::Model& model);

}  // namespace datagen::generators::sources
