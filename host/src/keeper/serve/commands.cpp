// SPDX-License-Identifier: MIT
#include "keeper/serve/commands.hpp"

#include <poll.h>

#include <iostream>
#include <memory>

#include "base/clocks.hpp"
#include "keeper/access/pins.hpp"
#include "keeper/serve/direct_records.hpp"
#include "records/socket_records.hpp"
#include "records/unix_socket.hpp"

namespace hearth {
namespace {

// The running keeper, or the file itself where none runs.
class Keeper {
 public:
  explicit Keeper(const Place& place) {
    if (connect_to(place.socket)) {
      records_ = std::make_unique<SocketRecords>(
          place.socket, [this] { waker_.wake(); }, SocketRecords::As::the_operator);
      return;
    }
    if (!std::filesystem::exists(place.data / "hearth.db"))
      throw StoreProblem(place.data.string() + ": there are no records here; name the folder with --data.");
    store_ = std::make_unique<Store>(StoreOptions{.folder = place.data}, clock_);
    answers_ = std::make_unique<Answers>(*store_, clock_, std::vector<EntryKind>());
    records_ = std::make_unique<DirectRecords>(*answers_, Role::the_operator);
  }

  // Asks and waits for the answer. Throws StoreProblem with the keeper's sentence.
  template <class T, class Ask>
  T get(Ask ask) {
    std::optional<Answer<T>> answer;
    ask(*records_, [&](Answer<T> given) { answer = std::move(given); });
    for (records_->poll(); !answer; records_->poll()) {
      pollfd woken{waker_.fd(), POLLIN, 0};
      ::poll(&woken, 1, -1);
      waker_.clear();
    }
    if (!answer->value) throw StoreProblem(answer->problem);
    return std::move(*answer->value);
  }

 private:
  RealClock clock_;
  Waker waker_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<Answers> answers_;
  std::unique_ptr<Records> records_;
};

}  // namespace

void make_backup(const Place& place, const std::filesystem::path& file) {
  const auto whole = std::filesystem::absolute(file).string();
  Keeper(place).get<Nothing>([&](Records& records, auto then) { records.backup(whole, then); });
  std::cout << whole << ": the backup is complete and was checked.\n";
}

void restore_backup(const Place& place, const std::filesystem::path& file) {
  if (connect_to(place.socket))
    throw StoreProblem("A keeper is running on these records; stop Hearth first.");
  Store::restore(std::filesystem::absolute(file), {.folder = place.data}, RealClock());
  std::cout << place.data.string()
            << ": the records are as in the backup; the ones before stay beside them.\n";
}

bool check_records(const Place& place) {
  const auto found = Keeper(place).get<Checked>([](Records& records, auto then) { records.check(then); });
  for (const auto& problem : found.problems) std::cout << problem << '\n';
  std::cout << found.entries << " entries, " << found.documents << " documents: "
            << (found.problems.empty() ? "the file is sound and the chain whole.\n"
                                       : "not sound; restore a backup.\n");
  return found.problems.empty();
}

void set_pin(const Place& place, const std::string& staff, const std::string& pin) {
  Keeper keeper(place);
  const auto documents =
      keeper.get<std::vector<Document>>([](Records& records, auto then) { records.documents(then); });
  if (std::ranges::none_of(documents, [&](const Document& d) { return d.kind == "adult" && d.id == staff; }))
    throw StoreProblem("No member of staff has this id; look at how it is written.");
  keeper.get<Document>([&](Records& records, auto then) { records.put(pin_document(staff, pin), then); });
  std::cout << "The PIN is set.\n";
}

}  // namespace hearth
