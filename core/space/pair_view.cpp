// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/pair_view.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace craft {
namespace {

std::vector<ViewRows::Side> sidesOf(const FeatureMatrix& source, const FeatureMatrix& target,
                                    View view, double gamma)
{
    CRAFT_ASSERT(gamma >= 0);
    if (view == View::Source)
        return {{&source, 1.0F}};
    if (view == View::Target)
        return {{&target, 1.0F}};
    CRAFT_ASSERT(source.rows() == target.rows());
    const double all = 1 + gamma * gamma;
    return {{&source, static_cast<float>(1 / all)},
            {&target, static_cast<float>(gamma * gamma / all)}};
}

std::vector<FeatureMatrix> gathered(const ViewRows& rows, std::span<const RowId> which)
{
    std::vector<FeatureMatrix> out;
    for (const ViewRows::Side& side : rows.sides())
        out.push_back(side.rows->gather(which));
    return out;
}

/// x . y, both sparse or both dense.
double dotOf(const VectorView& x, const VectorView& y)
{
    if (y.isDense())
        return dot(x, y.values);
    if (x.isDense())
        return dot(y, x.values);
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < x.columns.size() && j < y.columns.size();) {
        if (x.columns[i] == y.columns[j])
            sum += static_cast<double>(x.values[i++]) * static_cast<double>(y.values[j++]);
        else if (x.columns[i] < y.columns[j])
            ++i;
        else
            ++j;
    }
    return sum;
}

} // namespace

View viewOf(std::string_view name)
{
    if (name == "source")
        return View::Source;
    if (name == "target")
        return View::Target;
    if (name == "joint")
        return View::Joint;
    throw Error(ErrorCode::Usage, str("there is no view \"", name, "\" of a pair"),
                "Use source, target or joint");
}

std::vector<ParamSpec> viewParams(std::string_view standard)
{
    return {{"view",
             "View",
             "Vectors that stand for a pair: of its source, of its target, or of both as one",
             std::string(standard),
             0,
             0,
             {"source", "target", "joint"}},
            {"view-gamma",
             "Target weight",
             "Length of the target's vector beside the source's in the joint view",
             1.0,
             0,
             1000,
             {}}};
}

ViewRows::ViewRows(const FeatureMatrix& source, const FeatureMatrix& target, View view,
                   double gamma)
    : m_sides(sidesOf(source, target, view, gamma))
{ }

std::size_t ViewRows::cols() const noexcept
{
    std::size_t cols = 0;
    for (const Side& side : m_sides)
        cols += side.rows->cols();
    return cols;
}

bool ViewRows::isSparse() const noexcept
{
    return std::any_of(m_sides.begin(), m_sides.end(),
                       [](const Side& side) { return side.rows->isSparse(); });
}

ViewRows poolRows(const PairFeatures& features, View view, double gamma)
{
    return {features.poolSource, features.poolTarget, view, gamma};
}

ViewRows validationRows(const PairFeatures& features, View view, double gamma)
{
    return {features.validationSource, features.validationTarget, view, gamma};
}

GatheredRows::GatheredRows(const ViewRows& rows, std::span<const RowId> which)
    : m_matrices(gathered(rows, which))
    , m_view(std::vector<ViewRows::Side>(rows.sides().begin(), rows.sides().end()))
{
    for (std::size_t s = 0; s < m_matrices.size(); ++s)
        m_view.m_sides[s].rows = &m_matrices[s];
}

ViewReader::ViewReader(const ViewRows& rows)
    : m_views(rows.sides().size())
{
    for (const ViewRows::Side& side : rows.sides())
        m_readers.emplace_back(*side.rows);
}

std::span<const VectorView> ViewReader::operator()(std::size_t row)
{
    for (std::size_t s = 0; s < m_readers.size(); ++s)
        m_views[s] = m_readers[s](row);
    return m_views;
}

double similarity(const ViewRows& a, std::size_t rowA, const ViewRows& b, std::size_t rowB)
{
    ViewReader readA(a);
    ViewReader readB(b);
    const auto x = readA(rowA);
    const auto y = readB(rowB);
    double sum = 0;
    for (std::size_t s = 0; s < x.size(); ++s)
        sum += static_cast<double>(a.sides()[s].weight) * dotOf(x[s], y[s]);
    return sum;
}

std::vector<std::vector<double>> meanOf(const ViewRows& rows)
{
    std::vector<std::vector<double>> mean;
    for (const ViewRows::Side& side : rows.sides())
        mean.emplace_back(side.rows->cols(), 0.0);
    ViewReader read(rows);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const auto x = read(row);
        for (std::size_t s = 0; s < x.size(); ++s)
            addTo(mean[s], x[s], 1.0 / static_cast<double>(rows.rows()));
    }
    return mean;
}

} // namespace craft
