// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/data_facts.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/docks/compare_file.hpp"
#include "gui/docks/dock_type.hpp"
#include "gui/docks/left_out_rows.hpp"
#include "gui/docks/notices.hpp"
#include "gui/docks/split_bar.hpp"
#include "gui/theme/elided_combo_box.hpp"
#include "gui/theme/translate.hpp"

#include <QFileDialog>
#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>

namespace netloom {

namespace {

/// As the list of methods knows them: a group without a column is that of equal rows.
struct Method {
    SplitMethod method;
    bool needsColumn = false;
};
constexpr std::array<Method, 8> methods = {{{SplitMethod::Random},
                                            {SplitMethod::Stratified},
                                            {SplitMethod::Group},
                                            {SplitMethod::Group, true},
                                            {SplitMethod::LargestGroups, true},
                                            {SplitMethod::Time, true},
                                            {SplitMethod::Given},
                                            {SplitMethod::Given, true}}};

int placeOf(const SplitSpec &split)
{
    const auto isIt = [&split](const Method &each) {
        return each.method == split.method && each.needsColumn == !split.column.empty();
    };
    return static_cast<int>(std::find_if(methods.begin(), methods.end(), isIt) - methods.begin());
}

/// What is to be predicted, how the rows are parted, and what was noticed about the data.
class TaskAndSplit : public QWidget
{
    Q_OBJECT
public:
    explicit TaskAndSplit(Session &session) : m_session(session)
    {
        auto *body = new QFrame;
        body->setProperty("look", QStringLiteral("surface"));
        auto *column = new QVBoxLayout(body);
        column->setContentsMargins(16, 4, 16, 16);
        column->setSpacing(10);
        column->addLayout(makeForm());
        m_bar = new SplitBar(body);
        column->addWidget(m_bar);
        m_compare = new QPushButton(tr("Compare with a file..."), body);
        nameWidget(m_compare, QStringLiteral("compareWithFile"), m_compare->text());
        m_compare->setToolTip(tr("Names the rows of a second file, such as one kept for a last test, that stand among these "
                                 "data, too"));
        connect(m_compare, &QPushButton::clicked, this, [this] {
            const QString path = QFileDialog::getOpenFileName(window(), tr("Choose a file to compare with"));
            if (!path.isEmpty())
                compareWithFile(m_session, path, [this](const FileComparison &made) {
                    m_comparison = made;
                    m_refresh.start();
                });
        });
        column->addWidget(m_compare, 0, Qt::AlignLeft);
        column->addSpacing(4);
        column->addWidget(makeRule(body));
        column->addWidget(new SectionTitle(tr("What was noticed"), body));
        m_notices = new QVBoxLayout;
        m_notices->setSpacing(8);
        column->addLayout(m_notices);
        column->addStretch();
        m_source = makeWrappedLabel({}, TextRole::Secondary, body);
        m_source->setObjectName(QStringLiteral("dataSource"));
        column->addWidget(m_source);

        auto *scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(body);
        auto *whole = new QVBoxLayout(this);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->addWidget(scroll);
        setMinimumWidth(260);

        for (const auto signal : {&Session::projectReplaced, &Session::projectChanged, &Session::dataChanged,
                                  &Session::factsChanged, &Session::benchChanged, &Session::splitLeaksChanged})
            connect(&m_session, signal, this, [this] { m_refresh.start(); });
        m_refresh.setSingleShot(true); // one change comes as several signals
        connect(&m_refresh, &QTimer::timeout, this, &TaskAndSplit::refresh);
        refresh();
    }

    QSize sizeHint() const override { return {292, 600}; }

private:
    QGridLayout *makeForm()
    {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(4);
        m_target = addField(grid, 0, 0, 2, new ElidedComboBox, QStringLiteral("target"), tr("Target"));
        m_task = addField(grid, 2, 0, 2, new ElidedComboBox, QStringLiteral("task"), tr("Task"));
        m_method = addField(grid, 4, 0, 1, new ElidedComboBox, QStringLiteral("split"), tr("Split"));
        m_seed = addField(grid, 4, 1, 1, new QSpinBox, QStringLiteral("splitSeed"), tr("Seed"));
        m_column = addField(grid, 6, 0, 2, new ElidedComboBox, QStringLiteral("splitColumn"), tr("By column"));
        m_validation = addField(grid, 8, 0, 1, new QSpinBox, QStringLiteral("validationShare"), tr("Validation share"));
        m_test = addField(grid, 8, 1, 1, new QSpinBox, QStringLiteral("testShare"), tr("Test share"));
        m_seed->setRange(0, 1'000'000'000);
        for (QSpinBox *box : {m_validation, m_test}) {
            box->setRange(0, 90);
            box->setSuffix(QStringLiteral(" %"));
            box->setKeyboardTracking(false);
            connect(box, &QSpinBox::valueChanged, this, &TaskAndSplit::changeShares);
        }
        m_seed->setKeyboardTracking(false);
        for (const QString &name : {tr("random"), tr("stratified"), tr("by equal rows"), tr("by group"),
                                    tr("by group, largest first"), tr("by time"), tr("as given"), tr("by a column's words")})
            m_method->addItem(name);
        m_method->setItemData(placeOf({SplitMethod::LargestGroups, {}, "a", 0}),
                              tr("Whole groups: the largest train, the rarest test, whatever the seed. A hard test of what "
                                 "carries over to new groups, as MoleculeNet parts molecules by scaffold."),
                              Qt::ToolTipRole);
        connect(m_target, &QComboBox::activated, this,
                [this](int place) { setColumnRole(m_session, m_target->itemData(place).toInt(), ColumnRole::Target); });
        connect(m_task, &QComboBox::activated, this,
                [this](int place) { setTask(m_session, static_cast<Task>(m_task->itemData(place).toInt())); });
        connect(m_method, &QComboBox::activated, this, &TaskAndSplit::changeMethod);
        connect(m_column, &QComboBox::activated, this, &TaskAndSplit::changeMethod);
        connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) {
            SplitSpec split = m_session.project().data.split;
            split.seed = static_cast<std::uint64_t>(seed);
            setSplit(m_session, tr("change the split's seed"), split, QStringLiteral("split.seed"));
        });
        return grid;
    }

    template <class Field>
    static Field *addField(QGridLayout *grid, int row, int column, int span, Field *field, const QString &objectName,
                           const QString &label)
    {
        QLabel *words = makeLabel(label, TextRole::Secondary, nullptr);
        words->setBuddy(field);
        nameWidget(field, objectName, label);
        field->setProperty("label", QVariant::fromValue<QObject *>(words));
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        field->setMinimumWidth(60);
        grid->addWidget(words, row, column, 1, span);
        grid->addWidget(field, row + 1, column, 1, span);
        return field;
    }

    static void setShown(QWidget *field, bool isShown)
    {
        field->setVisible(isShown);
        static_cast<QWidget *>(field->property("label").value<QObject *>())->setVisible(isShown);
    }

    void changeMethod()
    {
        SplitSpec split = m_session.project().data.split;
        const Method &wanted = methods[static_cast<std::size_t>(m_method->currentIndex())];
        const bool needsColumn = wanted.needsColumn;
        split.method = wanted.method;
        split.column = needsColumn ? columnFor(split.method) : std::string();
        if (needsColumn && split.column.empty()) {
            m_session.notify(split.method == SplitMethod::Given
                                 ? tr("No column says train, validation or test in each of its rows.")
                                 : tr("There is no column to split by."),
                             true);
            m_refresh.start();
            return;
        }
        if (split.method == SplitMethod::Given && !needsColumn && m_session.data() && m_session.data()->parts.empty()) {
            m_session.notify(tr("These data do not say which rows are for training and which for the test."), true);
            m_refresh.start();
            return;
        }
        setSplit(m_session, tr("split %1").arg(m_method->currentText()), split);
    }

    /// The chosen column, else one with the fitting role, else the first that is neither target nor feature.
    std::string columnFor(SplitMethod method) const
    {
        if (m_column->isVisible() && sender() == m_column)
            return m_column->currentText().toStdString();
        if (method == SplitMethod::Given)
            return partColumn();
        const bool isByGroup = method != SplitMethod::Time;
        const ColumnRole wanted = isByGroup ? ColumnRole::Group : ColumnRole::Time;
        const SplitSpec &now = m_session.project().data.split;
        if (isByGroup && now.isByGroup() && !now.column.empty())
            return now.column; // the same groups, dealt another way
        const std::vector<ColumnRole> roles = rolesOf(*m_session.data(), m_session.project().data);
        if (isByGroup && std::find(roles.begin(), roles.end(), wanted) == roles.end())
            for (const char *made : {"cluster", "scaffold"}) // of the readers of molecules, to be parted by
                if (m_session.data()->find(made) >= 0)
                    return made;
        for (const auto fits :
             {+[](ColumnRole role, ColumnRole best) { return role == best; },
              +[](ColumnRole role, ColumnRole) { return role != ColumnRole::Target && role != ColumnRole::Feature; },
              +[](ColumnRole role, ColumnRole) { return role != ColumnRole::Target; }})
            for (std::size_t i = 0; i < roles.size(); ++i)
                if (fits(roles[i], wanted))
                    return m_session.data()->columns[i].name;
        return {};
    }

    std::string partColumn() const
    {
        for (const Column &column : m_session.data()->columns)
            if (namesParts(column, m_session.data()->rows))
                return column.name;
        return {};
    }

    void changeShares()
    {
        SplitSpec split = m_session.project().data.split;
        const double validation = m_validation->value() / 100.0;
        const double test = std::min(m_test->value() / 100.0, 0.95 - validation);
        split.fractions = {1 - validation - test, validation, test};
        setSplit(m_session, tr("change the split's shares"), split, QStringLiteral("split.shares"));
    }

    void refresh()
    {
        setEnabled(m_session.data() != nullptr);
        showTask();
        showSplit();
        showNotices();
    }

    void showTask()
    {
        m_target->clear();
        m_task->clear();
        if (!m_session.data())
            return;
        const Dataset &data = *m_session.data();
        const std::vector<ColumnRole> roles = rolesOf(data, m_session.project().data);
        int target = -1;
        for (int i = 0; i < static_cast<int>(roles.size()); ++i) {
            m_target->addItem(qstr(data.columns[static_cast<std::size_t>(i)].name), i);
            if (target < 0 && roles[static_cast<std::size_t>(i)] == ColumnRole::Target)
                target = i;
        }
        const auto targets = std::count(roles.begin(), roles.end(), ColumnRole::Target);
        m_target->setPlaceholderText(targets > 1 ? tr("%n columns", nullptr, static_cast<int>(targets))
                                                 : tr("choose a column"));
        m_target->setCurrentIndex(targets > 1 ? -1 : target);
        m_target->setToolTip(tr("To predict several columns at once, select them in the list of columns and make them "
                                "targets there"));
        m_task->setEnabled(target >= 0);
        if (target < 0)
            return;
        const auto &signature = m_session.signature();
        const std::size_t distinct =
            m_session.facts() ? m_session.facts()->columns[static_cast<std::size_t>(target)].distinct : 0;
        const Task now = m_session.project().preparation.task;
        const bool mayAsk = targets > 1 && now == Task::Binary; // and may be read as numbers
        for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression}) {
            if (task != now && targets > 1 && (task == Task::Multiclass || !mayAsk))
                continue;
            if (task != now && targets <= 1 &&
                ((task == Task::Binary && distinct != 2) || (task == Task::Multiclass && (distinct < 3 || distinct > 200))))
                continue;
            QString words = taskTitle(task);
            if (task == Task::Binary && signature && signature->classes.size() == 2 && now == task)
                words = tr("binary: %1 against %2").arg(qstr(signature->classes[1]), qstr(signature->classes[0]));
            if (task == Task::Binary && targets > 1 && signature && signature->asksSeveral())
                words = tr("%n yes-or-no answers", nullptr, static_cast<int>(targets));
            if (task == Task::Multiclass && signature && now == task)
                words = tr("%1 classes").arg(signature->classes.size());
            m_task->addItem(words, static_cast<int>(task));
        }
        m_task->setCurrentIndex(m_task->findData(static_cast<int>(now)));
    }

    void showSplit()
    {
        const SplitSpec &split = m_session.project().data.split;
        const std::array<QSignalBlocker, 4> blockers = {QSignalBlocker(m_seed), QSignalBlocker(m_validation),
                                                        QSignalBlocker(m_test), QSignalBlocker(m_column)};
        m_method->setCurrentIndex(placeOf(split));
        m_seed->setValue(static_cast<int>(split.seed));
        m_validation->setValue(qRound(split.fractions[1] * 100));
        m_test->setValue(qRound(split.fractions[2] * 100));
        const bool needsColumn = !split.column.empty();
        setShown(m_column, needsColumn);
        setShown(m_validation, split.method != SplitMethod::Given);
        setShown(m_test, split.method != SplitMethod::Given);
        m_column->clear();
        if (needsColumn && m_session.data()) {
            for (const Column &column : m_session.data()->columns)
                m_column->addItem(qstr(column.name));
            m_column->setCurrentText(qstr(split.column));
        }
        m_compare->setEnabled(m_session.bench() != nullptr);
        if (const auto bench = m_session.bench())
            m_bar->setCounts({bench->split.train.size(), bench->split.validation.size(), bench->split.test.size()});
        else
            m_bar->clear();
    }

    void showNotices()
    {
        while (QLayoutItem *item = m_notices->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        if (m_comparison.shared > 0 && m_comparison.data == m_session.data())
            m_notices->addWidget(makeCard(comparisonNotice(m_session, m_comparison)));
        for (const Notice &notice : noticesOf(m_session))
            m_notices->addWidget(makeCard(notice));
        m_source->clear();
        if (!m_session.data())
            return;
        const Provenance &provenance = m_session.data()->provenance;
        QStringList words;
        if (provenance.isSimulated)
            words << tr("Simulated data.");
        if (!provenance.note.empty())
            words << shown(provenance.note);
        if (provenance.isForDiagnosisForbidden)
            words << tr("Not for diagnosis.");
        m_source->setText(inARow(words));
    }

    QWidget *makeCard(const Notice &notice)
    {
        auto *card = new Card(this, notice.tone);
        card->setAccessibleName(notice.headline);
        QLabel *headline = makeWrappedLabel(notice.headline, TextRole::Strong, card);
        card->body()->addWidget(headline);
        if (!notice.detail.isEmpty())
            card->body()->addWidget(makeWrappedLabel(notice.detail, TextRole::Secondary, card));
        addAction(*card, notice.action, notice.act);
        addAction(*card, notice.otherAction, notice.actOther);
        return card;
    }

    void addAction(Card &card, const QString &words, const std::function<void()> &act)
    {
        if (words.isEmpty())
            return;
        auto *button = new QPushButton(words, &card);
        nameWidget(button, QStringLiteral("noticeAction"), words);
        card.body()->addSpacing(4);
        card.body()->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, act);
    }

    Session &m_session;
    QComboBox *m_target = nullptr, *m_task = nullptr, *m_method = nullptr, *m_column = nullptr;
    QSpinBox *m_seed = nullptr, *m_validation = nullptr, *m_test = nullptr;
    SplitBar *m_bar = nullptr;
    QPushButton *m_compare = nullptr;
    QVBoxLayout *m_notices = nullptr;
    QLabel *m_source = nullptr;
    FileComparison m_comparison; ///< the last one, shown as long as the data are those
    QTimer m_refresh;
};

class TaskAndSplitType final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{"task_and_split", NL_TEXT("Task and split"), DockArea::Right, {WorkflowStep::Data}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new TaskAndSplit(context.session); }
};

} // namespace

namespace all_docks {
const DockType &task_and_split()
{
    static const TaskAndSplitType type;
    return type;
}
} // namespace all_docks

} // namespace netloom

#include "task_and_split.moc"
