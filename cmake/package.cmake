# cpack: a package for Debian with what cmake/install.cmake installs; dpkg-shlibdeps (package dpkg-dev) finds the
# libraries that it depends on. scripts/test-package installs it on a clean Debian.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME datagen)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_PACKAGE_VENDOR "the datagen authors")
set(CPACK_PACKAGE_CONTACT "the datagen authors <datagen@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "realistic PostgreSQL dumps from a schema")
set(CPACK_PACKAGE_DESCRIPTION "datagen reads a schema, as JSON, and writes a PostgreSQL dump full of
realistic rows, with no database at hand. The same schema and seed give the
same bytes on every machine, and the dump loads without an error.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql-client, zstd")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Manual pages and the changelog compressed, the licence as Debian's policy wants them.
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian_files.cmake)
include(CPack)
