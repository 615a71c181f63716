// SPDX-License-Identifier: MIT
#include "screen/kiosk/plugin_host.hpp"

#include <algorithm>
#include <array>

#include "school/documents.hpp"
#include "screen/plugins/settings.hpp"

namespace hearth {

void PluginHost::write(Entry entry, std::function<void(const Receipt&)> done) {
  const auto answer = [this, done = std::move(done)](const Receipt& receipt) {
    shared_.plugins.call_back(manifest_.id, "receipt", [&] { done(receipt); });
  };
  if (std::find(manifest_.kinds.begin(), manifest_.kinds.end(), entry.kind) == manifest_.kinds.end()) {
    return shared_.room.refuse({.id = entry.id,
                                .problem = manifest_.id + " may not write \"" + entry.kind +
                                           "\": its plugin.toml does not name it."},
                               answer);
  }
  shared_.room.write(std::move(entry), answer);
}

namespace {

// The kind of what is edited, and its body.
Document document_of(const Edited& edited) {
  static constexpr std::array<const char*, std::variant_size_v<Edited>> kKinds{
      "timetable", "one_off_day", "closure", "overlay", "change",
      "focus",     "target",      "reward",  "routine", "watch_rule"};
  return std::visit(
      [&](const auto& thing) {
        return Document{.kind = kKinds[edited.index()], .id = thing.id, .body = body_of(thing)};
      },
      edited);
}

}  // namespace

void PluginHost::keep(Document document, ThenKept then) {
  const auto answer = [this, then = std::move(then)](const Kept& kept) {
    shared_.plugins.call_back(manifest_.id, "kept", [&] { then(kept); });
  };
  if (std::ranges::count(manifest_.edits, document.kind) == 0)
    return answer({.id = document.id,
                   .problem = manifest_.id + " may not change \"" + document.kind +
                              "\": its plugin.toml does not name it under edits."});
  shared_.room.keep(std::move(document), answer);
}

void PluginHost::read(const HistoryWish& wish, std::function<void(const History&)> then) {
  for (const std::string& kind : wish.kinds)
    if (std::ranges::count(manifest_.reads, kind) == 0)
      return then({.problem = manifest_.id + " may not read \"" + kind +
                              "\": its plugin.toml does not name it under reads."});
  if (wish.kinds.empty()) return then({.problem = "Say which kinds of entries are asked for."});
  shared_.room.read(wish, [this, then = std::move(then)](const History& history) {
    shared_.plugins.call_back(manifest_.id, "history", [&] { then(history); });
  });
}

void PluginHost::edit(const Edited& edited, ThenKept then) {
  keep(document_of(edited), std::move(then));
}

void PluginHost::remove(const std::string& kind, const Id& id, ThenKept then) {
  keep({.kind = kind, .id = id, .deleted = true}, std::move(then));
}

std::vector<PaperPlace> PluginHost::paper_places() const {
  return shared_.papers && !staff().empty() ? shared_.papers->places() : std::vector<PaperPlace>();
}

// Paper leaves the screen: only with somebody's name behind it.
bool PluginHost::has_papers(const std::function<void(const Printed&)>& then) const {
  if (shared_.papers && !staff().empty()) return true;
  then({.problem =
            shared_.papers ? "Nobody has signed in: nothing was printed." : "Nothing can be printed here."});
  return false;
}

std::function<void(const Printed&)> PluginHost::told(std::function<void(const Printed&)> then) const {
  return [this, then = std::move(then)](const Printed& printed) {
    shared_.plugins.call_back(manifest_.id, "printed", [&] { then(printed); });
  };
}

void PluginHost::print(const Paper& paper, const std::string& place,
                       std::function<void(const Printed&)> then) {
  if (has_papers(then)) shared_.papers->print(paper, place, told(std::move(then)));
}

void PluginHost::save(const std::string& file, const std::string& bytes, const std::string& place,
                      std::function<void(const Printed&)> then) {
  if (has_papers(then)) shared_.papers->save(file, bytes, place, told(std::move(then)));
}

std::int64_t PluginHost::number_setting(const std::string& key) const {
  const auto value = setting_of(manifest_, *school(), key);
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? *number : 0;
}

std::string PluginHost::word_setting(const std::string& key) const {
  const auto value = setting_of(manifest_, *school(), key);
  const auto* word = std::get_if<std::string>(&value);
  return word ? *word : std::string();
}

}  // namespace hearth
