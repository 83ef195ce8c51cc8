# What `cmake --install` lays down: library, headers, package config, pkg-config file, the command.
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/gazette)
install(TARGETS gazette EXPORT gazetteTargets)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT gazetteTargets NAMESPACE gazette:: DESTINATION ${package_folder})
if(GAZETTE_BUILD_CLI)
  install(TARGETS gazette_command)
endif()

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/gazetteConfig.cmake.in
  ${PROJECT_BINARY_DIR}/gazetteConfig.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/gazetteConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/gazetteConfig.cmake ${PROJECT_BINARY_DIR}/gazetteConfigVersion.cmake
  DESTINATION ${package_folder})

# The prefix is told from the file's own place, so that an installed tree may be moved.
file(RELATIVE_PATH gazette_pc_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
# A static library needs its own libraries named: a shared one knows them.
set(gazette_pc_private "Requires.private: fmt spdlog libutf8proc\nLibs.private: -lboost_regex -lstdc++")
if(NOT BUILD_SHARED_LIBS)
  set(gazette_pc_flags " -DGAZETTE_STATIC")
endif()
configure_file(${PROJECT_SOURCE_DIR}/cmake/gazette.pc.in ${PROJECT_BINARY_DIR}/gazette.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/gazette.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
