// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spill_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

namespace craft {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20U;

std::filesystem::path temporaryFolder()
{
    const char* folder = std::getenv("TMPDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

} // namespace

SpillFile::SpillFile()
    : m_folder(temporaryFolder())
{
    std::string name = (m_folder / "craft-XXXXXX").string();
    m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_descriptor < 0)
        throw Error(ErrorCode::Capacity,
                    str("the texts do not fit into memory, and no temporary file can be made in ",
                        m_folder.string(), ": ", std::strerror(errno)),
                    "Set TMPDIR to a folder with room, or allow more memory with --memory");
    ::unlink(name.c_str());
    try {
        m_file = ReadFile::ofOwn(m_folder / "(temporary file)", m_descriptor);
    } catch (const std::bad_alloc&) { // after an Error it is closed
        ::close(m_descriptor);
        throw;
    }
}

void SpillFile::failWrite(int error) const
{
    throw Error(ErrorCode::Capacity,
                str("the temporary folder ", m_folder.string(), " cannot take the texts: ",
                    std::strerror(error), " after ", m_written, " bytes"),
                "Set TMPDIR to a folder with room, or allow more memory with --memory");
}

std::uint64_t SpillFile::write(std::string_view text)
{
    const std::uint64_t place = m_written + m_buffered;
    if (m_buffer == nullptr)
        m_buffer.reset(new char[kBufferBytes]);
    while (!text.empty()) {
        const std::size_t part = std::min(text.size(), kBufferBytes - m_buffered);
        std::memcpy(m_buffer.get() + m_buffered, text.data(), part);
        m_buffered += part;
        text.remove_prefix(part);
        if (m_buffered == kBufferBytes)
            writeBuffer();
    }
    return place;
}

void SpillFile::writeBuffer()
{
    std::size_t done = 0;
    while (done < m_buffered) {
        const ssize_t count = ::pwrite(m_descriptor, m_buffer.get() + done, m_buffered - done,
                                       static_cast<off_t>(m_written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            failWrite(count < 0 ? errno : ENOSPC); // taking nothing would go on for ever
        done += static_cast<std::size_t>(count);
        m_written += static_cast<std::uint64_t>(count);
    }
    m_buffered = 0;
}

void SpillFile::flush()
{
    writeBuffer();
    m_buffer.reset();
}

} // namespace craft
