// SPDX-License-Identifier: MIT
#include "screen/staff/child_words.hpp"

#include <algorithm>

#include "hearth/trends.hpp"
#include "screen/staff/today_words.hpp"
#include "trends/tool_pairs.hpp"

namespace hearth {
namespace {

std::string adult(const Id& id, const ChildWords& about) {
  const Adult* found = about.school.adult(id);
  return found ? found->name : about.words("today.a_grown_up");
}

// Who wrote it: the keeper says so in `staff`; what was imported may name nobody.
std::string author(const Entry& entry, const ChildWords& about) {
  const std::string staff = text_in(entry.detail, "staff");
  return adult(staff.empty() ? text_in(entry.detail, "by") : staff, about);
}

std::string time_of(const Entry& entry, const ChildWords& about) {
  return time_text(local_time(entry.at, about.school.zone).time());
}

std::string word_of(const std::vector<Option>& options, const std::string& id) {
  const auto found = std::ranges::find(options, id, &Option::id);
  return found == options.end() ? id : found->word;
}

// "tummy,head" as "tummy, head".
std::string words_of(const std::vector<Option>& options, const std::string& ids) {
  std::string all, rest = ids;
  while (!rest.empty()) {
    const std::size_t end = rest.find(',');
    if (!all.empty()) all += ", ";
    all += word_of(options, rest.substr(0, end));
    rest = end == rest.npos ? "" : rest.substr(end + 1);
  }
  return all;
}

void add(std::string& line, const std::string& more) {
  if (more.empty()) return;
  if (!line.empty()) line += " · ";
  line += more;
}

std::string feeling_word(const std::string& id, const std::string& as_said, const Content& content) {
  if (!as_said.empty()) return as_said;
  const Feeling* feeling = content.feeling(id);
  return feeling ? feeling->word : id;
}

std::string state_word(State state, const Words& words) {
  switch (state) {
    case State::dont_know:
      return words("today.dont_know");
    case State::not_today:
      return words("today.not_today");
    case State::away:
      return words("today.away");
    case State::not_offered:
      return words("today.not_offered");
    case State::unfinished:
      return words("today.unfinished");
    case State::answered:
    case State::none:
      break;
  }
  return words("today.done");
}

// "Quiet time: bubbles, 3 minutes".
std::string quiet_time(const Entry& entry, const ChildWords& about) {
  const std::int64_t minutes = (number_in(entry.detail, "used_s").value_or(0) + 30) / 60;
  const Words& words = about.words;
  const std::string long_ = minutes == 0   ? words("child.under_a_minute")
                            : minutes == 1 ? words("calm.minute")
                                           : words("calm.minutes", {{"n", std::to_string(minutes)}});
  if (entry.what == "work") return words("child.worked", {{"long", long_}});
  const Option* tool = about.content.tool(entry.what);
  if (!tool) return words("child.quiet_time", {{"long", long_}});
  return words("child.quiet_time_with", {{"tool", tool->word}, {"long", long_}});
}

// The feeling, and a second one.
std::string said(const Entry& entry, const ChildWords& about) {
  if (entry.what.empty()) return state_word(entry.state, about.words);
  const std::string first = feeling_word(entry.what, text_in(entry.detail, "word"), about.content);
  const std::string second = text_in(entry.detail, "second");
  if (second.empty()) return first;
  return about.words("child.and", {{"first", first}, {"second", feeling_word(second, {}, about.content)}});
}

std::string around(const Entry& entry, const ChildWords& about) {
  static constexpr const char* kSizes[] = {"check_in.little", "check_in.middle", "check_in.lots"};
  const Words& words = about.words;
  std::string line;
  const auto tell = [&](const char* key, const std::string& value) {
    if (!value.empty()) add(line, words(key, {{"it", value}}));
  };
  if (!entry.slot.empty()) add(line, words("check_in.slot_" + entry.slot));
  if (entry.level >= 1 && entry.level <= 3) add(line, words(kSizes[entry.level - 1]));
  tell("child.felt_in", words_of(about.content.clues, text_in(entry.detail, "body")));
  tell("child.needs", words_of(about.content.needs, text_in(entry.detail, "need")));
  const std::string help_id = text_in(entry.detail, "help");
  const auto help = std::ranges::find(about.content.helps, help_id, &Help::id);
  tell("child.would_help", help == about.content.helps.end()
                               ? (help_id == "dont_know" ? words("today.dont_know") : help_id)
                               : help->word);
  tell("child.tool", words_of(about.content.tools, text_in(entry.detail, "tool")));
  if (const std::string wanted = text_in(entry.detail, "adult"); !wanted.empty())
    tell("child.wants", adult(wanted, about));
  tell("child.may_know", words_of(about.content.knows, text_in(entry.detail, "who_may_know")));
  if (entry.by == By::together) add(line, words("child.together", {{"adult", author(entry, about)}}));
  if (entry.by == By::adult) add(line, words("child.entered_by", {{"adult", author(entry, about)}}));
  return line;
}

Row check_in_row(const Entry& entry, const ChildWords& about) {
  const std::string time = time_of(entry, about);
  if (entry.detail.contains("withheld"))  // the keeper took the child at their word
    return {.words = about.words("child.at", {{"time", time}, {"what", about.words("child.kept_quiet")}}),
            .note = around(entry, about),
            .picture = "know/keep"};
  const Feeling* feeling = about.content.feeling(entry.what);
  return {.words = about.words("child.at", {{"time", time}, {"what", said(entry, about)}}),
          .note = around(entry, about),
          .picture = feeling ? feeling->picture : ""};
}

std::string note_kind(const Entry& note, const Words& words) {
  if (note.what == "wow") return words("child.kind_wow");
  if (note.what == "home") return words("child.kind_home");
  if (note.what == "lunch") return words("child.kind_lunch");
  if (note.what == "breakfast") return words("child.kind_breakfast");
  return words("child.kind_seen");
}

std::string tags_of(const Entry& note, const Words& words) {
  std::string all, rest = text_in(note.detail, "tags");
  while (!rest.empty()) {
    const std::size_t end = rest.find(',');
    const std::string tag = rest.substr(0, end), key = "child.tag_" + tag;
    const std::string word = words(key);
    if (!all.empty()) all += ", ";
    all += word == key ? tag : word;
    rest = end == rest.npos ? "" : rest.substr(end + 1);
  }
  return all;
}

std::string note_text(const Entry& note, const Words& words) {
  const std::string text = text_in(note.detail, "note");
  return text.empty() ? tags_of(note, words) : text;
}

Row note_row(const Entry& note, const ChildWords& about) {
  const Words& words = about.words;
  std::string below = note_kind(note, words);
  add(below,
      words("child.by_on", {{"adult", author(note, about)},
                            {"day", on_day(local_time(note.at, about.school.zone).day, about.today, words)},
                            {"time", time_of(note, about)}}));
  if (!text_in(note.detail, "note").empty()) add(below, tags_of(note, words));
  if (text_in(note.detail, "visibility") == "key adults") add(below, words("child.key_adults_only"));
  return {.words = note_text(note, words), .note = below};
}

std::string day_and_year(Day day, const Words& words) {
  return day_name(day, words) + ' ' + std::to_string(int(day.year()));
}

Row target_row(const Target& target, const ChildWords& about) {
  const Words& words = about.words;
  std::string below;
  if (!target.strategy.empty()) add(below, words("child.strategy", {{"it", target.strategy}}));
  if (!target.home.empty()) add(below, words("child.at_home", {{"it", target.home}}));
  if (target.review) add(below, words("child.review", {{"day", on_day(*target.review, about.today, words)}}));
  return {.words = words("child.says", {{"words", target.words}}), .note = below, .picture = target.picture};
}

}  // namespace

std::vector<Row> helps_of(const Pupil& pupil, const std::string& likes, const std::vector<Entry>& record,
                          const ChildWords& about) {
  const Words& words = about.words;
  std::vector<Row> rows;
  for (const Target& target : about.school.targets)
    if (target.pupil == pupil.id && target.days.contain(about.today))
      rows.push_back(target_row(target, about));
  const CheckInWay& way = pupil.preferences.check_in;
  std::string tools, adults, picture;
  for (const std::string& id : way.tools)
    if (const Option* tool = about.content.tool(id)) {
      tools += (tools.empty() ? "" : ", ") + tool->word;
      if (picture.empty()) picture = tool->picture;
    }
  if (!tools.empty()) rows.push_back({.words = tools, .note = words("child.own_tools"), .picture = picture});
  for (const Helped& helped : what_helps(tool_pairs_of(record), way.tools))
    if (const Option* tool = about.content.tool(helped.tool))
      rows.push_back({.words = words("child.has_helped", {{"tool", tool->word},
                                                          {"up", std::to_string(helped.up)},
                                                          {"n", std::to_string(helped.pairs)}}),
                      .note = words("child.has_helped_why"),
                      .picture = tool->picture});
  for (const Id& id : way.key_adults)
    if (const Adult* adult = about.school.adult(id)) {
      const bool here = is_here(*adult, about.today);
      rows.push_back({.words = adult->name,
                      .note = words(here ? "child.key_adult" : "child.key_adult_away"),
                      .fill = here ? Tint::card : Tint::mist,
                      .picture = picture_of(about.school, *adult, about.today)});
    }
  if (!likes.empty()) rows.push_back({.words = likes, .note = words("child.likes")});
  return rows;
}

std::optional<Row> row_of(const Entry& entry, const ChildWords& about) {
  const Words& words = about.words;
  const auto line = [&](const std::string& what, const std::string& picture) {
    return Row{.words = words("child.at", {{"time", time_of(entry, about)}, {"what", what}}),
               .picture = picture};
  };
  if (entry.kind == "check_in") return check_in_row(entry, about);
  if (entry.kind == "call") {
    const std::string wanted = text_in(entry.detail, "adult");
    return line(
        wanted.empty() ? words("child.called") : words("child.called_for", {{"adult", adult(wanted, about)}}),
        "out/grown_up");
  }
  if (entry.kind == "call_seen")
    return line(words("child.came", {{"adult", adult(entry.what, about)}}), "seen");
  if (entry.kind == "observed") {
    const Feeling* feeling = about.content.feeling(entry.what);
    return line(words("child.saw",
                      {{"adult", author(entry, about)},
                       {"what", feeling_word(entry.what, text_in(entry.detail, "word"), about.content)}}),
                feeling ? feeling->picture : "");
  }
  if (entry.kind == "how_now") {
    const Feeling* feeling = about.content.feeling(entry.what);
    return line(words("child.how_now", {{"what", entry.detail.contains("withheld") ? words("child.kept_quiet")
                                                                                   : said(entry, about)}}),
                feeling ? feeling->picture : "");
  }
  if (entry.kind == "calm_session") return line(quiet_time(entry, about), "calm");
  if (entry.kind == "attendance") return line(words("today.is_" + entry.what), "");
  if (entry.kind == "staff_note") {
    Row row = note_row(entry, about);
    row.fill = entry.what == "wow" ? Tint::soft : Tint::card;
    return row;
  }
  return std::nullopt;
}

std::vector<Row> notes_of(const std::vector<Entry>& entries, const ChildWords& about) {
  std::vector<Row> rows;
  for (const Entry& entry : entries) {
    if (entry.kind != "staff_note") continue;
    Row row = note_row(entry, about);
    add(row.note, recorded_of(entry, entries, about));
    if (!text_in(entry.detail, "note").empty()) {
      row.id = "staff/child/copy/" + entry.id;
      row.button = about.words("child.copy");
    }
    if (entry.what == "wow") row.fill = Tint::soft;
    rows.push_back(std::move(row));
  }
  std::ranges::reverse(rows);
  return rows;
}

std::vector<Row> rows_of(const std::vector<Entry>& entries, const ChildWords& about) {
  std::vector<Row> rows;
  for (const Entry& entry : entries)
    if (auto row = row_of(entry, about)) rows.push_back(std::move(*row));
  return rows;
}

std::vector<Row> days_of(const std::vector<Entry>& entries, const ChildWords& about) {
  std::vector<Row> days;
  Day last{};
  for (const Entry& entry : entries) {
    const auto row = row_of(entry, about);
    if (!row) continue;
    const Day day = local_time(entry.at, about.school.zone).day;
    if (days.empty() || day != last) days.push_back({.words = day_and_year(day, about.words)});
    last = day;
    std::string line = row->words;
    add(line, row->note);
    days.back().note += (days.back().note.empty() ? "" : "\n") + line;
  }
  std::ranges::reverse(days);
  return days;
}

std::string copy_of(const Entry& note, const ChildWords& about) {
  const Pupil* pupil = about.school.pupil(note.pupil);
  const LocalTime at = local_time(note.at, about.school.zone);
  const std::string name = !pupil                     ? about.words("staff.somebody")
                           : pupil->full_name.empty() ? pupil->name
                                                      : pupil->full_name;
  return about.words("child.copy_words", {{"day", day_and_year(at.day, about.words)},
                                          {"time", time_text(at.time())},
                                          {"adult", author(note, about)},
                                          {"name", name},
                                          {"note", note_text(note, about.words)}});
}

std::string recorded_of(const Entry& note, const std::vector<Entry>& entries, const ChildWords& about) {
  for (const Entry& entry : entries)
    if (entry.kind == "note_recorded" && text_in(entry.detail, "note") == note.id)
      return about.words(
          "child.recorded_by",
          {{"adult", adult(entry.what, about)},
           {"day", on_day(local_time(entry.at, about.school.zone).day, about.today, about.words)},
           {"time", time_of(entry, about)}});
  return {};
}

std::vector<const Pupil*> own_children(const School& school, const std::vector<Id>& rooms, const Id& first,
                                       Day day) {
  std::vector<const Pupil*> all;
  const auto take = [&](const Id& room) {
    for (const Pupil* pupil : pupils_of(school, room, day))
      if (std::ranges::count(all, pupil) == 0) all.push_back(pupil);
  };
  if (std::ranges::count(rooms, first) > 0) take(first);
  for (const Id& room : rooms) take(room);
  return all;
}

}  // namespace hearth
