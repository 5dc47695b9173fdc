// SPDX-License-Identifier: GPL-3.0-or-later
// The clusters that the user has selected, shared by all charts and tables.
#pragma once

#include <QObject>

#include <cstdint>
#include <set>
#include <vector>

namespace craft::ui {

using ClusterSet = std::set<std::uint32_t>;

/// One selection, committed once for each gesture, with a history to go back and forward. Empty
/// means "no selection": everything is shown in full colour. GUI thread.
class ClusterSelection final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ClusterSet& clusters() const { return m_history[m_at]; }
    [[nodiscard]] bool isEmpty() const { return clusters().empty(); }
    [[nodiscard]] bool contains(std::uint32_t cluster) const
    {
        return clusters().contains(cluster);
    }
    /// Whether marks of `cluster` are drawn in full colour.
    [[nodiscard]] bool isLit(std::uint32_t cluster) const { return isEmpty() || contains(cluster); }
    /// The cluster under the mouse, -1 if none. Not part of the history.
    [[nodiscard]] int hovered() const { return m_hovered; }

    void set(ClusterSet clusters);
    void toggle(std::uint32_t cluster);
    /// What a click does: plain replaces (a click on the only selected one clears), Ctrl toggles,
    /// Shift adds the range from the last clicked one in `shownOrder`.
    void click(std::uint32_t cluster, Qt::KeyboardModifiers keys,
               const std::vector<std::uint32_t>& shownOrder);
    void clear() { set({}); }
    void hover(int cluster);
    /// A new clustering: ids mean other things now.
    void reset();

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_history.size(); }
    void goBack();
    void goForward();

signals:
    void changed();
    void hoverChanged(int cluster);

private:
    std::vector<ClusterSet> m_history{ClusterSet{}};
    std::size_t m_at = 0;
    std::uint32_t m_anchor = 0;
    int m_hovered = -1;
};

} // namespace craft::ui
