// SPDX-License-Identifier: MIT
#include "screen/kiosk/room_records.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "records/school_of.hpp"

namespace hearth {

RoomRecords::RoomRecords(Records& records, const Clock& clock, Id room)
    : records_(records), clock_(clock), room_(std::move(room)) {
  records_.on_news = [this](News news) { hear(news); };
  ask_documents();
}

void RoomRecords::poll() {
  records_.poll();
  for (const auto& answer : std::exchange(refusals_, {})) answer(), changed_ = true;
}

void RoomRecords::refuse(Receipt receipt, std::function<void(const Receipt&)> done) {
  refusals_.push_back([receipt = std::move(receipt), done = std::move(done)] { done(receipt); });
}

void RoomRecords::hear(News news) {
  if (news == News::documents || news == News::back) ask_documents();
  if (news == News::today || news == News::back) ask_today(), ask_own();
  if (news == News::back) send();
  changed_ = true;
}

void RoomRecords::ask_documents() {
  records_.documents([this](Answer<std::vector<Document>> answer) {
    if (!answer.value) return;
    notices_.clear();
    school_ = std::make_shared<const School>(school_of(*answer.value, notices_));
    if (room_.empty() && !school_->rooms.empty()) room_ = school_->rooms.front().id;
    if (!ready_) ask_today();
    ready_ = changed_ = true;
  });
}

void RoomRecords::ask_today() {
  asking_today_ = true;
  asked_for_ = local_time(clock_.now(), school_->zone).day;
  records_.today(room_, [this](Answer<RoomToday> answer) {
    asking_today_ = false;
    if (!answer.value) return;
    today_ = std::move(*answer.value);
    changed_ = true;
  });
}

void RoomRecords::staff_changed() {
  using enum State;
  std::erase_if(today_.ticks, [](const Tick& t) {
    return t.state == away || t.state == not_offered || t.state == unfinished;
  });
  for (Tick& tick : today_.ticks) tick.state = none;
  ask_today();
}

void RoomRecords::keep_up() {
  if (ready_ && asked_for_ != local_time(clock_.now(), school_->zone).day) ask_today();
}

void RoomRecords::choose(const Id& pupil) {
  pupil_ = pupil;
  own_today_.clear();
  ask_own();
}

void RoomRecords::ask_own() {
  if (pupil_.empty()) return;
  records_.own_today(room_, pupil_, [this, asked_for = pupil_](Answer<std::vector<Entry>> answer) {
    // Somebody else may stand there by now.
    if (!answer.value || asked_for != pupil_) return;
    own_today_ = std::move(*answer.value);
    changed_ = true;
  });
}

void RoomRecords::write(Entry entry, std::function<void(const Receipt&)> done) {
  if (entry.at == Instant{}) entry.at = clock_.now();
  if (entry.id.empty()) entry.id = new_id(entry.at);
  if (entry.room.empty()) entry.room = room_;
  waiting_.push_back({std::move(entry), std::move(done), false});
  send();
}

void RoomRecords::send() {
  // The id makes sending twice harmless: the keeper knows what it has.
  for (Waiting& waiting : waiting_) {
    if (waiting.sent) continue;
    waiting.sent = true;
    records_.write(waiting.entry, [this, id = waiting.entry.id](Answer<Receipt> answer) {
      const auto found =
          std::find_if(waiting_.begin(), waiting_.end(), [&](const Waiting& w) { return w.entry.id == id; });
      if (found == waiting_.end()) return;
      if (answer.lost) {
        found->sent = false;  // sent again when the keeper is back
        return;
      }
      const auto done = std::move(found->done);
      waiting_.erase(found);
      Receipt receipt = answer.value.value_or(Receipt{});
      if (!answer.value) receipt.id = id, receipt.problem = answer.problem;
      changed_ = true;
      if (done) done(receipt);
    });
  }
}

std::optional<std::vector<std::uint8_t>> RoomRecords::media(const std::string& hash) {
  const auto [place, asked_first] = media_.try_emplace(hash);
  if (asked_first)
    records_.media(hash, [this, hash](Answer<Media> answer) {
      // Empty bytes are no picture: the kit then says so once, and staff can choose another one.
      if (!answer.lost)
        media_[hash] = answer.value ? std::move(answer.value->bytes) : std::vector<std::uint8_t>{};
      else
        media_.erase(hash);
      changed_ = true;
    });
  return place->second;
}

}  // namespace hearth
