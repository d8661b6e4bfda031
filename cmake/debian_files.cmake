# Run by cpack over what is to be packed: the forms that Debian's policy asks for (12.1, 12.5 and 12.7).
set(root ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
set(doc ${root}/doc/datagen)

file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
# That of the package; its date says nothing, so that a package is made twice with the same bytes.
file(WRITE ${doc}/changelog.Debian "datagen (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * What changed is in changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  Thu, 01 Jan 2026 00:00:00 +0000
")
file(GLOB texts ${root}/man/man1/*.1 ${doc}/changelog ${doc}/changelog.Debian)
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
