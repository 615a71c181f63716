// SPDX-License-Identifier: MIT
// Asks a keeper over its socket, as the operator, and waits for each answer.
#pragma once

#include <poll.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "records/socket_records.hpp"
#include "records/unix_socket.hpp"

namespace hearth {

class Asker {
 public:
  explicit Asker(const std::filesystem::path& socket)
      : records_(
            socket, [this] { woken_.wake(); }, SocketRecords::As::the_operator) {}

  template <class T, class Ask>
  T get(Ask ask) {
    std::optional<Answer<T>> answer;
    ask(records_, [&](Answer<T> given) { answer = std::move(given); });
    while (!answer) {
      pollfd one{woken_.fd(), POLLIN, 0};
      poll(&one, 1, -1);
      woken_.clear();
      records_.poll();
    }
    if (!answer->value) {
      std::fprintf(stderr, "%s\n", answer->problem.c_str());
      std::exit(1);
    }
    return std::move(*answer->value);
  }

  std::vector<Entry> history(const Id& room, const HistoryWish& wish) {
    return get<std::vector<Entry>>([&](Records& records, auto then) { records.history(room, wish, then); });
  }

 private:
  Waker woken_;
  SocketRecords records_;
};

}  // namespace hearth
