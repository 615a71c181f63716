// SPDX-License-Identifier: MIT
// The form of what a plugin's manifest lets a school set. A value stays in its range, and counts at once.
#include "screen/plugins/settings.hpp"

#include "screen/staff/plugins_page.hpp"

namespace hearth {
namespace {

constexpr float kRow = 26, kGap = 6, kBar = 24, kWordsAbove = 13;
constexpr Text kWords{.size = 10, .align = Align::left};

float height_of(const Setting& setting) {
  return setting.kind == Setting::Kind::choice ? kWordsAbove + kRow : kRow;
}

}  // namespace

void PluginsPage::draw_settings(Screen& screen, Area rest, const Manifest& manifest, PluginWish wish) {
  const auto school = desk_.school();
  // Pages where there are more than fit.
  float all = 0;
  for (const Setting& setting : manifest.settings) all += height_of(setting) + kGap;
  const bool pages = all - kGap > rest.h;
  const Area bar = pages ? rest.cut_bottom(kBar, kGap) : Area{};
  if (span_ >= manifest.settings.size()) span_ = 0;
  std::size_t at = pages ? span_ : 0;
  for (; at < manifest.settings.size(); ++at) {
    const Setting& setting = manifest.settings[at];
    if (height_of(setting) > rest.h) break;
    Area place = rest.cut_top(height_of(setting), kGap);
    const auto value = setting_of(manifest, *school, setting.key);
    const auto* number = std::get_if<std::int64_t>(&value);
    const std::string id = "staff/plugins/setting/" + setting.key;
    auto wanted = value;
    if (setting.kind == Setting::Kind::number) {
      const std::string words = desk_.words(setting.words, {{"n", std::to_string(*number)}});
      wanted = std::int64_t(
          screen.stepper(id, place, words, int(*number), setting.least, setting.most, setting.step));
    } else if (setting.kind == Setting::Kind::on_off) {
      if (screen.toggle(id, place, desk_.words(setting.words), "", *number != 0))
        wanted = std::int64_t(*number == 0);
    } else {
      screen.text(place.cut_top(kWordsAbove), desk_.words(setting.words), kWords);
      const auto places = place.columns(int(std::max<std::size_t>(1, setting.choices.size())), kGap);
      for (std::size_t n = 0; n < setting.choices.size(); ++n)
        if (screen.picture_button(id + '/' + setting.choices[n], places[n],
                                  {.word = desk_.words(setting.words + '_' + setting.choices[n]),
                                   .look = {.chosen = value == decltype(value)(setting.choices[n])}},
                                  Beside::right))
          wanted = setting.choices[n];
    }
    if (wanted == value || !allows(setting, wanted)) continue;
    wish.settings[setting.key] = wanted;
    keep(wish);
  }
  if (pages && screen.picture_button("staff/plugins/settings/more", bar.middle(70, kBar),
                                     {.word = desk_.words("out.more")}, Beside::right))
    span_ = at < manifest.settings.size() ? at : 0;
}

}  // namespace hearth
