#include "schema/parser_memory.hpp"

#include <cstddef>
#include <new>

namespace datagen::schema {

void require_parser_memory() {
  // What a parse of a long expression takes; given back, it is what the library is given next.
  constexpr std::size_t kBytes = std::size_t{256} << 10U;
  void* volatile block = ::operator new(kBytes);  // volatile: no compiler leaves the two out
  ::operator delete(block);
}

std::string parse_message(const char* message) {
  return message != nullptr ? message : std::string(kOutOfMemory);
}

void refuse_out_of_memory(std::string_view parse_error) {
  if (parse_error == kOutOfMemory) throw std::bad_alloc();
}

}  // namespace datagen::schema
