// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plots/confusion_matrix.hpp"

#include "gui/theme/mixed_colour.hpp"
#include "gui/theme/tokens.hpp"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

constexpr std::size_t mostNamedColumns = 8;
constexpr int leastRowHeight = 18; ///< in which a count and a name can be read
constexpr int mostNameWidth = 170;

} // namespace

class ConfusionMatrix::Model : public QAbstractTableModel
{
public:
    enum Role { ShareRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_counts.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return rowCount(parent); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto actual = static_cast<std::size_t>(index.row());
        const auto predicted = static_cast<std::size_t>(index.column());
        const std::size_t count = m_counts[actual][predicted];
        if (role == Qt::DisplayRole)
            return QVariant::fromValue<qulonglong>(count);
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(Qt::AlignCenter);
        const std::size_t all = std::accumulate(m_counts[actual].begin(), m_counts[actual].end(), std::size_t{0});
        if (role == ShareRole)
            return all > 0 ? static_cast<double>(count) / static_cast<double>(all) : 0.0;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole || role == Qt::AccessibleDescriptionRole)
            return ConfusionMatrix::tr("%1 of %2 rows of class %3 were taken for %4")
                .arg(count)
                .arg(all)
                .arg(m_classes[actual], m_classes[predicted]);
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (section >= static_cast<int>(m_classes.size()))
            return {};
        const QString &name = m_classes[static_cast<std::size_t>(section)];
        if (role == Qt::ToolTipRole)
            return name;
        if (role != Qt::DisplayRole)
            return {};
        if (!m_areNumbered)
            return name;
        const QString number = QString::number(section + 1);
        return orientation == Qt::Horizontal
                   ? number
                   : QFontMetrics(secondaryFont()).elidedText(number + u' ' + name, Qt::ElideMiddle, mostNameWidth);
    }

    void setCounts(const std::vector<std::vector<std::size_t>> &counts, const std::vector<QString> &classes)
    {
        beginResetModel();
        m_counts = counts;
        m_classes = classes;
        m_classes.resize(counts.size());
        // Long names over many narrow columns could not be read: there the rows' names say what a number means.
        const auto longest = std::max_element(m_classes.begin(), m_classes.end(),
                                              [](const QString &a, const QString &b) { return a.size() < b.size(); });
        m_areNumbered = m_classes.size() > mostNamedColumns && longest->size() > 3;
        endResetModel();
    }

private:
    std::vector<std::vector<std::size_t>> m_counts;
    std::vector<QString> m_classes;
    bool m_areNumbered = false;
};

namespace {

class CellPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &colors = tokens(option.palette);
        const qulonglong count = index.data().toULongLong();
        const double share = index.data(Qt::UserRole + 1).toDouble();
        const bool isRight = index.row() == index.column();
        QColor fill = colors.inset, ink = colors.muted;
        if (isRight && count > 0) {
            fill = mixedColour(colors.accentSoft, colors.accent, 0.25 + 0.75 * share);
            ink = contrast(colors.onAccent, fill) >= contrast(colors.text, fill) ? colors.onAccent : colors.text;
        } else if (count > 0) {
            fill = mixedColour(colors.badSoft, colors.bad, std::min(0.35, share * 0.5));
            ink = contrast(colors.bad, fill) >= 4.5 ? colors.bad : colors.text;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isTight = std::min(option.rect.width(), option.rect.height()) < 36;
        const QRectF cell =
            QRectF(option.rect).adjusted(isTight ? 1 : 3, isTight ? 1 : 3, isTight ? -1 : -3, isTight ? -1 : -3);
        const bool isChosen = option.state & QStyle::State_Selected;
        painter->setPen(isChosen ? QPen(colors.text, 2) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawRoundedRect(cell, isTight ? 3 : 8, isTight ? 3 : 8);
        painter->setPen(ink);
        QFont font = figureFont();
        font.setPixelSize(std::clamp(static_cast<int>(std::min(cell.height() * 0.42, cell.width() * 0.3)), 9, 25));
        painter->setFont(font);
        painter->drawText(cell, Qt::AlignCenter, QString::number(count));
        painter->restore();
    }
};

} // namespace

ConfusionMatrix::ConfusionMatrix(QWidget *parent) : QTableView(parent), m_model(new Model(this))
{
    setObjectName("confusion_matrix");
    setAccessibleName(tr("Confusion matrix"));
    setModel(m_model);
    setItemDelegate(new CellPainter(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setCornerButtonEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setStyleSheet(
        QStringLiteral("QHeaderView::section { border: none; font-weight: 400; padding: 2px 0px; } "
                       "QHeaderView::section:vertical { padding: 0px 6px; } QTableCornerButton::section { border: none; }"));
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Stretch);
        header->setMinimumSectionSize(12);
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
    }
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideNone); // a number over a narrow column is small enough
    const auto choose = [this](const QModelIndex &index) { emit cellChosen(index.row(), index.column()); };
    connect(this, &QTableView::clicked, this, choose);
    connect(this, &QTableView::activated, this, choose);
}

void ConfusionMatrix::setCounts(const std::vector<std::vector<std::size_t>> &counts, const std::vector<QString> &classes)
{
    m_model->setCounts(counts, classes);
    setMinimumHeight(40 + leastRowHeight * static_cast<int>(counts.size()));
    std::size_t right = 0, all = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        right += counts[i][i];
        all += std::accumulate(counts[i].begin(), counts[i].end(), std::size_t{0});
    }
    setAccessibleDescription(tr("%1 of %2 rows were classified rightly").arg(right).arg(all));
}

} // namespace netloom
