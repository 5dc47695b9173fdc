// SPDX-License-Identifier: GPL-3.0-or-later
// One number with its name, large enough to be read at a glance.
#pragma once

#include <QWidget>

namespace craft::ui {

/// Painted by itself: a new number never moves a layout. The value can be copied by Ctrl+C or the
/// context menu; the definition is the tool tip.
class Headline final : public QWidget {
    Q_OBJECT
public:
    /// `widest`: the longest value to expect, for the size.
    Headline(const QString& name, const QString& definition, const QString& widest,
             QWidget* parent = nullptr);

    /// `note`: what is special about it now, before the definition in the tool tip.
    void setValue(const QString& value, const QString& note = {});
    [[nodiscard]] const QString& value() const { return m_value; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void copy() const;
    [[nodiscard]] QFont valueFont() const;
    [[nodiscard]] QFont nameFont() const;

    QString m_name;
    QString m_definition;
    QString m_widest;
    QString m_value;
    QString m_note;
};

/// Headlines side by side, in two rows where one has no room.
class HeadlineRow final : public QWidget {
    Q_OBJECT
public:
    explicit HeadlineRow(QWidget* parent = nullptr);
    void add(Headline* headline);
    /// Three headlines wide: it breaks into rows before it forces the window to be wide.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QList<Headline*> m_headlines;
    int m_columns = 0;
};

} // namespace craft::ui
