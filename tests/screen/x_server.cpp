// SPDX-License-Identifier: MIT
#include "screen/x_server.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <fstream>
#include <iterator>

#include "screen/household.hpp"

namespace hearth {

XServer::XServer() {
  // It says on a pipe which number it has found free, once it listens.
  int pipe_ends[2];
  if (pipe(pipe_ends) != 0) return;
  server_.emplace("/usr/bin/Xvfb",
                  Arguments{"-displayfd", std::to_string(pipe_ends[1]), "-screen", "0", "1920x1080x24",
                            "-fbdir", folder_.path(), "-nolisten", "tcp", "-noreset"},
                  true);
  close(pipe_ends[1]);
  std::array<char, 16> number{};
  if (read(pipe_ends[0], number.data(), number.size() - 1) > 0)
    display_ = ":" + std::to_string(std::atoi(number.data()));
  close(pipe_ends[0]);
}

XServer::~XServer() {
  server_->send(SIGTERM);  // so that it takes its lock away
  wait_until([&] { return server_->ended().has_value(); }, std::chrono::seconds(10));
}

Picture XServer::shown() const {
  // The server's own memory, a file in the format of xwd: a head of big-endian numbers, a table of colours,
  // pixels.
  std::ifstream in(folder_ / "Xvfb_screen0", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto number = [&](std::size_t n) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | std::uint8_t(bytes.at(4 * n + i));
    return std::size_t(value);
  };
  Picture picture{int(number(4)), int(number(5)), {}};
  const std::size_t head = number(0) + 12 * number(19), line = number(12);
  for (int y = 0; y < picture.h; ++y)
    for (int x = 0; x < picture.w; ++x) {
      std::uint32_t pixel;
      std::memcpy(&pixel, bytes.data() + head + std::size_t(y) * line + std::size_t(x) * 4, 4);
      picture.pixels.push_back(pixel & 0xFFFFFF);
    }
  return picture;
}

void XServer::xdotool(const std::string& words) const {
  Process tool("/bin/sh", {"-c", "DISPLAY=" + display_ + " exec xdotool " + words});
  ASSERT_TRUE(wait_until([&] { return tool.ended().has_value(); })) << words;
  ASSERT_EQ(*tool.ended(), 0) << words;
}

void XServer::tap(const Rect& r) const {
  xdotool("mousemove " + std::to_string(r.x + r.w / 2) + " " + std::to_string(r.y + r.h / 2) + " click 1");
}

void XServer::key(const std::string& keys) const {
  xdotool("key " + keys);
}

}  // namespace hearth
