// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/param_form.h"

#include "ui/base/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <set>

namespace craft::ui {
namespace {

constexpr int kRealDecimals = 3;

/// A vectors file: the text parameters that have no choices.
bool isFile(const ParamSpec& spec)
{
    return std::holds_alternative<std::string>(spec.standard) && spec.choices.empty();
}

/// "e: with feature decay" where the help explains its choices so ("a: ..., b: ..."), else the bare
/// value.
QString choiceText(const ParamSpec& spec, const std::string& choice)
{
    const QString help = coreText(spec.help);
    const auto placeOf = [&help](const std::string& value) {
        const QString key = qstr(value) + QStringLiteral(": ");
        return help.startsWith(key) ? 0 : help.indexOf(QLatin1Char(' ') + key);
    };
    const qsizetype from = placeOf(choice);
    if (from < 0)
        return qstr(choice);
    qsizetype to = help.size();
    for (const std::string& other : spec.choices) {
        if (const qsizetype at = placeOf(other); at > from)
            to = std::min(to, at);
    }
    QString text = help.mid(from, to - from).trimmed();
    while (text.endsWith(QLatin1Char(',')) || text.endsWith(QLatin1Char(';')))
        text.chop(1);
    return text;
}

/// What the preset in use sets, for "differs" marks and resets.
Params presetParams(const Params& params)
{
    return resolveRun({{"preset", params.text("preset")},
                       {"vectorizer", params.text("vectorizer")},
                       {"method", params.text("method")}});
}

/// Parameters that change nothing under the others. Those of k-means stay: clusters are shown
/// whatever selects.
std::set<std::string> idleParams(const Params& params)
{
    static const std::set<std::string> kDescribing{
        "k", "pairs-per-cluster", "fit", "fit-sample", "iterations", "restarts", "seed"};
    std::set<std::string> out;
    for (const UnreadParam& unread : unreadParams(params)) {
        if (!kDescribing.contains(unread.id))
            out.insert(unread.id);
    }
    return out;
}

} // namespace

ParamForm::ParamForm(Workbench& workbench, std::vector<ParamSpec> specs, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_specs(std::move(specs))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    for (const ParamSpec& spec : m_specs) {
        const int line = grid->rowCount();
        Row row;
        const QString help = coreText(spec.help);
        row.label = new QLabel(coreText(spec.label));
        row.label->setToolTip(help);
        row.label->setWordWrap(true);
        row.editor = makeEditor(spec);
        row.editor->setToolTip(help);
        row.editor->setObjectName(QStringLiteral("param-") + qstr(spec.id));
        row.editor->setAccessibleName(coreText(spec.label));
        row.editor->setAccessibleDescription(help);
        row.label->setBuddy(row.editor);
        row.reset = new QToolButton;
        row.reset->setText(QStringLiteral("↺"));
        row.reset->setAutoRaise(true);
        row.reset->setToolTip(tr("Back to the preset's value"));
        row.reset->setAccessibleName(tr("Reset %1").arg(coreText(spec.label)));
        connect(row.reset, &QToolButton::clicked, this, [this, spec] {
            const Params preset = presetParams(m_workbench.params());
            commit(spec, toText(preset.values().at(spec.id)));
        });
        grid->addWidget(row.label, line, 0);
        grid->addWidget(row.editor, line, 1);
        grid->addWidget(row.reset, line, 2);
        m_rows.push_back(row);
    }
    connect(&workbench, &Workbench::paramsChanged, this, &ParamForm::refresh);
    refresh();
}

QWidget* ParamForm::makeEditor(const ParamSpec& spec)
{
    if (std::holds_alternative<bool>(spec.standard)) {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::clicked, this,
                [this, spec](bool on) { commit(spec, on ? "true" : "false"); });
        return box;
    }
    if (!spec.choices.empty())
        return makeChoice(spec);
    return isFile(spec) ? makeText(spec) : makeNumber(spec);
}

QWidget* ParamForm::makeChoice(const ParamSpec& spec)
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    for (const std::string& choice : spec.choices)
        box->addItem(choiceText(spec, choice), qstr(choice));
    connect(box, &QComboBox::activated, this, [this, spec, box](int at) {
        commit(spec, box->itemData(at).toString().toStdString());
    });
    return box;
}

QWidget* ParamForm::makeNumber(const ParamSpec& spec)
{
    const bool whole = std::holds_alternative<std::int64_t>(spec.standard);
    auto* box = new QDoubleSpinBox; // whole numbers up to 2^53 too, which QSpinBox cannot hold
    box->setDecimals(whole ? 0 : kRealDecimals);
    box->setRange(spec.minimum, spec.maximum);
    box->setSingleStep(whole ? 1 : 0.05);
    box->setKeyboardTracking(false);
    box->setGroupSeparatorShown(whole && spec.id != "seed");
    // Full width by its longest value would be 16 digits.
    box->setMinimumWidth(box->fontMetrics().horizontalAdvance(QStringLiteral("000000000")));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, spec, whole](double value) {
        commit(spec,
               whole ? toText(static_cast<std::int64_t>(std::llround(value))) : toText(value));
    });
    return box;
}

QWidget* ParamForm::makeText(const ParamSpec& spec)
{
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(tr("file"));
    auto* browse = new QToolButton;
    browse->setText(QStringLiteral("…"));
    browse->setAccessibleName(tr("Choose a file"));
    line->addWidget(edit, 1);
    line->addWidget(browse);
    holder->setFocusProxy(edit);
    connect(edit, &QLineEdit::editingFinished, this,
            [this, spec, edit] { commit(spec, edit->text().toStdString()); });
    connect(browse, &QToolButton::clicked, this, [this, spec] {
        const QString file = QFileDialog::getOpenFileName(this, coreText(spec.label), {},
                                                          tr("Vectors (*.npy *.npz)"));
        if (!file.isEmpty())
            commit(spec, file.toStdString());
    });
    return holder;
}

void ParamForm::commit(const ParamSpec& spec, const std::string& text)
{
    const auto& values = m_workbench.params().values();
    const auto it = values.find(spec.id);
    if (it != values.end() && toText(it->second) == text)
        return;
    m_workbench.commitParam(spec.id, text, coreText(spec.label));
}

void ParamForm::refresh()
{
    const Params& params = m_workbench.params();
    if (!params.has("preset"))
        return;
    const Params preset = presetParams(params);
    const std::set<std::string> idle = idleParams(params);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::string& id = m_specs[i].id;
        const auto it = params.values().find(id);
        m_rows[i].editor->setEnabled(it != params.values().end());
        if (it == params.values().end())
            continue;
        QWidget* editor = m_rows[i].editor;
        const QSignalBlocker blocker(editor);
        if (auto* check = qobject_cast<QCheckBox*>(editor))
            check->setChecked(std::get<bool>(it->second));
        else if (auto* combo = qobject_cast<QComboBox*>(editor))
            combo->setCurrentIndex(combo->findData(qstr(toText(it->second))));
        else if (auto* number = qobject_cast<QDoubleSpinBox*>(editor))
            number->setValue(QString::fromStdString(toText(it->second)).toDouble());
        else if (auto* text = editor->findChild<QLineEdit*>())
            text->setText(qstr(toText(it->second)));
        const auto own = preset.values().find(id);
        const bool differs = own != preset.values().end() && !(own->second == it->second);
        QFont font = m_rows[i].label->font();
        font.setBold(differs);
        m_rows[i].label->setFont(font);
        const bool isIdle = idle.contains(id);
        m_rows[i].label->setHidden(isIdle);
        editor->setHidden(isIdle);
        QSizePolicy policy = m_rows[i].reset->sizePolicy();
        policy.setRetainSizeWhenHidden(!isIdle);
        m_rows[i].reset->setSizePolicy(policy);
        m_rows[i].reset->setHidden(isIdle || !differs);
    }
}

} // namespace craft::ui
