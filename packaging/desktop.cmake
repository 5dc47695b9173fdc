# SPDX-License-Identifier: GPL-3.0-or-later
# What makes the window known to a desktop: menu entry, software catalogue, file type, icon.
set(id org.craftworkbench.CraftWorkbench)
set(folder ${CMAKE_SOURCE_DIR}/packaging)
set(icon ${CMAKE_SOURCE_DIR}/resources/icons/${id}.svg)

if(CRAFT_WITH_UI)
    install(FILES ${folder}/${id}.desktop
            DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT gui)
    install(FILES ${folder}/${id}.metainfo.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT gui)
    install(FILES ${folder}/${id}.mime.xml RENAME ${id}.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages COMPONENT gui)
    install(FILES ${icon}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT gui)
endif()

# A missing tool fails its test: test.sh installs them all.
function(craft_packaging_test name)
    add_test(NAME packaging.${name} COMMAND ${ARGN})
    set_tests_properties(packaging.${name} PROPERTIES LABELS fast TIMEOUT 60)
endfunction()

if(CRAFT_TESTS)
    craft_packaging_test(desktop_entry desktop-file-validate ${folder}/${id}.desktop)
    craft_packaging_test(metainfo appstreamcli validate --no-net ${folder}/${id}.metainfo.xml)
    craft_packaging_test(file_type xmllint --noout --nonet ${folder}/${id}.mime.xml)
    craft_packaging_test(icon xmllint --noout --nonet ${icon})
    craft_packaging_test(release xmllint --nonet --xpath "string(//release[1]/@version)"
                         ${folder}/${id}.metainfo.xml)
    string(REPLACE "." "\\." version ${PROJECT_VERSION})
    set_tests_properties(packaging.release PROPERTIES PASS_REGULAR_EXPRESSION "^${version}\n?$")
endif()
