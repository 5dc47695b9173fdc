// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/cluster_selection.h"

#include <algorithm>
#include <utility>

namespace craft::ui {
namespace {

constexpr std::size_t kRemembered = 100;

} // namespace

void ClusterSelection::set(ClusterSet clusters)
{
    if (clusters == this->clusters())
        return;
    m_history.resize(m_at + 1);
    m_history.push_back(std::move(clusters));
    if (m_history.size() > kRemembered)
        m_history.erase(m_history.begin());
    m_at = m_history.size() - 1;
    emit changed();
}

void ClusterSelection::toggle(std::uint32_t cluster)
{
    ClusterSet next = clusters();
    if (next.erase(cluster) == 0)
        next.insert(cluster);
    set(std::move(next));
}

void ClusterSelection::click(std::uint32_t cluster, Qt::KeyboardModifiers keys,
                             const std::vector<std::uint32_t>& shownOrder)
{
    if (keys.testFlag(Qt::ShiftModifier)) {
        auto a = std::find(shownOrder.begin(), shownOrder.end(), m_anchor);
        auto b = std::find(shownOrder.begin(), shownOrder.end(), cluster);
        if (a != shownOrder.end() && b != shownOrder.end()) {
            if (b < a)
                std::swap(a, b);
            ClusterSet next = keys.testFlag(Qt::ControlModifier) ? clusters() : ClusterSet{};
            next.insert(a, b + 1);
            set(std::move(next));
            return;
        }
    }
    m_anchor = cluster;
    if (keys.testFlag(Qt::ControlModifier))
        toggle(cluster);
    else
        set(clusters() == ClusterSet{cluster} ? ClusterSet{} : ClusterSet{cluster});
}

void ClusterSelection::hover(int cluster)
{
    if (std::exchange(m_hovered, cluster) != cluster)
        emit hoverChanged(cluster);
}

void ClusterSelection::reset()
{
    const bool wasEmpty = isEmpty();
    m_history = {ClusterSet{}};
    m_at = 0;
    hover(-1);
    if (!wasEmpty)
        emit changed();
}

void ClusterSelection::goBack()
{
    if (!canGoBack())
        return;
    --m_at;
    emit changed();
}

void ClusterSelection::goForward()
{
    if (!canGoForward())
        return;
    ++m_at;
    emit changed();
}

} // namespace craft::ui
