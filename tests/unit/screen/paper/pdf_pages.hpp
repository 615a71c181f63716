// SPDX-License-Identifier: MIT
// A PDF as whoever prints it gets it: its words, where they stand, its pictures, its points.
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "contract/temp_folder.hpp"
#include "records/languages.hpp"
#include "screen/paper/write_pdf.hpp"
#include "screen/ui/photograph.hpp"

namespace hearth {

inline const std::filesystem::path kPaperAssets = HEARTH_BUILD_DIR "/share/hearth/assets";

inline Words english() {
  Notices none;
  return read_words(HEARTH_SOURCE_DIR "/assets/languages/en.toml", none);
}

// A red photograph, as a camera's file.
inline std::vector<std::uint8_t> a_photograph() {
  return encode_photograph({64, 64, std::vector<std::uint32_t>(64 * 64, 0xFFE02020)}).bytes;
}

// A word on a page, in points from the left top corner.
struct WordAt {
  int page = 0;
  std::string word;
  double left = 0, top = 0, right = 0, bottom = 0;
};

class PdfPages {
 public:
  explicit PdfPages(const std::string& bytes) { std::ofstream(file(), std::ios::binary) << bytes; }

  int pages() const { return std::stoi(first_match(run("pdfinfo"), "Pages:\\s+(\\d+)")); }
  // One page, counted from 1; 0: all.
  std::string text(int page = 0) const { return run("pdftotext -layout" + only(page), "-"); }
  bool page_says(int page, const std::string& words) const {
    return text(page).find(words) != std::string::npos;
  }
  int page_with(const std::string& words) const {
    for (int page = 1; page <= pages(); ++page)
      if (page_says(page, words)) return page;
    return 0;
  }
  std::vector<WordAt> words() const {
    static const std::regex word(
        R"re(<page width="([0-9.]+)" height="([0-9.]+)">|<word xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([-0-9.]+)" yMax="([-0-9.]+)">(.*)</word>)re");
    std::istringstream lines(run("pdftotext -bbox", "-"));
    std::vector<WordAt> words;
    int page = 0;
    std::smatch found;
    for (std::string line; std::getline(lines, line);) {
      if (!std::regex_search(line, found, word)) continue;
      if (found[1].matched) {
        ++page;
        width = std::stod(found[1]);
        height = std::stod(found[2]);
      } else {
        words.push_back({page, found[7], std::stod(found[3]), std::stod(found[4]), std::stod(found[5]),
                         std::stod(found[6])});
      }
    }
    return words;
  }
  mutable double width = 0, height = 0;  // of the last page that words() saw, in points

  int photographs() const {
    static const std::regex image(R"re(\n +\d+ +\d+ image )re");
    const std::string list = run("pdfimages -list");
    return int(std::distance(std::sregex_iterator(list.begin(), list.end(), image), {}));
  }
  // How many points of a page's part (0 to 1 across and down) have a colour, at 50 dots an inch.
  int coloured(int page, double x, double y, double w, double h) const {
    run("pdftoppm -r 50" + only(page), folder_ / "page");
    std::filesystem::path image;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
      if (entry.path().extension() == ".ppm") image = entry.path();
    std::ifstream in(image, std::ios::binary);
    std::string kind;
    int across = 0, down = 0, most = 0;
    in >> kind >> across >> down >> most;
    in.get();
    std::vector<unsigned char> rgb(std::size_t(across) * std::size_t(down) * 3);
    in.read(reinterpret_cast<char*>(rgb.data()), std::streamsize(rgb.size()));
    std::filesystem::remove(image);
    int found = 0;
    for (int row = int(y * down); row < int((y + h) * down); ++row)
      for (int column = int(x * across); column < int((x + w) * across); ++column) {
        const auto* p = &rgb[(std::size_t(row) * std::size_t(across) + std::size_t(column)) * 3];
        const auto [least, largest] = std::minmax({p[0], p[1], p[2]});
        found += largest - least > 60;
      }
    return found;
  }

  // Two words that lie on each other, and those that stand beyond the margin; what is wrong in words, or
  // nothing.
  std::string wrong(double margin) const {
    const auto all = words();
    for (std::size_t a = 0; a < all.size(); ++a) {
      const WordAt& one = all[a];
      if (one.left < margin - 1 || one.right > width - margin + 1 || one.top < margin - 4 ||
          one.bottom > height - margin + 4)
        return "beyond the margin: " + one.word;
      for (std::size_t b = a + 1; b < all.size(); ++b)
        if (on_each_other(one, all[b])) return "on each other: " + one.word + " and " + all[b].word;
    }
    return {};
  }

 private:
  // A word's box is as high as its font's highest letters: what can be seen of it is its middle.
  static bool on_each_other(const WordAt& a, const WordAt& b) {
    const auto inner = [](const WordAt& word) {
      const double tall = word.bottom - word.top;
      return std::pair(word.top + 0.3 * tall, word.bottom - 0.3 * tall);
    };
    const auto [a_top, a_bottom] = inner(a);
    const auto [b_top, b_bottom] = inner(b);
    constexpr double kTouch = 0.5;
    return a.page == b.page && a.left + kTouch < b.right && b.left + kTouch < a.right && a_top < b_bottom &&
           b_top < a_bottom;
  }

  static std::string only(int page) {
    return page > 0 ? " -f " + std::to_string(page) + " -l " + std::to_string(page) : "";
  }
  static std::string first_match(const std::string& text, const char* pattern) {
    std::smatch found;
    return std::regex_search(text, found, std::regex(pattern)) ? found[1].str() : "0";
  }
  std::filesystem::path file() const { return folder_ / "paper.pdf"; }
  std::string run(const std::string& command, const std::string& to = {}) const {
    std::FILE* pipe = popen((command + " '" + file().string() + "' " + to + " 2>&1").c_str(), "r");
    std::string output;
    std::array<char, 4096> part;
    while (const std::size_t got = std::fread(part.data(), 1, part.size(), pipe))
      output.append(part.data(), got);
    pclose(pipe);
    return output;
  }

  TempFolder folder_;
};

}  // namespace hearth
