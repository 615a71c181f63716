// SPDX-License-Identifier: MIT
#include "keeper/serve/direct_records.hpp"

namespace hearth {

using nlohmann::json;

DirectRecords::DirectRecords(Answers& answers, Role role)
    : answers_(answers), session_{.role = role}, news_(answers.news.connect([this](News news) {
        due_.push_back([this, news] {
          if (on_news) on_news(news);
        });
      })) {}

void DirectRecords::ask(json question, std::function<void(json)> then) {
  due_.push_back([then = std::move(then), reply = answers_.answer(session_, question)] { then(reply); });
}

void DirectRecords::poll() {
  for (auto due = std::exchange(due_, {}); !due.empty(); due.pop_front()) due.front()();
}

}  // namespace hearth
