# SPDX-License-Identifier: MIT
# The libraries we stand on, all from Debian 12 (scripts/packages lists them).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(date REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(spdlog REQUIRED)
find_package(tomlplusplus REQUIRED)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(OATH REQUIRED IMPORTED_TARGET liboath)
pkg_check_modules(QR REQUIRED IMPORTED_TARGET qrcodegencpp)
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)
find_library(CSV csv REQUIRED)  # libcsv; it comes without a .pc file
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(SDL REQUIRED IMPORTED_TARGET sdl2)
pkg_check_modules(SDL_IMAGE REQUIRED IMPORTED_TARGET SDL2_image)
pkg_check_modules(VORBIS REQUIRED IMPORTED_TARGET vorbisfile)
pkg_check_modules(PHOTOS REQUIRED IMPORTED_TARGET libturbojpeg libpng libwebp libwebpdemux libwebpmux)
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(RSVG REQUIRED IMPORTED_TARGET librsvg-2.0)
pkg_check_modules(IMGUI REQUIRED imgui)
pkg_check_modules(STB REQUIRED IMPORTED_TARGET stb)

# Debian's libimgui.a holds Dear ImGui and every back end. Its core objects go into one shared library, so that host
# and plugins share one context; the back ends stay out. The objects keep their dates, so that configuring
# again relinks nothing.
pkg_get_variable(imgui_libdir imgui libdir)
set(imgui_parts imgui.o imgui_draw.o imgui_tables.o imgui_widgets.o)
set(imgui_objects ${imgui_parts})
list(TRANSFORM imgui_objects PREPEND ${PROJECT_BINARY_DIR}/imgui/)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/imgui)
execute_process(COMMAND ${CMAKE_AR} xo ${imgui_libdir}/libimgui.a ${imgui_parts}
                WORKING_DIRECTORY ${PROJECT_BINARY_DIR}/imgui COMMAND_ERROR_IS_FATAL ANY)

# What a plugin and the host must share: the C++ between them has no stable binary form of its own.
string(REGEX MATCH "^[0-9]+" compiler_major ${CMAKE_CXX_COMPILER_VERSION})
set(HEARTH_BUILD "${CMAKE_CXX_COMPILER_ID} ${compiler_major}, libstdc++ cxx11, imgui ${IMGUI_VERSION}")
if(HEARTH_SANITIZE)
  string(APPEND HEARTH_BUILD ", ${HEARTH_SANITIZE}")
endif()
