// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/prepare_model.hpp"

#include "engine/prepare/token_vocabulary.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QComboBox>
#include <QPainter>
#include <algorithm>

namespace netloom {

namespace {

const StepChoice *stepIn(const PreparationPlan::ForColumn &column, const std::string &step)
{
    for (const StepChoice &choice : column.steps)
        if (choice.step == step)
            return &choice;
    return nullptr;
}

QString stepTitle(const std::string &step)
{
    const StepType *type = prepareSteps().find(step);
    return type ? shown(type->info().label) : qstr(step);
}

/// Several steps under one key and one title: "log+standardise".
QString chainKey(const std::vector<std::string> &steps)
{
    QStringList ids;
    for (const std::string &step : steps)
        ids << qstr(step);
    return ids.join('+');
}

PrepareModel::Choice chainChoice(const QString &key)
{
    QStringList titles;
    for (const QString &step : key.split('+'))
        titles << stepTitle(step.toStdString());
    return {key, titles.join(QStringLiteral(" + "))};
}

/// What a column's steps are called beside the one that fills in missing values.
std::vector<std::string> scalingOf(const PreparationPlan::ForColumn &column)
{
    std::vector<std::string> steps;
    for (const StepChoice &choice : column.steps)
        if (choice.step != "impute")
            steps.push_back(choice.step);
    return steps;
}

/// Every step of the catalogue that fits the column, then pairs of them that are often wanted.
QStringList scalingKeys(const PreparationPlan::ForColumn &column, bool isOfPictures)
{
    const bool isOfWords = column.type == ColumnType::Category || column.type == ColumnType::Text;
    QStringList keys;
    for (const StepType *type : prepareSteps().all()) {
        const StepInfo &info = type->info();
        if (info.id != "impute" && (isOfWords ? info.takesCategories && type->givesNumbers()
                                              : info.takesNumbers || (info.takesImages && isOfPictures)))
            keys << qstr(info.id);
    }
    keys << (isOfWords ? QStringList{QStringLiteral("ordinal+standardise")}
             : isOfPictures
                 ? QStringList{QStringLiteral("image_resize+minmax"), QStringLiteral("image_resize+image_normalise")}
                 : QStringList{QStringLiteral("log+standardise"), QStringLiteral("clip+standardise")});
    if (const QString chosen = chainKey(scalingOf(column)); !chosen.isEmpty() && !keys.contains(chosen))
        keys << chosen; // made elsewhere: it is shown, and can be left
    return keys;
}

QString constantOf(const PreparationPlan::ForColumn &column)
{
    const StepChoice *step = stepIn(column, "impute");
    return step && step->params.has("value") ? qstr(paramText(step->params.all().find("value")->second))
                                             : QStringLiteral("0");
}

/// Numbers that the network gets for the column; the same for all rows.
std::size_t outputs(const Preparation::ForColumn &fitted)
{
    if (fitted.type == ColumnType::Tensor)
        return static_cast<std::size_t>(preparedShape(fitted).size());
    return outputNames(fitted).size();
}

} // namespace

PrepareModel::PrepareModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_plan(session.project().preparation)
{
    for (const auto signal : {&Session::projectReplaced, &Session::projectChanged})
        connect(&m_session, signal, this, &PrepareModel::reload);
    connect(&m_session, &Session::benchChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, Gives), index(rowCount() - 1, Gives));
    });
}

void PrepareModel::reload()
{
    const PreparationPlan &plan = m_session.project().preparation;
    if (plan == m_plan)
        return;
    if (plan.features.size() != m_plan.features.size()) {
        beginResetModel();
        m_plan = plan;
        endResetModel();
        return;
    }
    m_plan = plan; // the selection stays where it is
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PrepareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.features.size());
}

int PrepareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int PrepareModel::rowOf(const std::string &column) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (plan(row).column == column)
            return row;
    return -1;
}

bool PrepareModel::holdsPictures(const std::string &column) const
{
    const int place = columnOf(m_session, column);
    if (place < 0)
        return false;
    const netloom::Column &known = m_session.data()->columns[static_cast<std::size_t>(place)];
    return known.type == ColumnType::Tensor && known.shape.rank() == 3;
}

QList<PrepareModel::Choice> PrepareModel::choices(const PreparationPlan::ForColumn &column, int kind) const
{
    QList<Choice> offered;
    if (kind == Missing && column.type == ColumnType::Number)
        return {{QString(), tr("leave the row out")},
                {QStringLiteral("median"), tr("the median")},
                {QStringLiteral("mean"), tr("the mean")},
                {QStringLiteral("most_frequent"), tr("the most frequent")},
                {QStringLiteral("constant"), constantOf(column) == "0" ? tr("zero") : constantOf(column)}};
    if (kind == Missing && column.type == ColumnType::Category)
        return {{QString(), tr("no class at all")}, {QStringLiteral("most_frequent"), tr("the most frequent")}};
    if (kind == Scaling && (column.type == ColumnType::Number || column.type == ColumnType::Tensor))
        offered << Choice{QString(), tr("as it is")};
    if (kind == Scaling)
        for (const QString &key : scalingKeys(column, holdsPictures(column.column)))
            offered << chainChoice(key);
    return offered;
}

QString PrepareModel::chosen(const PreparationPlan::ForColumn &column, int kind) const
{
    if (kind == Missing) {
        const StepChoice *step = stepIn(column, "impute");
        if (!step)
            return {};
        const auto how = step->params.all().find("with");
        return how == step->params.all().end() ? QStringLiteral("median") : qstr(paramText(how->second));
    }
    return chainKey(scalingOf(column));
}

QVariant PrepareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PreparationPlan::ForColumn &column = plan(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Gives ? Qt::AlignRight : Qt::AlignLeft));
    if (index.column() == Missing || index.column() == Scaling) {
        const QList<Choice> offered = choices(column, index.column());
        const QString key = chosen(column, index.column());
        if (role == ChoicesRole)
            return QVariant::fromValue(offered);
        if (role == KeyRole)
            return key;
        if (role == Qt::DisplayRole)
            for (const Choice &choice : offered)
                if (choice.first == key)
                    return choice.second;
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Name)
        return qstr(column.column);
    if (index.column() == Kind)
        return typeTitle(column.type);
    const auto bench = m_session.bench();
    if (bench)
        for (const Preparation::ForColumn &fitted : bench->preparation.features)
            if (fitted.column == column.column) {
                const std::optional<Shape> sequence = sequenceShape(fitted);
                return sequence               ? tr("up to %1 ids").arg(sequence->items())
                       : outputs(fitted) == 1 ? tr("1 number")
                                              : tr("%1 numbers").arg(outputs(fitted));
            }
    return {};
}

bool PrepareModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Project project = m_session.project();
    PreparationPlan::ForColumn &column = project.preparation.features[static_cast<std::size_t>(index.row())];
    const std::string key = value.toString().toStdString();
    if (index.column() == Missing) {
        const auto isFilling = [](const StepChoice &choice) { return choice.step == "impute"; };
        if (key.empty())
            std::erase_if(column.steps, isFilling);
        else if (!stepIn(column, "impute"))
            column.steps.insert(column.steps.begin(), StepChoice{"impute", Params{{"with", key}}});
        else
            std::find_if(column.steps.begin(), column.steps.end(), isFilling)->params.set("with", key);
    } else {
        std::erase_if(column.steps, [](const StepChoice &choice) { return choice.step != "impute"; });
        for (const QString &step : value.toString().split('+', Qt::SkipEmptyParts))
            column.steps.push_back({step.toStdString(), {}});
    }
    m_session.edit(tr("prepare %1 another way").arg(qstr(column.column)), std::move(project));
    return true;
}

Qt::ItemFlags PrepareModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && choices(plan(index.row()), index.column()).size() > 1)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant PrepareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Gives ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Column"), tr("Kind"), tr("Missing values become"), tr("Scaling and coding"), tr("Gives")};
    return titles[section];
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *combo = new QComboBox(parent);
    combo->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    for (const auto &[key, title] : index.data(PrepareModel::ChoicesRole).value<QList<PrepareModel::Choice>>())
        combo->addItem(title, key);
    connect(combo, &QComboBox::activated, this, [this, combo] {
        auto *self = const_cast<ChoiceDelegate *>(this);
        emit self->commitData(combo);
        emit self->closeEditor(combo);
    });
    QMetaObject::invokeMethod(combo, &QComboBox::showPopup, Qt::QueuedConnection); // one click is enough
    return combo;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(PrepareModel::KeyRole)));
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QVariant key = static_cast<QComboBox *>(editor)->currentData();
    if (key != index.data(PrepareModel::KeyRole))
        model->setData(index, key, Qt::EditRole);
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!(index.flags() & Qt::ItemIsEditable))
        return;
    const QRect mark(option.rect.right() - 22, option.rect.center().y() - 7, 15, 15);
    themedIcon(QStringLiteral("chevron-down"), tokens(option.palette).muted).paint(painter, mark);
}

} // namespace netloom
