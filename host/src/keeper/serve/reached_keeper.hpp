// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/clocks.hpp"
#include "keeper/serve/answers.hpp"
#include "keeper/serve/commands.hpp"
#include "records/records.hpp"
#include "records/unix_socket.hpp"

namespace hearth {

// The running keeper, or the file itself where none runs, asked as the operator. Belongs to one thread.
class ReachedKeeper {
 public:
  enum class WithoutRecords { refuse, begin };  // begin: new ones, before Hearth has ever run

  // Throws StoreProblem when there are no records and none are to be begun.
  explicit ReachedKeeper(const Place&, WithoutRecords = WithoutRecords::refuse);
  ~ReachedKeeper();

  // Asks and waits for the answer: get<Checked>([](Records& records, auto then) { records.check(then); }).
  // Throws StoreProblem with the keeper's sentence.
  template <class T, class Ask>
  T get(Ask ask) {
    std::optional<Answer<T>> answer;
    ask(*records_, [&](Answer<T> given) { answer = std::move(given); });
    wait_until([&] { return answer.has_value(); });
    if (!answer->value) throw StoreProblem(answer->problem);
    return std::move(*answer->value);
  }

 private:
  void wait_until(const std::function<bool()>& done);

  RealClock clock_;
  Waker waker_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<Answers> answers_;
  std::unique_ptr<Records> records_;
};

}  // namespace hearth
