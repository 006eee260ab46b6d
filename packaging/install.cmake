# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, and the .deb that `cpack` makes of it in a build folder. Translations, icons, profiles and
# schemes travel inside the binaries.
include(GNUInstallDirs)

foreach(program wangge wangge-cli wangge-demo)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
install(DIRECTORY ${PROJECT_BINARY_DIR}/demo/district DESTINATION ${CMAKE_INSTALL_DATADIR}/wangge/demo)
install(FILES packaging/org.wangge.Wangge.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/org.wangge.Wangge.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/icons/org.wangge.Wangge.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/wangge)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME wangge)
set(CPACK_PACKAGE_VENDOR Wangge)
set(CPACK_PACKAGE_CONTACT "The Wangge authors <wangge@invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "draws governance grids of communities")
set(CPACK_PACKAGE_DESCRIPTION "Turns a city's files (communities, buildings, households, roads, police precincts) into one map of
governance grids without gaps or overlaps, numbers and checks them, exports the map and prints it.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
# Libraries are found by dpkg-shlibdeps; these are loaded or read while the program runs.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-cjk, libqt6svg6, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland")
include(CPack)
