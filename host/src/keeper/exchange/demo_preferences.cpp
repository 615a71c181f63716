// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "keeper/exchange/demo_content.hpp"
#include "school/preference_fields.hpp"

namespace hearth {

namespace {

// "3 faces" is the picker faces_3. Writing and drawing happen on paper; the screen asks for a word.
std::string picker_of(const Fields& row) {
  const std::string text = row.text("picker");
  if (text == "words + faces") return "grid";
  if (text == "write or draw") return "words";
  const auto blank = text.find(' ');
  return blank == std::string::npos ? text : text.substr(blank + 1) + '_' + text.substr(0, blank);
}

int milliseconds(const Fields& row, const char* key, double least, double most) {
  return static_cast<int>(std::lround(row.number(key, least, most) * 1000));
}

void add_access(const Fields& row, Access& access) {
  const std::string input = row.text("input", "");
  if (input.starts_with("1 switch")) access.scan = Access::Scan::one_switch;
  if (input.starts_with("2 switch")) access.scan = Access::Scan::two_switches;
  if (!input.empty() && access.scan == Access::Scan::off)
    row.wrong("input", "must begin with \"1 switch\" or \"2 switches\"");
  if (row.has("scan_s")) access.step_ms = milliseconds(row, "scan_s", 0.5, 10);
  if (row.has("accept_s")) access.accept_ms = milliseconds(row, "accept_s", 0, 2);
}

// Who does not read yet hears each choice at the first touch.
void add_speech(const Fields& row, Preferences& one) {
  if (row.flag("tts", false) || row.flag("second_language_tts", false)) one.speech = Speech::on_request;
  if (row.text("reading", "") == "off") one.speech = Speech::first_touch;
  const std::string sound = row.text("sound", "");
  one.sound = sound == "on";
  one.captions = row.flag("captions", sound == "visual only");
  one.motion = row.text("motion", "") == "on";
}

}  // namespace

// In the file's own words, and for what they do not reach in Hearth's: check_in, access, day, calm and peer
// as documents have them.
Preferences preferences_of(const nlohmann::json& json) {
  const Fields row(json);
  nlohmann::json own = nlohmann::json::object();
  for (const char* part : {"check_in", "access", "day", "calm", "peer"})
    if (row.has(part)) own[part] = json.at(part);
  Preferences one = read_preferences(Fields(own));
  one.language = row.text("second_language", "");  // whether it runs from the right, its name says
  one.in_own_language = row.flag("in_own_language", false);
  const std::string theme = row.text("theme", "");
  one.theme = theme == "high contrast" ? "contrast" : theme;
  if (row.has("scale")) one.text_size = static_cast<float>(row.number("scale", 0.8, 2));
  add_speech(row, one);
  add_access(row, one.access);
  if (row.has("check_in")) one.check_in = read_check_in_way(row.object("check_in"));  // as documents say it
  if (row.has("picker")) one.check_in.picker = picker_of(row);
  if (row.text("show", "") == "private") one.check_in.who_may_know = true;
  if (row.text("timeline", "") == "now and next") one.day.span = DayView::Span::now_next;
  return one;
}

}  // namespace hearth
