// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace hearth {

double mean_of(const std::vector<double>&);  // of at least one
double median_of(
    std::vector<double> values);  // of at least one; of an even number the mean of the middle two

}  // namespace hearth
