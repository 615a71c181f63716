// SPDX-License-Identifier: MIT
// What happens to questions when the keeper comes late, dies and returns. The contract suite has the rest.
#include "records/socket_records.hpp"

#include <poll.h>
#include <sys/socket.h>

#include "contract/keepers.hpp"
#include "records/channel.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;

// A keeper that can be killed at any point: the test decides what it reads and answers.
class BareKeeper {
 public:
  explicit BareKeeper(const std::filesystem::path& socket) : listening_(listen_on(socket)) {}

  // Waits for the next connection.
  Channel accept() {
    readable(listening_.get());
    return Channel(Fd(accept4(listening_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)),
                   kSmallMessage);
  }
  static nlohmann::json next(Channel& channel) {
    while (true) {
      if (auto message = channel.next()) return *message;
      readable(channel.fd());
      if (!channel.receive()) return {};
    }
  }

 private:
  static void readable(int fd) {
    pollfd one{fd, POLLIN, 0};
    ASSERT_EQ(::poll(&one, 1, 20'000), 1) << "nobody came";
  }
  Fd listening_;
};

class SocketRecordsTest : public ::testing::Test {
 protected:
  std::shared_ptr<std::vector<std::string>> ask_today(Records& records) {
    auto outcome = std::make_shared<std::vector<std::string>>();
    records.today("otter", [outcome](Answer<RoomToday> answer) {
      outcome->push_back(answer.value ? "answered" : answer.lost ? "lost" : answer.problem);
    });
    return outcome;
  }
  void answer(Channel& channel, const nlohmann::json& question) {
    channel.send(framed({{"n", question["n"]},
                         {"ok",
                          {{"day", "2026-07-17"},
                           {"ticks", nlohmann::json::array()},
                           {"entries", nlohmann::json::array()},
                           {"coming", nlohmann::json::array()},
                           {"jar", 0}}}}));
  }

  TempFolder folder_;
  const std::filesystem::path socket_ = folder_ / "keeper.sock";
};

TEST_F(SocketRecordsTest, QuestionsWaitForAKeeperThatComesLater) {
  SocketRecords records(socket_, [] {});
  const auto outcome = ask_today(records);
  BareKeeper keeper(socket_);
  auto channel = keeper.accept();
  answer(channel, BareKeeper::next(channel));
  EXPECT_TRUE(poll_until(records, [&] { return !outcome->empty(); }));
  EXPECT_THAT(*outcome, ElementsAre("answered"));
}

TEST_F(SocketRecordsTest, WhatWasInFlightIsAnsweredLostAndTheConnectionComesBack) {
  SocketRecords records(socket_, [] {});
  std::vector<News> heard;
  records.on_news = [&](News news) { heard.push_back(news); };
  std::shared_ptr<std::vector<std::string>> in_flight;
  {
    BareKeeper keeper(socket_);
    auto channel = keeper.accept();
    in_flight = ask_today(records);
    BareKeeper::next(channel);  // and dies before it answers
  }
  ASSERT_TRUE(poll_until(records, [&] { return !in_flight->empty(); }));
  EXPECT_THAT(*in_flight, ElementsAre("lost"));
  EXPECT_THAT(heard, ElementsAre(News::lost));
  const auto meanwhile = ask_today(records);
  ASSERT_TRUE(poll_until(records, [&] { return !meanwhile->empty(); }));
  EXPECT_THAT(*meanwhile, ElementsAre("lost"));

  BareKeeper keeper(socket_);
  auto channel = keeper.accept();
  ASSERT_TRUE(poll_until(records, [&] { return heard.size() == 2; }));
  EXPECT_EQ(heard.back(), News::back);
  const auto after = ask_today(records);
  answer(channel, BareKeeper::next(channel));
  EXPECT_TRUE(poll_until(records, [&] { return !after->empty(); }));
  EXPECT_THAT(*after, ElementsAre("answered"));
  EXPECT_THAT(*in_flight, ElementsAre("lost")) << "each question is answered once";
}

TEST_F(SocketRecordsTest, AnswersAreMatchedByNumber) {
  SocketRecords records(socket_, [] {});
  BareKeeper keeper(socket_);
  auto channel = keeper.accept();
  const auto first = ask_today(records), second = ask_today(records);
  const auto one = BareKeeper::next(channel), two = BareKeeper::next(channel);
  channel.send(framed({{"n", two["n"]}, {"problem", "second"}}));
  channel.send(framed({{"n", 99}, {"problem", "nobody asked"}}));
  channel.send(framed({{"n", one["n"]}, {"problem", "first"}}));
  EXPECT_TRUE(poll_until(records, [&] { return !first->empty() && !second->empty(); }));
  EXPECT_THAT(*first, ElementsAre("first"));
  EXPECT_THAT(*second, ElementsAre("second"));
}

TEST_F(SocketRecordsTest, AKeeperThatSpeaksNonsenseIsAKeeperLost) {
  SocketRecords records(socket_, [] {});
  BareKeeper keeper(socket_);
  for (const nlohmann::json& nonsense : {nlohmann::json(7), nlohmann::json{{"n", "seven"}},
                                         nlohmann::json{{"news", 7}}, nlohmann::json::object()}) {
    auto channel = keeper.accept();
    const auto outcome = ask_today(records);
    BareKeeper::next(channel);
    channel.send(framed(nonsense));
    ASSERT_TRUE(poll_until(records, [&] { return !outcome->empty(); })) << nonsense;
    EXPECT_THAT(*outcome, ElementsAre("lost"));
  }
}

TEST_F(SocketRecordsTest, AnAnswerOfAnotherShapeIsASentence) {
  SocketRecords records(socket_, [] {});
  BareKeeper keeper(socket_);
  auto channel = keeper.accept();
  const auto outcome = ask_today(records);
  channel.send(framed({{"n", BareKeeper::next(channel)["n"]}, {"ok", {{"day", 7}}}}));
  ASSERT_TRUE(poll_until(records, [&] { return !outcome->empty(); }));
  EXPECT_THAT(*outcome, ElementsAre(::testing::HasSubstr("one version")));
}

TEST_F(SocketRecordsTest, WokenSaysThatThereIsSomethingToDo) {
  Waker woken;
  SocketRecords records(socket_, [&] { woken.wake(); });
  BareKeeper keeper(socket_);
  auto channel = keeper.accept();
  const auto outcome = ask_today(records);
  answer(channel, BareKeeper::next(channel));
  pollfd one{woken.fd(), POLLIN, 0};
  ASSERT_EQ(::poll(&one, 1, 20'000), 1);
  records.poll();
  EXPECT_THAT(*outcome, ElementsAre("answered"));
}

TEST_F(SocketRecordsTest, ASocketsPathMayBeLong) {
  auto deep = folder_ / "";
  for (int i = 0; i < 5; ++i) deep /= std::string(40, 'a');
  std::filesystem::create_directories(deep);
  SocketRecords records(deep / "keeper.sock", [] {});
  BareKeeper keeper(deep / "keeper.sock");
  auto channel = keeper.accept();
  const auto outcome = ask_today(records);
  answer(channel, BareKeeper::next(channel));
  EXPECT_TRUE(poll_until(records, [&] { return !outcome->empty(); }));
}

TEST_F(SocketRecordsTest, ItEndsAtOnceWithQuestionsUnanswered) {
  BareKeeper keeper(socket_);
  bool called = false;
  {
    SocketRecords records(socket_, [] {});
    records.today("otter", [&](auto) { called = true; });
  }
  EXPECT_FALSE(called);
}

}  // namespace
}  // namespace hearth
