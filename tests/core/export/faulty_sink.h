// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fills up after so many bytes, or fails when a file is flushed. Without a fault it is
// a fast one: it never waits for the platter.
#pragma once

#include "core/export/export.h"

#include <cerrno>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>

namespace craft::test {

/// Shared by all files of one export.
struct Fault {
    std::uint64_t bytesLeft = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t finishesLeft = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t finished = 0; ///< files closed so far
};

class FaultySink final : public ByteSink {
public:
    FaultySink(const std::filesystem::path& file, Fault& fault)
        : m_name(file.string())
        , m_fault(fault)
    {
        if (file.parent_path() != "/") // a path in the root writes to nothing
            m_real = openFileSink(file);
    }
    void write(std::string_view bytes) override
    {
        const bool fits = bytes.size() <= m_fault.bytesLeft;
        const std::string_view part = bytes.substr(0, fits ? bytes.size() : m_fault.bytesLeft);
        m_fault.bytesLeft -= part.size();
        if (m_real)
            m_real->write(part); // the part that still found room
        if (!fits)
            failFile("cannot write " + m_name, ENOSPC);
    }
    void finish() override
    {
        if (m_fault.finishesLeft == 0)
            failFile("cannot write " + m_name, EIO);
        --m_fault.finishesLeft;
        ++m_fault.finished;
        m_real.reset(); // closed but not flushed: that would make hundreds of exports slow
    }

private:
    std::string m_name;
    Fault& m_fault;
    std::unique_ptr<ByteSink> m_real;
};

/// `fault` must outlive the sinks.
inline OpenSink faultyOpen(Fault& fault)
{
    return [&fault](const std::filesystem::path& file) {
        return std::make_unique<FaultySink>(file, fault);
    };
}

/// exportSubset() without waiting for the disk.
inline ExportReport exportFast(const ExportRequest& request, Job& job)
{
    Fault none;
    return exportSubset(request, job, faultyOpen(none));
}

} // namespace craft::test
