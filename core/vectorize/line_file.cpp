// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/line_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace craft {
namespace {

[[noreturn]] void fail(const std::string& folder, int error)
{
    throw Error(ErrorCode::Capacity,
                str("the temporary folder ", folder,
                    " cannot take the texts to learn from: ", std::strerror(error)),
                "Set TMPDIR to a folder with room, or lower --vector-sample");
}

bool writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t count = ::write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace

LineFile::LineFile(std::string_view content)
{
    const char* given = std::getenv("TMPDIR");
    const std::string folder = given != nullptr && *given != '\0' ? given : "/tmp";
    std::string name = (std::filesystem::path(folder) / "craft-XXXXXX").string();
    m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_descriptor < 0)
        fail(folder, errno);
    ::unlink(name.c_str());
    if (writeAll(m_descriptor, content))
        return;
    const int error = errno;
    ::close(m_descriptor);
    fail(folder, error);
}

LineFile::~LineFile()
{
    ::close(m_descriptor);
}

std::filesystem::path LineFile::path() const
{
    return str("/proc/self/fd/", m_descriptor);
}

} // namespace craft
