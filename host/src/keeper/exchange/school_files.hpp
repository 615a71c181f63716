// SPDX-License-Identifier: MIT
// The school's own files: its pupils as JSON, its content as JSON, documents as Hearth writes them, and the
// two tables of what happened. Each takes the bytes of a file, its name for notices, and what is known: the
// documents of the records and of the files before it, so pupils come before what is said of them. None
// throws; what is wrong is refused with its line and the rest stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "keeper/exchange/found.hpp"

namespace hearth {

using KnownDocuments = std::vector<Document>;

// [{id, forename, preferred?, surname, dob?, nc?, reg?, sen?, need?, lang?, room?, start?, upn?, picture?},
// …] `lang` is a code of the Department for Education ("ENG") or BCP 47.
Found read_pupils_json(std::string_view bytes, const std::string& file);

// {staff, targets, rewards, preferences, plans, instruments, events, timetable, overlays, half_term_focus},
// each of which may be missing. A recorded consent is a pupil of `pupils` with `id` and `consent` and nothing
// else. A timetable is taken only for a room that has none in `known`.
Found read_demo_content(std::string_view bytes, const std::string& file, const KnownDocuments& known);

// {"documents": [{kind, id, body}, …]}: Hearth's own form.
Found read_own_documents(std::string_view bytes, const std::string& file);

// Columns pupil, at, slot, colour, word, intensity, valence, energy, strategy, state, entered_by, help.
Found read_check_ins(std::string_view bytes, const std::string& file, const KnownDocuments& known);

// Columns pupil, date, session, target, self, peer, adult, setting, scored_by. An empty score was not given
// and stays away.
Found read_target_scores(std::string_view bytes, const std::string& file, const KnownDocuments& known);

}  // namespace hearth
