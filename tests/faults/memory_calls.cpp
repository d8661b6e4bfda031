// The C library's allocations, which operator new stands on too: each can be made to fail.
#include <link.h>
#include <malloc.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "fault_plan.hpp"

namespace {

// libpg_query has allocations whose failure it does not notice: the program looks for memory before it calls
// it.
struct Unchecked {
  const char* begin = nullptr;
  const char* end = nullptr;
};
Unchecked unchecked;

int find_unchecked(dl_phdr_info* library, std::size_t, void*) noexcept {
  if (std::strstr(library->dlpi_name, "libpg_query") == nullptr) return 0;
  for (int i = 0; i < library->dlpi_phnum; ++i) {
    const auto& segment = library->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_X) == 0) continue;
    unchecked.begin = reinterpret_cast<const char*>(library->dlpi_addr + segment.p_vaddr);
    unchecked.end = unchecked.begin + segment.p_memsz;
  }
  return 1;
}

__attribute__((constructor)) void find_unchecked_library() noexcept {
  ::dl_iterate_phdr(find_unchecked, nullptr);
}

// Whether an allocation fails that was asked for at this place of the code.
bool fails_at(const void* caller) noexcept {
  const auto* const place = static_cast<const char*>(caller);
  if (place >= unchecked.begin && place < unchecked.end) return false;
  return faults::fails(faults::Call::Allocate, nullptr);
}

}  // namespace

// The C library's own, under names that nothing stands in front of.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

void* malloc(std::size_t size) noexcept {
  return fails_at(__builtin_return_address(0)) ? nullptr : __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size) noexcept {
  return fails_at(__builtin_return_address(0)) ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* block, std::size_t size) noexcept {
  return fails_at(__builtin_return_address(0)) ? nullptr : __libc_realloc(block, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  return fails_at(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}

void* memalign(std::size_t alignment, std::size_t size) noexcept {
  return fails_at(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** block, std::size_t alignment, std::size_t size) noexcept {
  if (fails_at(__builtin_return_address(0))) return ENOMEM;
  *block = __libc_memalign(alignment, size);
  return *block == nullptr ? ENOMEM : 0;
}

}  // extern "C"
