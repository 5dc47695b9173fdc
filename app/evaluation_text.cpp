// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evaluation_text.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include "app/console.h"
#include "app/session.h"

namespace craft::cli {
namespace {

using Json = nlohmann::ordered_json;

/// So many places that numbers of this size show four digits, or three places.
int placesFor(double largest)
{
    if (largest >= 1000)
        return 0;
    if (largest >= 100)
        return 1;
    int places = largest > 0 ? 3 : 4;
    for (; largest > 0 && largest < 1 && places < 6; largest *= 10)
        ++places;
    return places;
}

std::string numberText(double value, int places)
{
    return std::isnan(value) ? "-" : formatFixed(value, places);
}

std::string directionOf(Better better)
{
    return better == Better::Higher ? " ↑" : better == Better::Lower ? " ↓" : "";
}

std::string_view nameOf(Better better)
{
    return better == Better::Higher ? "higher" : better == Better::Lower ? "lower" : "neither";
}

/// The numbers that any of the selections has, in the order of the measures.
std::vector<ValueSpec> rowsOf(const EvaluationCut& cut)
{
    std::vector<ValueSpec> out;
    std::set<std::string> known;
    for (const Scores& scores : cut.selections) {
        for (const Score& score : scores.values) {
            if (known.insert(score.spec.id).second)
                out.push_back(score.spec);
        }
    }
    return out;
}

/// Place in scores.values of a number.
std::optional<std::size_t> placeOf(const Scores& scores, const std::string& id)
{
    const Score* score = scores.find(id);
    if (score == nullptr)
        return std::nullopt;
    return static_cast<std::size_t>(score - scores.values.data());
}

/// The random selections' numbers, where they have this one.
std::vector<double> randomValues(const EvaluationCut& cut, const std::string& id)
{
    std::vector<double> out;
    for (const Scores& scores : cut.random) {
        if (const Score* score = scores.find(id))
            out.push_back(score->measured.value);
    }
    return out;
}

std::vector<std::string> tableRow(const EvaluationCut& cut, const ValueSpec& spec)
{
    const std::vector<double> random = randomValues(cut, spec.id);
    const MeanAndSd spread =
        random.empty() ? MeanAndSd{std::nan(""), std::nan("")} : meanAndSd(random);
    double largest = std::isnan(spread.mean) ? 0 : std::fabs(spread.mean);
    for (const Scores& scores : cut.selections) {
        const Score* score = scores.find(spec.id);
        if (score != nullptr && std::isfinite(score->measured.value))
            largest = std::max(largest, std::fabs(score->measured.value));
    }
    const int places = placesFor(largest);
    std::vector<std::string> out;
    for (const Scores& scores : cut.selections) {
        const auto place = placeOf(scores, spec.id);
        if (!place) {
            out.emplace_back("- ");
            continue;
        }
        const bool isMarked = !random.empty()
            && !significanceMark(besideBaseline(scores, *place, cut.random)).empty();
        out.push_back(numberText(scores.values[*place].measured.value, places)
                      + (isMarked ? "*" : " "));
    }
    out.push_back(numberText(spread.mean, places));
    out.push_back(numberText(spread.sd, places));
    out.push_back(spec.label + directionOf(spec.better) + " " + spec.unit);
    return out;
}

std::string sizesText(const Scores& scores)
{
    return str(grouped(scores.pairs), " pairs, ", grouped(scores.targetTokens), " target tokens");
}

std::string cutText(const Evaluation& evaluation, const EvaluationCut& cut, const char* unit)
{
    std::vector<std::string> header;
    for (const std::string& name : evaluation.names)
        header.push_back(name + " ");
    header.insert(header.end(), {"random", "sd", ""});
    Table table(header);
    for (const ValueSpec& spec : rowsOf(cut))
        table.addRow(tableRow(cut, spec));
    std::string out = str("at ", grouped(cut.at), " ", unit, "\n");
    for (std::size_t i = 0; i < evaluation.names.size(); ++i)
        out += str("  ", evaluation.names[i], ": ", sizesText(cut.selections[i]), "\n");
    out +=
        str("  random: ", sizesText(cut.random.front()), " (seed 1 of ", cut.random.size(), ")\n");
    return out + table.text();
}

std::string leftOutText(const Evaluation& evaluation)
{
    std::string out;
    for (std::size_t i = 0; i < evaluation.names.size(); ++i) {
        for (const LeftOutMeasure& left : evaluation.equalPairs.selections[i].leftOut)
            out += str("left out of ", evaluation.names[i], ": ", left.measure, ", because ",
                       left.why, "\n");
    }
    return out;
}

Json valueJson(const Scores& scores, std::size_t i, const EvaluationCut& cut)
{
    const Score& score = scores.values[i];
    Json out{{"id", score.spec.id},
             {"measure", score.measure},
             {"unit", score.spec.unit},
             {"better", nameOf(score.spec.better)},
             {"value", numberJson(score.measured.value)}};
    if (randomValues(cut, score.spec.id).empty())
        return out;
    const BesideBaseline beside = besideBaseline(scores, i, cut.random);
    out["random_mean"] = numberJson(beside.baseline.mean);
    out["random_sd"] = numberJson(beside.baseline.sd);
    out["difference"] = numberJson(beside.difference);
    if (beside.paired) {
        out["p"] = beside.paired->p;
        out["interval"] = {beside.paired->low, beside.paired->high};
    }
    out["significant"] = !significanceMark(beside).empty();
    return out;
}

Json selectionJson(const std::string& name, const Scores& scores, const EvaluationCut& cut)
{
    Json out{{"name", name},
             {"pairs", scores.pairs},
             {"source_tokens", scores.sourceTokens},
             {"target_tokens", scores.targetTokens},
             {"values", Json::array()},
             {"curves", Json::object()},
             {"left_out", Json::object()}};
    for (std::size_t i = 0; i < scores.values.size(); ++i)
        out["values"].push_back(valueJson(scores, i, cut));
    for (const ScoreCurve& curve : scores.curves) {
        for (const CurvePoint& point : curve.points)
            out["curves"][curve.measure].push_back({point.pairs, numberJson(point.value)});
    }
    for (const LeftOutMeasure& left : scores.leftOut)
        out["left_out"][left.measure] = left.why;
    return out;
}

Json cutJson(const Evaluation& evaluation, const EvaluationCut& cut)
{
    Json out{{"at", cut.at}, {"selections", Json::array()}};
    for (std::size_t i = 0; i < evaluation.names.size(); ++i)
        out["selections"].push_back(selectionJson(evaluation.names[i], cut.selections[i], cut));
    return out;
}

} // namespace

std::string evaluationText(const Evaluation& evaluation)
{
    return cutText(evaluation, evaluation.equalPairs, "pairs") + "\n"
        + cutText(evaluation, evaluation.equalTokens, "target tokens") + "\n"
        + leftOutText(evaluation)
        + "↑ higher is better, ↓ lower is better; * beyond what 95 of 100 random selections reach "
          "and,\nwhere a number is a mean over test pairs, p < .05 in a paired bootstrap over "
          "them; "
          "sd over random\nseeds; craft evaluate --define NAME says what a number is\n";
}

Json evaluationJson(const Evaluation& evaluation)
{
    return {{"random_seeds", evaluation.equalPairs.random.size()},
            {"equal_pairs", cutJson(evaluation, evaluation.equalPairs)},
            {"equal_tokens", cutJson(evaluation, evaluation.equalTokens)}};
}

} // namespace craft::cli
