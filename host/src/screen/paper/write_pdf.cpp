// SPDX-License-Identifier: MIT
#include "screen/paper/write_pdf.hpp"

#include <cairo-pdf.h>
#include <cairo.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "screen/paper/blocks.hpp"

namespace hearth {
namespace {

constexpr float kShort = 210, kLong = 297, kMargin = 15, kAboveFoot = 4, kBelowFoot = 11;
constexpr double kPointsPerMm = 72 / 25.4, kDotsPerMm = 300 / 25.4;
constexpr float kNumber = 40;  // mm, for "page 1 of 2"
const Pen::Style kFootStyle{.size = 2.8f, .ink = Ink::quiet};

struct Release {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

class Sheets {
 public:
  Sheets(const Paper& paper, PaperTools& tools)
      : paper_(paper),
        tools_(tools),
        w_(paper.across ? kLong : kShort),
        h_(paper.across ? kShort : kLong),
        surface_(cairo_pdf_surface_create_for_stream(add, &pdf_, w_ * kPointsPerMm, h_ * kPointsPerMm)),
        cairo_(cairo_create(surface_.get())),
        pen_({cairo_.get(), kDotsPerMm}, tools.letters(), tools.theme(), tools.words(),
             [this](cairo_t* onto, const std::string& names, int w, int h) {
               tools_.paint(onto, names, w, h);
             }) {
    cairo_scale(cairo_.get(), kPointsPerMm / kDotsPerMm, kPointsPerMm / kDotsPerMm);
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, paper.file.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Hearth");
  }

  std::string draw() {
    const auto pages = flow(blocks(), page_height());
    for (std::size_t n = 0; n < pages.size(); ++n) {
      for (const Placed& placed : pages[n])
        placed.piece.draw(pen_, {kMargin, kMargin + placed.y, width(), placed.piece.height});
      draw_foot(n + 1, pages.size());
      cairo_show_page(cairo_.get());
    }
    cairo_surface_finish(surface_.get());
    if (cairo_status(cairo_.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
      throw PaperProblem("The pages could not be set: this machine has not enough memory left.");
    return std::move(pdf_);
  }

 private:
  static cairo_status_t add(void* pdf, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(pdf)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
  }

  float width() const { return w_ - 2 * kMargin; }
  float page_height() const { return h_ - kMargin - kAboveFoot - foot_height() - kBelowFoot; }
  float foot_height() const {
    return std::max(pen_.height_of(paper_.foot, width() - kNumber, kFootStyle),
                    pen_.height_of("1", 0, kFootStyle));
  }

  std::vector<Block> blocks() const {
    std::vector<Block> blocks;
    bool new_page = false;
    for (const PaperBlock& block : paper_.blocks) {
      if (std::holds_alternative<PaperNewPage>(block)) {
        new_page = true;
        continue;
      }
      blocks.push_back(std::visit([this](const auto& kind) { return set(kind); }, block));
      blocks.back().new_page = std::exchange(new_page, false);
    }
    return blocks;
  }

  Block set(const PaperText& text) const { return block_of(pen_, text, width(), page_height()); }
  Block set(const PaperCharts& charts) const { return block_of(pen_, charts, width(), page_height()); }
  Block set(const PaperNewPage&) const { return {}; }
  Block set(const auto& other) const { return block_of(pen_, other, width()); }

  void draw_foot(std::size_t page, std::size_t pages) const {
    const float tall = foot_height();
    Area foot{kMargin, h_ - kBelowFoot - tall, width(), tall};
    Pen::Style right = kFootStyle;
    right.align = Align::right;
    pen_.words(foot.cut_right(kNumber),
               tools_.words()("paper.page", {{"n", std::to_string(page)}, {"of", std::to_string(pages)}}),
               right);
    pen_.words(foot, paper_.foot, kFootStyle);
  }

  const Paper& paper_;
  PaperTools& tools_;
  const float w_, h_;
  std::string pdf_;
  const std::unique_ptr<cairo_surface_t, Release> surface_;
  const std::unique_ptr<cairo_t, Release> cairo_;
  Pen pen_;
};

}  // namespace

std::string pdf_of(const Paper& paper, PaperTools& tools) {
  return Sheets(paper, tools).draw();
}

void write_pdf(const Paper& paper, const std::filesystem::path& file, PaperTools& tools) {
  keep_file(file, pdf_of(paper, tools));
}

}  // namespace hearth
