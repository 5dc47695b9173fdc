// SPDX-License-Identifier: GPL-3.0-or-later
// The interface of everything that says how good a selection is without training a big model.
#pragma once

#include "core/base/job.h"
#include "core/evaluate/context.h"

#include <cstdint>
#include <string>
#include <vector>

namespace craft {

/// Which way a number is better. Neither: it describes and does not judge.
enum class Better : std::uint8_t { Higher, Lower, Neither };

/// One number that a measure gives.
struct ValueSpec {
    std::string id; ///< stable: "kl-target", "coverage-2"
    std::string label; ///< short English name for tables
    std::string unit; ///< "bits/token", "share", ...
    Better better = Better::Neither;
    std::string definition; ///< one or two sentences with the formula
};

/// What a measure cannot do without. Bits.
enum MeasureNeed : std::uint8_t {
    kNeedsPoolRows = 1, ///< pairs that are rows of the pool
    kNeedsVectors = 2, ///< EvaluationContext::features, dense: sparse ones lack words
    kNeedsDomain = 4, ///< EvaluationContext::inDomain
    kNeedsPlanted = 8, ///< EvaluationContext::planted
};

struct MeasuredValue {
    /// NaN if there is nothing to measure.
    double value = 0;
    /// Per test sentence, for the paired bootstrap: value == sum(totals) / sum(weights). Both empty
    /// where the number is no such mean. The weights depend on the test pairs alone.
    std::vector<double> totals;
    std::vector<double> weights;
};

/// A number that changes along the order of taking.
struct CurvePoint {
    std::uint64_t pairs = 0;
    double value = 0;
};

struct MeasureResult {
    std::vector<MeasuredValue> values; ///< one for each of Measure::values()
    std::vector<CurvePoint> curve; ///< of the first value; empty where there is none
};

/// Stateless; evaluate() is a pure function, the same at any thread count.
class Measure {
public:
    virtual ~Measure() = default;
    /// The numbers it gives; the first one stands for the measure where there is room for one.
    [[nodiscard]] virtual std::vector<ValueSpec> values() const = 0;
    /// Bits of MeasureNeed. REQUIRES of evaluate(): what they name is there.
    [[nodiscard]] virtual unsigned needs() const { return 0; }
    /// True if it takes much longer than all others together and is left out unless named.
    [[nodiscard]] virtual bool isSlow() const { return false; }
    /// An empty selection gives NaN where nothing can be said. Throws Cancelled when stopped.
    [[nodiscard]] virtual MeasureResult evaluate(const EvaluationContext& context,
                                                 const MeasuredSelection& selection,
                                                 Job& job) const = 0;
};

} // namespace craft
