// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearth {

// What a file of the school is, in the order in which an import takes them: what others speak of comes first.
enum class FileKind {
  own_documents,
  pupil_file,
  pupils_json,
  one_roster,
  transfer_file,
  table,
  term_dates,
  room_week,
  content,
  check_ins,
  target_scores,
};

// By what is in it; a name can say anything. Nothing for what no reader takes, with the reason.
std::optional<FileKind> file_kind(std::string_view bytes, std::string& reason);

}  // namespace hearth
