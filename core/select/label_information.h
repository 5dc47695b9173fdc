// SPDX-License-Identifier: GPL-3.0-or-later
// How much labelled items tell together, on a graph of like labels: the objective of MIG
// (arXiv 2504.13835, section 10 of methods.md).
#pragma once

#include "core/base/job.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// The labels of every item, ascending and without repeats. 4 bytes a label, 8 an item.
struct ItemLabels {
    std::vector<std::uint64_t> offsets{0}; ///< items + 1
    std::vector<std::uint32_t> labels;

    [[nodiscard]] std::size_t items() const noexcept { return offsets.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t item) const noexcept
    {
        return {labels.data() + offsets[item], offsets[item + 1] - offsets[item]};
    }
};

/// Two labels that are alike.
struct LabelEdge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 0; ///< cosine
};

/// What of a label's mass arrives at which label: the matrix P, by rows.
class LabelGraph {
public:
    /// 1 on the diagonal, propagation * weight for both directions of every edge, then every
    /// column divided by its sum. REQUIRES: a != b, no edge twice, labels < count.
    LabelGraph(std::size_t count, std::span<const LabelEdge> edges, double propagation);

    [[nodiscard]] std::size_t labels() const noexcept { return m_offsets.size() - 1; }
    struct Share {
        std::uint32_t label;
        double value;
    };
    /// By ascending label.
    [[nodiscard]] std::span<const Share> row(std::uint32_t label) const noexcept
    {
        return {m_shares.data() + m_offsets[label], m_offsets[label + 1] - m_offsets[label]};
    }

private:
    std::vector<std::uint64_t> m_offsets;
    std::vector<Share> m_shares;
};

/// phi(x) = (x + 1e-6)^exponent, and how a gain is taken from it.
struct InformationForm {
    double exponent = .8;
    bool firstOrder = false; ///< e . phi'(x), as the published code has it, not the difference
    /// An item's quality is divided by its number of labels to this power: 0 or 1 in the published
    /// code; between them long items are neither first nor last.
    double division = 0;
};

/// Sum over labels a of omega_a phi(x_a), where x is the sum of e = v P over the chosen items and v
/// has the item's quality at its labels. Monotone and submodular for an exponent of at most 1, and
/// so are first-order gains: no gain grows while items are added.
class LabelInformation {
public:
    using Share = LabelGraph::Share;

    /// `omega` by label. The graph must outlive this.
    LabelInformation(const LabelGraph& graph, std::vector<double> omega,
                     const InformationForm& form);

    /// What the item would add. `scratch` grows as needed. Thread-safe with a scratch per thread.
    [[nodiscard]] double gain(std::span<const std::uint32_t> labels, double quality,
                              std::vector<Share>& scratch) const;
    void add(std::span<const std::uint32_t> labels, double quality);
    /// The information of the chosen items, by its definition; O(labels).
    [[nodiscard]] double value() const;

private:
    void spread(std::span<const std::uint32_t> labels, double quality,
                std::vector<Share>& out) const;
    [[nodiscard]] double phi(double x) const noexcept;

    const LabelGraph& m_graph;
    std::vector<double> m_omega;
    InformationForm m_form;
    std::vector<double> m_mass; ///< x
    std::vector<double> m_phi; ///< phi(x), or phi'(x) for first-order gains
    std::vector<Share> m_scratch;
};

/// Greedy picks and what every item was worth before the first.
struct InformationPicks {
    std::vector<std::size_t> picked; ///< in the order of choosing
    std::vector<float> firstGain; ///< by item
};

/// The item of the largest gain (ties: lower number) until there are `picks`, looking again only
/// at items whose old gain is still large enough (lazy greedy, Minoux 1978): what looking at all
/// gives, as gains never grow. O(items * labels) and a few looks a pick; 16 bytes an item.
/// `quality` by item. Throws Cancelled when stopped.
[[nodiscard]] InformationPicks pickByInformation(const ItemLabels& items,
                                                 std::span<const double> quality,
                                                 LabelInformation& information, std::size_t picks,
                                                 Job& job);

} // namespace craft
