// SPDX-License-Identifier: MIT
#include "records/school_of.hpp"

namespace hearth {

School school_of(const std::vector<Document>& documents, Notices& notices) {
  std::vector<Body> bodies;
  for (const Document& document : documents) {
    if (!document.deleted) bodies.push_back({document.kind, document.id, &document.body});
  }
  return build_school(bodies, notices);
}

}  // namespace hearth
