// SPDX-License-Identifier: GPL-3.0-or-later
// A new measure needs one declaration, one line in the table, and its file in CMakeLists.txt.
#include "core/evaluate/registry.h"

#include <array>

namespace craft {

std::unique_ptr<Measure> makeKlTarget();
std::unique_ptr<Measure> makeKlSource();
std::unique_ptr<Measure> makeLanguageModelTarget();
std::unique_ptr<Measure> makeLanguageModelSource();
std::unique_ptr<Measure> makeTranslationForward();
std::unique_ptr<Measure> makeTranslationBackward();
std::unique_ptr<Measure> makeUnknownTarget();
std::unique_ptr<Measure> makeUnknownSource();
std::unique_ptr<Measure> makeCoverage();
std::unique_ptr<Measure> makeSlicedWasserstein();
std::unique_ptr<Measure> makeSinkhorn();
std::unique_ptr<Measure> makeSlicedVectors();
std::unique_ptr<Measure> makeSinkhornVectors();
std::unique_ptr<Measure> makeDomain();
std::unique_ptr<Measure> makeNoise();
std::unique_ptr<Measure> makeRedundancy();
std::unique_ptr<Measure> makeLengths();

std::span<const Entry<Measure>> measures()
{
    static constexpr std::array kAll{
        Entry<Measure>{"kl-target", "KL reduction of the targets", &makeKlTarget},
        Entry<Measure>{"kl-source", "KL reduction of the sources", &makeKlSource},
        Entry<Measure>{"lm-target", "Language model of the targets", &makeLanguageModelTarget},
        Entry<Measure>{"lm-source", "Language model of the sources", &makeLanguageModelSource},
        Entry<Measure>{"model1-forward", "Word translation of the sources",
                       &makeTranslationForward},
        Entry<Measure>{"model1-backward", "Word translation of the targets",
                       &makeTranslationBackward},
        Entry<Measure>{"oov-target", "Unknown target words", &makeUnknownTarget},
        Entry<Measure>{"oov-source", "Unknown source words", &makeUnknownSource},
        Entry<Measure>{"coverage", "Coverage of test n-grams", &makeCoverage},
        Entry<Measure>{"sliced-wasserstein", "Sliced Wasserstein distance", &makeSlicedWasserstein},
        Entry<Measure>{"sinkhorn", "Sinkhorn divergence", &makeSinkhorn},
        Entry<Measure>{"sliced-vectors", "Sliced Wasserstein distance of dense vectors",
                       &makeSlicedVectors},
        Entry<Measure>{"sinkhorn-vectors", "Sinkhorn divergence of dense vectors",
                       &makeSinkhornVectors},
        Entry<Measure>{"domain", "Pairs of the known domain", &makeDomain},
        Entry<Measure>{"noise", "Planted noise", &makeNoise},
        Entry<Measure>{"redundancy", "Redundancy", &makeRedundancy},
        Entry<Measure>{"lengths", "Lengths and vocabulary", &makeLengths},
    };
    return kAll;
}

std::vector<std::string> standardMeasures()
{
    std::vector<std::string> out;
    for (const Entry<Measure>& entry : measures()) {
        if (!entry.make()->isSlow())
            out.emplace_back(entry.id);
    }
    return out;
}

} // namespace craft
