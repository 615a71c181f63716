// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "records/document.hpp"
#include "school/documents.hpp"

namespace hearth {

// The school that these documents tell of; deleted ones count no more. Documents of kinds that tell nothing
// of it (settings, PINs) are passed over. What is wrong with a body goes into the notices.
School school_of(const std::vector<Document>&, Notices&);

}  // namespace hearth
