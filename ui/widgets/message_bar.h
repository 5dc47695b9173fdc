// SPDX-License-Identifier: GPL-3.0-or-later
// A band that tells what went wrong, or what happened, without stopping anybody.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace craft::ui {

/// Shows one message at a time. Failures stay until they are closed; notices go after a while.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showFailure(const QString& what, const QString& hint);
    /// `action` may be empty; its button calls `then`.
    void showNotice(const QString& text, const QString& action = {},
                    const std::function<void()>& then = {});

protected:
    void changeEvent(QEvent* event) override;

private:
    void present(bool failure, const QString& text);
    void applyColours();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_action = nullptr;
    QTimer* m_timer = nullptr;
    std::function<void()> m_then;
    bool m_isFailure = false;
};

} // namespace craft::ui
