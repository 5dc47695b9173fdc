// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "core/base/text.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>
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

/// What the signal handler may touch: a pipe to the watching thread, and how often it was called.
int signalPipe[2] = {-1, -1};
volatile std::sig_atomic_t signalCount = 0;

constexpr char kStop = 's';
constexpr char kEndWatch = 'e';

extern "C" void onStopSignal(int /*signal*/)
{
    if (signalCount > 0)
        ::_exit(kInterrupted);
    signalCount = 1;
    static_cast<void>(!::write(signalPipe[1], &kStop, 1));
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
    // A handler and not a blocked mask: libraries start threads before main, and a signal may be
    // delivered to any of them.
    if (::pipe2(signalPipe, O_CLOEXEC) != 0)
        throw Error(ErrorCode::Capacity, "there are no file descriptors left");
    m_thread = std::thread([stop]() mutable {
        char what = 0;
        while (::read(signalPipe[0], &what, 1) == 1 && what != kEndWatch)
            stop.request_stop();
    });
    struct sigaction action { };
    action.sa_handler = onStopSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM})
        ::sigaction(signal, &action, nullptr);
}

SignalWatch::~SignalWatch()
{
    static_cast<void>(!::write(signalPipe[1], &kEndWatch, 1));
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

void allowManyFiles() noexcept
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        (void)setrlimit(RLIMIT_NOFILE, &limit); // the old limit is enough for most
    }
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
    std::cerr << (error.hint().ends_with('?') ? "\n" : ".\n");
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
