// SPDX-License-Identifier: MIT
#pragma once

#include <gmock/gmock.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace hearth {

// A folder of its own for files that a test writes.
class ExchangeTest : public ::testing::Test {
 protected:
  ExchangeTest() {
    std::string name = std::filesystem::temp_directory_path() / "hearth-exchange-XXXXXX";
    folder_ = mkdtemp(name.data());
  }
  ~ExchangeTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path file(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  std::filesystem::path folder_;
};

// Lines 1 and 2 of the file are the calendar's own; an event begins at line 3.
inline std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

inline std::string event(const std::string& lines) {
  return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n";
}

// A series on Mondays to Fridays from 13 April 2026, 09:00 to 09:30.
inline std::string weekly(
    const std::string& uid, const std::string& more = {},
    const std::string& rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260717T080000Z") {
  return event("UID:" + uid + "\r\nDTSTART;TZID=Europe/London:20260413T090000\r\n" +
               "DTEND;TZID=Europe/London:20260413T093000\r\nSUMMARY:" + uid + "\r\nRRULE:" + rule + "\r\n" +
               more);
}

}  // namespace hearth
