// SPDX-License-Identifier: MIT
#include "keeper/serve/server.hpp"

#include <pthread.h>
#include <unistd.h>

#include "keeper/serve/doors.hpp"

namespace hearth {

using nlohmann::json;

Server::Server(std::filesystem::path socket, int stop_fd, Answer answer)
    : socket_(std::filesystem::absolute(socket)), answer_(std::move(answer)) {
  thread_ = std::thread(
      [this, doors = std::make_shared<Doors>(*this, listen_on(socket_), stop_fd)] { doors->run(); });
}

Server::~Server() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  waker_.wake();
  thread_.join();
  std::error_code ignored;
  std::filesystem::remove(socket_, ignored);
}

bool Server::answer_until(std::chrono::system_clock::time_point until) {
  post({});
  while (auto task = next_task(until)) {
    if (task->what == Task::What::stop) return false;
    handle(std::move(*task));
  }
  return true;
}

void Server::tell(News news) {
  told_.push_back(news);
}

void Server::put(Task task) {
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  asked_.notify_one();
}

// The answer before the news, and both with one waking: who waits for a receipt comes first.
void Server::post(std::optional<Letter> answer) {
  {
    const std::lock_guard lock(mutex_);
    if (answer) letters_.push_back(std::move(*answer));
    for (const auto news : std::exchange(told_, {}))
      letters_.push_back({.frame = framed({{"news", news == News::today ? "today" : "documents"}})});
  }
  waker_.wake();
}

std::optional<Server::Task> Server::next_task(std::chrono::system_clock::time_point until) {
  std::unique_lock lock(mutex_);
  if (!asked_.wait_until(lock, until, [this] { return !tasks_.empty(); })) return {};
  auto task = std::move(tasks_.front());
  tasks_.pop_front();
  return task;
}

void Server::handle(Task task) {
  if (task.what == Task::What::gone) {
    sessions_.erase(task.from);
    return;
  }
  auto& session = sessions_.try_emplace(task.from, Session{.owns_folder = task.owns_folder}).first->second;
  auto reply = answer_(session, task.question);
  reply["n"] = task.question.is_object() ? task.question.value("n", json()) : json();
  Bytes frame;
  try {
    frame = framed(reply);
  } catch (const WireProblem& problem) {
    frame = framed({{"n", reply["n"]}, {"problem", problem.what()}});
  }
  post(Letter{task.from, std::move(frame), session.role == Role::screen ? kSmallMessage : kMediaMessage});
}

}  // namespace hearth
