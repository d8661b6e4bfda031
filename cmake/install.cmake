# What `cmake --install` and the package put where.
include(GNUInstallDirs)
# Installing and packing take what is built: tests need not be.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

install(TARGETS datagen RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_BINARY_DIR}/src/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

# Where each shell looks, under the name it looks for.
set(completion ${PROJECT_BINARY_DIR}/src/completion)
install(FILES ${completion}/datagen.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME datagen)
install(FILES ${completion}/datagen.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# zsh of Debian reads vendor-completions below /usr and site-functions below /usr/local.
install(CODE "
  set(folder site-functions)
  if(CMAKE_INSTALL_PREFIX MATCHES \"/usr$\")
    set(folder vendor-completions)
  endif()
  file(INSTALL DESTINATION \${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${folder}
    TYPE FILE RENAME _datagen FILES ${completion}/datagen.zsh)")

# For editors: the JSON Schemas of schemas and of the configuration.
install(FILES docs/datagen.schema.json docs/datagen-config.schema.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/datagen)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md")
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES .datagen.yaml DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples RENAME datagen.yaml)
