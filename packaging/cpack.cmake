# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package: cmake --preset deb && cmake --build --preset deb && cpack --preset deb
install(FILES ${CMAKE_SOURCE_DIR}/packaging/copyright
        DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT cli)
set(CPACK_PACKAGE_NAME craft-workbench)
set(CPACK_PACKAGE_VENDOR "CRAFT Workbench developers")
set(CPACK_PACKAGE_CONTACT "CRAFT Workbench developers <craft-workbench@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
