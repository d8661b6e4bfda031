// The entries a pg_dump script is made of: a comment block, the statements, two blank lines; and the order
// they go in.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model.hpp"

namespace datagen::writers {

/// What the comment block of an entry says: `-- Name: orders; Type: TABLE; Schema: app; Owner: -`.
struct EntryTitle {
  std::string_view name;  ///< as it is, not quoted
  std::string_view type;
  std::string_view schema = "-";  ///< "-" for what lies in no schema
};

/// The title's comment block. `lead` stands before "Name" ("Data for ").
void append_title(std::string& script, const EntryTitle& title, std::string_view lead = {});
/// Comment block, statements (which end in ";" without a line end), two blank lines.
void append_entry(std::string& script, const EntryTitle& title, std::string_view statements);
/// The same with statements that `append` writes behind the comment block.
template <typename Append>
void append_entry_of(std::string& script, const EntryTitle& title, Append append) {
  append_title(script, title);
  append();
  script += "\n\n\n";
}

/// The name as statements write it: schema.name, each quoted where needed.
[[nodiscard]] std::string quoted(const schema::QualifiedName& name);
void append_quoted(std::string& script, const schema::QualifiedName& name);

/// Pointers into `items`, sorted by their name: entries of one kind go by (schema, name), so that the order
/// of the schema file does not matter.
template <typename Item>
[[nodiscard]] std::vector<const Item*> by_name(const std::vector<Item>& items) {
  std::vector<const Item*> sorted;
  sorted.reserve(items.size());
  for (const Item& item : items) sorted.push_back(&item);
  std::ranges::stable_sort(
      sorted, {}, [](const Item* item) -> const auto& { return item->name; });
  return sorted;
}

}  // namespace datagen::writers
