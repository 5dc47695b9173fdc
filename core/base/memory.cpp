// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <limits>
#include <optional>
#include <sstream>
#include <string>

namespace craft {
namespace {

namespace fs = std::filesystem;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif
constexpr std::uint64_t kUnknown = std::numeric_limits<std::uint64_t>::max();

/// Bytes of a unit, nullopt if it is none.
std::optional<double> unitBytes(std::string unit)
{
    std::transform(unit.begin(), unit.end(), unit.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (unit.empty() || unit == "b")
        return 1.0;
    double decimal = 1;
    double binary = 1;
    for (const char prefix : {'k', 'm', 'g', 't'}) {
        decimal *= 1000;
        binary *= 1024;
        if (unit.front() != prefix)
            continue;
        const std::string rest = unit.substr(1);
        if (rest.empty() || rest == "b")
            return decimal;
        if (rest == "i" || rest == "ib")
            return binary;
    }
    return std::nullopt;
}

/// The number behind `key` in a file of "key number" lines.
std::optional<std::uint64_t> numberIn(const fs::path& file, std::string_view key)
{
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto blank = line.find(' ');
        if (line.compare(0, blank, key) == 0 && blank != std::string::npos) {
            const auto first = line.find_first_not_of(' ', blank);
            if (first == std::string::npos)
                return std::nullopt;
            const auto value = parseInteger(line.substr(first, line.find(' ', first) - first));
            return value && *value >= 0 ? std::optional(static_cast<std::uint64_t>(*value))
                                        : std::nullopt;
        }
    }
    return std::nullopt;
}

/// The number that the file consists of; nullopt also for "max".
std::optional<std::uint64_t> numberOf(const fs::path& file)
{
    std::ifstream in(file);
    std::string word;
    in >> word;
    const auto value = parseInteger(word);
    return value && *value >= 0 ? std::optional(static_cast<std::uint64_t>(*value)) : std::nullopt;
}

/// The files of one kind of control group.
struct GroupFiles {
    const char* limit;
    const char* used;
    const char* reclaimable; ///< key in memory.stat: the cache, which gives way
};
constexpr GroupFiles kVersion1{"memory.limit_in_bytes", "memory.usage_in_bytes",
                               "total_inactive_file"};
constexpr GroupFiles kVersion2{"memory.max", "memory.current", "inactive_file"};

/// What the group `path` below `mount` and the groups above it leave. In a container the path can
/// be one of the machine outside; the group is found at the mount itself then.
std::uint64_t groupLeaves(const fs::path& mount, std::string path, const GroupFiles& files)
{
    std::uint64_t least = kUnknown;
    while (true) {
        const fs::path folder = mount / (path.empty() ? path : path.substr(1));
        const auto limit = numberOf(folder / files.limit);
        if (limit) {
            const std::uint64_t used = numberOf(folder / files.used).value_or(0);
            const std::uint64_t cache =
                numberIn(folder / "memory.stat", files.reclaimable).value_or(0);
            const std::uint64_t taken = used - std::min(used, cache);
            least = std::min(least, *limit - std::min(*limit, taken));
        }
        if (path.empty())
            return least;
        const auto parent = path.find_last_of('/');
        path.erase(parent == std::string::npos ? 0 : parent);
    }
}

std::uint64_t controlGroupsLeave(const fs::path& root)
{
    std::uint64_t least = kUnknown;
    std::ifstream in(root / "proc/self/cgroup");
    for (std::string line; std::getline(in, line);) { // "number:controllers:path"
        const auto first = line.find(':');
        const auto second = first == std::string::npos ? first : line.find(':', first + 1);
        if (second == std::string::npos)
            continue;
        const std::string controllers = "," + line.substr(first + 1, second - first - 1) + ",";
        std::string path = line.substr(second + 1);
        if (path == "/")
            path.clear();
        if (controllers == ",,")
            least = std::min(least, groupLeaves(root / "sys/fs/cgroup", path, kVersion2));
        else if (controllers.find(",memory,") != std::string::npos)
            least = std::min(least, groupLeaves(root / "sys/fs/cgroup/memory", path, kVersion1));
    }
    return least;
}

/// Field number `field` of statm, in bytes; 0 if there is none.
std::uint64_t processPages(int field)
{
    std::ifstream in("/proc/self/statm");
    std::uint64_t pages = 0;
    for (int i = 0; i <= field; ++i)
        in >> pages;
    return in ? pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

} // namespace

std::uint64_t bytesFromText(std::string_view text)
{
    const auto end = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto number = parseReal(text.substr(0, end));
    const auto unit = unitBytes(std::string(text.substr(end)));
    // 2^63: beyond it no machine's memory lies.
    if (!number || !unit || *number * *unit >= 9223372036854775808.0)
        throw Error(ErrorCode::Usage, str("\"", text, "\" is no size of memory"),
                    "Write it like 8G, 500M or 1.5GiB");
    return static_cast<std::uint64_t>(*number * *unit);
}

std::uint64_t availableMemory(const fs::path& root)
{
    const fs::path facts = root / "proc/meminfo";
    const auto free = numberIn(facts, "MemAvailable:");
    std::uint64_t bytes = kUnknown;
    if (free)
        bytes = (*free + numberIn(facts, "SwapFree:").value_or(0)) * 1024;
    return std::min(bytes, controlGroupsLeave(root));
}

std::uint64_t availableWithoutSwap(const fs::path& root)
{
    const auto free = numberIn(root / "proc/meminfo", "MemAvailable:");
    return std::min(free ? *free * 1024 : kUnknown, controlGroupsLeave(root));
}

std::uint64_t residentMemory()
{
    return processPages(1);
}

std::uint64_t allocatedMemory()
{
    return kIsSanitized ? 0 : processPages(5);
}

std::uint64_t peakMemory()
{
    // "VmHWM:     1234 kB"; numberIn() wants a blank behind the key.
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("VmHWM:", 0) != 0)
            continue;
        std::istringstream rest(line.substr(line.find(':') + 1));
        std::uint64_t kilobytes = 0;
        rest >> kilobytes;
        return kilobytes * 1024;
    }
    return 0;
}

void resetPeakMemory() noexcept
{
    // 5 sets the high-water mark to what lies in memory now (proc(5)).
    std::ofstream("/proc/self/clear_refs") << '5';
}

void releaseFreedMemory() noexcept
{
#if defined(__GLIBC__)
    (void)::malloc_trim(0);
#endif
}

void limitMemory(std::uint64_t bytes) noexcept
{
    rlimit limit{};
    if (kIsSanitized || ::getrlimit(RLIMIT_DATA, &limit) != 0)
        return;
    limit.rlim_cur = std::min(limit.rlim_cur, static_cast<rlim_t>(bytes));
    (void)::setrlimit(RLIMIT_DATA, &limit);
}

} // namespace craft
