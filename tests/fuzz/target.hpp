// What a fuzz target is: a function that takes any bytes and must come back. libFuzzer (preset fuzz) or
// driver.cpp calls it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace datagen::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the process as a sanitizer would: what the input did must never be.
[[noreturn]] inline void fail(std::string_view what, std::string_view detail = {}) {
  std::fprintf(stderr, "fuzz: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

}  // namespace datagen::fuzz

// Names of libFuzzer's interface, https://llvm.org/docs/LibFuzzer.html
// NOLINTBEGIN(readability-identifier-naming)

/// Of every target. Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
/// Of targets that know better than bytes how to change an input, in place: returns its new size.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed);
/// Changes bytes, as targets without a mutator of their own have it.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

// NOLINTEND(readability-identifier-naming)
