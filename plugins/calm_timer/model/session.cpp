// SPDX-License-Identifier: MIT
#include "session.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hearth/ids.hpp"
#include "kept_words.hpp"

namespace calm_timer {
namespace {

using hearth::Detail;
using hearth::Entry;
using namespace std::chrono_literals;

constexpr std::array kEnded{"ready", "early", "more", "grown_up", "idle"};

std::int64_t seconds(std::chrono::milliseconds time) {
  return std::chrono::round<std::chrono::seconds>(time).count();
}

Entry entry_of(const std::string& kind, const Wish& wish, hearth::Instant at) {
  Entry entry{.id = hearth::new_id(at), .at = at, .kind = kind, .pupil = wish.pupil};
  if (!wish.check_in.empty()) entry.detail["check_in"] = wish.check_in;
  return entry;
}

}  // namespace

std::chrono::milliseconds Session::left(Running now) const {
  return any() ? std::clamp(ends_ - now, 0ms, wish_->planned) : 0ms;
}

double Session::share_left(Running now) const {
  return any() ? double(left(now).count()) / double(wish_->planned.count()) : 0;
}

std::chrono::milliseconds Session::used(Running now) const {
  return any() ? wish_->planned - left(now) : 0ms;
}

std::chrono::milliseconds Session::waiting(Running now) const {
  return over(now) ? now - std::max(ends_, found_) : 0ms;
}

void Session::begin(const Wish& wish, Running now) {
  wish_ = wish;
  wish_->planned = std::max<std::chrono::milliseconds>(wish.planned, 1s);
  ends_ = now + wish_->planned;
  found_ = now;
}

std::vector<Entry> Session::end(Ended ended, Running now, hearth::Instant at, const hearth::Id& here) {
  if (!any()) return {};
  Entry entry = entry_of("calm_session", *wish_, at);
  entry.what = what_of(*wish_);
  entry.detail["shape"] = to_text(wish_->looks);
  entry.detail["sort"] = to_text(wish_->sort);
  entry.detail["planned_s"] = seconds(wish_->planned);
  entry.detail["used_s"] = seconds(used(now));
  entry.detail["ended"] = kEnded[std::size_t(ended)];
  std::vector<Entry> left{std::move(entry)};
  if (ended == Ended::grown_up) {
    Wish caller = *wish_;
    if (here != caller.pupil) caller.pupil = here, caller.check_in.clear();
    left.push_back(entry_of("call", caller, at));
    left.back().what = "grown_up";
  }
  std::ranges::copy(left, std::back_inserter(unwritten_));
  wish_.reset();
  return left;
}

void Session::written(const hearth::Id& entry) {
  std::erase_if(unwritten_, [&](const Entry& one) { return one.id == entry; });
}

bool Session::follows(const hearth::Id& check_in) const {
  if (check_in.empty()) return false;
  if (any() && wish_->check_in == check_in) return true;
  return std::ranges::any_of(unwritten_, [&](const Entry& entry) {
    const auto of = entry.detail.find("check_in");
    return of != entry.detail.end() && of->second == Detail::mapped_type(check_in);
  });
}

std::string Session::words(Running now) const {
  return to_words({.wish = wish_, .left = any() ? ends_ - now : 0ms, .unwritten = unwritten_});
}

void Session::pick_up(const std::string& words, std::chrono::milliseconds ago, Running now) {
  Kept kept = kept_in(words);
  wish_ = std::move(kept.wish);
  ends_ = now + kept.left - std::max(ago, 0ms);
  found_ = now;
  unwritten_ = std::move(kept.unwritten);
}

}  // namespace calm_timer
