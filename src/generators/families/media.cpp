// Files: name, path, extension and media type of one row belong to one file.
#include <array>
#include <string>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

const std::vector<std::string_view>& extensions() {
  static const auto texts = [] {
    std::vector<std::string_view> made;
    for (const words::FileKind& kind : words::file_kinds()) made.push_back(kind.extension);
    return made;
  }();
  return texts;
}

const std::vector<std::string_view>& mime_types() {
  static const auto texts = [] {
    std::vector<std::string_view> made;
    for (const words::FileKind& kind : words::file_kinds()) made.push_back(kind.mime_type);
    return made;
  }();
  return texts;
}

// The row's kind of file: an index into words::file_kinds().
NodeId kind_of_row(ColumnBuild& column) {
  return column.shared_node("file kind", [&] {
    const auto last = static_cast<std::int64_t>(words::file_kinds().size()) - 1;
    return column.add(curved_range(column.shared_stream("file kind"), 0, last, Curve::Low));
  });
}

// "meeting-notes-0412.pdf", or with more digits where the names must differ.
std::vector<PlannedPiece> file_of_row(ColumnBuild& column) {
  const words::WordList names = words::file_base_names();
  constexpr std::uint64_t kShort = 10'000;
  constexpr std::uint64_t kLong = 100'000'000;
  const bool is_key = column.must_be_distinct();
  const NodeId name = column.shared_node("file name", [&] {
    return column.add(uniform_choice(column.shared_stream("file name"), names.size()));
  });
  const NodeId number = is_key ? column.choose(kLong) : column.shared_node("file number", [&] {
    return column.add(uniform_choice(column.shared_stream("file number"), kShort));
  });
  return {word(slot_of(name), column.dictionary(names)), literal("-"),
          piece(PieceKind::Digits, slot_of(number), is_key ? 8 : 4), literal("."),
          word(slot_of(kind_of_row(column)), column.dictionary(extensions()))};
}

}  // namespace

CellPlan file_name(ColumnBuild& column) {
  return text_cell(column, file_of_row(column));
}

CellPlan file_path(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 6> kFolders{"uploads/2024/", "uploads/2023/", "documents/",
                                                            "shared/",       "exports/",      "archive/"};
  std::vector<PlannedPiece> pieces = file_of_row(column);
  const NodeId folder = column.draw_below(kFolders.size(), 1);
  pieces.insert(pieces.begin(), word(slot_of(folder), column.dictionary(kFolders)));
  return text_cell(column, std::move(pieces));
}

CellPlan file_extension(ColumnBuild& column) {
  if (column.must_be_distinct()) return list_cell(column, extensions());
  return word_cell(column, kind_of_row(column), extensions());
}

CellPlan mime_type(ColumnBuild& column) {
  if (column.must_be_distinct()) return list_cell(column, mime_types());
  return word_cell(column, kind_of_row(column), mime_types());
}

}  // namespace datagen::generators::families
