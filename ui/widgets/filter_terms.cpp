// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_terms.h"

#include "ui/base/text.h"

#include <cmath>
#include <optional>

namespace craft::ui {
namespace {

std::optional<ParsedQuery> parsed(const QString& line)
{
    try {
        return parseQuery(line.toStdString());
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// As the filter reads numbers: a point, no exponent.
QString plainNumber(double value)
{
    QString out = QString::number(value, 'f', 6);
    while (out.contains(QLatin1Char('.'))
           && (out.endsWith(QLatin1Char('0')) || out.endsWith(QLatin1Char('.'))))
        out.chop(1);
    return out == QLatin1String("-0") || out.isEmpty() ? QStringLiteral("0") : out;
}

} // namespace

QString withTerm(const QString& line, QueryKey key, const QString& piece)
{
    const auto query = parsed(line);
    QStringList pieces;
    if (query) {
        for (const QueryTerm& term : query->terms) {
            if (term.key != key || term.isNegated)
                pieces.append(qstr(term.piece));
        }
    }
    if (!piece.isEmpty())
        pieces.append(piece);
    return pieces.join(QLatin1Char(' '));
}

bool hasTerm(const QString& line, const QString& piece)
{
    const auto query = parsed(line);
    if (!query || piece.isEmpty())
        return false;
    const std::string wanted = piece.toStdString();
    return std::any_of(query->terms.begin(), query->terms.end(),
                       [&](const QueryTerm& term) { return term.piece == wanted; });
}

QString clusterPiece(const ClusterSet& clusters)
{
    if (clusters.empty())
        return {};
    QStringList ranges;
    for (auto it = clusters.begin(); it != clusters.end();) {
        const std::uint32_t first = *it;
        std::uint32_t last = first;
        for (++it; it != clusters.end() && *it == last + 1; ++it)
            last = *it;
        ranges.append(first == last ? QString::number(first)
                                    : QStringLiteral("%1-%2").arg(first).arg(last));
    }
    return QStringLiteral("cluster:") + ranges.join(QLatin1Char(','));
}

QString rangePiece(const QString& key, double from, double to)
{
    if (std::isinf(to))
        return key + QStringLiteral(">=") + plainNumber(from);
    if (from < 0) // "a--b" reads badly, and only costs are negative
        return key + QStringLiteral("<=") + plainNumber(to);
    if (from == to)
        return QStringLiteral("%1:%2").arg(key, plainNumber(from));
    return QStringLiteral("%1:%2-%3").arg(key, plainNumber(from), plainNumber(to));
}

} // namespace craft::ui
