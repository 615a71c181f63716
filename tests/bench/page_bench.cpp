// SPDX-License-Identifier: MIT
// From a tap on a child to their page, for every child of the demo school, over each span and section: what
// was kept is asked of a keeper of its own over its socket, worked out as the plugin does, and drawn at
// 1920×1080 in software. The limit is one frame of a 60 Hz panel. Prints; ends with 1 when a median is over
// it.
#include <imgui.h>
#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/clocks.hpp"
#include "base/process.hpp"
#include "keeper/exchange/demo_school.hpp"
#include "keeper/store/store.hpp"
#include "records/languages.hpp"
#include "records/read_content.hpp"
#include "records/school_of.hpp"
#include "screen/ui/kit.hpp"
#include "staff_review/model/sections.hpp"

#include "asker.hpp"

namespace {

using namespace hearth;
using Milliseconds = std::chrono::duration<double, std::milli>;

const std::string kNow = "2026-07-17T15:30";
const Day kToday = parse_day("2026-07-17");
const std::vector<std::string> kKinds{"check_in", "how_now",      "attendance", "placement", "target_score",
                                      "award",    "calm_session", "assessment", "consent",   "staff_note"};
constexpr double kFrame = 1000.0 / 60;

void fill(const std::filesystem::path& folder) {
  RealClock clock;
  const Instant before =
      instant_of(kToday, std::chrono::hours(15) + std::chrono::minutes(30), "Europe/London");
  DemoSchool demo = read_demo_school(HEARTH_SOURCE_DIR "/content/demo-school", before);
  std::set<std::string> kinds;
  for (const Entry& entry : demo.entries) kinds.insert(entry.kind);
  std::vector<EntryKind> columns;
  for (const std::string& kind : kinds) columns.push_back({kind, {}});
  Store store({.folder = folder, .kinds = columns}, clock);
  store.put_all(demo.documents, "");
  store.write_all(demo.entries);
}

struct Page {
  double read = 0, work = 0, draw = 0;  // ms
};

class Pages {
 public:
  Pages(const std::filesystem::path& assets, const std::filesystem::path& socket)
      : asker_(socket),
        words_(read_words(assets / "languages" / "en.toml", notices_)),
        content_(read_content(HEARTH_SOURCE_DIR "/content", notices_)),
        display_({.without_display = true, .width_px = 1920, .height_px = 1080}),
        pictures_(assets, notices_),
        kit_(display_, Theme::read(assets / "themes" / "paper.toml", notices_), pictures_, words_,
             [] { return std::chrono::milliseconds(0); }) {
    const auto documents =
        asker_.get<std::vector<Document>>([](Records& records, auto then) { records.documents(then); });
    school_ = school_of(documents, notices_);
    for (const Notice& notice : notices_) std::printf("%s\n", notice.text().c_str());
  }

  const School& school() const { return school_; }

  Page open(const Pupil& pupil, Span span, staff_review::Section section) {
    Page page;
    const auto tap = std::chrono::steady_clock::now();
    const Days kept = kept_days(school_, kToday);
    auto entries = asker_.history(
        "otter", {.pupils = {pupil.id}, .kinds = kKinds, .first = kept.first, .last = kept.last});
    for (Entry& entry : asker_.history(
             "otter", {.pupils = {}, .kinds = {"day_change"}, .first = kept.first, .last = kept.last}))
      entries.push_back(std::move(entry));
    std::ranges::stable_sort(entries, {}, &Entry::at);
    const auto is_read = std::chrono::steady_clock::now();
    const Review review{school_, content_, words_, pupil, entries, days_of(school_, span, kToday), kToday};
    const staff_review::Shown shown = shown_of(review, section);
    const auto is_worked_out = std::chrono::steady_clock::now();
    draw(shown);
    const auto is_drawn = std::chrono::steady_clock::now();
    page.read = Milliseconds(is_read - tap).count();
    page.work = Milliseconds(is_worked_out - is_read).count();
    page.draw = Milliseconds(is_drawn - is_worked_out).count();
    return page;
  }

 private:
  void draw(const staff_review::Shown& shown) {
    kit_.begin_frame();
    kit_.area = kit_.display_area().inset(15, 9);
    Screen screen(kit_);
    Area rest = screen.area();
    if (shown.charts.size() == 1) {
      screen.chart(rest, shown.charts.front());
    } else if (!shown.charts.empty()) {
      const auto places = rest.grid(2, 2, 5);  // as many as a page shows
      for (std::size_t n = 0; n < std::min<std::size_t>(4, shown.charts.size()); ++n)
        screen.chart(places[n], shown.charts[n]);
    }
    kit_.end_frame();
  }

  Notices notices_;
  Asker asker_;
  Words words_;
  Content content_;
  School school_;
  Display display_;
  Pictures pictures_;
  Kit kit_;
};

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values.empty() ? 0 : values[values.size() / 2];
}

bool measure(Pages& pages, staff_review::Section section) {
  std::vector<double> read, work, draw, all;
  for (const Pupil& pupil : pages.school().pupils)
    for (const Span span : staff_review::kSpans) {
      const Page page = pages.open(pupil, span, section);
      read.push_back(page.read);
      work.push_back(page.work);
      draw.push_back(page.draw);
      all.push_back(page.read + page.work + page.draw);
    }
  const double whole = median(all);
  std::printf("%-10s %6zu %8.2f %8.2f %8.2f %8.2f %8.2f %s\n", to_text(section).c_str(), all.size(),
              median(read), median(work), median(draw), whole, std::ranges::max(all),
              whole > kFrame ? "over its limit" : "");
  return whole <= kFrame;
}

}  // namespace

int main() {
  std::string name = (std::filesystem::temp_directory_path() / "hearth-XXXXXX").string();
  const std::filesystem::path folder = mkdtemp(name.data());
  fill(folder);
  bool good = true;
  {
    const auto socket = folder / "keeper.sock";
    const Process keeper(
        HEARTH_BUILD_DIR "/bin/hearth-keeper",
        std::vector<std::string>{"serve", "--data", folder, "--socket", socket, "--now", kNow});
    Pages pages(HEARTH_BUILD_DIR "/share/hearth/assets", socket);
    const Pupil& first = pages.school().pupils.front();
    for (int n = 0; n < 3; ++n)
      pages.open(first, Span::year, staff_review::Section::how);  // letters and pictures
    std::printf("%-10s %6s %8s %8s %8s %8s %8s   (ms; limit %.1f)\n", "section", "pages", "read", "work",
                "draw", "median", "slowest", kFrame);
    for (const staff_review::Section section : staff_review::kSections) good &= measure(pages, section);
  }
  std::filesystem::remove_all(folder);
  return good ? 0 : 1;
}
