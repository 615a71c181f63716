// SPDX-License-Identifier: MIT
#include "screen/plugins/guard.hpp"

#include <cstdint>
#include <exception>
#include <fstream>

namespace hearth {
namespace {

constexpr std::size_t kLongestQuote = 200;
constexpr std::chrono::minutes kStrikesCount{10};

// The plugin's words on one line of bounded length, cut between letters.
std::string quoted(std::string words) {
  if (words.size() > kLongestQuote) {
    std::size_t end = kLongestQuote;
    while (end > 0 && (words[end] & 0xc0) == 0x80) --end;
    words = words.substr(0, end) + "…";
  }
  for (char& c : words)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return "\"" + words + "\"";
}

// How long this thread has waited for a processor so far; zero where the kernel does not tell.
std::chrono::nanoseconds queued() {
  std::int64_t ran = 0, waited = 0;
  std::ifstream("/proc/thread-self/schedstat") >> ran >> waited;
  return std::chrono::nanoseconds(waited);
}

}  // namespace

Guard::Guard(std::string name, CallPage& page, int strikes, Steady now)
    : name_(std::move(name)), page_(&page), most_(strikes), now_(std::move(now)) {}

Guard::Outcome Guard::run(std::string_view call, std::chrono::milliseconds limit,
                          const std::function<void()>& body) {
  const auto began = now_();
  const auto queued_before = queued();
  const std::string called = std::string(call) + "()";
  std::string threw;
  page_->enter(name_, call);
  try {
    body();
  } catch (const std::exception& error) {
    threw = called + " threw " + quoted(error.what());
  } catch (...) {
    threw = called + " threw something that is no std::exception";
  }
  page_->leave();
  if (!threw.empty()) {
    strike(std::move(threw));
    return Outcome::threw;
  }
  // A machine that was busy with others is no fault of the plugin's.
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(now_() - began - (queued() - queued_before));
  if (took <= limit) return Outcome::fine;
  strike(called + " took " + std::to_string(took.count()) + " ms where " + std::to_string(limit.count()) +
         " ms are allowed");
  return Outcome::slow;
}

void Guard::strike(std::string why) {
  // A screen stays up for weeks: three slow moments far apart are no reason to rest.
  const auto now = now_();
  std::erase_if(strikes_, [&](auto at) { return now - at > kStrikesCount; });
  strikes_.push_back(now);
  last_ = std::move(why);
}

}  // namespace hearth
