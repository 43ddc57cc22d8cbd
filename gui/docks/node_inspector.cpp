// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/node_inspector.hpp"

#include "engine/losses/loss.hpp"
#include "gui/canvas/graph_edits.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/canvas/repair_button.hpp"
#include "gui/docks/facts_grid.hpp"
#include "gui/forms/param_form.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace netloom {

namespace {

QString batchOf(const std::optional<Shape> &shape)
{
    if (!shape)
        return NodeInspector::tr("not known yet");
    QStringList dims{NodeInspector::tr("batch")};
    for (const std::int64_t dim : shape->dims())
        dims << QString::number(dim);
    return QStringLiteral("(%1)").arg(dims.join(QStringLiteral(", ")));
}

QString allOf(const std::vector<std::optional<Shape>> &shapes)
{
    QStringList lines;
    for (const std::optional<Shape> &shape : shapes)
        lines << batchOf(shape);
    return lines.join(u'\n');
}

} // namespace

NodeInspector::NodeInspector(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_stripe(new QFrame(this)),
      m_title(new QLineEdit(this)),
      m_formula(makeWrappedLabel({}, TextRole::Mono, this)),
      m_kindRow(new QWidget(this)),
      m_kindLabel(makeLabel({}, TextRole::Secondary, this)),
      m_kind(new QComboBox(this)),
      m_form(new ParamForm(this)),
      m_rule(makeRule(this)),
      m_facts(new FactsGrid(this)),
      m_issue(new Card(this, Tone::Bad)),
      m_sentence(makeWrappedLabel({}, TextRole::Body, m_issue)),
      m_help(makeWrappedLabel({}, TextRole::Secondary, this)),
      m_source(makeWrappedLabel({}, TextRole::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 14);
    column->setSpacing(12);
    makeHead();
    m_issue->body()->addWidget(m_sentence);
    auto *kind = new QVBoxLayout(m_kindRow);
    kind->setContentsMargins(0, 0, 0, 0);
    kind->setSpacing(4);
    kind->addWidget(m_kindLabel);
    kind->addWidget(m_kind);
    m_kind->setObjectName(QStringLiteral("lossKind"));
    for (QWidget *part :
         {static_cast<QWidget *>(m_issue), m_kindRow, static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_rule),
          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(makeRule(this)), static_cast<QWidget *>(m_help),
          static_cast<QWidget *>(m_source)})
        column->addWidget(part);
    column->addStretch();

    connect(m_title, &QLineEdit::editingFinished, this, &NodeInspector::retitle);
    connect(m_form, &ParamForm::edited, this, [this](const QString &key, const ParamValue &value) {
        const GraphEdit edit = edits::setParam(*m_session.project().graph, m_node, key.toStdString(), value);
        m_session.editGraph(edit.name, edit.graph, edit.mergeKey);
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const std::string type = m_kind->itemData(index).toString().toStdString();
        const Node *node = m_session.project().graph->find(m_node);
        if (!node || node->type == type)
            return;
        const GraphEdit edit = edits::changeType(*m_session.project().graph, m_node, type);
        m_session.editGraph(edit.name, edit.graph);
    });
}

void NodeInspector::makeHead()
{
    m_stripe->setFixedWidth(5);
    m_title->setObjectName(QStringLiteral("nodeTitle"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setToolTip(tr("The node's title; click to rename it"));
    m_title->setFont(titleFont());
    m_title->setTextMargins(-2, 0, 0, 0); // flush with the formula below
    // A heading that can be typed into: no box until it is used.
    m_title->setStyleSheet(
        QStringLiteral("QLineEdit { background: transparent; border: none; border-bottom: 1px solid transparent;"
                       " border-radius: 0; padding: 0; min-height: 22px; }"
                       "QLineEdit:hover, QLineEdit:focus { border-bottom-color: palette(highlight); }"));
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_formula);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_stripe);
    head->addLayout(words, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void NodeInspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showStripe();
    if (event->type() == QEvent::LanguageChange && m_session.project().graph->find(m_node)) {
        m_title->setAccessibleName(tr("Title"));
        showNode(m_node);
    }
}

void NodeInspector::showNode(NodeId id)
{
    if (m_node != id)
        retitle(); // what was typed for the node before; this may put another graph in force
    m_node = id;
    const Node *node = m_session.project().graph->find(id);
    if (!node)
        return;
    const NodeInfo *info = findNodeType(node->type);
    if (!m_title->hasFocus() || !m_title->isModified())
        m_title->setText(qstr(node->title));
    m_formula->setText(info ? shown(info->formula) : QString());
    m_formula->setVisible(!m_formula->text().isEmpty());
    m_form->setSpecs(info ? info->params : std::vector<ParamSpec>{}, node->params);
    m_form->setVisible(info && !info->params.empty());
    showKinds(*node, info);
    showFacts(*node);
    showIssue(*node);
    m_help->setText(
        info ? shown(info->help)
             : tr("No layer called %1 is known here. It is kept as it is and saved again.").arg(qstr(node->type)));
    m_source->setText(info ? qstr(info->source) : QString());
    m_source->setVisible(!m_source->text().isEmpty());
    showStripe();
}

void NodeInspector::showStripe()
{
    const Node *node = m_session.project().graph->find(m_node);
    const NodeInfo *info = node ? findNodeType(node->type) : nullptr;
    const Tokens &colours = tokens(palette());
    const QColor colour = info ? colours.category(info->category) : colours.muted;
    m_stripe->setStyleSheet(QStringLiteral("background: %1").arg(colour.name())); // a palette gives way to the page's sheet
}

void NodeInspector::showKinds(const Node &node, const NodeInfo *info)
{
    const bool isLoss = info && info->category == NodeCategory::Loss;
    m_kindRow->setVisible(isLoss);
    if (!isLoss)
        return;
    m_kindLabel->setText(tr("Loss"));
    m_kind->setAccessibleName(tr("Loss"));
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    for (const LossType *loss : losses().all()) {
        if (loss->info().inputs.size() != info->inputs.size())
            continue; // another one would need a wire more or less
        const bool fits = !m_session.signature() || loss->fits(m_session.signature()->task);
        const QString label = shown(loss->info().label);
        m_kind->addItem(fits ? label : tr("%1 (not for this target)").arg(label), qstr(loss->info().id));
    }
    m_kind->setCurrentIndex(m_kind->findData(qstr(node.type)));
}

void NodeInspector::showFacts(const Node &node)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto &nodes = m_session.analysis().nodes;
    if (const auto found = nodes.find(node.id); found != nodes.end()) {
        const GraphAnalysis::ForNode &known = found->second;
        if (!known.inputs.empty())
            facts.emplace_back(tr("In"), allOf(known.inputs));
        if (!known.outputs.empty())
            facts.emplace_back(tr("Out"), allOf(known.outputs));
        facts.emplace_back(tr("Parameters"), QLocale().toString(known.cost.parameters));
        if (known.cost.multiplyAdds > 0)
            facts.emplace_back(tr("Multiply-adds"), tr("%1 a sample").arg(QLocale().toString(known.cost.multiplyAdds)));
        if (known.cost.bytes > 0)
            facts.emplace_back(
                tr("Memory"),
                tr("%1 a sample").arg(QLocale().formattedDataSize(known.cost.bytes, 1, QLocale::DataSizeSIFormat)));
    }
    m_facts->setFacts(facts);
}

void NodeInspector::showIssue(const Node &node)
{
    const GraphIssue *issue = nullptr;
    for (const GraphIssue &each : m_session.findings())
        if (each.node == node.id && (!issue || each.severity < issue->severity))
            issue = &each;
    m_issue->setVisible(issue != nullptr);
    if (!issue)
        return;
    m_issue->setTone(issue->severity == Severity::Error     ? Tone::Bad
                     : issue->severity == Severity::Warning ? Tone::Warning
                                                            : Tone::Plain);
    m_sentence->setText(shown(issue->message));
    if (m_repairs) {
        m_repairs->hide();
        m_repairs->deleteLater(); // one of its buttons may be what was just clicked
    }
    m_repairs = new QWidget(m_issue);
    auto *column = new QVBoxLayout(m_repairs);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    const auto &signature = m_session.signature();
    for (const Repair &repair : repairsOf(*m_session.project().graph, *issue, signature ? &*signature : nullptr)) {
        QPushButton *button =
            makeRepairButton(repair, m_session.project().graph, m_session.analysis().total.parameters, signature, m_repairs);
        connect(button, &QPushButton::clicked, this, [this, repair, id = node.id] {
            m_session.mend(repair, id);
            emit left();
        });
        button->installEventFilter(this);
        column->addWidget(button);
    }
    m_issue->body()->addWidget(m_repairs);
}

void NodeInspector::retitle()
{
    const GraphSpec &graph = *m_session.project().graph;
    const Node *node = graph.find(m_node);
    if (!node || !m_title->isModified())
        return;
    m_title->setModified(false);
    const QString title = m_title->text().trimmed();
    if (title.isEmpty() || title == qstr(node->title)) {
        m_title->setText(qstr(node->title));
        return;
    }
    const GraphEdit edit = edits::rename(graph, m_node, title);
    m_session.editGraph(edit.name, edit.graph);
}

void NodeInspector::focusRepairs()
{
    if (auto *first = m_issue->isVisible() && m_repairs ? m_repairs->findChild<QPushButton *>() : nullptr)
        first->setFocus(Qt::ShortcutFocusReason);
}

bool NodeInspector::eventFilter(QObject *button, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        emit left();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        static_cast<QPushButton *>(button)->click();
    else
        return false;
    return true;
}

void NodeInspector::focusFirst()
{
    QWidget *first = m_form->isVisible() ? m_form->nextInFocusChain() : m_title;
    while (first != m_form && m_form->isAncestorOf(first) && !(first->focusPolicy() & Qt::TabFocus))
        first = first->nextInFocusChain();
    if (!first->isVisible() || first == m_form)
        first = m_title;
    first->setFocus(Qt::TabFocusReason);
}

} // namespace netloom
