// SPDX-License-Identifier: GPL-3.0-or-later
// Where exported bytes go: a file that checks every write, and a buffered stream in front of it
// that counts, hashes and compresses.
#pragma once

#include "core/base/hash.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace craft {

/// Takes bytes. An interface so that tests can let a disk fill up at any byte.
class ByteSink {
public:
    virtual ~ByteSink() = default;
    /// Takes all of `bytes` or throws Error: Capacity when the disk is full.
    virtual void write(std::string_view bytes) = 0;
    /// Makes the bytes durable and closes. Throws Error. Nothing may follow.
    virtual void finish() = 0;
};

using OpenSink = std::function<std::unique_ptr<ByteSink>(const std::filesystem::path&)>;

/// A new or emptied file; finish() is fsync and close. Throws Error{Usage} if it cannot be made.
[[nodiscard]] std::unique_ptr<ByteSink> openFileSink(const std::filesystem::path& file);

/// Throws the Error that fits `errnum`: Capacity for a full disk or quota, Usage for a place that
/// cannot be written to, Unexpected otherwise. `doing` is "cannot write X" or the like.
[[noreturn]] void failFile(const std::string& doing, int errnum);

/// Buffered writer of one file: append text, then finish(). Not thread-safe.
class OutputStream {
public:
    /// With `gzip` the bytes are compressed; no time or name in the header, so same in, same out.
    OutputStream(std::unique_ptr<ByteSink> sink, bool gzip);
    ~OutputStream();
    OutputStream(const OutputStream&) = delete;
    OutputStream& operator=(const OutputStream&) = delete;

    OutputStream& operator<<(std::string_view text)
    {
        m_buffer += text;
        if (m_buffer.size() >= kBufferBytes)
            flush();
        return *this;
    }
    OutputStream& operator<<(char c) { return *this << std::string_view(&c, 1); }
    /// Flushes, closes the sink and fixes bytes() and sha256(). Call once, last.
    void finish();
    /// Bytes in the file (compressed if it is); after finish().
    [[nodiscard]] std::uint64_t bytes() const noexcept { return m_bytes; }
    [[nodiscard]] const std::string& sha256() const noexcept { return m_digest; }

private:
    static constexpr std::size_t kBufferBytes = std::size_t{1} << 18U;
    class Gzip;
    void flush();
    void put(std::string_view bytes);

    std::unique_ptr<ByteSink> m_sink;
    std::unique_ptr<Gzip> m_gzip;
    Sha256 m_sha;
    std::string m_buffer;
    std::string m_digest;
    std::uint64_t m_bytes = 0;
};

} // namespace craft
