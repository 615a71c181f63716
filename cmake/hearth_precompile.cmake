# SPDX-License-Identifier: MIT
# hearth_precompile(<target> <headers…>)
#
# Other people's large headers, read once for all files of a target: reading them is most of the time to compile. A file
# which forgets an #include is found with cmake -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON.
function(hearth_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(${target} PRIVATE -Xclang -fno-pch-timestamp)  # or ccache never finds anything again
  endif()
  if(CCACHE)
    set_target_properties(${target} PROPERTIES CXX_COMPILER_LAUNCHER
                          "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE}")
  endif()
endfunction()
