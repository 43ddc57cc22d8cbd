// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/draw_points_dialog.hpp"

#include "engine/base/error.hpp"
#include "gui/theme/widgets.hpp"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <algorithm>

namespace netloom {

namespace {

constexpr int sideWidth = 236, rowHeight = 27;

QIcon classIcon(int number, const QWidget *on)
{
    QPixmap picture(QSize(18, 18) * on->devicePixelRatioF());
    picture.setDevicePixelRatio(on->devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintClassMark(painter, {9, 9}, number, 6, tokens(on->palette()));
    painter.end();
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // not tinted where it is chosen
    return icon;
}

QVBoxLayout *withLabel(const QString &label, QWidget *editor, QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    QLabel *title = makeLabel(label, TextRole::Secondary, parent);
    title->setBuddy(editor);
    column->addWidget(title);
    column->addWidget(editor);
    return column;
}

} // namespace

DrawPointsDialog::DrawPointsDialog(const Drawing &drawing, const QString &take, QWidget *parent)
    : QDialog(parent),
      m_plane(new DrawingPlane(m_stack, this)),
      m_count(makeLabel({}, TextRole::Strong, this)),
      m_need(makeWrappedLabel({}, TextRole::Muted, this)),
      m_take(primaryButton(take, this))
{
    setObjectName(QStringLiteral("drawPointsDialog"));
    setWindowTitle(tr("Draw points"));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_plane, 1);
    row->addWidget(makeSide());
    auto *buttons = new QDialogButtonBox(this);
    nameWidget(m_take, QStringLiteral("takePoints"), take);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_take->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(m_count);
    below->addWidget(m_need, 1);
    below->addWidget(buttons);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 16, 16, 16);
    whole->setSpacing(14);
    whole->addLayout(row, 1);
    whole->addLayout(below);
    resize(QSize(860, 660).boundedTo(screen()->availableSize() - QSize(20, 40)));
    addShortcuts();
    connect(m_plane, &DrawingPlane::drawingChanged, this, &DrawPointsDialog::follow);
    useBrush();
    m_plane->begin(drawing);
    m_plane->setFocus();
}

QWidget *DrawPointsDialog::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_labels = new QStackedWidget(side);
    column->addWidget(makeKinds());
    column->addWidget(m_labels);
    m_labels->addWidget(makeClasses());
    m_labels->addWidget(makeValue());
    column->addWidget(makeTools());
    column->addWidget(makeSteps());
    column->addStretch();
    return side;
}

QWidget *DrawPointsDialog::makeKinds()
{
    auto *box = new QWidget(this);
    m_kind = new QComboBox(box);
    nameWidget(m_kind, QStringLiteral("drawnKind"), tr("Each point has"));
    m_kind->addItems({tr("a class"), tr("a value")});
    auto *column = withLabel(m_kind->accessibleName(), m_kind, box);
    column->setContentsMargins(0, 0, 0, 0);
    box->setLayout(column);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const DrawnKind kind = index == 0 ? DrawnKind::Classes : DrawnKind::Values;
        const Drawing changed = withKind(m_plane->drawing(), kind);
        m_plane->change(index == 0 ? tr("make values classes") : tr("make classes values"), changed);
    });
    return box;
}

QWidget *DrawPointsDialog::makeClasses()
{
    m_classes = new QTableWidget(Drawing::mostClasses, 2, this);
    nameWidget(m_classes, QStringLiteral("drawnClasses"), tr("Classes"));
    m_classes->setToolTip(tr("The class of the points that you draw next; the keys 1 to 6 choose it, too"));
    m_classes->setHorizontalHeaderLabels({tr("Class"), tr("Points")});
    m_classes->verticalHeader()->hide();
    m_classes->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_classes->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_classes->horizontalHeader()->setSectionsClickable(false);
    m_classes->horizontalHeader()->setHighlightSections(false);
    m_classes->setColumnWidth(1, 64);
    m_classes->setShowGrid(false);
    m_classes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_classes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_classes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_classes->setTabKeyNavigation(false);
    m_classes->setFrameShape(QFrame::NoFrame);
    m_classes->setMinimumHeight(84);
    m_classes->setMaximumHeight(rowHeight * (Drawing::mostClasses + 1) + 8);
    for (int row = 0; row < Drawing::mostClasses; ++row) {
        auto *count = new QTableWidgetItem;
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_classes->setItem(row, 0, new QTableWidgetItem(classIcon(row + 1, this), tr("Class %1").arg(row + 1)));
        m_classes->setItem(row, 1, count);
    }
    m_classes->setCurrentCell(0, 0);
    connect(m_classes, &QTableWidget::currentCellChanged, this, [this](int row) { m_plane->setValue(row + 1); });
    return m_classes;
}

QWidget *DrawPointsDialog::makeValue()
{
    auto *box = new QWidget(this);
    m_value = new QDoubleSpinBox(box);
    nameWidget(m_value, QStringLiteral("drawnValue"), tr("Value"));
    m_value->setRange(-1, 1);
    m_value->setSingleStep(0.1);
    m_value->setValue(1);
    auto *column = withLabel(tr("Value"), m_value, box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        makeWrappedLabel(tr("From -1 to 1: a triangle upwards above 0, downwards below, the larger the further "
                            "from 0."),
                         TextRole::Secondary, box));
    column->addStretch();
    box->setLayout(column);
    connect(m_value, &QDoubleSpinBox::valueChanged, m_plane, &DrawingPlane::setValue);
    return box;
}

QWidget *DrawPointsDialog::makeTools()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    auto *group = new QButtonGroup(box);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(6);
    using Tool = DrawingPlane::Tool;
    const std::tuple<Tool, QString, QString, QString> all[] = {
        {Tool::Point, QStringLiteral("pointTool"), tr("Point"), tr("A click puts one point")},
        {Tool::Brush, QStringLiteral("brushTool"), tr("Brush"), tr("Strews points while you drag")},
        {Tool::Eraser, QStringLiteral("eraserTool"), tr("Eraser"), tr("Takes away the points that it meets")}};
    for (const auto &[tool, name, text, tip] : all) {
        auto *button = new QPushButton(text, box);
        nameWidget(button, name, text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setChecked(tool == Tool::Point);
        group->addButton(button);
        tools->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, [this, tool = tool] { m_plane->setTool(tool); });
    }
    m_radius = new QSpinBox(box);
    nameWidget(m_radius, QStringLiteral("brushSize"), tr("Brush size"));
    m_radius->setRange(2, 50);
    m_radius->setValue(10);
    m_radius->setSuffix(QStringLiteral(" %"));
    m_radius->setToolTip(tr("Width of brush and eraser, as a share of the plane"));
    m_dab = new QSpinBox(box);
    nameWidget(m_dab, QStringLiteral("brushPoints"), tr("Points a dab"));
    m_dab->setRange(1, 20);
    m_dab->setValue(3);
    m_dab->setToolTip(tr("How many points the brush strews at each place that it passes"));
    for (QSpinBox *spin : {m_radius, m_dab})
        connect(spin, &QSpinBox::valueChanged, this, &DrawPointsDialog::useBrush);
    grid->addLayout(tools, 0, 0, 1, 2);
    grid->addLayout(withLabel(m_radius->accessibleName(), m_radius, box), 1, 0);
    grid->addLayout(withLabel(m_dab->accessibleName(), m_dab, box), 1, 1);
    return box;
}

QWidget *DrawPointsDialog::makeSteps()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto add = [&](const QString &objectName, const QString &text) {
        auto *button = new QPushButton(text, box);
        nameWidget(button, objectName, text);
        button->setAutoDefault(false);
        row->addWidget(button, 1);
        return button;
    };
    m_undo = add(QStringLiteral("undoDrawing"), tr("Undo"));
    m_redo = add(QStringLiteral("redoDrawing"), tr("Redo"));
    m_clear = add(QStringLiteral("clearDrawing"), tr("Clear"));
    connect(m_undo, &QPushButton::clicked, &m_stack, &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &m_stack, &QUndoStack::redo);
    connect(&m_stack, &QUndoStack::indexChanged, this, &DrawPointsDialog::follow);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_plane->change(tr("clear the plane"), {m_plane->drawing().kind, {}});
    });
    return box;
}

void DrawPointsDialog::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence::Undo, [this] { m_stack.undo(); });
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)})
        add(keys, [this] { m_stack.redo(); });
    for (int number = 1; number <= Drawing::mostClasses; ++number)
        add(QKeySequence(static_cast<Qt::Key>(Qt::Key_0 + number)), [this, number] { chooseClass(number); });
}

void DrawPointsDialog::chooseClass(int number)
{
    if (m_plane->drawing().kind == DrawnKind::Classes)
        m_classes->setCurrentCell(number - 1, 0);
}

void DrawPointsDialog::useBrush()
{
    m_plane->setBrush(m_radius->value() / 100.0, m_dab->value());
}

void DrawPointsDialog::follow()
{
    const bool areClasses = m_plane->drawing().kind == DrawnKind::Classes;
    m_kind->setCurrentIndex(areClasses ? 0 : 1);
    m_labels->setCurrentIndex(areClasses ? 0 : 1);
    m_plane->setValue(areClasses ? m_classes->currentRow() + 1 : m_value->value());
    fillCounts();
    m_undo->setEnabled(m_stack.canUndo());
    m_redo->setEnabled(m_stack.canRedo());
    m_clear->setEnabled(!m_plane->drawing().points.empty());
    m_take->setEnabled(isLearnable(m_plane->drawing()));
}

void DrawPointsDialog::fillCounts()
{
    const Drawing &drawing = m_plane->drawing();
    const bool areClasses = drawing.kind == DrawnKind::Classes;
    m_count->setText(tr("%Ln points", nullptr, static_cast<int>(drawing.points.size())));
    if (areClasses) {
        const std::vector<std::size_t> counts = drawing.classCounts();
        for (int row = 0; row < Drawing::mostClasses; ++row)
            m_classes->item(row, 1)->setText(
                QLocale().toString(static_cast<qulonglong>(counts[static_cast<std::size_t>(row)])));
    }
    const QString keys =
        tr("Arrows move the cursor, with Shift in small steps; Enter draws there, Delete and the right button "
           "erase.");
    const QString most = tr("No more than %1 are kept.").arg(QLocale().toString(qulonglong{Drawing::mostPoints}));
    m_need->setText(m_plane->isFull()      ? most
                    : isLearnable(drawing) ? keys
                    : areClasses           ? tr("Draw points of two classes at least.")
                                           : tr("Draw points of two different values at least."));
}

Params paramsOf(const Drawing &drawing)
{
    return {{"kind", std::string(drawing.kind == DrawnKind::Values ? "values" : "classes")},
            {"points", drawingText(drawing)}};
}

Drawing drawingOf(const Params &params)
{
    try {
        return parseDrawing(params.word("kind") == "values" ? DrawnKind::Values : DrawnKind::Classes, params.word("points"));
    } catch (const Error &) {
        return {};
    }
}

} // namespace netloom
