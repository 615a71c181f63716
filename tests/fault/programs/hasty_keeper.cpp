// SPDX-License-Identifier: MIT
// A keeper with the mistake that ours must not have: it gives the receipt for an entry before it commits it.
// The kill -9 test must catch it.
#include <iostream>

#include "base/clocks.hpp"
#include "keeper/serve/answers.hpp"
#include "keeper/serve/server.hpp"

// hasty_keeper <data folder> <socket>
int main(int count, char** arguments) {
  if (count != 3) return 1;
  using namespace hearth;
  const RealClock clock;
  const std::vector<EntryKind> kinds{{"check_in", {}}};
  Store store({.folder = arguments[1], .kinds = kinds}, clock);
  Answers answers(store, clock, kinds);
  Waker never;
  std::vector<nlohmann::json> kept_back;
  Server server(
      arguments[2], never.fd(), [&](Session& session, const nlohmann::json& question) -> nlohmann::json {
        if (question.value("ask", "") != "write") return answers.answer(session, question);
        kept_back.push_back(question);
        if (kept_back.size() == 8)  // eight at a time are so much faster
          for (const auto& entry : std::exchange(kept_back, {})) answers.answer(session, entry);
        return {{"ok",
                 {{"stored", true}, {"id", question["entry"].get<Entry>().id}, {"seq", 1}, {"problem", ""}}}};
      });
  server.answer_until(std::chrono::system_clock::now() + std::chrono::hours(1));
}
