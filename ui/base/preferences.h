// SPDX-License-Identifier: GPL-3.0-or-later
// What the user prefers, kept for each user and not for each project.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace craft::ui {

enum class ColourScheme { System, Light, Dark };

/// Reads and writes QSettings; every setter emits changed(). GUI thread.
class Preferences final : public QObject {
    Q_OBJECT
public:
    explicit Preferences(QObject* parent = nullptr);

    [[nodiscard]] ColourScheme colourScheme() const;
    void setColourScheme(ColourScheme scheme);
    /// 80..200.
    [[nodiscard]] int fontPercent() const;
    void setFontPercent(int percent);
    /// "okabe-ito", "viridis", "high-contrast": see theme.h.
    [[nodiscard]] QString palette() const;
    void setPalette(const QString& id);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool on);
    /// "", "en", "de", "hi": empty follows the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// Threads of the compute thread's jobs, 1..cores.
    [[nodiscard]] int threads() const;
    void setThreads(int threads);
    /// Whether P, X, U, N and J, K work in the pairs table.
    [[nodiscard]] bool singleKeys() const;
    void setSingleKeys(bool on);
    /// Whether changed parameters are applied at once.
    [[nodiscard]] bool autoApply() const;
    void setAutoApply(bool on);

    /// Newest first, at most ten.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString& file);
    void removeRecentProject(const QString& file);

    /// Anything else, by key ("export/formats", "layouts/Review", ...).
    [[nodiscard]] QVariant value(const QString& key, const QVariant& standard = {}) const;
    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);
    [[nodiscard]] QStringList keysBelow(const QString& group) const;

signals:
    void changed();
    void recentProjectsChanged();

private:
    void set(const QString& key, const QVariant& value);
};

} // namespace craft::ui
