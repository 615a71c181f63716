// SPDX-License-Identifier: MIT
// Entries that are brought to the journal, and which of them are turned away.
#include <algorithm>
#include <tuple>

#include "keeper/access/entry_rules.hpp"
#include "keeper/access/may_write.hpp"
#include "keeper/serve/answers.hpp"
#include "keeper/serve/refused.hpp"
#include "records/messages.hpp"
#include "school/heard.hpp"

namespace hearth {

using nlohmann::json;

json Answers::write(Session& session, const json& question) {
  auto entry = question.at("entry").get<Entry>();
  if (!kinds_.contains(entry.kind))
    throw Refused("No plugin here declares this kind of entry; add it to [[entry]] in plugin.toml.");
  if (const auto kept = sent_again(entry)) return store_.write(*kept);
  if (const auto no = write_refusal(session, school(), entry, store_.today()); !no.empty()) throw Refused(no);
  if (const auto no = entry_refusal(session, school(), store_, entry); !no.empty()) throw Refused(no);
  sign(session, entry);
  keep_to_themselves(store_, entry);
  if (const auto reason = is_not_asked(entry); !reason.empty()) throw Refused(reason);
  const auto receipt = store_.write(std::move(entry));
  if (receipt.stored) news(News::today);
  return receipt;
}

std::optional<Entry> Answers::sent_again(const Entry& entry) const {
  if (entry.id.empty()) return {};
  auto kept = store_.entries({.id = entry.id});
  const auto of = [](const Entry& one) {
    return std::tie(one.at, one.kind, one.slot, one.room, one.pupil, one.by, one.what, one.level, one.state,
                    one.corrects);
  };
  if (kept.empty() || of(kept.front()) != of(entry)) return {};
  // What the keeper itself has put there.
  const auto is_kept = [&](const auto& field) {
    const auto found = kept.front().detail.find(field.first);
    return found != kept.front().detail.end() && found->second == field.second;
  };
  if (!std::ranges::all_of(entry.detail, is_kept)) return {};
  return std::move(kept.front());
}

std::string Answers::is_not_asked(Entry entry) {
  if (entry.at == Instant{}) entry.at = clock_.now();
  const Pupil* pupil = entry.kind == "check_in" ? school().pupil(entry.pupil) : nullptr;
  if (pupil && entry.by == By::child && !pupil->preferences.check_in.offered)
    return "This child is not asked how they are; a grown-up can change that under People.";
  return consent_missing(school(), entry);
}

// The operator brings what happened elsewhere, so the kinds may be those of plugins that are not here.
json Answers::write_all(Session&, const json& question) {
  auto entries = question.at("entries").get<std::vector<Entry>>();
  for (const auto& entry : entries) {
    if (entry.kind.empty() || entry.kind == "edited" || entry.kind == "viewed")
      throw Refused("The keeper writes this kind of entry itself.");
    if (const auto reason = consent_missing(school(), entry); !reason.empty()) throw Refused(reason);
  }
  store_.write_all(std::move(entries));
  news(News::today);
  return Nothing();
}

}  // namespace hearth
