// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lock_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace craft {
namespace {

/// True if `file` is still the file behind the descriptor: its owner removes it on closing.
bool isSameFile(int descriptor, const std::filesystem::path& file)
{
    struct stat open { };
    struct stat named { };
    return ::fstat(descriptor, &open) == 0 && ::stat(file.c_str(), &named) == 0
        && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

[[noreturn]] void failOpen(const std::filesystem::path& project, int error)
{
    const std::string reason = std::generic_category().message(error);
    if (error == ENOSPC || error == EDQUOT)
        throw Error(ErrorCode::Capacity, str("cannot open ", project.string(), ": ", reason),
                    "Free some space on that disk");
    throw Error(ErrorCode::Project,
                str("cannot write in the folder of ", project.string(), ": ", reason),
                "Copy it to a folder of your own");
}

[[noreturn]] void failLocked(const std::filesystem::path& project, int descriptor)
{
    std::array<char, 24> owner{};
    const ssize_t bytes = ::pread(descriptor, owner.data(), owner.size(), 0);
    ::close(descriptor);
    std::string by = "another program";
    if (bytes > 0)
        by = str("process ", std::string(owner.data(), static_cast<std::size_t>(bytes)));
    throw Error(ErrorCode::Project, str(project.string(), " is locked: ", by, " is writing to it"),
                "Wait until that is finished, or end it");
}

} // namespace

LockFile::LockFile(const std::filesystem::path& project)
    : m_file(std::filesystem::absolute(project).string() + "-lock")
{
    for (;;) {
        const int descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0)
            failOpen(project, errno);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
            failLocked(project, descriptor);
        // Some network file systems have no flock: then SQLite's own locks must do.
        if (isSameFile(descriptor, m_file)) {
            m_descriptor = descriptor;
            break;
        }
        ::close(descriptor);
    }
    const std::string owner = std::to_string(::getpid());
    if (::ftruncate(m_descriptor, 0) != 0
        || ::pwrite(m_descriptor, owner.data(), owner.size(), 0) < 0) {
        // The number only makes the other program's message better.
    }
}

LockFile::LockFile(LockFile&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{ }

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LockFile::~LockFile()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

} // namespace craft
