// SPDX-License-Identifier: MIT
// Where the ways lead.
#pragma once

#include <functional>
#include <memory>

#include "../model/look.hpp"
#include "../model/room_look.hpp"
#include "desk.hpp"

namespace staff_review {

std::shared_ptr<StaffPage> children_page();
std::shared_ptr<StaffPage> child_page(const hearth::Id& pupil);
// Below a child's page, and with what was read for it.
std::shared_ptr<StaffPage> return_page(std::shared_ptr<ChildLook>);
std::shared_ptr<StaffPage> child_papers_page(std::shared_ptr<ChildLook>);

std::shared_ptr<StaffPage> room_page(const hearth::Id& room);
std::shared_ptr<StaffPage> room_papers_page(std::shared_ptr<RoomLook>);
// What came of a look at a child; `then` is called when it is kept.
std::shared_ptr<StaffPage> flag_page(hearth::Flag, std::function<void(const hearth::Entry&)> then);
std::shared_ptr<StaffPage> found_page(const hearth::Id& pupil, hearth::RuleFound,
                                      std::function<void(const hearth::Entry&)> then);

std::shared_ptr<StaffPage> rules_page();

// The numbers of one of these charts, and the way to a stick. `file`: its name without ending.
std::shared_ptr<StaffPage> table_page(std::vector<hearth::Chart>, std::string file);

// Where a paper or a file goes, and what became of it.
using Send = std::function<void(hearth::Host&, const std::string& place,
                                std::function<void(const hearth::Printed&)> then)>;
std::shared_ptr<StaffPage> place_page(const std::string& title, bool printers, Send);

}  // namespace staff_review
