// A table's file, checked: its rows by number, for any number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/sources/file_references.hpp"
#include "generators/sources/layout.hpp"
#include "generators/sources/row_cursors.hpp"
#include "generators/sources/row_filter.hpp"
#include "generators/sources/scan.hpp"
#include "generators/text_arena.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// Const after open(); any thread. Memory is that of the index and of a reader for each thread that reads.
class SourceTable {
 public:
  /// Reads the table's file from beginning to end; its rows are held to keys of those that are open. What is
  /// wrong with it is reported to `problems`, and the result is then empty. The model must outlive it.
  [[nodiscard]] static std::shared_ptr<const SourceTable> open(const schema::Model& model, std::size_t table,
                                                               OpenTables opened,
                                                               core::Diagnostics& problems);
  ~SourceTable();
  SourceTable(const SourceTable&) = delete;
  SourceTable& operator=(const SourceTable&) = delete;

  [[nodiscard]] std::uint64_t rows() const noexcept { return scanned_.rows.rows(); }
  [[nodiscard]] const ScanResult& scanned() const noexcept { return scanned_; }
  [[nodiscard]] const Layout& layout() const noexcept { return layout_; }
  /// Where the column stands among the layout's fields; nothing where the file does not fill it.
  [[nodiscard]] std::optional<std::size_t> field_of_column(std::size_t column) const noexcept;

  /// The fields of the rows, which lie in the arena: a pointer to FieldText for each. Throws core::Error
  /// where the file has changed.
  void read(std::span<const std::uint64_t> rows, std::uint64_t* out, TextArena& arena) const;
  /// Gives the rejected records to `take`, each as it stands in the file.
  void visit_rejects(const std::function<void(const Reject&, std::string_view raw)>& take) const;
  /// What stands before the records of CSV: the line with the names of the fields, or nothing.
  [[nodiscard]] std::string header() const;
  /// Throws core::Error where the file is no longer what it was.
  void check_unchanged() const { layout_.file->check_unchanged(); }

 private:
  template <typename Cursor>
  class Lease;

  SourceTable(const schema::Model& model, std::size_t table, core::Diagnostics& problems);

  Layout layout_;
  RowFilter filter_;
  ScanResult scanned_;
  TakenRecords taken_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<RunCursor>> idle_;  // for rows one after the other
  mutable std::vector<std::unique_ptr<RandomCursor>> idle_random_;
};

}  // namespace datagen::generators::sources
