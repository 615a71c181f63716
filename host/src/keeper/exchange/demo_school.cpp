// SPDX-License-Identifier: MIT
#include "keeper/exchange/demo_school.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "keeper/exchange/demo_stars.hpp"
#include "keeper/exchange/import.hpp"
#include "records/school_of.hpp"

namespace hearth {

namespace {

// What others speak of comes first.
constexpr std::array kFiles{"school.json",       "pupils.json",         "term_dates.ics",
                            "otter_room.ics",    "kingfisher_room.ics", "group_a_room.ics",
                            "demo_content.json", "checkins.csv",        "target_scores.csv"};

constexpr std::size_t kMostNotices = 50;  // of one file; staff read them on a screen

void add_notices(Notices& to, const std::string& file, const Import& import) {
  Notices all = import.refused;
  std::ranges::copy_if(import.remarks, std::back_inserter(all), [](auto& remark) { return remark.line > 0; });
  if (all.size() > kMostNotices) {
    const auto more = std::to_string(all.size() - kMostNotices);
    all.resize(kMostNotices);
    all.push_back({.file = file, .reason = "And " + more + " rows more are wrong."});
  }
  std::ranges::move(all, std::back_inserter(to));
}

void lay_over(std::vector<Document>& documents, std::vector<Document> more) {
  for (Document& document : more) {
    const auto known = std::ranges::find_if(
        documents, [&](const Document& d) { return d.kind == document.kind && d.id == document.id; });
    if (known == documents.end())
      documents.push_back(std::move(document));
    else
      *known = std::move(document);
  }
}

}  // namespace

// File by file, where an import takes all or none: a broken one must not stop the rest.
DemoSchool read_demo_school(const std::filesystem::path& folder, Instant before) {
  DemoSchool demo;
  for (const char* file : kFiles) {
    try {
      Import import = import_files({folder / file}, {.documents = demo.documents}, {.now = before});
      lay_over(demo.documents, std::move(import.documents));
      std::ranges::move(import.entries, std::back_inserter(demo.entries));
      add_notices(demo.notices, file, import);
    } catch (const ImportProblem& problem) {
      std::string reason = problem.what();
      if (const auto name = std::string(file) + ": "; reason.starts_with(name)) reason.erase(0, name.size());
      demo.notices.push_back({.file = file, .reason = std::move(reason)});
    }
  }
  std::ranges::stable_sort(demo.entries, {}, &Entry::at);
  Notices told_before;
  std::ranges::move(stars_from(demo.entries, school_of(demo.documents, told_before), before),
                    std::back_inserter(demo.entries));
  std::ranges::stable_sort(demo.entries, {}, &Entry::at);
  return demo;
}

}  // namespace hearth
