// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pair_text.h"

#include "ui/base/text.h"
#include "ui/base/writing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <numeric>

namespace craft::ui {
namespace {

/// What of a pair goes to the clipboard.
struct CopiedPair {
    RowId row{};
    QString source;
    QString target;
    QString corpus;
    std::uint64_t line = 0;
    bool selected = false;
    int cluster = -1;
    std::uint32_t rank = 0;
    double cost = std::nan("");
    QString note;
};

std::vector<CopiedPair> readPairs(const Workbench& workbench, const std::vector<RowId>& rows)
{
    std::vector<CopiedPair> out(rows.size());
    const auto pairs = workbench.pairs();
    if (!pairs)
        return {};
    const Corpus& pool = pairs->of(Role::Pool);
    std::vector<std::size_t> place(rows.size());
    std::iota(place.begin(), place.end(), std::size_t{0});
    std::sort(place.begin(), place.end(),
              [&](std::size_t a, std::size_t b) { return rows[a] < rows[b]; });
    std::vector<RowId> ascending(rows.size());
    std::transform(place.begin(), place.end(), ascending.begin(),
                   [&](std::size_t i) { return rows[i]; });
    const PairSlab slab = pool.read(ascending);
    const auto run = workbench.run();
    for (std::size_t i = 0; i < slab.pairs.size(); ++i) {
        const PairView& pair = slab.pairs[i];
        CopiedPair& each = out[place[i]];
        each.row = pair.row;
        each.source = qstr(pair.source);
        each.target = qstr(pair.target);
        each.corpus = qstr(pool.partOf(pair.row).name);
        each.line = pool.line(pair.row);
        each.note = workbench.note(pair.row);
        each.selected = workbench.isSelected(pair.row);
        if (!run || (*run->flags)[index(pair.row)] != 0)
            continue;
        each.cluster = static_cast<int>(index(run->clustering->pool.cluster[index(pair.row)]));
        each.rank = run->curve->rankOf(pair.row);
        each.cost = static_cast<double>(run->ranking->cost[index(pair.row)]);
    }
    return out;
}

QString flat(const QString& text)
{
    return oneLine(text, text.size());
}

QString asTsv(const std::vector<CopiedPair>& pairs)
{
    QString out = QStringLiteral("row\tsource\ttarget\tcorpus\tline\tselected\tcluster\trank\tcost"
                                 "\tnote\n");
    for (const CopiedPair& pair : pairs) {
        const QStringList cells{QString::number(index(pair.row)),
                                flat(pair.source),
                                flat(pair.target),
                                flat(pair.corpus),
                                QString::number(pair.line),
                                pair.selected ? QStringLiteral("yes") : QStringLiteral("no"),
                                pair.cluster < 0 ? QString() : QString::number(pair.cluster),
                                pair.rank == 0 ? QString() : QString::number(pair.rank),
                                std::isnan(pair.cost) ? QString()
                                                      : QString::number(pair.cost, 'g', 7),
                                flat(pair.note)};
        out += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return out;
}

QString asJson(const std::vector<CopiedPair>& pairs)
{
    QJsonArray out;
    for (const CopiedPair& pair : pairs) {
        QJsonObject each;
        each[QStringLiteral("row")] = static_cast<qint64>(index(pair.row));
        each[QStringLiteral("source")] = pair.source;
        each[QStringLiteral("target")] = pair.target;
        each[QStringLiteral("corpus")] = pair.corpus;
        each[QStringLiteral("line")] = static_cast<qint64>(pair.line);
        each[QStringLiteral("selected")] = pair.selected;
        if (pair.cluster >= 0)
            each[QStringLiteral("cluster")] = pair.cluster;
        if (pair.rank > 0)
            each[QStringLiteral("rank")] = static_cast<qint64>(pair.rank);
        if (std::isfinite(pair.cost))
            each[QStringLiteral("cost")] = pair.cost;
        if (!pair.note.isEmpty())
            each[QStringLiteral("note")] = pair.note;
        out.append(each);
    }
    return QString::fromUtf8(QJsonDocument(out).toJson());
}

} // namespace

QString pairsAsText(const Workbench& workbench, const std::vector<RowId>& rows, RowVerb verb)
{
    const std::vector<CopiedPair> pairs = readPairs(workbench, rows);
    if (verb == RowVerb::CopyTsv)
        return asTsv(pairs);
    if (verb == RowVerb::CopyJson)
        return asJson(pairs);
    QStringList lines;
    for (const CopiedPair& pair : pairs)
        lines.append(flat(verb == RowVerb::CopyTarget ? pair.target : pair.source));
    return lines.join(QLatin1Char('\n'));
}

} // namespace craft::ui
