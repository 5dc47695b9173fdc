// SPDX-License-Identifier: GPL-3.0-or-later
// The identity of a corpus, the same for a corpus in memory and in a project.
#pragma once

#include "core/base/hash.h"
#include "core/base/job.h"
#include "core/data/corpus.h"

#include <span>
#include <string_view>

namespace craft {

/// Hashes one part while it is read: texts in order, then languages and extra column names. Names,
/// file paths and line numbers do not count: they change no result.
class PartFingerprint {
public:
    void add(std::string_view source, std::string_view target, std::string_view extra);
    /// `part` is the final description.
    [[nodiscard]] Fingerprint finish(const CorpusPart& part);

private:
    FingerprintBuilder m_texts;
};

/// Of a whole role, from its parts in order. Null if there are none.
[[nodiscard]] Fingerprint combineParts(std::span<const Fingerprint> parts);

/// Reads the whole corpus once.
[[nodiscard]] Fingerprint fingerprintOf(const Corpus& corpus, Job& job);

} // namespace craft
