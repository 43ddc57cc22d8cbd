// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/column_detail.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/docks/data_table.hpp"
#include "gui/docks/dataset_model.hpp"
#include "gui/docks/dock_type.hpp"
#include "gui/docks/map_panel.hpp"
#include "gui/docks/nearest_rows.hpp"
#include "gui/docks/reading_panel.hpp"
#include "gui/docks/relations_panel.hpp"
#include "gui/docks/row_condition.hpp"
#include "gui/docks/row_drawings.hpp"
#include "gui/docks/row_matches.hpp"
#include "gui/docks/row_panel.hpp"
#include "gui/docks/row_search_bar.hpp"
#include "gui/docks/simulation_panel.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTableView>
#include <map>

namespace netloom {

namespace {

QString sourceName(const Session &session)
{
    const DataSetup &setup = session.project().data;
    if (!setup.paths.empty())
        return QFileInfo(qstr(setup.paths.front())).fileName() +
               (setup.paths.size() > 1 ? QCoreApplication::translate("DataPage", " and %1 more").arg(setup.paths.size() - 1)
                                       : QString());
    const Generator *generator = session.registry().findGenerator(setup.generator);
    return generator ? shown(generator->info().label) : qstr(setup.generator);
}

/// What stands between the cells, in words.
QString separatorName(const QString &option)
{
    static const std::map<QString, const char *> names = {
        {QStringLiteral("comma"), QT_TRANSLATE_NOOP("DataPage", "commas")},
        {QStringLiteral("semicolon"), QT_TRANSLATE_NOOP("DataPage", "semicolons")},
        {QStringLiteral("tab"), QT_TRANSLATE_NOOP("DataPage", "tabs")},
        {QStringLiteral("space"), QT_TRANSLATE_NOOP("DataPage", "blanks")},
        {QStringLiteral("blank"), QT_TRANSLATE_NOOP("DataPage", "blanks")},
        {QStringLiteral("pipe"), QT_TRANSLATE_NOOP("DataPage", "bars")}};
    const auto known = names.find(option);
    return known == names.end() ? option : QCoreApplication::translate("DataPage", known->second);
}

/// "commas, UTF-8, header found": what the reader guessed or was told, in words.
QString readingWords(const Dataset &data, const Registry &registry)
{
    const Reader *reader = registry.findReader(data.provenance.reader);
    if (!reader)
        return {};
    QStringList words;
    for (const ParamSpec &spec : reader->info().options) {
        const auto value = data.provenance.options.all().find(spec.key);
        if (value == data.provenance.options.all().end() || spec.type != ParamType::Choice)
            continue;
        const QString word = qstr(paramText(value->second));
        if (spec.key == "header")
            words << (word == u"no" ? QCoreApplication::translate("DataPage", "no header")
                                    : QCoreApplication::translate("DataPage", "header found"));
        else if (spec.key == "encoding")
            words << word.toUpper();
        else if (spec.key == "decimal")
            words << (word == u"comma" ? QCoreApplication::translate("DataPage", "decimal comma") : QString());
        else if (spec.key == "separator")
            words << separatorName(word);
    }
    words.removeAll(QString());
    return words.mid(0, 4).join(QStringLiteral(", "));
}

/// The table and, below it, the chosen column; above them, how the data were read.
class DataPage : public QWidget
{
    Q_OBJECT
public:
    explicit DataPage(Session &session)
        : m_session(session),
          m_model(new DatasetModel(this)),
          m_table(new DataTable(session, *m_model)),
          m_matches(new RowMatches(session, this)),
          m_rowDrawings(new RowDrawings(session, *m_matches, this))
    {
        setObjectName(QStringLiteral("dataPage"));
        m_empty = new EmptyState(QStringLiteral("data"), {}, {}, tr("Choose a file..."), this);
        connect(m_empty, &EmptyState::acted, &m_session, &Session::askForData);
        m_stack = new QStackedLayout(this);
        m_stack->addWidget(m_empty);
        m_stack->addWidget(makeContent());
        for (const auto signal : {&Session::projectReplaced, &Session::dataChanged})
            connect(&m_session, signal, this, &DataPage::refresh);
        connect(&m_session, &Session::benchChanged, this, &DataPage::showTable);
        connect(&m_session, &Session::columnChosen, this, &DataPage::showChosen);
        refresh();
    }

private:
    QWidget *makeContent()
    {
        auto *content = new QFrame;
        content->setProperty("look", QStringLiteral("surface"));
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(makeHeadLine());
        column->addWidget(new RowCondition(m_session));
        column->addWidget(makeSearch());
        m_options = new ReadingOptions(m_session);
        m_problemList = new ProblemList(m_session);
        m_simulation = new SimulationPanel(m_session);
        for (QWidget *panel : std::initializer_list<QWidget *>{m_options, m_simulation, m_problemList}) {
            panel->hide();
            column->addWidget(panel);
        }
        column->addWidget(makeRule(content));
        auto *splitter = new QSplitter(Qt::Vertical);
        splitter->setObjectName(QStringLiteral("dataSplitter"));
        splitter->setChildrenCollapsible(false);
        splitter->addWidget(m_table);
        splitter->addWidget(makeBelow());
        splitter->setSizes({480, 380});
        splitter->setStretchFactor(0, 1);
        column->addWidget(splitter, 1);
        return content;
    }

    QWidget *makeSearch()
    {
        auto *search = new RowSearchBar(m_session, *m_matches);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, search,
                [search](const QModelIndex &current) { search->setCurrentRow(current.row()); });
        connect(search, &RowSearchBar::rowWanted, m_table, &DataTable::goToRow);
        connect(m_matches, &RowMatches::changed, this, [this] { m_model->setMarked(m_matches->rows()); });
        return search;
    }

    QWidget *makeBelow()
    {
        auto *tabs = new QTabWidget;
        nameWidget(tabs, QStringLiteral("dataDetails"), tr("Below the table"));
        tabs->setDocumentMode(true);
        tabs->addTab(new ColumnDetail(m_session), tr("Chosen column"));
        auto *row = new RowPanel(m_session, *m_matches);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, row,
                [row](const QModelIndex &current) { row->showRow(current.row()); });
        connect(m_model, &QAbstractItemModel::modelReset, row, [row] { row->showRow(-1); });
        tabs->addTab(row, tr("Chosen row"));
        tabs->addTab(makeNearest(), tr("Nearest rows"));
        const auto offerNearest = [this, tabs] { tabs->setTabVisible(2, NearestRowsPanel::isOfUse(m_session)); };
        connect(&m_session, &Session::dataChanged, tabs, offerNearest);
        offerNearest();
        tabs->addTab(new RelationsPanel(m_session), tr("Correlations"));
        tabs->addTab(makeMap(), tr("Map"));
        return tabs;
    }

    QWidget *makeNearest()
    {
        auto *nearest = new NearestRowsPanel(m_session);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, nearest,
                [nearest](const QModelIndex &current) { nearest->showRow(current.row()); });
        connect(m_model, &QAbstractItemModel::modelReset, nearest, [nearest] { nearest->showRow(-1); });
        connect(nearest, &NearestRowsPanel::rowWanted, m_table, &DataTable::goToRow);
        return nearest;
    }

    QWidget *makeMap()
    {
        auto *map = new MapPanel(m_session, *m_rowDrawings);
        const auto showChosen = [this, map] { map->showChosen(m_table->selectedRows(), m_table->currentIndex().row()); };
        connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, map, showChosen);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, map, showChosen);
        connect(map, &MapPanel::rowClicked, m_table, &DataTable::goToRow);
        connect(map, &MapPanel::rowsBoxed, m_table, &DataTable::selectTheseRows);
        return map;
    }

    QWidget *makeHeadLine()
    {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(16, 6, 12, 6);
        row->setSpacing(8);
        m_name = makeLabel({}, TextRole::Strong, line);
        m_words = new ElidedLabel({}, TextRole::Muted, line);
        m_problems = makeToggle(QStringLiteral("showProblems"), tr("Problems"));
        m_optionsButton = makeToggle(QStringLiteral("showReadingOptions"), tr("How it was read"));
        connect(m_problems, &QPushButton::toggled, this, [this](bool isOn) { m_problemList->setVisible(isOn); });
        connect(m_optionsButton, &QPushButton::toggled, this, [this](bool isOn) { m_options->setVisible(isOn); });
        row->addWidget(m_name);
        row->addWidget(m_words, 1);
        m_simulationButton = makeToggle(QStringLiteral("showSimulation"), tr("How it was made"));
        m_simulationButton->setToolTip(tr("Rows, seed and settings of these simulated data, to be changed"));
        connect(m_simulationButton, &QPushButton::toggled, this, [this](bool isOn) { m_simulation->setVisible(isOn); });
        m_drawings = makeToggle(QStringLiteral("showDrawings"), tr("Drawings"));
        m_drawings->setToolTip(tr("Each row of the table as it looks"));
        connect(m_drawings, &QPushButton::toggled, this,
                [this](bool isOn) { m_table->setDrawings(isOn ? m_rowDrawings : nullptr); });
        row->addWidget(m_drawings);
        m_draw = new QPushButton(tr("Draw points..."));
        nameWidget(m_draw, QStringLiteral("drawAgain"), m_draw->text());
        connect(m_draw, &QPushButton::clicked, &m_session, &Session::askToDraw);
        row->addWidget(m_draw);
        row->addWidget(m_problems);
        row->addWidget(m_optionsButton);
        row->addWidget(m_simulationButton);
        return line;
    }

    static QPushButton *makeToggle(const QString &objectName, const QString &text)
    {
        auto *button = new QPushButton(text);
        button->setCheckable(true);
        nameWidget(button, objectName, text);
        return button;
    }

    void refresh()
    {
        const bool hasData = m_session.data() != nullptr;
        m_stack->setCurrentIndex(hasData ? 1 : 0);
        if (!hasData) {
            const bool isKnown = m_session.hasProject() && !m_session.project().data.isEmpty();
            m_empty->setTexts(
                isKnown ? tr("The data are not here yet") : tr("No data yet"),
                isKnown
                    ? tr("They are being read, or their file was moved. The network and the runs of this project are kept.")
                    : tr("Drop a table on this window, or choose a file. Its columns, their types and a split are "
                         "proposed."),
                tr("Choose a file..."));
            return;
        }
        const ReadResult &read = m_session.readResult();
        const QLocale locale;
        m_name->setText(sourceName(m_session));
        QStringList words = {tr("%Ln rows used", nullptr, static_cast<int>(m_session.data()->rows)),
                             tr("%1 rejected").arg(locale.toString(static_cast<qulonglong>(read.rowsRejected)))};
        if (const QString reading = readingWords(*m_session.data(), m_session.registry()); !reading.isEmpty())
            words << reading;
        if (m_session.data()->provenance.isSimulated)
            words << tr("simulated");
        m_words->setText(words.join(QStringLiteral(" · ")));
        m_words->setAccessibleName(m_words->text());
        m_problems->setText(tr("Problems (%1)").arg(locale.toString(static_cast<qulonglong>(read.problemCount))));
        m_problems->setVisible(read.problemCount > 0);
        if (read.problemCount == 0)
            m_problems->setChecked(false);
        const Reader *reader = m_session.registry().findReader(m_session.data()->provenance.reader);
        const bool hasOptions = reader && !reader->info().options.empty() && !m_session.project().data.paths.empty();
        m_optionsButton->setVisible(hasOptions);
        if (!hasOptions)
            m_optionsButton->setChecked(false);
        m_drawings->setVisible(RowDrawings::isOfUse(m_session));
        if (!RowDrawings::isOfUse(m_session))
            m_drawings->setChecked(false);
        m_draw->setVisible(m_session.project().data.generator == "drawn");
        const bool isSimulated = SimulationPanel::generatorOf(m_session) != nullptr;
        m_simulationButton->setVisible(isSimulated);
        if (!isSimulated)
            m_simulationButton->setChecked(false);
        showTable();
        if (m_session.chosenColumn() < 0)
            chooseFirstFeature();
    }

    void chooseFirstFeature()
    {
        const std::vector<ColumnRole> roles = rolesOf(*m_session.data(), m_session.project().data);
        for (std::size_t i = 0; i < roles.size(); ++i)
            if (roles[i] == ColumnRole::Feature) {
                m_session.chooseColumn(static_cast<int>(i));
                return;
            }
    }

    void showTable()
    {
        const auto &signature = m_session.signature();
        const int target = signature && !signature->targets.empty() ? columnOf(m_session, signature->targets.front()) : -1;
        const std::vector<std::string> classes = signature ? signature->classes : std::vector<std::string>();
        if (m_shown == m_session.data() && m_shownTarget == target && m_shownClasses == classes)
            return;
        m_shown = m_session.data();
        m_shownTarget = target;
        m_shownClasses = classes;
        const int place = m_table->verticalScrollBar()->value();
        m_model->setData(m_shown, target, classes);
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_table->setColumnWidth(column, std::clamp(widthOf(column), 84, isRead(column) ? 340 : 190));
        m_table->verticalScrollBar()->setValue(place);
        showChosen();
    }

    /// Texts want room; what does not fit stands in the tool tip.
    bool isRead(int column) const { return m_shown->columns[static_cast<std::size_t>(column)].type == ColumnType::Text; }

    /// Of the title, where there are few of the classes in their pills, and of the first texts.
    int widthOf(int column) const
    {
        constexpr std::size_t fewClasses = 40, firstTexts = 50;
        constexpr int longest = 80; // characters: wider than any column, and the whole of a page takes long to measure
        int width = m_table->horizontalHeader()->fontMetrics().horizontalAdvance(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const Column &shown = m_shown->columns[static_cast<std::size_t>(column)];
        const auto makeRoomFor = [&](const std::string &word) {
            width = std::max(width, m_table->fontMetrics().horizontalAdvance(qstr(word).left(longest)));
        };
        if (shown.categories.size() <= fewClasses)
            std::for_each(shown.categories.begin(), shown.categories.end(), makeRoomFor);
        std::for_each_n(shown.texts.begin(), std::min(shown.texts.size(), firstTexts), makeRoomFor);
        return width + 34;
    }

    void showChosen()
    {
        const int chosen = m_session.chosenColumn();
        if (chosen < 0 || m_table->currentIndex().column() == chosen || m_model->rowCount() == 0)
            return;
        const int row = std::max(0, m_table->currentIndex().isValid() ? m_table->currentIndex().row() : m_table->rowAt(0));
        m_table->setCurrentIndex(m_model->index(row, chosen));
    }

    Session &m_session;
    DatasetModel *m_model;
    DataTable *m_table;
    RowMatches *m_matches;
    RowDrawings *m_rowDrawings;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_name = nullptr;
    ElidedLabel *m_words = nullptr;
    QPushButton *m_problems = nullptr, *m_optionsButton = nullptr, *m_draw = nullptr, *m_drawings = nullptr,
                *m_simulationButton = nullptr;
    ReadingOptions *m_options = nullptr;
    SimulationPanel *m_simulation = nullptr;
    ProblemList *m_problemList = nullptr;
    DatasetPtr m_shown;
    int m_shownTarget = -1;
    std::vector<std::string> m_shownClasses;
};

class DataPageType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"data_page", NL_TEXT("Data"), DockArea::Center, {WorkflowStep::Data}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new DataPage(context.session); }
};

} // namespace

namespace all_docks {
const DockType &data_page()
{
    static const DataPageType type;
    return type;
}
} // namespace all_docks

} // namespace netloom

#include "data_page.moc"
