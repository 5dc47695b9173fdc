// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/byte_sink.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <utility>

namespace craft {
namespace {

class FileSink final : public ByteSink {
public:
    explicit FileSink(const std::filesystem::path& file)
        : m_name(file.string())
        , m_fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666))
    {
        if (m_fd < 0)
            failFile("cannot make " + m_name, errno);
    }
    ~FileSink() override
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;

    void write(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const ssize_t wrote = ::write(m_fd, bytes.data(), bytes.size());
            if (wrote < 0 && errno == EINTR)
                continue;
            if (wrote <= 0)
                failFile("cannot write " + m_name, wrote < 0 ? errno : ENOSPC);
            bytes.remove_prefix(static_cast<std::size_t>(wrote));
        }
    }

    void finish() override
    {
        // A full disk may show only here: delayed allocation. EINVAL: a device, nothing to flush.
        if (::fsync(m_fd) != 0 && errno != EINVAL)
            failFile("cannot write " + m_name, errno);
        if (::close(std::exchange(m_fd, -1)) != 0)
            failFile("cannot write " + m_name, errno);
    }

private:
    std::string m_name;
    int m_fd;
};

} // namespace

std::unique_ptr<ByteSink> openFileSink(const std::filesystem::path& file)
{
    return std::make_unique<FileSink>(file);
}

void failFile(const std::string& doing, int errnum)
{
    const std::string what = str(doing, ": ", std::strerror(errnum));
    switch (errnum) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        throw Error(ErrorCode::Capacity, what, "Free some space or choose another folder");
    case EMFILE:
    case ENFILE:
    case ENOMEM:
        throw Error(ErrorCode::Capacity, what, "Close other programs and try again");
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOTDIR:
    case ENOENT:
    case ENAMETOOLONG:
        throw Error(ErrorCode::Usage, what, "Choose a folder that you may write to");
    default:
        throw Error(ErrorCode::Unexpected, what, "Check the disk and try again");
    }
}

/// The gzip filter of libarchive in front of OutputStream::put.
class OutputStream::Gzip {
public:
    explicit Gzip(OutputStream& out)
        : m_out(out)
        , m_archive(archive_write_new())
    {
        check(archive_write_set_format_raw(m_archive));
        check(archive_write_add_filter_gzip(m_archive));
        // Without this the header holds the time of writing.
        check(archive_write_set_filter_option(m_archive, "gzip", "timestamp", nullptr));
        check(archive_write_set_bytes_per_block(m_archive, 0));
        check(archive_write_open(m_archive, this, nullptr, &Gzip::pass, nullptr));
        archive_entry* entry = archive_entry_new();
        archive_entry_set_filetype(entry, AE_IFREG);
        const int result = archive_write_header(m_archive, entry);
        archive_entry_free(entry);
        check(result);
    }
    ~Gzip()
    {
        m_isDiscarding = true; // free closes, which would write once more
        archive_write_free(m_archive);
    }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    void write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const la_ssize_t taken = archive_write_data(m_archive, bytes.data(), bytes.size());
            check(taken > 0 ? ARCHIVE_OK : ARCHIVE_FATAL);
            bytes.remove_prefix(static_cast<std::size_t>(taken));
        }
    }
    void finish() { check(archive_write_close(m_archive)); }

private:
    /// Exceptions must not cross the C library: kept here, thrown again by check(). The library
    /// is not told, because it would leak its compressor after a failure.
    static la_ssize_t pass(archive*, void* self, const void* data, std::size_t size)
    {
        auto* gzip = static_cast<Gzip*>(self);
        try {
            if (!gzip->m_isDiscarding && !gzip->m_failure)
                gzip->m_out.put({static_cast<const char*>(data), size});
        } catch (...) {
            gzip->m_failure = std::current_exception();
        }
        return static_cast<la_ssize_t>(size);
    }
    void check(int result) const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
        if (result < ARCHIVE_WARN) {
            const char* why = archive_error_string(m_archive);
            throw Error(ErrorCode::Unexpected, str("cannot compress: ", why ? why : "no reason"));
        }
    }

    OutputStream& m_out;
    archive* m_archive;
    std::exception_ptr m_failure;
    bool m_isDiscarding = false;
};

OutputStream::OutputStream(std::unique_ptr<ByteSink> sink, bool gzip)
    : m_sink(std::move(sink))
{
    m_buffer.reserve(kBufferBytes);
    if (gzip)
        m_gzip = std::make_unique<Gzip>(*this);
}

OutputStream::~OutputStream() = default;

void OutputStream::put(std::string_view bytes)
{
    m_sink->write(bytes);
    m_sha.add(bytes);
    m_bytes += bytes.size();
}

void OutputStream::flush()
{
    if (m_gzip)
        m_gzip->write(m_buffer);
    else
        put(m_buffer);
    m_buffer.clear();
}

void OutputStream::finish()
{
    flush();
    if (m_gzip)
        m_gzip->finish();
    m_sink->finish();
    m_sink.reset();
    m_digest = m_sha.finish();
}

} // namespace craft
