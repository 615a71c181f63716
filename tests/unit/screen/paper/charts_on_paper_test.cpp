// SPDX-License-Identifier: MIT
// Charts of every kind in every size: each word can be read.
#include <cairo-pdf.h>
#include <cairo.h>
#include <gmock/gmock.h>

#include "screen/ui/chart_draw.hpp"
#include "unit/review/quillbrook.hpp"
#include "unit/screen/paper/pdf_pages.hpp"

namespace hearth {
namespace {

using sample::day;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr double kPoints = 72 / 25.4, kDots = 300 / 25.4, kAround = 2;  // mm
const std::string kLongName =
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen";

class ChartsOnPaper : public testing::Test {
 protected:
  // The chart alone on a page that is a little larger.
  PdfPages page_of(const Chart& chart, double w, double h) {
    std::string pdf;
    const auto add = [](void* to, const unsigned char* bytes, unsigned n) {
      static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), n);
      return CAIRO_STATUS_SUCCESS;
    };
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(add, &pdf, (w + 2 * kAround) * kPoints,
                                                                   (h + 2 * kAround) * kPoints);
    cairo_t* cairo = cairo_create(surface);
    cairo_scale(cairo, kPoints / kDots, kPoints / kDots);
    Pen pen({cairo, kDots}, tools.letters(), tools.theme(), words,
            [&](cairo_t* onto, const std::string& names, int across, int down) {
              tools.paint(onto, names, across, down);
            });
    draw_chart(pen, chart, {float(kAround), float(kAround), float(w), float(h)});
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return PdfPages(pdf);
  }
  void expect_readable(const std::string& what, const Chart& chart) {
    for (const auto& [w, h] :
         {std::pair(38.0, 24.0), {60.0, 40.0}, {86.0, 60.0}, {180.0, 60.0}, {180.0, 110.0}, {60.0, 130.0}})
      EXPECT_THAT(page_of(chart, w, h).wrong(kAround * kPoints), IsEmpty())
          << what << ", " << w << " by " << h << " mm";
  }

  const Words words = english();
  PaperTools tools{kPaperAssets, words};
};

TEST_F(ChartsOnPaper, OfTheSampleHaveNoWordOnAnotherOrOutside) {
  const auto all = sample::Quillbrook::read();
  const Review year = all.year("P03");
  const Review term = all.review("P03", {day("2026-04-20"), day("2026-07-17")}, day("2026-07-17"));
  expect_readable("a year", how_they_have_been(year));
  expect_readable("a term", how_they_have_been(term));
  expect_readable("the week", week_pattern(term));
  for (const auto& chart : what_came_before(year)) expect_readable(chart.words.title, chart);
  expect_readable("marks", marks_beside(year).at(0));
  expect_readable("totals", instrument_totals(all.year("P08"), "readiness"));
  expect_readable("steps", instrument_totals(year, "steps"));
}

TEST_F(ChartsOnPaper, OfMuchAndLongWordsHaveNoneOnAnotherOrOutside) {
  const ChartWords long_words{
      .title = "How " + kLongName + " has been",
      .corner = "34 answers, 5 not today, 2 don't know, 3 not offered, away on 4 days",
      .nothing = "No answers in these days; the last one was on 8 January, in another room."};
  DayChart days{.words = long_words, .days = {day("2025-09-03"), day("2026-07-17")}};
  for (int at = -2; at <= 2; ++at)
    days.steps.push_back({double(at), "feeling/calm", "disappointed, embarrassed, overwhelmed"});
  for (int n = 0; n < 14; ++n)
    days.markers.push_back({Day(std::chrono::sys_days(day("2025-10-01")) + std::chrono::days(n * 5 / 2)),
                            "A note that somebody wrote at some length, about this and that"});
  days.dots = {{day("2026-01-05"), 1, 2}};
  expect_readable("days", days);
  days.dots.clear();
  expect_readable("nothing", days);

  DayChart totals{.words = long_words, .days = {day("2025-09-03"), day("2026-07-17")}, .low = 0, .high = 10};
  for (int n = 0; n < 10; ++n)
    totals.series.push_back(
        {"Prosocial behaviour, parent", {{day("2026-01-05"), double(n)}, {day("2026-05-05"), 3}}});
  for (int at : {0, 5, 10}) totals.steps.push_back({double(at), "", std::to_string(at)});
  totals.agreed = DayChart::Step{8, "", "8: agreed by the school"};
  for (const auto& [w, h] : {std::pair(86.0, 60.0), {180.0, 60.0}})
    EXPECT_THAT(page_of(totals, w, h).wrong(kAround * kPoints), IsEmpty()) << w << " by " << h << " mm";

  ShareChart shares{.words = long_words};
  for (int n = 0; n < 12; ++n) shares.rows.push_back({"toast", kLongName, 0.5, "met in 101 of 203"});
  expect_readable("shares", shares);

  PairChart pairs{.words = long_words, .first = kLongName, .second = "Grown-up"};
  for (int n = 0; n < 300; ++n)
    pairs.sessions.push_back({std::to_string(1 + n % 28) + " September", n % 3, 1});
  expect_readable("pairs", pairs);

  HeatChart heat{.words = long_words, .columns = {}, .rows = {}, .cells = {}};
  for (const char* name : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
    heat.columns.push_back(name);
  for (int n = 0; n < 4; ++n) heat.rows.push_back("When we come back from lunch");
  heat.cells.assign(28, {0.5, 123, "feeling/calm"});
  for (const auto& [w, h] : {std::pair(60.0, 60.0), {86.0, 60.0}, {180.0, 60.0}})
    EXPECT_THAT(page_of(heat, w, h).wrong(kAround * kPoints), IsEmpty()) << w << " by " << h << " mm";
}

TEST_F(ChartsOnPaper, SayWhatTheyStandOn) {
  const auto all = sample::Quillbrook::read();
  const Review term = all.review("P03", {day("2026-04-20"), day("2026-07-17")}, day("2026-07-17"));
  const DayChart chart = how_they_have_been(term);
  ASSERT_FALSE(chart.words.corner.empty());
  for (const auto& [w, h] : {std::pair(38.0, 24.0), {180.0, 70.0}}) {
    const std::string text = page_of(chart, w, h).text();
    EXPECT_THAT(text, HasSubstr(chart.words.corner));
    EXPECT_THAT(text, HasSubstr(chart.words.title));
  }
  EXPECT_THAT(page_of(week_pattern(term), 86, 60).text(), HasSubstr("n = "));
}

TEST_F(ChartsOnPaper, NameWhatHappenedAndHowMuchMoreThereWas) {
  DayChart chart{.words = {.title = "Title"}, .days = {day("2026-04-20"), day("2026-07-17")}};
  chart.steps = {{-2, "feeling/cross", "cross"}, {2, "feeling/happy", "happy"}};
  chart.dots = {{day("2026-05-05"), 1}};
  chart.markers = {{day("2026-05-06"), "Moved to Otter Room"},
                   {day("2026-05-06"), "A new timetable"},
                   {day("2026-08-20"), "Too late"}};
  const std::string text = page_of(chart, 180, 70).text();
  EXPECT_THAT(text, HasSubstr("6 May: Moved to Otter Room; A new timetable"));
  EXPECT_THAT(text, Not(HasSubstr("Too late"))) << "not in these days";
  for (int n = 0; n < 30; ++n)
    chart.markers.push_back(
        {Day(std::chrono::sys_days(day("2026-05-10")) + std::chrono::days(n)), "Something"});
  EXPECT_THAT(page_of(chart, 86, 60).text(), testing::ContainsRegex("and [0-9]+ more"));
}

TEST_F(ChartsOnPaper, MarksThatHaveNoRoomAreTheLatestAndSayHowMany) {
  PairChart chart{
      .words = {.title = "Title", .corner = "400 sessions"}, .first = "Sam", .second = "Grown-up"};
  for (int n = 0; n < 400; ++n) chart.sessions.push_back({std::to_string(n), 1, 2});
  EXPECT_THAT(page_of(chart, 60, 40).text(), testing::ContainsRegex("The latest [0-9]+ of 400"));
  EXPECT_THAT(page_of(chart, 180, 110).text(), Not(HasSubstr("The latest")));
}

}  // namespace
}  // namespace hearth
