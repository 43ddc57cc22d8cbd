# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the house is built: one place for the language, the warnings and the sanitizers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/netloom")

find_program(NETLOOM_CCACHE ccache)
if(NETLOOM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # With precompiled headers ccache has to be told that macros of theirs and times of files do not matter; with the base
  # folder, a fresh clone elsewhere finds what an older one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${NETLOOM_CCACHE})
endif()

add_library(netloom_build INTERFACE)
target_compile_options(netloom_build INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local $<$<BOOL:${NETLOOM_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of overlaps inside std::string's own code that cannot happen (GCC bug 105651).
  target_compile_options(netloom_build INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
target_compile_definitions(netloom_build INTERFACE NETLOOM_VERSION="${PROJECT_VERSION}")
target_include_directories(netloom_build INTERFACE ${CMAKE_SOURCE_DIR})
if(NETLOOM_SANITIZE)
  target_compile_options(netloom_build INTERFACE -fsanitize=${NETLOOM_SANITIZE} -fno-omit-frame-pointer -g1)
  target_link_options(netloom_build INTERFACE -fsanitize=${NETLOOM_SANITIZE})
endif()

set(NETLOOM_UNLISTED FATAL_ERROR CACHE STRING "What an unlisted source is: FATAL_ERROR, or WARNING while several people write")

# netloom_precompile(target HEADERS...): a precompiled header, where the compiler's cost is the headers of others.
function(netloom_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(${target} PRIVATE -fpch-preprocess) # for ccache
  endif()
endfunction()

# Fails to configure when a .cpp of the folder stands in no list: nothing is left out unnoticed.
function(netloom_check_listed)
  file(GLOB found CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  get_property(listed DIRECTORY PROPERTY NETLOOM_LISTED)
  foreach(file IN LISTS found)
    if(NOT file IN_LIST listed)
      message(${NETLOOM_UNLISTED} "${CMAKE_CURRENT_SOURCE_DIR}/${file} stands in no list of this folder's CMakeLists.txt")
    endif()
  endforeach()
endfunction()

# netloom_sources(targets FILES...): adds this folder's sources to a target of a folder above, or to each of a quoted list.
function(netloom_sources targets)
  set_property(DIRECTORY APPEND PROPERTY NETLOOM_LISTED ${ARGN})
  list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  foreach(target IN LISTS targets)
    target_sources(${target} PRIVATE ${ARGN})
  endforeach()
  cmake_language(DEFER CALL netloom_check_listed)
endfunction()

# netloom_precompile_tests(name LIBRARIES... [HEADERS...]): the tests of this folder, which link the same, take what all of
# them include from one precompiled header. It is most of what compiling a test costs.
function(netloom_precompile_tests name)
  cmake_parse_arguments(arg "" "" "HEADERS" ${ARGN})
  file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp "")
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE netloom_build Qt6::Test ${arg_UNPARSED_ARGUMENTS})
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  target_compile_options(${name} PRIVATE -O1)
  netloom_precompile(${name} <QTest> <QStringList> <algorithm> <functional> <map> <memory> <optional> <string> <vector>
    ${arg_HEADERS})
  set_property(DIRECTORY PROPERTY NETLOOM_TEST_HEADER ${name})
endfunction()

# netloom_test(tst_name [PATHS] LIBRARIES...): a Qt Test program of one file, run without a display.
# PATHS tells it where sources and programs lie; without it ccache knows the test again in another clone. APART: it links
# other modules of Qt than its neighbours, whose precompiled header would not suit.
function(netloom_test name)
  cmake_parse_arguments(arg "PATHS;APART" "" "" ${ARGN})
  set_property(DIRECTORY APPEND PROPERTY NETLOOM_LISTED ${name}.cpp)
  add_executable(${name} ${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE netloom_build Qt6::Test ${arg_UNPARSED_ARGUMENTS})
  target_compile_options(${name} PRIVATE -O1) # what takes time lies in the libraries
  get_property(header DIRECTORY PROPERTY NETLOOM_TEST_HEADER)
  if(header AND NOT arg_APART)
    target_precompile_headers(${name} REUSE_FROM ${header})
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
      target_compile_options(${name} PRIVATE -fpch-preprocess)
    endif()
  endif()
  if(arg_PATHS)
    target_compile_definitions(${name} PRIVATE NETLOOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" NETLOOM_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;NETLOOM_PLUGINS=${CMAKE_BINARY_DIR}/bin/plugins;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/tests/config" TIMEOUT 300)
  if(name IN_LIST NETLOOM_THREAD_TESTS)
    add_dependencies(netloom-thread-tests ${name})
    set_tests_properties(${name} PROPERTIES LABELS threads)
  endif()
  cmake_language(DEFER CALL netloom_check_listed)
endfunction()
