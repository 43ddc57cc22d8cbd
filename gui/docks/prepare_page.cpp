// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/docks/augmentation_panel.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/docks/column_sample.hpp"
#include "gui/docks/dock_type.hpp"
#include "gui/docks/prepare_model.hpp"
#include "gui/docks/step_settings.hpp"
#include "gui/plots/histogram_plot.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTableView>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t countedAtOnce = 200'000;     ///< values, while the person waits; it takes milliseconds
constexpr std::size_t textsCountedAtOnce = 20'000; ///< each of which has to be read through

/// The chosen column before and after.
struct BothSamples {
    ColumnSample before, after;
};

/// A column before or after: a small histogram with its numbers in one line.
class SampleView : public QWidget
{
    Q_OBJECT
public:
    SampleView(const QString &title, QWidget *parent)
        : QWidget(parent),
          m_plot(new HistogramPlot(this)),
          m_numbers(makeLabel({}, TextRole::Secondary, this)),
          m_title(title)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(makeLabel(title, TextRole::Strong, this));
        column->addWidget(m_plot, 1);
        column->addWidget(m_numbers);
    }

    void showCounting()
    {
        m_plot->setEmptyText(tr("The values are being counted."));
        m_plot->clear();
        m_numbers->clear();
    }

    void show(const ColumnSample &sample, const QString &unit)
    {
        if (sample.values.empty() || sample.maximum <= sample.minimum) {
            m_plot->setEmptyText(sample.values.empty() ? tr("No numbers here.") : tr("All values are equal."));
            m_plot->clear();
            m_numbers->clear();
            return;
        }
        m_plot->setCounted(sample.isOfTensor ? tr("values") : QString());
        m_plot->setData({m_title}, {sample.bins(24)}, sample.minimum, sample.maximum, unit);
        const auto figure = [](double value) { return shortNumber(std::abs(value) < 1e-6 ? 0.0 : value); };
        m_numbers->setText(
            tr("mean %1 · sd %2 · min %3 · max %4")
                .arg(figure(sample.mean), figure(sample.deviation), figure(sample.minimum), figure(sample.maximum)));
    }

private:
    HistogramPlot *m_plot;
    QLabel *m_numbers;
    QString m_title;
};

/// What happens to each column before the network sees it, and how the chosen one looks before and after.
class PreparePage : public QWidget
{
    Q_OBJECT
public:
    explicit PreparePage(Session &session)
        : m_session(session), m_model(new PrepareModel(session, this)), m_table(new QTableView)
    {
        setObjectName(QStringLiteral("preparePage"));
        auto *empty = new EmptyState(QStringLiteral("prepare"), tr("Nothing to prepare yet"),
                                     tr("When data and a target are chosen, this page shows what is done with each column "
                                        "before the network sees it."),
                                     tr("Go to Data"), this);
        connect(empty, &EmptyState::acted, this, [this] { m_session.goTo(WorkflowStep::Data); });
        m_stack = new QStackedLayout(this);
        m_stack->addWidget(empty);
        m_stack->addWidget(makeContent());
        for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::dataChanged})
            connect(&m_session, signal, this, &PreparePage::refresh);
        for (const auto signal : {&Session::columnChosen, &Session::benchChanged})
            connect(&m_session, signal, this, &PreparePage::showChosen);
        refresh();
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        showChosen();
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
        column->addWidget(makeRule(content));
        m_remark = makeWrappedLabel({}, TextRole::Body, content);
        nameWidget(m_remark, QStringLiteral("prepareRemark"), tr("Rows that are left out"));
        m_remark->setContentsMargins(16, 8, 16, 8);
        m_remark->hide();
        column->addWidget(m_remark);
        setUpTable();
        auto *splitter = new QSplitter(Qt::Vertical);
        splitter->setObjectName(QStringLiteral("prepareSplitter"));
        splitter->setChildrenCollapsible(false);
        splitter->addWidget(m_table);
        splitter->addWidget(makeDetail());
        splitter->setSizes({460, 300});
        splitter->setStretchFactor(0, 1);
        column->addWidget(splitter, 1);
        m_tabs = new QTabWidget;
        nameWidget(m_tabs, QStringLiteral("prepareTabs"), tr("Preparation of columns and augmentation"));
        m_tabs->setDocumentMode(true);
        m_tabs->addTab(content, tr("Column steps"));
        auto *augmentation = new QFrame;
        augmentation->setProperty("look", QStringLiteral("surface"));
        auto *only = new QVBoxLayout(augmentation);
        only->setContentsMargins(0, 0, 0, 0);
        only->addWidget(new AugmentationPanel(m_session));
        m_tabs->addTab(augmentation, QString());
        return m_tabs;
    }

    QWidget *makeHeadLine()
    {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(16, 8, 12, 8);
        row->setSpacing(8);
        row->addWidget(makeWrappedLabel(tr("Every step is fitted on the training part only and kept with the model, so that "
                                           "new raw data just works."),
                                        TextRole::Muted, line),
                       1);
        m_scaleTarget = new QCheckBox(tr("Scale the target"), line);
        nameWidget(m_scaleTarget, QStringLiteral("scaleTarget"), m_scaleTarget->text());
        connect(m_scaleTarget, &QCheckBox::toggled, this, [this](bool isOn) {
            Project project = m_session.project();
            project.preparation.isTargetScaled = isOn;
            m_session.edit(isOn ? tr("scale the target") : tr("leave the target as it is"), std::move(project));
        });
        row->addWidget(m_scaleTarget);
        const std::pair<QString, std::string> buttons[] = {
            {tr("Standardise all"), "standardise"}, {tr("Min-max all"), "minmax"}, {tr("Scale nothing"), ""}};
        for (const auto &[text, step] : buttons) {
            auto *button = new QPushButton(text, line);
            nameWidget(button, QStringLiteral("scaleAll.%1").arg(step.empty() ? QStringLiteral("none") : qstr(step)), text);
            connect(button, &QPushButton::clicked, this, [this, step = step] { setScaling(m_session, step); });
            row->addWidget(button);
        }
        return line;
    }

    void setUpTable()
    {
        nameWidget(m_table, QStringLiteral("prepareTable"), tr("Preparation"));
        m_table->setModel(m_model);
        m_table->setItemDelegate(new ChoiceDelegate(m_table));
        m_table->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::DoubleClicked |
                                 QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
        m_table->setShowGrid(false);
        m_table->setAlternatingRowColors(true);
        m_table->setSelectionMode(QAbstractItemView::SingleSelection);
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_table->verticalHeader()->hide();
        m_table->verticalHeader()->setDefaultSectionSize(32);
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        m_table->horizontalHeader()->setSectionResizeMode(PrepareModel::Gives, QHeaderView::ResizeToContents);
        m_table->horizontalHeader()->setHighlightSections(false);
        m_table->setMinimumHeight(140);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex &current) {
                    if (current.isValid())
                        m_session.chooseColumn(columnOf(m_session, m_model->plan(current.row()).column));
                });
    }

    QWidget *makeDetail()
    {
        auto *box = new QWidget;
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(16, 12, 16, 12);
        m_name = makeLabel({}, TextRole::Title, box);
        column->addWidget(m_name);
        auto *row = new QHBoxLayout;
        row->setSpacing(24);
        m_before = new SampleView(tr("Before"), box);
        m_after = new SampleView(tr("After"), box);
        row->addWidget(m_before, 1);
        row->addWidget(m_after, 1);
        m_settings = new StepSettings(m_session, box);
        row->addWidget(m_settings, 1);
        column->addLayout(row, 1);
        box->setMinimumHeight(190);
        return box;
    }

    void refresh()
    {
        const PreparationPlan &plan = m_session.project().preparation;
        m_stack->setCurrentIndex(m_session.data() && !plan.features.empty() ? 1 : 0);
        const QSignalBlocker blocker(m_scaleTarget);
        m_scaleTarget->setVisible(plan.task == Task::Regression);
        m_scaleTarget->setChecked(plan.isTargetScaled);
        const auto augmented = static_cast<int>(m_session.project().recipe.augmentations.size());
        m_tabs->setTabText(1, augmented == 0 ? tr("Augmentation") : tr("Augmentation (%1)").arg(augmented));
        showChosen();
    }

    void showChosen()
    {
        if (!isVisible() || !m_session.data())
            return;
        const int chosen = m_session.chosenColumn();
        const Column *column = chosen < 0 ? nullptr : &m_session.data()->columns[static_cast<std::size_t>(chosen)];
        const int row = column ? m_model->rowOf(column->name) : -1;
        if (row >= 0 && m_table->currentIndex().row() != row)
            m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
        m_name->setText(!column   ? tr("No column is chosen")
                        : row < 0 ? tr("%1 is no feature: the network does not see it").arg(qstr(column->name))
                                  : qstr(column->name));
        m_settings->showSteps(row < 0 ? std::string() : column->name);
        const auto bench = m_session.bench();
        m_remark->setText(bench ? shown(bench->remark) : QString());
        m_remark->setVisible(bench && !bench->remark.empty());
        if (!column || row < 0 || !bench) {
            m_counted = {};
            m_before->show({}, {});
            m_after->show({}, {});
            return;
        }
        countChosen(bench, chosen);
    }

    /// Counts at once what takes no time, else in a job; and not again what stands there.
    void countChosen(const std::shared_ptr<const Bench> &bench, int chosen)
    {
        const Chosen now{bench, m_session.data(), chosen};
        if (now == m_counted)
            return;
        m_counted = now;
        const auto count = [now](const JobControl &job) {
            const Column &column = now.data->columns[static_cast<std::size_t>(now.column)];
            return BothSamples{rawSample(*now.bench, column, job), preparedSample(*now.bench, column.name, job)};
        };
        const bool isText = now.data->columns[static_cast<std::size_t>(chosen)].type == ColumnType::Text;
        if (now.data->rows <= (isText ? textsCountedAtOnce : countedAtOnce)) {
            showCounted(count({}));
            return;
        }
        m_before->showCounting();
        m_after->showCounting();
        m_session.jobs().start<BothSamples>(
            QStringLiteral("samples"), tr("Counting values"), this, count,
            [this, now](const BothSamples &both) {
                if (now == m_counted)
                    showCounted(both);
            },
            [this](const Error &error) { m_session.notify(shown(error), true); });
    }

    void showCounted(const BothSamples &both)
    {
        const Column &column = m_counted.data->columns[static_cast<std::size_t>(m_counted.column)];
        const bool isText = column.type == ColumnType::Text;
        m_before->show(both.before, isText ? tr("words in a text") : qstr(column.unit));
        m_after->show(both.after, isText ? tr("ids in a text") : QString());
    }

    /// What is counted, and shown once it is.
    struct Chosen {
        std::shared_ptr<const Bench> bench;
        DatasetPtr data;
        int column = -1;
        bool operator==(const Chosen &) const = default;
    };

    Session &m_session;
    PrepareModel *m_model;
    QTableView *m_table;
    QStackedLayout *m_stack = nullptr;
    QTabWidget *m_tabs = nullptr;
    QCheckBox *m_scaleTarget = nullptr;
    QLabel *m_name = nullptr, *m_remark = nullptr;
    StepSettings *m_settings = nullptr;
    SampleView *m_before = nullptr, *m_after = nullptr;
    Chosen m_counted;
};

class PreparePageType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"prepare_page", NL_TEXT("Prepare"), DockArea::Center, {WorkflowStep::Prepare}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new PreparePage(context.session); }
};

} // namespace

namespace all_docks {
const DockType &prepare_page()
{
    static const PreparePageType type;
    return type;
}
} // namespace all_docks

} // namespace netloom

#include "prepare_page.moc"
