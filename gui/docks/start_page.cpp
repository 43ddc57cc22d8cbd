// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/start_page.hpp"

#include "gui/app/job_tracker.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/examples/examples.hpp"
#include "projects/format/project_file.hpp"

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <algorithm>
#include <map>

namespace netloom {

/// A network in small: a block a node, in its category's colour, and its wires.
class Thumbnail : public QWidget
{
public:
    explicit Thumbnail(QWidget *parent) : QWidget(parent) { setFixedHeight(64); }
    void setGraph(std::shared_ptr<const GraphSpec> graph)
    {
        m_graph = std::move(graph);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.window);
        painter.drawRoundedRect(rect(), 6, 6);
        if (!m_graph || m_graph->nodes.empty())
            return;
        QRectF bounds;
        for (const Node &node : m_graph->nodes)
            bounds |= QRectF(node.position.x, node.position.y, 148, 58);
        const double scale = std::min({(width() - 24) / bounds.width(), (height() - 20) / bounds.height(), 0.3});
        const QPointF origin = QPointF(width(), height()) / 2 - bounds.center() * scale;
        std::map<NodeId, QRectF> places;
        for (const Node &node : m_graph->nodes)
            places[node.id] = QRectF(origin + QPointF(node.position.x, node.position.y) * scale, QSizeF(148, 58) * scale);
        painter.setPen(QPen(t.muted, 1));
        for (const Edge &edge : m_graph->edges) {
            const QRectF from = places[edge.from.node], to = places[edge.to.node];
            painter.drawLine(QPointF(from.right(), from.center().y()), QPointF(to.left(), to.center().y()));
        }
        painter.setPen(Qt::NoPen);
        for (const Node &node : m_graph->nodes) {
            const NodeInfo *info = findNodeType(node.type);
            painter.setBrush(info ? t.category(info->category) : t.muted);
            painter.drawRoundedRect(places[node.id], 2, 2);
        }
    }

private:
    std::shared_ptr<const GraphSpec> m_graph;
};

ExampleTile::ExampleTile(const ExampleText &example, QWidget *parent) : QPushButton(parent), m_thumbnail(new Thumbnail(this))
{
    setProperty("look", QStringLiteral("tile"));
    setCursor(Qt::PointingHandCursor);
    nameWidget(this, QStringLiteral("example.%1").arg(qstr(example.id)), shown(example.title));
    setAccessibleDescription(shown(example.summary));
    setToolTip(shown(example.seeing));
    auto *title = new ElidedLabel(shown(example.title), TextRole::Strong, this);
    QLabel *summary = makeWrappedLabel(shown(example.summary), TextRole::Secondary, this);
    summary->setAlignment(Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(5);
    column->addWidget(m_thumbnail);
    column->addSpacing(3);
    column->addWidget(title);
    column->addWidget(summary, 1);
    for (QWidget *child : std::initializer_list<QWidget *>{m_thumbnail, title, summary})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(sizeHint());
}

void ExampleTile::setGraph(std::shared_ptr<const GraphSpec> graph)
{
    m_thumbnail->setGraph(std::move(graph));
}

StartPage::StartPage(JobTracker &jobs, const QStringList &recentFiles, QWidget *parent) : QWidget(parent)
{
    nameWidget(this, QStringLiteral("startPage"), tr("Start page"));
    auto *body = new QWidget;
    body->setProperty("look", QStringLiteral("window"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(40, 32, 40, 32);
    column->setSpacing(10);
    auto *headline = new QLabel(tr("What shall the network learn?"), body);
    QFont font = titleFont();
    font.setPixelSize(25);
    headline->setFont(font);
    column->addWidget(headline);
    column->addWidget(
        makeWrappedLabel(tr("Drop a table or a project anywhere on this window, or begin here."), TextRole::Muted, body));
    column->addSpacing(10);
    column->addWidget(makeActions());
    column->addSpacing(18);
    column->addWidget(new SectionTitle(tr("Shipped experiments"), body));
    column->addWidget(makeExamples(jobs));
    if (!recentFiles.isEmpty()) {
        column->addSpacing(14);
        column->addWidget(new SectionTitle(tr("Opened lately"), body));
        column->addWidget(makeRecent(recentFiles));
    }
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget *StartPage::makeActions()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](QPushButton *button, const QString &objectName, void (StartPage::*signal)()) {
        nameWidget(button, objectName, button->text());
        button->setMinimumHeight(34);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
    };
    add(primaryButton(tr("New from data"), box), QStringLiteral("newFromData"), &StartPage::newFromData);
    add(new QPushButton(tr("New from template"), box), QStringLiteral("newFromTemplate"), &StartPage::newFromTemplate);
    add(new QPushButton(tr("Open project"), box), QStringLiteral("openProject"), &StartPage::openProject);
    row->addStretch();
    return box;
}

QWidget *StartPage::makeExamples(JobTracker &jobs)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setSpacing(12);
    grid->setColumnStretch(4, 1);
    int place = 0;
    for (const ExampleText &example : exampleTexts()) {
        auto *tile = new ExampleTile(example, box);
        grid->addWidget(tile, place / 4, place % 4);
        ++place;
        connect(tile, &QPushButton::clicked, this, [this, id = qstr(example.id)] { emit openExample(id); });
        jobs.start<Project>(
            QStringLiteral("example.%1").arg(qstr(example.id)), tr("Looking at %1").arg(shown(example.title)), tile,
            [id = example.id](const JobControl &) { return loadProject(exampleFile(id)); },
            [tile](Project project) { tile->setGraph(project.graph); },
            [tile](const Error &error) {
                tile->setEnabled(false);
                tile->setToolTip(shown(error));
            });
    }
    return box;
}

QWidget *StartPage::makeRecent(const QStringList &files)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const QString &path : files.mid(0, 6)) {
        auto *button = new QPushButton(
            QStringLiteral("%1   %2").arg(QFileInfo(path).completeBaseName(), QFileInfo(path).absolutePath()), box);
        button->setProperty("look", QStringLiteral("link"));
        button->setCursor(Qt::PointingHandCursor);
        nameWidget(button, QStringLiteral("recent"), QFileInfo(path).fileName());
        button->setToolTip(path);
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, path] { emit openRecent(path); });
    }
    return box;
}

} // namespace netloom
