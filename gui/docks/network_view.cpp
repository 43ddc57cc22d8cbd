// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/network_view.hpp"

#include "engine/graph/network_text.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"
#include "gui/canvas/quick_field.hpp"
#include "gui/docks/inspector_dock.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "gui/theme/wrapped_height.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace netloom {

namespace {

constexpr int overlayMargin = 12;
constexpr int overlayHeight = 32;
constexpr int maxFieldWidth = 560;
constexpr int handDelay = 150; ///< milliseconds, while something is under a person's hand

/// "network text:1:7" names the column behind the last colon.
int columnOf(const Error &error)
{
    return qstr(error.where()).section(u':', -1).toInt();
}

} // namespace

NetworkView::NetworkView(const DockContext &context, QWidget *parent)
    : QWidget(parent),
      m_session(context.session),
      m_runs(context.runs),
      m_canvas(new CanvasView(this)),
      m_quick(new QuickField(this)),
      m_trouble(makeWrappedLabel({}, TextRole::Bad, this)),
      m_tools(new QWidget(this))
{
    setObjectName(QStringLiteral("networkPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas);
    m_canvas->setTopMargin(overlayHeight + overlayMargin + 4);
    m_trouble->setObjectName(QStringLiteral("quickTrouble"));
    m_trouble->setProperty("look", "pill");
    m_trouble->setProperty("tone", "bad");
    m_trouble->hide();
    makeTools();
    m_handTimer.setSingleShot(true);
    m_handTimer.setInterval(handDelay);

    connect(&m_handTimer, &QTimer::timeout, this, &NetworkView::showIssues);
    connect(&m_session, &Session::findingsChanged, this, &NetworkView::showIssues);
    connect(&m_session, &Session::graphChanged, this, &NetworkView::showGraph);
    connect(&m_session.preferences(), &Preferences::favouritesChanged, this, &NetworkView::showGraph);
    connect(&m_session, &Session::projectReplaced, this, [this] {
        showGraph();
        restoreView();
    });
    connect(&m_session, &Session::selectionChanged, this, [this] {
        findInspector();
        m_canvas->setSelectedNodes(m_session.selectedNodes());
    });
    connect(&m_runs, &RunController::pulseChanged, this,
            [this](const NetworkPulse &pulse) { m_canvas->canvas().setPulse(pulse); });
    // What ran through a network says nothing of another one.
    connect(&m_session, &Session::graphChanged, this, [this] { m_canvas->canvas().setPulse({}); });
    connect(&m_session, &Session::projectReplaced, this, [this] { m_canvas->canvas().setPulse({}); });
    connect(m_canvas, &CanvasView::editRequested, this,
            [this](const GraphEdit &edit) { m_session.editGraph(edit.name, edit.graph, edit.mergeKey); });
    connect(m_canvas, &CanvasView::mendRequested, &m_session, &Session::mend);
    connect(m_canvas, &CanvasView::nodesSelected, this,
            [this](const std::vector<NodeId> &nodes) { m_session.selectNodes(nodes); });
    connect(m_canvas, &CanvasView::troubled, this, [this](const QString &sentence) { m_session.notify(sentence, true); });
    connect(m_canvas, &CanvasView::viewChanged, this, &NetworkView::rememberView);
    connect(m_quick, &QLineEdit::returnPressed, this, &NetworkView::applyText);
    connect(m_quick, &QLineEdit::textEdited, m_trouble, &QWidget::hide);
    connect(m_quick, &QLineEdit::editingFinished, this, [this] {
        if (!m_quick->isModified())
            showText();
    });
    retranslate();
    showGraph();
    restoreView();
}

NetworkView::~NetworkView()
{
    watch(false);
}

/// Whether the trainer is to tell what runs through the network: only while someone can see it.
void NetworkView::watch(bool isWanted)
{
    if (m_isWatching == isWanted)
        return;
    m_isWatching = isWanted;
    if (isWanted)
        m_runs.addPulseViewer();
    else
        m_runs.removePulseViewer();
}

void NetworkView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watch(true);
    findInspector();
}

void NetworkView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watch(false);
}

void NetworkView::findInspector()
{
    if (m_inspector)
        return;
    m_inspector = window()->findChild<InspectorDock *>();
    if (!m_inspector)
        return;
    m_canvas->setHasInspector(m_inspector->isVisible());
    connect(m_inspector, &InspectorDock::shownChanged, m_canvas, &CanvasView::setHasInspector);
    connect(m_inspector, &InspectorDock::left, m_canvas, [this] { m_canvas->setFocus(); });
    connect(m_canvas, &CanvasView::repairsRequested, m_inspector, &InspectorDock::goToRepairs);
    connect(m_canvas, &CanvasView::inspectRequested, m_inspector, &InspectorDock::beginEditing);
}

void NetworkView::makeTools()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const std::pair<const char *, void (CanvasView::*)()> tools[] = {
        {"zoom-out", &CanvasView::zoomOut},
        {"zoom-in", &CanvasView::zoomIn},
        {"fit", &CanvasView::zoomToFit},
        {"arrange", &CanvasView::arrange},
    };
    for (const auto &[icon, slot] : tools) {
        QPushButton *button = iconButton(QString::fromLatin1(icon), {}, m_tools);
        button->setObjectName(QLatin1String(icon));
        connect(button, &QPushButton::clicked, m_canvas, slot);
        row->addWidget(button);
    }
}

void NetworkView::retranslate()
{
    const std::pair<const char *, QString> tips[] = {
        {"zoom-out", tr("Zoom out")},
        {"zoom-in", tr("Zoom in")},
        {"fit", tr("Zoom to fit")},
        {"arrange", tr("Arrange the nodes")},
    };
    for (const auto &[name, tip] : tips)
        if (auto *button = m_tools->findChild<QPushButton *>(QLatin1String(name))) {
            button->setToolTip(tip);
            button->setAccessibleName(tip);
        }
    m_quick->setAccessibleName(tr("Quick network"));
}

void NetworkView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NetworkView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeOverlays();
}

void NetworkView::placeOverlays()
{
    const QSize tools = m_tools->sizeHint();
    const int room = width() - tools.width() - 3 * overlayMargin;
    m_quick->setGeometry(overlayMargin, overlayMargin, std::min(maxFieldWidth, room), overlayHeight);
    m_tools->setGeometry(width() - tools.width() - overlayMargin, overlayMargin + (overlayHeight - tools.height()) / 2,
                         tools.width(), tools.height());
    m_trouble->setFixedWidth(m_quick->width());
    m_trouble->setFixedHeight(wrappedHeight(m_trouble, m_quick->width()) + 10);
    m_trouble->move(overlayMargin, overlayMargin + overlayHeight + 6);
    for (QWidget *overlay : {static_cast<QWidget *>(m_quick), m_tools, static_cast<QWidget *>(m_trouble)})
        overlay->raise();
}

void NetworkView::showGraph()
{
    CanvasContent content;
    content.graph = m_session.project().graph;
    content.analysis = m_session.analysis();
    content.issues = m_session.findings();
    content.signature = m_session.signature();
    content.favourites = m_session.preferences().favourites();
    m_canvas->setContent(std::move(content));
    m_canvas->setSelectedNodes(m_session.selectedNodes());
    showText();
}

void NetworkView::showIssues()
{
    const CanvasScene &scene = m_canvas->canvas();
    if (scene.isBusy()) {
        m_handTimer.start();
        return;
    }
    CanvasContent content = scene.content();
    content.issues = m_session.findings();
    m_canvas->setContent(std::move(content));
}

void NetworkView::showText()
{
    if (m_quick->hasFocus() && m_quick->isModified())
        return; // someone is typing
    const GraphSpec &graph = *m_session.project().graph;
    m_quick->setText(qstr(networkText(graph)));
    if (!m_quick->hasFocus())
        m_quick->setCursorPosition(0); // a long text is read from its beginning
    m_quick->setPlaceholderText(graph.nodes.empty() ? QStringLiteral("dense 32 relu > dense 16 relu > dense 1")
                                                    : tr("This drawing is no single line; what you type here replaces it"));
    m_quick->markColumn(0);
    m_trouble->hide();
}

void NetworkView::applyText()
{
    const std::string typed = m_quick->text().trimmed().toStdString();
    if (typed.empty() || typed == networkText(*m_session.project().graph))
        return;
    try {
        GraphSpec drawn = parseNetwork(typed);
        drawn =
            m_session.signature() ? completeNetwork(std::move(drawn), *m_session.signature()) : arranged(std::move(drawn));
        m_quick->setModified(false);
        m_session.selectNodes({});
        m_session.editGraph(tr("draw the network from text"), std::move(drawn));
        m_canvas->zoomToFit();
        showText();
    } catch (const Error &error) {
        m_quick->markColumn(columnOf(error));
        m_trouble->setText(shown(error.message()));
        m_trouble->show();
        placeOverlays();
    }
}

void NetworkView::rememberView()
{
    if (!m_session.hasProject())
        return;
    ViewState view = m_session.project().view;
    const QPointF centre = m_canvas->centre();
    view.zoom = m_canvas->isFitted() ? ViewState{}.zoom : m_canvas->zoom();
    view.center = m_canvas->isFitted() ? ViewState{}.center : Point{centre.x(), centre.y()};
    m_session.setView(view);
}

void NetworkView::restoreView()
{
    const ViewState &view = m_session.project().view;
    if (view.zoom == ViewState{}.zoom && view.center == ViewState{}.center)
        m_canvas->zoomToFit(); // and fitted it stays, whatever the window's size, until someone moves it
    else
        m_canvas->setZoomAndCentre(view.zoom, {view.center.x, view.center.y});
}

} // namespace netloom
