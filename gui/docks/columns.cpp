// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/column_edits.hpp"
#include "gui/docks/columns_model.hpp"
#include "gui/docks/dock_type.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"

#include <QActionGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <algorithm>

namespace netloom {

namespace {

constexpr std::array types = {ColumnType::Number, ColumnType::Category, ColumnType::Text};
constexpr std::array roles = {ColumnRole::Feature, ColumnRole::Target, ColumnRole::Id,
                              ColumnRole::Group,   ColumnRole::Time,   ColumnRole::Ignored};

/// The list of columns; below it type, role and unit of the chosen one, to be corrected. A right click offers the same.
class ColumnsDock : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnsDock(Session &session)
        : m_session(session),
          m_model(new ColumnsModel(session, this)),
          m_list(new QListView(this)),
          m_type(new QComboBox(this)),
          m_role(new QComboBox(this)),
          m_unit(new QLineEdit(this))
    {
        nameWidget(m_list, QStringLiteral("columnList"), tr("Columns"));
        m_list->setModel(m_model);
        m_list->setItemDelegate(new ColumnDelegate(m_list));
        m_list->setMouseTracking(true);
        m_list->setUniformItemSizes(true);
        m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
        m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_list->setContextMenuPolicy(Qt::CustomContextMenu);
        nameWidget(m_type, QStringLiteral("columnType"), tr("Type"));
        nameWidget(m_role, QStringLiteral("columnRole"), tr("Role"));
        nameWidget(m_unit, QStringLiteral("columnUnit"), tr("Unit"));
        m_unit->setToolTip(tr("What the column is measured in, such as mm or GeV; shown with its values and in plots"));
        m_unit->setPlaceholderText(tr("none"));
        m_unit->setMaxLength(40);
        for (const ColumnType type : types)
            m_type->addItem(typeTitle(type), static_cast<int>(type));
        for (const ColumnRole role : roles)
            m_role->addItem(roleTitle(role), static_cast<int>(role));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_list, 1);
        column->addWidget(makeRule(this));
        column->addWidget(makeEditors());
        setMinimumWidth(220);

        connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this](const QModelIndex &index) { m_session.chooseColumn(index.row()); });
        connect(m_list, &QWidget::customContextMenuRequested, this, &ColumnsDock::showMenu);
        connect(m_type, &QComboBox::activated, this, [this](int place) {
            setColumnType(m_session, m_session.chosenColumn(), types[static_cast<std::size_t>(place)]);
        });
        connect(m_role, &QComboBox::activated, this, [this](int place) {
            setColumnRoles(m_session, chosenWith(m_session.chosenColumn()), roles[static_cast<std::size_t>(place)]);
        });
        connect(m_unit, &QLineEdit::editingFinished, this, [this] {
            if (m_unit->isModified())
                setColumnUnit(m_session, m_session.chosenColumn(), m_unit->text());
        });
        connect(m_model, &QAbstractItemModel::modelReset, this, &ColumnsDock::refresh);
        connect(&m_session, &Session::columnChosen, this, &ColumnsDock::refresh);
        refresh();
    }

    QSize sizeHint() const override { return {300, 500}; }

private:
    QWidget *makeEditors()
    {
        auto *box = new QWidget(this);
        auto *grid = new QGridLayout(box);
        grid->setContentsMargins(16, 10, 16, 12);
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(3);
        const auto add = [&](QWidget *editor, int row, int column, int span) {
            QLabel *label = makeLabel(editor->accessibleName(), TextRole::Secondary, box);
            label->setBuddy(editor);
            grid->addWidget(label, row, column, 1, span);
            grid->addWidget(editor, row + 1, column, 1, span);
        };
        add(m_type, 0, 0, 1);
        add(m_role, 0, 1, 1);
        add(m_unit, 2, 0, 2);
        return box;
    }

    void refresh()
    {
        const int chosen = m_session.chosenColumn();
        const QModelIndex index = m_model->index(chosen, 0);
        if (m_list->currentIndex() != index) {
            const QSignalBlocker blocker(m_list->selectionModel());
            m_list->setCurrentIndex(index);
            m_list->viewport()->update();
        }
        m_type->setEnabled(index.isValid() &&
                           m_session.data()->columns[static_cast<std::size_t>(chosen)].type != ColumnType::Tensor);
        m_role->setEnabled(index.isValid());
        m_unit->setEnabled(index.isValid());
        m_unit->setText(index.isValid() ? qstr(m_session.data()->columns[static_cast<std::size_t>(chosen)].unit)
                                        : QString());
        if (index.isValid()) {
            m_type->setCurrentIndex(
                m_type->findData(static_cast<int>(m_session.data()->columns[static_cast<std::size_t>(chosen)].type)));
            m_role->setCurrentIndex(m_role->findData(index.data(ColumnsModel::ColumnRoleRole)));
        }
        const int total = m_model->rowCount();
        setProperty("aside", total == 0 ? QString() : tr("%1 of %2 used").arg(m_model->usedCount()).arg(total));
    }

    /// All that are selected, where the clicked one is among them.
    std::vector<int> chosenWith(int column) const
    {
        std::vector<int> chosen;
        for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
            chosen.push_back(index.row());
        std::sort(chosen.begin(), chosen.end());
        return std::find(chosen.begin(), chosen.end(), column) == chosen.end() ? std::vector<int>{column} : chosen;
    }

    void showMenu(const QPoint &point)
    {
        const QModelIndex index = m_list->indexAt(point);
        if (!index.isValid())
            return;
        const int column = index.row();
        const std::vector<int> chosen = chosenWith(column);
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addSection(chosen.size() > 1 ? tr("%n columns", nullptr, static_cast<int>(chosen.size()))
                                           : index.data().toString());
        for (const ColumnRole role : roles) {
            QAction *action = menu->addAction(tr("Use as %1").arg(roleTitle(role)));
            action->setCheckable(true);
            action->setChecked(index.data(ColumnsModel::ColumnRoleRole).toInt() == static_cast<int>(role));
            connect(action, &QAction::triggered, this, [this, chosen, role] { setColumnRoles(m_session, chosen, role); });
        }
        const bool isTarget = index.data(ColumnsModel::ColumnRoleRole).toInt() == static_cast<int>(ColumnRole::Target);
        if (!m_session.project().preparation.targets.empty() && !isTarget && chosen.size() == 1)
            connect(menu->addAction(tr("Use as a further target")), &QAction::triggered, this,
                    [this, column] { addTarget(m_session, column); });
        menu->addSeparator();
        const ColumnType now = m_session.data()->columns[static_cast<std::size_t>(column)].type;
        for (const ColumnType type : types) {
            QAction *action = menu->addAction(tr("Read as %1").arg(typeTitle(type)));
            action->setCheckable(true);
            action->setChecked(now == type);
            action->setEnabled(now != ColumnType::Tensor);
            connect(action, &QAction::triggered, this, [this, column, type] { setColumnType(m_session, column, type); });
        }
        menu->popup(m_list->viewport()->mapToGlobal(point));
    }

    Session &m_session;
    ColumnsModel *m_model;
    QListView *m_list;
    QComboBox *m_type, *m_role;
    QLineEdit *m_unit;
};

class Columns final : public DockType
{
public:
    const DockInfo &info() const override
    {
        static const DockInfo info{
            "columns", NL_TEXT("Columns"), DockArea::Left, {WorkflowStep::Data, WorkflowStep::Prepare}};
        return info;
    }
    QWidget *make(const DockContext &context) const override { return new ColumnsDock(context.session); }
};

} // namespace

namespace all_docks {
const DockType &columns()
{
    static const Columns type;
    return type;
}
} // namespace all_docks

} // namespace netloom

#include "columns.moc"
