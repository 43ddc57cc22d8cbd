// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/selection_summary.hpp"

#include "gui/docks/facts_grid.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QLocale>
#include <map>

namespace netloom {

SelectionSummary::SelectionSummary(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(makeLabel({}, TextRole::Title, this)),
      m_facts(new FactsGrid(this)),
      m_hint(makeWrappedLabel({}, TextRole::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 14);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(makeRule(this));
    column->addWidget(m_hint);
    column->addStretch();
}

void SelectionSummary::showNodes(const std::vector<NodeId> &nodes)
{
    const GraphSpec &graph = *m_session.project().graph;
    std::map<QString, int> kinds;
    Cost cost;
    for (const NodeId id : nodes) {
        const Node *node = graph.find(id);
        if (!node)
            continue;
        const NodeInfo *info = findNodeType(node->type);
        ++kinds[info ? shown(info->label) : qstr(node->type)];
        if (const auto found = m_session.analysis().nodes.find(id); found != m_session.analysis().nodes.end()) {
            cost.parameters += found->second.cost.parameters;
            cost.multiplyAdds += found->second.cost.multiplyAdds;
        }
    }
    std::vector<std::pair<QString, QString>> facts;
    for (const auto &[kind, count] : kinds)
        facts.emplace_back(kind, QString::number(count));
    facts.emplace_back(tr("Parameters"), QLocale().toString(cost.parameters));
    facts.emplace_back(tr("Multiply-adds"), tr("%1 a sample").arg(QLocale().toString(cost.multiplyAdds)));
    m_title->setText(tr("%n nodes", nullptr, static_cast<int>(nodes.size())));
    m_facts->setFacts(facts);
    m_hint->setText(tr("Drag one to move them all. Copy, Duplicate and Delete work on all of them."));
}

} // namespace netloom
