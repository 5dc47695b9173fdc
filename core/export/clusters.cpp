// SPDX-License-Identifier: GPL-3.0-or-later
// meta/clusters.tsv: how the budget was split over the source clusters.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/sanitiser.h"

#include <limits>

namespace craft {
namespace {

constexpr const char* kName = "meta/clusters.tsv";

/// Rows of every cluster; without flags in the validation set, eligible ones in the pool.
std::vector<std::uint64_t> sizes(const Assignment& assignment, std::size_t clusters,
                                 const RowFlags& flags)
{
    std::vector<std::uint64_t> out(clusters);
    for (std::size_t i = 0; i < assignment.cluster.size(); ++i) {
        const bool isEligible = i >= flags.size() || flags[i] == 0;
        if (isEligible && index(assignment.cluster[i]) < clusters)
            ++out[index(assignment.cluster[i])];
    }
    return out;
}

std::uint64_t valueOr0(const std::vector<std::uint64_t>& values, std::size_t i)
{
    return i < values.size() ? values[i] : 0;
}

class Clusters final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan&, ExportFolder& folder,
                    Job& job) const override
    {
        const Clustering& clustering = input.clustering;
        const std::size_t clusters = clustering.clusters();
        const auto& diagnosed = input.diagnostics.clusters;
        constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
        job.checkpoint();
        const auto pool = sizes(clustering.pool, clusters, input.flags);
        const auto validation = sizes(clustering.validation, clusters, {});
        const auto mass = static_cast<double>(clustering.validation.cluster.size());
        OutputStream& out = folder.create(kName);
        out << "cluster\ttitle\tn\tvalidation\tshare\tquota\ttaken\tdiameter\tresidual\n";
        for (std::size_t c = 0; c < clusters; ++c) {
            const bool isKnown = c < diagnosed.size();
            const std::string title =
                c < clustering.titles.size() ? lineText(clustering.titles[c]) : "";
            const double share = mass > 0 ? static_cast<double>(validation[c]) / mass : 0;
            out << str(c, '\t', title, '\t', pool[c], '\t', validation[c], '\t', formatReal(share),
                       '\t', valueOr0(input.selection.quota, c), '\t',
                       valueOr0(input.selection.taken, c), '\t',
                       formatReal(isKnown ? diagnosed[c].diameter : kUnknown), '\t',
                       formatReal(isKnown ? diagnosed[c].residual : kUnknown), '\n');
        }
        folder.finish(kName, clusters);
        return {};
    }

    std::string usage(const ExportInput&) const override
    {
        return "- `meta/clusters.tsv`: per source cluster its most typical words, eligible pool "
               "pairs, validation pairs and their share, quota, pairs taken, diameter and "
               "share x diameter. `pd.read_csv(\"meta/clusters.tsv\", sep=\"\\t\", quoting=3)`\n";
    }
};

} // namespace

std::unique_ptr<Exporter> makeClusters()
{
    return std::make_unique<Clusters>();
}

} // namespace craft
