# Run by cpack over what is to be packed: the forms that Debian's policy asks for (12.1, 12.5 and 12.7).
set(root ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
set(doc ${root}/doc/datagen)

file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
file(GLOB texts ${root}/man/man1/*.1 ${doc}/changelog)
execute_process(COMMAND gzip --best --no-name ${texts} COMMAND_ERROR_IS_FATAL ANY)

file(READ ${doc}/LICENSE text)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)\n+(.*)\n$" ignored "${text}")
set(holder ${CMAKE_MATCH_1})
string(REPLACE "\n\n" "\n.\n" licence "${CMAKE_MATCH_2}")
string(REPLACE "\n" "\n " licence "${licence}")
file(WRITE ${doc}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: datagen

Files: *
Copyright: ${holder}
License: Expat
 ${licence}
")
file(REMOVE ${doc}/LICENSE)
