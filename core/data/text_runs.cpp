// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_runs.h"

#include "core/base/error.h"

#include <algorithm>

namespace craft {
std::size_t TextRuns::add(const ReadFile& file, std::uint64_t offset, std::size_t bytes)
{
    const bool isNew = m_runs.empty() || m_runs.back().file != &file
        || offset > m_runs.back().offset + m_runs.back().bytes + kGap;
    if (isNew) {
        const std::size_t end = m_runs.empty() ? 0 : m_runs.back().position + m_runs.back().bytes;
        m_runs.push_back({&file, offset, end, 0});
    }
    Run& run = m_runs.back();
    CRAFT_ASSERT(offset >= run.offset);
    const auto start = static_cast<std::size_t>(offset - run.offset);
    run.bytes = std::max(run.bytes, start + bytes);
    return run.position + start;
}

void TextRuns::load()
{
    if (m_runs.empty())
        return;
    // Not std::vector: it would write zeros first.
    m_bytes.reset(new char[m_runs.back().position + m_runs.back().bytes]);
    for (const Run& run : m_runs)
        run.file->read(run.offset, {m_bytes.get() + run.position, run.bytes});
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (i == 0 || m_runs[i].file != m_runs[i - 1].file)
            m_runs[i].file->checkUnchanged();
    }
}

} // namespace craft
