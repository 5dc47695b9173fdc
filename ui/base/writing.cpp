// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/writing.h"

#include <QFontDatabase>
#include <QLocale>
#include <QSet>

#include <array>
#include <utility>

namespace craft::ui {
namespace {

struct Strong {
    bool any = false;
    bool leftToRight = false;
    bool rightToLeft = false;
    Qt::LayoutDirection first = Qt::LeftToRight;
};

Strong strongIn(const QString& text)
{
    Strong out;
    for (const QChar c : text) {
        // Surrogates count as left to right: the right-to-left scripts beyond U+FFFF are ancient.
        const QChar::Direction direction = c.direction();
        const bool isLeft = direction == QChar::DirL;
        const bool isRight = direction == QChar::DirR || direction == QChar::DirAL;
        if (!isLeft && !isRight)
            continue;
        if (!std::exchange(out.any, true))
            out.first = isRight ? Qt::RightToLeft : Qt::LeftToRight;
        out.leftToRight = out.leftToRight || isLeft;
        out.rightToLeft = out.rightToLeft || isRight;
        if (out.leftToRight && out.rightToLeft)
            break;
    }
    return out;
}

QStringList familiesFor(QLocale::Script script, QLocale::Territory territory)
{
    switch (script) {
    case QLocale::DevanagariScript:
        return {QStringLiteral("Noto Sans Devanagari"), QStringLiteral("Lohit Devanagari"),
                QStringLiteral("Mangal")};
    case QLocale::ArabicScript:
        return {QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Naskh Arabic"),
                QStringLiteral("DejaVu Sans")};
    case QLocale::HebrewScript:
        return {QStringLiteral("Noto Sans Hebrew"), QStringLiteral("DejaVu Sans")};
    case QLocale::SimplifiedHanScript:
        return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei")};
    case QLocale::TraditionalHanScript:
        return {territory == QLocale::HongKong ? QStringLiteral("Noto Sans CJK HK")
                                               : QStringLiteral("Noto Sans CJK TC"),
                QStringLiteral("WenQuanYi Micro Hei")};
    case QLocale::JapaneseScript:
        return {QStringLiteral("Noto Sans CJK JP"), QStringLiteral("IPAGothic")};
    case QLocale::KoreanScript:
        return {QStringLiteral("Noto Sans CJK KR"), QStringLiteral("NanumGothic")};
    default:
        return {};
    }
}

const char* markOf(char16_t c)
{
    switch (c) {
    case u'\t':
        return "TAB";
    case u'\n':
        return "LF";
    case u'\r':
        return "CR";
    case 0x00A0:
        return "NBSP";
    case 0x00AD:
        return "SHY";
    case 0x200B:
        return "ZWSP";
    case 0x200C:
        return "ZWNJ";
    case 0x200D:
        return "ZWJ";
    case 0x200E:
        return "LRM";
    case 0x200F:
        return "RLM";
    case 0x061C:
        return "ALM";
    case 0x2028:
        return "LS";
    case 0x2029:
        return "PS";
    case 0x202A:
        return "LRE";
    case 0x202B:
        return "RLE";
    case 0x202C:
        return "PDF";
    case 0x202D:
        return "LRO";
    case 0x202E:
        return "RLO";
    case 0x202F:
        return "NNBSP";
    case 0x2060:
        return "WJ";
    case 0x2066:
        return "LRI";
    case 0x2067:
        return "RLI";
    case 0x2068:
        return "FSI";
    case 0x2069:
        return "PDI";
    case 0x3000:
        return "IDSP";
    case 0xFEFF:
        return "BOM";
    default:
        return nullptr;
    }
}

} // namespace

Qt::LayoutDirection directionOf(const QString& language, const QString& text)
{
    const Strong strong = strongIn(text);
    if (language.isEmpty())
        return strong.first;
    const Qt::LayoutDirection own = QLocale(language).textDirection();
    const bool has = own == Qt::RightToLeft ? strong.rightToLeft : strong.leftToRight;
    return has || !strong.any ? own : strong.first;
}

QFont fontFor(const QString& language, const QFont& base)
{
    if (language.isEmpty())
        return base;
    static const QSet<QString> installed = [] {
        const QStringList families = QFontDatabase::families();
        return QSet<QString>(families.begin(), families.end());
    }();
    const QLocale locale(language);
    QStringList families = base.families();
    for (const QString& family : familiesFor(locale.script(), locale.territory())) {
        if (installed.contains(family) && !families.contains(family))
            families.append(family);
    }
    QFont out = base;
    out.setFamilies(families);
    return out;
}

MarkedText withInvisibles(const QString& text)
{
    MarkedText out;
    for (const QChar c : text) {
        const char* const name = markOf(c.unicode());
        if (name == nullptr) {
            out.text.append(c);
            continue;
        }
        const qsizetype first = out.text.size();
        out.text += QStringLiteral("‹%1›").arg(QLatin1String(name));
        out.marks.append({first, out.text.size() - first});
        if (c == u'\n')
            out.text.append(c);
    }
    return out;
}

QString oneLine(const QString& text, qsizetype most)
{
    QString out = text.left(most);
    for (QChar& c : out) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return out;
}

} // namespace craft::ui
