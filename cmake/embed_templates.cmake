# cmake -DFILES=a.json;b.json -DOUTPUT=catalogue.cpp -P embed_templates.cmake: files as string literals of one source,
# under their names without folder and suffix.
set(delimiter "template")
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  if(text MATCHES "\\)${delimiter}\"")
    message(FATAL_ERROR "${file} holds the end of a raw string: )${delimiter}\"")
  endif()
  string(APPEND entries "    BuiltinTemplate{\"${name}\", R\"${delimiter}(${text})${delimiter}\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made by cmake/embed_templates.cmake of the files in src/templates.
#include \"templates/catalogue.hpp\"

#include <array>

namespace datagen::templates {

namespace {

constexpr auto kTemplates = std::to_array<BuiltinTemplate>({
${entries}});

}  // namespace

std::span<const BuiltinTemplate> builtin_templates() {
  return kTemplates;
}

}  // namespace datagen::templates
")
