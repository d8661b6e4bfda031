#include "generators/nodes/stretch_nodes.hpp"

namespace datagen::generators {

namespace {

class StretchInSlot final : public Node {
 public:
  StretchInSlot(core::Stream stream, const StretchSlots& slots)
      : starts_(stream.part("start")), lengths_(stream.part("length")), slots_(slots) {}

  void fill(const NodeCall& call) const override {
    const auto unit = static_cast<std::uint64_t>(slots_.unit);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = call.rows[i];
      const std::uint64_t start = call.input(0)[i] * slots_.slot_units + slots_.opening +
                                  core::below(starts_.draw(row), slots_.starts);
      const std::uint64_t length = 1 + core::below(lengths_.draw(row), slots_.lengths);
      call.output(0)[i] = static_cast<std::uint64_t>(slots_.first) + start * unit;
      call.output(1)[i] = call.output(0)[i] + length * unit;
    }
  }

 private:
  core::Stream starts_;
  core::Stream lengths_;
  StretchSlots slots_;
};

}  // namespace

std::unique_ptr<Node> stretch_in_slot(core::Stream stream, const StretchSlots& slots) {
  return std::make_unique<StretchInSlot>(stream, slots);
}

}  // namespace datagen::generators
