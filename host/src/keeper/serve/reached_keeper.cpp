// SPDX-License-Identifier: MIT
#include "keeper/serve/reached_keeper.hpp"

#include <poll.h>

#include "keeper/serve/direct_records.hpp"
#include "records/socket_records.hpp"

namespace hearth {

ReachedKeeper::ReachedKeeper(const Place& place, WithoutRecords without) {
  if (connect_to(place.socket)) {
    records_ = std::make_unique<SocketRecords>(
        place.socket, [this] { waker_.wake(); }, SocketRecords::As::the_operator);
    return;
  }
  if (without == WithoutRecords::refuse && !std::filesystem::exists(place.data / "hearth.db"))
    throw StoreProblem(place.data.string() + ": there are no records here; name the folder with --data.");
  store_ = std::make_unique<Store>(StoreOptions{.folder = place.data}, clock_);
  answers_ = std::make_unique<Answers>(*store_, clock_, std::vector<EntryKind>());
  answers_->file_places.inbox = place.data / "inbox";
  records_ = std::make_unique<DirectRecords>(*answers_, Role::the_operator);
}

ReachedKeeper::~ReachedKeeper() = default;

void ReachedKeeper::wait_until(const std::function<bool()>& done) {
  for (records_->poll(); !done(); records_->poll()) {
    pollfd woken{waker_.fd(), POLLIN, 0};
    ::poll(&woken, 1, -1);
    waker_.clear();
  }
}

}  // namespace hearth
