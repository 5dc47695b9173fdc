// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/baseline_menu.h"

#include "core/pipeline/settings.h"
#include "core/select/registry.h"
#include "ui/base/text.h"
#include "ui/workbench/workbench.h"

#include <QMenu>
#include <QPointer>

#include <set>

namespace craft::ui {

Params baselineParams(const Params& shown, const std::string& method)
{
    std::map<std::string, std::string> texts;
    for (const auto& [id, value] : shown.values())
        texts[id] = toText(value);
    const std::map<std::string, std::string> changes{
        {"method", method}, {"pin", ""}, {"cluster-weights", ""}};
    for (const std::string& id : replacedParams(shown, changes))
        texts.erase(id);
    for (const auto& [id, value] : changes)
        texts[id] = value;
    Params out = resolveRun(texts);
    // Nobody drags the budget of a kept run: what lies beyond it is not worth a search for each.
    if (methodTraits(out).greedy)
        out.set("depth", std::int64_t{0});
    return out;
}

BaselineMenu::BaselineMenu(Workbench& workbench, QWidget* parent)
    : QPushButton(tr("Add method"), parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("compareAdd"));
    setToolTip(tr("Selects by another method with the present budget and its default parameters, "
                  "keeps the run and compares it with the present one"));
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    struct Baseline {
        const char* method;
        QString text;
        QString tip;
    };
    const Baseline baselines[] = {
        {"random", tr("Random in each cluster"), tr("Random pairs of each cluster")},
        {"nearest", tr("Nearest in each cluster"),
         tr("The pairs that are nearest to the centre of their cluster")},
        {"uniform", tr("Random in the whole pool"), tr("Random pairs of the pool, no clusters")},
        {"similarity", tr("Nearest to the validation mean"),
         tr("The pairs most similar to the mean of all validation pairs, no clusters")},
    };
    menu->addSection(tr("Baselines"));
    std::set<std::string> named;
    for (const Baseline& baseline : baselines) {
        addMethod(*menu, baseline.method, baseline.text, baseline.tip);
        named.insert(baseline.method);
    }
    menu->addSection(tr("Methods"));
    for (const Entry<Selector>& entry : selectors()) {
        const std::string id(entry.id);
        if (!named.contains(id))
            addMethod(*menu, id, coreText(entry.label), {});
    }
    setMenu(menu);
    setMinimumWidth(sizeHint().width() + 2 * fontMetrics().averageCharWidth()); // its arrow
}

void BaselineMenu::addMethod(QMenu& menu, const std::string& method, const QString& text,
                             const QString& tip)
{
    auto* action = menu.addAction(text);
    action->setObjectName(QStringLiteral("compareAdd-") + qstr(method));
    if (!tip.isEmpty())
        action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, method, text] { run(method, text); });
}

void BaselineMenu::run(const std::string& method, const QString& title)
{
    if (!m_workbench.run())
        return;
    Params params;
    try {
        params = baselineParams(m_workbench.params(), method);
    } catch (const Error& error) {
        m_workbench.fail(error);
        return;
    }
    params.set("k", static_cast<std::int64_t>(m_workbench.run()->clustering->clusters()));
    m_workbench.keepRunOf(params, title, [self = QPointer<BaselineMenu>(this)](std::int64_t id) {
        if (!self.isNull())
            emit self->kept(id);
    });
}

} // namespace craft::ui
