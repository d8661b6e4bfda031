# With DATAGEN_STATIC: the targets of dependencies.cmake, made of archives and headers. docs/packaging.md says what comes
# of it.
find_package(Threads REQUIRED)
find_package(cxxopts 3 REQUIRED CONFIG)

function(datagen_archive target header name)
  find_path(DATAGEN_${name}_HEADERS ${header} REQUIRED)
  find_library(DATAGEN_${name}_ARCHIVE lib${name}.a REQUIRED)
  add_library(${target} STATIC IMPORTED GLOBAL)
  set_target_properties(${target} PROPERTIES
    IMPORTED_LOCATION "${DATAGEN_${name}_ARCHIVE}"
    INTERFACE_INCLUDE_DIRECTORIES "${DATAGEN_${name}_HEADERS}")
endfunction()

datagen_archive(zstd::libzstd_shared zstd.h zstd)
datagen_archive(ZLIB::ZLIB zlib.h z)
datagen_archive(yaml-cpp::yaml-cpp yaml-cpp/yaml.h yaml-cpp)
datagen_archive(PkgConfig::xxhash xxhash.h xxhash)
datagen_archive(pg_query::pg_query pg_query.h pg_query)
target_link_libraries(pg_query::pg_query INTERFACE Threads::Threads)

# Its headers are all of it.
find_path(DATAGEN_fmt_HEADERS fmt/format.h REQUIRED)
add_library(fmt::fmt INTERFACE IMPORTED GLOBAL)
set_target_properties(fmt::fmt PROPERTIES
  INTERFACE_INCLUDE_DIRECTORIES "${DATAGEN_fmt_HEADERS}"
  INTERFACE_COMPILE_DEFINITIONS FMT_HEADER_ONLY=1)

# Debian 12 has no archive of it, and the shared library needs that of C++: the program then has the same one.
find_library(DATAGEN_simdjson_ARCHIVE libsimdjson.a)
if(DATAGEN_simdjson_ARCHIVE)
  datagen_archive(simdjson::simdjson simdjson.h simdjson)
  set(DATAGEN_LINK_OPTIONS -static-pie)
else()
  message(STATUS "No libsimdjson.a: the program will need libsimdjson, libstdc++ and libc (docs/packaging.md)")
  find_package(simdjson 3.0 REQUIRED CONFIG)
endif()
