// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "hearth/papers.hpp"
#include "unit/review/all_charts.hpp"

namespace hearth {

inline void add_texts(const PaperHeading& one, std::vector<std::string>& texts) {
  texts.insert(texts.end(), {one.words, one.small});
}
inline void add_texts(const PaperText& one, std::vector<std::string>& texts) {
  texts.push_back(one.words);
}
inline void add_texts(const PaperCharts& one, std::vector<std::string>& texts) {
  for (const Chart& chart : one.beside)
    for (std::string& text : texts_in(chart)) texts.push_back(std::move(text));
}
inline void add_texts(const PaperTable& one, std::vector<std::string>& texts) {
  for (const auto& row : one.rows) texts.insert(texts.end(), row.begin(), row.end());
}
inline void add_texts(const PaperCards& one, std::vector<std::string>& texts) {
  for (const auto& card : one.cards) texts.insert(texts.end(), {card.words, card.small});
}
inline void add_texts(const PaperBoxes& one, std::vector<std::string>& texts) {
  texts.insert(texts.end(), {one.words, one.small});
  texts.insert(texts.end(), one.columns.begin(), one.columns.end());
  texts.insert(texts.end(), one.rows.begin(), one.rows.end());
}
inline void add_texts(const PaperLines& one, std::vector<std::string>& texts) {
  texts.push_back(one.label);
}
inline void add_texts(const PaperNewPage&, std::vector<std::string>&) {}

// All words that stand on a paper.
inline std::vector<std::string> texts_in(const Paper& paper) {
  std::vector<std::string> texts{paper.foot};
  for (const PaperBlock& block : paper.blocks)
    std::visit([&](const auto& one) { add_texts(one, texts); }, block);
  return texts;
}
inline std::string all_of(const Paper& paper) {
  std::string all;
  for (const std::string& text : texts_in(paper)) all += text + '\n';
  return all;
}

template <class Block>
std::vector<Block> blocks_of(const Paper& paper) {
  std::vector<Block> found;
  for (const PaperBlock& block : paper.blocks)
    if (const auto* one = std::get_if<Block>(&block)) found.push_back(*one);
  return found;
}

// Every paper of one child that needs nobody's approval.
inline std::vector<Paper> papers_of(const Review& review, const OwnWords& own = {}) {
  return {pupil_summary(review), evidence_pack(review, own), transfer_pack(review, own),
          target_strips(review), help_cards(review),         passport(review, own),
          tools_and_tips(review)};
}
// And of a room on one day.
inline std::vector<Paper> papers_of(const RoomDay& about) {
  std::vector<Paper> papers{target_strips(about), timetable_strip(about), help_cards(about),
                            end_of_day(about), visiting_adult(about)};
  for (const Pupil* pupil : pupils_of(about.school, about.room.id, about.day))
    papers.push_back(timetable_strip(about, pupil));
  return papers;
}

}  // namespace hearth
