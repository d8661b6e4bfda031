# datagen_precompile(TARGET): with DATAGEN_PRECOMPILE_HEADERS the headers that most files read are read once per target.
# It hides includes that are missing, so the release build does without it.
function(datagen_precompile target)
  if(DATAGEN_PRECOMPILE_HEADERS)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <charconv> <cmath> <cstdint> <cstring> <deque> <functional> <limits> <map> <memory> <optional>
      <span> <sstream> <string> <string_view> <tuple> <type_traits> <unordered_map> <utility> <variant> <vector>
      <fmt/format.h>)
    # What gcc 12 falsely warns of in inlined strings it keeps to itself, but not for precompiled headers.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${target} PRIVATE -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds)
    endif()
  endif()
endfunction()

add_library(datagen_warnings INTERFACE)
target_compile_options(datagen_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
# gcc 12 takes `"text" + std::string` for an overlapping copy (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(datagen_warnings INTERFACE -Wno-restrict)
endif()
if(DATAGEN_WARNINGS_AS_ERRORS)
  target_compile_options(datagen_warnings INTERFACE -Werror)
endif()

# datagen_layer(NAME [RAW_MEMORY] SOURCES ... HEADERS ... [PUBLIC ...] [PRIVATE ...]): one folder of src as a static
# library. The headers form a header set, so that `all_verify_interface_header_sets` compiles each of them alone.
# RAW_MEMORY: it computes with addresses; the sanitizers look at each of its pointers, which would double the build of
# all the others.
function(datagen_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "RAW_MEMORY" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
  set(target datagen_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  # Fused multiply-adds round once where two operations round twice: the same bits on every machine need them off.
  target_compile_options(${target} PRIVATE -ffp-contract=off)
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${arg_HEADERS})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} $<BUILD_INTERFACE:datagen_warnings>)
  if(arg_RAW_MEMORY)
    target_compile_options(${target} PRIVATE ${DATAGEN_RAW_MEMORY_FLAGS})
  endif()
  datagen_precompile(${target})
endfunction()
