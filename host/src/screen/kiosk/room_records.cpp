// SPDX-License-Identifier: MIT
#include "screen/kiosk/room_records.hpp"

#include <algorithm>
#include <tuple>

#include "base/ids.hpp"
#include "records/school_of.hpp"
#include "school/documents.hpp"

namespace hearth {

RoomRecords::RoomRecords(Records& records, const Clock& clock, Id room)
    : keeper_(records), clock_(clock), room_(std::move(room)) {
  keeper_.on_news = [this](News news) { hear(keeper_, news); };
  ask_documents();
}

void RoomRecords::poll() {
  keeper_.poll();
  if (practice_) practice_->poll();
  for (const auto& answer : std::exchange(refusals_, {})) answer(), changed_ = true;
}

void RoomRecords::refuse(Receipt receipt, std::function<void(const Receipt&)> done) {
  refusals_.push_back([receipt = std::move(receipt), done = std::move(done)] { done(receipt); });
}

template <class T>
Then<T> RoomRecords::unless_turned(Then<T> then) const {
  return [this, then = std::move(then), mine = turned_](Answer<T> answer) {
    if (mine == turned_) then(std::move(answer));
  };
}

namespace {

// What staff alone may know of it.
std::shared_ptr<const School> as_for_children(School school) {
  school.roles.clear();
  school.targets.clear();
  std::erase_if(school.rewards, [](const Reward& reward) { return !reward.pupil.empty(); });
  school.plans.clear();
  school.referrals.clear();
  school.watch_rules.clear();
  school.safeguarding.clear();
  for (Pupil& pupil : school.pupils) pupil.full_name.clear();
  return std::make_shared<const School>(std::move(school));
}

void leave_what_children_see(std::vector<Tick>& ticks) {
  using enum State;
  std::erase_if(ticks, [](const Tick& t) {
    return t.state == away || t.state == not_offered || t.state == unfinished;
  });
  for (Tick& tick : ticks) tick.state = none;
}

}  // namespace

void RoomRecords::practise(Records* practice) {
  if (practice && !practice_) {
    aside_ = {as_for_children(*school_), today_, notices_};
    leave_what_children_see(aside_.today.ticks);
  }
  if (!practice) std::erase_if(waiting_, [&](const Waiting& waiting) { return waiting.keeper == practice_; });
  practice_ = practice;
  ++turned_;
  choose({});
  documents_.clear();
  if (practice) {
    practice->on_news = [this, practice](News news) { hear(*practice, news); };
  } else {
    school_ = std::exchange(aside_.school, nullptr);
    today_ = std::move(aside_.today);
    notices_ = std::move(aside_.notices);
  }
  ask_documents();
  ask_today();
  if (practice) practice->poll();  // in memory: nobody sees the real children's day in between
  changed_ = true;
}

void RoomRecords::hear(const Records& from, News news) {
  if (&from == &keeper_ && news == News::lost) lost_ = true;
  if (&from == &keeper_ && news == News::back) send();
  if (&from != &records()) return;
  if (news == News::documents || news == News::back) ask_documents();
  if (news == News::today || news == News::back) ask_today(), ask_own();
  changed_ = true;
}

void RoomRecords::ask_documents() {
  records().documents(unless_turned<std::vector<Document>>([this](Answer<std::vector<Document>> answer) {
    if (!answer.value) return;
    notices_.clear();
    school_ = std::make_shared<const School>(school_of(*answer.value, notices_));
    if (for_staff_) documents_ = std::move(*answer.value);
    const bool stood_nowhere = room_.empty();
    stand_in_a_room();
    if (!ready_ || (stood_nowhere && !room_.empty())) ask_today();
    ready_ = changed_ = true;
  }));
}

// Where none is named, in the first; a name that the school does not know is said, not guessed at.
void RoomRecords::stand_in_a_room() {
  const std::vector<Room>& rooms = school_->rooms;
  if (rooms.empty()) return;
  if (room_.empty()) room_ = rooms.front().id;
  if (school_->room(room_)) return;
  std::string known;
  for (const Room& room : rooms) known += (known.empty() ? "" : ", ") + room.id;
  notices_.push_back({.reason = "The school has no room \"" + room_ +
                                "\" for this screen. Start Hearth with --room and one of: " + known + "."});
}

void RoomRecords::ask_today() {
  asking_today_ = true;
  asked_for_ = local_time(clock_.now(), school_->zone).day;
  records().today(room_, unless_turned<RoomToday>([this](Answer<RoomToday> answer) {
                    asking_today_ = false;
                    if (!answer.value) return;
                    today_ = std::move(*answer.value);
                    changed_ = true;
                  }));
}

void RoomRecords::staff_changed(bool signed_in) {
  for_staff_ = signed_in;
  documents_.clear();
  ask_documents();
  leave_what_children_see(today_.ticks);
  ask_today();
}

void RoomRecords::keep_up() {
  if (ready_ && asked_for_ != local_time(clock_.now(), school_->zone).day) ask_today();
}

void RoomRecords::choose(const Id& pupil) {
  pupil_ = pupil;
  own_today_.clear();
  own_ = {};
  ask_own();
}

void RoomRecords::ask_own() {
  if (pupil_.empty()) return;
  const auto take = [this, asked_for = pupil_](Answer<OwnDay> answer) {
    // Somebody else may stand there by now.
    if (!answer.value || asked_for != pupil_) return;
    own_today_ = std::move(answer.value->entries);
    Notices told_to_staff;  // who have these documents, too
    School own = school_of(answer.value->documents, told_to_staff);
    own_ = {std::move(own.targets), std::move(own.rewards), answer.value->stars};
    changed_ = true;
  };
  records().own_today(room_, pupil_, unless_turned<OwnDay>(take));
}

void RoomRecords::read(const HistoryWish& wish, std::function<void(const History&)> then) {
  records().history(room_, wish,
                    unless_turned<std::vector<Entry>>([this, then](Answer<std::vector<Entry>> answer) {
                      if (!for_staff_) return;
                      changed_ = true;
                      then({std::move(answer.value).value_or(std::vector<Entry>()), answer.problem});
                    }));
}

void RoomRecords::keep_place(const nlohmann::json& place, Then<Nothing> then) {
  keeper_.keep_place(room_, place, std::move(then));
}

void RoomRecords::place(Then<nlohmann::json> then) {
  keeper_.place(room_, [this, then = std::move(then)](Answer<nlohmann::json> answer) {
    changed_ = true;
    then(std::move(answer));
  });
}

const Document* RoomRecords::document(const std::string& kind, const Id& id) const {
  const auto found = std::ranges::find_if(
      documents_, [&](const Document& document) { return document.kind == kind && document.id == id; });
  return found == documents_.end() ? nullptr : &*found;
}

void RoomRecords::keep(Document document, ThenKept then) {
  if (document.id.empty()) document.id = new_id(clock_.now());
  if (const Document* before = this->document(document.kind, document.id))
    document.body = document.deleted ? before->body : kept_beside(before->body, document.body, document.kind);
  records().put(document, [this, id = document.id, then = std::move(then)](const Answer<Document>& answer) {
    changed_ = true;
    if (then) then({.id = id, .problem = answer.value ? "" : answer.problem});
  });
}

Notices RoomRecords::notices() const {
  Notices all = notices_;
  all.insert(all.end(), refused_.begin(), refused_.end());
  return all;
}

void RoomRecords::write(Entry entry, std::function<void(const Receipt&)> done) {
  if (entry.at == Instant{}) entry.at = clock_.now();
  if (entry.id.empty()) entry.id = new_id(entry.at);
  if (entry.room.empty()) entry.room = room_;
  if (const Id before = waiting_for_the_same(entry); !before.empty()) entry.corrects = before;
  waiting_.push_back({std::move(entry), std::move(done), &records()});
  send();
}

// A child who says it again because nobody answered has said it once: the keeper, whom own_today() comes
// from, has not heard of the first time.
Id RoomRecords::waiting_for_the_same(const Entry& entry) const {
  const auto about = [&](const Entry& one) {
    return std::tuple(one.kind, one.pupil, one.slot, local_time(one.at, school_->zone).day);
  };
  Id last;
  for (const Waiting& waiting : waiting_)
    if (entry.kind == "check_in" && waiting.keeper == &records() && about(waiting.entry) == about(entry))
      last = waiting.entry.id;
  return last;
}

void RoomRecords::send() {
  // The id makes sending twice harmless: the keeper knows what it has.
  for (Waiting& waiting : waiting_) {
    if (waiting.sent) continue;
    waiting.sent = true;
    waiting.keeper->write(waiting.entry, [this, id = waiting.entry.id](Answer<Receipt> answer) {
      const auto found =
          std::find_if(waiting_.begin(), waiting_.end(), [&](const Waiting& w) { return w.entry.id == id; });
      if (found == waiting_.end()) return;
      if (answer.lost) {
        found->sent = false;  // sent again when the keeper is back
        return;
      }
      const auto done = std::move(found->done);
      const bool from_a_child = found->entry.by == By::child;
      waiting_.erase(found);
      Receipt receipt = answer.value.value_or(Receipt{});
      if (!answer.value) receipt.id = id, receipt.problem = answer.problem;
      const Notice refused{.reason = receipt.problem};
      if (from_a_child && !receipt.stored && std::ranges::count(refused_, refused) == 0)
        refused_.push_back(refused);
      changed_ = true;
      if (done) done(receipt);
    });
  }
}

std::optional<std::vector<std::uint8_t>> RoomRecords::media(const std::string& hash) {
  const auto [place, asked_first] = media_.try_emplace(hash);
  if (asked_first)
    keeper_.media(hash, [this, hash](Answer<Media> answer) {
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
