# SPDX-License-Identifier: MIT
# hearth_add_plugin(<name> SOURCES <files…> [MODEL <files…>] [MANIFEST <plugin.toml>] [OUTPUT <folder>] [BUILD <string>]
#                   [API <major>])
#
# MODEL is what a test can look at without a screen: compiled once, as <name>_model, for the plugin and for its tests.
# Builds the library of a plugin and writes its plugin.toml beside it: the author's manifest (default: plugin.toml in
# the current folder) and a [library] table that the host compares before it runs any of the plugin's code.
# BUILD and API are for fixtures that must be refused.
function(hearth_add_plugin name)
  cmake_parse_arguments(arg "" "MANIFEST;OUTPUT;BUILD;API" "SOURCES;MODEL" ${ARGN})
  if(NOT arg_MANIFEST)
    set(arg_MANIFEST ${CMAKE_CURRENT_SOURCE_DIR}/plugin.toml)
  endif()
  if(NOT arg_OUTPUT)
    set(arg_OUTPUT ${PROJECT_BINARY_DIR}/lib/hearth/plugins)
  endif()
  if(NOT arg_BUILD)
    set(arg_BUILD "${HEARTH_BUILD}")
  endif()
  if(NOT arg_API)
    set(arg_API 1)
  endif()
  add_library(${name} MODULE ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE hearth::sdk)
  if(arg_MODEL)
    add_library(${name}_model OBJECT ${arg_MODEL})
    target_link_libraries(${name}_model PRIVATE hearth::sdk)
    set_target_properties(${name}_model PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(${name} PRIVATE ${name}_model)
  endif()
  set_target_properties(${name} PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
                        LIBRARY_OUTPUT_DIRECTORY ${arg_OUTPUT}/${name})
  hearth_write_manifest(${name} ${arg_MANIFEST} ${arg_OUTPUT} "${arg_BUILD}" ${arg_API})
endfunction()

# Writes <output>/<name>/plugin.toml: what the author wrote, then the [library] table.
function(hearth_write_manifest name source output build api)
  file(READ ${source} manifest)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(CONFIGURE OUTPUT ${output}/${name}/plugin.toml @ONLY CONTENT
"@manifest@
[library]
file = \"lib@name@.so\"
api_major = @api@
build = \"@build@\"
")
endfunction()
