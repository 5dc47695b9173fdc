// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/read_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace craft {
namespace {

[[noreturn]] void failRead(const std::filesystem::path& file, const std::string& why)
{
    throw Error(ErrorCode::NotFound, str("cannot read ", file.string(), ": ", why),
                "Check the name and the permissions");
}

} // namespace

std::shared_ptr<const ReadFile> ReadFile::open(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        failRead(file, std::strerror(errno));
    return of(file, descriptor);
}

std::shared_ptr<const ReadFile> ReadFile::of(const std::filesystem::path& file, int descriptor)
{
    return std::shared_ptr<const ReadFile>(new ReadFile(file, descriptor));
}

std::shared_ptr<const ReadFile> ReadFile::ofOwn(const std::filesystem::path& name, int descriptor)
{
    const std::shared_ptr<ReadFile> file(new ReadFile(name, descriptor));
    file->m_isOwn = true;
    return file;
}

ReadFile::ReadFile(std::filesystem::path file, int descriptor)
    : m_file(std::move(file))
    , m_descriptor(descriptor)
{
    struct stat info { };
    const bool isKnown = ::fstat(m_descriptor, &info) == 0;
    if (isKnown && S_ISREG(info.st_mode)) {
        m_changed = info.st_mtim;
        m_size = info.st_size;
        return;
    }
    const std::string why = isKnown ? "it is not a regular file" : std::strerror(errno);
    ::close(m_descriptor);
    failRead(m_file, why);
}

ReadFile::~ReadFile()
{
    ::close(m_descriptor);
}

void ReadFile::failChanged() const
{
    throw Error(ErrorCode::Invalid,
                str(m_file.string(), " was changed by another program while it was being read"),
                "Run again when it is complete");
}

void ReadFile::read(std::uint64_t offset, std::span<char> out) const
{
    while (!out.empty()) {
        const ssize_t count =
            ::pread(m_descriptor, out.data(), out.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            failRead(m_file, std::strerror(errno));
        if (count == 0)
            failChanged();
        out = out.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
}

void ReadFile::checkUnchanged() const
{
    struct stat info { };
    if (m_isOwn)
        return;
    if (::fstat(m_descriptor, &info) != 0 || info.st_size != m_size
        || info.st_mtim.tv_sec != m_changed.tv_sec || info.st_mtim.tv_nsec != m_changed.tv_nsec)
        failChanged();
}

} // namespace craft
