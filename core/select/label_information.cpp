// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/label_information.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/poll.h"
#include "core/base/rng.h"

#include <queue>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

/// Keeps phi' finite for labels that nothing has yet; makes them worth 12.68 units at b = .8.
constexpr double kOffset = 1e-6;

} // namespace

LabelGraph::LabelGraph(std::size_t count, std::span<const LabelEdge> edges, double propagation)
    : m_offsets(count + 1, 0)
{
    std::vector<double> column(count, 1.0);
    for (std::size_t label = 0; label < count; ++label)
        m_offsets[label + 1] = 1;
    for (const LabelEdge& edge : edges) {
        CRAFT_ASSERT(edge.a != edge.b && edge.a < count && edge.b < count);
        ++m_offsets[edge.a + 1];
        ++m_offsets[edge.b + 1];
        column[edge.a] += propagation * edge.weight;
        column[edge.b] += propagation * edge.weight;
    }
    for (std::size_t label = 0; label < count; ++label)
        m_offsets[label + 1] += m_offsets[label];
    m_shares.resize(m_offsets.back());
    std::vector<std::uint64_t> next(m_offsets.begin(), m_offsets.end() - 1);
    const auto put = [&](std::uint32_t from, std::uint32_t to, double weight) {
        m_shares[next[from]++] = {to, weight / column[to]};
    };
    for (std::uint32_t label = 0; label < count; ++label)
        put(label, label, 1.0);
    for (const LabelEdge& edge : edges) {
        put(edge.a, edge.b, propagation * edge.weight);
        put(edge.b, edge.a, propagation * edge.weight);
    }
    for (std::size_t label = 0; label < count; ++label) {
        std::sort(m_shares.begin() + static_cast<std::ptrdiff_t>(m_offsets[label]),
                  m_shares.begin() + static_cast<std::ptrdiff_t>(m_offsets[label + 1]),
                  [](const Share& a, const Share& b) { return a.label < b.label; });
    }
}

LabelInformation::LabelInformation(const LabelGraph& graph, std::vector<double> omega,
                                   const InformationForm& form)
    : m_graph(graph)
    , m_omega(std::move(omega))
    , m_form(form)
    , m_mass(graph.labels(), 0.0)
    , m_phi(graph.labels(), phi(0))
{
    CRAFT_ASSERT(m_omega.size() == graph.labels());
}

double LabelInformation::phi(double x) const noexcept
{
    return m_form.firstOrder ? m_form.exponent * std::pow(x + kOffset, m_form.exponent - 1)
                             : std::pow(x + kOffset, m_form.exponent);
}

void LabelInformation::spread(std::span<const std::uint32_t> labels, double quality,
                              std::vector<Share>& out) const
{
    out.clear();
    const auto count = static_cast<double>(std::max<std::size_t>(labels.size(), 1));
    const double each = m_form.division > 0 ? quality / std::pow(count, m_form.division) : quality;
    bool isSorted = true;
    for (const std::uint32_t label : labels) {
        for (const Share& share : m_graph.row(label)) {
            isSorted = isSorted && (out.empty() || out.back().label < share.label);
            out.push_back({share.label, each * share.value});
        }
    }
    if (isSorted)
        return;
    std::stable_sort(out.begin(), out.end(),
                     [](const Share& a, const Share& b) { return a.label < b.label; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < out.size(); ++i) {
        if (out[i].label == out[last].label)
            out[last].value += out[i].value;
        else
            out[++last] = out[i];
    }
    out.resize(last + 1);
}

double LabelInformation::gain(std::span<const std::uint32_t> labels, double quality,
                              std::vector<Share>& scratch) const
{
    spread(labels, quality, scratch);
    double sum = 0;
    for (const Share& share : scratch) {
        const std::size_t a = share.label;
        sum += m_omega[a]
            * (m_form.firstOrder ? share.value * m_phi[a]
                                 : phi(m_mass[a] + share.value) - m_phi[a]);
    }
    return sum;
}

void LabelInformation::add(std::span<const std::uint32_t> labels, double quality)
{
    spread(labels, quality, m_scratch);
    for (const Share& share : m_scratch) {
        m_mass[share.label] += share.value;
        m_phi[share.label] = phi(m_mass[share.label]);
    }
}

double LabelInformation::value() const
{
    double sum = 0;
    for (std::size_t a = 0; a < m_mass.size(); ++a)
        sum += m_omega[a] * std::pow(m_mass[a] + kOffset, m_form.exponent);
    return sum;
}

namespace {

/// An item with a gain that it had when so many items were picked.
struct Bound {
    double gain;
    std::uint32_t item;
    std::uint32_t round;
    std::uint32_t place; ///< of the item in the order of equal labels

    /// For a heap whose top is the best.
    friend bool operator<(const Bound& a, const Bound& b) noexcept
    {
        return a.gain != b.gain ? a.gain < b.gain : a.item > b.item;
    }
};

/// Items with the same labels behind each other, the better ones first. Of these only the first can
/// be the next pick, so that only it waits in the heap: with few labels, as clusters are, thousands
/// of equal items would else be looked at again after every pick.
struct EqualLabels {
    std::vector<std::uint32_t> items;
    std::vector<std::uint64_t> hashes; ///< per item: of its labels

    [[nodiscard]] bool isFirst(std::size_t place) const noexcept
    {
        return place == 0 || hashes[items[place]] != hashes[items[place - 1]];
    }
};

EqualLabels groupByLabels(const ItemLabels& items, std::span<const double> quality, const Job& job)
{
    EqualLabels out;
    Poll poll(job);
    out.items.resize(items.items());
    out.hashes.resize(items.items());
    for (std::uint32_t i = 0; i < items.items(); ++i) {
        poll();
        out.items[i] = i;
        std::uint64_t hash = 0;
        for (const std::uint32_t label : items.of(i))
            hash = mixBits(hash ^ mixBits(label));
        out.hashes[i] = hash;
    }
    std::sort(out.items.begin(), out.items.end(), [&](std::uint32_t a, std::uint32_t b) {
        poll();
        if (out.hashes[a] != out.hashes[b])
            return out.hashes[a] < out.hashes[b];
        return quality[a] != quality[b] ? quality[a] > quality[b] : a < b;
    });
    return out;
}

} // namespace

InformationPicks pickByInformation(const ItemLabels& items, std::span<const double> quality,
                                   LabelInformation& information, std::size_t picks, Job& job)
{
    CRAFT_ASSERT(items.items() == quality.size());
    const EqualLabels equal = groupByLabels(items, quality, job);
    InformationPicks out;
    out.firstGain.resize(items.items());
    job.begin("Choosing", items.items());
    parallelBlocks(items.items(), job, [&](Block block) {
        std::vector<LabelGraph::Share> scratch;
        for (std::size_t i = block.first; i < block.last; ++i) {
            out.firstGain[i] =
                static_cast<float>(information.gain(items.of(i), quality[i], scratch));
        }
    });
    std::vector<LabelGraph::Share> scratch;
    std::priority_queue<Bound> heap;
    const auto wait = [&](std::size_t place) {
        const std::uint32_t item = equal.items[place];
        heap.push({information.gain(items.of(item), quality[item], scratch), item,
                   static_cast<std::uint32_t>(out.picked.size()),
                   static_cast<std::uint32_t>(place)});
    };
    for (std::size_t place = 0; place < equal.items.size(); ++place) {
        if (equal.isFirst(place))
            wait(place);
    }
    constexpr std::uint64_t kLooksPerPoll = 256;
    for (std::uint64_t look = 0; out.picked.size() < picks && !heap.empty(); ++look) {
        if (look % kLooksPerPoll == 0)
            job.checkpoint();
        Bound top = heap.top();
        heap.pop();
        const std::size_t item = top.item;
        if (top.round == out.picked.size()) {
            information.add(items.of(item), quality[item]);
            out.picked.push_back(item);
            if (top.place + 1 < equal.items.size() && !equal.isFirst(top.place + 1))
                wait(top.place + 1);
            continue;
        }
        top.gain = information.gain(items.of(item), quality[item], scratch);
        top.round = static_cast<std::uint32_t>(out.picked.size());
        heap.push(top);
    }
    return out;
}

} // namespace craft
