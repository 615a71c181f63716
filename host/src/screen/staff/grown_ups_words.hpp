// SPDX-License-Identifier: MIT
// What is so now about a grown-up, in whole words. Nothing is drawn here.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace hearth {

bool has_left(const nlohmann::json& adult, Day today);         // of the document: "left", their last day
std::string tasks_words(const std::set<Task>&, const Words&);  // "sees who is here, changes today's plan"
std::string task_words(Task, const Words&);
std::string access_words(const School&, const Adult&, const Words&);  // the role's title; "nothing"
std::string weekdays_words(const std::set<unsigned>&, const Words&);  // "Monday, Tuesday"; "every day"
std::string away_words(const Adult&, Day today, const Words&);        // what is still to come

// What would leave the school without anybody who can put it right: a sentence, else empty. `school` is as it
// would be.
std::string nobody_left(const School& school, const Words&);

}  // namespace hearth
