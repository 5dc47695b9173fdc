// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/preferences.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <thread>

namespace craft::ui {
namespace {

constexpr int kRecentProjects = 10;

int cores()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// OMP_NUM_THREADS is a wish for every program that counts threads.
int standardThreads()
{
    const int wished = qEnvironmentVariableIntValue("OMP_NUM_THREADS");
    return wished > 0 ? std::min(wished, cores()) : cores();
}

} // namespace

Preferences::Preferences(QObject* parent)
    : QObject(parent)
{ }

QVariant Preferences::value(const QString& key, const QVariant& standard) const
{
    return QSettings().value(key, standard);
}

void Preferences::setValue(const QString& key, const QVariant& value)
{
    QSettings().setValue(key, value);
}

void Preferences::remove(const QString& key)
{
    QSettings().remove(key);
}

QStringList Preferences::keysBelow(const QString& group) const
{
    QSettings settings;
    settings.beginGroup(group);
    return settings.allKeys();
}

void Preferences::set(const QString& key, const QVariant& value)
{
    if (QSettings().value(key) == value)
        return;
    setValue(key, value);
    emit changed();
}

ColourScheme Preferences::colourScheme() const
{
    const QString id = value(QStringLiteral("appearance/scheme")).toString();
    return id == QLatin1String("light") ? ColourScheme::Light
        : id == QLatin1String("dark")   ? ColourScheme::Dark
                                        : ColourScheme::System;
}

void Preferences::setColourScheme(ColourScheme scheme)
{
    set(QStringLiteral("appearance/scheme"),
        scheme == ColourScheme::Light      ? QStringLiteral("light")
            : scheme == ColourScheme::Dark ? QStringLiteral("dark")
                                           : QStringLiteral("system"));
}

int Preferences::fontPercent() const
{
    return std::clamp(value(QStringLiteral("appearance/font"), 100).toInt(), 80, 200);
}

void Preferences::setFontPercent(int percent)
{
    set(QStringLiteral("appearance/font"), std::clamp(percent, 80, 200));
}

QString Preferences::palette() const
{
    return value(QStringLiteral("appearance/palette"), QStringLiteral("okabe-ito")).toString();
}

void Preferences::setPalette(const QString& id)
{
    set(QStringLiteral("appearance/palette"), id);
}

bool Preferences::reducedMotion() const
{
    return value(QStringLiteral("appearance/reduced-motion"), false).toBool();
}

void Preferences::setReducedMotion(bool on)
{
    set(QStringLiteral("appearance/reduced-motion"), on);
}

QString Preferences::language() const
{
    return value(QStringLiteral("general/language")).toString();
}

void Preferences::setLanguage(const QString& code)
{
    set(QStringLiteral("general/language"), code);
}

int Preferences::threads() const
{
    return std::clamp(value(QStringLiteral("compute/threads"), standardThreads()).toInt(), 1,
                      cores());
}

void Preferences::setThreads(int threads)
{
    set(QStringLiteral("compute/threads"), std::clamp(threads, 1, cores()));
}

bool Preferences::singleKeys() const
{
    return value(QStringLiteral("keys/single"), true).toBool();
}

void Preferences::setSingleKeys(bool on)
{
    set(QStringLiteral("keys/single"), on);
}

bool Preferences::autoApply() const
{
    return value(QStringLiteral("compute/auto-apply"), true).toBool();
}

void Preferences::setAutoApply(bool on)
{
    set(QStringLiteral("compute/auto-apply"), on);
}

QStringList Preferences::recentProjects() const
{
    return value(QStringLiteral("general/recent")).toStringList();
}

void Preferences::addRecentProject(const QString& file)
{
    QStringList files = recentProjects();
    const QString path = QFileInfo(file).absoluteFilePath();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > kRecentProjects)
        files.removeLast();
    setValue(QStringLiteral("general/recent"), files);
    emit recentProjectsChanged();
}

void Preferences::removeRecentProject(const QString& file)
{
    QStringList files = recentProjects();
    files.removeAll(file);
    setValue(QStringLiteral("general/recent"), files);
    emit recentProjectsChanged();
}

} // namespace craft::ui
