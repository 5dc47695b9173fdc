# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages: cmake --preset deb && cmake --build --preset deb && cpack --preset deb
# craft holds the command line, craft-workbench-gui the window; neither needs the other.
include(${CMAKE_CURRENT_LIST_DIR}/desktop.cmake)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/craft COMPONENT cli)
set(CPACK_COMPONENTS_ALL cli)
if(CRAFT_WITH_UI)
    list(APPEND CPACK_COMPONENTS_ALL gui)
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/copyright
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/craft-workbench-gui COMPONENT gui)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME craft-workbench)
set(CPACK_PACKAGE_VENDOR "CRAFT Workbench developers")
set(CPACK_PACKAGE_CONTACT "CRAFT Workbench developers <craft-workbench@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# The synopsis is the same for both; what differs comes below it.
set(what "CRAFT Workbench finds, in millions of sentence pairs, those that resemble a validation
set, and says for each pair why it was chosen or not.")
set(CPACK_DEBIAN_CLI_PACKAGE_NAME craft)
set(CPACK_DEBIAN_CLI_DESCRIPTION
    "${what}\n.\nThis package holds the command line.")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "craft-workbench-gui, sqlite3")

set(CPACK_DEBIAN_GUI_PACKAGE_NAME craft-workbench-gui)
set(CPACK_DEBIAN_GUI_DESCRIPTION
    "${what}\n.\nThis package holds the window.")
# Qt's own texts, Wayland, and glyphs of the scripts beyond Latin.
set(CPACK_DEBIAN_GUI_PACKAGE_RECOMMENDS
    "qt6-translations-l10n, qt6-wayland, fonts-dejavu-core, fonts-lohit-deva | fonts-noto-core")
set(CPACK_DEBIAN_GUI_PACKAGE_SUGGESTS craft)
include(CPack)
