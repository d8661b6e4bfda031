#include "templates/plain_schema.hpp"

#include "templates/json_text.hpp"

namespace datagen::templates {

std::string plain_schema(const Template& source, std::span<const std::uint64_t> rows) {
  std::vector<TextEdit> edits = {{source.removal, ""}};
  for (std::size_t table = 0; table < rows.size(); ++table)
    edits.push_back({source.tables[table].row_count, std::to_string(rows[table])});
  return apply_edits(source.text, std::move(edits));
}

}  // namespace datagen::templates
