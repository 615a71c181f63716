// SPDX-License-Identifier: MIT
// What a chart holds as one number, so that its picture is found again without being drawn.
#include <bit>
#include <concepts>

#include "screen/ui/chart_draw.hpp"

namespace hearth {
namespace {

// FNV-1a. Each text and list is told with its length, so that neighbours do not run into each other.
class Digest {
 public:
  std::uint64_t value() const { return value_; }

  Digest& operator<<(std::integral auto number) {
    for (int byte = 0; byte < 8; ++byte) {
      value_ ^= std::uint64_t(number) >> (8 * byte) & 0xFF;
      value_ *= 0x100000001b3;
    }
    return *this;
  }
  Digest& operator<<(double number) { return *this << std::bit_cast<std::uint64_t>(number); }
  Digest& operator<<(const std::string& text) {
    *this << text.size();
    for (const char letter : text) {
      value_ ^= static_cast<unsigned char>(letter);
      value_ *= 0x100000001b3;
    }
    return *this;
  }
  Digest& operator<<(Day day) { return *this << std::chrono::sys_days(day).time_since_epoch().count(); }
  template <class T>
  Digest& operator<<(const std::optional<T>& may_be) {
    return may_be ? *this << 1 << *may_be : *this << 0;
  }
  template <class T>
  Digest& operator<<(const std::vector<T>& all) {
    *this << all.size();
    for (const T& one : all) *this << one;
    return *this;
  }
  Digest& operator<<(const ChartWords& w) { return *this << w.title << w.corner << w.nothing; }
  Digest& operator<<(const DayChart::Step& s) { return *this << s.at << s.picture << s.words; }
  Digest& operator<<(const DayChart::Point& p) { return *this << p.day << p.value << p.n; }
  Digest& operator<<(const DayChart::Band& b) { return *this << b.low << b.high; }
  Digest& operator<<(const DayChart::Marker& m) { return *this << m.day << m.words; }
  Digest& operator<<(const DayChart::Series& s) { return *this << s.words << s.points; }
  Digest& operator<<(const HeatChart::Cell& c) { return *this << c.value << c.n << c.picture; }
  Digest& operator<<(const ShareChart::Row& r) { return *this << r.picture << r.words << r.share << r.told; }
  Digest& operator<<(const PairChart::Session& s) { return *this << s.when << s.first << s.second; }

  Digest& operator<<(const DayChart& c) {
    return *this << c.words << c.days.first << c.days.last << c.steps << c.low << c.high << c.dots << c.usual
                 << c.line << c.closed << c.markers << c.series << c.agreed;
  }
  Digest& operator<<(const HeatChart& c) { return *this << c.words << c.columns << c.rows << c.cells; }
  Digest& operator<<(const ShareChart& c) { return *this << c.words << c.rows; }
  Digest& operator<<(const PairChart& c) {
    return *this << c.words << c.first << c.second << c.highest << c.sessions;
  }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace

std::uint64_t digest_of(const Chart& chart) {
  Digest digest;
  digest << chart.index();
  std::visit([&](const auto& kind) { digest << kind; }, chart);
  return digest.value();
}

}  // namespace hearth
