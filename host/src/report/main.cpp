// SPDX-License-Identifier: MIT
// hearth-report: papers and tables from the command line, for the operator.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/places.hpp"
#include "report/flags_report.hpp"
#include "report/make_papers.hpp"

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string paper, room, pupil, span = "term", out, now, data, socket, assets, content, approved_by;
  bool csv = false, list = false, demo = false;
};

hearth::Span span_named(const std::string& name) {
  using enum hearth::Span;
  return name == "week" ? week : name == "half-term" ? half_term : name == "year" ? year : term;
}

void add_to(CLI::App& report, Options& o) {
  report.add_option("paper", o.paper, "flags, or one of --list: summary, team, strips, cohort, …");
  report.add_flag("--list", o.list, "Name the papers");
  report.add_flag("--csv", o.csv, "Of flags: pupil,direction,day");
  report.add_option("--room", o.room, "The room's id or name; all when not given");
  report.add_option("--pupil", o.pupil, "The id of one child; all of the room when not given");
  report.add_option("--span", o.span, "week, half-term, term or year, up to today")
      ->check(CLI::IsMember({"week", "half-term", "term", "year"}));
  report.add_option("--out", o.out, "Folder for the PDFs; \"out\" in the records' when not given");
  report.add_option("--approved-by", o.approved_by, "Who of the staff approves what goes home: their id");
  report.add_option("--now", o.now, "As if it were this moment, e.g. 2026-07-17T08:35, in London")
      ->check([](const std::string& text) {
        return hearth::parse_moment(text) ? "" : "is not like 2026-07-17T08:35";
      });
  report.add_option("--data", o.data, "Folder of the records");
  report.add_flag("--demo", o.demo, "The records of the demo school, where no --data is given");
  report.add_option("--socket", o.socket, "Where a keeper answers; in the data folder when not given");
  report.add_option("--assets", o.assets, "Folder of pictures, themes and words");
  report.add_option("--content", o.content, "Folder of feelings and phrases");
}

hearth::ReportPlaces places_of(const Options& o) {
  const fs::path bin = hearth::program_folder();
  const auto said = [](const std::string& option, const fs::path& usual) {
    return option.empty() ? usual.lexically_normal() : fs::absolute(option);
  };
  const fs::path data = said(o.data, hearth::default_data_folder(o.demo));
  return {.records = {data, said(o.socket, hearth::socket_in(data))},
          .assets = said(o.assets, bin / "../share/hearth/assets"),
          .content = said(o.content, bin / "../share/hearth/content")};
}

bool report(const Options& o) {
  if (o.list) {
    for (const auto& kind : hearth::paper_kinds()) std::cout << kind.name << ": " << kind.words << '\n';
    return true;
  }
  if (o.paper.empty()) throw std::runtime_error("Say which paper; hearth report --list names them all.");
  const auto places = places_of(o);
  hearth::ReportDesk desk(places, hearth::parse_moment(o.now));
  const auto room = o.room.empty() ? hearth::Id() : desk.room_called(o.room);
  if (o.paper == "flags") {
    hearth::report_flags(desk, room, o.pupil, o.csv, std::cout);
    return true;
  }
  if (o.csv) throw std::runtime_error("--csv is for flags; papers are made as PDF.");
  const fs::path out = o.out.empty() ? places.records.data / "out" : fs::absolute(o.out);
  return hearth::make_papers(desk, {o.paper, room, o.pupil, span_named(o.span), o.approved_by}, places.assets,
                             out);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Hearth: papers and tables from the records, for the operator.", "hearth");
  app.require_subcommand(1);
  Options options;
  add_to(*app.add_subcommand("report", "Papers as PDF, or who is different from their usual"), options);
  CLI11_PARSE(app, argc, argv);
  try {
    return report(options) ? 0 : 1;
  } catch (const std::exception& problem) {
    std::cerr << "hearth report: " << problem.what() << '\n';
    return 1;
  }
}
