// SPDX-License-Identifier: MIT
#include "screen/staff/pages.hpp"

namespace hearth {
namespace {

class PluginPage : public StaffPage {
 public:
  PluginPage(Plugins& plugins, std::string id) : plugins_(plugins), id_(std::move(id)) {}

  void open() override { plugins_.opened(id_); }
  void close() override { plugins_.closed(id_); }
  void draw(Screen& screen) override { plugins_.show_staff(id_, screen); }

 private:
  Plugins& plugins_;
  const std::string id_;
};

}  // namespace

std::shared_ptr<StaffPage> plugin_page(Plugins& plugins, const std::string& id) {
  return std::make_shared<PluginPage>(plugins, id);
}

}  // namespace hearth
