// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/corpus_fingerprint.h"

#include <algorithm>
#include <vector>

namespace craft {

void PartFingerprint::add(std::string_view source, std::string_view target, std::string_view extra)
{
    m_texts.add(source).add(target).add(extra);
}

Fingerprint PartFingerprint::finish(const CorpusPart& part)
{
    m_texts.add("part").add(part.sourceLanguage).add(part.targetLanguage);
    m_texts.add(std::uint64_t{part.extraColumns.size()});
    for (const std::string& column : part.extraColumns)
        m_texts.add(column);
    return m_texts.finish();
}

Fingerprint combineParts(std::span<const Fingerprint> parts)
{
    if (parts.empty())
        return {};
    FingerprintBuilder all;
    for (const Fingerprint& part : parts)
        all.add(part);
    return all.finish();
}

Fingerprint fingerprintOf(const Corpus& corpus, Job& job)
{
    job.begin("Identifying the corpus", corpus.size());
    std::vector<Fingerprint> parts;
    for (const CorpusPart& part : corpus.parts()) {
        PartFingerprint texts;
        for (std::size_t first = part.rows.first; first < part.rows.last; first += kSlabRows) {
            job.checkpoint();
            const RowRange rows{first, std::min(first + kSlabRows, part.rows.last)};
            const PairSlab slab = corpus.read(rows);
            for (const PairView& pair : slab.pairs)
                texts.add(pair.source, pair.target, pair.extra);
            job.advance(rows.size());
        }
        parts.push_back(texts.finish(part));
    }
    return combineParts(parts);
}

} // namespace craft
