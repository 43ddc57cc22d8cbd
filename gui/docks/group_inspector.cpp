// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/group_inspector.hpp"

#include "engine/graph/groups.hpp"
#include "gui/canvas/block_library.hpp"
#include "gui/canvas/group_edits.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/docks/facts_grid.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace netloom {

GroupInspector::GroupInspector(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(new QLineEdit(this)),
      m_repeatsLabel(makeLabel({}, TextRole::Secondary, this)),
      m_noteLabel(makeLabel({}, TextRole::Secondary, this)),
      m_repeats(new QSpinBox(this)),
      m_repeatsRow(new QWidget(this)),
      m_actions(new QWidget(this)),
      m_note(new QPlainTextEdit(this)),
      m_facts(new FactsGrid(this)),
      m_hint(makeWrappedLabel({}, TextRole::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 14);
    column->setSpacing(12);
    m_title->setObjectName(QStringLiteral("groupTitle"));
    m_title->setFont(titleFont());
    column->addWidget(m_title);
    makeRepeats(m_repeatsRow);
    column->addWidget(m_repeatsRow);
    auto *note = new QVBoxLayout;
    note->setSpacing(4);
    note->addWidget(m_noteLabel);
    note->addWidget(m_note);
    m_note->setObjectName(QStringLiteral("groupNote"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(96);
    column->addLayout(note);
    makeActions(m_actions);
    column->addWidget(m_actions);
    column->addWidget(makeRule(this));
    column->addWidget(m_facts);
    column->addWidget(m_hint);
    column->addStretch(1);
    retranslate();

    const auto graph = [this]() -> const GraphSpec & { return *m_session.project().graph; };
    connect(m_title, &QLineEdit::editingFinished, this, [this, graph] {
        if (const Group *group = graph().group(m_group); group && m_title->text().trimmed() != qstr(group->title))
            apply(edits::rename(graph(), m_group, m_title->text()));
    });
    connect(m_repeats, &QSpinBox::valueChanged, this, [this, graph](int times) {
        if (graph().group(m_group))
            apply(edits::setRepeats(graph(), m_group, times));
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this, graph] {
        if (graph().group(m_group))
            apply(edits::setNote(graph(), m_group, m_note->toPlainText()));
    });
}

void GroupInspector::makeRepeats(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_repeatsLabel, 1);
    m_repeats->setObjectName(QStringLiteral("groupRepeats"));
    m_repeats->setRange(1, mostRepeats);
    m_repeats->setPrefix(QStringLiteral("\u00d7 "));
    m_repeats->setKeyboardTracking(false);
    layout->addWidget(m_repeats);
}

void GroupInspector::makeActions(QWidget *row)
{
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QPushButton **button : {&m_fold, &m_ungroup, &m_keep})
        *button = new QPushButton(row);
    layout->addWidget(m_fold, 0, 0);
    layout->addWidget(m_ungroup, 0, 1);
    layout->addWidget(m_keep, 1, 0, 1, 2);
    m_fold->setObjectName(QStringLiteral("foldGroup"));
    m_ungroup->setObjectName(QStringLiteral("ungroup"));
    m_keep->setObjectName(QStringLiteral("keepGroup"));
    connect(m_fold, &QPushButton::clicked, this, [this] {
        const GraphSpec &graph = *m_session.project().graph;
        if (const Group *group = graph.group(m_group))
            apply(edits::setFolded(graph, m_group, !group->isFolded));
    });
    connect(m_ungroup, &QPushButton::clicked, this,
            [this] { apply(edits::ungroup(*m_session.project().graph, {m_group})); });
    connect(m_keep, &QPushButton::clicked, this, &GroupInspector::keep);
}

void GroupInspector::retranslate()
{
    m_title->setAccessibleName(tr("Title"));
    m_repeatsLabel->setText(tr("Repeat"));
    m_repeats->setAccessibleName(tr("Repeat"));
    m_repeats->setToolTip(tr("Each copy has weights of its own; the group needs one way in and one way out"));
    m_noteLabel->setText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What this part is for"));
    m_ungroup->setText(tr("Ungroup"));
    m_keep->setText(tr("Keep in library"));
    m_keep->setToolTip(tr("The palette then offers this block in every project"));
}

void GroupInspector::showGroup(NodeId id)
{
    const Group *group = m_session.project().graph->group(id);
    if (!group)
        return;
    m_group = id;
    const QSignalBlocker quietRepeats(m_repeats), quietNote(m_note);
    if (m_title->text() != qstr(group->title))
        m_title->setText(qstr(group->title));
    m_repeats->setValue(group->repeats);
    if (m_note->toPlainText() != qstr(group->note))
        m_note->setPlainText(qstr(group->note));
    const bool isNote = nodesIn(*m_session.project().graph, id).empty();
    for (QWidget *part : {m_repeatsRow, m_actions, static_cast<QWidget *>(m_facts)})
        part->setVisible(!isNote);
    m_fold->setText(group->isFolded ? tr("Open") : tr("Fold"));
    m_hint->setText(isNote            ? tr("A note stands where you drag it. Delete takes it away.")
                    : group->isFolded ? tr("A double click or Open shows what is in the block.")
                                      : tr("Drag the frame by its head. A node that you drop on it belongs to it."));
    showFacts(*group);
}

void GroupInspector::showFacts(const Group &group)
{
    const GraphSpec &graph = *m_session.project().graph;
    const std::vector<NodeId> nodes = nodesIn(graph, group.id);
    Cost cost;
    for (const NodeId node : nodes)
        if (const auto found = m_session.analysis().nodes.find(node); found != m_session.analysis().nodes.end()) {
            cost.parameters += found->second.cost.parameters;
            cost.multiplyAdds += found->second.cost.multiplyAdds;
        }
    const GroupPorts ports = groupPorts(graph, group.id);
    std::vector<std::pair<QString, QString>> facts;
    facts.emplace_back(tr("Nodes"), QLocale().toString(static_cast<qulonglong>(nodes.size())));
    for (const GroupPorts::Input &input : ports.inputs)
        if (input.source)
            facts.emplace_back(tr("In"), shapeText(m_session.analysis().shapeAt(*input.source)));
    for (const PortRef &output : ports.outputs)
        facts.emplace_back(tr("Out"), shapeText(m_session.analysis(), output));
    facts.emplace_back(tr("Parameters"), QLocale().toString(static_cast<qlonglong>(cost.parameters)));
    facts.emplace_back(tr("Multiply-adds"),
                       tr("%1 a sample").arg(QLocale().toString(static_cast<qlonglong>(cost.multiplyAdds))));
    m_facts->setFacts(facts);
}

/// For every project, with the group around it and open or folded as it is.
void GroupInspector::keep()
{
    const GraphSpec &graph = *m_session.project().graph;
    if (!graph.group(m_group))
        return;
    try {
        const QString name = block_library::keep(titleOf(graph, m_group), subgraph(graph, {m_group}));
        m_session.notify(tr("%1 is in the library now: the palette offers it in every project.").arg(name), false);
        emit m_session.blocksChanged();
    } catch (const Error &error) {
        m_session.notify(shown(error), true);
    }
}

void GroupInspector::focusFirst()
{
    if (m_repeatsRow->isHidden())
        m_note->setFocus();
    else
        m_title->setFocus();
}

void GroupInspector::apply(const GraphEdit &edit)
{
    m_session.editGraph(edit.name, edit.graph, edit.mergeKey);
    m_session.selectNodes(edit.select);
}

void GroupInspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showGroup(m_group);
}

} // namespace netloom
