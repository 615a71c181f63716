// SPDX-License-Identifier: MIT
#include "records/read_content.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "records/content_row.hpp"
#include "records/read_home_words.hpp"

namespace hearth {
namespace {

constexpr std::size_t kFewestColours = 3, kMostColours = 6;

Feeling read_colour(ContentRow& row) {
  return {row.text("id"),
          row.text("word"),
          row.text("picture"),
          row.text("tint"),
          row.number("valence", -2, 2),
          row.number("energy", -2, 2),
          0};
}

Feeling read_feeling(ContentRow& row) {
  Feeling feeling = read_colour(row);
  feeling.stage = row.number("stage", 1, 4, 1);
  return feeling;
}

Help read_help(ContentRow& row) {
  return {row.text("id"), row.text("word"), row.text("picture"), row.flag("asks_for_adult"),
          row.flag("tools")};
}

Option read_option(ContentRow& row) {
  return {row.text("id"), row.text("word"), row.text("picture")};
}

// What a tool opens in the calm timer; without it, the time alone.
Option read_tool(ContentRow& row) {
  static constexpr std::array<std::string_view, 5> kOpens{"breath", "music", "scene/bubbles", "scene/clouds",
                                                          "scene/fish"};
  Option tool = read_option(row);
  if (!row.has("opens")) return tool;
  tool.opens = row.text("opens");
  if (std::ranges::find(kOpens, tool.opens) == kOpens.end()) {
    row.remark("opens",
               "opens must be breath, music, scene/bubbles, scene/clouds or scene/fish; until that "
               "is corrected the tool opens the time alone.");
    tool.opens.clear();
  }
  return tool;
}

Picker::Look read_look(ContentRow& row) {
  static constexpr std::array<std::string_view, 5> kLooks{"photos", "faces", "colours", "words", "grid"};
  const std::string name = row.text("look");
  const auto found = std::ranges::find(kLooks, name);
  if (found == kLooks.end() && !name.empty())
    row.wrong("look", "look must be photos, faces, colours, words or grid");
  return static_cast<Picker::Look>((found - kLooks.begin()) % kLooks.size());
}

Picker read_picker(ContentRow& row, const Content& content) {
  Picker picker{row.text("id"), row.text("title"), read_look(row), {}};
  const auto named = row.texts("feelings");
  for (const std::string& id : named) {
    if (content.feeling(id)) {
      picker.feelings.push_back(id);
    } else {
      row.remark("feelings", "There is no feeling \"" + id +
                                 "\" in feelings.toml or colours.toml; this picker is shown without it.");
    }
  }
  if (!named.empty() && picker.feelings.empty()) row.wrong("feelings", "none of its feelings is there");
  return picker;
}

std::vector<Feeling> built_in_feelings() {
  return {{"happy", "happy", "feeling/happy", "sand", 1, 1, 1},
          {"calm", "calm", "feeling/calm", "leaf", 1, -1, 1},
          {"tired", "tired", "feeling/tired", "mist", 0, -1, 1},
          {"sad", "sad", "feeling/sad", "sky", -1, -1, 1},
          {"worried", "worried", "feeling/worried", "lilac", -1, 1, 2},
          {"cross", "cross", "feeling/cross", "clay", -1, 1, 1}};
}

std::vector<Help> built_in_helps() {
  return {{"talk", "talk to me", "help/talk", true, false},
          {"leave_me", "leave me for now", "help/leave", false, false}};
}

Picker built_in_picker(const std::vector<Feeling>& feelings) {
  Picker picker{"faces_6", "Six faces", Picker::Look::faces, {}};
  for (std::size_t i = 0; i < std::min<std::size_t>(6, feelings.size()); ++i)
    picker.feelings.push_back(feelings[i].id);
  return picker;
}

// One file of the folder with one list or more in it.
class File {
 public:
  File(const std::filesystem::path& folder, const char* name, Notices& notices)
      : name_(name), notices_(notices), table_(read_table(folder / name, notices)) {}

  template <class Read>
  auto rows(const char* key, Read read) const {
    return read_rows(table_, key, name_, notices_, read);
  }
  void remark(const std::string& reason) const { notices_.push_back({name_, 0, reason}); }

 private:
  std::string name_;
  Notices& notices_;
  toml::table table_;
};

void read_feelings(const std::filesystem::path& folder, Content& content, Notices& notices) {
  const File feelings(folder, "feelings.toml", notices);
  content.feelings = feelings.rows("feeling", read_feeling);
  if (content.feelings.empty()) {
    feelings.remark("There is no feeling to choose in it; the built-in six are shown.");
    content.feelings = built_in_feelings();
  }
}

void read_colours(const std::filesystem::path& folder, Content& content, Notices& notices) {
  const File file(folder, "colours.toml", notices);
  auto colours = file.rows("colour", [&](ContentRow& row) {
    Feeling colour = read_colour(row);
    if (content.feeling(colour.id))
      row.wrong("id", "the id \"" + colour.id + "\" is that of a feeling in feelings.toml");
    return colour;
  });
  if (colours.size() > kMostColours) {
    file.remark("There are more than six colours in it; the first six are shown.");
    colours.resize(kMostColours);
  }
  if (colours.size() < kFewestColours) file.remark("There are fewer than three colours in it; add some.");
  std::ranges::move(colours, std::back_inserter(content.feelings));
}

}  // namespace

Content read_content(const std::filesystem::path& folder, Notices& notices) {
  Content content;
  read_feelings(folder, content, notices);
  read_colours(folder, content, notices);

  const File pickers(folder, "pickers.toml", notices);
  content.pickers = pickers.rows("picker", [&](ContentRow& row) { return read_picker(row, content); });
  if (content.pickers.empty()) {
    pickers.remark("There is no way to ask for a feeling in it; six faces are shown.");
    content.pickers = {built_in_picker(content.feelings)};
  }

  const File helps(folder, "helps.toml", notices);
  content.helps = helps.rows("help", read_help);
  if (content.helps.empty()) {
    helps.remark("There is no help to choose in it; the built-in two are shown.");
    content.helps = built_in_helps();
  }

  content.tools = File(folder, "tools.toml", notices).rows("tool", read_tool);
  const File check_in(folder, "check_in.toml", notices);
  content.clues = check_in.rows("clue", read_option);
  content.needs = check_in.rows("need", read_option);
  content.knows = check_in.rows("know", read_option);
  content.home_words = read_home_words(folder / "home_words", notices);
  return content;
}

}  // namespace hearth
