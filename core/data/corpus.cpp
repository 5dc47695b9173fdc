// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/corpus.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace craft {
namespace {

constexpr std::size_t kChunkBytes = std::size_t {1} << 24U;

} // namespace

std::string_view name(Role role) noexcept
{
    switch (role) {
    case Role::Pool: return "pool";
    case Role::Validation: return "validation";
    case Role::Test: return "test";
    }
    return "pool";
}

const CorpusPart& Corpus::partOf(RowId row) const
{
    const auto all = parts();
    const auto it = std::upper_bound(
        all.begin(), all.end(), index(row),
        [](std::size_t i, const CorpusPart& part) { return i < part.rows.last; });
    CRAFT_ASSERT(it != all.end());
    return *it;
}

PairView MemoryCorpus::view(std::size_t i) const noexcept
{
    const Row& row = m_rows[i];
    const char* target = row.text + row.sourceBytes;
    return {rowId(i), {row.text, row.sourceBytes}, {target, row.targetBytes},
            {target + row.targetBytes, row.extraBytes}};
}

PairSlab MemoryCorpus::read(RowRange rows) const
{
    PairSlab slab;
    slab.pairs.reserve(rows.size());
    for (std::size_t i = rows.first; i < rows.last; ++i)
        slab.pairs.push_back(view(i));
    return slab;
}

PairSlab MemoryCorpus::read(std::span<const RowId> rows) const
{
    PairSlab slab;
    slab.pairs.reserve(rows.size());
    for (const RowId row : rows)
        slab.pairs.push_back(view(index(row)));
    return slab;
}

void MemoryCorpus::beginPart(const CorpusPart& part)
{
    m_parts.push_back(part);
    m_parts.back().rows = {m_rows.size(), m_rows.size()};
}

char* MemoryCorpus::reserve(std::size_t bytes)
{
    if (m_chunkUsed + bytes > m_chunkSize) {
        m_chunkSize = std::max(kChunkBytes, bytes);
        m_chunks.push_back(std::unique_ptr<char[]>(new char[m_chunkSize]));
        m_chunkUsed = 0;
    }
    char* at = m_chunks.back().get() + m_chunkUsed;
    m_chunkUsed += bytes;
    return at;
}

void MemoryCorpus::add(std::string_view source, std::string_view target, std::string_view extra,
                       std::uint64_t line)
{
    constexpr std::size_t kMax = std::numeric_limits<std::uint32_t>::max();
    if (m_rows.size() >= kMax - 1 || line > kMax)
        throw Error(ErrorCode::Capacity, "more than 4 294 967 294 pairs in one role",
                    "Split the corpus");
    if (source.size() > kMax || target.size() > kMax || extra.size() > kMax)
        throw Error(ErrorCode::Capacity, str("line ", line, " is longer than 4 GiB"));
    char* text = reserve(source.size() + target.size() + extra.size());
    auto put = [at = text](std::string_view part) mutable {
        if (!part.empty())
            std::memcpy(at, part.data(), part.size());
        at += part.size();
    };
    put(source);
    put(target);
    put(extra);
    m_rows.push_back({text, static_cast<std::uint32_t>(source.size()),
                      static_cast<std::uint32_t>(target.size()),
                      static_cast<std::uint32_t>(extra.size()), static_cast<std::uint32_t>(line)});
}

void MemoryCorpus::finishPart(const CorpusPart& part)
{
    const std::size_t first = m_parts.back().rows.first;
    m_parts.back() = part;
    m_parts.back().rows = {first, m_rows.size()};
}

} // namespace craft
