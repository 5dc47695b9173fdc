// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/evaluation.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/corpus_walk.h"
#include "core/select/registry.h"
#include "core/vectorize/registry.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

namespace craft {
namespace {

/// Labels that an error message lists.
constexpr std::size_t kListedLabels = 12;

/// Where the column stands in a part's extra values.
std::optional<std::size_t> columnOf(const CorpusPart& part, const std::string& column)
{
    const auto found = std::find(part.extraColumns.begin(), part.extraColumns.end(), column);
    if (found == part.extraColumns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - part.extraColumns.begin());
}

Error noSuchColumn(const Corpus& pool, const std::string& column)
{
    std::vector<std::string> known;
    for (const CorpusPart& part : pool.parts()) {
        for (const std::string& name : part.extraColumns) {
            if (std::find(known.begin(), known.end(), name) == known.end())
                known.push_back(name);
        }
    }
    return {ErrorCode::Usage, str("the pool has no column \"", column, "\""),
            known.empty() ? "It was imported without columns beside source and target"
                          : "There are the columns " + join(known, ", ")};
}

std::string_view valueAt(std::string_view extra, std::size_t column)
{
    const auto values = split(extra, kExtraSeparator);
    return column < values.size() ? values[column] : std::string_view();
}

/// Pairs by the value of a column.
using Labels = std::map<std::string, std::uint64_t, std::less<>>;

Error noSuchLabel(const Labels& labels, const std::string& column, const std::string& label)
{
    std::vector<std::string> known;
    for (const auto& [name, rows] : labels) {
        if (known.size() == kListedLabels) {
            known.emplace_back("...");
            break;
        }
        known.push_back(str("\"", name, "\" (", rows, ")"));
    }
    return {ErrorCode::Usage,
            str("no pool pair has \"", label, "\" in its column \"", column, "\""),
            "There are " + join(known, ", ")};
}

/// Where the column stands in each part. "3" is also "column3", as columns without a header are
/// called, unless a column has that very name.
std::vector<std::optional<std::size_t>> columnsOf(const Corpus& pool, const std::string& column)
{
    for (const std::string& name : {column, parseInteger(column) ? "column" + column : column}) {
        std::vector<std::optional<std::size_t>> out;
        for (const CorpusPart& part : pool.parts())
            out.push_back(columnOf(part, name));
        if (std::any_of(out.begin(), out.end(), [](const auto& c) { return c.has_value(); }))
            return out;
    }
    throw noSuchColumn(pool, column);
}

/// Counts the values of `column`; `see(row, value)` gets each of them, from several threads.
template <class See>
Labels readLabels(const Corpus& pool, const std::string& column, Job& job, const See& see)
{
    const auto columns = columnsOf(pool, column);
    Labels labels;
    std::mutex mutex;
    job.begin("Reading labels", pool.size());
    walkBlocks(
        pool, job, [](std::size_t) { return true; },
        [&](Block, std::span<const PairView> pairs) {
            Labels found;
            for (const PairView& pair : pairs) {
                const CorpusPart& part = pool.partOf(pair.row);
                const auto at = columns[static_cast<std::size_t>(&part - pool.parts().data())];
                const std::string_view value = at ? valueAt(pair.extra, *at) : std::string_view();
                see(pair.row, value);
                if (const auto known = found.find(value); known != found.end())
                    ++known->second;
                else
                    found.emplace(value, 1);
            }
            const std::lock_guard lock(mutex);
            for (const auto& [name, rows] : found)
                labels[name] += rows;
        });
    return labels;
}

std::shared_ptr<const PairFeatures> testVectors(const Corpus& pool, const Corpus& test,
                                                const Params& params, Job& job)
{
    const auto plugin = makePlugin(vectorizers(), "vectorizer", params.text("vectorizer"));
    return std::make_shared<const PairFeatures>(
        plugin->run(pool, test, resolve(plugin->params(), params.only(plugin->params())), job));
}

/// The first of `order` with `tokens` target tokens: more and more of them until they do.
MeasuredSelection randomTokens(const EvaluationContext& context, std::span<const RowId> order,
                               std::uint64_t tokens, Job& job)
{
    const double perPair = static_cast<double>(context.target.pool.tokens() + 1)
        / static_cast<double>(context.pool->size());
    std::size_t rows = static_cast<std::size_t>(1.2 * static_cast<double>(tokens) / perPair) + 100;
    for (;; rows *= 2) {
        rows = std::min(rows, order.size());
        MeasuredSelection taken = measuredRows(context, order.first(rows), job);
        if (rows == order.size() || taken.text.target.tokens() >= tokens)
            return cutAtTokens(taken, tokens);
    }
}

MeasuredSelection cutAtPairs(const MeasuredSelection& selection, std::uint64_t pairs)
{
    const std::size_t rows = std::min<std::size_t>(pairs, selection.text.target.rows());
    MeasuredSelection out;
    out.fromPool = selection.fromPool;
    if (out.fromPool)
        out.rows.assign(selection.rows.begin(),
                        selection.rows.begin() + static_cast<std::ptrdiff_t>(rows));
    out.text = {firstRows(selection.text.source, rows), firstRows(selection.text.target, rows)};
    return out;
}

void check(std::span<const NamedSelection> selections, const EvaluationOptions& options)
{
    if (selections.empty())
        throw Error(ErrorCode::Usage, "there is no selection to evaluate", "Name one or more");
    if (options.seeds == 0)
        throw Error(ErrorCode::Usage, "there are no random selections to compare with",
                    "Give at least one seed");
    for (const NamedSelection& named : selections) {
        if (named.selection.text.target.rows() == 0)
            throw Error(ErrorCode::Usage, named.name + " holds no pairs", "Leave it out");
    }
}

/// The names, and where to cut: where it is asked for, or at the smallest.
Evaluation sizedFor(std::span<const NamedSelection> selections, const EvaluationOptions& options)
{
    Evaluation out;
    std::vector<std::uint64_t> pairs;
    std::vector<std::uint64_t> tokens;
    for (const NamedSelection& named : selections) {
        out.names.push_back(named.name);
        pairs.push_back(named.selection.text.target.rows());
        tokens.push_back(named.selection.text.target.tokens());
    }
    const auto cut = [&](std::uint64_t asked, const auto& sizes, const char* unit) {
        const auto smallest = std::min_element(sizes.begin(), sizes.end());
        if (asked > *smallest)
            throw Error(ErrorCode::Usage,
                        str(out.names[static_cast<std::size_t>(smallest - sizes.begin())],
                            " holds only ", *smallest, " of the ", asked, " ", unit,
                            " that all selections are to be cut at"),
                        "Ask for fewer, or leave the selection out");
        return asked != 0 ? asked : *smallest;
    };
    out.equalPairs.at = cut(options.pairs, pairs, "pairs");
    out.equalTokens.at = cut(options.tokens, tokens, "target tokens");
    return out;
}

} // namespace

std::vector<std::uint8_t> domainLabels(const Corpus& pool, const std::string& column,
                                       const std::string& label, Job& job)
{
    std::vector<std::uint8_t> out(pool.size(), 0);
    const Labels labels = readLabels(pool, column, job, [&](RowId row, std::string_view value) {
        out[index(row)] = value == label ? 1 : 0;
    });
    if (!labels.contains(label))
        throw noSuchLabel(labels, column, label);
    return out;
}

std::vector<LabelCount> labelCounts(const Corpus& pool, const std::string& column, Job& job)
{
    std::vector<LabelCount> out;
    for (const auto& [label, pairs] : readLabels(pool, column, job, [](RowId, auto) {}))
        out.push_back({label, pairs});
    std::stable_sort(out.begin(), out.end(),
                     [](const LabelCount& a, const LabelCount& b) { return a.pairs > b.pairs; });
    return out;
}

EvaluationContext buildContext(const Corpus& pool, const Corpus& test, const Params& params,
                               const EvaluationSetup& setup, Job& job)
{
    if (setup.labelColumn.empty() != setup.label.empty())
        throw Error(ErrorCode::Usage, "a domain needs both a column and a label",
                    "Give --label-column NAME and --label VALUE");
    EvaluationInput input{pool, test, nullptr, {}, setup.planted, setup.seed};
    if (!setup.label.empty())
        input.inDomain = domainLabels(pool, setup.labelColumn, setup.label, job);
    if (setup.withVectors)
        input.features = testVectors(pool, test, params, job);
    return makeContext(input, job);
}

bool needVectors(std::span<const std::string> ids)
{
    return std::any_of(ids.begin(), ids.end(), [](const std::string& id) {
        return (makePlugin(measures(), "measure", id)->needs() & kNeedsVectors) != 0;
    });
}

std::vector<RowId> uniformOrder(const RowFlags& flags, std::uint64_t seed, Job& job)
{
    const auto uniform = makePlugin(selectors(), "method", "uniform");
    const PairFeatures features;
    Clustering clustering;
    clustering.pool.cluster.assign(flags.size(), ClusterId{0});
    RankInput in{features, clustering, flags, {}, {}, seed};
    in.rows = flags.size();
    in.budget = in.rows;
    return uniform->rank(in, resolve(uniform->params(), {}), job).rows;
}

Evaluation evaluateSelections(const EvaluationContext& context,
                              std::span<const NamedSelection> selections, const RowFlags& flags,
                              const EvaluationOptions& options, Job& job)
{
    check(selections, options);
    Evaluation out = sizedFor(selections, options);
    EvaluationCut& atPairs = out.equalPairs;
    EvaluationCut& atTokens = out.equalTokens;
    const std::uint64_t total = 2 * (selections.size() + options.seeds);
    const auto report = [&] {
        if (options.onProgress)
            options.onProgress(atPairs.selections.size() + atTokens.selections.size()
                                   + atPairs.random.size() + atTokens.random.size(),
                               total);
    };
    const auto measure = [&](const MeasuredSelection& selection) {
        report();
        return evaluate(context, selection, options.measures, job);
    };
    for (const NamedSelection& named : selections) {
        const MeasuredSelection byPairs = cutAtPairs(named.selection, atPairs.at);
        const MeasuredSelection byTokens = cutAtTokens(named.selection, atTokens.at);
        atPairs.selections.push_back(measure(byPairs));
        const bool same = byPairs.text.target.rows() == byTokens.text.target.rows();
        atTokens.selections.push_back(same ? atPairs.selections.back() : measure(byTokens));
    }
    for (std::uint64_t seed = 1; seed <= options.seeds; ++seed) {
        const std::vector<RowId> order = uniformOrder(flags, seed, job);
        const std::size_t count = std::min<std::size_t>(atPairs.at, order.size());
        atPairs.random.push_back(
            measure(measuredRows(context, std::span(order).first(count), job)));
        atTokens.random.push_back(measure(randomTokens(context, order, atTokens.at, job)));
    }
    report();
    return out;
}

} // namespace craft
