// Rows as an aligned table for people: header, rule, cells; long cells cut to what there is room for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace datagen::cli {

struct TextColumn {
  std::string header;
  bool is_right_aligned = false;
};

/// Cells are UTF-8 and may hold anything; NULL is empty.
struct TextTable {
  std::vector<TextColumn> columns;
  std::vector<std::vector<std::optional<std::string>>> rows;
};

/// How wide things may get, in columns of the screen; absent: no limit.
struct TableLayout {
  std::optional<std::size_t> cell_width;  ///< longer cells are cut
  std::optional<std::size_t> line_width;  ///< cells are cut further, then columns left off, until lines fit
};

/// The table's lines. Control characters are spelled out, NULL as NULL.
[[nodiscard]] std::string render_table(const TextTable& table, const TableLayout& layout);

}  // namespace datagen::cli
