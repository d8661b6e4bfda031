#include "generators/sources/encoded_fields.hpp"

#include <utility>

namespace datagen::generators::sources {

namespace {

class EncodedFields final : public Node {
 public:
  explicit EncodedFields(std::shared_ptr<const FieldEncoder> encoder) : encoder_(std::move(encoder)) {}

  void fill(const NodeCall& call) const override {
    encoder_->encode({call.input(0), call.count}, call.out, *call.arena);
  }

 private:
  std::shared_ptr<const FieldEncoder> encoder_;
};

}  // namespace

std::unique_ptr<Node> encoded_fields(std::shared_ptr<const FieldEncoder> encoder) {
  return std::make_unique<EncodedFields>(std::move(encoder));
}

}  // namespace datagen::generators::sources
