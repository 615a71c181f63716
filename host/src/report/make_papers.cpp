// SPDX-License-Identifier: MIT
#include "report/make_papers.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "screen/paper/write_pdf.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using Of = PaperKind::Of;

// Rewrites its line on a terminal; elsewhere each stands below the other.
class Progress {
 public:
  explicit Progress(std::size_t all) : all_(all) {}
  void at(const std::string& what) {
    std::cerr << begin_ << ++done_ << " of " << all_ << ": " << what << end_ << std::flush;
  }
  void say(const std::string& sentence) { std::cerr << begin_ << sentence << '\n'; }
  void end() { std::cerr << begin_ << std::flush; }

 private:
  const bool terminal_ = isatty(STDERR_FILENO) == 1;
  const char* const begin_ = terminal_ ? "\r\033[K" : "";
  const char* const end_ = terminal_ ? "" : "\n";
  std::size_t all_, done_ = 0;
};

bool is_in(const Pupil& pupil, const Id& room, Days days) {
  return std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
    return (room.empty() || placement.room == room) && placement.days.first <= days.last &&
           (!placement.days.last.ok() || placement.days.last >= days.first);
  });
}

std::vector<const Pupil*> children_for(const ReportDesk& desk, const PaperWish& wish, Days days) {
  std::vector<const Pupil*> children;
  for (const Pupil& pupil : desk.school().pupils)
    if (wish.pupil.empty() ? is_in(pupil, wish.room, days) : pupil.id == wish.pupil)
      children.push_back(&pupil);
  std::ranges::stable_sort(children, {}, &Pupil::name);
  return children;
}

class Maker {
 public:
  Maker(ReportDesk& desk, const PaperKind& kind, const PaperWish& wish, const fs::path& assets,
        fs::path folder)
      : desk_(desk),
        kind_(kind),
        wish_(wish),
        folder_(std::move(folder)),
        days_(days_of(desk.school(), wish.span, desk.today())),
        tools_(assets, desk.words()) {
    tools_.photograph = [this](const std::string& hash) { return desk_.photograph(hash); };
  }

  bool make() {
    if (kind_.of == Of::child) of_children();
    if (kind_.of == Of::room) of_rooms();
    if (kind_.of == Of::school) of_school();
    for (const Notice& notice : tools_.take_notices())
      std::cerr << notice.file << ": " << notice.reason << '\n';
    std::cout << (made_ == 1 ? "1 paper" : std::to_string(made_) + " papers") << " in " << folder_.string()
              << (failed_ == 0 ? ".\n" : "; " + std::to_string(failed_) + " could not be made.\n");
    return failed_ == 0;
  }

 private:
  void of_children() {
    const auto children = children_for(desk_, wish_, days_);
    Progress progress(children.size());
    std::map<Id, std::vector<Entry>> happened;  // by room
    for (const Pupil* pupil : children) {
      progress.at(kind_.name + ' ' + desk_.known_as(pupil->id));
      attempt(progress, desk_.known_as(pupil->id), [&]() -> std::optional<Paper> {
        auto entries = desk_.of_child(pupil->id, kinds_of_children());
        for (const Placement& placement : pupil->placements) {
          const auto [room, fresh] = happened.try_emplace(placement.room);
          if (fresh) room->second = desk_.of_room(placement.room, {"day_change"});
          entries.insert(entries.end(), room->second.begin(), room->second.end());
        }
        std::ranges::stable_sort(entries, {}, &Entry::at);
        const Review review{desk_.school(), desk_.content(), desk_.words(), *pupil,
                            entries,        days_,           desk_.today()};
        return kind_.of_child(desk_, review, wish_);
      });
    }
    progress.end();
  }

  void of_rooms() {
    std::vector<Id> rooms;
    for (const Room& room : desk_.school().rooms)
      if (wish_.room.empty() || wish_.room == room.id) rooms.push_back(room.id);
    Progress progress(rooms.size());
    for (const Id& room : rooms) {
      progress.at(kind_.name + ' ' + room);
      attempt(progress, room, [&] { return kind_.of_room(desk_, read(room), days_, wish_); });
    }
    progress.end();
  }

  void of_school() {
    Progress progress(1);
    progress.at(kind_.name);
    attempt(progress, kind_.name, [&] { return kind_.of_room(desk_, read({}), days_, wish_); });
    progress.end();
  }

  // Of one room; of all for an empty one.
  ReadRoom read(const Id& room) {
    ReadRoom read{.room = room, .children = {}, .happened = {}};
    for (const Pupil& pupil : desk_.school().pupils)
      if (is_in(pupil, room, days_)) read.children[pupil.id] = desk_.of_child(pupil.id, kinds_of_children());
    if (!room.empty()) read.happened = desk_.of_room(room, kinds_of_rooms());
    return read;
  }

  template <class Compose>
  void attempt(Progress& progress, const std::string& whose, Compose compose) {
    try {
      if (const auto paper = compose()) {
        write_pdf(*paper, folder_ / (paper->file + ".pdf"), tools_);
        ++made_;
        return;
      }
      progress.say(whose + ": " + nothing());
    } catch (const std::exception& problem) {
      progress.say(whose + ": " + problem.what());
    }
    ++failed_;
  }
  std::string nothing() const {
    return kind_.goes_home ? "nothing that may go home was written down in these days; take a longer --span."
                           : "there is nothing to put on it.";
  }

  ReportDesk& desk_;
  const PaperKind& kind_;
  const PaperWish& wish_;
  const fs::path folder_;
  const Days days_;
  PaperTools tools_;
  std::size_t made_ = 0, failed_ = 0;
};

void check(const ReportDesk& desk, const PaperKind& kind, const PaperWish& wish) {
  if (!wish.pupil.empty() && kind.of != Of::child)
    throw StoreProblem("\"" + kind.name + "\" is not about one child; leave out --pupil.");
  if (kind.of == Of::school && !wish.room.empty())
    throw StoreProblem("\"" + kind.name + "\" is about the whole school; leave out --room.");
  desk.must_know(wish.pupil);
  if (kind.goes_home && !desk.school().adult(wish.approved_by))
    throw StoreProblem(
        "Somebody of the staff must have approved what goes home: say --approved-by and their id.");
}

}  // namespace

bool make_papers(ReportDesk& desk, const PaperWish& wish, const fs::path& assets, const fs::path& folder) {
  const PaperKind* kind = paper_kind(wish.paper);
  if (!kind)
    throw StoreProblem("There is no paper \"" + wish.paper + "\"; hearth report --list names them all.");
  check(desk, *kind, wish);
  std::error_code error;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  if (error || !fs::is_directory(folder))
    throw StoreProblem(folder.string() + ": cannot be made; choose another folder with --out.");
  return Maker(desk, *kind, wish, assets, folder).make();
}

}  // namespace hearth
