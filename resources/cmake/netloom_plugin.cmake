# SPDX-License-Identifier: GPL-3.0-or-later
# netloom_plugin(id [EXAMPLE] TITLE "..." DESCRIPTION "..." OFFERS reader:npz reader:idx SOURCES a.cpp b.cpp LINKS libraries...)
#
# Builds bin/plugins/id.so with metadata that the host reads before it loads anything. One of the sources holds
#   class MedicalPlugin : public QObject, public netloom::Plugin {
#       Q_OBJECT
#       Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
#       Q_INTERFACES(netloom::Plugin)
# EXAMPLE: built into tests/plugins/examples of the build instead, where only tests look, and not installed.
# The metadata.json is generated; the API number is the one in plugins/api/plugin.hpp.
file(STRINGS ${CMAKE_SOURCE_DIR}/plugins/api/plugin.hpp api_line REGEX "pluginApiVersion = ")
string(REGEX MATCH "[0-9]+" NETLOOM_PLUGIN_API "${api_line}")

function(netloom_plugin id)
  cmake_parse_arguments(arg "EXAMPLE" "TITLE;DESCRIPTION" "OFFERS;SOURCES;LINKS" ${ARGN})
  list(TRANSFORM arg_OFFERS REPLACE "(.+)" "\"\\1\"" OUTPUT_VARIABLE offers)
  list(JOIN offers ", " offers)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/metadata.json @ONLY CONTENT [[{
  "id": "@id@",
  "title": "@arg_TITLE@",
  "description": "@arg_DESCRIPTION@",
  "version": "@PROJECT_VERSION@",
  "api": @NETLOOM_PLUGIN_API@,
  "offers": [@offers@]
}
]])
  add_library(netloom_plugin_${id} MODULE)
  netloom_sources(netloom_plugin_${id} ${arg_SOURCES})
  # Two folders up: what lies outside of this tree, as plugins/id there, names its own headers as one of ours does.
  target_include_directories(netloom_plugin_${id} PRIVATE ${CMAKE_CURRENT_BINARY_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/../..)
  target_link_libraries(netloom_plugin_${id} PRIVATE netloom_plugin_api ${arg_LINKS})
  # Without exporting the engine's symbols: what a plug-in carries must never stand in for the program's own.
  target_link_options(netloom_plugin_${id} PRIVATE -Wl,--exclude-libs,ALL)
  set(folder bin/plugins)
  if(arg_EXAMPLE)
    set(folder tests/plugins/examples)
  endif()
  set_target_properties(netloom_plugin_${id} PROPERTIES AUTOMOC ON PREFIX "" OUTPUT_NAME ${id}
    AUTOMOC_MOC_OPTIONS "-I${CMAKE_CURRENT_BINARY_DIR}" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${folder})
  if(arg_EXAMPLE)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY NETLOOM_PLUGINS netloom_plugin_${id})
  install(TARGETS netloom_plugin_${id} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/netloom/plugins)
endfunction()
