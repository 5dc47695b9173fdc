// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <mutex>

namespace craft::cli {
namespace {

constexpr int kInterrupted = 130;

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGUSR1); // ends the watch itself
    return set;
}

std::string percent(const Progress& progress)
{
    if (progress.total == 0)
        return "";
    return str(" ", std::min<std::uint64_t>(100, progress.done * 100 / progress.total), " %");
}

void showJson(const Progress& progress)
{
    const nlohmann::ordered_json line = {
        {"stage", progress.stage}, {"done", progress.done}, {"total", progress.total}};
    std::cerr << line.dump() + "\n";
}

void watchProgress(const std::stop_token& stop, const Job& job, ProgressStyle style)
{
    using namespace std::chrono_literals;
    const bool terminal = style == ProgressStyle::Auto && ::isatty(STDERR_FILENO) != 0;
    const auto period = terminal ? 100ms : style == ProgressStyle::Json ? 500ms : 10000ms;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, stop, period, [&stop] { return stop.stop_requested(); })) {
        if (stop.stop_requested())
            break;
        const Progress progress = job.progress();
        if (progress.stage[0] == '\0')
            continue;
        if (style == ProgressStyle::Json)
            showJson(progress);
        else
            std::cerr << str(terminal ? "\r\x1b[K" : "", progress.stage, percent(progress),
                             terminal ? "" : "\n")
                      << std::flush;
    }
    if (terminal)
        std::cerr << "\r\x1b[K" << std::flush;
}

} // namespace

SignalWatch::SignalWatch(std::stop_source stop)
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::thread([set, stop]() mutable {
        for (;;) {
            int signal = 0;
            if (sigwait(&set, &signal) != 0 || signal == SIGUSR1)
                return;
            if (!stop.request_stop())
                ::_exit(kInterrupted);
        }
    });
}

SignalWatch::~SignalWatch()
{
    pthread_kill(m_thread.native_handle(), SIGUSR1);
    m_thread.join();
}

ProgressDisplay::ProgressDisplay(const Job& job, ProgressStyle style)
{
    if (style != ProgressStyle::None)
        m_thread = std::jthread(
            [&job, style](const std::stop_token& stop) { watchProgress(stop, job, style); });
}

ProgressDisplay::~ProgressDisplay() = default;

void Table::addRow(std::vector<std::string> cells)
{
    m_rows.push_back(std::move(cells));
}

std::string Table::text() const
{
    std::vector<std::size_t> width(m_rows.front().size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t c = 0; c + 1 < row.size(); ++c)
            width[c] = std::max(width[c], row[c].size());
    }
    std::string out;
    for (const auto& row : m_rows) {
        for (std::size_t c = 0; c + 1 < row.size(); ++c)
            out += std::string(width[c] - row[c].size(), ' ') + row[c] + "  ";
        out += row.back() + "\n";
    }
    return out;
}

std::string grouped(std::uint64_t value)
{
    const std::string digits = std::to_string(value);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += ' ';
        out += digits[i];
    }
    return out;
}

std::string byteSize(std::uint64_t bytes)
{
    constexpr std::array<const char*, 5> units{"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return formatFixed(value, unit == 0 ? 0 : 1) + " " + units[unit];
}

double peakMemoryMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void printJson(const nlohmann::ordered_json& result, const std::vector<Warning>& warnings)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Warning& warning : warnings)
        list.push_back(
            {{"code", warning.code}, {"count", warning.count}, {"where", warning.where}});
    const nlohmann::ordered_json out = {
        {"schema", "craft/1"}, {"ok", true}, {"warnings", std::move(list)}, {"result", result}};
    std::cout << out.dump() << '\n';
}

int reportError(const Error& error, bool json)
{
    std::cerr << "craft: " << error.what();
    if (!error.hint().empty())
        std::cerr << ". " << error.hint();
    std::cerr << ".\n";
    if (json) {
        const nlohmann::ordered_json out = {
            {"schema", "craft/1"},
            {"ok", false},
            {"error",
             {{"code", name(error.code())}, {"message", error.what()}, {"hint", error.hint()}}}};
        std::cout << out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
    return static_cast<int>(error.code());
}

} // namespace craft::cli
