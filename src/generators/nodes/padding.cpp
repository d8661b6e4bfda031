#include "generators/nodes/padding.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.hpp"
#include "generators/nodes/function_node.hpp"
#include "generators/nodes/piece_text.hpp"

namespace datagen::generators {

namespace {

class PaddingBehind final : public FunctionNode {
 public:
  PaddingBehind(std::vector<PlannedPiece> pieces, std::uint32_t length)
      : text_(std::move(pieces)), spaces_(length, ' ') {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(text_.max_bytes(call, i));
      const std::string_view text(begin, static_cast<std::size_t>(text_.write(call, i, begin) - begin));
      set_text(call, i, spaces_.data(), spaces_.size() - core::count_characters(text));
    }
  }

 private:
  PieceText text_;
  std::string spaces_;
};

}  // namespace

std::unique_ptr<Node> padding_behind(std::vector<PlannedPiece> pieces, std::uint32_t length) {
  return std::make_unique<PaddingBehind>(std::move(pieces), length);
}

}  // namespace datagen::generators
