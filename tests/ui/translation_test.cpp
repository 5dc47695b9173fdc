// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window exists in German and Hindi, with all its places and plurals.
#include "core/bound/diagnose.h"
#include "core/evaluate/registry.h"
#include "core/export/exporter.h"
#include "core/export/registry.h"
#include "core/import/registry.h"
#include "core/pipeline/pair_query.h"
#include "core/pipeline/settings.h"
#include "core/select/registry.h"
#include "core/vectorize/registry.h"
#include "tests/support/temp_dir.h"
#include "ui/base/core_texts.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <set>
#include <string>

namespace craft::ui {
namespace {

/// Every text that core may show, collected from its tables and from its stage names.
std::set<std::string> shownByCore()
{
    std::set<std::string> out;
    const auto addSpecs = [&](const std::vector<ParamSpec>& specs) {
        for (const ParamSpec& spec : specs) {
            out.insert(spec.label);
            out.insert(spec.help);
        }
    };
    const auto addPlugins = [&](const auto& entries) {
        for (const auto& entry : entries) {
            out.emplace(entry.label);
            addSpecs(entry.make()->params()); // one id may have another text with another plugin
        }
    };
    addSpecs(commonParams());
    addSpecs(exportParams());
    for (const Preset& preset : presets())
        out.emplace(preset.help);
    const auto addLabels = [&](const auto& entries) {
        for (const auto& entry : entries)
            out.emplace(entry.label);
    };
    addLabels(exporters());
    addLabels(readers());
    addPlugins(vectorizers());
    addPlugins(selectors());
    addLabels(measures());
    for (const auto& entry : measures()) {
        for (const ValueSpec& value : entry.make()->values())
            out.insert({value.label, value.unit, value.definition});
    }
    for (const Definition& definition : definitions())
        out.insert(definition.text);
    for (const auto& help : queryHelp())
        out.emplace(help.meaning);
    static const QRegularExpression begin(
        QStringLiteral("\\b(?:begin|sortBlocks)\\((?:\\w+,)?\\s*\"([^\"]+)\""));
    QDirIterator files(QStringLiteral(CRAFT_SOURCE "/core"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = begin.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            out.insert(matches.next().captured(1).toStdString());
    }
    out.erase("");
    out.erase("gettext"); // the reader's own id
    return out;
}

struct Message {
    QString source;
    QString translation;
    bool isFinished = false;
    bool isPlural = false;
    int forms = 0;
};

std::vector<Message> messagesOf(const QString& file)
{
    QFile input(file);
    EXPECT_TRUE(input.open(QIODevice::ReadOnly)) << qPrintable(file);
    QXmlStreamReader xml(&input);
    std::vector<Message> out;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("message")) {
            out.emplace_back();
            out.back().isPlural =
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            out.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString type = xml.attributes().value(QLatin1String("type")).toString();
            if (type == QLatin1String("vanished") || type == QLatin1String("obsolete")) {
                out.pop_back();
                xml.skipCurrentElement();
                continue;
            }
            out.back().isFinished = type.isEmpty();
            if (!out.back().isPlural)
                out.back().translation = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            ++out.back().forms;
            out.back().translation += xml.readElementText() + QLatin1Char('\n');
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return out;
}

/// The places %1, %n, %L1 of a text.
std::multiset<QString> placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?(\\d+|n)"));
    std::multiset<QString> out;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        out.insert(matches.next().captured(1));
    return out;
}

TEST(Translation, CoreTextsAreAllListed)
{
    std::set<std::string> listed(coreTexts().begin(), coreTexts().end());
    for (const std::string& text : shownByCore())
        EXPECT_TRUE(listed.contains(text)) << text;
}

class Catalogue : public testing::TestWithParam<const char*> { };

TEST_P(Catalogue, HasEveryTextWithItsPlaces)
{
    const QString file = QStringLiteral(CRAFT_SOURCE "/resources/translations/craft_%1.ts")
                             .arg(QLatin1String(GetParam()));
    const auto messages = messagesOf(file);
    ASSERT_GT(messages.size(), 1000U);
    for (const Message& message : messages) {
        EXPECT_TRUE(message.isFinished && !message.translation.trimmed().isEmpty())
            << "not translated: " << qPrintable(message.source);
        if (message.isPlural) {
            EXPECT_EQ(message.forms, 2) << qPrintable(message.source);
            continue;
        }
        EXPECT_EQ(placesOf(message.translation), placesOf(message.source))
            << qPrintable(message.source) << " | " << qPrintable(message.translation);
    }
}

TEST_P(Catalogue, IsUpToDateWithTheSources)
{
    // What lupdate finds in the sources must be what the catalogue holds.
    const test::TempDir folder;
    const QString found = QString::fromStdString((folder / "found.ts").string());
    ASSERT_EQ(QProcess::execute(QStringLiteral(CRAFT_LUPDATE),
                                {QStringLiteral("-silent"), QStringLiteral("-I"),
                                 QStringLiteral(CRAFT_SOURCE), QStringLiteral(CRAFT_SOURCE "/ui"),
                                 QStringLiteral("-locations"), QStringLiteral("none"),
                                 QStringLiteral("-ts"), found}),
              0);
    std::set<QString> held;
    for (const Message& message :
         messagesOf(QStringLiteral(CRAFT_SOURCE "/resources/translations/craft_%1.ts")
                        .arg(QLatin1String(GetParam()))))
        held.insert(message.source);
    for (const Message& message : messagesOf(found))
        EXPECT_TRUE(held.contains(message.source))
            << "run the target update_translations: " << qPrintable(message.source);
}

INSTANTIATE_TEST_SUITE_P(Languages, Catalogue, testing::Values("de", "hi"),
                         [](const auto& language) { return std::string(language.param); });

} // namespace
} // namespace craft::ui
