#include "core/byte_buffer.hpp"

#include <algorithm>

namespace datagen::core {

void ByteBuffer::grow(std::size_t count) {
  const std::size_t wanted = std::max(size_ + count + kMargin, capacity_ * 2);
  // for_overwrite: megabytes that are about to be written need no zeros first.
  auto larger = std::make_unique_for_overwrite<char[]>(wanted);
  if (size_ > 0) std::memcpy(larger.get(), bytes_.get(), size_);
  bytes_ = std::move(larger);
  capacity_ = wanted;
}

}  // namespace datagen::core
