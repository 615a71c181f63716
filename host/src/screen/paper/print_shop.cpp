// SPDX-License-Identifier: MIT
#include "screen/paper/print_shop.hpp"

#include <algorithm>
#include <utility>

#include "screen/paper/paper_places.hpp"
#include "screen/paper/write_pdf.hpp"

namespace hearth {
namespace {

constexpr std::string_view kMedia = "media:";

// The photographs among the names of a picture: "media:<hash>|animal/fox".
void add_photographs(const std::string& names, std::vector<std::string>& hashes) {
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find('|', at), names.size());
    if (names.compare(at, kMedia.size(), kMedia) == 0)
      hashes.push_back(names.substr(at + kMedia.size(), end - at - kMedia.size()));
    at = end + 1;
  }
}

void add_pictures(const Chart& chart, std::vector<std::string>& hashes) {
  if (const auto* days = std::get_if<DayChart>(&chart))
    for (const auto& step : days->steps) add_photographs(step.picture, hashes);
  if (const auto* heat = std::get_if<HeatChart>(&chart))
    for (const auto& cell : heat->cells) add_photographs(cell.picture, hashes);
  if (const auto* shares = std::get_if<ShareChart>(&chart))
    for (const auto& row : shares->rows) add_photographs(row.picture, hashes);
}

std::vector<std::string> photographs_of(const Paper& paper) {
  std::vector<std::string> hashes;
  for (const PaperBlock& block : paper.blocks)
    std::visit(
        [&](const auto& kind) {
          if constexpr (requires { kind.picture; }) add_photographs(kind.picture, hashes);
          if constexpr (requires { kind.cards; })
            for (const auto& card : kind.cards) add_photographs(card.picture, hashes);
          if constexpr (requires { kind.beside; })
            for (const Chart& chart : kind.beside) add_pictures(chart, hashes);
        },
        block);
  return hashes;
}

PaperRoads roads_of(const PrintShop::Surroundings& with) {
  return {with.sticks, with.out};
}

// Its letters and pictures are its own and gone with it: papers are seldom, memory is not.
std::string set_pages(const PrintShop::Surroundings& with, const Paper& paper,
                      const std::map<std::string, PrintShop::Bytes>& photographs) {
  PaperTools tools(with.assets, with.words);
  tools.photograph = [&](const std::string& hash) {
    const auto found = photographs.find(hash);
    return found == photographs.end() ? PrintShop::Bytes() : found->second;
  };
  return pdf_of(paper, tools);
}

}  // namespace

PrintShop::PrintShop(Surroundings with)
    : with_(std::move(with)), places_(folder_place(roads_of(with_), with_.words)), thread_(with_.wake) {}

std::vector<PaperPlace> PrintShop::places() {
  constexpr std::chrono::seconds kFresh{2};  // asking printers takes a while
  if (!looking_ && std::chrono::steady_clock::now() - looked_ >= kFresh) look();
  return places_;
}

void PrintShop::look() {
  looking_ = true;
  ask([this] {
    return [this, found = find_paper_places(roads_of(with_), with_.words)] {
      looking_ = false;
      looked_ = std::chrono::steady_clock::now();
      places_ = found;
    };
  });
}

void PrintShop::ask(std::function<Background::Then()> work) {
  ++under_way_;
  thread_.ask([this, work = std::move(work)] {
    return [this, then = work()] {
      --under_way_;
      then();
    };
  });
}

PrintShop::Then PrintShop::unless_left(Then then) const {
  return [this, visit = visit_, then = std::move(then)](const Printed& printed) {
    if (visit == visit_ && then) then(printed);
  };
}

void PrintShop::print(const Paper& paper, const std::string& place, Then then) {
  ++under_way_;
  waiting_.push_back({paper, place, unless_left(std::move(then)), {}});
  with_.wake();
}

void PrintShop::save(const std::string& file, const std::string& bytes, const std::string& place, Then then) {
  ask([this, file, bytes, place, then = unless_left(std::move(then))] {
    const std::filesystem::path name(file);
    const Printed printed =
        take_to(roads_of(with_), with_.words, place, name.stem(), name.extension(), bytes);
    return [then, printed] { then(printed); };
  });
}

void PrintShop::forget() {
  ++visit_;
}

// Whether all photographs are there.
bool PrintShop::gather(Waiting& waiting) const {
  for (const std::string& hash : photographs_of(waiting.paper)) {
    if (waiting.photographs.contains(hash)) continue;
    auto bytes = with_.photograph ? with_.photograph(hash) : Bytes();
    if (!bytes) return false;
    waiting.photographs.emplace(hash, std::move(*bytes));
  }
  return true;
}

void PrintShop::set(Waiting waiting) {
  ask([this, waiting = std::move(waiting)] {
    Printed printed;
    try {
      const std::string pdf = set_pages(with_, waiting.paper, waiting.photographs);
      printed = take_to(roads_of(with_), with_.words, waiting.place, waiting.paper.file, ".pdf", pdf);
    } catch (const std::exception& problem) {
      printed.problem = problem.what();
    }
    return [then = waiting.then, printed] { then(printed); };
  });
}

void PrintShop::take() {
  thread_.take();
  std::vector<Waiting> waiting = std::exchange(waiting_, {});
  for (Waiting& one : waiting)
    if (gather(one)) {
      --under_way_;
      set(std::move(one));
    } else {
      waiting_.push_back(std::move(one));
    }
}

}  // namespace hearth
