// SPDX-License-Identifier: MIT
// What is so now about a child, in whole words. Nothing is drawn here.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace hearth {

enum class Standing { here, later, nowhere, gone };
// In one of these rooms; `nowhere`: has never been placed; `gone`: their last placement has ended.
Standing standing_of(const Pupil&, const std::vector<Id>& rooms, Day today);

// The visit that is going on or comes next; nothing where there is none.
std::optional<Days> next_visit(const Pupil&, Day today);

std::string listed(const std::vector<std::string>&);  // "Otter Room, Group A"

std::string rooms_words(const Pupil&, const School&, Day today, const Words&);
std::string placement_words(const Placement&, const School&, const Words&);
// The gate: "Consent was given on …", or that the child is not asked until it is.
std::string consent_words(const Placement&, const std::string& zone, const Words&);
bool lacks_consent(const Pupil&, Day today);  // in a room that needs it, now or later
// A sentence when this placement cannot be: its days in the wrong order, or the child twice in one room.
std::string wrong_placement(const std::vector<Placement>&, std::size_t which, const School&, const Words&);

// "Term 2 of 4, until 17 July 2026". Terms are the three of a school year; a term in which they begin counts.
std::string plan_words(const Plan&, const School&, Day today, const Words&);

bool over_its_time(const Plan&, const School&, Day today);  // and no extension is agreed

std::string key_adults_words(const CheckInWay&, const School&, Day today, const Words&);
std::string check_in_words(const CheckInWay&, const Content&, const Words&);
std::string language_words(const Preferences&, const Words&);
std::string language_name(const std::string& tag, const Words&);
std::string screen_words(const Preferences&, const Words&);
std::string switches_words(const Access&, const Words&);
std::string day_words(const DayView&, const Words&);
std::string targets_words(const std::vector<Target>&, Day today, const Words&);
// What is worth a thought about a child's targets: a fourth at the same time, all of one kind. Empty:
// nothing.
std::string targets_warning(const std::vector<Target>&, Day today, const Words&);
std::string photo_words(const MediaNote*, Day today, const Words&);  // null: there is no photograph

// "Dr Lund, Ms Hall"; who else works with the child, as their document names them.
std::string agencies_words(const nlohmann::json& pupil_body, const Words&);
std::string visits_words(const Pupil&, Day today, const Words&);

std::string seconds_words(int ms, const Words&);  // "2.5 seconds"

}  // namespace hearth
