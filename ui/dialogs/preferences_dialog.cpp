// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferences_dialog.h"

#include "ui/base/preferences.h"
#include "ui/base/theme.h"
#include "ui/widgets/action_list.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <thread>

namespace craft::ui {
namespace {

void choose(QComboBox& box, const QVariant& data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

QLabel* makeHint(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences& preferences, ActionList& actions, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    m_tabs = new QTabWidget;
    const auto add = [this](QWidget* page, const char* id, const QString& title) {
        page->setObjectName(QLatin1String(id));
        m_tabs->addTab(page, title);
    };
    add(makeGeneral(), "general", tr("General"));
    add(makeAppearance(), "appearance", tr("Appearance"));
    add(makeCompute(), "compute", tr("Computing"));
    add(makeShortcuts(), "shortcuts", tr("Shortcuts"));
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(32 * em, 24 * em);
}

void PreferencesDialog::showPage(const QString& id)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == id)
            m_tabs->setCurrentIndex(i);
    }
}

QWidget* PreferencesDialog::makeGeneral()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    auto* language = new QComboBox;
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->addItem(QStringLiteral("हिन्दी"), QStringLiteral("hi"));
    choose(*language, m_preferences.language());
    connect(language, &QComboBox::activated, this, [this, language](int) {
        m_preferences.setLanguage(language->currentData().toString());
    });
    auto* single = new QCheckBox(tr("Letters mark pairs while the table has the focus"));
    single->setChecked(m_preferences.singleKeys());
    connect(single, &QCheckBox::toggled, &m_preferences, &Preferences::setSingleKeys);
    form->addRow(tr("Language"), language);
    form->addRow(QString(), makeHint(tr("The language changes when the program starts again.")));
    form->addRow(tr("Review keys"), single);
    form->addRow(QString(),
                 makeHint(tr("P pins in, X locks out, U clears, N takes a note, J and K "
                             "go to the next and the previous pair.")));
    return page;
}

QWidget* PreferencesDialog::makeAppearance()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    auto* scheme = new QComboBox;
    scheme->addItem(tr("As the system"), static_cast<int>(ColourScheme::System));
    scheme->addItem(tr("Light"), static_cast<int>(ColourScheme::Light));
    scheme->addItem(tr("Dark"), static_cast<int>(ColourScheme::Dark));
    choose(*scheme, static_cast<int>(m_preferences.colourScheme()));
    connect(scheme, &QComboBox::activated, this, [this, scheme](int) {
        m_preferences.setColourScheme(static_cast<ColourScheme>(scheme->currentData().toInt()));
    });
    auto* font = new QSpinBox;
    font->setRange(80, 200);
    font->setSingleStep(10);
    font->setSuffix(tr(" %"));
    font->setKeyboardTracking(false);
    font->setValue(m_preferences.fontPercent());
    connect(font, &QSpinBox::valueChanged, &m_preferences, &Preferences::setFontPercent);
    auto* palette = new QComboBox;
    for (const auto& [id, name] : Theme::palettes())
        palette->addItem(QCoreApplication::translate("Theme", name.toUtf8().constData()), id);
    choose(*palette, m_preferences.palette());
    connect(palette, &QComboBox::activated, this,
            [this, palette](int) { m_preferences.setPalette(palette->currentData().toString()); });
    auto* motion = new QCheckBox(tr("Reduce motion"));
    motion->setChecked(m_preferences.reducedMotion());
    connect(motion, &QCheckBox::toggled, &m_preferences, &Preferences::setReducedMotion);
    form->addRow(tr("Colours"), scheme);
    form->addRow(tr("Chart colours"), palette);
    form->addRow(QString(), makeHint(tr("All of them can be told apart without colour vision.")));
    form->addRow(tr("Text size"), font);
    form->addRow(tr("Motion"), motion);
    return page;
}

QWidget* PreferencesDialog::makeCompute()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    auto* threads = new QSpinBox;
    threads->setRange(1, std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
    threads->setValue(m_preferences.threads());
    connect(threads, &QSpinBox::valueChanged, &m_preferences, &Preferences::setThreads);
    auto* automatic = new QCheckBox(tr("Apply changed parameters at once"));
    automatic->setChecked(m_preferences.autoApply());
    connect(automatic, &QCheckBox::toggled, &m_preferences, &Preferences::setAutoApply);
    form->addRow(tr("Threads"), threads);
    form->addRow(QString(), makeHint(tr("Results do not depend on the number of threads.")));
    form->addRow(tr("Parameters"), automatic);
    return page;
}

QWidget* PreferencesDialog::makeShortcuts()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* tree = new QTreeWidget;
    tree->setObjectName(QStringLiteral("shortcut-list"));
    tree->setHeaderLabels({tr("Menu"), tr("Command"), tr("Shortcut")});
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    for (QAction* action : m_actions.all()) {
        auto* item = new QTreeWidgetItem(tree,
                                         {action->property("menu").toString(),
                                          action->text().remove(QLatin1Char('&')),
                                          action->shortcut().toString(QKeySequence::NativeText)});
        item->setData(0, Qt::UserRole, QVariant::fromValue<QObject*>(action));
    }
    tree->resizeColumnToContents(0);
    tree->resizeColumnToContents(1);
    auto* edit = new QKeySequenceEdit;
    auto* standard = new QPushButton(tr("Standard"));
    auto* warning = makeHint({});
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("New shortcut")));
    row->addWidget(edit, 1);
    row->addWidget(standard);
    column->addWidget(tree, 1);
    column->addLayout(row);
    column->addWidget(warning);

    const auto current = [tree]() -> QAction* {
        QTreeWidgetItem* item = tree->currentItem();
        return item == nullptr
            ? nullptr
            : qobject_cast<QAction*>(item->data(0, Qt::UserRole).value<QObject*>());
    };
    const auto set = [this, tree, edit, warning, current](const QKeySequence& keys) {
        QAction* action = current();
        if (action == nullptr)
            return;
        if (const QAction* other = m_actions.conflicting(action, keys)) {
            warning->setText(tr("“%1” already has this shortcut. Choose another one, or change "
                                "that command first.")
                                 .arg(other->text().remove(QLatin1Char('&'))));
            return;
        }
        warning->clear();
        m_actions.setShortcut(action, keys);
        tree->currentItem()->setText(2, keys.toString(QKeySequence::NativeText));
        edit->setKeySequence(keys);
    };
    connect(tree, &QTreeWidget::currentItemChanged, this, [edit, warning, current] {
        warning->clear();
        if (const QAction* action = current())
            edit->setKeySequence(action->shortcut());
    });
    connect(edit, &QKeySequenceEdit::editingFinished, this,
            [edit, set] { set(edit->keySequence()); });
    connect(standard, &QPushButton::clicked, this, [this, set, current] {
        if (const QAction* action = current())
            set(m_actions.standardShortcut(action));
    });
    return page;
}

} // namespace craft::ui
