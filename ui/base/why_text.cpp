// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/why_text.h"

#include "core/data/row_flags.h"
#include "ui/base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

struct WhySentence {
    Q_DECLARE_TR_FUNCTIONS(WhySentence)
};

bool isReason(const Explanation& e, RowFlag flag)
{
    return e.reason == name(flag);
}

/// The sentence for a flagged row; empty if it has no flag.
QString flagHeadline(const Explanation& e)
{
    if (isReason(e, kEmptySide))
        return WhySentence::tr("Not selected: one of its sides is empty.");
    if (isReason(e, kDuplicate))
        return e.duplicateOf ? WhySentence::tr("Not selected: row %1 holds the same pair.")
                                   .arg(countText(index(*e.duplicateOf)))
                             : WhySentence::tr("Not selected: an earlier row holds the same pair.");
    if (isReason(e, kInValidation))
        return WhySentence::tr("Not selected: it also stands in the validation set (leakage).");
    if (isReason(e, kInTest))
        return WhySentence::tr("Not selected: it also stands in the test set (leakage).");
    if (isReason(e, kZeroVector))
        return WhySentence::tr("Not selected: its imported vector is zero.");
    if (isReason(e, kLockedOut))
        return WhySentence::tr("Not selected: you locked it out.");
    if (isReason(e, kTokenLength))
        return WhySentence::tr("Not selected: its length is outside the limits.");
    return {};
}

QString flagChange(const Explanation& e)
{
    if (isReason(e, kEmptySide))
        return WhySentence::tr("Nothing would: an empty side teaches nothing.");
    if (isReason(e, kDuplicate))
        return WhySentence::tr("Keeping duplicates would let it take part.");
    if (isReason(e, kInValidation) || isReason(e, kInTest))
        return WhySentence::tr(
            "Turning the leakage check off would let it take part; scores on that set "
            "would then mean less.");
    if (isReason(e, kZeroVector))
        return WhySentence::tr("A vector for it would let it take part.");
    if (isReason(e, kLockedOut))
        return WhySentence::tr("Clear the lock and its own rank decides.");
    return WhySentence::tr("Other length limits would let it take part.");
}

QString budgetChange(const Explanation& e, const WhyContext& c)
{
    if (e.budgetNeeded == 0 || e.budgetNeeded > c.poolRows)
        return WhySentence::tr("No budget takes it under these rules; pinning it in does.");
    const QString needed = countText(e.budgetNeeded);
    if (c.isAbout && e.budgetNeeded <= c.budget)
        return WhySentence::tr(
                   "A budget of about %1 pairs takes it; a larger one can drop it again "
                   "(Hamilton's rounding).")
            .arg(needed);
    return c.isAbout
        ? WhySentence::tr("It enters at a budget of about %1 pairs, all else being equal.")
              .arg(needed)
        : WhySentence::tr("It enters at a budget of %1 pairs, all else being equal.").arg(needed);
}

} // namespace

QString whyHeadline(const Explanation& e, const WhyContext& c)
{
    if (const QString flag = flagHeadline(e); !flag.isEmpty())
        return flag;
    const QString rank = countText(e.rank);
    const QString quota = countText(e.quota);
    const QString cluster = countText(e.cluster);
    const QString title = qstr(e.title);
    if (e.selected && c.isPinned)
        return WhySentence::tr("Selected: you pinned it in (cluster %1 “%2”).").arg(cluster, title);
    if (c.isGlobal)
        return e.selected
            ? WhySentence::tr("Selected: rank %1 of the whole pool, the budget takes %2.")
                  .arg(rank, countText(c.budget))
            : WhySentence::tr("Not selected: rank %1 of the whole pool, beyond the budget of %2.")
                  .arg(rank, countText(c.budget));
    if (e.selected)
        return WhySentence::tr("Selected: rank %1 of quota %2 in cluster %3 “%4”.")
            .arg(rank, quota, cluster, title);
    if (c.isClusterLocked)
        return WhySentence::tr("Not selected: cluster %1 “%2” is locked out.").arg(cluster, title);
    if (e.reason == kNoValidationMass && c.isByValidation)
        return WhySentence::tr(
                   "Not selected: cluster %1 “%2” holds no validation pair, so its quota is 0.")
            .arg(cluster, title);
    return WhySentence::tr(
               "Not selected: its rank in cluster %1 “%2” is %3, beyond the quota of %4.")
        .arg(cluster, title, rank, quota);
}

QString whyQuota(const Explanation& e, const WhyContext& c)
{
    if (e.clusterPool == 0)
        return {};
    const QString sentence = c.isGlobal
        ? WhySentence::tr(
            "Cluster %1 holds %2 of validation (%3 pairs) and %4 of the pool (%5 pairs).")
        : WhySentence::tr(
            "Cluster %1 holds %2 of validation (%3 pairs) and %4 of the pool (%5 pairs). "
            "Its quota is %6 of %7.");
    const QString holds = sentence.arg(countText(e.cluster), percentText(e.validationShare),
                                       countText(e.clusterValidation), percentText(e.poolShare),
                                       countText(e.clusterPool));
    return c.isGlobal ? holds : holds.arg(countText(e.quota), countText(c.budget));
}

QString whyChange(const Explanation& e, const WhyContext& c)
{
    if (!flagHeadline(e).isEmpty())
        return flagChange(e);
    if (e.selected && c.isPinned)
        return WhySentence::tr(
            "Every budget that holds all pinned pairs takes it. Clear the pin and its "
            "own rank decides.");
    if (e.selected)
        return c.isAbout
            ? WhySentence::tr(
                  "It leaves when the budget falls below about %1 pairs, or when you lock it "
                  "out.")
                  .arg(countText(e.budgetNeeded))
            : WhySentence::tr(
                  "It leaves when the budget falls below %1 pairs, or when you lock it out.")
                  .arg(countText(e.budgetNeeded));
    if (c.isGlobal)
        return budgetChange(e, c);
    if (c.isClusterLocked)
        return WhySentence::tr("Give the cluster its weight back, or pin the pair in.");
    if (e.reason == kNoValidationMass && c.isByValidation)
        return WhySentence::tr(
            "Fewer clusters, quotas by shares of the pool, or validation pairs like it "
            "would change that. Pinning it in does so at once.");
    return budgetChange(e, c);
}

double weightForQuota(std::uint64_t quota, std::uint64_t wanted, std::uint64_t budget,
                      double weight)
{
    if (wanted == 0)
        return 0;
    // share = w a / (w a + others): the odds are proportional to the weight.
    const auto odds = [budget](std::uint64_t seats) {
        const double share =
            std::clamp(static_cast<double>(seats) / static_cast<double>(budget), 1e-9, 1.0 - 1e-3);
        return share / (1 - share);
    };
    const double exact = weight * odds(wanted) / odds(quota);
    // Four digits are enough for any quota and keep the parameter readable.
    const double unit = std::pow(10.0, std::floor(std::log10(exact)) - 3);
    return std::round(exact / unit) * unit;
}

} // namespace craft::ui
