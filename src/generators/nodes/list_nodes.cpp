#include "generators/nodes/list_nodes.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "generators/nodes/piece_text.hpp"

namespace datagen::generators {

namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_null_word(std::string_view item) {
  constexpr std::string_view kNull = "null";
  return item.size() == kNull.size() &&
         std::equal(item.begin(), item.end(), kNull.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

bool needs_quotes(std::string_view item, const ListForm& form) {
  const bool is_array = form.quoting == ListQuoting::Array;
  if (item.empty() || (is_array && is_null_word(item))) return true;
  return std::any_of(item.begin(), item.end(), [&](char c) {
    if (c == '"' || c == '\\' || is_space(c) || c == form.separator.front()) return true;
    return is_array ? c == '{' || c == '}' : c == '(' || c == ')';
  });
}

char* append(char* out, std::string_view text) {
  std::memcpy(out, text.data(), text.size());
  return out + text.size();
}

class ListText final : public Node {
 public:
  ListText(std::vector<std::vector<PlannedPiece>> items, ListForm form) : form_(form) {
    std::size_t input = 1;
    for (std::vector<PlannedPiece>& item : items) {
      const std::size_t first = input;
      for (const PlannedPiece& piece : item) input += slots_of(piece.kind);
      items_.emplace_back(std::move(item), first);
    }
  }

  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const auto count = static_cast<std::size_t>(call.input(0)[i]);
      std::size_t room = form_.open.size() + form_.close.size();
      std::size_t longest = 0;
      for (std::size_t item = 0; item < count; ++item) {
        const std::size_t bytes = items_[item].max_bytes(call, i);
        longest = std::max(longest, bytes);
        room += 2 * bytes + 2 + form_.separator.size();
      }
      char* const scratch = call.arena->allocate(longest);
      char* const begin = call.arena->allocate(room);
      const char* const end = write(call, i, count, scratch, begin);
      set_text(call, i, begin, static_cast<std::size_t>(end - begin));
    }
  }

 private:
  char* write(const NodeCall& call, std::uint32_t row, std::size_t count, char* scratch, char* out) const {
    out = append(out, form_.open);
    for (std::size_t item = 0; item < count; ++item) {
      if (item > 0) out = append(out, form_.separator);
      const char* const end = items_[item].write(call, row, scratch);
      out = write_item(out, {scratch, static_cast<std::size_t>(end - scratch)}, form_);
    }
    return append(out, form_.close);
  }

  ListForm form_;
  std::vector<PieceText> items_;
};

}  // namespace

char* write_item(char* out, std::string_view item, const ListForm& form) {
  if (form.quoting == ListQuoting::None || !needs_quotes(item, form)) return append(out, item);
  *out++ = '"';
  for (const char c : item) {
    if (c == '"' || c == '\\') *out++ = form.quoting == ListQuoting::Array ? '\\' : c;
    *out++ = c;
  }
  *out++ = '"';
  return out;
}

std::unique_ptr<Node> list_text(std::vector<std::vector<PlannedPiece>> items, ListForm form) {
  return std::make_unique<ListText>(std::move(items), form);
}

}  // namespace datagen::generators
