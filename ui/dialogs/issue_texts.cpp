// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/issue_texts.h"

#include "ui/base/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace craft::ui {
namespace {

struct IssueName {
    std::string_view reason;
    const char* text;
};

constexpr IssueName kIssues[] = {
    {"wrong-field-count", QT_TRANSLATE_NOOP("Issues", "wrong number of fields")},
    {"nul", QT_TRANSLATE_NOOP("Issues", "has a NUL character")},
    {"line-too-long", QT_TRANSLATE_NOOP("Issues", "longer than 1 MiB")},
    {"text-after-quote", QT_TRANSLATE_NOOP("Issues", "text after a closing quote")},
    {"blank-line", QT_TRANSLATE_NOOP("Issues", "blank line")},
    {"guessed-header", QT_TRANSLATE_NOOP("Issues", "taken for a header")},
    {"bad-json", QT_TRANSLATE_NOOP("Issues", "not valid JSON")},
    {"missing-key", QT_TRANSLATE_NOOP("Issues", "a key is missing")},
    {"not-text", QT_TRANSLATE_NOOP("Issues", "a value is not text")},
    {"missing-language", QT_TRANSLATE_NOOP("Issues", "a language is missing")},
    {"fuzzy", QT_TRANSLATE_NOOP("Issues", "marked fuzzy")},
    {"obsolete", QT_TRANSLATE_NOOP("Issues", "marked obsolete")},
    {"untranslated", QT_TRANSLATE_NOOP("Issues", "not translated")},
    {"same-as-source", QT_TRANSLATE_NOOP("Issues", "translation equals source")},
    {"broken-catalogue", QT_TRANSLATE_NOOP("Issues", "damaged catalogue")},
    {"other-language", QT_TRANSLATE_NOOP("Issues", "catalogue of another language")},
    {"unknown-language", QT_TRANSLATE_NOOP("Issues", "catalogue without a language")},
    {"empty-side", QT_TRANSLATE_NOOP("Issues", "one side is empty")},
    {"cr-before-lf", QT_TRANSLATE_NOOP("Issues", "Windows line end")},
    {"byte-order-mark", QT_TRANSLATE_NOOP("Issues", "byte order mark")},
    {"invalid-utf8", QT_TRANSLATE_NOOP("Issues", "invalid UTF-8, replaced")},
    {"nfc", QT_TRANSLATE_NOOP("Issues", "normalised to NFC")},
    {"unit-separator", QT_TRANSLATE_NOOP("Issues", "separator character, now a space")},
    {"newline-in-segment", QT_TRANSLATE_NOOP("Issues", "line break, now a space")},
    {"inline-markup", QT_TRANSLATE_NOOP("Issues", "inline markup, dropped")},
    {"undefined-entity", QT_TRANSLATE_NOOP("Issues", "unknown entity, kept")},
    {"several-variants", QT_TRANSLATE_NOOP("Issues", "a language twice, first taken")},
    {"accelerator", QT_TRANSLATE_NOOP("Issues", "key mark of a menu, dropped")},
    {"null-side", QT_TRANSLATE_NOOP("Issues", "JSON null, now empty")},
};

constexpr IssueName kFlags[] = {
    {"empty-side", QT_TRANSLATE_NOOP("Issues", "one side is empty")},
    {"duplicate", QT_TRANSLATE_NOOP("Issues", "repeats an earlier pair")},
    {"in-validation", QT_TRANSLATE_NOOP("Issues", "also in the validation set")},
    {"in-test", QT_TRANSLATE_NOOP("Issues", "also in the test set")},
    {"zero-vector", QT_TRANSLATE_NOOP("Issues", "its vector is zero")},
    {"locked-out", QT_TRANSLATE_NOOP("Issues", "locked out by hand")},
    {"token-length", QT_TRANSLATE_NOOP("Issues", "outside the token lengths")},
};

template <std::size_t n>
QString find(const IssueName (&names)[n], std::string_view id)
{
    for (const IssueName& name : names) {
        if (name.reason == id)
            return QCoreApplication::translate("Issues", name.text);
    }
    return qstr(id);
}

} // namespace

QString issueText(std::string_view reason)
{
    return find(kIssues, reason);
}

QString flagText(std::string_view flag)
{
    return find(kFlags, flag);
}

QString countsByReason(const std::map<std::string, std::uint64_t>& counts)
{
    QStringList out;
    for (const auto& [reason, count] : counts) {
        if (count > 0)
            out << QCoreApplication::translate("Issues", "%1 %2", "count, what happened")
                       .arg(countText(count), issueText(reason));
    }
    return out.isEmpty() ? QStringLiteral("–") : out.join(QStringLiteral(", "));
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Pool:
        return QCoreApplication::translate("Issues", "Training pool");
    case Role::Validation:
        return QCoreApplication::translate("Issues", "Validation");
    case Role::Test:
        return QCoreApplication::translate("Issues", "Test");
    }
    return {};
}

QString issueLines(Role role, const std::string& part, const ImportReport& report)
{
    QString out;
    const auto clean = [](const std::string& text) {
        return qstr(text)
            .replace(QLatin1Char('\t'), QLatin1Char(' '))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    for (const ImportIssue& issue : report.issues) {
        out += QStringLiteral("%1\t%2\t%3\t%4\t%5\t")
                   .arg(qstr(name(role)), clean(part))
                   .arg(issue.line)
                   .arg(qstr(issue.reason),
                        issue.skipped ? QStringLiteral("skipped") : QStringLiteral("repaired"))
            + clean(issue.excerpt) + QLatin1Char('\n');
    }
    return out;
}

} // namespace craft::ui
