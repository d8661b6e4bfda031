// The byte buffer keeps its bytes while it grows and always has its margin.
#include "core/byte_buffer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace datagen::core;

TEST_CASE("bytes stay as the buffer grows") {
  ByteBuffer buffer;
  CHECK(buffer.empty());
  CHECK(buffer.view().empty());
  std::string expected;
  for (std::size_t size = 0; size < 300; ++size) {
    const std::string text(size, static_cast<char>('a' + size % 26));
    buffer.append(text);
    expected += text;
  }
  CHECK(buffer.view() == expected);
  buffer.clear();
  CHECK(buffer.empty());
  buffer.append("again");
  CHECK(buffer.view() == "again");
}

TEST_CASE("the margin behind what was reserved may be written") {
  ByteBuffer buffer;
  std::string expected;
  for (std::size_t count = 0; count < 200; ++count) {
    char* const out = buffer.reserve(count);
    std::memset(out, 'x', count + ByteBuffer::kMargin);  // address sanitizer tells if it is not there
    buffer.advance_to(out + count);
    expected.append(count, 'x');
  }
  CHECK(buffer.view() == expected);
}

TEST_CASE("a cleared buffer keeps its memory") {
  ByteBuffer buffer;
  buffer.append(std::string(10'000, 'x'));
  const char* const before = buffer.data();
  buffer.clear();
  buffer.append(std::string(10'000, 'y'));
  CHECK(buffer.data() == before);
}
