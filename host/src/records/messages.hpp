// SPDX-License-Identifier: MIT
// The answers of Records as JSON. Reading throws nlohmann::json::exception when a field is missing or wrong.
#pragma once

#include <nlohmann/json.hpp>

#include "records/records.hpp"

namespace hearth {

void to_json(nlohmann::json&, const Receipt&);
void from_json(const nlohmann::json&, Receipt&);
void to_json(nlohmann::json&, const Tick&);
void from_json(const nlohmann::json&, Tick&);
void to_json(nlohmann::json&, const RoomToday&);
void from_json(const nlohmann::json&, RoomToday&);
void to_json(nlohmann::json&, const OwnDay&);
void from_json(const nlohmann::json&, OwnDay&);
void to_json(nlohmann::json&, const HistoryWish&);
void from_json(const nlohmann::json&, HistoryWish&);
void to_json(nlohmann::json&, const Media&);  // the bytes as binary: for CBOR only
void from_json(const nlohmann::json&, Media&);
void to_json(nlohmann::json&, const Notice&);
void from_json(const nlohmann::json&, Notice&);
void to_json(nlohmann::json&, const SchoolFile&);
void from_json(const nlohmann::json&, SchoolFile&);
void to_json(nlohmann::json&, const ImportWish&);
void from_json(const nlohmann::json&, ImportWish&);
void to_json(nlohmann::json&, const ImportTold&);
void from_json(const nlohmann::json&, ImportTold&);
void to_json(nlohmann::json&, const Checked&);
void from_json(const nlohmann::json&, Checked&);
void to_json(nlohmann::json&, const Nothing&);
void from_json(const nlohmann::json&, Nothing&);

}  // namespace hearth
