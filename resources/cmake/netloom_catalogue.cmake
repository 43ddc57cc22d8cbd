# SPDX-License-Identifier: GPL-3.0-or-later
# netloom_catalogue(targets KIND layers TYPE LayerType HEADER engine/layers/layer.hpp ENTRIES dense relu ...)
#
# WORDS says what `list` and error messages call the kind where KIND is no word ("preparation steps").
# Adds dense.cpp, relu.cpp, ... of this folder to the target (or to each of a quoted list) and generates the function that lists them all:
#   const Catalogue<LayerType> &netloom::layers();
# Each file defines one function of its own name: const LayerType &netloom::all_layers::dense().
# SEPARATE keeps the files apart in a unity build: their helpers may bear the same names.
# Adding a type is one file and one word in the list. No static initialisers, nothing for the linker to drop.
function(netloom_catalogue targets)
  cmake_parse_arguments(arg "SEPARATE" "KIND;WORDS;TYPE;HEADER" "ENTRIES" ${ARGN})
  set(declarations "")
  set(entries "")
  set(files "")
  foreach(entry IN LISTS arg_ENTRIES)
    string(APPEND declarations "const ${arg_TYPE} &${entry}();\n")
    string(APPEND entries "        &all_${arg_KIND}::${entry}(),\n")
    list(APPEND files ${entry}.cpp)
  endforeach()
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${arg_KIND}_catalogue.cpp)
  string(REPLACE "_" " " words ${arg_KIND})
  if(arg_WORDS)
    set(words ${arg_WORDS})
  endif()
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT [[
#include "@arg_HEADER@"

namespace netloom::all_@arg_KIND@ {
@declarations@}

const netloom::Catalogue<netloom::@arg_TYPE@> &netloom::@arg_KIND@()
{
    static const Catalogue<@arg_TYPE@> catalogue("@words@", {
@entries@    });
    return catalogue;
}
]])
  netloom_sources("${targets}" ${files})
  if(arg_SEPARATE)
    list(TRANSFORM files PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    set_source_files_properties(${files} TARGET_DIRECTORY ${targets} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
  foreach(target IN LISTS targets)
    target_sources(${target} PRIVATE ${generated})
  endforeach()
endfunction()
