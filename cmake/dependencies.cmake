# The libraries datagen stands on, under the target names the rest of the build uses.
if(DATAGEN_STATIC)
  include(cmake/archives.cmake)
  return()
endif()

find_package(Threads REQUIRED)
find_package(simdjson 3.0 REQUIRED CONFIG)
find_package(fmt 9 REQUIRED CONFIG)
find_package(cxxopts 3 REQUIRED CONFIG)
find_package(zstd 1.5 REQUIRED CONFIG)
find_package(ZLIB 1.2 REQUIRED)

find_package(yaml-cpp 0.7 REQUIRED CONFIG)
if(NOT TARGET yaml-cpp::yaml-cpp) # 0.7 exports yaml-cpp, 0.8 and later yaml-cpp::yaml-cpp
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

find_package(PkgConfig REQUIRED)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash>=0.8)
# Some builds of it, Debian's among them, also have the ways of AVX2 and AVX-512 and choose when they run.
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_LIBRARIES PkgConfig::xxhash)
check_cxx_source_compiles("
#define XXH_DISPATCH_DISABLE_REPLACE
#include <xxh_x86dispatch.h>
int main() { return XXH3_128bits_update_dispatch(XXH3_createState(), \"\", 0); }" DATAGEN_XXHASH_DISPATCHES)
unset(CMAKE_REQUIRED_LIBRARIES)

# libpg_query ships neither a CMake package nor a pkg-config file.
find_path(PG_QUERY_INCLUDE_DIR pg_query.h REQUIRED)
find_library(PG_QUERY_LIBRARY NAMES pg_query REQUIRED)
add_library(pg_query::pg_query UNKNOWN IMPORTED)
set_target_properties(pg_query::pg_query PROPERTIES
  IMPORTED_LOCATION "${PG_QUERY_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${PG_QUERY_INCLUDE_DIR}"
  INTERFACE_LINK_LIBRARIES Threads::Threads)
