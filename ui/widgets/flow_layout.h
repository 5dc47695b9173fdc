// SPDX-License-Identifier: GPL-3.0-or-later
// Controls in a row that breaks where the width ends.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace craft::ui {

/// Items keep their preferred size and flow in reading direction, mirrored in right-to-left
/// layouts. A narrow window gets more lines instead of a minimum width.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    /// Places the items if `place`; returns the height they need.
    int arrange(const QRect& area, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace craft::ui
