// SPDX-License-Identifier: MIT
// One list of fields for both directions: a setting is named once.
#include "school/preference_fields.hpp"

#include <algorithm>
#include <initializer_list>

namespace hearth {
namespace {

using nlohmann::json;
using Names = std::initializer_list<const char*>;  // of an enum's values, in their order

class Reading {
 public:
  explicit Reading(const Fields& fields) : fields_(fields) {}

  void text(const char* key, std::string& value) { value = fields_.text(key, value); }
  void texts(const char* key, std::vector<std::string>& value) {
    if (fields_.has(key)) value = fields_.texts(key);
  }
  void flag(const char* key, bool& value) { value = fields_.flag(key, value); }
  template <class Number>
  void number(const char* key, Number& value, double least, double most) {
    if (fields_.has(key)) value = Number(fields_.number(key, least, most));
  }
  template <class Enum>
  void one_of(const char* key, Enum& value, Names names) {
    if (!fields_.has(key)) return;
    const auto found =
        std::ranges::find(names, fields_.text(key), [](const char* n) { return std::string(n); });
    if (found == names.end()) {
      std::string all;
      for (const char* name : names) all += (all.empty() ? "" : ", ") + std::string(name);
      fields_.wrong(key, "must be one of " + all);
    }
    value = Enum(found - names.begin());
  }
  template <class Part>
  void part(const char* key, Part& value) {
    if (fields_.has(key)) {
      Reading inner(fields_.object(key));
      list(inner, value);
    }
  }
  void warnings(const char* key, std::vector<Warning>& value) {
    for (const Fields& warning : fields_.objects(key))
      value.push_back({int(warning.number("minutes", 1, 120)), warning.flag("sound", false)});
    std::ranges::sort(value, std::ranges::greater(), &Warning::minutes);
  }

 private:
  const Fields fields_;
};

class Writing {
 public:
  explicit Writing(json& body) : body_(body) {}

  void text(const char* key, std::string& value) {
    if (!value.empty()) body_[key] = value;
  }
  void texts(const char* key, std::vector<std::string>& value) {
    if (!value.empty()) body_[key] = value;
  }
  void flag(const char* key, bool& value) { body_[key] = value; }
  template <class Number>
  void number(const char* key, Number& value, double, double) {
    body_[key] = value;
  }
  template <class Enum>
  void one_of(const char* key, Enum& value, Names names) {
    body_[key] = *(names.begin() + int(value));
  }
  template <class Part>
  void part(const char* key, Part& value) {
    json inner = json::object();
    Writing writing(inner);
    list(writing, value);
    body_[key] = std::move(inner);
  }
  void warnings(const char* key, std::vector<Warning>& value) {
    for (const Warning& warning : value)
      body_[key].push_back({{"minutes", warning.minutes}, {"sound", warning.sound}});
  }

 private:
  json& body_;
};

void list(auto& to, DayView& view) {
  to.one_of("span", view.span, {"now_next", "half_day", "cards", "whole_day", "week"});
  to.number("cards", view.cards, 1, 20);
  to.one_of("done", view.done, {"tick", "grey", "gone", "box"});
  to.one_of("left", view.left, {"shape", "sign", "none"});
  to.one_of("pictures", view.pictures, {"photo", "object", "symbol", "word"});
  to.warnings("warnings", view.warnings);
}

void list(auto& to, Access& access) {
  to.one_of("scan", access.scan, {"off", "one_switch", "two_switches"});
  to.number("step_ms", access.step_ms, 500, 10000);
  to.number("accept_ms", access.accept_ms, 0, 2000);
  to.number("loops", access.loops, 1, 20);
  to.number("dwell_ms", access.dwell_ms, 0, 3000);
  to.flag("spoken", access.spoken);
}

void list(auto& to, CheckInWay& way) {
  to.text("picker", way.picker);
  to.number("stage", way.stage, 1, 4);
  to.flag("size", way.size);
  to.flag("second", way.second);
  to.flag("body", way.body);
  to.flag("needs", way.needs);
  to.flag("who_may_know", way.who_may_know);
  to.text("knows", way.knows);
  to.texts("tools", way.tools);
  to.texts("key_adults", way.key_adults);
  to.flag("offered", way.offered);
}

void list(auto& to, CalmWay& way) {
  to.one_of("shape", way.shape, {"disc", "bar", "sand"});
  to.number("minutes", way.minutes, 1, 30);
  to.text("advised_by", way.advised_by);
  to.text("review", way.review);
  to.flag("locked", way.locked);
  to.number("breaths", way.breaths, 3, 8);
  to.number("liveliness", way.liveliness, 0, 3);
  to.one_of("end", way.end, {"picture", "bell", "silent"});
  to.text("music", way.music);
}

constexpr Names kSpeech{"off", "on_request", "first_touch"};

void list(auto& to, Preferences& one) {
  to.text("language", one.language);
  to.flag("in_own_language", one.in_own_language);
  to.text("theme", one.theme);
  to.number("text_size", one.text_size, 0.8, 2);
  to.one_of("speech", one.speech, kSpeech);
  to.flag("sound", one.sound);
  to.flag("captions", one.captions);
  to.flag("motion", one.motion);
  to.part("access", one.access);
  to.part("day", one.day);
  to.part("check_in", one.check_in);
  to.part("calm", one.calm);
  to.text("peer", one.peer);
}

void list(auto& to, RoomView& view) {
  to.text("theme", view.theme);
  to.flag("low_arousal", view.low_arousal);
  to.flag("low_band", view.low_band);
  to.one_of("speech", view.speech, kSpeech);
  to.flag("sound", view.sound);
  to.number("volume", view.volume, 0, 100);
  to.flag("motion", view.motion);
  to.part("access", view.access);
  to.part("board", view.board);
  to.flag("shows_coming", view.shows_coming);
  to.flag("shows_crisis", view.shows_crisis);
  to.flag("crowded_keys", view.crowded_keys);
  to.number("wakes_before_min", view.wakes_before_min, 0, 720);
  to.number("sleeps_after_min", view.sleeps_after_min, 0, 720);
}

// Only what differs from the default, so that a better default reaches everybody who never chose.
json without(json body, const json& usual) {
  for (const auto& [key, value] : usual.items()) {
    if (!body.contains(key)) continue;
    if (value.is_object()) body[key] = without(body[key], value);
    if (body[key] == value || (body[key].is_object() && body[key].empty())) body.erase(key);
  }
  return body;
}

template <class Settings>
Settings read(const Fields& fields) {
  Settings settings;
  Reading reading(fields);
  list(reading, settings);
  return settings;
}

template <class Settings>
json whole_body(Settings settings) {
  json body = json::object();
  Writing writing(body);
  list(writing, settings);
  return body;
}

}  // namespace

Preferences read_preferences(const Fields& fields) {
  return read<Preferences>(fields);
}
CheckInWay read_check_in_way(const Fields& fields) {
  return read<CheckInWay>(fields);
}
RoomView read_room_view(const Fields& fields) {
  return read<RoomView>(fields);
}
json body_of(const Preferences& preferences) {
  return without(whole_body(preferences), whole_body(Preferences{}));
}
json body_of(const RoomView& view) {
  return without(whole_body(view), whole_body(RoomView{}));
}

}  // namespace hearth
