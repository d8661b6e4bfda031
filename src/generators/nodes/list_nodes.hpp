// Nodes that put texts side by side as PostgreSQL prints arrays, composites and multiranges.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generators/graph.hpp"

namespace datagen::generators {

/// How an item is written when it could be misread.
enum class ListQuoting : std::uint8_t {
  None,       ///< never quoted
  Array,      ///< array_out: in double quotes, `"` and `\` behind a backslash
  Composite,  ///< record_out: in double quotes, `"` and `\` doubled
};

struct ListForm {
  std::string_view open;  ///< static text, as all here
  std::string_view separator;
  std::string_view close;
  ListQuoting quoting = ListQuoting::None;
};
inline constexpr ListForm kArrayForm{"{", ",", "}", ListQuoting::Array};
/// Arrays of boxes, whose own text has commas.
inline constexpr ListForm kBoxArrayForm{"{", ";", "}", ListQuoting::Array};
inline constexpr ListForm kCompositeForm{"(", ",", ")", ListQuoting::Composite};
/// Multiranges, and the outer dimensions of arrays.
inline constexpr ListForm kPlainForm{"{", ",", "}", ListQuoting::None};

/// Appends an item, quoted where array_out or record_out would (PostgreSQL, "Array Input and Output Syntax",
/// "Composite Type Input and Output Syntax"). At most 2 bytes for each and 2 more. Returns the end.
char* write_item(char* out, std::string_view item, const ListForm& form);

/// Two slots (text): the first items of the list, as many as input 0 says; the items' slots follow as inputs
/// in their order.
[[nodiscard]] std::unique_ptr<Node> list_text(std::vector<std::vector<PlannedPiece>> items, ListForm form);

}  // namespace datagen::generators
